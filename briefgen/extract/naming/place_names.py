"""Names of divisions that hold a word which would cut a name: 让|胡路区, 五大|连池市, 和|平区.

In: whether a name would be cut. Out: the pattern of the divisions that would be. Must not: take two words for one place
(市和县级部门, 新建区域中心).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefgen.extract.text.wordlists import any_of
from briefgen.taxonomy.divisions import names

OPENS = "(?:(?<![^，。；：、\\s在于省])|(?<=[^我全各本该]市))"
"""Before a name of two characters, which two words may be as well: 省和县."""
GOES_ON = "(?![域块间位级直])"


def torn_by(cuts: Callable[[str], object]) -> re.Pattern[str]:
    """The divisions whose names `cuts` is true of."""
    torn = [name for name in names() if cuts(name)]
    short, long = ([name for name in torn if (len(name) < 3) is is_short] for is_short in (True, False))
    first = "".join(sorted({name[0] for name in torn}))
    return re.compile(f"(?=[{first}])(?:{any_of(long)}|{OPENS}(?:{any_of(short)})){GOES_ON}")
