"""One figure put into a draft: recorded, cited and told in words."""

from __future__ import annotations

from collections.abc import Sequence

from rag.display import describe_figure, plain, show
from rag.evidence import Draft
from rag.figure_index import FigureView
from rag.find import sentence_of
from rag.phrases import phrase
from rag.records import AnswerFigure


def cite_view(draft: Draft, view: FigureView) -> int:
    passage, span = sentence_of(view)
    return draft.cite(passage, span)


def add_figure(draft: Draft, view: FigureView) -> int:
    """Record a quoted figure in the draft; its marker."""
    figure = view.figure
    marker = cite_view(draft, view)
    draft.focus = draft.focus or figure
    draft.stated.append(figure)
    draft.figures.append(
        AnswerFigure(
            value=plain(figure.value),
            unit=figure.full_unit,
            qualifier=figure.qualifier,
            kind=figure.kind,
            period=figure.period,
            subject=f"{figure.subject}{figure.metric}",
            origin="quoted",
            marker=marker,
        )
    )
    return marker


def state(
    draft: Draft, view: FigureView, language: str, elsewhere: Sequence[FigureView] = ()
) -> str:
    """One figure in words: 超42%（5G标准必要专利，占比）[1]

    ``elsewhere`` tell it as well and are cited behind it.
    """
    markers = [add_figure(draft, view), *(cite_view(draft, other) for other in elsewhere)]
    marker = "".join(f"[{m}]" for m in dict.fromkeys(markers))
    shown = show(view.figure, language)
    about = describe_figure(view.figure, language)
    if view.passage.kind == "question":
        # Nobody of the house said so.
        asked = phrase("by_reporter", language)
        about = f"{about}{', ' if language == 'en' else '，'}{asked}" if about else asked
    if language == "en":
        return f"{shown}{f' — {about}' if about else ''} {marker}"
    return f"{shown}{f'（{about}）' if about else ''}{marker}"
