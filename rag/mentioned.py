"""Figures that the question itself gives."""

from __future__ import annotations

from index.figures.quantities import Quantity, magnitude_factor
from rag.dimensions import only_counts
from rag.figure_index import FigureView


def same_quantity(quantity: Quantity, view: FigureView) -> bool:
    """Whether the question's own figure is this one, by value and unit."""
    figure = view.figure
    # 千万辆 and 1000万辆 are one.
    if quantity.base() != figure.value * magnitude_factor(figure.magnitude):
        return False
    if not quantity.unit or quantity.unit == figure.unit:
        return True
    if quantity.unit.isascii() and not figure.unit.isascii():
        # Of the 22 institutions, told as 22家.
        return "%" not in (quantity.unit, figure.unit) and figure.kind in ("count", "level")
    # 20个港口, told as twenty ports.
    return only_counts(quantity.unit) and figure.kind == "count" and figure.unit.isascii()
