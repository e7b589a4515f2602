"""Names in running text, before any rule: where a policy, mechanism, park, platform, institution or company begins and ends.

In: one sentence. Out: `Span`s of the types policy, quote, mechanism, park, platform, org and enterprise, sorted by start.
A name ends with a head noun (产业园, 机制, 管理办法 …) and begins after the nearest word that cannot belong to it: a verb, a
particle, punctuation, a count. What such a name has to do with (its stage, who made it) is decided by others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.extract.spans import Span

MAX_NAME = 40
"""The contract: a name is no clause."""

VERBS = [
    "建立",
    "建成",
    "建好",
    "建设",
    "打造",
    "实施",
    "推进",
    "推动",
    "推行",
    "推出",
    "完善",
    "健全",
    "优化",
    "构建",
    "创新",
    "探索",
    "成立",
    "组建",
    "设立",
    "新设",
    "落实",
    "坚持",
    "深化",
    "强化",
    "加强",
    "加快",
    "加速",
    "开展",
    "举办",
    "召开",
    "出台",
    "印发",
    "发布",
    "制定",
    "编制",
    "研究",
    "牵头",
    "形成",
    "引进",
    "引入",
    "引导",
    "吸引",
    "签约",
    "签订",
    "签署",
    "落户",
    "落地",
    "集聚",
    "聚集",
    "培育",
    "孵化",
    "承载",
    "支持",
    "帮助",
    "协助",
    "指导",
    "组织",
    "参与",
    "申报",
    "加入",
    "成为",
    "作为",
    "依托",
    "围绕",
    "聚焦",
    "瞄准",
    "针对",
    "根据",
    "按照",
    "依照",
    "通过",
    "利用",
    "采取",
    "采用",
    "运用",
    "发挥",
    "突出",
    "提升",
    "提高",
    "扩大",
    "增强",
    "激活",
    "夯实",
    "筑牢",
    "助力",
    "促进",
    "保障",
    "确保",
    "破解",
    "解决",
    "梳理",
    "遴选",
    "绘制",
    "明确",
    "提出",
    "获评",
    "入选",
    "入围",
    "宣布",
    "位于",
    "来自",
    "包括",
    "其中",
    "以及",
    "目前",
    "今年",
    "去年",
    "近日",
    "日前",
    "全面",
    "全力",
    "大力",
    "积极",
    "着力",
    "持续",
    "不断",
    "进一步",
    "深入",
    "充分",
    "率先",
    "高标准",
    "高水平",
    "高质量",
    "一批",
    "多个",
    "首批",
    "首个",
    "首座",
    "首家",
    "已有",
    "已经",
    "正在",
    "将于",
    "借鉴",
    "学习",
    "实现",
    "实行",
    "执行",
    "推广",
    "启动",
    "启用",
    "启动",
    "新建",
    "在建",
    "规划",
    "谋划",
    "搭建",
    "架起",
    "发起",
    "参加",
    "进入",
    "走进",
    "拥有",
    "具有",
    "掌握",
    "帮扶",
    "扶持",
    "开发",
    "改造",
    "提供",
    "增补",
    "列入",
    "纳入",
    "编入",
    "认定",
    "获批",
    "申请",
    "争取",
    "主导",
    "负责",
    "带动",
    "撬动",
    "拉动",
    "服务",
    "联合",
    "对接",
    "走访",
    "拜访",
    "考察",
    "会见",
    "现有",
    "称为",
    "誉为",
    "定为",
    "视为",
    "用好",
    "做好",
    "做强",
    "做优",
    "做大",
    "抓好",
    "管好",
    "用于",
    "集合",
    "释放",
    "持有",
    "分批次",
    "主动",
    "定期",
    "统筹",
    "协调",
    "精准",
    "严格",
    "切实",
    "各自",
    "系列",
    "首先",
    "此外",
    "同时",
    "另外",
    "例如",
    "比如",
    "以及",
    "深耕",
    "涌现",
    "新挂牌",
    "挂牌",
    "先后",
    "陆续",
    "顺利",
    "均已",
    "争创",
    "激发",
    "扩充",
    "加大",
    "扩大",
    "建强",
    "发布了",
    "上线",
    "组成",
    "会见了",
    "希望",
    "搭乘",
    "迎来",
    "进驻",
    "入驻",
    "参观",
    "视察",
    "走进",
    "瞄准",
    "抢抓",
    "选派",
    "聘请",
    "担任",
    "深圳等地",
    "结合",
    "鼓励",
    "促使",
    "推介",
    "引领",
    "培植",
    "制订",
    "修订",
    "起草",
    "研究制定",
    "细化",
    "紧扣",
    "紧盯",
    "锚定",
    "立足",
    "对标",
    "贯彻",
    "贯彻落实",
    "狠抓",
    "力促",
    "涉及",
    "面向",
    "用足",
    "吃透",
    "成功",
    "正式",
    "为例",
]

KEEP = [
    "创新中心",
    "创新园",
    "创新平台",
    "创新实验室",
    "创新应用",
    "创新转型",
    "创新创业",
    "创新联合体",
    "创新药",
    "创新企业",
    "创新型",
    "创新发展",
    "创新产品",
    "服务业",
    "服务平台",
    "服务中心",
    "服务机构",
    "服务体系",
    "服务机制",
    "服务区",
    "服务站",
    "服务大厅",
    "服务机器人",
    "服务贸易",
    "服务外包",
    "服务型",
    "信息服务",
    "科技服务",
    "研究院",
    "研究所",
    "研究中心",
    "研究基地",
    "研究机构",
    "研究生",
    "建设项目",
    "建设兵团",
    "建设银行",
    "建设指挥部",
    "建设局",
    "促进中心",
    "促进局",
    "促进会",
    "投资促进",
    "促进办法",
    "促进条例",
    "引导基金",
    "提升工程",
    "提升行动",
    "培育工程",
    "培育库",
    "培育行动",
    "培育计划",
    "培育机制",
    "孵化器",
    "孵化基地",
    "孵化园",
    "孵化中心",
    "签约项目",
    "组织架构",
    "组织领导",
    "指导意见",
    "指导目录",
    "投资导向",
    "推进体系",
    "推进机制",
    "推进方案",
    "集聚区",
    "保障中心",
    "保障机制",
    "保障房",
    "解决方案",
    "对接平台",
    "对接机制",
    "规划方案",
    "规划局",
    "规划馆",
    "联合体",
    "联合会",
    "联合通航",
    "联合投资",
    "协调机制",
    "协调小组",
    "落实机制",
    "发展规划",
    "总体规划",
    "专项规划",
    "开发区",
    "开发公司",
    "引领性",
    "引领区",
    "在建项目",
    "提升中心",
    "赋能中心",
    "研究与",
    "统筹机制",
    "申报系统",
    "认定办法",
    "扶持政策",
    "支持政策",
    "激励政策",
    "扶持办法",
    "帮扶清单",
    "改造提升",
    "优化营商",
    "推广中心",
    "应用推广",
    "负责制",
    "联合攻关",
    "签约仪式",
    "培育认定",
    "服务专班",
    "规划设计",
    "深化改革",
    "促进法",
    "带动模式",
    "发展模式",
    "带动机制",
    "新材料",
    "新能源",
    "新型",
    "引导目录",
    "实施方案",
    "实施意见",
    "实施办法",
    "实施细则",
    "推进会",
    "管理服务",
    "公共服务",
    "生活服务",
    "综合服务",
    "金融服务",
    "对接会",
    "认定管理",
    "孵化加速",
    "引进办法",
    "改造工程",
    "提升计划",
    "培育方案",
    "保障方案",
    "组建方案",
    "服务公司",
    "服务集团",
    "精准医疗",
    "精准诊断",
    "定期走访",
    "服务制度",
    "集成服务",
    "指导服务",
    "帮扶机制",
    "开发集团",
    "建设集团",
    "建设公司",
    "建设投资",
    "开发投资",
    "研究会",
    "走访制度",
    "会见制度",
    "高质量发展",
    "高水平开放",
    "高质量招商",
    "高水平中试",
    "服务员",
    "服务链",
    "服务券",
]

MEASURE = "个家项条张份组处座款批场次位名支套只亩"
CHOPS = re.compile(
    r"[，。；：！？、《》〈〉（）()\s,;:!?…—■▲▶◀◆●·]"
    r"|[0-9０-９.]+(?:余|多)?(?:万|亿)?[" + MEASURE + r"]"
    r"|[一二两三四五六七八九十百千几数]+(?:余|多)?(?:大|类|种|[" + MEASURE + r"])(?!体化|院|园)"
    r"|"
    + "|".join(sorted(map(re.escape, set(VERBS)), key=len, reverse=True))
    + r"|的|了|着|在(?!线|岸)|于(?!都)|对(?!接|外|比)|为(?!民)|以(?!太|色列)|将(?!军)|把|从(?!化)|由|被|是|(?<![国所公私特自])有(?![限机色轨])|等(?!级|离子)|并(?!购|网|联)|向(?!阳|好|日)|让|使(?!用)|至(?!尊|[^，。；]{0,16}(?:路|线|高速|铁路|大桥|隧道))|到(?!位)"
    r"|其(?!他)|该|这|[^其]各(?!自)|已|正(?![大泰威信和])|均(?!衡|匀)|还|也(?!门)|又|再(?!生|制造)|都(?!市|江)|就(?!业|医|诊)|更(?!新)|最"
)
KEPT = re.compile("|".join(sorted(map(re.escape, set(KEEP)), key=len, reverse=True)))
QUOTED = re.compile(r"“[^“”]{1,60}”")
BRACKETS = re.compile(r"（[^（）]{0,40}）")
TITLED = re.compile(r"《[^《》\n]{2,60}》")

HEADS: dict[str, str] = {
    "policy": r"(?:实施方案|工作方案|行动方案|总体方案|试点方案|建设方案|发展方案|管理办法|考核评价办法|评价办法|考核办法|认定办法|扶持办法|实施办法|激励办法|奖励办法|办法"
    r"|实施意见|指导意见|若干意见|意见|实施细则|细则|条例|行动计划|三年计划|工作计划|培育计划|发展规划|总体规划|专项规划|产业规划|行动纲要|纲要"
    r"|导向目录|指导目录|产品目录|工作指南|工作要点|若干措施|若干政策|政策措施|扶持政策|支持政策|激励政策|奖补政策|惠企政策|产业政策|专项政策|综合政策|运行机制意见)",
    "mechanism": r"(?:机制|制度|责任制|工作法|运营模式|发展模式|服务模式|管理模式|招商模式|监管模式|推进模式|合作模式|治理模式|培育模式|模式|责任体系|工作体系|推进体系|组织架构|架构"
    r"|培育库|项目库|资源库|储备库|帮扶清单|项目清单|任务清单|问题清单|责任清单|需求清单|全景图|产业图谱|招商图谱|产业链图谱|作战图)",
    "park": r"(?:产业园区|产业园|科技园区|科技园|科创园|创新园|物流园区|物流园|工业园区|工业园|软件园|生态园|制造园|零部件园|材料园|医药园|智谷|产业基地园|孵化园|示范园区|示范园|园区|商贸园|数字园|智造园|產業園區|產業園|園區|物流園|科技園|小镇|科学城|装备园|食品园|农业园|文创园)",
    "platform": r"(?:对接平台|服务平台|创新平台|交易平台|二级节点平台|公共平台|信息平台|研发平台|中试平台|支撑平台|云平台|大数据平台|数据平台|监管平台|互联网平台|撮合平台|孵化平台|招商平台|工作平台|实验室|创新中心|赋能中心|计算中心|智算中心|超算中心|算力中心|技术中心|检测中心|服务中心|孵化器|产业投资基金|引导基金|产业基金|母基金|创新联合体|创新共同体)",
    "org": r"(?:工作专班|招商专班|产业专班|专班办公室|专班|领导小组办公室|领导小组|指挥部|委员会|管委会|工作组|工作小组|工作局|专项小组|招商团队|招商队伍|联席会议|促进会|商会|协会|研究所|商务局|发改局|发展改革委|发改委|工信局|工业和信息化局|科技局|财政局|统计局|自然资源局|行政审批局|投资促进局)",
    "enterprise": r"(?:股份有限公司|有限责任公司|有限公司|集团公司|控股集团|集团|公司|制造厂|汽车厂|银行)",
}
GENERIC: dict[str, frozenset[str]] = {
    "policy": frozenset(
        [
            "解决",
            "设计",
            "增资",
            "推进",
            "处置",
            "施工",
            "优化",
            "组建",
            "应急",
            "投资",
            "相关",
            "有关",
            "系列",
            "一揽子",
            "配套",
            "各项",
            "现有",
            "惠企",
            "具体",
            "若干",
            "工作",
            "指导",
            "实施",
            "详细周到",
        ]
    ),
    "mechanism": frozenset(
        [
            "打法",
            "工作运行",
            "发展",
            "运行",
            "推进",
            "体制",
            "管理",
            "相关",
            "有关",
            "长效",
            "服务",
            "系统",
            "项目",
            "新",
            "新型",
            "产业链",
            "好",
            "各项",
            "规章",
            "基础",
            "资金",
            "发展",
            "运营",
            "有效",
            "组织",
            "政策",
            "体制",
        ]
    ),
    "park": frozenset(
        [
            "专业",
            "专业化",
            "产业",
            "该",
            "本",
            "新",
            "各",
            "挂牌",
            "新兴产业专业",
            "一流",
            "特色",
            "现代",
            "各个",
            "科技",
            "物流",
            "工业",
            "重点",
            "高端",
            "专业产业",
            "产业链",
            "新兴产业",
            "一个",
            "现代化",
            "整个",
            "示范",
            "生态",
            "特色产业",
            "新型",
            "两个",
            "全",
            "县级",
            "省级",
            "国家级",
            "市级",
            "标准化",
            "大",
        ]
    ),
    "platform": frozenset(
        [
            "各类",
            "公共",
            "创新",
            "服务",
            "科技",
            "招商",
            "会展招引",
            "会展",
            "合作",
            "工作",
            "新型",
            "高水平",
            "重点",
            "一系列",
            "支撑",
            "活动",
            "综合",
            "研发",
            "吸附",
            "项目吸附",
            "新型创新",
            "大",
            "各",
            "首批",
        ]
    ),
    "org": frozenset(
        ["工作", "产业链工作", "成立", "相关", "各", "招商", "专业", "专业招商", "专班", "国际", "各级", "该"]
    ),
    "enterprise": frozenset(
        [
            "本",
            "该",
            "平台",
            "各",
            "上市",
            "子",
            "总",
            "母",
            "某",
            "控股",
            "分",
            "大",
            "一家",
            "股份",
            "跨国",
            "外资",
            "科技",
            "国有",
            "投资",
            "物业",
            "各大",
            "商业",
            "产业",
        ]
    ),
}
HEAD_PATTERNS = {kind: re.compile(pattern) for kind, pattern in HEADS.items()}
AFTER = {
    # what follows the head and shows that it is no head
    "park": re.compile(r"[区](?!别)|管委|企业|建设|发展|工作|支持|项目|运营|办公|承载"),
    "mechanism": re.compile(r"体制|创新|性|造|器"),
    "enterprise": re.compile(r"化|所属|化运作|总部|治理"),
    "org": re.compile(r"工作(?!小组|专班)|会议"),
    "platform": re.compile(r"化|经济|公司|企业"),
    "policy": re.compile(r"性|组"),
}


def find_names(text: str) -> tuple[Span, ...]:
    """All names of one sentence; names of different types may overlap, of one type never."""
    return _find(text)


@lru_cache(maxsize=4096)
def _find(text: str) -> tuple[Span, ...]:
    found = [*_titled(text), *_quotes(text)]
    masked = mask(text)
    for kind in HEADS:
        found += _headed(text, masked, kind)
    return tuple(sorted(found, key=lambda s: (s.start, -s.end, s.type)))


def mask(text: str) -> str:
    """The text with quoted and bracketed pieces blanked, so that no word inside them cuts a name; the length stays."""

    def blank(found: re.Match[str]) -> str:
        return "\ufffc" * len(found.group())

    return BRACKETS.sub(blank, QUOTED.sub(blank, TITLED.sub(blank, text)))


def left_edge(masked: str, end: int, listed: bool = False) -> int:
    """Where the noun phrase that ends at `end` begins: behind the last word that cannot belong to it.

    `listed` lets 、 stand inside, for a list that is split later.
    """
    low = max(0, end - MAX_NAME - 8)
    window = masked[low:end]
    kept = [found.span() for found in KEPT.finditer(window)]
    edge = 0
    for found in CHOPS.finditer(window):
        if listed and found.group() == "、":
            continue
        if any(a <= found.start() and found.end() <= b for a, b in kept):
            continue
        edge = found.end()
    return low + edge


def _titled(text: str) -> Iterator[Span]:
    for found in TITLED.finditer(text):
        yield Span(found.start(), found.end(), found.group(), "policy", name=found.group()[1:-1])


def _quotes(text: str) -> Iterator[Span]:
    for found in QUOTED.finditer(text):
        yield Span(found.start(), found.end(), found.group(), "quote", name=found.group()[1:-1])


def _headed(text: str, masked: str, kind: str) -> Iterator[Span]:
    last = 0
    for found in HEAD_PATTERNS[kind].finditer(masked):
        if AFTER[kind].match(masked, found.end()):
            continue
        start = max(last, left_edge(masked, found.start()))
        start = _skip_joint(masked, start, found.start(), kind)
        start = _trim_left(text, start, found.start())
        name = text[start : found.end()]
        last = found.end()
        if len(name) > MAX_NAME or _is_generic(text[start : found.start()], found.group(), kind):
            continue
        yield Span(start, found.end(), name, kind, name=name)


def _skip_joint(masked: str, start: int, head: int, kind: str) -> int:
    """Cut at 和, 与, 及 when what stands before is a name of its own: 甲产业园和乙产业园."""
    for found in re.finditer("和|与|及其?", masked[start:head]):
        before = masked[start : start + found.start()]
        if any(re.search(p.pattern + "$", before) for p in HEAD_PATTERNS.values()) or not before:
            start += found.end()
            return _skip_joint(masked, start, head, kind)
    return start


LEADS = re.compile(
    r"(?:和|与|及|或|年|月|日|上|下|中|内|外|前|后|地|来|区内|市内|全市|全区|全县|我市|我区|辖区|本地|新区|园区|目前|名|一是|二是|三是|四是|还|度)+"
)


def _trim_left(text: str, start: int, head: int) -> int:
    found = LEADS.match(text, start, head)
    if found is None or found.group() in ("上", "中", "内", "外", "地", "来", "新区") or found.end() >= head:
        return start
    return found.end()


def _is_generic(modifier: str, head: str, kind: str) -> bool:
    bare = modifier.strip("“”")
    if not bare:
        return len(head) < 5  # 考核评价办法 says enough, 办法 does not
    return bare in GENERIC[kind] or (kind == "enterprise" and len(bare) < 2) or bool(re.fullmatch(CHOPS, bare))
