"""The shapes in which projects and companies are written, and the words that make no name.

In: nothing. Out: compiled patterns over the masked text of `projects`, where each character of a value is `VALUE`.
"""

from __future__ import annotations

import re

from briefgen.fact import Kind

VALUE = "\ufffb"
"""Stands for each character of a value in the masked text, so that numbers never look like words."""

CLAUSE = re.compile(r"[^，。；：！？\n]+")
LIST = re.compile(
    rf"等(?:一批|一系列|多个|众多)?(?:{VALUE}+(?:的)?)?(?P<mod>[^，。；、等的]{{0,10}}?)"
    rf"(?P<head>项目|工程|成果转化|企业|公司|金融机构|机构|商户|园区|为代表的)"
    rf"|(?<=项目)等(?=已|均|将|正|陆续|相继|先后|顺利|成功)"
)
INCLUDED = re.compile(
    rf"(?P<set>项目{VALUE}+，|{VALUE}+[^，。；]{{0,6}}项目，|(?:签约|开工|投产|竣工|落地)[^，。；]{{0,6}}项目，?|的项目)(?:其中)?(?:包括|包含|涵盖)(?P<names>[^，。；]{{4,60}}?、[^，。；]{{4,40}}?)等(?:重大|重点)?(?:项目)?(?=[，。；])"
)
VERB = re.compile(r"方式|帮助|多所|措施|问题|领域|渠道|手段|形式|服务|支持|推动|开展|进行|难题|困扰|困难")
GOODS_AHEAD = re.compile(r"从?(?:从事|主营|经营|生产|加工|制造|销售)")
"""Before a list of goods: 从事甲、乙等服饰企业40家 names no company."""
PRODUCT = re.compile(r"(?:疫苗|抗体|制品|试剂|饮片|部件|器件|组件|手机|终端|芯片|传感器)$")
"""The end of what names goods, of which a class of projects may be: 疫苗、抗体等生物制品项目7个."""
LIST_KIND = {"项目": Kind.PROJECT, "工程": Kind.PROJECT, "成果转化": Kind.PROJECT, "园区": Kind.PARK}
CEREMONY = re.compile(
    r"(?:举行|举办|召开|暨|迎来|[0-9]日，|上午，|下午，)(?:了)?(?P<name>[^，。；：、“”暨]{4,30}?)(?P<stage>开工|动工|奠基|投产|竣工|签约|封顶|点火|下线|启用|落户|投运)(?:暨(?:大会|座谈会|推介会|动员会|现场会|新闻发布会)[^，。；、]{0,4})?仪式"
)
"""暨甲项目开工仪式: whose it is."""
OF_AMOUNT = re.compile(
    rf"投资(?:额)?(?:约|近|超)?{VALUE}+(?:[、，](?:总|规划)?(?:占地(?:面积)?|建筑面积|用地(?:面积)?)(?:约|近|超)?{VALUE}+)?的(?P<name>[^，。；]+)"
)
NAME_STOP = re.compile(
    r"、(?:总|计划)?投资|和(?:总|计划)?投资|等|于|已|将|均|正(?!大|泰|威|极|负)|预计|力争|有望|计划|年底|年内|年初|月底|目前|全面|先后|陆续|顺利|正式|成功|开始|主要|是|也|还|"
    rf"为(?!民)|(?<=项目)(?:完成|进入|取得|获)|落成|实现|达到|(?<=项目|基地|工程)主体|(?<=项目)在(?!建)|(?<=项目)有|分[两二三四]期|{VALUE}"
)
HEADED = re.compile(
    r"(?P<built>(?<!基础设施)(?:改扩建|建设|改造|扩建|提升|迁建))?(?P<head>项目|工程)(?P<tail>[一二三四]期|（[一二三四]期）|[^，。；、的]{1,8}段(?!时))?"
)
AMOUNT_AHEAD = re.compile(rf"(?:总|计划|预计)*投资(?:金额|总额|额)?(?:约|近|超|达)?{VALUE}+的$")
"""招引总投资20亿元的 before a name: the verb stands before the amount."""
COSTING = re.compile(rf"(?:计划|规划|估算|预计)?总?投资(?:约|近|超)?{VALUE}|占地")
"""Behind a project named with two characters: 西拓项目总投资3600万元."""
CONTENTS = re.compile(r"(?:建设|主要)内容|内容为|主要建设(?!地)")
"""Before a list of what one project consists of."""
CAPACITY = re.compile(rf"(?:年产|年处理|年加工|年屠宰|年出栏|日处理|日产){VALUE}+$")
SIZED = re.compile(
    r"[0-9.]+[万亿]?(?:吨|头|只|羽|尾|台|辆|套|件|片|平方米|立方米|[兆吉千]瓦时?|[MGKmgk][Ww][Hh]?|公里|张|枚|锭|床)(?:/[年日天])?$"
)
"""Before the words for what a project makes: its size is part of its name, 甲100万头生猪屠宰项目."""
NO_HEAD = re.compile(
    rf"[^，。；0-9今去明当本]{{0,3}}年(?![底内初前度末])|库|清单|化|单|组|部|制|法人|经理|书|年|名单|引建|招引|为王|攻坚|要素|专班|秘书|管家|现场会|负责人|力度|预评|评审|准入|支撑|储备|质量|偏|不足|用地(?!{VALUE}|面积)|负责|数|落地、"
)
NO_NAME = re.compile(
    r"\d年|\d月|季度|举行|^[与同]|“.”$|(?:抓|上|导入新|引新|谋|跑|争|建|进|[和与及、]|服务|安排|专班|(?:产业|银企|战略)合作|代理|(?:板块|产业|领域|行业|体系)(?:重点|重大|优质))$|^项目中|[组局县市]长(?!沙|春|治|安|江)|书记|主任|^各|^每(?!日)|^(?:新材料|新能源|生物医药|电子信息|装备制造|高端装备|节能环保|数字经济|大健康)$"
)
CLASS_END = re.compile("(?:重大|重点|优质|大|好|骨干|龙头|引领性|标志性|高质量|储备|意向|前期)$")
"""Before 项目: a class of projects and what is done with it (扭住重大项目), no name."""
PHASES = re.compile("(?:[一二三四五六]期?、)+[一二三四五六]期$")
"""甲一、二、三期项目 is one name."""
TRADE = re.compile(
    r"(?:加工|利用|培育|种植|养殖|物流|制造|研发|服务|设计|贸易|农具|康养|旅游|提取|生产|回收|租赁|仓储|零部件|元器件|新材料|新能源)$"
)
"""The end of what names a sort of project, 水果综合利用, where no company or place stands before it."""
FIELD = re.compile("(?:材料|制造|装备|医药|健康|信息|化工|能源|服务|物流|食品|电子|汽车|基础设施|民生|产业|领域|行业)$")
"""The end of what is a field that projects are of."""
TOPIC = re.compile(
    r"(?:(?<![^。；])|(?<=[0-9][.．、]))(?P<name>[^，。；、：“”\s0-9]{4,30}?(?:项目|工程|基地|中心|工厂|总部|综合体))"
    r"(?=也?(?:是|作为|为)[^，。；]{0,40}(?:项目|工程|组成部分|之一)[，。；])"
)
"""A sentence that opens with what it is about: 甲电池项目是省级重点项目，总投资50亿元."""
TECHNICAL = re.compile(r"(?:专项|课题|项目)——(?P<name>“[^“”]{4,40}”)")
QUOTED_NAME = re.compile("“[^“”]{4,38}(?:项目|工程|基地|工厂)”")
"""A name in quotes behind an amount, numbers and 、 in it: 总投资5000万元的“年产6000吨甲、300吨乙生产线改造项目”."""
QUOTED_SITE = re.compile(
    r"(?P<verb>建设|打造|新建|建成|启用)(?:了?[一]?[个座处]?[^，。；“”]{0,48}的)?(?P<name>“[^“”]{2,20}(?:工厂|基地|项目|产线|港|中心|平台|实验室|综合体)”)"
)
JOINTLY = re.compile(
    r"(?<![^，。；：])(?P<names>[^，。；：]{5,48}?)(?:将|已|正|还)?(?:共同|联合|携手|联手|合作)"
    r"(?:打造|建设|建立|成立|组建|发起|设立|研发|开发|推出|投资|签署|承担|发布)"
)
"""甲、乙与丙研究院共同打造: who does it together."""
PROPER = re.compile(r"(?:公司|集团|研究院|研究所|大学|学院|中心|实验室|股份|医院)$")
NO_ACTOR = re.compile(r"(?:政府|院所|高校|单位|部门|双方|各方|协会|商会|[局委办部会]|银行|专家|团队|街道|镇|人员)$")
TWO_COMPANIES = re.compile(rf"{VALUE}+(?:[^，。；、]{{0,4}})(?:企业|公司)")
SUMMED_PARKS = re.compile(rf"(?:等)?{VALUE}+(?:专业|产业|特色)?园区?")
INSTITUTE = re.compile(r"(?:研究[所院]|[理学工业]所|大学|学院|中心|实验室)$")
BY_ROLE = re.compile(r"以(?P<name>[^，。；、“”]{2,16}?(?:、[^，。；、“”]{2,16}){0,5}?)为(?:龙头|代表|核心|链主)")
BY_LISTING = re.compile(
    r"(?<![^，。；、])(?P<name>[^，。；、“”首]{2,12}?)(?:成功|在)?(?:登陆(?:港交所|科创板|创业板|上交所|深交所|北交所|资本市场)|(?:科创板|创业板|北交所|主板)(?:首发)?上市)"
)
ENDS = {
    BY_ROLE: re.compile("为(?:龙头|代表|核心|链主)"),
    BY_LISTING: re.compile("登陆|上市"),
}
"""Words without which a pattern finds nothing."""
SITE = r"(?:加氢站|工厂|基地|大厦|酒店|综合体|中心|研究院|快速路|高架|大桥|隧道|机场|码头|公园|乐园|动漫谷|不夜城|科技城|新城|生产线|产线|电站|电厂|医院|学校|广场|总部|港|大道[东南西北]?段?|安置区)"
COSTS = re.compile(rf"(?:计划|估算|概算|预算)?(?:总投资|总造价|造价)额?(?:约|近|超|达)?{VALUE}")
"""Behind 工程 that is one work: 甲路改造工程总造价1.46亿元."""
CAPTION = re.compile(
    rf"^(?:[■▲▶◀◆●]\s*)?(?:图为)?(?P<building>(?:正在)?建设中的)?(?P<name>[^，。；！？]{{4,36}}?(?:项目|{SITE}|安装平台|生产基地))。?$"
)

