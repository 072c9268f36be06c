"""What is a quantity, and its exact value, magnitude, unit and qualifier."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.figures.numerals import parse_chinese, parse_english, to_chinese
from index.figures.quantities import dimension_of, find_quantities, magnitude_factor


@pytest.mark.parametrize(
    ("text", "value", "magnitude", "unit", "qualifier"),
    [
        ("超1.8万亿元", "1.8", "万亿", "元", "超"),
        ("万余家", "1", "万", "家", "余"),
        ("140多万家", "140", "万", "家", "多"),
        ("3000多场", "3000", "", "场", "多"),
        ("首次破万亿", "1", "万亿", "", "首次破"),
        ("首次突破万亿元", "1", "万亿", "元", "首次突破"),
        ("90%以上", "90", "", "%", "以上"),
        ("近30%", "30", "", "%", "近"),
        ("建交27年来", "27", "", "年", ""),
        ("行政拘留十五日", "15", "", "日", ""),
        ("处罚机构4926家次", "4926", "", "家次", ""),
        ("约30%", "30", "", "%", "约"),
        ("1150万辆左右", "1150", "万", "辆", "左右"),
        ("约1.2亿户左右", "1.2", "亿", "户", "约左右"),
        ("不到30万人次", "30", "万", "人次", "不到"),
        ("两位数", "10", "", "%", "两位数"),
        ("三分之一", "33.33", "", "%", ""),
        ("近四分之三", "75", "", "%", "近"),
        ("翻一番", "1", "", "番", ""),
        ("两成", "2", "", "成", ""),
        ("四成一", "4.1", "", "成", ""),
        ("近七成六的", "7.6", "", "成", "近"),
        ("约三成一直没有", "3", "", "成", "约"),
        ("百分之八点五", "8.5", "", "%", ""),
        ("360瓦时", "360", "", "瓦时", ""),
        ("2.3倍", "2.3", "", "倍", ""),
        ("3.2个百分点", "3.2", "", "个百分点", ""),
        ("1,234.5万千瓦时", "1234.5", "万", "千瓦时", ""),
        ("五个特点", "5", "", "个", ""),
        ("more than 60 bills", "60", "", "bills", "more than"),
        ("$4.5 billion", "4.5", "billion", "dollars", ""),
        ("US$3.2 million", "3.2", "million", "dollars", ""),
        ("35.8 percent", "35.8", "", "%", ""),
        ("2.3 percentage points", "2.3", "", "percentage points", ""),
        ("nearly 14.6 million tons", "14.6", "million", "tons", "nearly"),
        ("twenty-five miles", "25", "", "miles", ""),
        ("a dozen years", "12", "", "years", ""),
        ("over 6,000 trips", "6000", "", "trips", "over"),
    ],
)
def test_value_unit_and_qualifier_are_read_as_written(
    text: str, value: str, magnitude: str, unit: str, qualifier: str
) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.value == Decimal(value)
    assert (quantity.magnitude, quantity.unit, quantity.qualifier) == (magnitude, unit, qualifier)


@pytest.mark.parametrize(
    "text",
    ["5G和6G技术", "“十四五”规划", "一是加强引导", "百城千园行活动", "第十八届博览会", "千家万户",
     "“5+2”顶级节点", "2023年9月", "落实民营经济31条", "3D打印", "一系列措施", "进一步推进",
     "首次实现", "10月18日上午", "一带一路", "the G20 summit", "on July 4, 2023"],
)  # fmt: skip
def test_names_and_dates_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("301000亿元", "30.1万亿元"), ("3000万辆", "0.3亿辆"), ("1.5 trillion", "1,500 billion")],
)
def test_the_same_amount_has_the_same_base_however_it_is_written(one: str, other: str) -> None:
    (first,), (second,) = find_quantities(f"about {one}" if one.isascii() else one), (
        find_quantities(f"about {other}" if other.isascii() else other)
    )  # fmt: skip
    assert first.base() == second.base()


def test_a_lost_magnitude_changes_the_base() -> None:
    (whole,), (small,) = find_quantities("30.1万亿元"), find_quantities("30.1亿元")
    assert whole.base() == Decimal("30.1") * 10**12
    assert small.base() == Decimal("30.1") * 10**8


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("用了三到四年时间", 3, 4, "年"),
        ("1600万到1800万人次", 1600, 1800, "人次"),
        ("3-5个百分点", 3, 5, "个百分点"),
        ("between 3 and 5 percent", 3, 5, "%"),
    ],
)
def test_a_range_keeps_both_ends(text: str, low: int, high: int, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.upper, quantity.unit) == (Decimal(low), Decimal(high), unit)


def test_all_of_several_and_the_whole_they_belong_to_are_found() -> None:
    whole, part = find_quantities("97个产业大类中的71个实现增长")
    assert [(q.value, q.unit) for q in (whole, part)] == [(Decimal(97), "个"), (Decimal(71), "个")]


@pytest.mark.parametrize("text", ["连续14年位居全球第一", "for 14 years in a row, ranked first"])
def test_a_streak_and_a_rank_are_marked(text: str) -> None:
    streak, rank = find_quantities(text)
    assert (streak.value, streak.streak, streak.rank) == (Decimal(14), True, False)
    assert (rank.value, rank.streak, rank.rank) == (Decimal(1), False, True)


def test_an_unknown_magnitude_is_refused() -> None:
    with pytest.raises(ValueError, match="is not a magnitude"):
        magnitude_factor("兆兆")


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [("%", "percent"), ("个百分点", "points"), ("倍", "multiple"), ("元", "money"),
     ("美元", "dollars"), ("辆", "count"), ("", "count"), ("吨", "吨")],
)  # fmt: skip
def test_units_of_one_dimension_can_be_compared(unit: str, dimension: str) -> None:
    assert dimension_of(unit) == dimension


@given(st.integers(0, 9999))
def test_chinese_numerals_come_back(number: int) -> None:
    assert parse_chinese(to_chinese(number)) == number


@pytest.mark.parametrize("text", ["", "三万", "abc"])
def test_what_is_no_chinese_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="numeral"):
        parse_chinese(text)


@pytest.mark.parametrize(
    ("text", "value"), [("twenty-five", 25), ("a dozen", 12), ("two hundred", 200), ("zero", 0)]
)
def test_english_number_words_are_read(text: str, value: int) -> None:
    assert parse_english(text) == value


def test_what_is_no_english_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a number in words"):
        parse_english("several")


WIDE = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
UNITS = {
    "万辆": "萬輛",
    "亿元": "億元",
    "%": "%",
    "家": "家",
    "万吨": "萬噸",
    "个百分点": "個百分點",
}


@given(st.decimals("0.01", "99999.99", places=2), st.sampled_from(sorted(UNITS)))
def test_a_printed_decimal_is_found_exactly_in_any_width_and_script(
    value: Decimal, unit: str
) -> None:
    for number in (str(value), str(value).translate(WIDE), f"{value:,}"):
        for text in (f"达到{number}{unit}。", f"達到{number}{UNITS[unit]}。"):
            assert [q.value for q in find_quantities(text)] == [value]


@given(st.decimals("0.01", "99999.99", places=2), st.sampled_from(["million tons", "percent"]))
def test_a_printed_decimal_is_found_exactly_in_english(value: Decimal, unit: str) -> None:
    assert [q.value for q in find_quantities(f"It reached {value:,} {unit}.")] == [value]


PIECES = [
    "连续", "近", "约", "超", "三", "十", "百", "千", "万", "亿", "12", "3.5", ",", "，", "-", "至",
    "分之", "第", "年", "月", "个", "元", "%", "倍", "成", "番", "two", "half", " million ", "$",
    " percent", "between ", " and ", "in a row", " third", ".", "°", "①", "２",
]  # fmt: skip


@given(st.text(max_size=120) | st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example("百分之点")
@example("第〇")
def test_any_text_is_read_without_overlaps(text: str) -> None:
    found = find_quantities(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= q.start <= q.number_start < q.end <= len(text) for q in found)


def test_so_many_points_are_things_and_no_percentage_points() -> None:
    (things,) = find_quantities("14,200 points are rapid chargers")
    (change,) = find_quantities("the share rose 2 points")
    assert (things.unit, change.unit) == ("points", "percentage points")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("逆差可缩减20.28%到33.74%", [("20.28", "33.74")]),
        ("比重由20%到33%", [("20", None), ("33", None)]),
    ],
)
def test_a_range_of_percent_is_one_quantity_unless_it_is_a_change(
    text: str, values: list[tuple[str, str | None]]
) -> None:
    found = [(str(q.value), str(q.upper) if q.upper else None) for q in find_quantities(text)]
    assert found == values
