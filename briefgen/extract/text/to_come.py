"""Words before what is still to come: 计划明年投产, 力争全年签约50个.

In: the words beside it. Out: a piece of patterns. Whether it is expected, planned or aimed at is decided in `scope`, and beside a name in
`naming.stages`; here they are only told from what is done.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import any_of, beside, guarded

_WORDS = beside(__file__)
TO_COME = f"(?:{any_of(_WORDS['words'])}|{guarded(_WORDS['words_but'])})"
