from briefgen.document import BlockKind
from tests.ingest.conftest import kinds

LONG = "安迈铝业集团宣布在青岛开发区增设生产线，达产后中国工厂产能将翻倍，这是今年国际招商的重要成果。"


def test_each_byline_below_a_title_opens_an_article(read):
    document = read(
        "甲项目签约\n本报记者 张三\n本报讯 今天，甲项目在城阳区签约，总投资12亿元。\n项目占地50亩。\n"
        "乙项目开工\n本报记者 李四\n乙项目昨日在胶州市开工，总投资3亿元。\n"
        "国务院总理作报告\n新华社北京3月5日电（记者王五）会议今天开幕。"
    )
    assert kinds(document) == [
        (0, "headline", "甲项目签约"),
        (0, "body", "今天，甲项目在城阳区签约"),
        (0, "body", "项目占地50亩。"),
        (1, "headline", "乙项目开工"),
        (1, "body", "乙项目昨日在胶州市开工，"),
        (2, "headline", "国务院总理作报告"),
        (2, "body", "会议今天开幕。"),
    ]


def test_a_byline_below_the_text_ends_the_article(read):
    document = read(f"甲项目签约\n{LONG}\n（本报记者 张三）\n乙项目开工\n{LONG}\n（本报记者 李四）")
    assert [(a, k) for a, k, _ in kinds(document)] == [(0, "headline"), (0, "body"), (1, "headline"), (1, "body")]


def test_a_byline_within_a_sentence_ends_no_article(read):
    torn = "项目投产后，安迈铝业的高端铝箔产能将跃居行业前列，带动本地配套企业"
    document = read(f"标题在这里\n{LONG}\n{torn}\n（本报记者 张三）\n打法升级\n{LONG}")
    assert {article for article, _, _ in kinds(document)} == {0}


def test_a_headline_below_its_text_is_set_above_it(read):
    document = read(
        f"聚链成势\n□本报记者 陈蔚\n{'新区印发运行机制，进一步优化链长制推进体系，凝聚强大合力。' * 3}\n"
        f"□本报记者 刘腾\n本报通讯员 王敏\n{LONG}\n\n安迈铝业增资项目落地，达产后产能将翻倍\n\n## 青岛开发区国际招商结硕果\n\n"
        "他用生命完成最后一次托举\n\n## 英雄一路走好\n\n◆他善良顾家，他阳光开朗，他有求必应，他勤奋好学"
    )
    assert kinds(document) == [
        (0, "headline", "聚链成势"),
        (0, "body", "新区印发运行机制，进一步"),
        (1, "deck", "安迈铝业增资项目落地，达"),
        (1, "headline", "青岛开发区国际招商结硕果"),
        (1, "body", "安迈铝业集团宣布在青岛开"),
        (2, "deck", "他用生命完成最后一次托举"),
        (2, "headline", "英雄一路走好"),
        (2, "caption", "◆他善良顾家，他阳光开朗"),
    ]
    assert document.title == "聚链成势"


def test_markdown_sections_are_one_article(read):
    document = read(f"# 一图读懂\n{LONG}\n## 新兴产业\n{LONG}\n## 未来产业\n{LONG}")
    assert {b.article for b in document.blocks} == {0}
    assert [b.kind for b in document.blocks].count(BlockKind.HEADING) == 2


def test_section_headings_do_not_split_an_article(read):
    document = read(f"标题在这里\n本报记者 张三\n{LONG}\n打法升级\n{LONG}\n项目提速\n{LONG}")
    assert {b.article for b in document.blocks} == {0}
