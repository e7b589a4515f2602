"""The five seeds of the repository, read exactly; their names decide nothing."""

import pickle
import shutil
from datetime import date

import pytest

from briefgen.document import BlockKind, Document
from briefgen.ingest import read_seed

from .conftest import ROOT, SEEDS, blocks


def told(document):
    published = document.published
    return published.best, published.earliest, published.latest, document.publisher, document.scope, document.title


def test_dates_publishers_scopes_and_titles(seeds):
    assert [told(d) for d in seeds] == [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "青岛早报", "jimo-tongji", "强链延链固链 推动高质量发展"),
        ("2022-07-12", date(2022, 7, 11), date(2022, 7, 15), "青岛日报", "370200", "青岛：打好“组合拳” 做强“产业链”"),
        ("2022", date(2022, 1, 1), date(2022, 12, 31), "青岛早报", "jimo-kcy", "聚焦“四新经济” 持续推动创新发展"),
        ("2024-05-09", date(2024, 5, 8), date(2024, 5, 10), "青岛西海岸报", "370211", "聚链成势，攀高逐新"),
        ("2023-10-09", date(2023, 10, 8), date(2023, 10, 12), "青岛日报", "370200", "“新项目”锻造“新制造新服务新产业”"),
    ]  # fmt: skip


def test_counts_of_articles_blocks_sentences(seeds):
    assert [(d.blocks[-1].article + 1, len(d.blocks), len(d.sentences)) for d in seeds] == COUNTS


COUNTS = [(1, 20, 41), (1, 78, 101), (1, 19, 39), (3, 32, 46), (1, 40, 56)]


def test_captions(seeds):
    assert [
        blocks(d, BlockKind.CAPTION) for d in seeds if d.seed.startswith(("seeds/000", "seeds/002", "seeds/004"))
    ] == [
        ["青島三菱重工海爾空調產業園。", "大件物流智能无人仓。", "日日顺物流。"],
        ["企业引入数字技改。", "项目建设现场。", "青岛科创园管委办公楼。"],
        [
            "■海湾化学烯烃新材料产业链延伸项目。",
            "▶“青岛造”1200吨自升式风电安装平台。",
            "▲建设中的海尔胶州冰箱智能制造（一期）项目。",
            "◀双星轮胎工业4.0智能化工厂。",
            "■青岛人工智能产业园一隅。",
        ],
    ]
    assert [c[:8] for c in blocks(seeds[1], BlockKind.CAPTION)] == [
        "■7月8日，中海",
        "■以龙头项目引领",
        "■氢能和储能产业",
    ]


def test_pull_quotes(seeds):
    assert [len(blocks(d, BlockKind.PULL_QUOTE)) for d in seeds] == [0, 12, 0, 0, 0]
    assert blocks(seeds[1], BlockKind.PULL_QUOTE)[0] == "把产业链重点项目作为实体经济振兴发展的着力点"


@pytest.mark.parametrize(
    ("seed", "joined", "raw"),
    [
        (0, "协助企业提前规划，明确重点项目审批事项", "明确\n\n重点项目"),
        (1, "资金补助9513.96万元。", "9513.96\n\n万元"),
        (1, "以中科院工程热物理所为龙头", "以中\n\n科院"),
        (1, "推动24条重点产业链", "推动 24 条"),
        (1, "图为空客H135直升机。", "空客 H135 直升机"),
        (1, "■氢能和储能产业链", "氢能 and 储能"),
        (2, "上、中、下游都具有产业的关联性", "下游\n\n都具有"),
        (4, "一座城市综合实力的根基、经济增长的主引擎", "根基、\n\n经济增长"),
        (4, "据统计，全年32项重点展会节庆活动", "据\n\n统计"),
        (4, "正在这座城市葳蕤生长", "这座城巿葳蕤"),
    ],
)
def test_what_the_page_cut_is_whole_and_leads_back(seeds, seed, joined, raw):
    document = seeds[seed]
    at = document.text.index(joined)
    span = document.raw_span(at, at + len(joined))
    assert span is not None
    assert raw in document.raw[slice(*span)]


