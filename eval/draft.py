"""Proposes questions with gold answers over a briefing, from its figures and its structure.

They are drafts: each is tagged so, and a person should read them, mend what reads badly, and throw
out what the extraction misread; `eval.check` finds the rest. A set drawn from the extractor alone
would only repeat its mistakes.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import Any

from eval.check import check_lines
from eval.draft_words import (
    CHINESE,
    CHINESE_PLACES,
    ENGLISH,
    ENGLISH_PLACES,
    MONTHS,
    NOT_ALONE,
    NOT_AT_THE_END,
    NOT_IN_NAMES,
    PARTS_OF_YEAR,
)
from index.figures.quantities import magnitude_factor
from index.records import Briefing, Figure
from index.script import traditional
from rag.display import period_words

Draft = dict[str, Any]

_LONGEST_SUBJECT = 22
_TOPIC = 40
_EVERY_TRADITIONAL = 5


def draft_questions(
    briefing: Briefing, figures: Sequence[Figure], per_type: int = 20
) -> list[Draft]:
    """Questions of all types in the format of questions files, at most so many of each type."""
    writer = _Writer(briefing, figures)
    drafts: list[Draft] = []
    by_type: dict[str, list[Draft]] = defaultdict(list)
    for draft in writer.all():
        by_type[draft["type"]].append(draft)
    for kind, found in by_type.items():
        for number, draft in enumerate(_spread(found, per_type), start=1):
            prefix = "".join(word[0] for word in kind.split("_")).upper()
            name = f"{briefing.id}-{prefix}-{number:03}"
            drafts.append({"id": name} | _in_script(draft, number, briefing))
    # The figure extraction and the checker read independently; what they disagree on is left out.
    doubted = {
        f.id for f in check_lines(drafts, {briefing.id: briefing.text}) if f.level == "error"
    }
    return [draft for draft in drafts if draft["id"] not in doubted]


def _spread(found: list[Draft], most: int) -> list[Draft]:
    """So many of them, evenly over the briefing."""
    if len(found) <= most:
        return found
    return [found[i * len(found) // most] for i in range(most)]


def _in_script(draft: Draft, number: int, briefing: Briefing) -> Draft:
    """Every fifth question on a Chinese briefing in Traditional script."""
    if briefing.language == "en" or number % _EVERY_TRADITIONAL:
        return draft
    changed = {"lang": "zh-Hant", "question": traditional(draft["question"])}
    return draft | changed | {"history": [traditional(h) for h in draft["history"]]}


class _Writer:
    def __init__(self, briefing: Briefing, figures: Sequence[Figure]) -> None:
        self._briefing = briefing
        self._english = briefing.language == "en"
        self._words = ENGLISH if self._english else CHINESE
        places = ENGLISH_PLACES if self._english else CHINESE_PLACES
        self._foreign = next((place for place in places if place not in briefing.text), "")
        self._turn: Counter[str] = Counter()
        named = [figure for figure in figures if _has_name(figure) and self._reads(figure)]
        keys = Counter(_key(figure) for figure in named)
        # Two figures of one name cannot be told apart by a question.
        self._figures = [figure for figure in named if keys[_key(figure)] == 1]
        self._taken = {(f.subject, f.metric) for f in figures}

    def all(self) -> Iterator[Draft]:
        for figure in self._figures:
            yield self._lookup(figure)
        for level, growth in self._grown():
            yield self._several(level, growth)
            yield self._base(level, growth)
        for one, other in self._comparable():
            yield self._comparison(one, other)
            yield self._followup(one, other)
        yield from self._structure()
        yield from self._unanswerable()

    def _reads(self, figure: Figure) -> bool:
        """Whether subject and metric can be put into a question as they are.

        Chinese ones mostly can. English ones are often what is left of a sentence without its
        verb: those that stand in the text as they are and hold no such word are names.
        """
        if not self._english:
            return True
        text = self._briefing.text.lower()
        parts = [part.lower() for part in (figure.subject, figure.metric) if part]
        words = " ".join(parts).split()
        return (
            all(part in text for part in parts)
            and not NOT_IN_NAMES.intersection(words)
            and words[-1] not in NOT_AT_THE_END
            and words[0] not in NOT_AT_THE_END - {"the"}
            and not (len(words) == 1 and (words[0] in NOT_ALONE or words[0].endswith("ed")))
        )

    # --- words ----------------------------------------------------------------------------------

    def _say(self, kind: str, **words: str) -> str:
        wordings = self._words[kind]
        said = wordings[self._turn[kind] % len(wordings)].format(**words)
        self._turn[kind] += 1
        return re.sub(r" +(?=[?,])", "", re.sub(r" {2,}", " ", said)).strip()

    def _what(self, figure: Figure) -> str:
        glue = " " if self._english and figure.metric else ""
        return f"{figure.subject}{glue}{figure.metric}"

    def _when(self, period: str) -> str:
        if not period:
            return ""
        return _in_english(period) if self._english else period_words(period, "zh-Hans")

    def _names(self, figure: Figure) -> dict[str, str]:
        return {
            "what": self._what(figure),
            "when": self._when(figure.period),
            "unit": figure.unit,
            "basis": figure.basis,
        }

    def _make(self, kind: str, question: str, evidence: Sequence[str], **fields: Any) -> Draft:
        return {
            "type": kind,
            "lang": "en" if self._english else "zh-Hans",
            "question": question,
            "history": [],
            "briefing": self._briefing.id,
            "evidence": list(dict.fromkeys(evidence)),
            "tags": ["draft"],
            **fields,
        }

    def _evidence(self, figure: Figure) -> str:
        """The shortest stretch of clauses around a figure that stands in the text only once."""
        text = self._briefing.text
        sentence = text[figure.sentence_start : figure.sentence_end]
        cuts = [0, *(m.end() for m in re.finditer(r"[，；：,;:](?=\D)", sentence)), len(sentence)]
        place = figure.start - figure.sentence_start
        first = max(i for i, cut in enumerate(cuts[:-1]) if cut <= place)
        last = next(i for i, cut in enumerate(cuts) if cut >= figure.end - figure.sentence_start)
        while text.count(quote := sentence[cuts[first] : cuts[last]].strip("，；：,;: ")) > 1:
            if first == 0 and last == len(cuts) - 1:
                break
            first, last = max(0, first - 1), last if first else last + 1
        return quote

    # --- figures --------------------------------------------------------------------------------

    def _lookup(self, figure: Figure) -> Draft:
        kind: str = figure.kind if figure.kind in self._words else "level"
        if figure.kind in ("growth", "points"):
            kind = "fall" if figure.direction == "fall" else "rise"
        question = self._say(kind, **self._names(figure))
        return self._make(
            "numeric_lookup", question, [self._evidence(figure)],
            answer=figure.surface, numbers=[_number(figure)],
        )  # fmt: skip

    def _grown(self) -> Iterator[tuple[Figure, Figure]]:
        """Levels with their own growth in percent."""
        growths = {
            (f.subject, f.metric, f.period, f.status): f
            for f in self._figures
            if f.kind == "growth" and f.unit == "%" and f.direction and f.upper is None
        }
        for level in self._figures:
            growth = growths.get((level.subject, level.metric, level.period, level.status))
            if growth is not None and level.kind in ("level", "count") and level.upper is None:
                yield level, growth

    def _several(self, level: Figure, growth: Figure) -> Draft:
        question = self._say("several", **(self._names(level) | {"basis": growth.basis}))
        return self._make(
            "numeric_multi", question, [self._evidence(level), self._evidence(growth)],
            answer=f"{level.surface}；{growth.surface}",
            numbers=[_number(level), _number(growth)],
        )  # fmt: skip

    def _base(self, level: Figure, growth: Figure) -> Draft:
        sign = "-" if growth.direction == "fall" else "+"
        rate = growth.value / 100 * (-1 if sign == "-" else 1)
        value = (level.value / (1 + rate)).quantize(Decimal("0.01"), ROUND_HALF_UP)
        before = self._when(str(int(level.period[:4]) - 1)) if level.period[:4].isdigit() else ""
        question = self._say("base", **self._names(level), before=before)
        return self._make(
            "derived", question, [self._evidence(level), self._evidence(growth)],
            answer=f"{value}{' ' if self._english else ''}{_unit(level)}",
            numbers=[{"value": str(value), "unit": _unit(level)}], tol=0.01,
            formula=f"{level.value}/(1{sign}{growth.value}/100)",
        )  # fmt: skip

    def _comparable(self) -> Iterator[tuple[Figure, Figure]]:
        """Pairs of the same measure, unit and period, of different subjects; larger first."""
        groups: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
        for f in self._figures:
            if f.metric and f.kind in ("level", "count", "growth", "share") and f.upper is None:
                groups[f.metric, f.unit, f.period, f.kind, f.direction].append(f)
        for members in groups.values():
            for pair in combinations(members, 2):
                small, large = sorted(pair, key=_size)
                if _size(small) < _size(large) and small.subject not in large.subject:
                    yield large, small

    def _comparison(self, winner: Figure, loser: Figure) -> Draft:
        growth = winner.kind == "growth"
        more = ("faster" if growth else "larger") if self._english else ("快" if growth else "大")
        one, other = (winner, loser) if self._turn["compare"] % 2 else (loser, winner)
        question = self._say(
            "compare", one=self._what(one), other=self._what(other), more=more,
            when=self._when(winner.period),
        )  # fmt: skip
        return self._make(
            "comparison", question, [self._evidence(winner), self._evidence(loser)],
            answer=f"{winner.subject}（{winner.surface} / {loser.surface}）",
            numbers=[_number(winner), _number(loser)], winner=winner.subject,
        )  # fmt: skip

    def _followup(self, first: Figure, second: Figure) -> Draft:
        earlier = self._lookup(first)["question"]
        return self._make(
            "followup", self._say("follow", what=second.subject), [self._evidence(second)],
            answer=second.surface, numbers=[_number(second)],
        ) | {"history": [earlier]}  # fmt: skip

    # --- structure ------------------------------------------------------------------------------

    def _structure(self) -> Iterator[Draft]:
        text = self._briefing.text
        speakers: dict[int, str] = {}
        for turn in self._briefing.turns:
            answers = [u for u in turn.utterances if u.kind in ("answer", "statement")]
            if not answers or not answers[0].speaker:
                continue
            speakers[turn.number] = answers[0].speaker
            outlet = next((u.outlet for u in turn.utterances if u.outlet), "")
            if outlet and len({u.speaker for u in answers}) == 1:
                label = text[answers[0].start : answers[0].start + 30].partition("\n")[0]
                question = self._say("who", outlet=outlet)
                name = answers[0].speaker
                yield self._make("who_when", question, [label], answer=name, keypoints=[name])
        series: dict[tuple[int, int], list[Any]] = defaultdict(list)
        for item in self._briefing.items:
            series[item.turn, item.series].append(item)
        for (number, which), items in series.items():
            turn = next(t for t in self._briefing.turns if t.number == number)
            heads = [item.head for item in items]
            if which or len(heads) < 2 or not turn.topic or number not in speakers:
                continue
            topic = _end_of(re.split(r"[？?。]", turn.topic)[0])
            question = self._say("policy", topic=topic, speaker=speakers[number])
            quotes = [text[item.start : item.end].partition("\n")[0][:40] for item in items]
            yield self._make(
                "policy", question, quotes, answer="；".join(heads), keypoints=heads,
                keypoints_alt=[[] for _ in heads],
            )  # fmt: skip

    def _unanswerable(self) -> Iterator[Draft]:
        """Another year, a measure that belongs to something else, or another place."""
        measures = list(dict.fromkeys(f.metric for f in self._figures if f.metric))
        asked = [
            f for f in self._figures if f.kind in ("level", "count") and f.period[:4].isdigit()
        ]
        for number, figure in enumerate(asked):
            strange = [m for m in measures if (figure.subject, m) not in self._taken]
            if number % 3 == 2 and strange:
                changed = figure.model_copy(update={"metric": strange[number % len(strange)]})
            elif number % 3 == 1 and self._foreign:
                changed = self._elsewhere(figure)
            else:
                changed = figure.model_copy(update={"period": self._year_unheard_of(figure)})
            question = self._say("level", **self._names(changed))
            draft = self._make("unanswerable", question, [], answer="", numbers=[])
            yield draft | {"tags": ["draft", "near_miss"]}

    def _elsewhere(self, figure: Figure) -> Figure:
        """The same of a place that the briefing never names."""
        if figure.place and figure.place in figure.subject:
            subject = figure.subject.replace(figure.place, self._foreign)
        elif self._english:
            return figure.model_copy(update={"metric": f"{figure.metric} in {self._foreign}"})
        else:
            subject = f"{self._foreign}{figure.subject}"
        return figure.model_copy(update={"subject": subject})

    def _year_unheard_of(self, figure: Figure) -> str:
        """The latest year before the figure's that the briefing never names."""
        years = range(int(figure.period[:4]) - 2, 0, -1)
        return next(str(year) for year in years if str(year) not in self._briefing.text)


