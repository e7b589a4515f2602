"""The noun phrase beside a number, which names what it counts.

In: a clause and an offset. Out: the phrase to the left or right with the verb that belongs to it. Bounds come from
word lists (cues.yaml), since a segmenter costs more than all the rest of extraction together.
"""

from __future__ import annotations

import re

from briefgen.extract.text.cues import Cues
from briefgen.extract.text.growth import MOVED_TO
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.once_built import ONCE_BUILT
from briefgen.extract.text.project_steps import STANDING, STEPS, TOGETHER
from briefgen.extract.text.stretches import past
from briefgen.extract.text.things import THINGS
from briefgen.extract.text.to_come import TO_COME
from briefgen.extract.text.wordlists import any_of, beside, guarded
from briefgen.extract.text.yearly import YEARLY_WORK
from briefgen.numerals import AMOUNT, COUNT, SEVERAL

_WORDS = beside(__file__)
STOP = re.compile(r"[，。；：！？、/／｜|\n \u3000](?:(?<![ \u3000])|(?<=[\u4e00-\u9fff][ \u3000])(?=[\u4e00-\u9fff]))")
"""A phrase never runs over a mark, nor over a space between two characters; written so that the regex engine skips to them."""
LOOSE = "的之了和及或~～…—▶◀■▲▼◆●" + "".join(filter(str.isspace, map(chr, range(0x3001))))
"""Particles, the marks of captions and white space, which end or begin no phrase."""
PAIRED = re.compile("[“”（）()《》]")
_HELD = "(?<=[口度率重额量积金])在|(?<=[增幅]速)保持"
FILLERS = f"(?:{any_of(_WORDS['fill'])}|{guarded(_WORDS['fill_but'])}|{_HELD}|{MOVED_TO})"
FILL = re.compile(f"{FILLERS}+$")
"""What stands between a phrase and its number without being part of it."""
FILL_CHARACTERS = "".join(sorted(set(re.findall("[\u4e00-\u9fff]", FILL.pattern))))
COUNTED_BEFORE = re.compile(
    rf"^.*?[0-9{SEVERAL}]+[家个][^，。；、0-9的个家]{{0,4}}?(?:企业|公司|单位|机构|园区|项目)(?=.)"
)
"""A number of what was just listed is no part of the phrase after it: 利客来、国美两家企业家电销售. 五个产业集群营业收入 is theirs."""
SEEM = f"(?:{any_of(_WORDS['adverbs'])})"
SEEMS = re.compile(f"{SEEM}+$")
"""How it was done, before the verb: 8个项目集中签约."""
SEEMED = re.compile(f"{SEEM}*")
DONE_TO = re.compile(f"的(?=[^，。；]{{0,10}}(?:{THINGS}))")
TIMES = ("年底", "年末", "年内", "年", "最", "连年", "逐年", "常年", "单月", "当月", "当季")
TIMED = re.compile(
    rf"(?<=.)已?连续[0-9{COUNT}多]+年$|(?<=.)年[底末内]$|(?<=..)(?:(?:19|20)[0-9]{{2}}|[三四五十])年$|(?<=...[量额入润值税])[去今]年$"
    r"|(?<=.)(?:最|连年|逐年|常年|单月|当[月季])$"
)
"""业务收入年底有望突破100亿元: the time behind a noun is no part of it, nor is 最 of 最高."""
LIMIT = 30


TURNS = re.compile("^(?:但是?|不过|然而|可是)(?=..)")
"""Turns to something else, and is no part of its name: 但三电部分只有38%."""


def trim(phrase: str) -> str:
    """A phrase without loose particles and with its quotes and brackets balanced."""
    phrase = TURNS.sub("", phrase.lstrip(LOOSE + "’").rstrip(LOOSE + "‘"))
    if not PAIRED.search(phrase):
        return phrase
    for opening, closing in ("“”", "（）", "()", "《》"):
        if phrase.count(opening) != phrase.count(closing):
            phrase = phrase.replace(opening, "").replace(closing, "")
    return phrase


def unfilled(phrase: str) -> str:
    """A phrase without what stands between it and its number."""
    # no match begins before the last character that none can hold, so nothing before it needs to be looked at
    begin = len(phrase.rstrip(FILL_CHARACTERS))
    found = FILL.search(phrase, begin) if begin < len(phrase) else None
    return phrase[: found.start()] if found else phrase


