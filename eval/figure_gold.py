"""Extracted figures held against figures that were judged by hand.

A gold file is ``eval/figures/<briefing id>.jsonl``, one `GoldFigure` a line in text order, with
offsets into `Briefing.text`. An extracted figure belongs to the gold figure that it overlaps;
then every field is held against what the gold accepts for it. ``python -m eval.figure_gold``
prints the table for the briefings that come with the package.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, ConfigDict, ValidationError

from index.records import Briefing, Figure, FigureKind, Record, Status

if TYPE_CHECKING:
    from rich.table import Table


def _several(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class GoldFigure(Record):
    """What an extractor should find at ``text[start:end]``; fields as in `Figure`.

    Where several readings are defensible, ``unit``, ``kind``, ``direction``, ``period`` and
    ``status`` list them all.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int
    surface: str
    value: Decimal
    upper: Decimal | None = None
    magnitude: str = ""
    unit: Annotated[tuple[str, ...], BeforeValidator(_several)] = ("",)
    qualifier: str = ""
    kind: Annotated[tuple[FigureKind, ...], BeforeValidator(_several)]
    direction: Annotated[tuple[str, ...], BeforeValidator(_several)] = ("",)
    basis: str = ""
    period: tuple[str, ...] = ("",)
    status: Annotated[tuple[Status, ...], BeforeValidator(_several)] = ("actual",)
    place: str = ""
    about: tuple[str, ...] = ()
    """Each must occur in subject or metric; ``a|b`` is satisfied by either."""
    not_about: tuple[str, ...] = ()
    """None may occur in subject or metric."""
    before: str = ""
    """The words in front of it, for a reader of the file."""


FIELDS = ("kind", "direction", "period", "about", "status", "basis", "place")
"""Judged on figures that were found, in the order they are reported."""


@dataclass(frozen=True)
class Miss:
    """One disagreement: the gold figure or the extracted one is missing, or ``field`` differs."""

    field: str
    gold: GoldFigure | None
    found: Figure | None

    def __str__(self) -> str:
        if self.gold is None:
            assert self.found is not None
            return f"{self.field}: {self.found.start} {self.found.surface!r} is no figure"
        if self.found is None:
            return f"{self.field}: {self.gold.start} {self.gold.surface!r} was not found"
        wanted, got = _shown(self.field, self.gold, self.found)
        return f"{self.field}: {self.gold.start} {self.gold.surface!r} is {wanted}, not {got}"


@dataclass(frozen=True)
class GoldScore:
    """Shares from 0 to 1. ``precision`` and ``recall`` ask for value, magnitude, unit and
    qualifier all right; ``accuracy`` is by field, over the figures that overlap a gold one."""

    gold: int
    extracted: int
    matched: int
    exact: int
    accuracy: dict[str, float]
    misses: tuple[Miss, ...] = field(repr=False, default=())

    @property
    def precision(self) -> float:
        return self.exact / self.extracted if self.extracted else 0.0

    @property
    def recall(self) -> float:
        return self.exact / self.gold if self.gold else 0.0


def gold_files() -> dict[str, Traversable]:
    """The gold files that come with the package, by briefing id."""
    folder = files("eval") / "figures"
    found = (path for path in folder.iterdir() if path.name.endswith(".jsonl"))
    return {path.name.removesuffix(".jsonl"): path for path in sorted(found, key=lambda p: p.name)}


def read_gold(path: Traversable) -> tuple[GoldFigure, ...]:
    """Figures of a gold file.

    Raises:
        ValueError: a line is no gold figure; the message names the line.
    """
    gold = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            gold.append(GoldFigure.model_validate(json.loads(line)))
        except (ValidationError, json.JSONDecodeError) as error:
            reason = " ".join(str(error).split())
            raise ValueError(f"{path.name}, line {number} is no gold figure: {reason}") from error
    return tuple(gold)


def gold_briefing(briefing_id: str) -> Briefing:
    """The text a gold file was written for, understood as the product does: the bundled page is
    repaired and parsed, the invented briefings of ``eval/briefings`` parsed.

    Raises:
        ValueError: there is no such text.
    """
    from index.ingest import bundled_source
    from index.parse import parse
    from index.repair import repair

    source = bundled_source()
    if briefing_id == source.id:
        return parse(repair(source.raw), briefing_id, content_hash="gold")
    path = files("eval") / "briefings" / f"{briefing_id}.txt"
    if not path.is_file():
        raise ValueError(f"no text for {briefing_id!r}; expected eval/briefings/{briefing_id}.txt")
    return parse(path.read_text(encoding="utf-8"), briefing_id, content_hash="gold")


def score_briefing(briefing_id: str) -> GoldScore:
    """Extract the figures of a briefing that has a gold file, and score them.

    Raises:
        ValueError: there is no such text, or its gold file does not fit it.
    """
    from index.figures import extract_figures
    from index.passages import split_passages

    known = gold_files()
    if briefing_id not in known:
        raise ValueError(f"no gold figures for {briefing_id!r}; there are {', '.join(known)}")
    briefing = gold_briefing(briefing_id)
    gold = read_gold(known[briefing_id])
    check_gold(briefing, gold)
    return score_figures(extract_figures(briefing, split_passages(briefing)), gold)


def check_gold(briefing: Briefing, gold: Iterable[GoldFigure]) -> None:
    """Make sure that the gold was written for this text.

    Raises:
        ValueError: a gold figure does not stand where it says.
    """
    for item in gold:
        there = briefing.text[item.start : item.end]
        if there != item.surface:
            raise ValueError(
                f"gold figure {item.surface!r} at {item.start} of {briefing.id}: the text has "
                f"{there!r} there; align the gold file with the parsed text"
            )


