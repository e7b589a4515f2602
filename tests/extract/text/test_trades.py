"""Words of trades, alone or put together, name a trade and no enterprise."""

import pytest

from briefgen.extract.naming.projects.items import TRADE
from briefgen.extract.text.trades import TRADES


@pytest.mark.parametrize("trade", TRADES)
def test_a_trade_with_how_it_is_made_is_a_trade(trade: str) -> None:
    assert TRADE.fullmatch(f"高端{trade}")


def test_no_word_stands_twice() -> None:
    assert len(set(TRADES)) == len(TRADES)
