"""What is left of a project's name when the words that tell nothing are gone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.named.names import phase_words, says_nothing, taken_apart

PLACES = ("青岛西海岸新区", "西海岸新区", "青岛市", "青岛", "平度")


@pytest.mark.parametrize(
    ("written", "core", "phase"),
    [
        ("青岛市人工智能产业园", "人工智能产业园", ""),
        ("青岛人工智能产业园", "人工智能产业园", ""),
        ("京东方项目", "京东方", ""),
        ("青岛泰睿思微电子股份有限公司", "泰睿思微电子", ""),
        ("歌尔整机和光学模组项目一期", "歌尔整机和光学模组", "一"),
        ("海尔胶州冰箱智能制造(一期)项目", "海尔胶州冰箱智能制造", "一"),
        ("平度印象胶东旅游综合体一期", "印象胶东旅游综合体", "一"),
        ("集成电路重大项目二期", "集成电路重大", "二"),
        ("赛轮集团董家口“超级工厂”", "赛轮集团董家口超级工厂", ""),
        ("钓鱼台·美高梅酒店", "钓鱼台美高梅酒店", ""),
        ("储能配电冷却系统（青岛科技大学）", "储能配电冷却系统", ""),
        ("二期", "二期", ""),
        ("青岛", "青岛", ""),
    ],
)
def test_core_and_phase(written: str, core: str, phase: str) -> None:
    name = taken_apart(written, PLACES)
    assert (name.core, name.phase) == (core, phase)


@pytest.mark.parametrize(
    ("written", "light", "dropped"),
    [
        ("奇瑞汽车零部件产业园", "奇瑞零部件", {"汽车", "产业园"}),
        ("奇瑞零部件产业园", "奇瑞零部件", {"产业园"}),
        ("奇瑞汽车青岛基地", "奇瑞", {"汽车", "青岛", "基地"}),
        ("泰睿思微电子", "泰睿思", {"微电子"}),
    ],
)
def test_light_names_drop_place_company_and_kind(written: str, light: str, dropped: set[str]) -> None:
    name = taken_apart(written, PLACES)
    assert (name.light, name.dropped) == (light, dropped)


def test_a_common_noun_says_nothing() -> None:
    assert says_nothing(taken_apart("科技产业园", PLACES))
    assert says_nothing(taken_apart("青岛市创新中心", PLACES))
    assert not says_nothing(taken_apart("卓通产业园", PLACES))


@given(st.text(alphabet="奇瑞汽车青岛市基地产业园项目一二期（）“”·集团公司 A1", max_size=24))
def test_any_text_is_taken_apart_and_no_name_is_emptied(written: str) -> None:
    name = taken_apart(written, PLACES)
    assert bool(name.core) >= bool(name.light)
    assert taken_apart(name.core, PLACES).written == name.core
    if re.search("[奇瑞汽车]", written):
        assert name.core


@pytest.mark.parametrize(
    ("written", "words"),
    [("歌尔整机项目一期", "一期"), ("歌尔整机首期项目", "首期"), ("第3期工程", "3期"), ("歌尔整机项目", "")],
)
def test_a_phase_is_told_as_its_name_writes_it(written: str, words: str) -> None:
    assert phase_words(written) == words
