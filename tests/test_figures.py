"""Figures as data: what is a quantity, when it was, what it measures; all held against gold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.figure_gold import check_gold, gold_files, read_gold, score_figures
from index.figures import extract_figures
from index.figures.numerals import parse_chinese, to_chinese
from index.figures.periods import find_periods
from index.figures.quantities import find_quantities, magnitude_factor
from index.ingest import bundled_source
from index.parse import parse
from index.passages import split_passages
from index.records import Briefing, Figure
from index.repair import repair

ROOT = Path(__file__).parents[1]
TODAY = date(2024, 1, 19)


def extracted(text: str) -> list[Figure]:
    """Figures of a one-paragraph briefing of 19 January 2024."""
    briefing = parse(f"甲：{text}", "x", content_hash="x").model_copy(
        update={"date": TODAY.isoformat()}
    )
    return list(extract_figures(briefing, split_passages(briefing)))


def shown(figures: list[Figure]) -> list[tuple[str, str, str]]:
    return [(f.surface, f.subject, f.metric) for f in figures]


@pytest.mark.parametrize(
    ("text", "value", "magnitude", "unit", "qualifier"),
    [
        ("超1.8万亿元", "1.8", "万亿", "元", "超"),
        ("万余家", "1", "万", "家", "余"),
        ("140多万家", "140", "万", "家", "多"),
        ("首次破万亿", "1", "万亿", "", "首次破"),
        ("90%以上", "90", "", "%", "以上"),
        ("1150万辆左右", "1150", "万", "辆", "左右"),
        ("三分之一", "33.33", "", "%", ""),
        ("360瓦时", "360", "", "瓦时", ""),
        ("3.2个百分点", "3.2", "", "个百分点", ""),
        ("more than 60 bills", "60", "", "bills", "more than"),
        ("$4.5 billion", "4.5", "billion", "dollars", ""),
        ("35.8 percent", "35.8", "", "%", ""),
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
     "“5+2”顶级节点", "2023年9月", "落实民营经济31条", "3D打印"],
)  # fmt: skip
def test_names_and_dates_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()


def test_the_same_amount_has_the_same_base_however_it_is_written() -> None:
    (one,), (other,) = find_quantities("301000亿元"), find_quantities("30.1万亿元")
    (small,) = find_quantities("30.1亿元")
    assert one.base() == other.base() == Decimal("30.1") * 10**12
    assert small.base() != other.base()


def test_a_range_keeps_both_ends() -> None:
    (quantity,) = find_quantities("用了三到四年时间")
    assert (quantity.value, quantity.upper, quantity.unit) == (Decimal(3), Decimal(4), "年")


def test_an_unknown_magnitude_is_refused() -> None:
    with pytest.raises(ValueError, match="is not a magnitude"):
        magnitude_factor("兆兆")


@given(st.integers(0, 9999))
def test_chinese_numerals_come_back(number: int) -> None:
    assert parse_chinese(to_chinese(number)) == number


@given(st.decimals("0.01", "99999.99", places=2), st.sampled_from(["万辆", "亿元", "%", "家"]))
def test_a_printed_decimal_is_found_exactly(value: Decimal, unit: str) -> None:
    wide = str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    for text in (f"达到{value}{unit}。", f"达到{wide}{unit}。"):
        found = find_quantities(text)
        assert [q.value for q in found] == [value]


@given(st.text(max_size=120))
def test_any_text_is_read_without_overlaps(text: str) -> None:
    found = find_quantities(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= q.start < q.end <= len(text) for q in found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("去年", "2023"),
        ("截至2023年12月底", "2023-12"),
        ("截至去年11月底", "2023-11"),
        ("2023年前11个月", "2023-01/2023-11"),
        ("今年1月1日", "2024-01-01"),
        ("2023年上半年", "2023-H1"),
        ("2023年三季度", "2023-Q3"),
        ("十四五时期", "2021/2025"),
        ("last year", "2023"),
        ("by the end of 2023", "2023-12"),
        ("the third quarter of 2023", "2023-Q3"),
    ],
)
def test_periods_are_normalised_from_the_briefings_date(text: str, value: str) -> None:
    assert [p.value for p in find_periods(text, TODAY)] == [value]


def test_output_and_sales_told_together_are_told_apart() -> None:
    figures = extracted("2023年，风车产销分别完成了958台和949台，同比分别增长35.8%和37.9%。")
    assert shown(figures) == [
        ("958台", "风车", "产量"),
        ("949台", "风车", "销量"),
        ("35.8%", "风车", "产量"),
        ("37.9%", "风车", "销量"),
    ]
    assert [f.kind for f in figures] == ["count", "count", "growth", "growth"]
    assert {f.period for f in figures} == {"2023"}


def test_the_second_respectively_may_be_left_out() -> None:
    figures = extracted("去年风车产销分别实现了30台和29台，同比增长11.6%和12%。")
    assert [f.metric for f in figures] == ["产量", "销量", "产量", "销量"]


def test_a_streak_and_a_rank_are_told_apart() -> None:
    streak, rank = extracted("造船规模连续14年位居全球第一。")
    assert (streak.kind, streak.value, streak.unit) == ("streak", 14, "年")
    assert (rank.kind, rank.value, rank.place) == ("rank", 1, "全球")


def test_an_elliptic_clause_takes_its_subject_from_the_one_before() -> None:
    level, growth = extracted("全年风车出口120台，同比增长77.6%。")
    assert (growth.subject, growth.metric) == (level.subject, level.metric) == ("风车", "出口")
    assert (growth.kind, growth.direction, growth.basis) == ("growth", "rise", "同比")


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("研制周期缩短近30%", "growth", "fall"),
        ("占总产值的比重超过17%", "share", ""),
        ("从63.3%提高到65.1%", "share", ""),
        ("较2022年提升1个百分点", "points", "rise"),
        ("亏损面连续8个月收窄", "streak", "fall"),
        ("是去年的1.8倍", "multiple", ""),
    ],
)
def test_kind_and_direction(text: str, kind: str, direction: str) -> None:
    figure = extracted(f"数据显示，{text}。")[-1]
    assert (figure.kind, figure.direction) == (kind, direction)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("预计2024年达到3100台。", "expected"),
        ("2024年力争新培育1000家工厂。", "target"),
        ("去年培育5095家工厂。", "actual"),
    ],
)
def test_what_is_planned_is_no_fact(text: str, status: str) -> None:
    assert extracted(text)[0].status == status


@cache
def briefing(briefing_id: str) -> Briefing:
    source = bundled_source()
    if briefing_id == source.id:
        return parse(repair(source.raw), source.id, content_hash="x")
    raw = (ROOT / "eval" / "briefings" / f"{briefing_id}.txt").read_text(encoding="utf-8")
    return parse(raw, briefing_id, content_hash="x")


# Just under what was measured: exact quantity (recall), kind, direction, period, subject + metric.
FLOORS = {
    "miit-2024-01-19": (0.99, 0.99, 0.99, 0.98, 0.96),
    "harbour-2025-07-17": (0.95, 0.98, 0.98, 0.80, 0.82),
    "estuary-2024-10-09": (0.75, 0.95, 0.95, 0.52, 0.68),
}


@pytest.mark.parametrize("briefing_id", sorted(FLOORS))
def test_extraction_holds_against_gold(briefing_id: str) -> None:
    text = briefing(briefing_id)
    gold = read_gold(gold_files()[briefing_id])
    check_gold(text, gold)
    score = score_figures(extract_figures(text, split_passages(text)), gold)
    got = (
        score.recall,
        score.accuracy["kind"],
        score.accuracy["direction"],
        score.accuracy["period"],
        score.accuracy["about"],
    )
    assert all(a >= b for a, b in zip(got, FLOORS[briefing_id], strict=True)), got
