"""Figures that a speaker puts right later: none of them is told as it was told first."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.settings import Settings
from tests.conftest import chain_over
from tests.test_figures_styles import figures_of

CANTEENS = """全省养老服务新闻发布会

时间：2029年2月18日

发言人柳庆：2028年，老年食堂和助餐点达到2.94万个，全年新增4300个，服务1.87亿人次。养老护理员51万人。

主持人：还有什么问题吗？

发言人柳庆：我补充更正一点，刚才我把全年新增助餐点说成了4300个，准确的数字是4100个，以这个为准。
"""

FREIGHT = """Press Conference on Rail Freight in 2027
3 February 2028, Velden

MINISTER HALE: Good morning. Grain was 6.8 million tonnes, up 4.5 per cent. Coal rose by 4.5 per
cent.

LENA MARSH, COURIER: And the night trains?

MINISTER HALE: Could I add a correction, sorry. I said grain was up 4.5 per cent. I was reading the
wrong line. Grain was up 5.4 per cent.
"""


def test_a_figure_put_right_later_is_gone_wherever_it_was_told() -> None:
    told = figures_of(CANTEENS, "2029-02-18", "zh-Hans")
    assert "4300个" not in [figure.surface for figure in told]
    right = next(figure for figure in told if figure.surface == "4100个")
    assert (right.subject, right.period, right.corrects) == ("新增助餐点", "2028", "4300个")


def test_an_equal_figure_of_another_thing_stays() -> None:
    told = figures_of(FREIGHT, "2028-02-03", "en")
    rates = [(figure.surface, figure.subject) for figure in told if figure.kind == "growth"]
    assert rates == [("4.5 per cent", "Coal"), ("5.4 per cent", "Grain")]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("已核销4.5亿元——不对，我更正一下，最新的数是核销4.6亿元。", ["4.6亿元"]),
        ("全年新增3200个，不好意思，说错了，是2300个，增长5%。", ["2300个", "5%"]),
        ("全年投资4.5亿元，增长3%，不对，应该是3.2%。", ["4.5亿元", "3.2%"]),
        ("查处1127起，下降18.4%，这里更正一下，材料印成了1217起。", ["1127起", "18.4%"]),
        ("去年新增就业不是43万人，而是34万人。", ["34万人"]),
        ("投资4.5亿元，有说得不对的地方请指出，其中工业3.1亿元。", ["4.5亿元", "3.1亿元"]),
    ],
)
def test_what_is_taken_back_in_the_same_breath_is_no_figure(
    sentence: str, values: list[str]
) -> None:
    assert [figure.surface for figure in figures_of(sentence, "2029-02-18", "zh-Hans")] == values


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("有媒体报道称出口下降30%，这个数字不准确，实际下降12.3%。", "zh-Hans", ["12.3%"]),
        ("网上传言的关停500家是不实信息，全年关停的企业是36家。", "zh-Hans", ["36家"]),
        ("媒体报道的30项措施，有12项已经落地。", "zh-Hans", ["30项", "12项"]),
        (
            "Papers reported a fall of 30 percent. That is not true; it was 12.3 percent.",
            "en",
            ["12.3 percent"],
        ),
        ("It was 36 plants, not 500, that were closed.", "en", ["36"]),
        ("Output rose 20 percent, if not 30 percent.", "en", ["20 percent", "30 percent"]),
    ],
)
def test_what_is_told_only_to_be_denied_is_no_figure(
    text: str, language: str, values: list[str]
) -> None:
    assert [figure.surface for figure in figures_of(text, "2029-02-18", language)] == values


@pytest.mark.parametrize("denied", ["43万人", "此前有媒体报道的43万人"])
def test_what_is_in_place_of_the_denied_is_told_of_the_same(denied: str) -> None:
    told = figures_of(f"去年新增就业不是{denied}，而是34万人。", "2029-02-18", "zh-Hans")
    assert [(f.surface, f.subject + f.metric) for f in told] == [("34万人", "新增就业")]


@pytest.mark.parametrize(
    "text",
    [
        "After the market correction we said prices fell 3 per cent. Rents fell 2 per cent.",
        "We put out the correction within six days. It cost 9 million pounds.",
        "They said output rose 3 per cent. Exports rose 5 per cent.",
    ],
)
def test_nothing_is_taken_back_where_nobody_puts_anything_right(text: str) -> None:
    told = figures_of(text, "2029-02-18", "en")
    assert [figure.corrects for figure in told] == ["", ""]


def test_the_answer_tells_the_right_figure_and_says_what_was_told_first(tmp_path: Path) -> None:
    asked = chain_over(CANTEENS, Settings(home=tmp_path, threads=1))
    record = asked.invoke({"question": "去年新增了多少个助餐点？"})
    assert record.answer.startswith("4100个")
    assert record.warnings == ["发布会上先说是4300个，后更正为4100个"]
    # A sentence that still has the wrong figure is quoted with the same warning.
    record = asked.invoke({"question": "老年食堂的情况怎么样？"})
    assert "4300个" in record.answer
    assert record.warnings == ["发布会上先说是4300个，后更正为4100个"]
    assert asked.invoke({"question": "养老护理员有多少人？"}).warnings == []


def test_an_english_answer_says_so_too(tmp_path: Path) -> None:
    asked = chain_over(FREIGHT, Settings(home=tmp_path, threads=1))
    record = asked.invoke({"question": "How much did grain grow in 2027?"})
    assert record.answer.startswith("5.4 per cent")
    assert record.warnings == ["First given as 4.5 per cent, then corrected to 5.4 per cent"]
