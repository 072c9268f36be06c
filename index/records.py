"""The records that everything above passes on: what a text becomes on its way into the index.

Positions are character offsets, half open: ``text[start:end]``. From `Briefing` on they count in
`Briefing.text`, the clean body, so a citation can always be held against the transcript.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

TurnKind = Literal["lead", "opening", "exchange", "text"]
UtteranceKind = Literal["lead", "statement", "question", "answer"]
FigureKind = Literal["level", "count", "growth", "share", "points", "multiple", "rank", "streak"]
Direction = Literal["rise", "fall", ""]
Status = Literal["actual", "expected", "target"]


class Record(BaseModel):
    """Immutable, and strict about names: a misspelt or outdated field fails at load."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class RepairPlace(Record):
    """One place where the repair changed more than a plain annotation, or could not."""

    start: int
    end: int
    before: str
    """What the page showed, with a few characters around it."""
    after: str
    """What stands at ``text[start:end]`` now."""
    certain: bool
    """False where the result could not be proved by damaging it again, or where text is lost."""


class Repaired(Record):
    """A text after repair. Untouched text has no annotations and no places."""

    text: str
    annotations: int = 0
    """How many plain annotations were dropped; they are counted, not listed."""
    places: tuple[RepairPlace, ...] = ()


class Participant(Record):
    name: str
    role: str = ""
    """Office held, as the lead states it."""


class Utterance(Record):
    """One person's uninterrupted speech. ``text[start:end]`` includes the speaker's label."""

    kind: UtteranceKind
    speaker: str = ""
    """Name as it would be printed: without office, outlet or colon. Empty where unknown."""
    role: str = ""
    outlet: str = ""
    """The medium a reporter asks for."""
    start: int
    end: int
    speech_start: int
    """Where the words begin, behind the label; equals ``start`` where there is no label."""


class Turn(Record):
    """The unit of retrieval context: the lead, the opening statement, or question with answer(s).

    Number 0 is the lead (empty span if there is none), 1 the opening statement or, without one,
    the first exchange; numbers never repeat within a briefing.
    """

    number: int
    kind: TurnKind
    utterances: tuple[Utterance, ...]
    start: int
    end: int
    topic: str = ""
    """What was asked, in one sentence or two, for context; empty outside exchanges."""


class Item(Record):
    """An item of an enumeration (一是… / 第一，… / First, …): its head is structure."""

    turn: int
    series: int
    """Counts the enumerations within a turn from 0: the second often follows 下一步."""
    ordinal: int
    marker: str
    """The words that number it, such as 一是."""
    head: str
    """The item's first clause without marker: what a reader would put in a list."""
    start: int
    end: int


class Briefing(Record):
    id: str
    title: str = ""
    date: str = ""
    """ISO date of the briefing, empty where the text gives none."""
    source: str = ""
    language: Literal["zh-Hans", "zh-Hant", "en"] = "zh-Hans"
    text: str
    """The clean body: paragraphs separated by one newline, site chrome gone."""
    participants: tuple[Participant, ...] = ()
    turns: tuple[Turn, ...] = ()
    items: tuple[Item, ...] = ()
    annotations: int = 0
    repairs: tuple[RepairPlace, ...] = ()
    """Places within ``text``; those in dropped chrome are gone with it."""
    warnings: tuple[str, ...] = ()
    content_hash: str
    """SHA-256 of the raw text as read: the same hash means nothing to do."""


class Passage(Record):
    """What is embedded and cited: whole sentences of one utterance, paragraph-sized."""

    id: str
    """``<briefing id>-<10 hex of its words>``: survives edits elsewhere in the briefing."""
    briefing_id: str
    turn: int
    kind: UtteranceKind
    speaker: str = ""
    role: str = ""
    outlet: str = ""
    """Of the question this passage asks or answers."""
    date: str = ""
    heading: str = ""
    """Head of the enumeration item it belongs to."""
    text: str
    start: int
    end: int
    context: str = ""
    """Embedded and searched before ``text``, never shown: topic, heading, speaker."""

    @property
    def search_text(self) -> str:
        """What is embedded."""
        return f"{self.context}\n{self.text}" if self.context else self.text

    @property
    def word_text(self) -> str:
        """What is indexed for words: who speaks and to whom, without the question's topic.

        The topic is the same for every passage of a turn: it helps a vector, but as words it
        pulls all of them up together (measured: 2 points of recall@4 lost).
        """
        return " ".join(part for part in (self.outlet, self.speaker, self.text) if part)


class Figure(Record):
    """One quantity of a briefing. ``value`` is exact and counts in ``magnitude`` × ``unit``."""

    id: str
    briefing_id: str
    passage_id: str
    turn: int
    speaker: str = ""
    start: int
    end: int
    surface: str
    """The words of ``text[start:end]``: number, magnitude, unit and qualifier as written."""
    sentence_start: int
    sentence_end: int
    value: Decimal
    upper: Decimal | None = None
    """The other end of a range such as 三到四年."""
    magnitude: str = ""
    """万, 亿, 万亿, million …; empty where none is written."""
    unit: str = ""
    qualifier: str = ""
    kind: FigureKind
    direction: Direction = ""
    basis: str = ""
    """What a change is measured against: 同比, 环比, 较2022年 …"""
    period: str = ""
    """Normalised: 2023, 2023-11, 2023-01/2023-11, 2023-Q3; empty where the text gives none."""
    period_text: str = ""
    place: str = ""
    subject: str = ""
    """Whom or what it is about: 新能源汽车."""
    metric: str = ""
    """Which property of it: 出口量."""
    status: Status = "actual"
    corrects: str = ""
    """The words of the figure told before that this one was put in the place of."""

    @property
    def full_unit(self) -> str:
        glue = " " if self.magnitude.isascii() and self.magnitude and self.unit else ""
        return f"{self.magnitude}{glue}{self.unit}"