def left_phrase(text: str, start: int, end: int, cues: Cues) -> tuple[str, str]:
    """(verb, phrase) that end just before `end` in the clause from `start` on; two empty strings for none.

    「已认定11家」 gives ("认定", ""), 「引进国家级会展项目」 gives ("引进", "国家级会展项目"), and a list keeps the verb before
    it: 「新签约甲、乙等项目」 gives ("新签约", "项目").
    """
    stops = [m.end() for m in STOP.finditer(text, start, end) if not TWO_LEVELS.match(text, m.start())]
    begin = max([start, *stops[-1:]])
    told = unfilled(text[begin:end])
    if told.endswith(("中", "率先")):
        told = AMONG_LIKE.sub("", told)
    part = told[-LIMIT:]
    if text.startswith("、", begin - 1) and (kind := KIND_TOLD.match(part)):
        return verb_before_list(text, start, end, cues), trim(part[kind.end() :])
    if "家" in part or "个" in part:
        part = COUNTED_BEFORE.sub("", part)
    if "让" in part or "使" in part:
        part = CAUSED.sub("", part)
    verb, cut, last = _last_verb(part, cues)
    if last == "等":
        verb = verb_before_list(text, start, end, cues)
    phrase = part[past(SAID_AGAIN, part, cut) if last == "该" else cut :]
    return verb, trim(TIMED.sub("", phrase) if phrase.endswith(TIMES) else phrase)


def _last_verb(part: str, cues: Cues) -> tuple[str, int, str]:
    """The last verb of a stretch, with those right before it, where it ends, and the last word of the lists, which may be none (等, 该)."""
    verb, cut, last = "", 0, ""
    for word, begins, ends in cues.words_in(part):
        if part.startswith(OF_WORK, ends) or (word == "通过" and part.startswith("能力", ends)):
            continue  # 良种覆盖率, 项目开工率, 生产效率, 泊位通过能力
        if (word, part[ends : ends + 1]) in HALVES:
            continue
        if begins - cut >= 2 and part.startswith(OF_DOING, ends):
            continue  # 专利授权量, 商品房销售面积, 工业生产者出厂价格
        joined = begins == cut and verb
        verb = "" if word in cues.light else (verb + word if joined else word)
        cut, last = ends, word
    return verb, cut, last


def verb_before_list(text: str, start: int, end: int, cues: Cues) -> str:
    """The verb in front of a list of names: the first one of the clause that is no part of a noun."""
    begin = max(start, end - 3 * LIMIT)
    for word, _, _ in cues.words_in(text[begin:end]):
        if word not in cues.light and word not in MADE_IN_NAMES:
            return word
    return ""


SAID_AGAIN = re.compile(f"(?:{any_of(_WORDS['said_again'])})(?=..)")
"""Behind 该: whose number it is, no part of what it measures."""
OF_WORK = ("率", "效率", "成本", "周期", "进度")
"""Behind a verb, what is measured of the work: the verb belongs to its name."""
HALVES = frozenset({("均", "价"), ("从", "业")})
"""A word of the lists that is the first half of another with what follows it: 单箱均价, 从业8600人."""
OF_DOING = ("者", "量", "面积", "价格")
"""Behind a verb that has its object before it: how much of that was done, or who does it."""
CAUSED = re.compile("^.*(?:(?<![出转])让(?![利渡])|(?<![天大驱])使得?(?![用命]))(?=..)")
"""What makes it so is no part of what is measured: 完善的配套让年发货量达到2000件."""
KIND_TOLD = re.compile("[^，。；、的0-9]{2,8}[强高好大优足佳]的(?=[^，。；、的]{2,8}$)")
"""引进技术新、成长快、带动强的企业40家: what the counted are like is told by a list."""
MADE_IN_NAMES = frozenset({"生产", "销售", "转移", "制造"})
"""In the names of a list rather than before it: 甲智能平板生产、乙整机生产等6个项目."""


NO_NOUN = re.compile("[（）及和与]|因(?!素)|由于|限(?=[0-9])|里(?!程)")
"""Behind a number where no noun follows: 项目444项（拆分后569项）, 厂房6栋及配套设施, 有5个因环评未批而停滞, 余下5件限10天答复."""