def _has_name(figure: Figure) -> bool:
    """Whether a question can name it: a subject of some words, and more than a bare count."""
    subject = figure.subject
    words = subject.count(" ") * 4 if subject.isascii() else len(subject)
    if not subject or re.search(r"[，。；：、,;:]", subject) or words > _LONGEST_SUBJECT:
        return False
    return len(subject) >= 2 and (bool(figure.metric) or len(subject) >= 4)


def _key(figure: Figure) -> tuple[str, ...]:
    return (figure.subject, figure.metric, figure.period, figure.kind, figure.basis, figure.status)


def _size(figure: Figure) -> Decimal:
    return figure.value * magnitude_factor(figure.magnitude)


def _end_of(topic: str) -> str:
    """The last words of a topic, whole ones."""
    end = topic[-_TOPIC:]
    if end != topic and end.isascii():
        end = end.partition(" ")[2]
    return end.strip("，,、 ")


def _unit(figure: Figure) -> str:
    """Magnitude and unit as the language writes them: 万辆, million tons."""
    glue = " " if figure.magnitude.isascii() and figure.unit.isascii() else ""
    return f"{figure.magnitude}{glue}{figure.unit}".strip()


def _in_english(period: str) -> str:
    """In 2023, in the third quarter of 2023, in May 2023, on 3 May 2023, from … to …."""
    first, _, last = period.partition("/")
    if last:
        return f"from {_english_date(first)} to {_english_date(last)}"
    return f"{'on' if period.count('-') == 2 else 'in'} {_english_date(period)}"


def _english_date(period: str) -> str:
    year, *rest = period.split("-")
    if not rest:
        return year
    if rest[0] in PARTS_OF_YEAR:
        return f"{PARTS_OF_YEAR[rest[0]]} {year}"
    if not rest[0].isdigit():
        return period
    month = f"{MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) > 1 and rest[1].isdigit() else month


def _number(figure: Figure) -> dict[str, str]:
    number = {"value": format(figure.value, "f"), "unit": _unit(figure)}
    if not any(char.isdigit() for char in figure.surface) or figure.kind == "rank":
        number["surface"] = figure.surface
    return number


def to_lines(drafts: Sequence[Draft]) -> str:
    """The drafts as a questions file."""
    return "".join(json.dumps(draft, ensure_ascii=False) + "\n" for draft in drafts)
