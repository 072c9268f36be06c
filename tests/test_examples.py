"""Questions to ask next, made from what a briefing holds."""

from __future__ import annotations

from datetime import date

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from rag.ask import understand_ask
from ui.examples import candidates

TEXT = """青石省商务厅新闻发布会
2026年2月12日

商务厅厅长 周明：2025年，全省茶叶出口量达到18.6万吨，同比增长7.4%。新设便利店320家。
我这里数据有3组。2025年商贸发展的韧性进一步增强，突出表现为5个稳。

青石日报记者：请介绍一下相关情况？下一步在夜间经济、县域商业和二手商品流通方面还有哪些具体打算？

商务厅厅长 周明：下一步，一是办好夜市。二是建好网点。三是规范市场。
"""


def asked() -> list[str]:
    briefing = parse(TEXT, "tea", content_hash="x")
    figures = extract_figures(briefing, split_passages(briefing))
    return [candidate.question for candidate in candidates(briefing, figures, "zh")]


def test_what_is_counted_is_asked_with_its_measure_word() -> None:
    assert "2025年新设便利店有多少家？" in asked()
    assert "2025年全省茶叶出口量是多少？" in asked()


def test_nothing_is_asked_of_what_only_points() -> None:
    assert not any("我这里" in question for question in asked())


def test_nothing_is_asked_of_the_beginning_of_a_clause() -> None:
    assert not any("表现" in question for question in asked())


def test_a_reporters_words_without_a_subject_are_left_out() -> None:
    (plan,) = [question for question in asked() if "下一步" in question]
    assert plan == "下一步在夜间经济、县域商业和二手商品流通方面还有哪些具体打算？"


def test_the_end_of_a_year_is_of_the_year_named_before_it() -> None:
    ask = understand_ask("按照今年的计划，年底会有多少个？", date(2026, 2, 12), main="2025")
    assert [period.value for period in ask.named] == ["2026", "2026-12"]