def right_phrase(text: str, start: int, end: int, cues: Cues) -> tuple[str, str]:
    """(phrase, verb) that begin at `start` and end before `end`: 「法人金融机构，」, 「生产线投入生产」."""
    if NO_NOUN.match(text, start):
        return "", ""
    start, end = _past_description(text, start, end)
    if of_kind := AND_MORE.match(text, start, end) or STEPPED.match(text, start, end):
        return of_kind[0], ""
    levels = LEVELS.match(text, start, end)
    stop = STOP.search(text, levels.end() if levels else start, end)
    part = text[start : min(stop.start() if stop else end, start + LIMIT)]
    part, verb = _before_verb(part, stop is not None, levels.end() - start if levels else 0, cues)
    if "的" in part and (more := MAKER.search(part)):
        part = part[: more.start()]
    headed = _headed(part, cues)
    told = RUNS.sub("", headed)
    verb = verb if told == headed else ""  # 3个项目参加集中开工活动 have not been started by that
    phrase = trim(SEEMS.sub("", ALL_OF.sub("", told))).removesuffix("之一")  # 三大支柱产业之一
    phrase = SAID_SO.sub("", RATED.sub("", SEEN_BY.sub("", phrase)))
    if text.startswith("了", start + len(phrase)) and len(phrase) > 2:
        phrase = ONE_VERB.sub("", phrase)  # 在三个乡镇建了8万亩基地
    inner = phrase.endswith("中") and len(phrase) > 2 and text.startswith(AFTER_AMONG, start + len(phrase))
    return phrase[:-1] if inner else phrase, verb  # 31个关键环节中的30个


