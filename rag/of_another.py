"""Figures of another thing, place or name than the one asked about."""

from __future__ import annotations

import re

from index.glossary import names_a_thing
from index.script import fold, is_han
from rag.ask import Ask
from rag.asked_thing import is_thing
from rag.english_names import CAPITALISED
from rag.figure_index import FigureView, is_same, same_sentence
from rag.lexicon.frame import ANYBODY, GENERIC_NOUNS
from rag.lexicon.kinds import FLOW
from rag.match import Match
from rag.owners import is_told_of_other
from rag.reading import Reading
from rag.speech import is_place, is_verbal, names_in, solidity, solidity_in_english
from rag.units import Unit

_FLOW = re.compile(FLOW)
_MOSTLY = 0.6
# A name of another language, as near as its own name there.
_RENDERED = 0.75


def is_what_was_asked_before(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """软件业呢 is not answered by the figure of 电信业 that the question before asked for."""
    nouns = [u for u in ask.units if not u.measure and solidity(u.text) == 1.0]
    focus = reading.index.by_id.get(reading.question.focus)
    if not nouns or focus is None or not is_same(focus.figure, view.figure):
        return False
    return not any(reading.matched(u, slot) for u in nouns for slot in (view.about, view.clause))


def is_of_another(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """The sentence tells several figures, and what is asked is what another is told of."""
    nouns = [u for u in ask.units if not u.measure and solidity(u.text) == 1.0]
    if _is_of_all_places(reading, nouns, view):
        return True
    if is_told_of_other(nouns, view, reading.views):
        return True
    if not view.words or any(reading.matched(u, view.about) for u in ask.units):
        return False
    if any(reading.matched(u, view.clause) for u in nouns):
        return False
    return any(
        reading.matched(u, other.about) == 1.0
        for other in reading.views
        if same_sentence(other, view)
        and other.figure.id != view.figure.id
        and other.figure.kind == view.figure.kind
        for u in nouns
    )


def _is_of_all_places(reading: Reading, nouns: list[Unit], view: FigureView) -> bool:
    """全国A对，其中广东B对: A is not what is asked of 广东."""
    places = [u for u in nouns if is_place(u.text) and not reading.matched(u, view.about)]
    return any(
        same_sentence(other, view)
        and other.figure.unit == view.figure.unit
        and other.figure.kind == view.figure.kind
        and reading.matched(u, other.about) == 1.0
        for u in places
        for other in reading.views
    )


def is_of_whole_before(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """吞吐量A，增长B，其中望港C: what is told ahead of a name in its sentence is of all of them."""
    names = [
        u
        for u in ask.units
        if reading.names(u) and not any(reading.matched(u, s) for s in (view.about, view.clause))
    ]
    return any(
        same_sentence(other, view)
        and other.figure.start > view.figure.end
        and other.figure.unit != view.figure.unit
        and reading.matched(u, other.about) >= _RENDERED
        for u in names
        for other in reading.views
    )


def is_told_of_the_one_before(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """广东有多少对离婚: 离婚 is what another count of the answer is of, not this sentence."""
    nouns = [u for u in ask.units if not u.measure and len(u.text) > 1 and is_han(u.text[0])]
    if reading.question.follows:
        # What the question before named is spoken of, in whatever words.
        nouns = [u for u in nouns if u.text in reading.folded]
    return any(
        max(reading.matched(u, s) for s in (view.about, view.sentence, view.prior)) == 0
        and any(
            (other.figure.briefing_id, other.figure.turn)
            == (view.figure.briefing_id, view.figure.turn)
            and other.figure.end < view.figure.sentence_start
            and other.figure.unit == view.figure.unit
            and other.figure.kind == view.figure.kind
            and u.text in other.about.folded
            for other in reading.views
        )
        for u in nouns
        if u.text not in GENERIC_NOUNS
    )


def leaves_its_thing(reading: Reading, view: FigureView) -> bool:
    """金额呢, after how much of a thing was exported: no sum that nothing tells of the thing.

    Only where a Chinese follow-up names no thing of its own.
    """
    before = reading.before
    if before is None or reading.question.language == "en" or reading.is_foreign_view(view):
        return False
    own = reading.ask(reading.text).units
    if any(is_thing(u) and not is_verbal(u.text) for u in own):
        return False
    things = [u for u in before.units if is_thing(u) and not is_verbal(u.text)]
    slots = (view.about, view.clause, view.sentence, view.prior, view.around)
    return bool(things) and not any(reading.matched(u, slot) for u in things for slot in slots)


def names_another(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """Port Esk's rank is not the one told of Carrowmere, though both stand side by side."""
    told = CAPITALISED.findall(f", {view.figure.subject} {view.figure.metric}")
    known = reading.english_names.names
    # Construction opens a sentence with a capital, Gull Point is a name of two words.
    alone = len(told) == 1 and names_a_thing(told[0])
    told = [] if alone else [w.lower() for w in told if w.lower() in known]
    if not told or any(word in reading.folded for word in told):
        return False
    return any(
        reading.names(u) and not any(reading.matched(u, s) for s in (view.about, view.clause))
        for u in ask.units
    )


def is_of_another_place(reading: Reading, name: Unit, view: FigureView) -> bool:
    """澳门与内地之间 is not answered by what is told of 香港与内地, whatever is said next."""
    return is_place(name.text) and any(
        is_place(word.text) and word.text not in reading.folded for word in view.words
    )


def told_of_others(reading: Reading, ask: Ask, match: Match) -> float:
    """Share of the ask's weight in things that only other figures are of.

    A briefing that tells figures of 邮轮 would say so where it tells what was invested in them.
    English has a word for so many things that of a figure which all else speaks for only figures
    of its own sort tell it apart: a truck's time at the terminal, beside the boxes it handled.
    """
    likely = _is_likely(reading, match)
    total = sum(reading.index.weight(u) for u in ask.units) or 1.0
    return (
        sum(
            reading.importance(u)
            for u in ask.units
            if u.text in match.missing
            # 今年的目标呢: of what the question before named it may be told in part.
            and (not reading.question.follows or u.text in reading.folded)
            and len(u.text) > 1
            and not u.measure
            # 新增 is told as 新培育 of these, whatever else was added.
            and not _FLOW.fullmatch(u.text)
            and u.text not in GENERIC_NOUNS
            and solidity_in_english(u.text) == 1.0
            and any(
                _is_told_of(u, other) and (not likely or _is_like(match.view, other))
                for other in reading.views
            )
        )
        / total
    )


def _is_likely(reading: Reading, match: Match) -> bool:
    """Whether no English figure is nearer to an English question, and most of it is told."""
    figure = match.view.figure.id
    nearest = reading.near.is_nearest(figure) or reading.statements.is_nearest(figure)
    return reading.in_english and nearest and match.coverage >= _MOSTLY


def _is_like(a: FigureView, b: FigureView) -> bool:
    return a.figure.kind == b.figure.kind and a.figure.unit == b.figure.unit


def _is_told_of(unit: Unit, view: FigureView) -> bool:
    """Letters that stand inside another word of English are not the word: low in Lowmark."""
    about = view.about
    if unit.text in ANYBODY:
        return False
    return unit.text in about if unit.text.isascii() else unit.text in about.folded


_FITS = 0.6


def is_named(unit: Unit, view: FigureView, around: bool) -> bool:
    """A name has to stand at the figure: what is said of another place is no answer.

    ``around``: in the sentences beside it is enough.
    """
    if any(unit.match(slot) >= _FITS for slot in (view.about, view.clause, view.sentence)):
        return True
    if not around or unit.match(view.around) < _FITS:
        return False
    # 出口A。对北美下降B: what is told behind it of another place makes it none of that place.
    told = fold(view.passage.text[view.figure.sentence_end - view.passage.start :])
    behind = [p for p in unit.patterns if isinstance(p, str) and p in told]
    return not (is_place(unit.text) and behind and not _told_ahead(unit, view))


def _told_ahead(unit: Unit, view: FigureView) -> bool:
    before = fold(view.passage.text[: max(0, view.figure.sentence_end - view.passage.start)])
    return any(isinstance(p, str) and p in before for p in unit.patterns)


def spoken_of(unit: Unit, view: FigureView) -> bool:
    """The passage named it last: 华沙 in one sentence, its figures in the next ones."""
    figure, passage = view.figure, view.passage
    before = fold(passage.text[: max(0, figure.sentence_start - passage.start)])
    ends = [before.rfind(p) + len(p) for p in unit.patterns if isinstance(p, str) and p in before]
    return bool(ends) and not names_in(before[max(ends) :])
