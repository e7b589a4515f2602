"""What a further amount of a list is of."""

from tests.extract.making import numbers


def _names(text: str) -> dict[str, str | None]:
    return {number: fact.metric_name for number, fact in numbers(text).items()}


def test_the_verb_of_a_list_rules_all_its_products() -> None:
    assert _names("远航化工年产烧碱30万吨、双氧水12万吨和液氯8万吨。") == {
        "30万吨": "年产烧碱",
        "12万吨": "年产双氧水",
        "8万吨": "年产液氯",
    }


def test_each_side_is_one_of_the_thing_that_the_first_names() -> None:
    assert _names("地下厂房长170米、宽24米、高51米，全长3公里。") == {
        "170米": "地下厂房长度",
        "24米": "地下厂房宽度",
        "51米": "地下厂房高度",
        "3公里": "全长",
    }


def test_power_that_is_built_beside_something() -> None:
    assert _names("远航县配套建设风电50万千瓦、光伏30万千瓦。") == {
        "50万千瓦": "风电装机容量",
        "30万千瓦": "光伏装机容量",
    }
