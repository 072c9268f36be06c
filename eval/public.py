"""Answers on public question sets: short figures, and refusing what is not there.

The sets (SQuAD format) are read where they lie; none of their text is part of this project. Each
paragraph is ingested as a text of its own, into a library of the set under ``BRIEFING_HOME``.
These texts are no briefings: the figures say how far the method carries beyond them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from eval.amounts import Amount, find_amounts
from eval.folding import squash
from eval.match_figures import same_amount
from eval.stats import Estimate, auroc, f1_of_refusals, wilson
from index.settings import Settings
from rag.records import AnswerRecord

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable
    from rich.console import Console

    from index.library import Library
    from rag.engine import Engine

Progress = Callable[[str, int, int], None]
PASSAGES, QUESTIONS = 150, 200
_LONGEST_ANSWER = 16
_OPEN_DEPTH = 5
# When something was is a date, not a figure.
_ASKS_WHEN = re.compile(
    r"何时|何時|什么时候|什麼時候|哪一?[年天月日]|几[年月日]|幾[年月日]|时间|時間|年份|日期|世[纪紀]"
)
_DATE = re.compile(r"[年月日号號世]")


@dataclass(frozen=True)
class PublicQuestion:
    id: str
    text: str
    passage: int
    """Position of the paragraph it was written for."""
    answers: tuple[str, ...]
    """Empty: it was written to have no answer there."""


@dataclass(frozen=True)
class PublicSet:
    name: str
    passages: tuple[str, ...]
    questions: tuple[PublicQuestion, ...]

    def briefing(self, passage: int) -> str:
        """The id under which a paragraph is ingested."""
        return f"p{passage:04}"


class Known(NamedTuple):
    """A set's file, and what is published for short figures."""

    file: str
    figures: str


SETS = {
    "CMRC 2018": Known("cmrc2018-dev.json", "simple rule 50–65, reader 68 EM, people 92"),
    "DRCD": Known("drcd-dev.json", "simple rule 50–65, reader 90 EM"),
    "XQuAD-zh": Known("xquad-zh.json", "simple rule 50–65"),
    "SQuAD 2-zh": Known("squad2-zh-dev.json", "simple rule 50–65"),
}
KNOWN_REFUSAL = "by score, passage absent .92–.99, on topic .54–.70"


def read_public(path: Path, name: str, passages: int = 0) -> PublicSet:
    """A file in SQuAD format; optionally its first paragraphs only.

    Raises:
        ValueError: the file cannot be read or is not in that format.
    """
    try:
        articles = json.loads(path.read_text(encoding="utf-8"))["data"]
        paragraphs = [p for article in articles for p in article["paragraphs"]][: passages or None]
        questions = tuple(
            PublicQuestion(str(qa["id"]), str(qa["question"]), number, _answers(qa))
            for number, paragraph in enumerate(paragraphs)
            for qa in paragraph["qas"]
        )
        return PublicSet(name, tuple(str(p["context"]) for p in paragraphs), questions)
    except OSError as error:
        raise ValueError(f"question set {path}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(
            f"{path} is no question set in SQuAD format (data, paragraphs, qas): {error}"
        ) from error


def _answers(qa: dict[str, Any]) -> tuple[str, ...]:
    if qa.get("is_impossible"):
        return ()
    return tuple(dict.fromkeys(str(answer["text"]) for answer in qa["answers"]))


def short_figure(question: PublicQuestion) -> Amount | None:
    """The figure asked for, where the shortest gold answer is one figure and little else."""
    if not question.answers or _ASKS_WHEN.search(question.text):
        return None
    text = min(question.answers, key=len)
    found = find_amounts(text)
    if len(text) > _LONGEST_ANSWER or len(found) != 1 or _DATE.search(text.replace("年级", "")):
        return None
    return found[0] if 2 * len(squash(found[0].surface)) >= len(squash(text)) else None


