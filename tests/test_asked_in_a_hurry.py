"""Everyday questions of lists, people, refusals and follow-ups over one fictional briefing."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord

TEXT = """云泽省图书馆事业新闻发布会
时间：2026年3月12日
出席人员：省文化厅厅长 简书宁；公共服务处处长 卓见明
主持人：文化厅办公室主任 庞以安

庞以安：各位记者朋友，大家上午好。今天请到简书宁厅长介绍情况。先请简厅长作介绍。

简书宁：谢谢主持人。2025年，全省公共图书馆接待读者4210万人次。对本省没有的外文书，我们开了临时进口的渠道，\
全年调入图书1860册，惠及3400名读者。无证书摊销售侵权图书立案268起。全年没有启动限流措施，\
读者投诉下降12%。

云泽日报记者：请问简厅长，今年图书馆事业最想办成的是哪几件事？

简书宁：归拢起来是三件。一是把分馆建起来，年内新建社区分馆120个。二是把古籍护起来，完成500部古籍修复。\
三是把夜间阅览办起来，省馆开放到晚上十点。

东河晚报记者：“不敢借、不会借”的老人不少，怎么解决？市场上有人打着图书馆旗号卖书，怎么管？

卓见明：针对“不敢借”，我们取消押金，每个分馆配一名引导员，推出大字借阅证。市场这边，我们会同公安部门，\
重点打击冒名售书、伪造馆章、倒卖善本这三类行为。古籍修复目前用了120名修复师，每部平均用时45天，\
修复费用由省级财政承担，各市不再分担，这一点请大家放心，也请大家继续监督我们的工作。

简书宁：补充一句善本。省馆善本的数字化完成了八成。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    from index.ingest import Source, ingest
    from index.library import Library
    from rag.chain import build_chain

    settings = Settings(home=tmp_path_factory.mktemp("library"), threads=1)
    ingest([Source("text", TEXT)], settings)
    return build_chain(Library(settings))


def test_who_is_only_given_the_word_tells_nothing(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("厅长说今年最想办成的大事有哪几桩？")
    assert "作介绍" not in record.answer
    for point in ("社区分馆", "古籍修复", "夜间阅览"):
        assert point in record.answer


def test_words_in_quotation_marks_find_the_answer_to_them(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert "押金" in chain.invoke("怎么打消老人“不敢借”的顾虑？").answer


def test_which_few_sorts_are_found_where_so_many_sorts_are_told(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert "倒卖善本" in chain.invoke("市场上重点打击哪几类行为？").answer


def test_who_added_a_word_is_named_however_short_it_was(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    both = chain.invoke("老人借书那道题是谁主答的，谁又补充了善本？").answer
    assert both.index("卓见明") < both.index("简书宁")


def test_a_measure_that_tells_readers_apart_is_not_asked_for(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    # 进口: how many readers there are is asked, and not how much was imported.
    assert chain.invoke("靠临时进口拿到书的读者有多少？").answer.startswith("3400名")


@pytest.mark.parametrize(
    "question",
    [
        # Cases are no money.
        "销售侵权图书立案金额有多大？",
        # Nobody did.
        "去年为什么要启动限流措施？",
    ],
)
def test_what_is_not_told_is_refused(chain: Runnable[Any, AnswerRecord], question: str) -> None:
    assert chain.invoke(question).status == "refused"


def test_what_is_denied_is_cited_against_the_premise(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("去年为什么要启动限流措施？")
    assert "没有启动限流措施" in record.answer
    assert record.citations[0].quote.startswith("全年没有启动限流措施")


def test_a_denial_is_no_objection_to_who_asks_why_not(chain: Runnable[Any, AnswerRecord]) -> None:
    assert "前提" not in chain.invoke("去年为什么没有启动限流措施？").answer


def test_words_across_a_known_word_are_no_mistyped_word() -> None:
    from rag.wording import by_sound, correct_sounds

    known = {"外销", "企业"}
    sounds = by_sound(["小企业"])
    assert correct_sounds("外销企业有哪些", known.__contains__, sounds) == "外销企业有哪些"
