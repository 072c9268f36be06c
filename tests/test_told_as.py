"""Everyday phrases read as the briefing has them, and the tables that know them."""

from __future__ import annotations

import pytest

from rag.synonyms import BY_FIELD
from rag.told_as import as_told
from rag.units import units_of
from rag.wording import in_plain_words

_TOLD = "全省快递员12万人，低保对象30万人，过路费减免2亿元，增加到5万家，盘点食堂。"


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("送快递的有多少人", "快递员有多少人"),
        ("吃低保的人口多少", "低保对象人口多少"),
        # The briefing has the phrase itself.
        ("过路费减了多少", "过路费减了多少"),
        # It speaks of nothing that the phrase stands for.
        ("骚扰短信拦了多少条", "骚扰短信拦了多少条"),
        # How far it went is read by another table.
        ("上升到多少家", "上升到多少家"),
    ],
)
def test_a_phrase_is_read_as_the_briefing_has_it(asked: str, read: str) -> None:
    assert as_told(asked, _TOLD) == read


def test_a_phrase_across_two_words_is_none() -> None:
    """充电宝 stands in 充电宝马, whose words are 充电 and 宝马."""
    assert as_told("充电宝马多少辆", "召回移动电源3万个") == "充电宝马多少辆"
    assert as_told("充电宝多少个", "召回移动电源3万个") == "移动电源多少个"


def test_a_compound_keeps_what_is_one_word() -> None:
    assert not any("措施" in str(p) for u in units_of("多少个工作日") for p in u.patterns)
    assert "上市企业" in units_of("上市公司")[0].patterns


@pytest.mark.parametrize("asked", ["哪个高一点", "快了一些", "贵有点多"])
def test_words_of_degree_are_nothing_that_is_asked_for(asked: str) -> None:
    degrees = {"一点", "一些", "有点"}
    assert degrees.isdisjoint(u.text for u in units_of(asked))


def test_what_alone_is_leant_on_is_no_thing() -> None:
    assert [u.text for u in units_of("光靠出口")] == ["出口"]


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("收了多少亿的税", "税收收入多少亿元"),
        ("退了多少税？", "退税多少元？"),
        ("罚了多少钱", "罚款多少元"),
        ("养老院关了几家", "养老院关停几家"),
        ("没收回来的货款有多少", "未收回来的货款有多少"),
        ("零售额萎缩了多少", "零售额下降了多少"),
        ("价格飙涨几成", "价格增长了几成"),
        ("出了多少起事故", "发生多少起事故"),
        # What one trade adds to the growth of all is told in points.
        ("造船把工业托高了几个点", "造船把工业托高了几个百分点"),
        # A level, and no change.
        ("价格飙升到多少", "价格飙升到多少"),
    ],
)
def test_what_was_done_and_how_it_went(said: str, plain: str) -> None:
    assert in_plain_words(said) == plain


def test_a_group_has_each_of_its_words_once() -> None:
    assert all(len(set(group)) == len(group) > 1 for group in BY_FIELD)
