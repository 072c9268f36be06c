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


Statistic = Callable[[NDArray[np.float64]], NDArray[np.float64]]
"""From samples (samples × questions × columns) to a value for each sample."""


def _means(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(samples[..., 0].mean(axis=1))


def bootstrap(
    rows: Sequence[Sequence[float]] | Sequence[float], statistic: Statistic = _means
) -> Estimate:
    """A statistic of the questions' rows with the percentile bootstrap interval (Efron 1979).

    Questions are drawn with replacement, whole rows at a time; the seed is fixed.

    Raises:
        ValueError: there are no rows.
    """
    array = np.asarray(rows, dtype=np.float64)
    if not len(array):
        raise ValueError("nothing to average")
    table = array.reshape(len(array), -1)
    generator = np.random.default_rng(_SEED)
    picks = generator.integers(0, len(table), size=(_RESAMPLES, len(table)))
    values = statistic(table[picks])
    low, high = np.nanpercentile(values, [2.5, 97.5])
    return Estimate(float(statistic(table[None])[0]), len(table), float(low), float(high))


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


def _f1(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    refused, should = samples[..., 0], samples[..., 1]
    total = refused.sum(axis=1) + should.sum(axis=1)
    hits = (refused * should).sum(axis=1)
    # A sample without refusals and without unanswerable questions says nothing.
    return np.where(total > 0, 2 * hits / np.where(total > 0, total, 1), np.nan)


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


def risk_area(answers: Sequence[tuple[float, bool]]) -> Estimate | None:
    """The area of `risk_coverage` with its bootstrap interval; None without answers."""
    if not answers:
        return None
    return bootstrap([(confidence, not right) for confidence, right in answers], _areas)


def _areas(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    order = np.argsort(-samples[..., 0], axis=1, kind="stable")
    confidence = np.take_along_axis(samples[..., 0], order, axis=1)
    wrong = np.take_along_axis(samples[..., 1], order, axis=1).cumsum(axis=1)
    n = confidence.shape[1]
    # Where the group of equal confidence ends that an answer is let through with.
    last = np.ones(confidence.shape, dtype=bool)
    last[:, :-1] = confidence[:, :-1] != confidence[:, 1:]
    ends = np.where(last, np.arange(n), n)
    ends = np.minimum.accumulate(ends[:, ::-1], axis=1)[:, ::-1]
    risks = np.take_along_axis(wrong, ends, axis=1) / (ends + 1)
    return np.asarray(risks.mean(axis=1))


def auroc(pairs: Sequence[tuple[float, bool]]) -> Estimate | None:
    """How often a positive scores above a negative, ties half; None where one sort is missing.

    ``pairs`` are (score, positive). The interval is that of Hanley & McNeil (1982).
    """
    high = np.sort([score for score, positive in pairs if positive])
    low = np.sort([score for score, positive in pairs if not positive])
    if not len(high) or not len(low):
        return None
    below = np.searchsorted(low, high, side="left") + np.searchsorted(low, high, side="right")
    a = float(below.sum()) / 2 / len(high) / len(low)
    above, beneath = a / (2 - a), 2 * a * a / (1 + a)
    spread = a * (1 - a) + (len(high) - 1) * (above - a * a) + (len(low) - 1) * (beneath - a * a)
    half = _Z95 * math.sqrt(max(0.0, spread) / (len(high) * len(low)))
    return Estimate(a, len(pairs), max(0.0, a - half), min(1.0, a + half))


def percentile(values: Sequence[float], share: float) -> Estimate:
    """The value that ``share`` (0 to 1) of the values do not exceed, interpolated."""
    return bootstrap(values, lambda samples: np.percentile(samples[..., 0], 100 * share, axis=1))


def paired_difference(pairs: Sequence[tuple[float, float]]) -> Estimate:
    """Mean of second minus first over the same questions, with its bootstrap interval."""
    return bootstrap([later - earlier for earlier, later in pairs])
