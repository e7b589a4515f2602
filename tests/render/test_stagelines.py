"""Projects by stage: the furthest reached first."""

from __future__ import annotations

from dataclasses import replace

from briefgen.render.stagelines import stage_lines

from .sample import landscape


def test_a_project_of_which_no_stage_is_told_stands_in_none() -> None:
    staged = [p for p in landscape().projects if p.current]
    bare = [
        replace(p, stages=()) for p in staged
    ]  # as of a part of the landscape that has the project and not its stage
    assert staged and stage_lines(bare, 4) == ()
    assert stage_lines([*staged, *bare], 4) == stage_lines(staged, 4)
