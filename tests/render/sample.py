"""A small Landscape with true sentences of the five seeds, made by hand, so that rendering is tested by itself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from briefgen.document import Published
from briefgen.fact import Fact, Kind, Link, Period, Status, fact_id
from briefgen.model.landscape import (
    Answer,
    Cell,
    Chain,
    Derived,
    Doubt,
    Figure,
    Juxtaposed,
    Landscape,
    Project,
    Promise,
    Region,
    Source,
    StageCount,
    StageEvent,
)  # fmt: skip
from briefgen.skipped import SkippedSeed

QD, XH, TJ = ("370200", "青岛市"), ("370211", "西海岸新区"), ("tongji", "通济新区")
YI = Decimal(10**8)
C22, C23, C24, TJ24 = "seeds/a.txt", "seeds/b.txt", "seeds/c.txt", "seeds/d.txt"

SIGNED = "市商务局数据显示，1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元。"
WORKS = "市发展改革委数据显示，2023年，全市滚动调度的亿元以上工业项目400个，总投资5935亿元。"
DONE = "1—8月完成投资817亿元，占全年投资计划的81%。"
HALF = "开展精准招商，创新招商方式，上半年全市共有5亿元以上签约项目100个，计划总投资2622.3亿元。"
SOFT = "1—8月，全市软件和信息服务产业规模达2648.5亿元，同比增长13.5%，高于副省级城市平均增速2.7个百分点。"
FIFTY = "各产业链开展产业链集群式招商，新签约阿斯利康、中车制动等项目55个，其中20亿元以上项目20个，总投资1103亿元。"
WEST = "1—3月，全区新签约亿元以上项目208个、总投资1209亿元，其中30亿元以上项目10个、总投资"
ZONE = (
    "近年来，共引进落地“省市区”三级重点项目11个，总投资41.62亿元，其中省级重点项目1个、市级重点项目4个、"
    "区级重点项目6个。"
)
VR = (
    "青岛市虚拟现实产业园“筑巢引凤”，大朋VR、云天畅想等行业龙头企业陆续落户，总投资100亿元的歌尔整机和光学模组项目"
    "一期于9月底全面竣工交付；总投资50亿元的创享中心项目预计年底封顶；总投资50亿元的创意中心项目和总投资15亿元的"
    "元宇宙大厦项目开工建设。"
)
AI = (
    "青岛建成运营全省首个人工智能计算中心（首期算力100P），服务企业机构234家，高峰算力利用率达到80%；"
    "新建150P海之心人工智能计算中心将于年底启用。"
)
INSTRUMENTS = (
    "针对在建和新建大项目偏少的问题，精密仪器仪表产业链提出围绕环境监测、电子测量、工业测控等重点发展方向进行精准招商。"
)
GAP = "“在产业链关键环节存在空白。”"
LOCAL = "“本地应用场景带动力不够。”"
EACH = "在《青岛市加快实体经济振兴发展三年行动方案》中，青岛明确提出，各产业链每年引进20亿元以上项目或行业引领性项目不少于2个。"
CHERY = (
    "新能源汽车产业链方面，北京汽车制造厂已于上半年建成投产，奇瑞汽车青岛基地年底前将实现整车下线，"
    "北汽制造产业园和奇瑞汽车零部件产业园已有10个项目签约落地。"
)

H1_22 = Period("上半年", date(2022, 1, 1), date(2022, 6, 30))
END_22 = Period("年底前", date(2022, 1, 1), date(2022, 12, 31))
M9_23 = Period("1—9月", date(2023, 1, 1), date(2023, 9, 30))
M8_23 = Period("1—8月", date(2023, 1, 1), date(2023, 8, 31))
Y_23 = Period("2023年", date(2023, 1, 1), date(2023, 12, 31))
END_23 = Period("年底", date(2023, 12, 1), date(2023, 12, 31))
M3_24 = Period("1—3月", date(2024, 1, 1), date(2024, 3, 31))


def fact(seed, sentence, text, kind=Kind.QUANTITY, *, line=1, nth=0, region=QD, chain=(None, None), **more):  # type: ignore[no-untyped-def]
    """One fact whose `text` is found in its sentence (the `nth` time)."""
    at = -1
    for _ in range(nth + 1):
        at = sentence.index(text, at + 1)
    what = more.get("metric") or str(kind)
    return Fact(
        id=fact_id(seed, what, text, sentence, nth), kind=kind, seed=seed, start=at, end=at + len(text), text=text,
        line=line, sentence=sentence, mark=(at, at + len(text)), region=region[0], region_name=region[1],
        chain=chain[0], chain_name=chain[1], rule="sample", **more,
    )  # fmt: skip


def money(seed, sentence, text, yi, metric, name, **more):  # type: ignore[no-untyped-def]
    value = Decimal(yi) * YI
    return fact(seed, sentence, text, metric=metric, metric_name=name, value=value, unit="CNY", **more)


def count(seed, sentence, text, number, counter, metric, name, **more):  # type: ignore[no-untyped-def]
    return fact(
        seed, sentence, text, metric=metric, metric_name=name, value=Decimal(number), unit="count", counter=counter,
        qualifier="eq", **more,
    )  # fmt: skip


def counted(what, projects_or_facts, ids):  # type: ignore[no-untyped-def]
    number = len(projects_or_facts)
    return Derived(f"count:{what}", "count", tuple(ids), Decimal(number), str(number), f"{what}共{number}项")


@cache
def landscape() -> Landscape:
    """The sample."""
    vr, ai, nev, soft = ("vr", "虚拟现实"), ("ai", "人工智能"), ("nev", "新能源汽车"), ("software", "软件和信息服务")
    instr = ("instruments", "精密仪器仪表")
    signed = count(C23, SIGNED, "131个", 131, "个", "project_count_signed", "签约项目数", line=55, period=M9_23)
    signed_class = money(C23, SIGNED, "5亿元以上", 5, "class", "项目投资额", line=55, threshold=True, qualifier="ge",
                         links=(Link("class_of", signed.id),), period=M9_23)  # fmt: skip
    signed_money = money(C23, SIGNED, "3942.1亿元", "3942.1", "planned_total_investment", "计划总投资", line=55,
                         period=M9_23, status=Status.PLANNED, links=(Link("amount_of", signed.id),))  # fmt: skip
    works = count(C23, WORKS, "400个", 400, "个", "project_count", "项目数", line=79, period=Y_23)
    works_class = money(C23, WORKS, "亿元以上", 1, "class", "项目投资额", line=79, threshold=True, qualifier="ge",
                        links=(Link("class_of", works.id),))  # fmt: skip
    works_money = money(C23, WORKS, "5935亿元", 5935, "total_investment", "总投资", line=79, period=Y_23)
    done = money(C23, DONE, "817亿元", 817, "investment_done", "完成投资", line=79, period=M8_23)
    done_rate = fact(C23, DONE, "81%", metric="investment_rate", metric_name="投资完成率", value=Decimal(81),
                     unit="percent", line=79, period=M8_23)  # fmt: skip
    half = count(C22, HALF, "100个", 100, "个", "project_count_signed", "签约项目数", line=143, period=H1_22)
    half_class = money(C22, HALF, "5亿元以上", 5, "class", "项目投资额", line=143, threshold=True, qualifier="ge")
    half_money = money(C22, HALF, "2622.3亿元", "2622.3", "planned_total_investment", "计划总投资", line=143,
                       period=H1_22, status=Status.PLANNED)  # fmt: skip
    scale = money(C23, SOFT, "2648.5亿元", "2648.5", "industry_scale", "产业规模", line=85, period=M8_23, chain=soft)
    growth = fact(C23, SOFT, "13.5%", metric="growth_yoy", metric_name="同比增长", value=Decimal("13.5"),
                  unit="percent", line=85, period=M8_23, chain=soft)  # fmt: skip
    ahead_pp = fact(C23, SOFT, "2.7个百分点", metric="gap_to_benchmark", metric_name="高于对标平均",
                    value=Decimal("2.7"), unit="pp", line=85, period=M8_23, chain=soft)  # fmt: skip
    fifty = count(C22, FIFTY, "55个", 55, "个", "project_count_signed", "签约项目数", line=143)
    twenty = count(C22, FIFTY, "20个", 20, "个", "project_count_signed", "签约项目数", line=143, part_of=fifty.id)
    twenty_class = money(C22, FIFTY, "20亿元以上", 20, "class", "项目投资额", line=143, threshold=True)
    unclear = money(C22, FIFTY, "1103亿元", 1103, "total_investment", "总投资", line=143, flags=("ambiguous_scope",))
    west = count(C24, WEST, "208个", 208, "个", "project_count_signed", "签约项目数", line=41, period=M3_24, region=XH)
    west_class = money(C24, WEST, "亿元以上", 1, "class", "项目投资额", line=41, threshold=True, region=XH)
    west_money = money(C24, WEST, "1209亿元", 1209, "total_investment", "总投资", line=41, period=M3_24, region=XH)
    west_ten = count(C24, WEST, "10个", 10, "个", "project_count_signed", "签约项目数", line=41, part_of=west.id,
                     region=XH, flags=("truncated",))  # fmt: skip
    west_30 = money(C24, WEST, "30亿元以上", 30, "class", "项目投资额", line=41, threshold=True, region=XH)
    zone = count(TJ24, ZONE, "11个", 11, "个", "project_count_landed", "落地项目数", line=29, region=TJ,
                 period=Period("近年来"))  # fmt: skip
    zone_money = money(TJ24, ZONE, "41.62亿元", "41.62", "total_investment", "总投资", line=29, region=TJ,
                       period=Period("近年来"))  # fmt: skip
    goertek = fact(C23, VR, "歌尔整机和光学模组项目一期", Kind.PROJECT, line=45, chain=vr, stage="竣工",
                   subject="歌尔整机和光学模组项目一期")  # fmt: skip
    goertek_money = money(C23, VR, "100亿元", 100, "total_investment", "总投资", line=45, chain=vr,
                          subject="歌尔整机和光学模组项目一期")  # fmt: skip
    hub = fact(C23, VR, "创享中心项目", Kind.PROJECT, line=45, chain=vr, stage="封顶", status=Status.EXPECTED,
               subject="创享中心项目", period=END_23)  # fmt: skip
    hub_money = money(C23, VR, "50亿元", 50, "total_investment", "总投资", line=45, chain=vr, subject="创享中心项目")
    idea = fact(C23, VR, "创意中心项目", Kind.PROJECT, line=45, chain=vr, stage="开工", subject="创意中心项目")
    idea_money = money(C23, VR, "50亿元", 50, "total_investment", "总投资", nth=1, line=45, chain=vr,
                       subject="创意中心项目")  # fmt: skip
    heart = fact(C23, AI, "海之心人工智能计算中心", Kind.PROJECT, line=71, chain=ai, stage="投产",
                 status=Status.EXPECTED, subject="海之心人工智能计算中心", period=END_23)  # fmt: skip
    chery = fact(C22, CHERY, "奇瑞汽车青岛基地", Kind.PROJECT, line=99, chain=nev, stage="投产",
                 status=Status.EXPECTED, subject="奇瑞汽车青岛基地", period=END_22)  # fmt: skip
    baic = fact(C22, CHERY, "北京汽车制造厂", Kind.PROJECT, line=99, chain=nev, stage="投产", subject="北京汽车制造厂",
                period=H1_22)  # fmt: skip
    problem = fact(C22, INSTRUMENTS, "在建和新建大项目偏少", Kind.PROBLEM, line=113, chain=instr)
    measure = fact(C22, INSTRUMENTS, "围绕环境监测、电子测量、工业测控等重点发展方向进行精准招商", Kind.MEASURE,
                   line=113, chain=instr, links=(Link("answers", problem.id),))  # fmt: skip
    gap = fact(C22, GAP, "在产业链关键环节存在空白", Kind.PROBLEM, line=107)
    local = fact(C22, LOCAL, "本地应用场景带动力不够", Kind.PROBLEM, line=107)
    each = count(
        C22, EACH, "不少于2个", 2, "个", "per_chain_target", "每链年度引进目标", line=141, status=Status.TARGET
    )
    each_class = money(C22, EACH, "20亿元以上", 20, "class", "项目投资额", line=141, threshold=True)
    facts = (
        chery, baic, problem, measure, gap, local, each_class, each, fifty, twenty_class, twenty, unclear, half_class,
        half, half_money, goertek_money, goertek, hub_money, hub, idea_money, idea, signed_class, signed,
        signed_money, heart, works_class, works, works_money, done, done_rate, scale, growth, ahead_pp, west_class,
        west, west_money, west_30, west_ten, zone, zone_money,
    )  # fmt: skip
    facts = tuple(sorted(facts, key=lambda f: ([C22, C23, TJ24, C24].index(f.seed), f.line, f.mark)))

    def project(head, chain, event, values=()):  # type: ignore[no-untyped-def]
        return Project(
            f"p-{head.id[:6]}", head.subject, (head.subject,), *QD, *chain, (event,), tuple(map(Figure, values)),
            (head, *values),
        )  # fmt: skip

    projects = (
        project(
            goertek,
            vr,
            StageEvent("竣工", "actual", None, date(2023, 10, 9), goertek, 110, "completed"),
            (goertek_money,),
        ),
        project(
            hub,
            vr,
            StageEvent("封顶", "expected", date(2023, 12, 31), date(2023, 10, 9), hub, 90, "building"),
            (hub_money,),
        ),
        project(idea, vr, StageEvent("开工", "actual", None, date(2023, 10, 9), idea, 70, "building"), (idea_money,)),
        project(
            heart, ai, StageEvent("投产", "expected", date(2023, 12, 31), date(2023, 10, 9), heart, 120, "operating")
        ),
        project(
            chery, nev, StageEvent("投产", "expected", date(2022, 12, 31), date(2022, 7, 12), chery, 120, "operating")
        ),
        project(baic, nev, StageEvent("投产", "actual", None, date(2022, 7, 12), baic, 120, "operating")),
    )
    answers = (Answer(problem, (measure,)), Answer(gap, ()), Answer(local, ()))
    cells = tuple(
        Cell(*QD, *chain, tuple(Figure(f) for f in mine if f.kind is Kind.QUANTITY),
             tuple(p for p in projects if p.chain == chain[0]),
             tuple(a for a in answers if a.problem.chain == chain[0]), mine,
             counted(f"{chain[1]}事实", mine, [f.id for f in mine]),
             counted(f"{chain[1]}项目", [p for p in projects if p.chain == chain[0]],
                     [p.facts[0].id for p in projects if p.chain == chain[0]]))
        for chain in (nev, vr, ai, instr, soft)
        if (mine := tuple(f for f in facts if f.chain == chain[0]))
    )  # fmt: skip

    def staged(stage, label, mine, word=""):  # type: ignore[no-untyped-def]
        return StageCount(stage, label, counted(f"{word}{label}", mine, [p.facts[0].id for p in mine]), tuple(mine))

    reached = [p for p in projects if p.current]
    stage_counts = (
        *(staged(s, s, [p for p in reached if p.current.stage == s]) for s in ("开工", "竣工", "投产")),
        staged("", "材料未载明", [p for p in projects if not p.current]),
    )
    announced = tuple(
        staged(s, s, [p for p in projects if not p.current and p.next and p.next.stage == s], "预计")
        for s in ("封顶", "投产")
    )
    totals = (
        counted("按名称合并后的项目", projects, [p.facts[0].id for p in projects]),
        counted("所据材料", (1, 2, 3, 4), []), counted("事实", facts, []),
    )  # fmt: skip
    derived = (
        *totals, *(c.count for c in (*stage_counts, *announced)),
        *(d for c in cells for d in (c.fact_count, c.project_count)),
    )  # fmt: skip
    sources = (
        Source(1, C22, "打好“组合拳” 做强“产业链”", "青岛日报",
               Published("2022-07-12", date(2022, 7, 11), date(2022, 7, 15), "文中会议日期为7月10日"), *QD, 15),
        Source(2, C23, "“新项目”锻造“新制造新服务新产业”", "青岛日报",
               Published("2023-10-09", date(2023, 10, 8), date(2023, 10, 12), "文中“10月7日下午”“节后第一天”"), *QD, 18),
        Source(3, TJ24, "强链延链固链 推动高质量发展", "青岛早报",
               Published("2024", date(2024, 1, 1), date(2024, 12, 31), "文中最新数据为2023年全年"), *TJ, 2),
        Source(4, C24, "聚链成势，攀高逐新", "青岛西海岸报",
               Published("2024-05-09", date(2024, 5, 8), date(2024, 5, 10), "与同版报道相互印证"), *XH, 5),
    )  # fmt: skip
    return Landscape(
        as_of=date(2024, 5, 9), scope=QD[0], scope_name=QD[1], sources=sources,
        skipped=(SkippedSeed("seeds/坏文件.txt", "empty", "文件是空的"),), facts=facts,
        regions=(Region(*QD, None, 1), Region(*XH, QD[0], 2), Region(*TJ, QD[0], 3)),
        chains=tuple(Chain(*c, "新兴产业", at) for at, c in enumerate((nev, vr, ai, instr, soft))),
        projects=projects, cells=cells, answers=answers,
        promises=(Promise(chery, date(2022, 12, 31)), Promise(hub, date(2023, 12, 31)),
                  Promise(heart, date(2023, 12, 31)), Promise(each, None)),
        added=(), juxtaposed=(Juxtaposed("签约项目数", (Figure(half), Figure(signed), Figure(west)),
                                         "时段、区域、投资额门槛各不相同"),),
        doubts=(Doubt("ambiguous_scope", "总投资归全部签约项目还是其中一部分，原文不明", (unclear,)),
                Doubt("truncated", "原文在此处被版面截断，投资额缺失", (west_ten,))),
        derived=derived, project_total=totals[0], source_total=totals[1], fact_total=totals[2],
        stage_counts=stage_counts, announced_counts=announced,
    )  # fmt: skip
