"""The library and a text about to join it, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from index.records import Briefing, Figure
from index.store import StoredBriefing
from ui.charts import figure_name
from ui.markup import note_html, plain
from ui.strings import Language, say

_SHOWN_FIGURES = 40
_SHOWN_WORDS = 80


def library_html(
    briefings: Sequence[Briefing],
    figures: Sequence[Figure],
    language: Language,
    *,
    editable: bool = True,
) -> str:
    """The briefings held, each with a way to remove it."""
    if not briefings:
        return note_html(say("library_empty", language))
    counts = {b.id: 0 for b in briefings}
    for figure in figures:
        counts[figure.briefing_id] = counts.get(figure.briefing_id, 0) + 1
    rows = "".join(_row(b, counts[b.id], language, editable) for b in briefings)
    note = "" if editable else note_html(say("read_only", language))
    return (
        f'<h3 class="bq-heading">{plain(say("library_held", language))}</h3>'
        f'<ul class="bq-shelf">{rows}</ul>{note}'
    )


def _row(briefing: Briefing, figures: int, language: Language, editable: bool) -> str:
    address = f"#bq/{quote(briefing.id, safe='')}/0/0"
    turns = sum(turn.end > turn.start for turn in briefing.turns)
    about = " · ".join(
        filter(
            None,
            (
                briefing.date,
                briefing.source,
                say("library_row", language, turns=turns, figures=figures),
                briefing.id,
            ),
        )
    )
    title = briefing.title or briefing.id
    return (
        f'<li><a class="bq-shelf-title" href="{address}">{plain(title)}</a>'
        f'<div class="bq-from">{plain(about)}</div>'
        f"{_removal(briefing, title, language) if editable else ''}</li>"
    )


def _removal(briefing: Briefing, title: str, language: Language) -> str:
    """Asks again before it calls the server."""
    address = f"#bq-remove/{quote(briefing.id, safe='')}"
    return (
        f'<details class="bq-removal"><summary>{plain(say("remove", language))}</summary>'
        f"<p>{plain(say('remove_sure', language, title=title))}"
        f' <a class="bq-button bq-danger" href="{address}" role="button">'
        f"{plain(say('remove', language))}</a></p></details>"
    )


def preview_html(stored: StoredBriefing, language: Language, *, replaces: bool) -> str:
    """What a text would become: turns, speakers, figures, warnings."""
    briefing = stored.briefing
    said = [u for turn in briefing.turns for u in turn.utterances]
    people = {p.name: p.role for p in briefing.participants}
    people |= {u.speaker: u.role or people.get(u.speaker, "") for u in said if u.speaker}
    names = ["，".join(filter(None, (name, role))) for name, role in people.items()]
    outlets = dict.fromkeys(u.outlet for u in said if u.outlet)
    turns = [turn for turn in briefing.turns if turn.end > turn.start]
    repaired = say(
        "repaired_count",
        language,
        annotations=briefing.annotations,
        places=len(briefing.repairs),
    )
    facts = [
        ("date", briefing.date or "—"),
        ("origin", briefing.source or "—"),
        ("turns", str(len(turns))),
        ("speakers", "；".join(names) or "—"),
        ("outlets", "、".join(outlets) or "—"),
        ("figures", str(len(stored.figures))),
        ("repaired", repaired),
    ]
    rows = "".join(
        f"<dt>{plain(say(key, language))}</dt><dd>{plain(value)}</dd>" for key, value in facts
    )
    warnings = list(briefing.warnings)
    if replaces:
        warnings.insert(0, say("replaces", language, name=briefing.id))
    alarm = "".join(note_html(line, "warning") for line in warnings)
    return (
        f'<section class="bq-preview" aria-label="{plain(say("preview", language))}">'
        f"{note_html(say('not_kept', language))}"
        f"<h3>{plain(briefing.title or briefing.id)}</h3>{alarm}<dl>{rows}</dl>"
        f"{_turns(briefing, language)}{_figures(stored.figures, language)}</section>"
    )


def _turns(briefing: Briefing, language: Language) -> str:
    rows = ""
    for turn in briefing.turns:
        if turn.end <= turn.start:
            continue
        outlet = next((u.outlet for u in turn.utterances if u.outlet), "")
        begin = turn.utterances[0].speech_start if turn.utterances else turn.start
        words = turn.topic or briefing.text[begin : turn.end]
        short = words.replace("\n", " ")[:_SHOWN_WORDS]
        head = outlet or say(turn.kind, language)
        rows += f"<li><b>{plain(head)}</b> {plain(short)}</li>"
    return f"<details><summary>{plain(say('turns', language))}</summary><ol>{rows}</ol></details>"


def _figures(figures: Sequence[Figure], language: Language) -> str:
    if not figures:
        return ""
    rows = "".join(
        f"<li>{plain(figure_name(figure))} <b>{plain(figure.surface)}</b>"
        f" <small>{plain(figure.period or figure.period_text)}</small></li>"
        for figure in figures[:_SHOWN_FIGURES]
    )
    more = "<li>…</li>" if len(figures) > _SHOWN_FIGURES else ""
    summary = plain(say("figures", language))
    return f"<details><summary>{summary}</summary><ul>{rows}{more}</ul></details>"


def progress_html(words: str, done: int = 0, total: int = 0) -> str:
    """A bar; one that only says that something goes on where ``total`` is not known."""
    share = f"{100 * done / total:.0f}" if total else ""
    now = f' aria-valuenow="{share}"' if share else ""
    width = f' style="width:{share}%"' if share else ""
    return (
        f'<div class="bq-progress{"" if share else " bq-endless"}" role="progressbar"'
        f' aria-valuemin="0" aria-valuemax="100"{now} aria-label="{plain(words)}">'
        f"<span{width}></span></div>{note_html(words)}"
    )
