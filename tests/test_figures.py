"""What a figure measures, of when, and what it is: kind, direction, basis, status."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.records import Figure

TODAY = date(2024, 1, 19)


def extracted(text: str) -> list[Figure]:
    """Figures of a one-paragraph briefing of 19 January 2024."""
    briefing = parse(f"甲：{text}", "x", content_hash="x").model_copy(
        update={"date": TODAY.isoformat()}
    )
    return list(extract_figures(briefing, split_passages(briefing)))


def shown(figures: list[Figure]) -> list[tuple[str, str, str]]:
    return [(f.surface, f.subject, f.metric) for f in figures]


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
    assert (streak.kind, streak.value, streak.unit) == ("streak", Decimal(14), "年")
    assert (rank.kind, rank.value, rank.place) == ("rank", Decimal(1), "全球")


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
        ("利润实现两位数增长", "growth", "rise"),
        ("占全国的三分之一", "share", ""),
        ("降幅收窄2个百分点", "points", "fall"),
        ("新增3.2亿户", "count", ""),
        ("能量密度达到360瓦时", "level", ""),
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


def test_what_a_value_rose_from_and_to_are_both_where_it_stood() -> None:
    before, after = extracted("2023年，普及率由63.3%提高到65.1%。")
    assert (before.kind, before.direction, before.value) == ("share", "", Decimal("63.3"))
    assert (after.kind, after.direction, after.value) == ("share", "", Decimal("65.1"))
    assert before.metric == after.metric == "普及率"


def test_a_part_told_after_its_whole_takes_the_property_from_it() -> None:
    whole, part, other = extracted("2023年，完成投资300亿元，其中航道80亿元、码头190亿元。")
    assert whole.metric == "投资"
    assert (part.subject, other.subject) == ("航道", "码头")
    assert {whole.period, part.period, other.period} == {"2023"}


def test_things_counted_are_named_behind_their_measure_word() -> None:
    figures = extracted("去年建成27家创新中心、62家灯塔工厂，97个大类中的71个实现增长。")
    assert [(f.value, f.unit, f.subject) for f in figures[:2]] == [
        (Decimal(27), "家", "创新中心"),
        (Decimal(62), "家", "灯塔工厂"),
    ]
    assert [(f.value, f.kind) for f in figures[2:]] == [
        (Decimal(97), "count"),
        (Decimal(71), "count"),
    ]


def test_a_period_holds_until_the_next_is_named() -> None:
    text = "去年产量达到958台。销量为949台。今年1月，产量为80台。"
    assert [(f.value, f.period) for f in extracted(text)] == [
        (Decimal(958), "2023"),
        (Decimal(949), "2023"),
        (Decimal(80), "2024-01"),
    ]


def test_ids_count_within_the_passage_and_spans_are_the_texts_own() -> None:
    briefing = parse("甲：去年产量958台，增长35.8%。", "x", content_hash="x")
    (passage,) = split_passages(briefing)
    figures = extract_figures(briefing, [passage])
    assert [f.id for f in figures] == [f"{passage.id}-f0", f"{passage.id}-f1"]
    assert [briefing.text[f.start : f.end] for f in figures] == ["958台", "35.8%"]


def english(text: str) -> list[Figure]:
    briefing = parse(f"MR. GREY:  {text}", "x", content_hash="x").model_copy(
        update={"date": "2024-10-09", "language": "en"}
    )
    return list(extract_figures(briefing, split_passages(briefing)))


def test_english_figures_have_kind_direction_and_period() -> None:
    level, growth = english(
        "In the third quarter, the port handled 14.6 million tons of cargo, up 3.8 percent."
    )
    assert (level.value, level.magnitude, level.unit) == (Decimal("14.6"), "million", "tons")
    assert (level.period, growth.period) == ("2024-Q3", "2024-Q3")
    assert (growth.kind, growth.direction) == ("growth", "rise")


def test_english_plans_are_no_facts() -> None:
    assert english("We plan to hire four more nurses.")[0].status == "target"
    assert english("It is expected to reach 95 percent.")[0].status == "expected"
    assert english("We hired four more nurses.")[0].status == "actual"
