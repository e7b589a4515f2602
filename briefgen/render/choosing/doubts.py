"""What is to be checked, as statements: which doubts a brief shows, and the words that each rests on.

In: a Landscape with its Writer. Out: `Statement`s. Judges nothing and computes no figure.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from briefgen.fact import Fact, Kind
from briefgen.model.landscape import Doubt, Landscape
from briefgen.render.choosing.ranking import Ranking
from briefgen.render.wording.repeats import unlike
from briefgen.render.wording.statements import Cite, Lift, Name, Part, Statement, Words, in_marks, mention
from briefgen.render.wording.writing import Writer

OPEN = ("conflict", "check_failed", "ambiguous_scope", "typo_suspected", "truncated")
"""Kinds in which the material itself leaves something open; all others say how not to read what is sure."""
DOUBTS = (*OPEN, "caption_only")
"""Kinds of doubt in the order a leader should meet them; unknown kinds follow."""
EACH_ALONE = frozenset(
    ["typo_suspected", "truncated", "caption_only", "base_unclear", "pp_or_percent", "self_claim", "date_precision"]
)
"""Kinds that gather facts of which each is doubtful by itself; all others set facts against each other."""
SEEN_AROUND = frozenset(["typo_suspected"])
"""Kinds of which the doubtful words stand beside the name: 青州市级重点项目甲项目."""
MAX_DOUBT = 110  # characters of a doubt in the body


def leading_doubts(writer: Writer, ranking: Ranking, most: int, kinds: Collection[str] = ()) -> tuple[Statement, ...]:
    """Conflicts first, of all kinds or of some; a doubt too long for the body waits for the annex, which shows them all."""
    rank = {kind: at for at, kind in enumerate(DOUBTS)}
    all_ = writer.landscape.doubts
    own = [d for d in all_ if any(map(ranking.is_own, d.facts)) and (not kinds or d.kind in kinds)]
    ordered = sorted(own, key=lambda d: rank.get(d.kind, len(rank)))  # stable
    made = unlike([s for d in ordered if (s := _told(writer, d, 2))])
    return tuple(s for s in made if s.length <= MAX_DOUBT)[:most]


def every_doubt(landscape: Landscape) -> tuple[Statement, ...]:
    """All conflicts and doubts, for the annex; what is told in the same words of single facts is told once."""
    writer, own = Writer(landscape), {f.id for f in landscape.facts}
    together: dict[tuple[str, str, object], Doubt] = {}
    for at, doubt in enumerate(_of_own(doubt, own) for doubt in landscape.doubts):
        alone = len(doubt.facts) == 1 and not doubt.derived
        key = (doubt.kind, doubt.told, "" if alone else at)
        before = together.get(key)
        together[key] = replace(before, facts=before.facts + doubt.facts) if before else doubt
    return unlike([s for d in together.values() if (s := _told(writer, d, 20 if len(d.facts) > 3 else 3))])


def _of_own(doubt: Doubt, own: Collection[str]) -> Doubt:
    """Of what is marked fact by fact, only the brief's own facts; a comparison needs both sides."""
    kept = tuple(f for f in doubt.facts if f.id in own)
    return replace(doubt, facts=kept) if kept and doubt.kind in EACH_ALONE else doubt


def _told(writer: Writer, doubt: Doubt, most: int) -> Statement | None:
    """What is to be checked, and the words it rests on, each once."""
    found: dict[tuple[str, str, int, int], Lift] = {}
    for lift in (_evidence(writer, fact, doubt) for fact in doubt.facts):
        found.setdefault((lift.fact.seed, lift.fact.sentence, lift.start, lift.end), lift)
    words: list[Part] = []
    for lift in [one for one in found.values() if not any(_holds(other, one) for other in found.values())][:most]:
        words += [*([Words("；")] if words else []), *in_marks(lift), *_as_told(lift.fact, doubt), Cite((lift.fact,))]
    told = doubt.told.rstrip("。：；")
    return Statement((Words(f"{told}："), *words, Words("。")), doubt.facts[0]) if words else None


def _evidence(writer: Writer, fact: Fact, doubt: Doubt) -> Lift:
    """The words in doubt: of a name the name, of a number its clause; and a misprint beside a name."""
    around = fact.kind is Kind.QUANTITY and doubt.kind != "caption_only"
    if not around and doubt.kind not in SEEN_AROUND:
        return mention(fact)
    return writer.clause(fact) or writer.whole(fact)


def _as_told(fact: Fact, doubt: Doubt) -> tuple[Part, ...]:
    """Behind a name told under two chains, the chain: the name is the same."""
    if doubt.kind != "chain_differs" or not fact.chain_name:
        return ()
    return (Words("（"), Name(fact.chain_name, f"chain:{fact.chain}"), Words("）"))


def _holds(longer: Lift, lift: Lift) -> bool:
    """Whether a longer piece of the same sentence holds this one."""
    same = (longer.fact.seed, longer.fact.sentence) == (lift.fact.seed, lift.fact.sentence)
    inside = longer.start <= lift.start and lift.end <= longer.end
    return same and inside and (longer.start, longer.end) != (lift.start, lift.end)