def spread(items: Sequence[Any], most: int) -> list[Any]:
    """So many of them, evenly; all with 0."""
    if not most or len(items) <= most:
        return list(items)
    return [items[i * len(items) // most] for i in range(most)]


class ShortFigures(NamedTuple):
    """Shares of questions whose first stated figure is the right one."""

    name: str
    in_passage: Estimate
    """Asked of the right paragraph alone."""
    refused: Estimate
    """Of these, refused."""
    open: Estimate
    """Asked of all paragraphs at once."""
    found: Estimate
    """The right paragraph is among the first five found."""
    known: str


class Refusals(NamedTuple):
    """Refusing what was written to have no answer, and what has its paragraph taken away."""

    name: str
    measures: dict[str, Estimate]
    """Precision, recall and F1 of refusing the written unanswerable ones, false refusals."""
    on_topic: dict[str, Estimate]
    """AUROC of the record's confidence, and of the best retrieval score, on the written ones."""
    absent: dict[str, Estimate]
    """The same where the answer's own paragraph is left out of the search."""


class Bench:
    """One set, ingested and ready to be asked."""

    def __init__(
        self, data: PublicSet, settings: Settings, engine: Engine, progress: Progress
    ) -> None:
        from index.library import Library
        from rag.chain import build_chain

        self.data = data
        self._progress = progress
        self._library: Library = Library(_ingested(data, settings, progress))
        self._chain: Runnable[Any, AnswerRecord] = build_chain(self._library, engine)

    def ask(self, question: PublicQuestion, passages: Sequence[int] = ()) -> AnswerRecord:
        """Of the given paragraphs, or of all."""
        names = [self.data.briefing(number) for number in passages]
        return self._chain.invoke({"question": question.text, "briefing": names})

    def best(self, question: PublicQuestion, without: int | None = None) -> list[tuple[int, float]]:
        """(paragraph, score) of what retrieval finds first."""
        from rag.retrieve import search

        names = [self.data.briefing(n) for n in range(len(self.data.passages)) if n != without]
        where = {"briefing_id": names} if without is not None else None
        hits = search(self._library.snapshot(), question.text, _OPEN_DEPTH, where)
        return [(int(hit.passage.briefing_id[1:]), hit.score) for hit in hits]

    def short_figures(self, most: int, known: str) -> ShortFigures | None:
        """None where the set asks for no figure."""
        asked = [(q, gold) for q in self.data.questions if (gold := short_figure(q))]
        near: list[bool] = []
        refused: list[bool] = []
        far: list[bool] = []
        found: list[bool] = []
        chosen = spread(asked, most)
        for done, (question, gold) in enumerate(chosen, start=1):
            record = self.ask(question, [question.passage])
            near.append(_states_first(record, gold))
            refused.append(record.status == "refused")
            far.append(_states_first(self.ask(question), gold))
            found.append(any(n == question.passage for n, _ in self.best(question)))
            self._progress(f"{self.data.name}: figures", done, len(chosen))
        if not chosen:
            return None
        shares = [wilson(sum(column), len(column)) for column in (near, refused, far, found)]
        return ShortFigures(self.data.name, shares[0], shares[1], shares[2], shares[3], known)

    def refusals(self, most: int) -> Refusals | None:
        """None where the set has no question without an answer."""
        absent = spread([q for q in self.data.questions if not q.answers], most)
        present = spread([q for q in self.data.questions if q.answers], most)
        if not absent or not present:
            return None
        rows: list[tuple[bool, bool]] = []
        on_topic: dict[str, list[tuple[float, bool]]] = {"confidence": [], "score": []}
        taken: dict[str, list[tuple[float, bool]]] = {"confidence": [], "score": []}
        others = range(len(self.data.passages))
        asked = [(q, True) for q in present] + [(q, False) for q in absent]
        for done, (question, has_answer) in enumerate(asked, start=1):
            record = self.ask(question)
            score = self.best(question)[0][1]
            rows.append((record.status == "refused", not has_answer))
            _note(on_topic, record, score, has_answer)
            if has_answer:
                _note(taken, record, score, True)
                without = [n for n in others if n != question.passage]
                score = self.best(question, question.passage)[0][1]
                _note(taken, self.ask(question, without), score, False)
            self._progress(f"{self.data.name}: refusals", done, len(asked))
        measures = f1_of_refusals(rows)
        wrongly = [refused for refused, should in rows if not should]
        measures["false refusals"] = wilson(sum(wrongly), len(wrongly))
        return Refusals(self.data.name, measures, _areas(on_topic), _areas(taken))


def _note(
    pairs: dict[str, list[tuple[float, bool]]], record: AnswerRecord, score: float, positive: bool
) -> None:
    if record.confidence is not None:
        pairs["confidence"].append((record.confidence, positive))
    pairs["score"].append((score, positive))


def _areas(pairs: dict[str, list[tuple[float, bool]]]) -> dict[str, Estimate]:
    found = {name: auroc(values) for name, values in pairs.items()}
    return {name: area for name, area in found.items() if area is not None}


def _states_first(record: AnswerRecord, gold: Amount) -> bool:
    """Whether the first figure that the question did not state is the gold one."""
    if record.status != "answered":
        return False
    asked = find_amounts(record.question)
    stated = [
        amount
        for amount in find_amounts(record.answer)
        if same_amount(amount, gold) or not any(same_amount(amount, other) for other in asked)
    ]
    return bool(stated) and same_amount(stated[0], gold)


def _ingested(data: PublicSet, settings: Settings, progress: Progress) -> Settings:
    """The settings of a library that holds the set's paragraphs and nothing else."""
    from index.ids import slug
    from index.ingest import Source, ingest

    home = settings.home / "public" / f"{slug(data.name)}-{len(data.passages)}"
    own = settings.model_copy(update={"home": home, "chroma_url": ""})
    total = len(data.passages)
    begun: set[str] = set()

    def tell(stage: str, done: int, count: int) -> None:
        begun.add(stage.partition(":")[0])
        progress(f"{data.name}: ingest", len(begun), total)

    sources = [Source(data.briefing(n), text) for n, text in enumerate(data.passages)]
    ingest(sources, own, tell)
    return own


def run_answers(
    folder: Path,
    settings: Settings,
    engine: Engine,
    progress: Progress,
    passages: int = PASSAGES,
    questions: int = QUESTIONS,
) -> Iterator[ShortFigures | Refusals]:
    """Every set that lies in the folder; 0 is all passages or questions of it.

    Raises:
        ValueError: the folder holds none of the sets, or one cannot be read.
    """
    there = {name: known for name, known in SETS.items() if (folder / known.file).is_file()}
    if not there:
        files = ", ".join(known.file for known in SETS.values())
        raise ValueError(f"no question set in {folder}; expected one of {files}")
    for name, known in there.items():
        data = read_public(folder / known.file, name, passages)
        bench = Bench(data, settings, engine, progress)
        if figures := bench.short_figures(questions, known.figures):
            yield figures
        if refusals := bench.refusals(questions):
            yield refusals


def print_answers(rows: Sequence[ShortFigures | Refusals], console: Console) -> None:
    """Two tables: short figures, refusals; each beside what is published."""
    from rich.markup import escape
    from rich.table import Table

    figures = Table("short figures, first one right", title_justify="left", box=None)
    for name in ("n", "right paragraph given", "refused there", "over all", "paragraph in first 5"):
        figures.add_column(name, justify="right")
    figures.add_column("known elsewhere")
    refusals = Table("refusing", box=None)
    for name in ("n", "value, 95 % interval"):
        refusals.add_column(name, justify="right")
    refusals.add_column("known elsewhere")
    for row in rows:
        if isinstance(row, ShortFigures):
            shares = [_percent(e) for e in (row.in_passage, row.refused, row.open, row.found)]
            figures.add_row(row.name, str(row.open.n), *map(escape, shares), row.known)
            continue
        for name, estimate in row.measures.items():
            refusals.add_row(f"{row.name}, {name}", str(estimate.n), escape(_percent(estimate)), "")
        for what, areas in (("unanswerable", row.on_topic), ("passage absent", row.absent)):
            for name in ("confidence", "score"):
                area = areas.get(name)
                shown = f"{area.value:.3f} [{area.low:.3f}, {area.high:.3f}]" if area else "–"
                label = f"{row.name}, AUROC by {name}, {what}"
                refusals.add_row(label, str(area.n if area else 0), escape(shown), KNOWN_REFUSAL)
    for table in (figures, refusals):
        if table.row_count:
            console.print(table)


def _percent(estimate: Estimate) -> str:
    return f"{100 * estimate.value:.1f}% [{100 * estimate.low:.1f}, {100 * estimate.high:.1f}]"
