"""Figures as data: every quantity of a briefing with what it measures."""

from index.figures.extract import extract_figures

__all__ = ["extract_figures"]
