"""The table of traditional characters: one to one, and nothing that a simplified text needs."""

from briefgen.taxonomy.characters import SIMPLIFIED, simplified


def test_offsets_stay():
    text = "截至6月底，全市22條產業鏈、規上企業1356家，總投資2.3萬億元。"
    assert simplified(text) == "截至6月底，全市22条产业链、规上企业1356家，总投资2.3万亿元。"
    assert len(simplified(text)) == len(text)


def test_characters_of_the_simplified_standard_stay_but_three_that_papers_no_longer_use():
    kept = "乾著藉麽夥瞭徵薹"
    assert simplified(kept.replace("徵", "")) == kept.replace("徵", "")
    standard = {character for character in SIMPLIFIED if _in_gb2312(character)}
    assert standard == set("後於徵")


def test_what_a_character_becomes_is_never_changed_again():
    assert not set(SIMPLIFIED) & set(SIMPLIFIED.values())


def _in_gb2312(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False