def test_reading_order_of_interleaved_columns(seeds):
    assert "海信高性能抗光屏幕项目正加快主体施工，将打造中国北方最大的抗光屏幕生产基地" in seeds[4].text
    assert "优化招商图谱，梳理在建、签约、在谈“三张项目清单”，每年筛选" in seeds[3].text
    lines = [[d.line(d.raw_offset(b.start)) for b in d.blocks if b.kind is BlockKind.BODY] for d in seeds]
    assert lines[3] == [23, 25, 14, 16, 18, 33, 35, 37, 39, 41, 46, 48, 50, 52, 54, 56, 58, 60]
    assert lines[4] == [
        17, 21, 23, 25, 27, 29, 31, 65, 67, 69, 71, 73, 75, 77, 79, 83, 85, 87, 89, 91, 95, 97, 101, 103, 45, 47, 49, 51, 53, 55, 57,
    ]  # fmt: skip


def test_three_articles_on_one_page(seeds):
    heads = [(b.article, seeds[3].text[b.start : b.end]) for b in seeds[3].blocks if b.kind is BlockKind.HEADLINE]
    assert heads == [(0, "聚链成势，攀高逐新"), (1, "青岛开发区国际招商结硕果"), (2, "英雄王龙，一路走好")]


def test_only_what_the_page_broke_off_is_truncated(seeds):
    cut = [(n, d.text[s.start : s.end][-12:]) for n, d in enumerate(seeds) for s in d.sentences if s.truncated]
    assert cut == [(3, "元以上项目10个、总投资"), (3, "实施青岛市高质量招商引资")]


def test_no_furniture_is_left_in_the_text(seeds):
    for word in ("记者", "通讯员", "主编", "客户端", "下转", "撰稿", "##", "**", "本报资料"):
        assert not any(word in d.text for d in seeds), word


def test_what_is_doubtful_in_the_paper_stays(seeds):
    assert "青州市级重点项目" in seeds[0].text
    assert "城市市场景" in seeds[1].text


def test_punctuation_is_of_one_width(seeds):
    for document in seeds:
        assert not set(document.text) & set(",;:()!?\u5dff")
        for kept in ("1.5亿片", "“5+5+7”", "1-3月", "H135", "10KV", "MiniLED", "1—9月", "工业4.0"):
            assert document.raw.count(kept) == document.text.count(kept) or kept == "H135"


def test_the_log_tells_what_left(seeds):
    for document in seeds:
        kept = {at for run in document.runs for at in range(run.raw, run.raw + run.length)}
        gone = {at for c in document.log for at in range(c.start, c.end)}
        missing = [at for at in range(len(document.raw)) if at not in kept and at not in gone]
        assert all(document.raw[at].isspace() for at in missing)
        assert all(c.before == document.raw[c.start : c.end] and c.why for c in document.log)


def test_a_document_pickles(seeds):
    assert pickle.loads(pickle.dumps(seeds)) == seeds


def test_names_decide_nothing(tmp_path, taxonomy, seeds):
    for number, path in enumerate(reversed(SEEDS)):
        shutil.copy(path, tmp_path / f"x{number}.txt")
        shutil.copy(path.with_suffix(".yaml"), tmp_path / f"x{number}.yaml")
    renamed = [read_seed(tmp_path / f"x{n}.txt", tmp_path, taxonomy) for n in range(len(SEEDS))]
    for before, after in zip(reversed(seeds), renamed, strict=True):
        assert isinstance(after, Document)
        assert (after.text, after.blocks, after.sentences, after.runs, told(after)) == (
            before.text,
            before.blocks,
            before.sentences,
            before.runs,
            told(before),
        )


def test_without_sidecars_the_texts_tell_what_they_can(tmp_path, taxonomy):
    found = []
    for path in SEEDS:
        shutil.copy(path, tmp_path / path.name)
        document = read_seed(tmp_path / path.name, tmp_path, taxonomy)
        assert isinstance(document, Document)
        found.append((document.published and document.published.best, document.publisher, document.scope))
    assert found == [
        ("2024", "青岛早报", "jimo-tongji"),
        (None, "青岛日报", "370200"),
        ("2022", "青岛早报", "jimo-kcy"),
        ("2024", None, "370211"),
        ("2023", "青岛日报", "370200"),
    ]


def test_two_readings_are_the_same(taxonomy, seeds):
    assert read_seed(SEEDS[3], ROOT, taxonomy) == seeds[3]


