"""One English briefing in every way a page may print it: who is there, when, and who said what."""

from __future__ import annotations

import re

import pytest

from tests.test_parse import assert_nothing_is_lost, parsed

CHIEF, ENGINEER, HOST = "Maeve Alden", "Tobias Renn", "Iris Kallas"
ROLES = {
    CHIEF: "Minister of Harbours",
    ENGINEER: "Chief Engineer, Port Authority",
    HOST: "Head of Press, Ministry of Harbours",
}
PAPER, CHANNEL = "Northern Herald", "Tidewater Radio"
REPORTERS = {PAPER: "Lena Okoro", CHANNEL: "Sam Whitby"}
TALK: list[tuple[str, tuple[str, ...]]] = [
    (HOST, ("Good morning, everyone. The Minister will open, and then we take questions.",)),
    (
        CHIEF,
        (
            "Thank you, Iris. Let me start with one number: the port handled 124 million tonnes.",
            "Next steps: first, we dredge the south channel; second, we open it at night.",
        ),
    ),
    (HOST, ("Thank you, Minister. First question, please.",)),
    (PAPER, ("When does the south channel reopen?",)),
    (CHIEF, ("We expect it in October. (Laughter.)",)),
    (ENGINEER, ("Let me add that the works take 90 days, until 10:30 p.m. each night.",)),
    (CHANNEL, ("What about safety at night? [Inaudible] Is there a timetable?",)),
    (ENGINEER, ("There are three measures, all of them by December.",)),
    (HOST, ("That is all for today. Thank you.",)),
]

