"""The facts inside a page: written small, read back exactly, and never believed unread."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefgen.fact import PRINTED, Kind
from briefgen.render.page.embedded import facts_data, rows_in
from briefgen.render.pdf.attachments import fact_row
from tests.render.audited import unsourced
from tests.render.sample import landscape


def test_the_rows_come_back_as_they_were() -> None:
    facts = landscape().facts
    assert list(rows_in(facts_data(facts))) == [fact_row(f) for f in facts]
    assert list(rows_in(facts_data(()))) == []


def test_a_column_that_repeats_is_written_by_its_values() -> None:
    data = json.loads(facts_data(landscape().facts))
    assert tuple(data) == PRINTED
    assert data["status"]["of"][0] == "actual" and set(data["status"]["at"]) == set(range(len(data["status"]["of"])))
    assert isinstance(data["id"], list)


def test_a_column_that_mostly_says_what_another_says_names_it() -> None:
    facts = [replace(f, kind=Kind.PARK, text=f"{at}园", subject=f"{at}园") for at, f in enumerate(landscape().facts)]
    facts[1] = replace(facts[1], subject=None)
    data = json.loads(facts_data(facts))
    assert data["subject"] == {"like": "text", "own": [0, "", *[0] * (len(facts) - 2)]}
    assert list(rows_in(facts_data(facts))) == [fact_row(f) for f in facts]


def test_a_column_that_nearly_always_says_the_same_tells_where_it_does_not() -> None:
    facts = [replace(landscape().facts[0], id=f"{at:016x}", line=7) for at in range(20)]
    facts[3] = replace(facts[3], line=9)
    data = json.loads(facts_data(facts))
    assert data["line"] == {"of": ["7", "9"], "but": {"3": 1}}
    assert list(rows_in(facts_data(facts))) == [fact_row(f) for f in facts]


def test_a_column_of_lists_writes_each_word_once() -> None:
    facts = [
        replace(landscape().facts[0], id=f"{at:016x}", reasons=("区域：甲“市”", f"时期：{at % 3}")) for at in range(9)
    ]
    data = json.loads(facts_data(facts))
    assert data["reasons"] == {
        "words": ["区域：甲“市”", "时期：0", "时期：1", "时期：2"],
        "of": [[0, 1], [0, 2], [0, 3]],
        "at": [0, 1, 2] * 3,
    }
    assert list(rows_in(facts_data(facts))) == [fact_row(f) for f in facts]


def test_no_text_of_a_seed_ends_the_script() -> None:
    fact = replace(landscape().facts[0], sentence="甲</script><script>alert(1)</script>", text="<!--")
    data = facts_data([fact])
    assert "<" not in data
    assert next(rows_in(data)) == fact_row(fact)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("", "下载用的数据读不回来"),
        ("[]", "下载用的数据读不回来"),
        ('{"id":["x"]}', "下载用的数据读不回来"),
        (facts_data(landscape().facts).replace('"but":{', '"but":[7],"own":{', 1), "下载用的数据读不回来"),
        (facts_data(landscape().facts).replace("131个", "137个", 1), "下载用的数据与事实不符"),
        (facts_data((landscape().facts[0], landscape().facts[0])), "下载用的数据与事实不符"),
    ],
)
def test_data_that_are_not_the_facts_fail_the_audit(data: str, why: str) -> None:
    page = f'<script type="application/json" data-facts="">{data}</script>'
    assert [f.why for f in unsourced(page, landscape())] == [why]
    assert unsourced(f'<script data-facts="">{facts_data(landscape().facts)}</script>', landscape()) == ()