OTHER_PAPER = """要闻
03
2023年2月1日 星期三
■图为港口码头。
抓实项目 稳住增长
——市北区一季度重点项目“开门红”
本报2月1日讯 1月31日，市北区举行项目集中签约仪式，签约项目28个，总投资213.6亿元
(上接第一版)的目标任务，全区上下一心，全力以赴。
●新开工项目15个，总投资98亿元
链上发力
万华化学集团与市北区签订合作协议。
与此同时，园区建设稳步推进，预计2025年建成投产，届时年产值将突破50亿
元，带动就业3000人。（郭扬 方华）
"""


def test_a_page_of_another_paper(read):
    document = read(OTHER_PAPER)
    assert [(str(b.kind), document.text[b.start : b.end]) for b in document.blocks] == [
        ("caption", "■图为港口码头。"),
        ("headline", "抓实项目 稳住增长"),
        ("deck", "——市北区一季度重点项目“开门红”"),
        ("body", "1月31日，市北区举行项目集中签约仪式，签约项目28个，总投资213.6亿元"),
        ("body", "的目标任务，全区上下一心，全力以赴。"),
        ("body", "●新开工项目15个，总投资98亿元"),
        ("heading", "链上发力"),
        ("body", "万华化学集团与市北区签订合作协议。"),
        ("body", "与此同时，园区建设稳步推进，预计2025年建成投产，届时年产值将突破50亿元，带动就业3000人。"),
    ]
    assert document.published is not None
    assert (document.published.best, document.scope, document.title) == ("2023-02-01", "370203", "抓实项目 稳住增长")


@pytest.mark.parametrize(
    ("encoding", "ending"), [("gb18030", "\n"), ("utf-16", "\r\n"), ("utf-8-sig", "\r"), ("utf-8", "\r\n")]
)
def test_encodings_and_line_ends_decide_nothing(tmp_path, taxonomy, seeds, encoding, ending):
    for path, before in zip(SEEDS, seeds, strict=True):
        other = tmp_path / path.name
        other.write_bytes(path.read_text(encoding="utf-8").replace("\n", ending).encode(encoding))
        shutil.copy(path.with_suffix(".yaml"), tmp_path)
        after = read_seed(other, tmp_path, taxonomy)
        assert isinstance(after, Document)
        assert (after.text, after.blocks, after.sentences) == (before.text, before.blocks, before.sentences)
        lines = [before.line(before.raw_offset(b.start) or 0) for b in before.blocks]
        assert [after.line(after.raw_offset(b.start) or 0) for b in after.blocks] == lines


def test_a_headline_in_the_middle_leaves_the_whole_page_to_tell_its_region(read):
    document = read(
        "今年以来，高新区持续推进专项行动，发展有声有色。截至5月底，完成工业产值291亿元。 □记者 吴某\n"
        "通讯员 黄某\n"
        "抢赛道铸链条\n"
        "点燃发展“源动力”\n"
        "走进位于南安市石井镇的科技产业港项目现场，只见白色建筑拔地而起。该项目作为南安唯一项目参与考评。南安项目总投资12亿元。\n"
    )
    assert (document.scope, document.scope_basis) == ("350583", "开头几段所写“南安”")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "各区县（市）人民政府，各有关单位：\n为加快培育先进制造业集群，决定建立链长制。\n",
            "为加快培育先进制造业集群，决定建立链长制。",
        ),
        (
            "3月12日上午，甲新区办了2024年一季度重大项目开工投产活动，总投资91亿元。\n",
            "3月12日上午，甲新区办了2024年一季度重大项目开工投产活……",
        ),
        (
            "记者某某报道：今年以来，我市深入推进某某行动，加快传统产业转型升级，培育新兴产业，成效明显。\n",
            "今年以来，我市深入推进某某行动，加快传统产业转型升级……",
        ),
    ],
)
def test_a_text_without_a_title_is_called_by_how_it_begins(read, text, title):
    assert read(text).title == title


def test_the_paper_that_a_sidecar_names_tells_where_a_text_is_of(tmp_path, taxonomy):
    (tmp_path / "a.txt").write_text(
        "光伏产业发展情况\n\n1—8月，全市产值498亿元，合肥市同类企业更多。\n", encoding="utf-8"
    )
    (tmp_path / "a.yaml").write_text("publisher: 滁州日报\n", encoding="utf-8")
    document = read_seed(tmp_path / "a.txt", tmp_path, taxonomy)
    assert isinstance(document, Document)
    assert (document.publisher, document.scope) == ("滁州日报", "341100")
