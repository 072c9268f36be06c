"""Words of a question that are easily taken for something else."""

from __future__ import annotations

from datetime import date

import pytest

from rag.ask import told_first, understand_ask
from rag.followup import with_subject_swapped
from rag.operations import operations_asked
from rag.parts import _DISTRIBUTIVE
from rag.people import is_people_question
from rag.speech import is_name, is_place
from rag.terms import chinese_terms, names_term
from rag.wording import in_plain_words

TODAY = date(2024, 1, 19)


@pytest.mark.parametrize("word", ["上台", "普及", "登山"])
def test_a_word_the_dictionary_has_as_no_name_is_no_place(word: str) -> None:
    assert not is_place(word)
    assert not is_name(word)


@pytest.mark.parametrize("word", ["北京", "华沙", "成都"])
def test_a_name_of_a_place_is_one(word: str) -> None:
    assert is_place(word)


def test_reach_is_no_each() -> None:
    assert _DISTRIBUTIVE.search("how many firms did the agencies reach?") is None
    assert _DISTRIBUTIVE.search("how many firms did they reach each?") is not None


def test_what_stands_in_quotes_asks_for_no_computation() -> None:
    assert "remainder" in operations_asked("how many homes do not have it?")
    assert operations_asked('how many users does the "do not disturb" service have?') == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("sales rose by 12 percent. what were they in the year before?", 26),
        ("5g output grew a lot in 2023; how big had it been?", 30),
        ("how big was it? tell me.", 0),
        ("去年涨了不少。前一年是多少？", 7),
        ("去年涨了多少？", 0),
    ],
)
def test_sentences_that_only_tell_ask_nothing(text: str, start: int) -> None:
    assert told_first(text) == start


def test_the_year_before_the_one_told_first_is_asked() -> None:
    ask = understand_ask("Sales rose last year. What were sales in the year before?", TODAY)
    assert [period.value for period in ask.periods] == ["2022"]
    assert ask.kinds == frozenset()


def test_the_side_asked_about_is_the_one_replaced() -> None:
    before = "工业互联网下一步在政策引导上怎么做？"
    assert (
        with_subject_swapped("那创新发展方面呢？", before) == "工业互联网下一步在创新发展上怎么做？"
    )
    assert with_subject_swapped("5G呢？", before) == "5G下一步在政策引导上怎么做？"


@pytest.mark.parametrize(
    "question",
    [
        "沈越是哪个局的局长来着",
        "问渔港的记者来自哪儿？",
        "是哪位官员回复的？",
        "养老处的处长叫什么",
    ],
)
def test_offices_and_reporters_are_asked_for_in_more_words(question: str) -> None:
    assert is_people_question(question)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("新能源车卖得比前年少", "新能源车销量比前年下降"),
        ("车造得快还是卖得快", "车产量快还是销量快"),
        ("今年能干到多少万辆", "今年达到多少万辆"),
        ("跑没跑赢全国", "有没有高于全国"),
        ("平均能活到几岁", "平均预期寿命多少岁"),
        ("2020、2022、2023年各是多少", "2020年、2022年、2023年各是多少"),
        ("五岁以下的孩子", "5岁以下的孩子"),
        ("What was it one year earlier?", "What was it a year earlier?"),
        ("2022年年底那会儿有多少万户", "2022年年底有多少万户"),
        ("连续几年稳坐全球龙头", "连续几年居全球第一"),
        ("普及到什么程度", "普及率多少"),
        ("这两个哪一个已经过半", "这两个哪一个更高"),
        ("换成动力电池又如何？", "动力电池呢？"),
        ("换成千瓦时是多少", "换成千瓦时是多少"),
        ("大、中、小型各几处", "大型、中型、小型各几处"),
        ("一二三产各占多少", "第一产业、第二产业、第三产业各占多少"),
        ("用能用水的效率", "能效水效"),
        ("出口下跌的主因", "出口下跌的主要原因"),
        ("the deals they intend to do", "the intended deals"),
        ("What was the rate, i.e. the share of sales?", "What was the rate (the share of sales)?"),
        ("how many firms, per the ministry", "how many firms, according to the ministry"),
    ],
)
def test_everyday_forms_are_read_as_the_standard_ones(said: str, meant: str) -> None:
    assert in_plain_words(said).replace(" 比", "比") == meant


def test_names_of_several_words_are_known_in_the_plural() -> None:
    assert chinese_terms("branches of the national economy") == ("国民经济大类", "国民经济行业")
    assert names_term("branches of the national economy")
    assert not names_term("spam text")
