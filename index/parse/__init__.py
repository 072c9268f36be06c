"""Clean text into a `Briefing`: who said what, in which turn, and what the page put around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.parse.body import Paragraph, build_body, move_places, split_paragraphs
from index.parse.chrome import (
    Head,
    between_pages,
    find_tail,
    is_frame_line,
    read_front_matter,
    read_head,
)
from index.parse.dates import find_date, read_date_line
from index.parse.entry import holds_office, read_entry
from index.parse.headings import headed_questions
from index.parse.items import find_items
from index.parse.label import Label
from index.parse.labels import find_labels
from index.parse.lead import (
    english_people_in,
    is_attendance,
    merge_people,
    moderators_in,
    people_in,
)
from index.parse.lexicon import PRESENTS
from index.parse.roster import Roster, read_roster
from index.parse.speaker import announced, reports_speech, sole_speaker
from index.parse.turns import build_turns
from index.records import Briefing, Participant, Repaired, Turn
from index.script import language_of, simplify

__all__ = ["parse"]

# How far down the account of who attends may stand, chrome included.
_LEAD_LINES = 25
# A title that gives its date is no longer than this.
_TITLE_LENGTH = 120
_HEAD_LINES = 8
# What is drawn, or moves words apart, within a line.
_RULES = re.compile(r"[\s_=*-]{3,}")
_LANGUAGE_SAMPLE = 100_000


def parse(source: Repaired | str, briefing_id: str, *, content_hash: str) -> Briefing:
    """The structure of a transcript, in any of the layouts known.

    Every character of ``Briefing.text`` that is not blank lies in exactly one utterance of one
    turn. A text without recognisable speakers becomes one turn of kind ``text``, with a warning.

    Args:
        source: A repaired text, or one that needs no repair, with ``\\n`` as line end.
        content_hash: SHA-256 of the raw text.
    """
    repaired = source if isinstance(source, Repaired) else Repaired(text=source)
    text = repaired.text
    language = language_of(text[:_LANGUAGE_SAMPLE])
    front = read_front_matter(text)
    paragraphs = split_paragraphs(text, front.body_start, english=language == "en")
    texts = [p.text for p in paragraphs]
    roster = read_roster(texts)
    people = merge_people([*roster.people, *_people(front.title, paragraphs, roster)])
    presiding = roster.moderators or _presiding(texts, people, roster)
    labels = _labels(texts, people, presiding, roster)
    head, kept = _trim(paragraphs, labels)
    body = build_body(text, [paragraphs[index] for index in kept])
    # A title such as “Ministry: growth continues” has a colon too.
    body_labels = [None if index < head.body_start else labels[index] for index in kept]
    title = front.title or head.title
    date = front.date or find_date(title) or head.date or _stamped(paragraphs)
    # The name of the file may say what the text does not.
    date = date or _dated(texts, labels) or find_date(briefing_id)
    speaker = None
    if not any(labels):
        speaker = _only(roster) or sole_speaker(title, texts)
    carried = [
        Participant(name=x.name, role=x.role) for x in body_labels if x and x.name and x.role
    ]
    people = merge_people([*people, *carried])
    turns = build_turns(
        body.text,
        [body.span(index) for index in range(len(kept))],
        body_labels,
        people,
        moderators={person.name for person in presiding},
        listed={
            place
            for place, index in enumerate(kept)
            if index in roster.lines or index < head.body_start
        },
        speaker=speaker,
    )
    everybody = merge_people([*people, *_speakers(turns)])
    people = tuple(sorted(everybody, key=lambda person: body.text.find(person.name)))
    places = move_places(repaired.places, body)
    return Briefing(
        id=briefing_id,
        title=title,
        date=date,
        source=front.source or head.source,
        language=language,  # type: ignore[arg-type]
        text=body.text,
        participants=people,
        turns=turns,
        items=find_items(body.text, turns),
        annotations=repaired.annotations,
        repairs=places,
        warnings=_warnings(turns, date, people, sum(not place.certain for place in places)),
        content_hash=content_hash,
    )


def _labels(
    texts: Sequence[str],
    people: Sequence[Participant],
    presiding: Sequence[Participant],
    roster: Roster,
) -> list[Label | None]:
    """Labels of what is spoken; a bare 主持人： is who the head names as such."""
    houses = {person.name: person.role for person in roster.askers}
    labels: list[Label | None] = [
        replace(label, kind="question", outlet=label.outlet or houses[label.name], role="")
        if label and label.name in houses
        else label
        for label in find_labels(texts, [*people, *roster.askers], unspoken=roster.lines)
    ]
    if not any(labels):
        return headed_questions(texts, roster.lines)
    if not presiding:
        return labels
    names = {person.name for person in presiding}
    spoken = [label for label in labels if label and label.kind in ("speech", "answer")]
    if spoken and all(label.name in names for label in spoken):
        # 主持人：署长甲某, who answers alone: he does not only lead through it.
        return labels
    first = presiding[0]
    named: list[Label | None] = []
    for label in labels:
        if label and label.kind == "moderator" and not label.name and len(names) == 1:
            label = replace(label, name=first.name, role=first.role or label.role)
        elif label and label.kind in ("speech", "answer") and label.name in names:
            label = replace(label, kind="moderator")
        named.append(label)
    return named


def _presiding(
    texts: Sequence[str], people: Sequence[Participant], roster: Roster
) -> tuple[Participant, ...]:
    """Those of whom the account of who attends says that they lead through the briefing."""
    leads = [t for i, t in enumerate(texts[:_LEAD_LINES]) if i not in roster.lines]
    names = {name for text in leads if is_attendance(text) for name in moderators_in(text)}
    found = tuple(person for person in people if person.name in names)
    # The spokesperson who holds a briefing alone answers in it.
    return found if len(found) < len(people) else ()


def _only(roster: Roster) -> Participant | None:
    return roster.people[0] if len(roster.people) == 1 else None


def _dated(texts: Sequence[str], labels: Sequence[Label | None]) -> str:
    """The date a line of the head, the account of who attends, or the last line gives."""
    first = next((index for index, label in enumerate(labels) if label), len(labels))
    top = texts[: min(first, _LEAD_LINES)]
    lines = [text for text in top if read_date_line(text)]
    lines += [text for text in top if is_attendance(text)]
    lines += [text for text in texts[-3:] if read_date_line(text)]
    if first == len(labels):
        # Ada Brook said on 14 May 2025:
        lines += [text for text in top[:4] if len(text) <= 250 and reports_speech(text)]
        # For immediate release, 3rd May 2028
        lines += [t for t in top[:_HEAD_LINES] if len(_RULES.sub(" ", t)) <= _TITLE_LENGTH]
    else:
        # Quarterly briefing, 12 March 2026
        lines += [text for text in top if len(text) <= _TITLE_LENGTH]
    return next(filter(None, map(find_date, lines)), "")


def _people(title: str, paragraphs: Sequence[Paragraph], roster: Roster) -> tuple[Participant, ...]:
    found: list[Participant] = []
    spoken = find_labels([p.text for p in paragraphs[:_LEAD_LINES]], (), unspoken=roster.lines)
    first_label = next((index for index, label in enumerate(spoken) if label), len(spoken))
    # A title may look like a label: the lead is looked for behind it all the same.
    unspoken = paragraphs[: max(first_label, 0)]
    if title:
        found += _titled(title)
    for paragraph in unspoken[:_HEAD_LINES]:
        # The following is a transcript of remarks by the Secretary for Harbours, Mr Ada Brook:
        if re.search(r"\b[Tt]ranscript\b", paragraph.text):
            found += announced(paragraph.text)
    found += _headed(unspoken[:_HEAD_LINES])
    # What a reporter or an official says of other people names no participant.
    for paragraph in unspoken:
        if is_attendance(paragraph.text):
            found += people_in(paragraph.text)
    if first_label < len(spoken):
        presented = paragraphs[first_label : _second_label(spoken, first_label)]
        for paragraph in presented:
            if re.search(PRESENTS, simplify(paragraph.text)):
                found += people_in(paragraph.text)
    first = paragraphs[0].text if paragraphs else ""
    if not title and len(first) <= 120:
        found += _titled(first)
    return merge_people(found)


def _headed(top: Sequence[Paragraph]) -> list[Participant]:
    """``Ada Brook, Governor of the Bank`` on a line of its own above the date."""
    dated = next((i for i, p in enumerate(top) if read_date_line(p.text)), 0)
    lines = [paragraph.text for paragraph in top[:dated]]
    entries = [
        entry for line in lines if (entry := read_entry(line)) and line.startswith(entry.name)
    ]
    return [entry for entry in entries if holds_office(entry.role)]


def _titled(title: str) -> list[Participant]:
    english = english_people_in(title)
    # By one and another: what a title announces is one person otherwise.
    return people_in(title) + (english if len(english) > 1 else announced(title) or english)


def _stamped(paragraphs: Sequence[Paragraph]) -> str:
    """The date of the first time stamp between turns."""
    stamps = (find_date(p.text) for p in paragraphs if is_frame_line(p.text))
    return next(filter(None, stamps), "")


def _second_label(labels: Sequence[Label | None], first: int) -> int:
    """Where the first speaker's words end."""
    behind = range(first + 1, len(labels))
    return next((index for index in behind if labels[index]), len(labels))


