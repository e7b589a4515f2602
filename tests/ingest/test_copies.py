"""The same article in two files is found, whatever was changed around it; different articles are not taken for one."""

from dataclasses import replace

import pytest

from briefgen.ingest.copies import find_copies

from .conftest import SEEDS

ARTICLE = SEEDS[2].read_text(encoding="utf-8")


def edited(text):
    """As another site prints it: its own heading, lines broken elsewhere, a word here and there, another sign-off."""
    body = text.partition("\n")[2].replace("，同时", "，与此同时").replace("我市", "全市").replace("今年以来", "今年来")
    lines = [line[at : at + 33] for line in body.split("\n") for at in range(0, max(1, len(line)), 33)]
    return "另一个网站起的标题\n来源：某网\n" + "\n".join(lines) + "\n责任编辑 李四\n"


def named(document, seed, day=None, publisher=None):
    when = document.published
    if day and when:
        when = replace(when, best=day)
    return replace(document, seed=seed, published=when, publisher=publisher or document.publisher)


def pairs(*documents):
    return [(c.seed, c.of, c.part) for c in find_copies(documents)]


def test_an_edited_copy_is_found_whatever_the_files_are_called(read):
    one, other = read(ARTICLE), read(edited(ARTICLE))
    for first, second in (("a.txt", "z.txt"), ("z.txt", "a.txt")):
        earlier = named(one, first, "2023-01-02", "青岛日报")
        later = named(other, second, "2023-01-03", "某网")
        assert pairs(earlier, later) == pairs(later, earlier) == [(second, first, False)]
        assert pairs(named(one, first, "2023-01-04"), later) == [(first, second, False)]
    (copy,) = find_copies([named(one, "a", "2023-01-02"), named(other, "b", "2023-01-03")])
    assert 0.85 < copy.share < 1


def test_an_extract_is_a_copy_of_the_whole_even_when_it_came_first(read):
    paragraphs = [p for p in ARTICLE.split("\n") if len(p) > 60]
    whole, part = named(read(ARTICLE), "a", "2023-01-05"), named(read("\n".join(paragraphs[:2])), "b", "2023-01-01")
    assert pairs(whole, part) == [("b", "a", True)]


def test_a_page_and_one_of_its_articles(read):
    page = named(read(SEEDS[0].read_text(encoding="utf-8") + "\n\n" + ARTICLE), "page")
    assert pairs(page, named(read(ARTICLE), "one")) == [("one", "page", True)]


def test_twenty_copies_have_one_original(read):
    documents = [named(read(ARTICLE), f"{n:02}", f"2023-01-{n:02}") for n in range(1, 21)]
    assert pairs(*documents) == [(f"{n:02}", "01", False) for n in range(2, 21)]


def test_the_five_seeds_are_no_copies(seeds):
    assert find_copies(seeds) == ()


PHRASE = (
    "会议强调，要深入学习贯彻党的二十大精神，认真落实省委、市委部署要求，坚持稳中求进，把新发展理念贯彻到工作的每一步，"
    "加快构建新发展格局，着力推动高质量发展，以实干实绩开创各项工作新局面。"
)
OWN = (
    "市南区智能家电产业链新开工项目28个，总投资213.6亿元，其中海尔智家生态园年内封顶，带动配套企业46家落户，用工3200人。区里建了专班，按月调度。",
    "莱西市新能源汽车产业链引进一汽锻造项目，占地210亩，总投资50亿元，明年6月投产后年产锻件12万吨，配套北汽制造莱西工厂，缺口是电池模组。",
    "胶州市现代物流集聚区今年开行中欧班列823列，增长17.3%，上合示范区新签约外资项目9个，到账外资2.4亿美元，机场货站二期正在装修。",
)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_set_phrases_that_articles_share_make_no_copies(read, order):
    documents = [named(read(f"标题{n}\n\n{OWN[n]}\n\n{PHRASE}\n"), str(n)) for n in order]
    assert find_copies(documents) == ()


def test_next_months_bulletin_has_the_words_but_not_the_numbers(read):
    text = (
        "1—{m}月，全市新签约5亿元以上项目{a}个，计划总投资{b}亿元，同比增长{c}%。其中，制造业项目{d}个，现代服务业项目{e}个。实际使用外资{f}亿美元，增长{g}%。"
        + PHRASE
    )
    one = text.format(m=8, a=131, b=3942.1, c=5.2, d=59, e=41, f=21.7, g=3.1)
    other = text.format(m=9, a=148, b=4310.8, c=6.4, d=66, e=47, f=24.9, g=2.8)
    assert find_copies([named(read(one), "a"), named(read(other), "b")]) == ()
    moved = read(one.replace("其中，", "这里面，"))
    assert pairs(named(read(one), "a"), named(moved, "b")) == [("a", "b", False)]  # both undated: the longer one stays
