"""What has no cue of its own in a list of work."""

from tests.extract.making import facts

WORK = """2.做优服饰家居。临河县新建交易中心1.6万平方米，新签约品牌企业不少于8家。

3.提升开发区能级。力争“标准地”出让比例达到100%；盘活土地3500亩。全市是全省唯一拥有3个国家级园区的市。

4.推动创新驱动。新增高新技术企业45家，确保专利授权量增长18%。"""


def statuses(text: str) -> dict[str, str]:
    return {f.text: f.status.value for f in facts(text, "2022-02-15") if f.kind.value == "quantity" and f.status}


def test_all_of_a_list_that_looks_ahead_is_still_to_be_done() -> None:
    assert statuses(WORK) == {
        "1.6万平方米": "planned",
        "不少于8家": "target",
        "100%": "target",
        "3500亩": "target",
        "3个": "actual",
        "45家": "target",
        "18%": "target",
    }


def test_a_list_that_looks_back_anywhere_tells_what_is_so() -> None:
    told = statuses(WORK.replace("新签约品牌企业", "目前新签约品牌企业"))
    assert (told["45家"], told["3500亩"], told["1.6万平方米"]) == ("actual", "target", "actual")


def test_one_item_that_looks_ahead_is_not_enough() -> None:
    assert statuses(WORK.replace("确保", ""))["45家"] == "actual"


def test_what_the_chapter_before_lacks_is_not_to_be_done() -> None:
    lacks = "二、主要差距\n\n（一）龙头不多。百亿企业仅1户。\n\n（二）投入不足。开工率仅68%。\n\n三、下步打算\n\n"
    to_do = "一是抓龙头。确保年内新增企业4户。\n\n二是补配套。力争签约项目30个。"
    assert statuses(lacks + to_do) == {"1户": "actual", "68%": "actual", "4户": "target", "30个": "target"}
