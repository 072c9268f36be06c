"""A briefing on the terminal: transcript, figures, what the repair did; or as JSON and CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from index.records import Briefing, Figure, RepairPlace, Turn
from rag.records import AnswerRecord

_KINDS = {"lead": "Lead", "opening": "Opening statement", "exchange": "Question", "text": "Text"}
FIGURE_COLUMNS = (
    "id turn speaker place period period_text subject metric kind direction basis qualifier value"
    " upper magnitude unit status surface start end"
).split()


class _Console(Console):
    def on_broken_pipe(self) -> None:
        # rich would exit with 1; a reader that has had enough is no failure.
        raise BrokenPipeError


def console() -> Console:
    """Colours on a terminal; in a pipe plain text, and tables wide enough not to be cut."""
    return _Console(highlight=False, markup=False, width=None if sys.stdout.isatty() else 200)


def print_answer(record: AnswerRecord, out: Console) -> None:
    """The answer, then each citation: where it stands, who said it, the exact sentence."""
    if record.completed_question and record.completed_question != record.question:
        out.print(Text(f"({record.completed_question})", style="dim"), soft_wrap=True)
    out.print(Text(record.answer, style="bold" if record.status == "answered" else "yellow"),
              soft_wrap=True)  # fmt: skip
    d = record.derivation
    if d and d.expression not in record.answer:
        out.print(Text(f"{d.expression} = {d.value}{d.unit}"), soft_wrap=True)
    for citation in record.citations:
        where = f"{citation.briefing_id}, turn {citation.turn}"
        who = " · ".join(filter(None, (citation.speaker, citation.outlet, where)))
        line = Text(f"[{citation.marker}] ", style="cyan")
        line.append(f"{who}: ", style="dim")
        line.append(citation.quote)
        out.print(line, soft_wrap=True)
    for warning in record.warnings:
        out.print(Text(f"! {warning}", style="yellow"), soft_wrap=True)


def print_briefings(rows: Sequence[dict[str, Any]], out: Console) -> None:
    table = Table("id", "date", "title", "turns", "passages", "figures", box=None)
    for row in rows:
        table.add_row(*(str(row[key]) for key in _BRIEFING_KEYS))
    out.print(table)


_BRIEFING_KEYS = ("id", "date", "title", "turns", "passages", "figures")


def print_transcript(briefing: Briefing, out: Console) -> None:
    """Title and participants, then the clean text turn by turn, each utterance by its speaker."""
    out.print(Text(briefing.title or briefing.id, style="bold"), soft_wrap=True)
    facts = [briefing.date, briefing.source, briefing.language]
    out.print(Text(" · ".join(filter(None, facts)), style="dim"), soft_wrap=True)
    for person in briefing.participants:
        out.print(Text(f"{person.name}  {person.role}", style="dim"), soft_wrap=True)
    for warning in briefing.warnings:
        out.print(Text(f"! {warning}", style="yellow"), soft_wrap=True)
    for turn in briefing.turns:
        if turn.start < turn.end:
            _print_turn(briefing, turn, out)


def _print_turn(briefing: Briefing, turn: Turn, out: Console) -> None:
    outlet = next((u.outlet for u in turn.utterances if u.outlet), "")
    title = f"{turn.number} · {_KINDS[turn.kind]}" + (f" · {outlet}" if outlet else "")
    out.print()
    out.print(Text(title, style="bold cyan"), soft_wrap=True)
    for utterance in turn.utterances:
        if utterance.speaker:
            who = " · ".join(filter(None, (utterance.speaker, utterance.role)))
            out.print(Text(who, style="bold"), soft_wrap=True)
        words = briefing.text[utterance.speech_start : utterance.end]
        out.print(Text(words.strip("\n")), soft_wrap=True)


def print_figures(figures: Sequence[Figure], out: Console) -> None:
    table = Table("turn", "figure", "subject", "metric", "kind", "period", "basis", "status",
                  "speaker", box=None)  # fmt: skip
    for f in figures:
        kind = f"{f.kind} ({f.direction})" if f.direction else f.kind
        table.add_row(
            str(f.turn),
            f.surface,
            " ".join(filter(None, (f.place, f.subject))),
            f.metric,
            kind,
            f.period or f.period_text,
            f.basis,
            f.status,
            f.speaker,
        )
    out.print(table)
    out.print(Text(f"{len(figures)} figures", style="dim"))


def print_repairs(briefing: Briefing, out: Console) -> None:
    """Place by place what the repair did beyond dropping plain annotations."""
    for place in briefing.repairs:
        mark = Text("  " if place.certain else "? ", style="yellow")
        mark.append(place.before, style="red")
        mark.append("  →  ", style="dim")
        mark.append(_around(briefing.text, place), style="green")
        out.print(mark, soft_wrap=True)
    unsure = sum(not place.certain for place in briefing.repairs)
    out.print(
        Text(
            f"{briefing.annotations} annotations dropped; {len(briefing.repairs)} places repaired,"
            f" {unsure} of them uncertain (?)",
            style="dim",
        ),
        soft_wrap=True,
    )


def _around(text: str, place: RepairPlace, reach: int = 8) -> str:
    left = text[max(0, place.start - reach) : place.start].split("\n")[-1]
    right = text[place.end : place.end + reach].split("\n")[0]
    return f"{left}{place.after}{right}"


def write_csv(rows: Sequence[Figure] | Sequence[RepairPlace], out: TextIO) -> None:
    """Figures, or places of repair, one a line, with a header."""
    columns = (
        FIGURE_COLUMNS
        if not rows or isinstance(rows[0], Figure)
        else list(RepairPlace.model_fields)
    )
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        values = (getattr(row, column) for column in columns)
        writer.writerow(["" if value is None else value for value in values])


def dump_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