def score_figures(figures: Sequence[Figure], gold: Sequence[GoldFigure]) -> GoldScore:
    """Hold extracted figures against gold, one to one by overlap."""
    pairs, missing, surplus = _pair(figures, gold)
    misses = [Miss("found", item, None) for item in missing]
    misses += [Miss("found", None, figure) for figure in surplus]
    right: Counter[str] = Counter()
    exact = 0
    for item, figure in pairs:
        if _same_quantity(item, figure):
            exact += 1
        else:
            misses.append(Miss("quantity", item, figure))
        for name in FIELDS:
            if _agrees(name, item, figure):
                right[name] += 1
            else:
                misses.append(Miss(name, item, figure))
    order = {name: i for i, name in enumerate(("found", "quantity", *FIELDS))}
    misses.sort(key=lambda miss: (order[miss.field], _start(miss)))
    accuracy = {name: right[name] / len(pairs) if pairs else 0.0 for name in FIELDS}
    return GoldScore(len(gold), len(figures), len(pairs), exact, accuracy, tuple(misses))


def _pair(
    figures: Sequence[Figure], gold: Sequence[GoldFigure]
) -> tuple[list[tuple[GoldFigure, Figure]], list[GoldFigure], list[Figure]]:
    free = sorted(figures, key=lambda f: f.start)
    pairs, missing = [], []
    for item in sorted(gold, key=lambda g: g.start):
        over = [f for f in free if f.start < item.end and item.start < f.end]
        if not over:
            missing.append(item)
            continue
        best = max(over, key=lambda f: (min(f.end, item.end) - max(f.start, item.start), -f.start))
        free.remove(best)
        pairs.append((item, best))
    return pairs, missing, free


def _start(miss: Miss) -> int:
    return miss.gold.start if miss.gold else miss.found.start if miss.found else 0


def _same_quantity(gold: GoldFigure, figure: Figure) -> bool:
    return figure.unit in gold.unit and (
        (gold.value, gold.upper, gold.magnitude, gold.qualifier)
        == (figure.value, figure.upper, figure.magnitude, figure.qualifier)
    )


def _quantity(item: GoldFigure | Figure) -> tuple[object, ...]:
    unit = item.unit if isinstance(item, Figure) else "|".join(item.unit)
    return item.value, item.upper, item.magnitude, unit, item.qualifier


def _about(figure: Figure) -> str:
    """Subject and metric as one text; words of either language, in any case."""
    gap = " " if figure.subject.isascii() else ""
    return f"{figure.subject}{gap}{figure.metric}".lower()


def _agrees(name: str, gold: GoldFigure, figure: Figure) -> bool:
    if name == "kind":
        return figure.kind in gold.kind
    if name == "direction":
        return figure.direction in gold.direction
    if name == "period":
        return figure.period in gold.period
    if name == "status":
        return figure.status in gold.status
    if name == "about":
        about = _about(figure)
        wanted = all(any(part.lower() in about for part in w.split("|")) for w in gold.about)
        return wanted and not any(part.lower() in about for part in gold.not_about)
    if name == "basis":
        return figure.basis.lower().strip() == gold.basis.lower()
    return bool(getattr(figure, name) == getattr(gold, name))


def _shown(name: str, gold: GoldFigure, figure: Figure) -> tuple[str, str]:
    if name == "quantity":
        return _words(_quantity(gold)), _words(_quantity(figure))
    if name == "about":
        never = f" without {'、'.join(gold.not_about)}" if gold.not_about else ""
        return "、".join(gold.about) + never, f"{figure.subject}·{figure.metric}"
    wanted = getattr(gold, name)
    return " or ".join(repr(w) for w in wanted) if isinstance(wanted, tuple) else repr(
        wanted
    ), repr(getattr(figure, name))


def _words(parts: Iterable[object]) -> str:
    return " ".join("–" if part is None or part == "" else str(part) for part in parts)


def score_table(scores: dict[str, GoldScore]) -> Table:
    """One row a briefing; shares in percent."""
    from rich.table import Table

    table = Table(title="Extracted figures held against gold, %")
    table.add_column("briefing")
    for name in ("gold", "found", "precision", "recall", *FIELDS):
        table.add_column(name, justify="right")
    for briefing_id, score in scores.items():
        shares = [score.precision, score.recall, *(score.accuracy[name] for name in FIELDS)]
        cells = [f"{100 * share:.1f}" for share in shares]
        table.add_row(briefing_id, str(score.gold), str(score.matched), *cells)
    return table


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, for the briefings named or all; ``--misses`` lists each disagreement."""
    from argparse import ArgumentParser

    from rich.console import Console
    from rich.markup import escape

    parser = ArgumentParser(prog="python -m eval.figure_gold", description=__doc__)
    parser.add_argument("briefing", nargs="*", help="id of a briefing; all by default")
    parser.add_argument("--misses", action="store_true", help="list each disagreement")
    given = parser.parse_args(arguments)
    console = Console()
    try:
        scores = {name: score_briefing(name) for name in given.briefing or gold_files()}
    except ValueError as error:
        Console(stderr=True).print(escape(str(error)))
        return 2
    console.print(score_table(scores))
    if given.misses:
        for name, score in scores.items():
            console.print(f"[bold]{name}[/bold]")
            for miss in score.misses:
                console.print(escape(str(miss)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
