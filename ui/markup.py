"""An answer record as HTML for the chat: every word of it is data, only the frame is markup.

A chat bubble is read as Markdown, then as HTML, then searched for formulas. So no character that
means anything to one of the three is left as itself: each becomes a numeric reference, which all
three show and none interprets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from rag.records import AnswerRecord, Citation
from ui.strings import Language, say

_MARKER = re.compile(r"\[(\d+)\]")
# Reordering characters can make a text read as what it does not say.
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
# Where the leading figure of an answer ends: a mark that is not part of a number.
_LEAD_END = re.compile(r"[（(\[，。；：;—]|[,.:](?!\d)|\s[—-]\s")
_LEAD_LENGTH = 36


@dataclass(frozen=True)
class Origin:
    """What the index knows of a citation beyond the citation itself."""

    role: str = ""
    """Office of the speaker."""
    kind: str = ""
    """Kind of the utterance: ``lead``, ``question`` …"""
    source_line: str = ""
    """Title, date and source of the briefing."""


def plain(text: str) -> str:
    """Text as HTML that shows exactly it, one character (or reference) for each character."""
    return "".join(map(_safe, text))


def _safe(char: str) -> str:
    code = ord(char)
    if char in _REORDERING or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if code < 0x20 or 0x7F <= code < 0xA0:
        return "\n" if char == "\n" else " "
    if code > 0x7F or char.isalnum() or char == " ":
        return char
    return f"&#{code};"


def lines(text: str) -> str:
    """`plain`, with line breaks shown. A blank line would end an HTML block in Markdown."""
    return plain(text.strip()).replace("\n", "<br>")


def user_html(question: str) -> str:
    return f'<div class="bq-question">{lines(question)}</div>'


def note_html(text: str, kind: str = "note") -> str:
    """One clear line: waiting, stopped, failed."""
    return f'<div class="bq-{kind}">{lines(text)}</div>'


def target(citation: Citation) -> str:
    """The address of the cited sentence within the transcript panel."""
    start = citation.start + max(citation.text.find(citation.quote), 0)
    end = start + len(citation.quote)
    return f"#bq/{quote(citation.briefing_id, safe='')}/{start}/{end}"


def answer_html(
    record: AnswerRecord,
    language: Language,
    origin: Callable[[Citation], Origin] = lambda citation: Origin(),
    *,
    complete: bool = True,
) -> str:
    """A record as the body of a chat bubble; an incomplete one shows only its words so far."""
    links = {c.marker: _chip(c, origin(c), language) for c in record.citations}
    parts = [_head(record, language), _words(record, links)]
    if complete:
        parts += [_worked(record, links, language), _sides(record, links)]
        parts += [note_html(warning, "warning") for warning in record.warnings]
        parts.append(_sources(record, links, origin, language))
    return f'<div class="bq-answer" lang="{language}">{"".join(parts)}</div>'


def next_html(questions: Sequence[str], language: Language) -> str:
    """Questions to ask next, under an answer; the script asks the one that is clicked."""
    if not questions:
        return ""
    links = "".join(
        f'<a class="bq-suggest" href="#bq-ask/{quote(question, safe="")}" role="button">'
        f"{plain(question)}</a>"
        for question in questions
    )
    label = plain(say("next", language))
    return (
        f'<div class="bq-next" lang="{language}"><span class="bq-label">{label}</span>{links}</div>'
    )


def status_key(record: AnswerRecord) -> str:
    """``refused``, ``computed`` or ``quoted``: which of its promises an answer keeps."""
    if record.status == "refused":
        return "refused"
    if record.derivation or any(figure.origin == "derived" for figure in record.figures):
        return "computed"
    return "quoted"


def _head(record: AnswerRecord, language: Language) -> str:
    key = status_key(record)
    head = f'<span class="bq-badge bq-{key}">{plain(say(key, language))}</span>'
    completed = record.completed_question
    if completed and completed != record.question:
        head += (
            f'<span class="bq-completed">{plain(say("understood", language))}'
            f"{plain(completed)}</span>"
        )
    return f'<div class="bq-head">{head}</div>'


def _words(record: AnswerRecord, links: dict[int, str]) -> str:
    lead, rest = split_lead(record)
    shown = f'<span class="bq-lead">{plain(lead)}</span>' if lead else ""
    return f'<div class="bq-words">{shown}{_linked(rest, links)}</div>'


def split_lead(record: AnswerRecord) -> tuple[str, str]:
    """The figure or winner an answer opens with, and the rest; ("", answer) if it does not.

    It is cut from the answer itself: a figure printed beside it could differ from it.
    """
    text = record.answer.lstrip()
    found = _LEAD_END.search(text)
    lead = text[: found.start()].rstrip() if found else text
    winner = record.comparison.winner if record.comparison else ""
    has_figure = bool(record.figures) and any(char.isdigit() for char in lead)
    opens = has_figure or bool(winner and winner in lead)
    if record.status != "answered" or not opens or len(lead) > _LEAD_LENGTH:
        return "", text
    return lead, text[len(lead) :]


def _linked(text: str, links: dict[int, str]) -> str:
    shown, at = "", 0
    for found in _MARKER.finditer(text):
        chip = links.get(int(found[1]))
        shown += lines_keep(text[at : found.start()]) + (chip or plain(found[0]))
        at = found.end()
    return shown + lines_keep(text[at:])


def lines_keep(text: str) -> str:
    return plain(text).replace("\n", "<br>")


def _link(citation: Citation, label: str, css: str, title: str) -> str:
    return f'<a class="{css}" href="{target(citation)}" title="{plain(title)}">{plain(label)}</a>'


def _chip(citation: Citation, origin: Origin, language: Language) -> str:
    who = " · ".join(filter(None, (citation.speaker, origin.role, _asked(citation, language))))
    return _link(citation, f"[{citation.marker}]", "bq-chip", who)


def _worked(record: AnswerRecord, links: dict[int, str], language: Language) -> str:
    """The computation, each operand a link to the sentence it is taken from."""
    derivation = record.derivation
    if derivation is None:
        return ""
    cited = {c.marker: c for c in record.citations}
    shown, at, missing = "", 0, []
    for operand in derivation.operands:
        found = _find_number(operand.value, derivation.expression, at)
        citation = cited.get(operand.marker)
        if found < 0 or citation is None:
            missing.append(operand)
            continue
        shown += plain(derivation.expression[at:found])
        shown += _link(citation, operand.value, "bq-operand", f"[{operand.marker}]")
        at = found + len(operand.value)
    shown += plain(derivation.expression[at:])
    shown += f" = <b>{plain(derivation.value)}{plain(derivation.unit)}</b>"
    for operand in missing:
        shown += f" · {plain(operand.value)}{plain(operand.unit)}{links.get(operand.marker, '')}"
    label = plain(say("worked", language))
    return f'<div class="bq-worked"><span class="bq-label">{label}</span> {shown}</div>'


def _find_number(value: str, expression: str, start: int) -> int:
    """Where a number stands in an expression, not as part of a longer one; -1 if nowhere."""
    pattern = re.compile(rf"(?<![\d.,]){re.escape(value)}(?!\d|[.,]\d)")
    found = pattern.search(expression, start) if value else None
    return found.start() if found else -1


def _sides(record: AnswerRecord, links: dict[int, str]) -> str:
    comparison = record.comparison
    if comparison is None:
        return ""
    rows = "".join(
        f'<tr class="{"bq-winner" if side.subject == comparison.winner else "bq-side"}">'
        f"<th>{plain(side.subject)}</th><td>{plain(side.value)}{plain(side.unit)}</td>"
        f"<td>{links.get(side.marker, '')}</td></tr>"
        for side in comparison.sides
    )
    return f'<table class="bq-sides"><tbody>{rows}</tbody></table>'


def _sources(
    record: AnswerRecord,
    links: dict[int, str],
    origin: Callable[[Citation], Origin],
    language: Language,
) -> str:
    if not record.citations:
        return ""
    label = say("closest" if record.status == "refused" else "sources", language)
    rows = "".join(_source(c, links[c.marker], origin(c), language) for c in record.citations)
    from_lines = dict.fromkeys(origin(c).source_line for c in record.citations)
    footer = "".join(f'<div class="bq-from">{plain(line)}</div>' for line in from_lines if line)
    copy = (
        f'<a class="bq-copy" href="#bq-copy" title="{plain(say("copied", language))}">'
        f"{plain(say('copy', language))}</a>"
    )
    return (
        f'<div class="bq-sources"><div class="bq-label">{plain(label)}</div>{rows}{footer}'
        f'<div class="bq-tools">{copy}</div></div>'
    )


def _asked(citation: Citation, language: Language) -> str:
    return say("asked_by", language, outlet=citation.outlet) if citation.outlet else ""


def _source(citation: Citation, chip: str, origin: Origin, language: Language) -> str:
    asked = _asked(citation, language)
    if citation.speaker:
        who, about = citation.speaker, " · ".join(filter(None, (origin.role, asked)))
    else:
        unnamed = say("lead" if origin.kind == "lead" else "speaker_unknown", language)
        who, about = asked or unnamed, ""
    return (
        f'<div class="bq-source">{chip} <b>{plain(who)}</b>'
        f' <span class="bq-role">{plain(about)}</span>'
        f'<div class="bq-quote">{plain(citation.quote)}</div></div>'
    )