def _speakers(turns: Sequence[Turn]) -> list[Participant]:
    """Whoever states or answers takes part, named in the lead or not."""
    return [
        Participant(name=utterance.speaker, role=utterance.role)
        for turn in turns
        for utterance in turn.utterances
        if utterance.speaker and utterance.kind in ("statement", "answer")
    ]


def _trim(
    paragraphs: Sequence[Paragraph], labels: Sequence[Label | None]
) -> tuple[Head, list[int]]:
    labelled = [label is not None for label in labels]
    head = read_head(paragraphs, labelled)
    end = find_tail(paragraphs, labelled, head.body_start)
    around = between_pages([paragraph.text for paragraph in paragraphs], labelled)
    body = [
        index
        for index in range(head.body_start, end)
        if index not in around and not is_frame_line(paragraphs[index].text)
    ]
    kept = [*head.told, *body] if body else []
    # A text that is nothing but chrome is no page: show it as it is.
    return (head, kept) if kept else (Head(), list(range(len(paragraphs))))


def _warnings(
    turns: Sequence[Turn], date: str, people: Sequence[Participant], uncertain: int
) -> tuple[str, ...]:
    warnings: list[str] = []
    if not turns:
        warnings.append("No text is left after the page around it was dropped.")
    elif turns[0].kind == "text":
        warnings.append(
            "No speakers were recognised: the whole text is one turn,"
            " and no answer can say who spoke."
        )
    elif not people and not any(u.speaker for turn in turns for u in turn.utterances):
        warnings.append("No speaker is named: answers cannot say who spoke.")
    if not date:
        warnings.append("No date was found: years such as 今年 or last year stay open.")
    if uncertain:
        warnings.append(
            f"{uncertain} repaired place{'s are' if uncertain > 1 else ' is'} uncertain:"
            " compare with the original page before quoting."
        )
    return tuple(warnings)
