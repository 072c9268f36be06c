"""Which of an enumeration, one of its points, or a single sentence answers a policy question."""

from __future__ import annotations

import re

from index.records import Item
from rag.ask import Ask
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon import COUNTED_LIST
from rag.listing import Series, asks_about_future, best_series, series_in_reach, write_list
from rag.sentence_answer import Scored, answer_with_sentences, quote_sentences, rank_sentences
from rag.units import Slot, Unit

# So much more of the question must a point or sentence speak of than the list as a whole does.
_MARGIN = 0.1
_LIST_BONUS = 0.12
_TOPIC_CREDIT = 0.5
_SENTENCE_SHARE = 0.6
_MIN_COVERAGE = 0.4
_COUNTED = re.compile(COUNTED_LIST)


def answer_list(finder: Finder) -> Draft | None:
    """The list, the point or the sentences; None where nothing near speaks of the question."""
    ask = finder.ask(finder.text)
    weights = {unit.text: finder.importance(unit) for unit in ask.units}
    units = list(ask.units)
    found = best_series(finder, ask.units, weights)
    if found is None:
        return None
    whole, series = found
    if _COUNTED.search(finder.folded):
        whole += _LIST_BONUS
    point, owner, item = _best_item(finder, units, weights)
    sentence = _best_sentence(finder, ask)
    if max(whole, point, sentence) < _MIN_COVERAGE:
        return None
    if sentence > max(whole, point) + _MARGIN:
        return answer_with_sentences(finder, most=3)
    if point > whole + _MARGIN:
        return _write_point(finder, owner, item, units, weights)
    return write_list(finder.evidence, series, finder.question.language == "en")


def _best_item(
    finder: Finder, units: list[Unit], weights: dict[str, float]
) -> tuple[float, Series, Item]:
    """The point of any list in reach that speaks most of the question."""
    future = asks_about_future(finder.folded)
    best: tuple[float, int, Series, Item] | None = None
    for series in series_in_reach(finder.evidence):
        topic = _cover(units, weights, f"{series.topic} {series.introduction}")
        bonus = 0.05 if series.is_future == future else -0.05
        for item in series.items:
            own = _cover(units, weights, series.briefing.text[item.start : item.end])
            score = max(own, _TOPIC_CREDIT * topic + (1 - _TOPIC_CREDIT) * own) + bonus
            if best is None or (score, -item.start) > (best[0], best[1]):
                best = (score, -item.start, series, item)
    if best is None:
        raise RuntimeError("a list was found, but none of its items")
    return best[0], best[2], best[3]


def _best_sentence(finder: Finder, ask: Ask) -> float:
    """Coverage of the best sentence that stands in no list."""
    listed = [
        (i.start, i.end, b.id) for b in finder.evidence.snapshot.briefings.values() for i in b.items
    ]
    for item in rank_sentences(finder, ask):
        start, end = item.span
        inside = any(
            a < end and b > start and name == item.passage.briefing_id for a, b, name in listed
        )
        if not inside:
            return item.coverage
    return 0.0


def _cover(units: list[Unit], weights: dict[str, float], text: str) -> float:
    slot = Slot(text)
    total = sum(weights[unit.text] for unit in units) or 1.0
    return sum(weights[unit.text] * unit.match(slot) for unit in units) / total


def _write_point(
    finder: Finder, series: Series, item: Item, units: list[Unit], weights: dict[str, float]
) -> Draft:
    """The sentences of one point that speak of what was asked, or the whole point."""
    draft = Draft(finder.evidence)
    text = series.briefing.text
    sentences: list[tuple[float, Scored]] = []
    for passage in finder.evidence.snapshot.turns.get((series.briefing.id, series.turn), []):
        for span in finder.evidence.sentences(passage):
            if span[0] < item.end and span[1] > item.start:
                covered = _cover(units, weights, text[span[0] : span[1]])
                sentences.append((covered, Scored(covered, covered, passage, span)))
    best = max(covered for covered, _ in sentences)
    chosen = [s for covered, s in sentences if covered >= _SENTENCE_SHARE * best]
    # A heading alone says little: the sentence behind it comes along.
    if len(chosen) == 1 and len(text[slice(*chosen[0].span)]) < 24 and len(sentences) > 1:
        chosen = [s for _, s in sentences]
    draft.text = quote_sentences(finder, draft, chosen, finder.question.language)
    return draft
