"""The few plots of the report, as SVG that needs nothing from outside the page."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup, escape

from eval.stats import Estimate, RiskCoverage

_ROW = 26
_LABEL = 150
_WIDTH = 420
_RIGHT = 190
_SHOWN = 0.99


def _svg(width: float, height: float, parts: Sequence[Markup], title: str) -> Markup:
    opening = Markup('<svg viewBox="0 0 {} {}" role="img" aria-label="{}">').format(
        round(width), round(height), title
    )
    return opening + Markup("").join(parts) + Markup("</svg>")


def _text(x: float, y: float, words: object, name: str = "") -> Markup:
    return Markup('<text x="{}" y="{}" class="{}">{}</text>').format(
        round(x, 1), round(y, 1), name, escape(words)
    )


def _line(x1: float, y1: float, x2: float, y2: float, name: str) -> Markup:
    return Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" class="{}"/>').format(
        *(round(v, 1) for v in (x1, y1, x2, y2)), name
    )


def intervals(rows: Sequence[tuple[str, Estimate]], title: str) -> Markup:
    """Shares from 0 to 100 % as dots with their intervals, one row each."""
    parts: list[Markup] = []
    height = _ROW * len(rows) + 24
    for percent in (0, 25, 50, 75, 100):
        x = _LABEL + _WIDTH * percent / 100
        parts.append(_line(x, 0, x, height - 20, "grid"))
        parts.append(_text(x, height - 5, f"{percent}%", "axis"))
    for i, (name, estimate) in enumerate(rows):
        y = _ROW * i + _ROW / 2
        low, middle, high = (
            _LABEL + _WIDTH * v for v in (estimate.low, estimate.value, estimate.high)
        )
        parts.append(_text(0, y + 4, name))
        parts.append(_line(low, y, high, y, "interval"))
        parts.append(
            Markup('<circle cx="{}" cy="{}" r="5" class="dot"/>').format(
                round(middle, 1), round(y, 1)
            )
        )
        words = f"{100 * estimate.value:.1f}%  n={estimate.n}"
        parts.append(_text(_LABEL + _WIDTH + 14, y + 4, words, "value"))
    return _svg(_LABEL + _WIDTH + _RIGHT, height, parts, title)


def bars(rows: Sequence[tuple[str, int]], title: str) -> Markup:
    """Counts as bars, one row each."""
    parts: list[Markup] = []
    most = max((count for _, count in rows), default=1) or 1
    for i, (name, count) in enumerate(rows):
        y = _ROW * i
        width = _WIDTH * count / most
        parts.append(_text(0, y + _ROW / 2 + 4, name))
        parts.append(
            Markup('<rect x="{}" y="{}" width="{}" height="{}" class="bar"/>').format(
                _LABEL, y + 5, round(width, 1), _ROW - 10
            )
        )
        parts.append(_text(_LABEL + width + 8, y + _ROW / 2 + 4, count, "value"))
    return _svg(_LABEL + _WIDTH + _RIGHT, _ROW * len(rows), parts, title)


def _curve(
    points: Sequence[tuple[float, float]],
    x_axis: tuple[str, str],
    y_axis: tuple[str, str],
    title: str,
) -> Markup:
    """A line through points in the unit square; an axis is its label at the end and its name."""
    width, height, left, bottom = 420.0, 180.0, 60.0, 34.0

    def place(point: tuple[float, float]) -> tuple[float, float]:
        return left + point[0] * width, 10 + (1 - point[1]) * height

    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(place, points))
    parts = [
        _line(left, 10 + height, left + width, 10 + height, "grid"),
        _line(left, 10, left, 10 + height, "grid"),
        Markup('<polyline points="{}" class="curve"/>').format(path),
        _text(left + width, 26 + height, x_axis[0], "axis"),
        _text(left + width / 2, 26 + height, x_axis[1], "axis"),
        _text(left - 8, 18, y_axis[0], "end"),
        _text(left - 8, 10 + height, "0", "end"),
        _text(left + 8, 2 + height, y_axis[1], "name"),
    ]
    return _svg(_LABEL + _WIDTH + _RIGHT, 10 + height + bottom, parts, title)


def risk_plot(curve: RiskCoverage) -> Markup:
    """Share of wrong answers over the share of questions answered, most confident first."""
    top = max((risk for _, risk in curve.points), default=0) or 1.0
    points = [(coverage, risk / top) for coverage, risk in curve.points]
    name = f"Risk over coverage, area {curve.area:.3f}"
    return _curve(points, ("100%", "answered"), (f"{100 * top:.0f}%", "wrong"), name)


def latency_plot(milliseconds: Sequence[float]) -> Markup:
    """Share of questions answered within a time; the slowest hundredth lies beyond the edge."""
    ranked = sorted(milliseconds)
    longest = ranked[math.ceil(_SHOWN * len(ranked)) - 1] or 1.0
    points = [(ms / longest, (i + 1) / len(ranked)) for i, ms in enumerate(ranked) if ms <= longest]
    axis = (f"{longest:.0f} ms", "time to the answer")
    return _curve([(0.0, 0.0), *points], axis, ("100%", "answered within"), "Latency")
