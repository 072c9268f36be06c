"""The figure matcher takes what is equal and nothing that only looks it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.amounts import amount_of, find_amounts
from eval.match_figures import (
    direction_at,
    lenient_match,
    qualifier_kept,
    same_amount,
    strict_match,
)
from tests.eval_cases import case

EQUAL = [
    (("30.1", "万亿元"), "301000亿元"),
    (("30.1", "万亿元"), "30.1万亿元"),
    (("30.1", "万亿元"), "达30.10万亿元"),
    (("30.1", "万亿元"), "301,000亿元"),
    (("958.7", "万辆"), "9.587 million vehicles (958.7万辆)"),
    (("958.7", "万辆"), "9,587,000 vehicles"),
    (("958.7", "万辆"), "９５８．７萬輛"),
    (("8.05", "亿户"), "805 million subscribers"),
    (("540", "亿次"), "54 billion calls"),
    (("40", "%"), "百分之四十"),
    (("40", "%"), "4成"),
    (("40", "%"), "40 percent"),
    (("5.0", "%"), "5%"),
    (("6", "个百分点"), "6 percentage points"),
    (("6", "个百分点"), "6個百分點"),
    (("3.02", "倍"), "3.02 times"),
    (("14", "年"), "连续14年"),
    (("127.4", "吉瓦时"), "1274亿瓦时"),
    (("127.4", "吉瓦时"), "127.4 GWh"),
    (("62", "家"), "62"),
    (("3700", "家"), "3700余家"),
    (("140", "万家"), "140多万家"),
    (("16", "兆瓦"), "16 megawatts"),
    (("16", "兆瓦"), "16 MW"),
    (("1950", "班次"), "1950班次"),
    (("3", "公里"), "3 km"),
    (("4", "个月"), "Four months"),
    (("6", "人"), "six — doctors [1]"),
    (("6", "人"), "Six[1]"),
    (("1200", "家"), "over 1,200 firms"),
    (("4.8", "亿美元"), "$480m"),
    (("4.8", "亿美元"), "US$480 million"),
    (("35", "亿元"), "3.5 bn yuan"),
    (("35", "亿元"), "¥3.5bn"),
    (("35", "%"), "不是30%，而是35%"),
    (("35", "%"), "It was not 30% but 35%"),
]
UNEQUAL = [
    (("30.1", "万亿元"), "30.1亿元"),
    (("30.1", "亿元"), "30.1万亿元"),
    (("30.1", "万亿元"), "30.1"),
    (("30.1", "万亿元"), "30.1 billion yuan"),
    (("30.1", "万亿元"), "30.1万亿美元"),
    (("1.2", "亿吨"), "1.2亿元"),
    (("6", "%"), "6个百分点"),
    (("6", "个百分点"), "6%"),
    (("6", "%"), "6"),
    (("6", "家"), "6%"),
    (("50", "家"), "1500家"),
    (("15", "%"), "1.5%"),
    (("958.7", "万辆"), "958.70001万辆"),
    (("958.7", "万辆"), "9.587 billion vehicles"),
    (("3", "倍"), "3%"),
    (("127.4", "吉瓦时"), "127.4兆瓦时"),
    (("14", "年"), "14个月"),
    (("2", "项"), "第2名"),
    (("2022", "家"), "2022年"),
    (("4.8", "亿美元"), "$480bn"),
    (("480", "万吨"), "480 m"),
    (("35", "%"), "35%或30%"),
    (("35", "%"), "35%[1]或者30%[2]"),
    (("35", "%"), "30% or 35%"),
    (("35", "%"), "35%/30%"),
    (("35", "%"), "35%到40%"),
    (("35", "%"), "35%–40%"),
    (("35", "%"), "不是35%"),
    (("35", "%"), "并非35%，而是30%"),
    (("35", "%"), "not 35%"),
]


@pytest.mark.parametrize(("number", "answer"), EQUAL)
def test_equal_figures_match_however_written(number: tuple[str, str], answer: str) -> None:
    assert strict_match(case(numbers=[number]), answer) == (True, "")


@pytest.mark.parametrize(("number", "answer"), UNEQUAL)
def test_look_alikes_do_not_match(number: tuple[str, str], answer: str) -> None:
    assert not strict_match(case(numbers=[number]), answer)[0]


@pytest.mark.parametrize(
    ("surface", "value", "unit", "answer"),
    [
        ("第二", "2", "", "第二位"),
        ("第二", "2", "", "Second in the world[1]"),
        ("第二", "2", "", "No. 2 (第二)"),
        ("第一", "1", "", "位居世界首位"),
        ("fourth-busiest", "4", "", "the fourth-busiest port"),
        ("万余家", "1", "万家", "万余家"),
        ("首次破万亿", "1", "万亿", "首次破万亿"),
        ("首次破万亿", "1", "万亿", "over, for the first time, 1 trillion (首次破万亿)"),
        ("万吨级", "1", "万吨", "万吨级"),
    ],
)
def test_figures_in_words_are_read(surface: str, value: str, unit: str, answer: str) -> None:
    asked = case(numbers=[{"value": value, "unit": unit, "surface": surface}])
    assert strict_match(asked, answer) == (True, "")


def test_a_rank_is_not_a_count() -> None:
    rank = case(numbers=[{"value": 2, "unit": "", "surface": "第二"}])
    assert strict_match(rank, "2家")[0] is False


def test_the_first_figure_has_to_be_the_right_one() -> None:
    asked = case(numbers=[("30.1", "万亿元")])
    assert strict_match(asked, "20.5万艘；30.1万亿元") == (False, "first figure is 20.5万艘")
    assert lenient_match(asked, "20.5万艘；30.1万亿元")


@pytest.mark.parametrize(
    "answer",
    [
        "2023年全年30.1万亿元",
        "1. 30.1万亿元",
        "（1）30.1万亿元",
        "[1] 30.1万亿元",
        "2024年1月19日：30.1万亿元",
        "2023-01/2023-11，30.1万亿元",
        "前11个月30.1万亿元",
        "自2023起，30.1万亿元",
        "Over the first nine months of the year, 30.1 trillion yuan",
        "In the past 3 years it reached 30.1 trillion yuan",
        "未来三年达到30.1万亿元",
        "On January 19, 2024: 30.1 trillion yuan",
        "5G基站、4T、Q3：30.1万亿元",
        "第一，30.1万亿元",
        "2023 saw 30.1 trillion yuan",
    ],
)
def test_dates_markers_labels_and_names_are_no_figures(answer: str) -> None:
    assert strict_match(case(numbers=[("30.1", "万亿元")]), answer) == (True, "")


def test_figures_of_the_question_are_passed_over() -> None:
    asked = case("41个大类里还有几个没有增长？", numbers=[("13", "个")])
    assert strict_match(asked, "41个大类中13个没有增长")[0]
    assert not strict_match(asked, "40个大类中13个没有增长")[0]


def test_a_gold_figure_that_the_question_states_still_counts() -> None:
    asked = case("是不是增长了5%？", numbers=[("5", "%")])
    assert strict_match(asked, "是的，增长5%")[0]


@pytest.mark.parametrize(
    ("gold", "answer", "right"),
    [
        ("增长12.5%", "同比增长12.5%", True),
        ("增长12.5%", "12.5%（客船产量，同比增长）", True),
        ("增长12.5%", "12.5%", True),
        ("增长12.5%", "下降12.5%", False),
        ("增长12.5%", "12.5%（客船产量，同比下降）", False),
        ("增长12.5%", "-12.5%", False),
        ("下降12.5%", "12.5% up", False),
        ("下降12.5%", "down 12.5%", True),
        ("12.5%", "下降12.5%", True),
        ("增长12.5%", "负增长12.5%", False),
    ],
)
def test_a_rise_is_not_a_fall_where_the_gold_answer_says_so(
    gold: str, answer: str, right: bool
) -> None:
    asked = case(numbers=[("12.5", "%")], answer=gold)
    assert strict_match(asked, answer)[0] is right


def test_the_evidence_tells_the_direction_where_the_answer_does_not() -> None:
    asked = case(numbers=[("12", "%")], answer="约12%", evidence=["碳排放减少约12%"])
    assert strict_match(asked, "减少12%")[0]
    assert not strict_match(asked, "增加12%")[0]


def test_an_amount_told_of_a_rise_and_of_a_fall_asks_for_neither() -> None:
    told = "研制周期平均缩短近30%、生产效率提升约30%"
    asked = case(numbers=[("30", "%")], answer="约30%", evidence=[told])
    assert strict_match(asked, "约30%（生产效率，增长）")[0]


def test_directions_of_neighbours_do_not_mix() -> None:
    text = "产量增长12.5%，销量下降9.1%。"
    first, second = find_amounts(text)
    assert direction_at(text, first, [first, second]) == "rise"
    assert direction_at(text, second, [first, second]) == "fall"


def test_several_figures_must_all_be_there() -> None:
    asked = case(numbers=[("20.5", "万艘"), ("19.8", "万艘")])
    assert strict_match(asked, "19.8万艘，20.5万艘")[0]
    assert strict_match(asked, "20.5万艘") == (False, "missing 19.8万艘")
    assert strict_match(
        case(numbers=[("20.5", "万艘"), ("19.8", "万艘")], any_of=True), "19.8万艘"
    )[0]


@pytest.mark.parametrize(
    ("kind", "tol", "answer", "right"),
    [
        ("derived", None, "200.9家", True),  # 0.45 % off, half a percent allowed
        ("derived", None, "201.1家", False),  # 0.55 %
        ("derived", 0, "200.1家", False),
        ("derived", 0.02, "204家", True),  # 2 %
        ("derived", 0.02, "204.1家", False),
        ("numeric_lookup", None, "200.1家", False),
        ("followup", 0.01, "202家", True),
    ],
)
def test_tolerance_is_relative_to_the_gold_value(
    kind: str, tol: float | None, answer: str, right: bool
) -> None:
    asked = case(type=kind, numbers=[("200", "家")], tol=tol)
    assert strict_match(asked, answer)[0] is right


def test_a_range_that_begins_with_the_right_figure_is_not_it() -> None:
    assert not strict_match(case(numbers=[("40", "%")]), "40-50%")[0]
    both = case(numbers=[("3", "年"), ("4", "年")])
    assert strict_match(both, "三到四年")[0]
    assert not strict_match(both, "三到五年")[0]


@pytest.mark.parametrize(
    ("gold", "answer", "kept"),
    [
        ("超42%", "超42%（2023年）", True),
        ("超42%", "over 42% (超42%)", True),
        ("超42%", "42%以上", True),
        ("超42%", "42%", False),
        ("超42%", "近42%", False),
        ("不超过42%", "超过42%", False),
        ("近50亿次", "nearly 5 billion times", True),
        ("3700余家", "3700多家", True),
        ("约12%", "12%左右", True),
        ("42%", "约42%", None),
        ("超42%", "很多", None),
    ],
)
def test_a_bound_is_kept_or_lost(gold: str, answer: str, kept: bool | None) -> None:
    assert qualifier_kept(case(answer=gold), answer) is kept


def test_an_answer_without_figures_says_so() -> None:
    assert strict_match(case(numbers=[("5", "%")]), "增长较快") == (
        False,
        "no figure in the answer",
    )
    assert strict_match(case(numbers=[("5", "%")]), "") == (False, "no figure in the answer")


def test_lenient_allows_rounding_but_not_a_lost_magnitude() -> None:
    asked = case(numbers=[("120.3", "万辆")])
    assert lenient_match(asked, "1.2 million")  # 0.25 % off
    assert not lenient_match(asked, "120.3辆")


VALUES = st.decimals("0.01", "9999", places=2, allow_nan=False).filter(lambda v: v > 0)
MAGNITUDES = st.sampled_from(["", "万", "亿", "万亿"])
UNITS = st.sampled_from(["家", "辆", "元", "吨", "%", "个百分点", "倍", "吉瓦时"])


@settings(max_examples=150, deadline=None)
@given(VALUES, MAGNITUDES, UNITS)
def test_a_figure_equals_itself_and_no_neighbour(value: Decimal, magnitude: str, unit: str) -> None:
    if unit in ("%", "个百分点", "倍"):
        magnitude = ""
    asked = case(numbers=[(str(value), magnitude + unit)])
    assert strict_match(asked, f"{value}{magnitude}{unit}")[0]
    assert not strict_match(asked, f"{value + Decimal('0.01')}{magnitude}{unit}")[0]
    assert not strict_match(asked, f"1{value}{magnitude}{unit}")[0]


@settings(max_examples=100, deadline=None)
@given(VALUES, st.sampled_from(["家", "元", "辆"]))
def test_magnitudes_convert_exactly_and_never_silently(value: Decimal, unit: str) -> None:
    asked = case(numbers=[(str(value), f"万亿{unit}")])
    assert strict_match(asked, f"{value * 10000}亿{unit}")[0]
    assert strict_match(asked, f"{value} trillion")[0]
    for wrong in (f"{value}亿{unit}", f"{value}万{unit}", f"{value}{unit}", f"{value} billion"):
        assert not strict_match(asked, wrong)[0]


@settings(max_examples=60, deadline=None)
@given(VALUES)
def test_classes_of_unit_never_mix(value: Decimal) -> None:
    classes = ["%", "个百分点", "家"]
    for gold in classes:
        for other in classes:
            same = same_amount(amount_of(value, other, ""), amount_of(value, gold, ""))
            assert same is (gold == other)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for amount in find_amounts(text):
        assert 0 <= amount.start < amount.end <= len(text)


def test_a_quoted_enumeration_has_no_ranks() -> None:
    text = "最接近的原话是：“第一，增设350个回收点；第二，提高补贴。”"
    assert [amount.surface for amount in find_amounts(text)] == ["350个"]
