"""Problems with their answers, promises with their due dates."""

from dataclasses import replace
from datetime import date

from tests.model.model_facts import fact, landscape, linked, money, number

INSTRUMENTS = "针对在建和新建大项目偏少的问题，精密仪器仪表产业链提出围绕环境监测等重点发展方向进行精准招商。"
TALENT = "针对链主企业对高端人才的迫切需求，虚拟现实产业链正在探索人才政策的进一步突破。"
GENERAL = "“产业集聚度不高。”各产业链直面发展的关键问题，提出破解思路。"


def problem(sentence: str, text: str, **more):
    return fact("problem", "city22", sentence, text, **more)


def measure(sentence: str, text: str, **more):
    return fact("measure", "city22", sentence, text, **more)


def test_measures_answer_the_problem_of_their_sentence_and_chain() -> None:
    few = problem(INSTRUMENTS, "在建和新建大项目偏少", chain="精密仪器仪表", paragraph=3)
    invite = measure(INSTRUMENTS, "精准招商", chain="精密仪器仪表", paragraph=3)
    talent = problem(TALENT, "对高端人才的迫切需求", chain="虚拟现实", paragraph=3)
    policy = measure(TALENT, "探索人才政策的进一步突破", chain="虚拟现实", paragraph=3)
    rows = {a.problem: a.measures for a in landscape(few, invite, talent, policy).answers}
    assert rows == {few: (invite,), talent: (policy,)}


def test_a_link_goes_before_nearness() -> None:
    few = problem(INSTRUMENTS, "在建和新建大项目偏少", chain="精密仪器仪表")
    near = measure(INSTRUMENTS, "精准招商", chain="精密仪器仪表")
    far = linked(measure(TALENT, "探索人才政策的进一步突破", chain="精密仪器仪表"), "answers", few)
    assert landscape(few, near, far).answers[0].measures == (far,)


def test_a_problem_without_an_answer_keeps_an_empty_box() -> None:
    other = measure(TALENT, "探索人才政策的进一步突破", chain="虚拟现实")
    (row,) = landscape(problem(GENERAL, "产业集聚度不高"), other).answers
    assert row.measures == ()


def test_a_paragraph_answers_for_its_chain_only() -> None:
    few = problem(INSTRUMENTS, "在建和新建大项目偏少", chain="精密仪器仪表", paragraph=3)
    same = measure(TALENT, "探索人才政策的进一步突破", chain="精密仪器仪表", paragraph=3)
    away = replace(same, id="other", paragraph=4)
    assert landscape(few, same, away).answers[0].measures == (same,)


def test_targets_and_dated_intentions_are_promises_in_order_of_due_date() -> None:
    year = ("年底", None, date(2023, 12, 31))
    target = number("city22", "每年引进项目不少于2个。", "2个", "2", "per_chain_target", counter="个", status="target")
    due = number(
        "city23", "业务收入年底有望突破100亿元。", "100亿元", "1", "business_revenue", status="expected", period=year
    )
    vague = money("tongji", "达产后预计实现产值4亿元。", "4亿元", "400000000", "output_value", status="expected")
    klass = money(
        "city22", "每年引进20亿元以上项目。", "20亿元以上", "2", "project_scale", threshold=True, status="target"
    )
    found = landscape(target, due, vague, klass).promises
    assert [(p.fact, p.due) for p in found] == [(due, date(2023, 12, 31)), (target, None)]


def test_the_period_of_a_plan_already_over_is_no_due_date() -> None:
    half = ("上半年", date(2022, 1, 1), date(2022, 6, 30))
    plan = money("city22", "上半年签约项目计划总投资2622.3亿元。", "2622.3亿元", "1", status="planned", period=half)
    assert landscape(plan).promises == ()


def test_a_promise_is_kept_when_a_later_document_tells_the_stage_reached() -> None:
    base = {"subject": "奇瑞汽车青岛基地"}
    year = ("年底前", None, date(2022, 12, 31))
    wanted = fact(
        "project",
        "city22",
        "奇瑞汽车青岛基地年底前将实现整车下线。",
        "奇瑞汽车青岛基地",
        stage="投产",
        status="planned",
        period=year,
        **base,
    )
    built = fact("project", "city23", "奇瑞汽车青岛基地全面达产。", "奇瑞汽车青岛基地", stage="达产", **base)
    begun = fact("project", "city23", "奇瑞汽车青岛基地开工。", "奇瑞汽车青岛基地", stage="开工", **base)
    assert landscape(wanted, built).promises[0].kept == (built,)
    assert landscape(wanted, begun).promises[0].kept == ()


def test_an_unsure_measure_is_an_answer_and_a_vague_one_is_none() -> None:
    few = problem(INSTRUMENTS, "在建和新建大项目偏少", chain="精密仪器仪表")
    invite = replace(
        measure(INSTRUMENTS, "精准招商", chain="精密仪器仪表"), confidence=0.3
    )  # of a text without a place
    vague = replace(measure(INSTRUMENTS, "围绕环境监测", chain="精密仪器仪表"), flags=("vague",))
    made = landscape(few, invite, vague)
    assert made.answers[0].measures == (invite,)
    assert made.doubts == ()


def test_what_was_lacking_once_is_no_row() -> None:
    past = problem("原本临时接入的电量无法满足生产，现已扩容。", "原本临时接入的电量无法满足生产")
    assert landscape(past).answers == ()


def test_a_problem_of_the_past_asks_for_nothing() -> None:
    once = "镁产业一度陷入无序开发、产能过剩的困境，资源优势没能转化为产业优势。"
    gone = [problem(once, text) for text in ("无序开发", "产能过剩", "资源优势没能转化为产业优势")]
    assert landscape(*gone).answers == ()
    stays = problem("镁产业一度缓慢，目前仍存在产能过剩的问题。", "产能过剩")
    assert [a.problem for a in landscape(stays).answers] == [stays]