GENERIC_WORD = (
    "我们|本次|此次|这次|当天|当日|战略|转型|总部经济|另外|另|一个|土建|扩能|[一二三四五]期|同类|综合型|综合性|攻坚|新一年|新年|全年|重点|重大|重要|产业链|产业|工业|制造业|服务业|基础设施|招商|优质|优势|引领性|大|小|好|新|老|各|各类|各个|该|本|此|两|一批|多个|众多|单体|单个|上下游|配套|零部件|相关|有关|"
    "单体|最大|最高|新质|高质量|高精尖|高科技|科技|创新|建设|投资|合作|合作类|外资|内资|民生|民间|市级|省级|国家级|区级|县级|三级|龙头|链主|特色|会展|签约|落地|在建|续建|新建|已建|在谈|储备|意向|策源|"
    "开工|竣工|投产|运营|新开工|新签约|未来|标志性|数字化|智能化|技术|技术改造|改造|技改|装备|符合|要求|领军|领域|的|等|类|型|个|全新|存量|增量|关键|核心|产业化|产学研|研发|示范|样板|"
    "首批|应用|试点|智慧|绿色|环保|能源|文旅|农业|商贸|物流|总部|园区|成熟|代表性|带动性|影响力|强|高|低|年度|专项|城市更新|两个|“高精尖”|所有|部分|个别|实体|社会|政府|企业|中小|主导|"
    "（[^（）]*）|央企|国企|“链主”|牢|生产线|补链|延链|强链|建链|招商引资|双招双引|新一轮|轮|动员|板块|产业体系|体系|全方位|全天候|十亿级|镇街|“[^”]*即[^”]*”|亿元以上|[0-9十百千]*亿元?级|百亿|千亿|省|市|区|县|全市|全省|全区|大型|服务|工程|项目|化|首台|套|（套）|环境|条件|先进|高端|传统|新兴|现代|战略性"
)
GENERIC = re.compile(
    rf"(?:[^，。；]{{1,3}}[省市区县州])?(?:{GENERIC_WORD}|[^，。；]{{1,4}}(?:省|市|区|县)级|“[^”]*经济”|“双招双引”|和|与|、|及)*"
)
NO_SUBJECT = re.compile(
    r"^项目|(?:公寓|住房|安置房|小区|性|机型|车型|企业|产业链|产业|链条|政策|机制|工作|措施|资金|人才|问题|经济|成果|模式|活动|会议|大会|峰会|目标|任务|体系|市|区|县|镇|省|协议|方案|办法|意见|投资|能力|水平|优势|园区|项目建设|项目|"
    r"期间|时间|产品|建设|发展|条件|环境|平台|名单|会|部门|干部|场景|集群|系统|设备|行业|方面|领域|要素|力量|技术|理念|导向|关键|之|一个|新型工业化|消费|数据|手续|村|厂房|车间|获得|取得|时|宿舍|食堂|办公楼|桩基|地基|基础|结构|钢构|抓|促|抢|[一二三四五六七八九十]层|年代|做|预计.?)$"
)
LED_BY = re.compile(
    r"^.*(?:(?:重点|重大|投产|开工|在建|签约|落地|竣工|续建|新建|入驻)项目(?=.{2})|(?:项目|工程)[和与及](?=.{3}))"
)
"""Before a project's own name: 已投产项目甲食品项目, 甲项目和乙项目."""
LEADING = re.compile(
    r"^(?:(?:全国|国内|全省|全球|我国|全市)?首[家个座条]|20[0-9]{2}年(?:底|初)?|[0-9]{0,2}月底|[今明]?年底|目前|如今|其中|同时|近日|日前|今年|去年|据悉|另外|此外|随着|[一二三]是|促使|包括|比如|例如|图为|由|在[^，]{2,14}?(?:中|内|下|上)|在)+"
)
PUSHED = re.compile("(?P<still>加快|全力|积极|持续|加速|大力)?(?:推动|推进|促进|促使|力促|助推|确保|保障)(?!了?一批)")
PUSHABLE = re.compile(rf"(?:{SITE}|产业园|科技园|[路线站馆楼谷院园桥港])(?:[一二三四]期)?$")
"""推动甲基地竣工投用: what is pushed on to a stage is a thing that is built."""
PREDICATE = re.compile(
    r"(?:于|便|一|就|尽快|尽早|早日|[上下本]个?月|已经|已于|已|将于|将|均已|均|正在|正|预计|力争|有望|计划|即将|年底前可?|年底|年内|可|全年|当年|年初|上半年|下半年|第?[一二三四]季度|[上中下]旬|[0-9]{4}年|今年|明年|去年|\d{1,2}月底|\d{1,2}月份?|月底|近日|日前|目前|全面|全部|先后|陆续|"
    r"相继|顺利|正式|成功|开始|加快|加速|抓紧|全力|集中|同步|率先|接二连三|主体结构|实现|完成|进入|投资协议|提前|快速|主体|土建和?|整体|一次性|迅速|快速|火速|在我国|等)+$"
)
SUBJECT_STAGES = frozenset(
    [
        "signed",
        "landed",
        "approvals",
        "groundbreaking",
        "construction",
        "structure_done",
        "equipment",
        "completed",
        "production",
        "ramp_up",
        "full_output",
    ]
)