TITLE = "Press Briefing on the State of the Harbours\n"
HEADS = {
    "fields": (
        f"{TITLE}Date: Tuesday, 5 August 2025\nVenue: Press Room, Harbour House\n"
        f"Speakers: {CHIEF}, {ROLES[CHIEF]}; {ENGINEER}, {ROLES[ENGINEER]}\n"
        f"Moderator: {HOST}, {ROLES[HOST]}\n"
    ),
    "fields with blanks": (
        f"{TITLE}DATE\tAugust 5, 2025, 10:00 a.m.\nLOCATION\tPress Room, Harbour House\n"
        f"PARTICIPANTS\t{CHIEF} ({ROLES[CHIEF]}), {ENGINEER} ({ROLES[ENGINEER]})\n"
        f"MODERATOR\t{HOST} ({ROLES[HOST]})\n"
    ),
    "list": (
        f"{TITLE}Harbour House, Tuesday 5 August 2025\n\nPresent:\n"
        f"{CHIEF}, {ROLES[CHIEF]}\n{ENGINEER}, {ROLES[ENGINEER]}\n"
        f"Chair: {HOST}, {ROLES[HOST]}\n"
    ),
    "markdown": (
        "# Press Briefing on the State of the Harbours\n\n**Date:** 2025-08-05\n\n"
        f"**Speakers**\n\n- **{CHIEF}**, {ROLES[CHIEF]}\n- **{ENGINEER}**, {ROLES[ENGINEER]}\n\n"
        f"**Moderator:** {HOST}, {ROLES[HOST]}\n\n---\n\n"
    ),
    "dashes": (
        f"{TITLE}Aug. 5, 2025\n\nSPEAKERS\n{CHIEF} — {ROLES[CHIEF]}\n"
        f"{ENGINEER} — {ROLES[ENGINEER]}\n\nMODERATOR\n{HOST} — {ROLES[HOST]}\n"
    ),
    "table": (
        f"{TITLE}5 August 2025\n\n| Name | Position |\n|---|---|\n| {CHIEF} | {ROLES[CHIEF]} |\n"
        f"| {ENGINEER} | {ROLES[ENGINEER]} |\n| {HOST} (moderator) | {ROLES[HOST]} |\n"
    ),
}
# Who officiates, who leads, and who asks.
STYLES = {
    "names": ("{name}: {words}", "{name}: {words}", "{reporter} ({outlet}): {words}"),
    "name and medium": ("{name}: {words}", "{name}: {words}", "{reporter}, {outlet}: {words}"),
    "capitals": ("{title} {CAPS}: {words}", "MODERATOR: {words}", "Q    {words}"),
    "full capitals": ("{NAME}: {words}", "{NAME}: {words}", "QUESTION ({outlet}): {words}"),
    "office behind": (
        "{name}, {role}: {words}",
        "{name}, {role}: {words}",
        "{reporter}, {outlet}: {words}",
    ),
    "dash": ("{NAME} — {words}", "{NAME} — {words}", "REPORTER ({outlet}) — {words}"),
    "reporter of": ("{name}: {words}", "Moderator: {words}", "Reporter ({outlet}): {words}"),
    "question from": ("{name}: {words}", "Moderator: {words}", "Question from {outlet}: {words}"),
    "short": ("A: {words}", "Moderator: {words}", "Q: {words}"),
    "numbered": ("{name}: {words}", "Moderator: {words}", "Q{number} ({outlet}): {words}"),
    "question with number": (
        "{name}: {words}",
        "Moderator: {words}",
        "Question {number} ({outlet}): {words}",
    ),
    "number in front": (
        "{name}: {words}",
        "Moderator: {words}",
        "{number}. Question ({outlet}): {words}",
    ),
    "bold": ("**{name}:** {words}", "**{name}:** {words}", "**{reporter} ({outlet}):** {words}"),
    "bold line": (
        "**{name}**\n\n{words}",
        "**{name}**\n\n{words}",
        "**{reporter}, {outlet}**\n\n{words}",
    ),
    "heading": (
        "### {name}\n\n{words}",
        "### {name}\n\n{words}",
        "### {reporter}, {outlet}\n\n{words}",
    ),
    "own line": ("{name}\n{words}", "{name}\n{words}", "Reporter, {outlet}\n{words}"),
    "time behind": (
        "{name} (00:{number}4):\n{words}",
        "{name} (00:{number}2):\n{words}",
        "Reporter (00:{number}3):\n{words}",
    ),
    "time behind, own line": (
        "{name}  10:0{number}\n{words}",
        "{name}  10:0{number}\n{words}",
        "Reporter, {outlet}  10:0{number}\n{words}",
    ),
    "time before": (
        "[10:0{number}] {name}: {words}",
        "[10:0{number}] {name}: {words}",
        "[10:0{number}] {reporter} ({outlet}): {words}",
    ),
    "brackets": ("[{name}] {words}", "[{name}] {words}", "[{reporter}, {outlet}] {words}"),
    "italic question": ("{name}: {words}", "{name}: {words}", "*Q ({outlet}): {words}*"),
    "medium alone": ("{name}: {words}", "{name}: {words}", "{outlet}: {words}"),
    "bold question": ("**A:** {words}", "**Moderator:** {words}", "**Q:** {words}"),
    "answer of": ("A ({name}): {words}", "Moderator: {words}", "Q ({outlet}): {words}"),
    "answer of, with office": (
        "A ({name}, {role}): {words}",
        "Moderator: {words}",
        "Q ({reporter}, {outlet}): {words}",
    ),
    "answer in full": (
        "ANSWER ({NAME}): {words}",
        "MODERATOR ({NAME}): {words}",
        "QUESTION ({outlet}): {words}",
    ),
    "answer by": ("Answer by {name}: {words}", "{name}: {words}", "Question by {outlet}: {words}"),
    "letter in front": (
        "A: {name}: {words}",
        "{name}: {words}",
        "Q: {reporter} ({outlet}): {words}",
    ),
    "letter and name": (
        "A – {name}: {words}",
        "{name}: {words}",
        "Q – {reporter}, {outlet}: {words}",
    ),
    "office in brackets": (
        "{name} ({role}): {words}",
        "{name} ({role}): {words}",
        "{reporter} ({outlet}): {words}",
    ),
    "office in front": (
        "{role} {name}: {words}",
        "{name}: {words}",
        "{outlet}, {reporter}: {words}",
    ),
    "answer in brackets": (
        "[Answer] {name}: {words}",
        "{name}: {words}",
        "[Question] {reporter}, {outlet}: {words}",
    ),
    "name in capitals and office": (
        "{NAME}, {role}: {words}",
        "{NAME}: {words}",
        "{reporter} – {outlet}: {words}",
    ),
    "table": ("| {name} | {words} |", "| {name} | {words} |", "| {reporter}, {outlet} | {words} |"),
}
UNNAMED = ("short", "bold question")
"""Styles that tell no name of who answers: nobody can say which of two it was."""
NO_MEDIUM = ("capitals", "short", "bold question", "time behind")


