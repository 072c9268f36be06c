"""The passages and figures a model may draw on, numbered: P1, P2 … and F1, F2 …

Whole passages go in while the token budget lasts; one that does not fit is left out, never cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.library import Snapshot
from index.passages import count_tokens
from index.records import Passage
from rag.display import plain
from rag.evidence import Evidence
from rag.figure_index import FigureView, figure_index


@dataclass(frozen=True)
class Catalogue:
    """``passages`` and ``figures`` by id, in the order of the texts; ``left_out`` did not fit."""

    passages: dict[str, Passage]
    figures: dict[str, FigureView]
    left_out: int = 0

    def passage_name(self, passage_id: str) -> str:
        return next((n for n, p in self.passages.items() if p.id == passage_id), "")

    def render(self) -> str:
        """Both tables, as they stand in the prompt."""
        names = {passage.id: name for name, passage in self.passages.items()}
        blocks = [_passage_block(name, passage) for name, passage in self.passages.items()]
        rows = [
            _figure_row(name, names[view.passage.id], view) for name, view in self.figures.items()
        ]
        table = "\n".join([_FIGURE_HEAD, *rows]) if rows else "FIGURES: none"
        return "\n".join(["PASSAGES", *blocks, "", table])


_FIGURE_HEAD = "FIGURES\nid | passage | figure | what it measures | period | status"


def build_catalogue(evidence: Evidence, budget: int, first: Sequence[str] = ()) -> Catalogue:
    """What is given to the model for a question, in at most ``budget`` tokens.

    Passages named by id in ``first`` come before those retrieved, these before the rest of their
    turns.
    """
    grouped = evidence.snapshot.once(_figures_by_passage)
    order = [evidence.snapshot.passage(name) for name in first]
    order += [hit.passage for hit in evidence.hits] + evidence.passages
    taken: list[Passage] = []
    left, missed = budget, 0
    for passage in dict.fromkeys(order):
        cost = _cost(passage, grouped.get(passage.id, ()))
        if cost <= left:
            taken.append(passage)
            left -= cost
        else:
            missed += 1
    taken.sort(key=lambda p: (p.briefing_id, p.start))
    views: Iterable[FigureView] = (
        # What a reporter says is asked, not stated.
        view
        for passage in taken
        if passage.kind != "question"
        for view in grouped.get(passage.id, ())
    )
    return Catalogue(
        passages={f"P{n}": passage for n, passage in enumerate(taken, start=1)},
        figures={f"F{n}": view for n, view in enumerate(views, start=1)},
        left_out=missed,
    )


def _figures_by_passage(snapshot: Snapshot) -> dict[str, tuple[FigureView, ...]]:
    grouped: dict[str, list[FigureView]] = {}
    for view in figure_index(snapshot).views:
        grouped.setdefault(view.passage.id, []).append(view)
    return {
        name: tuple(sorted(views, key=lambda v: v.figure.start)) for name, views in grouped.items()
    }


def _cost(passage: Passage, views: Sequence[FigureView]) -> int:
    rows = (
        "" if passage.kind == "question" else "\n".join(_figure_row("F99", "P9", v) for v in views)
    )
    return count_tokens(f"{_passage_block('P99', passage)}\n{rows}\n")


def _passage_block(name: str, passage: Passage) -> str:
    said = "asks" if passage.kind == "question" else "says"
    who = " ".join(part for part in (passage.speaker, passage.role) if part) or "—"
    head = f"{name} | {who} {said}"
    if passage.outlet:
        head += f" | outlet of the question: {passage.outlet}"
    if passage.date:
        head += f" | {passage.date}"
    # The marks that end a passage must not be written inside one.
    body = passage.text.replace("<<<", "‹‹‹").replace(">>>", "›››")
    return f"{head}\n<<<{body}>>>"


def _figure_row(name: str, passage: str, view: FigureView) -> str:
    figure = view.figure
    topic = " ".join(p for p in (figure.place, figure.subject, figure.metric) if p)
    change = {"rise": "rise", "fall": "fall"}.get(figure.direction, "")
    kind = " ".join(p for p in (figure.kind, change, figure.basis) if p)
    shown = figure.surface.strip() or f"{plain(figure.value)}{figure.full_unit}"
    return f"{name} | {passage} | {shown} | {topic} ({kind}) | {figure.period} | {figure.status}"
