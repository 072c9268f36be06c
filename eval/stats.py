"""Averages that say how many they are of and how sure they are: folds over per-question values.

``None`` among the values is not applicable: it is left out and not counted.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_Z95 = 1.959963984540054
_RESAMPLES = 2000
_SEED = 20240119


class Estimate(NamedTuple):
    """A figure over ``n`` questions with its 95 % interval."""

    value: float
    n: int
    low: float
    high: float


def wilson(successes: int, n: int) -> Estimate:
    """A proportion with the interval of Wilson (1927), which holds at 0, at 1 and for small n.

    Raises:
        ValueError: no trials, or more successes than trials.
    """
    if not 0 <= successes <= n or n == 0:
        raise ValueError(f"{successes} successes of {n} trials are no proportion")
    p = successes / n
    z2 = _Z95**2
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z95 / (1 + z2 / n) * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    low = 0.0 if successes == 0 else max(0.0, middle - half)
    high = 1.0 if successes == n else min(1.0, middle + half)
    return Estimate(p, n, low, high)


def _resampled(
    rows: NDArray[np.float64], statistic: Callable[[NDArray[np.float64]], float]
) -> tuple[float, float]:
    generator = np.random.default_rng(_SEED)
    picks = generator.integers(0, len(rows), size=(_RESAMPLES, len(rows)))
    values = np.array([statistic(rows[pick]) for pick in picks])
    values = values[~np.isnan(values)]
    if not len(values):
        return math.nan, math.nan
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)


def bootstrap(
    rows: Sequence[Sequence[float]] | Sequence[float],
    statistic: Callable[[NDArray[np.float64]], float] = lambda rows: float(rows.mean()),
) -> Estimate:
    """A statistic of the questions' rows with the percentile bootstrap interval (Efron 1979).

    Questions are drawn with replacement, whole rows at a time; the seed is fixed.

    Raises:
        ValueError: there are no rows.
    """
    array = np.asarray(rows, dtype=np.float64)
    if not len(array):
        raise ValueError("nothing to average")
    return Estimate(statistic(array), len(array), *_resampled(array, statistic))


def mean(values: Sequence[float | bool | None]) -> Estimate | None:
    """Wilson where every value is yes or no, bootstrap elsewhere; None where none applies."""
    applying = [value for value in values if value is not None]
    if not applying:
        return None
    if all(isinstance(value, bool) for value in applying):
        return wilson(sum(map(bool, applying)), len(applying))
    return bootstrap([float(value) for value in applying])


def f1_of_refusals(pairs: Sequence[tuple[bool, bool]]) -> dict[str, Estimate]:
    """Precision, recall and F1 of refusing, from (refused, had no answer) of each question.

    A measure whose denominator is zero is left out.
    """
    hits = sum(refused and should for refused, should in pairs)
    refusals = sum(refused for refused, _ in pairs)
    absent = sum(should for _, should in pairs)
    found: dict[str, Estimate] = {}
    if refusals:
        found["precision"] = wilson(hits, refusals)
    if absent:
        found["recall"] = wilson(hits, absent)
        found["f1"] = bootstrap(pairs, _f1)
    return found


def _f1(rows: NDArray[np.float64]) -> float:
    refused, should = rows[:, 0], rows[:, 1]
    total = refused.sum() + should.sum()
    return float(2 * (refused * should).sum() / total) if total else math.nan


class RiskCoverage(NamedTuple):
    """``points`` are (coverage, risk), from the most confident answer on; ``area`` under them."""

    points: tuple[tuple[float, float], ...]
    area: float


def risk_coverage(answers: Sequence[tuple[float, bool]]) -> RiskCoverage | None:
    """How the share of wrong answers grows as less confident ones are let through.

    ``answers`` are (confidence, right). Answers of equal confidence are let through together. The
    area is the mean risk over all coverages (AURC, Geifman & El-Yaniv 2017); lower is better.
    """
    if not answers:
        return None
    ranked = sorted(answers, key=lambda answer: -answer[0])
    points: list[tuple[float, float]] = []
    wrong = 0
    area = 0.0
    previous = 0
    for i, (confidence, right) in enumerate(ranked, start=1):
        wrong += not right
        if i == len(ranked) or ranked[i][0] != confidence:
            points.append((i / len(ranked), wrong / i))
            area += (i - previous) / len(ranked) * wrong / i
            previous = i
    return RiskCoverage(tuple(points), area)


def percentile(values: Sequence[float] | NDArray[np.float64], share: float) -> float:
    """The value that ``share`` (0 to 1) of the values do not exceed, interpolated."""
    return float(np.percentile(np.asarray(values, dtype=np.float64), 100 * share))


def paired_difference(pairs: Sequence[tuple[float, float]]) -> Estimate:
    """Mean of second minus first over the same questions, with its bootstrap interval."""
    return bootstrap([later - earlier for earlier, later in pairs])
