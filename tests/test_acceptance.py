"""A figure so likely the one meant that words alone do not rule it out, and how that is fitted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from eval.fit_acceptance import Row, fit, let_pass
from index.library import Library
from rag.acceptance import LIKELY, Signals, chance
from rag.chain import build_chain
from rag.records import AnswerRecord

NOTHING = Signals(**dict.fromkeys(Signals.__dataclass_fields__, 0.0))


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        # A slip, and an English question in other words throughout.
        ("用了两化融合公共服务平台的企业，关健工序数控化率到多少了", "62.2%"),
        (
            "Of the companies in the industrial internet business, how many are now on the"
            " stock market?",
            "300",
        ),
    ],
)
def test_what_is_far_likelier_than_all_else_is_answered_in_other_words(
    question: str, answer: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


def test_a_name_that_the_text_has_not_weighs_against_a_figure() -> None:
    told = replace(NOTHING, lead=1.5, score=6.0, about=0.8, nearest=1.0, coverage=2.5, kind=0.3)
    assert chance(replace(told, named=1.0)) < chance(told)
    assert chance(NOTHING) < LIKELY < chance(replace(told, score=7.0, lead=2.0))


def test_weights_and_constant_make_a_logistic_of_the_signals() -> None:
    weights = replace(NOTHING, lead=2.0)
    # 1 / (1 + e^-(2 * 1.5 - 3)) = 0.5
    assert chance(replace(NOTHING, lead=1.5), weights, -3.0) == pytest.approx(0.5)


def row(briefing: str, lead: float, right: bool) -> Row:
    signals = replace(NOTHING, lead=lead)
    return Row(briefing, signals, right=right, answerable=right, objected=True)


def test_a_signal_that_tells_right_from_wrong_gets_a_weight_and_no_other_does() -> None:
    rows = [row(b, lead, lead > 1.0) for b in ("a", "b", "c") for lead in (0.2, 0.4, 1.6, 1.8)]
    weights, constant = fit(rows)
    assert weights.lead > 1.0
    assert constant < 0.0
    assert weights.score == weights.named == 0.0


def test_figures_are_let_pass_by_weights_of_other_briefings() -> None:
    # Being ahead of others says the reverse in a of what it says in b and c.
    rows = [row(b, lead, lead > 1.0) for b in ("b", "c") for lead in (0.1, 0.3, 1.7, 1.9)] * 20
    odd = [row("a", lead, lead < 1.0) for lead in (0.1, 1.9)]
    passed = let_pass([*rows, *odd])
    assert {(r.briefing, r.signals.lead) for r in passed if r.briefing == "a"} == {("a", 1.9)}
