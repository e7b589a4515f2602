"""Promises and what later material says of them: the five seeds, then follow-up texts written for this test.

The follow-ups are read by the same way as the seeds: what they say is made up, in the words such papers use.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefgen.extract import extract, load_knowledge
from briefgen.ingest import read_seed
from briefgen.model import build_landscape
from briefgen.model.landscape import Landscape, Promise
from tests.model.model_facts import CITY, TAXONOMY, fact, landscape, linked, money, number

ROOT = Path(__file__).resolve().parents[2]
FOLLOW_UP = """青岛重点产业链项目建设取得新进展

新能源汽车产业链的奇瑞汽车青岛基地项目建成投产。

创享中心项目已完成主体封顶。大医精诚医药项目正加快建设。
"""


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge((), TAXONOMY)


def read(knowledge, *extra: Path) -> Landscape:
    paths = [*sorted((ROOT / "seeds").glob("*.txt")), *extra]
    documents = [read_seed(path, ROOT if path.is_relative_to(ROOT) else path.parent, TAXONOMY) for path in paths]
    facts = [f for d in documents for f in extract(d, knowledge).facts]
    return build_landscape(documents, [], facts, TAXONOMY, date(2024, 5, 9), CITY)


@pytest.fixture
def followed(knowledge, tmp_path: Path) -> Landscape:
    (tmp_path / "later.txt").write_text(FOLLOW_UP, "utf-8")
    (tmp_path / "later.yaml").write_text("published: 2024-06-20\npublisher: 示例\nscope: 青岛市\n", "utf-8")
    return read(knowledge, tmp_path / "later.txt")


def promise(found: Landscape, name: str) -> Promise:
    return next(p for p in found.promises if name in (p.fact.subject or "") and p.fact.stage)


def test_the_seeds_alone_keep_no_promise_and_break_none(knowledge) -> None:
    found = read(knowledge)
    chery = promise(found, "奇瑞汽车青岛基地")
    assert (chery.state, chery.due, chery.is_due) == ("none", date(2022, 12, 31), True)
    assert {p.state for p in found.promises} == {"none"}


def test_a_later_paper_keeps_a_promise_with_both_sentences(followed: Landscape) -> None:
    chery = promise(followed, "奇瑞汽车青岛基地")
    assert chery.state == "kept" and not chery.late
    assert "年底前将实现整车下线" in chery.fact.sentence
    assert "建成投产" in chery.kept[0].sentence
    assert promise(followed, "创享中心").state == "kept"


def test_a_stage_on_the_way_is_partly(followed: Landscape) -> None:
    medicine = promise(followed, "大医精诚医药")
    assert medicine.state == "partly" and "加快建设" in medicine.partly[0].sentence
    assert promise(followed, "海之心").state == "none"


YEAR = ("年底", None, date(2023, 12, 31))
WHOLE = ("2023年", date(2023, 1, 1), date(2023, 12, 31))


def target(text: str = "突破100亿元", value: str = "10000000000", qualifier: str = "gt", **more):
    said = f"业务收入年底有望{text}。"
    return money(
        "city23", said, text, value, "business_revenue", status="expected", period=YEAR, qualifier=qualifier, **more
    )


def told(text: str, value: str, qualifier: str = "eq", **more):
    more.setdefault("period", WHOLE)
    return money("wcna", f"2023年业务收入{text}。", text, value, "business_revenue", qualifier=qualifier, **more)


@pytest.mark.parametrize(
    ("later", "state"),
    [
        (told("120亿元", "12000000000"), "kept"),
        (told("92亿元", "9200000000"), "partly"),
        (told("近100亿元", "10000000000", "approx"), "partly"),
        (told("超100亿元", "10000000000", "gt"), "kept"),
        (told("120亿元", "12000000000", chain="人工智能"), "none"),
        (told("120亿元", "12000000000", region="西海岸新区"), "none"),
        (told("120亿元", "12000000000", period=("2022年", date(2022, 1, 1), date(2022, 12, 31))), "none"),
        (told("120亿元", "12000000000", status="planned"), "none"),
    ],
)
def test_a_figure_is_held_against_the_same_indicator_place_chain_and_time_only(later, state: str) -> None:
    (found,) = [p for p in landscape(target(), later).promises if p.fact.status == "expected"]
    assert found.state == state


def test_what_was_told_before_or_in_the_same_paper_keeps_nothing() -> None:
    same = money("city23", "业务收入120亿元。", "120亿元", "12000000000", "business_revenue", period=WHOLE)
    assert landscape(target(), same).promises[0].state == "none"


def test_a_limit_is_kept_from_below() -> None:
    most = number(
        "city23", "全年能耗不超过5项。", "不超过5项", "5", "events_held", qualifier="le", status="target", period=YEAR
    )
    later = number("wcna", "2023年共举办4项。", "4项", "4", "events_held", period=WHOLE)
    assert landscape(most, later).promises[0].state == "kept"


def test_done_after_the_due_day_is_kept_and_late() -> None:
    due = ("年底前", None, date(2022, 12, 31))
    base = {"subject": "奇瑞汽车青岛基地"}
    said = fact(
        "project",
        "city22",
        "奇瑞汽车青岛基地年底前整车下线。",
        "奇瑞汽车青岛基地",
        stage="投产",
        status="planned",
        period=due,
        **base,
    )
    march = ("3月", date(2023, 3, 1), date(2023, 3, 31))
    done = fact(
        "project", "city23", "3月，奇瑞汽车青岛基地投产。", "奇瑞汽车青岛基地", stage="投产", period=march, **base
    )
    (found,) = landscape(said, done).promises
    assert (found.state, found.late, found.kept) == ("kept", True, (done,))
    assert found.facts == (said, done)


def test_the_planned_amount_of_what_was_signed_is_no_promise() -> None:
    sentence = "今年新签约项目21个，计划总投资超200亿元。"
    year = ("今年", date(2023, 1, 1), date(2023, 12, 31))
    signed = number("city23", sentence, "21个", "21", "project_count_signed", counter="个", period=year)
    amount = money("city23", sentence, "超200亿元", "20000000000", status="planned", period=year)
    assert [p.fact.text for p in landscape(signed, amount).promises] == ["超200亿元"]
    assert landscape(signed, linked(amount, "amount_of", signed)).promises == ()


@pytest.mark.parametrize(("qualifier", "state"), [("ge", "kept"), ("gt", "none")])
def test_a_promise_is_answered_by_a_count_of_the_same_class_alone(qualifier: str, state: str) -> None:
    wanted, told = "明年5亿元以上项目不少于20个。", "今年5亿元以上项目达到26个。"

    def counted(seed: str, sentence: str, text: str, value: str, least: str, status: str):
        year = ("年", date(2023, 1, 1), date(2023, 12, 31))
        count = number(seed, sentence, text, value, "project_count", status=status, period=year, counter="个")
        limit = money(seed, sentence, "5亿元以上", "500000000", threshold=True, qualifier=least)
        return count, linked(limit, "class_of", count)

    promised = counted("city22", wanted, "20个", "20", "ge", "target")
    later = counted("city23", told, "26个", "26", qualifier, "actual")
    (row,) = landscape(*promised, *later).promises
    assert row.state == state


def test_a_name_beside_what_is_to_come_promises_nothing() -> None:
    said = "甲基地年底前将投产，乙产业园已有10个项目落地。"
    due = ("年底前", None, date(2023, 12, 31))
    plant = fact("project", "city23", said, "甲基地", subject="甲基地", stage="投产", status="planned", period=due)
    park = fact("park", "city23", said, "乙产业园", status="expected", period=due)
    assert [p.fact.text for p in landscape(plant, park).promises] == ["甲基地"]
    begun = fact("park", "city23", "丙产业园年内奠基。", "丙产业园", stage="开工", status="planned", period=due)
    assert [p.fact.text for p in landscape(begun).promises] == ["丙产业园"]


def test_a_count_that_sums_up_a_list_promises_nothing() -> None:
    said = "将做强实体放在未来五年要抓好的十个方面工作的首位。"
    later = ("未来五年", None, date(2028, 10, 9))
    listed = number("city23", said, "十个", "10", "count_of", status="planned", period=later)
    assert not landscape(replace(listed, metric_name="方面数")).promises