TRANSITIVE = frozenset(
    [
        "引进",
        "招引",
        "引入",
        "建设",
        "加快推进",
        "推进建设",
        "项目建设",
        "推动建设",
        "签订",
        "签下",
        "签署",
        "进驻",
        "入驻",
    ]
)
"""Stage words that name what is done to an object; what stands before them is an actor."""

LATER = re.compile(r"[，；](?:该|此)?项目(?!招|建设|为)")

BUILT = re.compile(
    r"(?:开工建设|推进建设|加快建设|投资建设|建设|新建|建成|启用)了?(?P<name>[^，。；、的“”]{4,24}?(?:基地|工厂|研发中心|综合体|生产线|总部|大厦|产线|加氢站|储能电站|数据中心))(?=[，。；、]|$)"
)

NEEDED = {
    "project.list": ["等"],
    "project.included": ["包括", "包含", "涵盖"],
    "project.pair": ["企业", "公司"],
    "project.summed_parks": ["园"],
    "project.company": ["为龙头", "为代表", "为核心", "为链主", "登陆", "上市"],
    "project.ceremony": ["仪式"],
    "project.joint": ["共同", "联合", "携手", "联手", "合作"],
    "project.of_amount": ["投资"],
    "project.programme": ["——“"],
    "project.topic": [
        f"{head}{verb}"
        for head in ("项目", "工程", "基地", "中心", "工厂", "总部")
        for verb in ("是", "也是", "为", "作为")
    ],
    "project.quoted_site": ["建设“", "打造“", "新建“", "建成“", "启用“", "的“"],
    "project.headed": ["项目", "工程"],
    "project.built": [
        "基地",
        "工厂",
        "研发中心",
        "综合体",
        "生产线",
        "总部",
        "大厦",
        "产线",
        "加氢站",
        "电站",
        "数据中心",
    ],
}
"""For each shape the words of which it needs one."""