def _past_description(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the noun behind a number may stand, once it was told where the counted come from, what they are already or how large."""
    if told := ORIGIN.match(text, start, end) or ALREADY.match(text, start, end) or PLANNED.match(text, start, end):
        start = told.end()
    if described := DESCRIBED.match(text, start):
        return described.end(), len(text)  # the noun stands behind the number that describes it
    return start, end


SAID_SO = re.compile("(?<=..)(?<=[机台线车间器品料员])(?:说|表示|介绍)$")
"""指着新上的6台注塑机说: who says what is no part of the counted."""
ONE_VERB = re.compile("[建种办开设买卖租盖修养签上]$")
RATED = re.compile(
    "(?<=..)(?:入住|入驻|开工|投产|竣工|达产|开机|就业|合格|上座|出租|利用|完成|复工)率(?:均)?(?:已)?(?:达到?|为|超过?|仅|突破)?$"
)
"""37家民宿入住率达92%: the rate is told by the number behind it."""
SEEN_BY = re.compile("(?<=..)(?:来看|来说|来讲|看)$")
"""分三大门类看: how things are looked at."""
AFTER_AMONG = ("的", "，", "有", "已有", "仅有", "只有", "位居", "位列", "排名", "排在", "名列", "居", "列")
"""Behind 中: 31个关键环节中的30个, 15个城市中位居第二."""


def _before_verb(part: str, stopped: bool, levels: int, cues: Cues) -> tuple[str, str]:
    """A stretch behind a number up to its verb, and the verb; `levels` characters of it are levels of government."""
    attribute = past(SEEMED, part, 0)
    for word, begins, ends in cues.words_in(part):
        heavy = word not in cues.light
        if heavy and begins <= attribute and DONE_TO.match(part, ends):
            continue  # 15个集中竣工的重大项目, 两家新增的龙头企业
        if heavy and begins and stopped and KIND_DONE.fullmatch(part[ends:]) and not cues.heads.search(part[:begins]):
            continue  # 100个重点推进项目之一, 1个市级牵头部门
        if heavy and not begins and ends < len(part) <= ends + 2 and stopped:
            continue  # 28个服务组: a short noun that begins like a verb
        if (not begins and part.startswith(("级", "市级", "省级"), ends)) or (levels and ends <= levels):
            continue  # 49个青岛市级重点项目
        return part[:begins], word if heavy else ""
    return part, ""


KIND_DONE = re.compile("(?:项目|工程|部门|单位|任务|事项)(?:之一)?")
"""Behind a verb that tells what kind of thing is counted."""
_COVERS = f"(?:{any_of(_WORDS['describes'])})[^，。；、的0-9]{{2,16}}的(?=[^，。；、的]{{0,8}}(?:{THINGS}))"
ORIGIN = re.compile(
    f"(?:来自[^，。；的]{{1,14}}|由[^，。；的]{{2,12}}(?:担任|牵头|领衔|负责|主导))的(?=.{{2}})|{_COVERS}"
)
"""160余家来自全国的头部企业, 17位由市领导担任的链长, 14个覆盖全链条的项目: where the counted come from, who they are, what for."""
_SIZE = f"规模|投资额?|占地(?:面积)?|建筑面积|面积|{YEARLY_WORK}|产能|注册资本|容积|单机容量|单机功率|装机容量"
_OF_PROJECTS = "(?<=[元亩吨套米])(?=[^，。；、的0-9]{2,12}项目)"
DESCRIBED = re.compile(
    f"(?:总|计划|设计)?(?:{_SIZE}){TO_NUMBER}[0-9][^，。；、的]{{0,10}}?(?:的|{_OF_PROJECTS})(?=[^，。；、0-9]{{2}})"
)
"""6只总规模80亿元的产业链基金, 2条年产5万吨的生产线: how large the counted are."""
ALREADY = re.compile(
    f"(?:已经?|现已|正在|刚刚|拟|面临|有)[^，。；、的0-9]{{2,5}}的(?=[^，。；、的]{{0,12}}(?:{THINGS}))"
)
"""32个已认定的产业园区: what the counted are already, are to be (拟进规的小微企业) or face."""
PLANNED = re.compile(f"(?:预备|{TO_COME})(?=新?(?:{any_of((*STEPS, *STANDING))})的?[^，。；、的]{{0,6}}项目)")
"""13个计划新开工项目: what they are to be, before what they are."""
_STEP = any_of((*STEPS, *STANDING, "建成"))
STEPPED = re.compile(f"(?:(?:已|未|即将|[保促新])?(?:{_STEP})){{2,4}}项目|(?:即将|已经?|尚?未)(?:{_STEP})项目")
"""12个竣工投产项目, 20个已签约未开工项目, 6个即将开工项目: the steps are what is counted, nothing that was done to them."""
_ALL = f"(?:{any_of(_WORDS['all_of'])}|集中(?![式度开签竣投动启复])(?=..)).*$"
_WORKED_ON = f"(?:{any_of(_WORDS['worked_on'])})+$"
_GROWING = f"(?:(?<=[产行企]业)|(?<=业链))(?:{any_of(_WORDS['growing'])})发展$"
ALL_OF = re.compile(
    f"(?<=..)(?:(?:(?<![首成])都|皆|(?<![修改纠更公])正|(?<![安齐健完])全)$|{_ALL}|{_WORKED_ON}|{_GROWING})"
)
"""Behind a noun: 40多家中小企业一起, 10台注塑机一字排开, 三大产业全部跻身“国家队”, 八大产业高质量发展."""
_TOLD = f"(?:{any_of(_WORDS['told_of'])}|{ONCE_BUILT}$)"
_RUN = f"(?:(?:{any_of(_WORDS['runs'])})+(?:{any_of(_WORDS['running'])})?|(?:运转|贡献)了?$|运[行转](?:[平安]稳|稳定|正常|良好))"
RUNS = re.compile(
    f"(?:(?<=[目业置线机厂间]){SEEM}*{_TOLD}|(?<=.[目业])(?:{any_of(_WORDS['goes'])})|(?<=.[线机台器窑炉企业厂间置区园]){_RUN}).*$"
    f"|(?<=[目业镇县区市村园链群圈点题长班）])(?:{any_of(_WORDS['ends_told'])})$"
)
"""24条生产线高速运转, 60个省重点项目提前完成计划, 352家企业贡献了, 5个园区晋级: what the counted does."""
MAKER = re.compile(rf"的(?:一|[{SEVERAL}0-9]+)[家个座]")
"""日产30万双鞋子的一家企业: what is made, not who makes it."""
_LEVELS_JOINED = "(?<=[国省市县区镇乡级])、(?=[省市县区镇乡村]级?重[点大])"
_ENDS_JOINED = "(?<=[断堵痛难卡]点)、(?=[断堵痛难卡]点)"
_JOINED = any_of((*TOGETHER, *STANDING, "新建", "拟建"))
_STEPS_JOINED = f"(?<={_JOINED})、(?=(?:{_JOINED})[^，。；、0-9]{{0,4}}项目)"
TWO_LEVELS = re.compile(f"{_LEVELS_JOINED}|{_STEPS_JOINED}|{_ENDS_JOINED}")
"""实施省、市重点项目31个, 集中签约、开工项目73个, 断点、堵点问题87个: the mark joins two of a kind and ends nothing."""
LEVELS = re.compile("(?:国家|[省市县区镇乡])级?、[省市县区镇乡村]级?(?=[^、，。；])")
"""9个市、县重点项目: of two levels, no list."""


OF_FIELDS = re.compile("[^，。；的]{0,10}?(?:产业|领域|行业|板块)(?=的)")
"""6个重点领域的项目, 四大产业的企业: the fields alone are counted."""


def _headed(part: str, cues: Cues) -> str:
    """A phrase cut after its head noun where more than the noun was caught: 重点产业链的“链长” → 重点产业链."""
    if opens := _opening_noun(part):
        return opens
    for found in cues.heads.finditer(part):
        rest = part[found.end() :]
        if INVESTED.fullmatch(rest):
            return part[: found.end()]
        if quoted := QUOTED_KIND.match(rest):
            return part[: found.end() + quoted.end()]
        if rest.startswith(AFTER_HEAD) or (found[0] == "产业链" and not OF_LINK.match(rest)):
            return part[: found.end()]
    return part


AFTER_HEAD = ("的", "中", "之", "上", "内", "“", "进展", "全部", "均已", "陆续", "因", "由于", "受", "投资进度", "进度")


def _opening_noun(part: str) -> str:
    """The noun that a phrase begins with, where what follows is plainly none of it: 企业 of 46家企业成功申报…; else nothing."""
    if fields := OF_FIELDS.match(part):
        return fields[0]
    if part.startswith("方面"):
        return "方面"  # 十个方面工作的首位
    if LINK.match(part):
        return part[0]  # 甲、乙两条链缺少龙头企业
    if part.startswith("企业项目"):
        return "企业项目"
    if part.startswith("企业") and (part[2:3] not in ("家", "总", "集", "机", "（") or part[2:4] in HOMES):
        return "企业"
    found = AMONG_THEM.match(part) or FIELD_DOES.match(part)  # 在11个地市中排名第三, 7个产业增幅提高
    return found[0] if found else ""


OF_LINK = re.compile(
    "(?:配套|关联|相关|重点|核心|关键|招商|合作)*(?:企业|项目|群)"
    "|[^，。；、的]{0,6}(?:专班|工作组|小组|联盟|联合体|基金|图谱|清单|党委|协会|学院|办公室)$"
)
"""Behind 产业链, what is counted: 72个产业链配套项目, 21个细分产业链招商专班."""
HOMES = ("家电", "家居", "家纺", "家具")
"""两家企业家电销售增长: firms, no 企业家."""
LINK = re.compile("链(?=缺|存在|面临|实现|完成|营收|产值|[均都还仍已])")
AMONG_LIKE = re.compile(
    "(?<=.)(?:率先|首次)?在[^，。；、]{1,8}(?:各[市县区]{1,2}|城市|地市|区县|园区|开发区)中(?:率先)?$"
)
"""预算收入率先在全市各区县中实现100亿元: among whom is no part of what is measured."""
QUOTED_KIND = re.compile(f"“[^“”]{{2,6}}”(?:{THINGS})")
"""Behind a noun: 重点产业链“链主”企业 are enterprises."""
AMONG_THEM = re.compile("[^中，。；]{2,8}(?=中(?:排|位列|位居|居|名列|继续|走在))")
FIELD_DOES = re.compile(
    r"(?:行业大类|大类行业|产业|行业|领域)(?=增|产值|实现|营收|降|利润|保持)"
    r"|[^，。；]{0,10}?(?:集群|产业链群?|园区|开发区|乡镇|镇街|县区|县市|区县)"
    r"(?=营业?收|(?:工业|总)?产值|规(?:模(?:以上)?|上)工业(?!企业)|工业增加值|增速|税收|利润)"
    r"|[^，。；]{0,6}?指标(?=[增列居位高低好完达超对稳均全回排])"
)
"""7个产业增幅提高, 3个指标列全市第二: what is told of the counted is no part of its name."""
INVESTED = re.compile(f"(?:的)?(?:计划|协议|预计)?(?:总投资|投资)额?共?{TO_NUMBER}")
"""Behind a head noun: 16个项目投资达200亿元."""
SIZE_LEVEL = re.compile(rf"[0-9{AMOUNT}]+元?级")
AND_MORE = re.compile(rf"{SIZE_LEVEL.pattern}(?=[和及、])")
"""4个千亿级和3个百亿级产业集群: the class alone is told beside its number."""
LEVELED = re.compile(
    rf"(?:[、和及][^，。；0-9]{{0,30}}?[0-9{COUNT}]+个{SIZE_LEVEL.pattern})+(?:的)?(?P<noun>[^，。；、0-9]{{2,10}})"
    rf"|(?P<more>(?:[、和及]{SIZE_LEVEL.pattern})+)(?:的)?(?P<things>[^，。；、0-9]{{2,10}})"
)
"""1个千亿级、2个500亿级产业集群, 35家百亿级、50亿级企业: the further classes and what all of them are."""


def leveled(text: str, at: int, cues: Cues) -> str:
    """What follows the first class of a list of classes: 产业集群 of 1个5000亿级、3个2000亿级产业集群, 、50亿级企业 of 35家百亿级、50亿级企业."""
    found = LEVELED.search(text, at, at + 60)
    if found is None:
        return ""
    if found["noun"]:
        return found["noun"]
    head = cues.heads.search(found["things"])
    return f"{found['more']}{found['things'][: head.end()]}" if head else ""
