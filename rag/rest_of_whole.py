"""What is left of a whole of which the text tells one part: 285万剂, 其中231.6万剂已接种.

The question need not say in the text's words what is not so of the rest: it is enough that the
figure it means is one of a whole and its part, and that nothing near is told of the rest itself.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rag import compute
from rag.ask import Ask
from rag.derived import CUES, Derived, has_unit, loose, outside_quotes
from rag.dimensions import comparable, same_dimension
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.relating import COMPLEMENTS, LEFT_TOLD, NOT_POSSIBLE, NOT_SO
from rag.not_so import is_told_itself
from rag.relations import PartOf, relations
from rag.sides import coverage

_ASKS_REST = tuple(map(re.compile, (NOT_SO, NOT_POSSIBLE)))
_NON = re.compile("非(?P<what>[\u4e00-\u9fff]{2,3})")
_LEFT_TOLD = re.compile(LEFT_TOLD)
# 发布会没直接说 is a remark on the telling.
_NOT_TOLD = re.compile(r"没有?(?:直接|明确?)?[说提讲给写公](?:[到出明过布]|$|[，,。])?")
# 不合规的软件 are a sort of their own; 要是不用无人车 is a condition.
_NO_REST = re.compile("不(?:合规|规范|正当|文明|良|法)|(?:要是|如果|假如|倘若|若)[^，。？?]{0,4}不")
_LEAST, _LEAST_FOREIGN, _LOOKED_AT, _BOTH_BEST = 0.4, 0.25, 3, 2


def rest_of_whole(finder: Finder, ask: Ask) -> Derived | None:
    """The whole less its part, where the figure that fits the question best is either of them."""
    complement = _complement_asked(finder)
    if not (complement or asks_rest(finder.folded)) or ask.kinds or ask.compared:
        return None
    negated = _ASKS_REST[0].search(finder.folded) or _NON.search(finder.folded)
    if negated and not complement and is_told_itself(finder, negated["what"]):
        return None
    ranked = finder.rank(replace(loose(ask), unit=""))
    best = {m.view.figure.id for m in ranked[:_BOTH_BEST]}
    for match in ranked[:_LOOKED_AT]:
        least = _LEAST_FOREIGN if finder.is_foreign(match) else _LEAST
        told = _pair_of(finder, ask, match.view, complement)
        if told is not None and {told.whole.figure.id, told.part.figure.id} == best:
            # No two other figures fit the question as well, in whatever words it asks.
            least = _LEAST_FOREIGN
        if match.coverage < least:
            continue
        if told is not None:
            computed = compute.difference(told.whole.figure, told.part.figure)
            return Derived("rest", computed, (told.whole, told.part))
        if not _is_in_unit(ask, match.view):
            continue
        return None
    return None


def asks_rest(folded: str) -> bool:
    """Whether a question asks for what is not so, or for what is left."""
    told = _NO_REST.sub(" ", _NOT_TOLD.sub(" ", outside_quotes(folded)))
    return bool(CUES["remainder"].search(told)) or any(p.search(told) for p in _ASKS_REST)


def _is_in_unit(ask: Ask, view: FigureView) -> bool:
    if ask.unit.isascii() and view.figure.unit.isascii():
        # English counts things by their names, of which a text has others.
        return same_dimension(ask.unit, view.figure.unit)
    return has_unit(ask.unit, view.figure)


def _pair_of(finder: Finder, ask: Ask, view: FigureView, complement: str) -> PartOf | None:
    """The whole and the part that a figure is one of; None where which part is left open."""
    pairs = [
        told
        for told in relations(finder.index).parts
        if view.figure.id in (told.whole.figure.id, told.part.figure.id)
        and _is_in_unit(ask, told.part)
        and comparable(told.whole.figure, told.part.figure)
        and told.whole.figure.unit == told.part.figure.unit
        and not _LEFT_TOLD.search(told.part.clause.folded)
    ]
    if complement:
        pairs = [p for p in pairs if complement in p.part.about.folded]
    if not pairs:
        return None
    said = [(coverage(finder, ask, p.part, False), p) for p in pairs]
    most = max(s for s, _ in said)
    best = [p for s, p in said if s == most]
    return best[0] if len(best) == 1 else None


def _complement_asked(finder: Finder) -> str:
    """What a text tells instead of what is asked, of two that make up a whole: 境外 for 国内."""
    for pair in COMPLEMENTS:
        for asked, other in (pair, pair[::-1]):
            if asked in finder.folded and other not in finder.folded:
                return other
    return ""