def printed(style: str) -> str:
    official, host, reporter = STYLES[style]
    entries = []
    for number, (who, words) in enumerate(TALK):
        form = host if who == HOST else official if who in ROLES else reporter
        glue = "<br>" if style == "table" else "\n\n"
        entries.append(
            form.format(
                name=who,
                NAME=who.upper(),
                CAPS=who.split()[-1].upper(),
                title="MR." if who == ENGINEER else "MS.",
                role=ROLES.get(who, ""),
                outlet=who,
                reporter=REPORTERS.get(who, ""),
                number=number,
                words=glue.join(words),
            )
        )
    return ("\n" if style == "table" else "\n\n").join(entries) + "\n"


def expected(style: str) -> list[tuple[str, list[tuple[str, str, str]]]]:
    def official(name: str) -> str:
        return "" if style in UNNAMED else name

    def question(outlet: str) -> tuple[str, str, str]:
        return ("question", "", "" if style in NO_MEDIUM else outlet)

    return [
        ("opening", [("statement", HOST, ""), ("statement", official(CHIEF), "")]),
        (
            "exchange",
            [
                ("statement", HOST, ""),
                question(PAPER),
                ("answer", official(CHIEF), ""),
                ("answer", official(ENGINEER), ""),
            ],
        ),
        (
            "exchange",
            [question(CHANNEL), ("answer", official(ENGINEER), ""), ("statement", HOST, "")],
        ),
    ]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("head", HEADS)
def test_every_layout_tells_who_said_what(head: str, style: str) -> None:
    briefing = parsed(HEADS[head] + "\n" + printed(style))
    assert_nothing_is_lost(briefing)
    assert briefing.date == "2025-08-05"
    assert {p.name: p.role for p in briefing.participants} == ROLES
    turns = [
        (
            turn.kind,
            [
                (u.kind, "" if u.kind == "question" else u.speaker, u.outlet)
                for u in turn.utterances
            ],
        )
        for turn in briefing.turns
        if turn.kind != "lead"
    ]
    assert turns == expected(style)


@pytest.mark.parametrize("style", [s for s, (_, _, form) in STYLES.items() if "{reporter}" in form])
def test_reporters_have_their_names(style: str) -> None:
    briefing = parsed(HEADS["fields"] + "\n" + printed(style))
    asked = [u.speaker for t in briefing.turns for u in t.utterances if u.kind == "question"]
    assert asked == list(REPORTERS.values())


def test_a_q_in_brackets_tells_who_asks_and_for_whom() -> None:
    text = (
        "MR. HALE: Good morning.\n\nQ (Jane Harrow, Northern Ledger): Why is that? Is there more?"
        "\n\nMR. HALE: Not this year.\n\nQ (Daily Post): And next year?\n\nMR. HALE: Perhaps.\n"
    )
    turns = parsed(text).turns
    asked = [u for turn in turns for u in turn.utterances if u.kind == "question"]
    named = [(u.speaker, u.outlet) for u in asked]
    assert named == [("Jane Harrow", "Northern Ledger"), ("", "Daily Post")]


def test_what_a_speech_says_of_itself_is_no_speaker() -> None:
    text = HEADS["fields"] + "\n" + printed("names")
    for words in ("Next steps: ", "Note: ", "Two points: ", "Summary: "):
        changed = parsed(re.sub("Next steps: ", words, text))
        assert [t.kind for t in changed.turns] == ["lead", "opening", "exchange", "exchange"]
