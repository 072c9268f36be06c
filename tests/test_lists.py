"""Questions for lists: which part of the transcript, how much of it, and when there is none."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.parse import parse
from rag.chain import build_chain
from rag.list_problems import problem_clauses
from rag.premise import contradicts
from rag.records import AnswerRecord


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("question", "heads"),
    [
        # Everyday words for a list, remarks on how to answer, who listed it.
        ("5G接下来四步棋怎么走？简单列下", ["加强政策引导", "深化网络覆盖", "加快应用拓展"]),
        ("5G往后怎么搞？赵志国列了四条，帮我各用几个字概括", ["加强政策引导", "深化网络覆盖"]),
        ("５Ｇ接下来几个发力点在哪？", ["加强政策引导", "深化网络覆盖", "提升创新能力"]),
        ("工業互聯網之後要做的三件事，大方向係咩？", ["政策引导", "创新发展", "生态培育"]),
        ("辛国斌用哪五个字来概括2023年的工业和信息化？", ["“稳”的态势", "“优”的环境"]),
        (
            "What are the four priorities for the next stage of factory digitalization?",
            ["筑牢基础"],
        ),
    ],
)
def test_the_right_list_is_found_whatever_a_list_is_called(
    question: str, heads: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question).answer
    assert [head for head in heads if head not in answer] == []


def test_a_short_head_brings_the_clause_behind_it(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("数字化转型接下来重点做哪四方面？").answer
    assert "供需联动，摸清企业转型需求和痛点难点[" in answer


def test_a_question_of_one_point_gets_all_of_that_point(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("绿色制造和服务体系今年咋建？").answer
    assert "企业绿码" in answer
    assert "打造绿色消费场景" in answer
    assert "工业减碳" not in answer


def test_problems_are_told_by_the_clauses_that_tell_of_them(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("辛国斌点了汽车产业哪些毛病？").answer
    assert answer.startswith("还面临消费需求不够旺盛[1]")
    assert "也存在车用芯片等领域的一些短板" in answer
    # The sentences that hold them run to 430 characters.
    assert len(answer) < 280


def test_a_long_answer_without_a_list_is_told_in_its_first_clauses(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("信息通信服务民生，去年主要做了哪些工作？").answer
    assert "；网络覆盖更广更深，“双千兆”持续优化[" in answer
    assert "；通信保障更加有力" in answer
    assert "圆满完成成都大运会" not in answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # 要 and 会 ask for plans, 下一阶段 as well; the list of what was done has other points.
        ("5G下一阶段有哪几项重点工作？", "加快应用拓展"),
        ("汽车方面要集中攻哪些技术？", "全固态电池"),
        ("今年工业减碳方面具体要做些什么？", "碳足迹"),
        # What is done is no forecast of what will be sold.
        ("为了让更多人买新能源汽车，今年会有什么安排？", "车购税减免"),
        # What is summed up is the subject, though 总结 also says how to answer.
        ("赵志国用“四个新”总结工业互联网，分别指什么？", "关键技术“新突破”"),
    ],
)
def test_plans_deeds_and_names_of_lists_lead_to_the_right_part(
    question: str, told: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert told in chain.invoke(question).answer


def test_heads_bring_along_what_their_sentence_goes_on_to_say(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("工业互联网下一步有哪三项举措？").answer
    assert "加强政策引导，出台推动工业互联网高质量发展指导意见，实施标识“贯通”行动" in answer
    assert len(answer) < 400


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # Who does it is told in the text, by nobody's label.
        ("“科技产业金融一体化”试点里，出题、答题、选题、接题各由谁来做？", "企业出题、市场答题"),
        ("In which city was the World New Energy Vehicle Congress held last September?", "慕尼黑"),
        ("Where was the incubation center for STAR Market companies established?", "雄安"),
    ],
)
def test_who_does_it_and_where_are_told_in_the_text(
    question: str, told: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert told in chain.invoke(question).answer


def test_plans_of_a_ministry_that_is_not_there_are_refused(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert chain.invoke("商务部今年准备怎么推汽车以旧换新？").status == "refused"


@pytest.mark.parametrize(
    "question",
    [
        "元宇宙产业接下来有哪些举措？",
        "稀土行业整治有什么打算？",
        "房地产市场有哪些稳定措施？",
        "民航局对飞机延误有什么整改措施？",
    ],
)
def test_plans_for_what_was_never_spoken_of_are_refused(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).status == "refused"


def test_a_clause_that_leans_on_the_one_before_takes_it_along() -> None:
    text = "车路协同发展上，还不够充分，但是前景很好。"
    assert [text[a:b] for a, b in problem_clauses(text, (0, len(text)))] == [
        "车路协同发展上，还不够充分"
    ]


def test_no_reason_for_a_rise_is_one_for_a_fall() -> None:
    assert contradicts("水路货运量为什么增长", "水路货运量下降，主要是煤炭运量减少")
    assert not contradicts("水路货运量为什么下降", "水路货运量下降，主要是煤炭运量减少")


def test_english_lists_may_count_and_end_with_and() -> None:
    briefing = parse(
        "MS. ALDER: Good morning. There are three measures. One, lanes on 640 kilometres of city"
        " streets. Two, a passing distance of 1.5 metres. And three, mirrors for trucks.\n"
        "Q    Anything else?\nMS. ALDER: No.",
        "alder",
        content_hash="",
    )
    assert [item.head for item in briefing.items] == [
        "lanes on 640 kilometres of city streets",
        "a passing distance of 1.5 metres",
        "mirrors for trucks",
    ]
