"""The short words for the steps of a project that shapes of sentences ask for: 集中签约, 开工活动, 3个投产项目.

In: the words beside it, by the stages of the taxonomy. Out: sets of them, each with what it is. Which step a clause tells of a
project, and whether it is reached, is for `naming.stages`.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import beside

_WORDS = beside(__file__)


def _of(*stages: str) -> tuple[str, ...]:
    return tuple(word for stage in stages for word in _WORDS[stage])


TOGETHER = _of("signed", "groundbreaking", "completed", "production")
"""Steps that many projects take at once, at a ceremony: 集中签约, 竣工仪式."""
STEPS = (*TOGETHER, *_of("landed"))
"""Steps that projects are counted by: 落地项目12个."""
BUILDING = (*_of("groundbreaking", "completed", "production"), "建成")
"""Steps of what is built: 一期已建成."""
STANDING = (*_of("talks", "construction"), "续建")
"""Where projects stand between two steps: 在谈项目, 续建项目."""
DONE_AT_ONCE = ("建成投产", "竣工投产", "建成投用")
"""Two steps told as one."""
