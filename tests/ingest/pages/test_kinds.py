from briefgen.document import BlockKind
from tests.ingest.conftest import blocks

BODY = "青岛发布首批10家重点产业数字化转型赋能中心，诊断企业445家，转化数字化改造项目14个，不断形成新的行业解决方案，覆盖全部重点产业链。"


def test_the_headline_stands_among_decks(read):
    document = read(
        "聚焦打造现代产业先行城市，青岛深入实施“链长制”，抓产业抓项目，推动优势产业倍增、新兴产业起势\n\n新项目锻造新制造\n\n本报记者 张三\n\n"
        + BODY
    )
    assert document.title == "新项目锻造新制造"
    assert blocks(document, BlockKind.HEADLINE) == ["新项目锻造新制造"]
    assert len(blocks(document, BlockKind.DECK)) == 1


def test_the_first_line_is_the_headline_and_the_next_a_deck(read):
    document = read("强链延链固链　推动高质量发展\n\n链群培育成效初步显现　为新质生产力注入新动能\n\n" + BODY)
    assert blocks(document, BlockKind.HEADLINE) == ["强链延链固链 推动高质量发展"]
    assert blocks(document, BlockKind.DECK) == ["链群培育成效初步显现 为新质生产力注入新动能"]


def test_a_question_may_be_the_headline(read):
    document = read("产业链，凭什么领跑？\n" + BODY)
    assert document.title == "产业链，凭什么领跑？"
    assert blocks(document, BlockKind.HEADLINE) == ["产业链，凭什么领跑？"]


def test_a_call_of_two_clauses_may_be_the_headline(read):
    document = read("五年攻坚，项目拔地而起！\n\n" + BODY)
    assert document.title == "五年攻坚，项目拔地而起！"
    assert blocks(document, BlockKind.HEADLINE) == ["五年攻坚，项目拔地而起！"]


def test_a_text_without_headline_is_called_by_its_beginning(read):
    document = read(BODY)
    assert document.title == "青岛发布首批10家重点产业数字化转型赋能中心……"
    assert blocks(document, BlockKind.HEADLINE) == []


def test_short_lines_that_stand_apart_are_captions(read):
    document = read(f"标题在这里\n\n{BODY}\n\n\n\n企业引入数字技改。\n\n\n\n项目建设现场。\n\n夯实硬环境\n\n{BODY}")
    assert blocks(document, BlockKind.CAPTION) == ["企业引入数字技改。", "项目建设现场。"]
    assert blocks(document, BlockKind.HEADING) == ["夯实硬环境"]


def test_a_short_sentence_in_its_place_is_body(read):
    document = read(f"标题在这里\n\n{BODY}\n\n成效正在显现。\n\n{BODY}")
    assert blocks(document, BlockKind.CAPTION) == []


def test_marked_lines_are_captions_and_keep_their_traditional_characters(read):
    document = read(f"标题在这里\n{BODY}\n▲建設中的海爾冰箱智能製造(一期)項目。\n◀双星轮胎工业4.0智能化工厂。")
    assert blocks(document, BlockKind.CAPTION) == [
        "▲建設中的海爾冰箱智能製造（一期）項目。",
        "◀双星轮胎工业4.0智能化工厂。",
    ]


def test_pull_quotes_behind_the_text_are_told_from_it(read):
    quote = (
        "青岛发布首批10家重点产业数字化转型赋能中心，诊断企业445家，转化数字化改造项目14个，不断形成新的行业解决方案"
    )
    document = read(f"标题在这里\n\n{BODY}\n\n另有二十个项目在建，总投资三百亿元。\n\n以数字化强韧产业链\n\n{quote}")
    assert blocks(document, BlockKind.PULL_QUOTE) == ["以数字化强韧产业链", quote]
    assert not any(s.truncated for s in document.sentences)


def test_a_line_behind_the_text_that_says_something_new_is_no_pull_quote(read):
    new = "低空经济先导区另行开工六个项目，带动两千人就业，周边乡镇配套道路同步铺设，居民出行更加便捷"
    document = read(f"标题在这里\n\n{BODY}\n\n另有二十个项目在建，总投资三百亿元。\n\n{new}")
    assert blocks(document, BlockKind.PULL_QUOTE) == []


def test_a_section_heading_that_the_text_says_again_is_no_pull_quote(read):
    document = read(f"标题在这里\n\n{BODY}\n\n转化数字化改造项目14个\n\n{BODY}")
    assert blocks(document, BlockKind.PULL_QUOTE) == []
    assert blocks(document, BlockKind.HEADING) == ["转化数字化改造项目14个"]


def test_numbered_headings_of_a_report(read):
    document = read(
        f"政府工作报告\n——2024年1月16日在苏州市第十七届人民代表大会第三次会议上\n苏州市市长 吴某某\n各位代表：\n一、2023年工作回顾\n{BODY}\n（一）产业创新集群\n{BODY}"
    )
    assert document.title == "政府工作报告"
    assert blocks(document, BlockKind.HEADING) == ["一、2023年工作回顾", "（一）产业创新集群"]
    assert blocks(document, BlockKind.DECK) == ["——2024年1月16日在苏州市第十七届人民代表大会第三次会议上"]


def test_the_number_of_an_annex_is_no_headline(read):
    document = read(f"附件2\n\n衡阳市2021年上半年重点项目完成情况统计表\n\n{BODY}")
    assert document.title == "衡阳市2021年上半年重点项目完成情况统计表"
    assert read(f"附件2\n\n{BODY}").title == "附件2"
