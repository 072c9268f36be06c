"""A briefing as the panel beside the chat: by turn, who speaks in which office, what was asked.

A paragraph carries where its first character stands in `Briefing.text`; the text inside it is
that of the briefing character for character, so the script finds any cited sentence by counting.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from index.records import Briefing, RepairPlace, Turn, Utterance
from ui.markup import plain
from ui.strings import Language, say

_TOPIC_LENGTH = 60


def panel_html(briefings: Iterable[Briefing], language: Language, current: str = "") -> str:
    """Transcripts, of which one is shown at a time: ``current``, else the first."""
    shown = list(briefings)
    first = current or (shown[0].id if shown else "")
    sections = "".join(briefing_html(b, language, hidden=b.id != first) for b in shown)
    return (
        f'<div class="bq-panel" role="region" aria-label="{plain(say("transcript", language))}">'
        f'<a class="bq-close" href="#bq-close" role="button"'
        f' aria-label="{plain(say("close", language))}">✕</a>'
        f'<div class="bq-scroll" tabindex="0">{sections}</div></div>'
    )


def source_line(briefing: Briefing) -> str:
    """Title, date, source: what a quotation names."""
    title = f"《{briefing.title}》" if briefing.language != "en" else f"“{briefing.title}”"
    parts = (title if briefing.title else briefing.id, briefing.date, briefing.source)
    return " · ".join(filter(None, parts))


def briefing_html(briefing: Briefing, language: Language, *, hidden: bool = False) -> str:
    """One transcript. Turns without words, such as an absent lead, are left out."""
    turns = [turn for turn in briefing.turns if turn.end > turn.start]
    contents = "".join(_contents_row(briefing, turn, language) for turn in turns)
    body = "".join(_turn(briefing, turn, language) for turn in turns)
    where = plain(" · ".join(filter(None, (briefing.date, briefing.source))))
    doubtful = sum(not place.certain for place in briefing.repairs)
    note = plain(say("uncertain", language, count=doubtful)) if doubtful else ""
    return (
        f'<section class="bq-briefing" data-briefing="{quote(briefing.id, safe="")}"'
        f"{' hidden' if hidden else ''}>"
        f'<h2 lang="{briefing.language}">{plain(briefing.title or briefing.id)}</h2>'
        f'<p class="bq-from">{where}</p>'
        + (f'<p class="bq-doubt">{note}</p>' if note else "")
        + f'<details class="bq-contents"><summary>{plain(say("contents", language))}</summary>'
        f"<ol>{contents}</ol></details>"
        f'<div lang="{briefing.language}">{body}</div></section>'
    )


def _contents_row(briefing: Briefing, turn: Turn, language: Language) -> str:
    address = f"#bq/{quote(briefing.id, safe='')}/{turn.start}/{turn.start}"
    outlet = next((u.outlet for u in turn.utterances if u.outlet), "")
    label = " · ".join(filter(None, (outlet or _turn_name(turn, language), _short(turn.topic))))
    return f'<li><a href="{address}">{plain(label)}</a></li>'


def _short(topic: str) -> str:
    return topic if len(topic) <= _TOPIC_LENGTH else topic[: _TOPIC_LENGTH - 1] + "…"


def _turn_name(turn: Turn, language: Language) -> str:
    return say(turn.kind, language)


def _turn(briefing: Briefing, turn: Turn, language: Language) -> str:
    spoken = "".join(_utterance(briefing, turn, u, language) for u in turn.utterances)
    return f'<article class="bq-turn" data-turn="{turn.number}">{spoken}</article>'


def _utterance(briefing: Briefing, turn: Turn, said: Utterance, language: Language) -> str:
    begin = said.speech_start
    paragraphs = []
    for line in briefing.text[begin : said.end].split("\n"):
        if line.strip():
            paragraphs.append(_paragraph(line, begin, briefing.repairs, language))
        begin += len(line) + 1
    return (
        f'<div class="bq-said bq-said-{said.kind}">{_heading(turn, said, language)}'
        f"{''.join(paragraphs)}</div>"
    )


def _heading(turn: Turn, said: Utterance, language: Language) -> str:
    words = {"question": "question_by", "answer": "answer_by"}
    what = say(words[said.kind], language) if said.kind in words else _turn_name(turn, language)
    who = " · ".join(filter(None, (said.outlet, said.speaker)))
    role = f'<span class="bq-role">{plain(said.role)}</span>' if said.role else ""
    name = f'<span class="bq-who">{plain(who)}</span> ' if who else ""
    return f'<h3><span class="bq-kind">{plain(what)}</span> {name}{role}</h3>'


def _paragraph(text: str, start: int, repairs: Iterable[RepairPlace], language: Language) -> str:
    shown, at = "", 0
    end = start + len(text)
    for place in repairs:
        # A lost place may be empty; the mark needs a character to stand on.
        left, right = place.start, max(place.end, place.start + 1)
        if place.certain or left < start + at or right > end:
            continue
        title = plain(say("uncertain_place", language, before=place.before))
        shown += plain(text[at : left - start])
        inner = plain(text[left - start : right - start])
        shown += f'<span class="bq-repair" title="{title}">{inner}</span>'
        at = right - start
    return f'<p data-start="{start}">{shown}{plain(text[at:])}</p>'
