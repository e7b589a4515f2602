"""What a company does with its project: 投资12亿元建设的项目, 兴建, 打造. It says who does it, not how far it is.

In: nothing. Out: a piece of patterns. The steps of a project are in `project_steps`.
"""

from __future__ import annotations

BUILDS = "建设|打造|新建|兴建|投建|扩建|实施"
