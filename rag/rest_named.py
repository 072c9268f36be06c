"""What is left of a whole, named without its figure: 46项，其中水库17项…，其余为防洪.

The parts that are told stand between the whole and the words for the rest; what they leave is the
figure that is asked for by those words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.script import fold
from rag import compute
from rag.amounts import amount
from rag.ask import Ask
from rag.derived import Derived, has_unit, is_amount
from rag.dimensions import comparable
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.relating import OF_ALL_OF_IT, OF_THOSE, REST_BEHIND, REST_IS
from rag.part_whole import left_out
from rag.speech import solidity
from rag.units import Slot, Unit

_REST_IS = re.compile(REST_IS)
_REST_BEHIND, _OF_THOSE = re.compile(REST_BEHIND), re.compile(OF_THOSE)
_PART_ITSELF = re.compile(OF_ALL_OF_IT)
# 其中行业类A个、城市类B个，其余是企业类: the whole stands in the sentence before.
_PARTS_ALONE = re.compile(r"\W*(?:其中|当中)")
_RUNNING_TOTAL = re.compile("累计|总共|共计")
_NAMED, _HARDLY = 0.6, 0.5
# So far behind a sentence the next one is read.
_NEXT = 80
# How much of the question the whole, its parts and what stands around them must speak of.
_LEAST = 0.6


@dataclass(frozen=True)
class _Rest:
    """A whole with the parts that are told, and the words for what is left."""

    whole: FigureView
    parts: tuple[FigureView, ...]
    what: Slot


def rest_named(finder: Finder, ask: Ask) -> Derived | None:
    """The whole less all parts that are told, where the question names what is left."""
    if ask.kinds or ask.compared or ask.status:
        return None
    fitting = [
        (said, rest)
        for rest in _rests(finder)
        if has_unit(ask.unit, rest.whole.figure) and (said := _fit(finder, ask, rest)) >= _LEAST
    ]
    if not fitting:
        return None
    _, best = max(fitting, key=lambda pair: (pair[0], -pair[1].whole.figure.start))
    computed = compute.less(best.whole.figure, tuple(p.figure for p in best.parts))
    return Derived("rest named", computed, (best.whole, *best.parts))


def _rests(finder: Finder) -> Iterator[_Rest]:
    views = sorted(finder.views, key=lambda v: (v.figure.briefing_id, v.figure.start))
    for i, last in enumerate(views):
        if not is_amount(last):
            continue
        end = last.figure.sentence_end
        if i + 1 < len(views) and same_sentence(views[i + 1], last):
            end = views[i + 1].figure.start
        text = finder.evidence.briefing(last.passage).text
        behind = _REST_BEHIND.match(fold(text[last.figure.sentence_end :][:_NEXT]))
        if behind and end == last.figure.sentence_end:
            end += behind.end()
        found = _REST_IS.search(fold(text[last.figure.end : end]))
        if found is None:
            continue
        ahead = [v for v in views[: i + 1] if is_amount(v) and _is_alike(v, last)]
        here = [v for v in ahead if same_sentence(v, last)]
        of_those = _OF_THOSE.match(last.sentence.folded) or _PARTS_ALONE.match(last.sentence.folded)
        rest = None if of_those else _cut(here)
        rest = rest or _cut([*_sentence_before(ahead, here), *here])
        if rest is not None:
            yield _Rest(*rest, Slot(found["what"] or found["who"] or found["rest"]))


def _is_alike(view: FigureView, last: FigureView) -> bool:
    same = view.passage.id == last.passage.id and comparable(view.figure, last.figure)
    return same and view.figure.unit == last.figure.unit


def _sentence_before(ahead: list[FigureView], here: list[FigureView]) -> list[FigureView]:
    """The whole of the sentence before: what was so in the time told, before what it adds up to."""
    before = [v for v in ahead if v not in here]
    told = [v for v in before if same_sentence(v, before[-1])]
    # 目标是A个以上，现在是B个: what there is.
    told = [v for v in told if v.figure.status != "target"] or told
    return [v for v in told if not _RUNNING_TOTAL.search(v.ahead)][:1] or told[:1]


def _cut(told: list[FigureView]) -> tuple[FigureView, tuple[FigureView, ...]] | None:
    """The first amount that is more than all those behind it are together, as their whole.

    由950个扩大到1200个，其中…: what there was before is no whole of these. 52 of the increase is a
    part itself.
    """
    for at, whole in enumerate(told[:-1]):
        parts = told[at + 1 :]
        if _PART_ITSELF.match(whole.behind):
            return None
        if amount(whole.figure) > sum(amount(p.figure) for p in parts):
            return whole, tuple(parts)
    return None


def _fit(finder: Finder, ask: Ask, rest: _Rest) -> float:
    """Share of the question that is told, 0 where it does not name the rest and nothing else."""
    named = [u for u in ask.units if _names_the_rest(u, rest)]
    if not any(solidity(unit.text) == 1.0 for unit in named):
        return 0.0
    if any(all(u.match(v.about) >= _NAMED for u in ask.units) for v in finder.views):
        # It is told by itself.
        return 0.0
    # 扣掉中央和贷款，地方出了多少: the parts are named, to be taken away.
    taken = {u.text for u in finder.ask(left_out(finder.folded)).units}
    if any(_names_a_part(u, rest) for u in ask.units if u.text not in taken):
        return 0.0
    if any(u.text in taken and u.match(rest.whole.about) >= _NAMED for u in ask.units):
        # What is to be taken away is the greatest of several, and no whole.
        return 0.0
    first = rest.parts[0]
    around = (rest.whole.about, rest.whole.sentence, rest.whole.prior, first.sentence, first.around)
    total = sum(finder.index.weight(u) for u in ask.units)
    got = sum(
        finder.index.weight(u) * max(finder.matched(u, slot) for slot in (rest.what, *around))
        for u in ask.units
    )
    return got / total if total else 0.0


def _names_a_part(unit: Unit, rest: _Rest) -> bool:
    """水库占了几项: of what is left, nothing is asked."""
    if unit.match(rest.whole.about) >= _HARDLY or unit.match(rest.what) >= _NAMED:
        return False
    return solidity(unit.text) == 1.0 and any(unit.match(p.about) == 1.0 for p in rest.parts)


def _names_the_rest(unit: Unit, rest: _Rest) -> bool:
    # "190 have retired and the rest are in training" may be all that is told of the last part.
    names = [v.about.folded.replace(rest.what.folded, " ") for v in (rest.whole, *rest.parts)]
    told = max(unit.match(Slot(name)) for name in names)
    return unit.match(rest.what) >= _NAMED and told < _HARDLY
