"""The spelling of one line of `say`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.rules.compile import MAX_COST, alphabet, compile_line, compile_regex
from briefgen.extract.rules.language import (
    Choice,
    Gap,
    Literal,
    Maybe,
    Misspelt,
    SlotNode,
    TypeRef,
    WordList,
    parse,
)
from briefgen.extract.rules.linear import TooCostly, check_regex


def test_every_element_has_its_node():
    assert parse("新签约{档次:money}项目<动作>(甲|乙)?…达……") == (
        Literal("新签约"),
        SlotNode("档次", (TypeRef("money"),), 3),
        Literal("项目"),
        WordList("动作", 15),
        Maybe(Choice(((Literal("甲"),), (Literal("乙"),)))),
        Gap(False),
        Literal("达"),
        Gap(True),
    )


def test_spaces_and_the_width_of_punctuation_mean_nothing():
    assert (
        parse("总投资 {额:money} , 占地") == parse("总投资{额:money}，占地")[:1] + parse("总投资 {额:money} ，占地")[1:]
    )
    assert parse("甲 , 乙") == (Literal("甲，乙"),)


def test_a_slot_may_have_several_types_counters_and_no_name():
    assert parse("{变化:percent|pp}")[0].types == (TypeRef("percent"), TypeRef("pp"))
    assert parse("{家数:count(家|户)}")[0].types == (TypeRef("count", ("家", "户")),)
    assert parse("{money}")[0].name == "money"


@pytest.mark.parametrize(
    ("line", "column", "what"),
    [
        ("签约{项目", 2, "“{”没有配对的“}”"),
        ("签约<类别", 2, "“<”没有配对的“>”"),
        ("(甲|乙", 0, "“(”没有配对的“)”"),
        ("甲)", 1, "多了一个“)”"),
        ("甲?", 1, "“?”只能跟在 (…)、<词表> 或 {槽} 之后；单个字请写成 (字)?"),
        ("(甲|)", 3, "(甲|乙) 里有一项是空的；可有可无请写成 (甲|乙)?"),
        ("<>", 0, "“<>”里是空的"),
        ("{额:}", 0, "槽要写成 {名:类型}，类型不能空着"),
        ("{额:count(家}", 0, "类型“count(家”的括号没有配对"),
        ("……", 0, "这一行没有可以匹配的文字"),
    ],
)
def test_a_misspelt_line_is_told_with_its_column(line, column, what):
    with pytest.raises(Misspelt) as error:
        parse(line)
    assert (error.value.column, error.value.what) == (column, what)


@given(st.text(alphabet="签约{}<>()|?…:：甲 moneytx", max_size=40))
def test_any_line_is_read_or_told_as_misspelt(line):
    try:
        parse(line)
    except Misspelt as error:
        assert 0 <= error.column <= len(line)


def compiled(line, words=None):
    pattern = parse(line)
    return compile_line(pattern, words or {}, alphabet([pattern]))


def test_a_line_that_could_explode_is_refused():
    with pytest.raises(TooCostly, match="空档和 text 槽太多"):
        compiled("甲……乙……丙……丁……戊")
    with pytest.raises(TooCostly, match="空档和 text 槽太多"):
        compiled("(甲|甲甲)" * 30)
    assert MAX_COST <= 100_000


def test_what_a_line_needs_is_its_longest_text():
    assert compiled("<动>{个:count}(项目|产业项目)", {"动": ("签约", "引进")}).anchors[0] == {"签约", "引进"}
    assert compiled("计划总投资(约)?{额:money}").anchors[0] == {"计划总投资"}
    assert compiled("{额:money}(的)?").needs == (frozenset({"money"}),)


@pytest.mark.parametrize(
    ("regex", "why"),
    [
        ("(甲+)+乙", "没有上限"),
        ("(?:甲{1,3}){2,4}", "重复里又有重复"),
        (r"(甲)\1", "反向引用"),
        ("(?=甲)乙", "环视"),
        ("(甲|甲甲){1,20}乙", "最多要试"),
        ("(甲", "写错了"),
        ("(?:甲?){30}", "最多要试"),
    ],
)
def test_a_regex_that_is_not_provably_bounded_is_refused(regex, why):
    with pytest.raises(TooCostly, match=why):
        check_regex(regex, MAX_COST)


def test_a_bounded_regex_with_slots_is_let_through():
    pattern = parse("{金额:money}")
    line = compile_regex("到账(资金|款项){0,1}[^，。]{0,6}{金额:money}", alphabet([pattern]))
    assert line.groups == ("金额",)
    assert line.anchors[0] == {"到账"}
    with pytest.raises(TooCostly, match="带名字的组"):
        compile_regex("(?P<甲>乙){0,1}{金额:money}", alphabet([pattern]))
