import pytest

from briefgen.ingest.pages.furniture import is_byline, role, sort_out
from briefgen.ingest.pages.pieces import split


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("青岛日报 聚焦", "masthead"),
        ("合肥日报 要闻 2024年3月18日 星期一", "masthead"),
        ("主编 杨海振 美编 李晓萌 审读 王 岩 排版 王慧芬", "editors"),
        ("责任编辑：张三　版式：李四", "editors"),
        ("初审编辑：张三", "editors"),
        ("（文章来源：甲证券报·乙网）", "byline"),
        ("（作者：编辑：张三）", "byline"),
        ("（市发展改革委项目科供稿）", "credit"),
        ("（相关资料图）", "credit"),
        ("第二版：要闻", "page"),
        ("第A03版：[要闻]", "page"),
        ("2021年11月16日21:49 | 来源：甲网-乙频道", "date"),
        ("（一）发展目标", ""),
        ("网络编辑：张三 审校：李四", "editors"),
        ("客户端·青岛观 客户端·观海新闻", "client"),
        ("客户端：观海新闻", "client"),
        ("□青岛日报/观海新闻记者 杨 光", "byline"),
        ("□本报记者 陈蔚", "byline"),
        ("本报通讯员 王敏 李贝科", "byline"),
        ("本版撰稿摄影 观海新闻/青岛早报记者 康晓欢 通讯员 邹佳 王宏宁", "byline"),
        ("文/图 记者 张三", "byline"),
        ("苏州市市长 吴某某", "byline"),
        ("本报资料照片", "credit"),
        ("新华社发", "credit"),
        ("王雷 摄", "credit"),
        ("(重庆广电-第1眼TV记者 杨某霖 唐某 特约记者 龚某)", "byline"),
        ("【编辑:张三】", "editors"),
        ("首页 > 新闻中心 > 正文", "client"),
        ("推荐阅读", "client"),
        ("时间：2020-03-17 08:25:36来源：湖北日报", "date"),
        ("福建日报 2020-10-14 08:50", "date"),
        ("2024年5月9日", "date"),
        ("发布时间：2024-05-09 07:12 来源：深圳特区报", "date"),
        ("2024-06-14  来源：长治日报  编辑：何某", "date"),
        ("发布时间：2023-05-19  来源：城东发布，招商局  发布开发区：丹阳高新技术产业开发区", "date"),
        ("发布时间：2021-11-23 10:06  点击率：", "date"),
        ("2020-06-17 昆山开发区", "date"),
        ("二〇二四年五月九日", "date"),
        ("供稿： | 2025/9/17 0:00:00", "date"),
        ("某传媒记者王 超摄", "credit"),
        ("第A5版：创新园区", "page"),
        ("第3版", "page"),
        ("— 12 —", "page"),
        ("国内统一连续出版物号 CN 37-0001", "page"),
        ("（下转第二版）", "jump"),
    ],
)
def test_furniture_is_known(line, expected):
    assert role(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "记者从市发改委获悉，今年新签约项目56个。",
        "记者节表彰大会在青岛举行",
        "打法升级",
        "编辑出版业营收增长12%",
        "2024年1月签约项目56个",
        "2024年5月3日，活动来源：各区新签约项目、新开工项目和新竣工项目的负责人",
        "扫码入园：智慧园区这样建",
        "“二维码”里的产业链",
        "主编地方志工作启动",
        "签约项目55个",
        "9513.96",
        "12",
        "青岛日报发布《青岛市产业链白皮书》",
    ],
)
def test_content_is_left_alone(line):
    assert role(line) == ""


def cut(text):
    log = []
    return [(p.role, p.text, p.lead, p.cut) for p in sort_out(split(text, log), log)]


def test_a_byline_behind_the_last_sentence_is_cut_off():
    assert cut("为发展注入新动力。 撰稿摄影 观海新闻/青岛早报记者 康晓欢 通讯员 孙萌") == [
        ("", "为发展注入新动力。", False, False),
        ("byline", "撰稿摄影 观海新闻/青岛早报记者 康晓欢 通讯员 孙萌", False, False),
    ]
    for tail in ("（本报记者 张三）", "(记者童某曦、通讯员余某、周某)", "(郭扬 方某烨)", " 记者 张三"):
        assert cut("投产后年产值4亿元。" + tail)[0] == ("", "投产后年产值4亿元。", False, False)
    for tail in ("（完）", "（含税）", "（见附件一）"):
        assert len(cut("投产后年产值4亿元。" + tail)) == 1


def test_a_photographer_behind_a_caption_is_cut_off():
    assert cut("图为总装车间。 王雷 摄")[0] == ("", "图为总装车间。", False, False)


def test_a_dateline_opens_an_article():
    assert cut("本报讯（记者 张三）3月15日，合肥召开会议。") == [
        ("byline", "本报讯（记者 张三）", False, False),
        ("", "3月15日，合肥召开会议。", True, False),
    ]
    assert cut("甲网·乙新闻3月5日讯会议开幕。")[1] == ("", "会议开幕。", True, False)
    assert cut("新华社北京3月5日电（记者王五）会议开幕。")[1] == ("", "会议开幕。", True, False)
    assert cut("本报3月5日讯 会议开幕。")[1] == ("", "会议开幕。", True, False)
    assert cut("本报讯 记者薛某 蒋波报道：会议开幕。")[1] == ("", "会议开幕。", True, False)


def test_words_that_look_like_a_dateline_stay():
    text = "围绕智能家电用先进高分子材料等本地需求，产业链加快建设。"
    assert cut(text) == [("", text, False, False)]


def test_a_jump_mark_leaves_and_the_sentence_is_cut():
    assert cut("其中30亿元以上项目10个、总投资(下转第二版)") == [("", "其中30亿元以上项目10个、总投资", False, True)]
    assert cut("项目已经投产。（下转第三版）") == [("", "项目已经投产。", False, False)]


def test_a_paper_named_in_a_sentence_is_no_byline():
    assert not is_byline("青岛日报 聚焦")
    assert not is_byline("记者 获悉 签约12亿元")
