"""How much each part of a figure's score counts; `rag.match` adds the parts.

Fitted by `python -m eval.fit_weights` over the dev questions.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Weights:
    """The weight of each named part: what agrees adds, a clash takes away."""

    about: float = 1.0
    of_whole: float = 0.9
    clause: float = 0.8
    sentence: float = 0.7
    behind: float = 0.4
    prior: float = 0.4
    around: float = 0.12
    coverage: float = 3.21
    inherited: float = 0.7
    specificity: float = 0.57
    same: float = 0.32
    kind: float = 0.59
    kind_clash: float = 0.91
    direction_clash: float = 0.49
    unit: float = 0.79
    unit_clash: float = 0.33
    dimension_clash: float = 1.33
    counter: float = 0.46
    counter_clash: float = 1.22
    nature: float = 0.37
    soft: float = 0.19
    nature_clash: float = 0.68
    magnitude_clash: float = 1.04
    measure: float = 0.28
    measure_clash: float = 0.62
    period: float = 0.23
    period_clash: float = 1.23
    status: float = 0.6
    status_clash: float = 0.88
    mentioned: float = 0.83
    dense: float = 0.63
    statement: float = 0.75
    passage: float = 0.53
    milestone: float = 0.33
    basis: float = 0.32
    other_basis: float = 0.8
    former: float = 0.64
    total: float = 0.52
    head: float = 0.29
    each: float = 0.35
    earlier: float = 0.22
    relation: float = 0.91
    whole: float = 0.47
    limit: float = 0.6
    part: float = 1.89
    thing: float = 0.44
    headline: float = 0.48
    exact_period: float = 0.15
