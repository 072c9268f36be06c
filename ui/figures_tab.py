"""Every figure of a briefing as a table to sort and filter, its charts, and the same as CSV.

Sorting and filtering happen in the browser, over rows that are all in the page.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from decimal import Decimal
from io import StringIO

from index.records import Briefing, Figure
from rag.amounts import amount
from ui.charts import charts_html, figure_link, figure_name, signed
from ui.markup import plain
from ui.show import FIGURE_COLUMNS
from ui.strings import Language, say

_MOST_ROWS = 3000
_CHANGES = ("growth", "points")
# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t")


def figures_html(
    briefings: Sequence[Briefing], figures: Sequence[Figure], language: Language
) -> str:
    """Charts and table of the figures of these briefings, in the order of the text."""
    wanted = {briefing.id for briefing in briefings}
    chosen = [f for f in figures if f.briefing_id in wanted]
    if not chosen:
        return f'<div class="bq-note">{plain(say("figures_none", language))}</div>'
    title = " / ".join(b.title or b.id for b in briefings)
    more = len(chosen) - _MOST_ROWS
    note = say("rows_more", language, count=more) if more > 0 else ""
    return (
        f'<div class="bq-figures"><p class="bq-from">{plain(title)}</p>'
        f'<details class="bq-chart-box" open><summary>{plain(say("charts", language))}</summary>'
        f"{charts_html(chosen, language)}</details>"
        f"{_filters(chosen, language)}{_table(chosen[:_MOST_ROWS], language)}"
        f'<p class="bq-from">{plain(note)}</p></div>'
    )


def changes(figures: Sequence[Figure]) -> dict[str, Figure]:
    """The change that a sentence gives with an amount, by the id of the amount."""
    given: dict[tuple[object, ...], Figure] = {}
    for figure in figures:
        if figure.kind in _CHANGES:
            given.setdefault(_about(figure), figure)
    return {
        f.id: given[_about(f)]
        for f in figures
        if f.kind not in _CHANGES and not f.basis and _about(f) in given
    }


def _about(figure: Figure) -> tuple[object, ...]:
    return (
        figure.briefing_id,
        figure.sentence_start,
        figure.place,
        figure.subject,
        figure.metric,
        figure.period,
    )


def figures_csv(figures: Sequence[Figure]) -> str:
    """One figure a line. The mark in front tells spreadsheet programs that this is UTF-8."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    columns = ["briefing_id", *FIGURE_COLUMNS]
    writer.writerow(columns)
    for figure in figures:
        writer.writerow([_cell(getattr(figure, column)) for column in columns])
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def _filters(figures: Sequence[Figure], language: Language) -> str:
    kinds = list(dict.fromkeys(f.kind for f in figures))
    statuses = list(dict.fromkeys(f.status for f in figures))

    def choice(name: str, values: Sequence[str], prefix: str) -> str:
        options = "".join(
            f'<option value="{value}">{plain(say(prefix + value, language))}</option>'
            for value in values
        )
        label = plain(say(name, language))
        return (
            f'<select class="bq-filter" data-column="{name}" aria-label="{label}">'
            f'<option value="">{label}</option>{options}</select>'
        )

    find = plain(say("filter", language))
    return (
        f'<div class="bq-filters" role="search"><input class="bq-filter" type="search"'
        f' maxlength="100" aria-label="{find}" placeholder="{find}">'
        f"{choice('kind', kinds, 'kind_')}{choice('status', statuses, '')}"
        f'<a class="bq-button" href="#bq-csv" role="button">CSV ↓</a>'
        f'<span class="bq-count" role="status">{len(figures)}</span></div>'
    )


def _table(figures: Sequence[Figure], language: Language) -> str:
    columns = ("subject", "value", "change", "period", "status", "speaker")
    head = "".join(
        f'<th scope="col" aria-sort="none"><button type="button" class="bq-sort">'
        f"{plain(say(name, language))}</button></th>"
        for name in columns
    )
    found = changes(figures)
    rows = "".join(_row(figure, found.get(figure.id), language) for figure in figures)
    return (
        f'<div class="bq-table" tabindex="0"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _row(figure: Figure, change: Figure | None, language: Language) -> str:
    is_change = figure.kind in _CHANGES
    value = "" if is_change else _link(figure, figure.surface)
    size = None if is_change else amount(figure)
    of_change = figure if is_change else change
    name = plain(figure_name(figure) or say(f"kind_{figure.kind}", language))
    place = f" <small>{plain(figure.place)}</small>" if figure.place else ""
    period = plain(figure.period or figure.period_text)
    return (
        f'<tr data-kind="{figure.kind}" data-status="{figure.status}">'
        f"<td>{name}{place}</td>"
        f"<td{_sort(size)}>{value}</td>"
        f"<td{_sort(signed(of_change) if of_change else None)}>{_change(of_change)}</td>"
        f"<td>{period}</td><td>{plain(say(figure.status, language))}</td>"
        f"<td>{plain(figure.speaker)}</td></tr>"
    )


def _sort(value: Decimal | None) -> str:
    """What a cell is sorted by; a number is not to be sorted as text."""
    return ' data-sort=""' if value is None else f' data-sort="{float(value):.12g}"'


def _link(figure: Figure, words: str) -> str:
    return f'<a href="{figure_link(figure)}">{plain(words)}</a>'


def _change(figure: Figure | None) -> str:
    if figure is None:
        return ""
    arrow = {"rise": "↑ ", "fall": "↓ "}.get(figure.direction, "")
    basis = f" <small>{plain(figure.basis)}</small>" if figure.basis else ""
    return _link(figure, arrow + figure.surface) + basis
