"""The rows of a table have less room than those of a program."""

from briefgen.commands.listing import short_fact, short_span

FACT = {"id": "0123456789ab", "seed": "seeds/a.txt", "line": 3, "status": "planned", "period": None}


def test_the_row_of_a_fact_is_short() -> None:
    row = FACT | {"seed": "seeds/2023年第三季度通报.txt", "period": {"text": "今年以来", "start": None, "end": None}}
    short = short_fact(row)
    assert {key: short[key] for key in ("id", "place", "period", "status")} == {
        "id": "01234567",
        "place": "2023年第三季度通报…:3",
        "period": "今年以来",
        "status": "计划",
    }
    assert short_fact(FACT)["place"] == "a.txt:3"


def test_the_row_of_a_span_tells_what_a_time_came_to() -> None:
    spans = [
        {"text": "去年", "type": "time", "period": {"text": "去年", "start": "2022-01-01", "end": "2022-12-31"}},
        {"text": "以来", "type": "time", "period": {"text": "以来", "start": None, "end": None}},
        {"text": "3个", "type": "count", "period": None},
    ]
    assert [short_span(one)["period"] for one in spans] == ["2022-01-01–2022-12-31", "?–?", None]
