"""Has it exceeded so much: the verdict first, then the figure that decides it.

The amount asked about stands in the question and is not repeated: what the answer shows is the
briefing's own figure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures.quantities import Quantity, find_quantities
from index.records import Figure
from rag.ask import Ask
from rag.dimensions import can_count, same_dimension
from rag.display import base_value
from rag.evidence import Draft
from rag.figure_answer import refusal
from rag.find import Finder
from rag.lexicon.comparing import ASKS_WHETHER, NOT_EVEN, OVER_IT
from rag.match import Match
from rag.phrases import phrase
from rag.quote import state
from rag.reading import STATED
from rag.share_passed import answer_share_passed, claims_share
from rag.threshold_computed import answer_threshold_computed, is_exact

_WHETHER, _OVER, _UNDER = map(re.compile, (ASKS_WHETHER, OVER_IT, NOT_EVEN))
# In Ostby, did more than half: what stands ahead only sets the scene.
_SCENE = re.compile(
    r"^(?!of )[^,?]{2,60}, (?=(?:is|are|was|were|did|do|does|has|have|had|will|would)\b)"
)
_MULTIPLES = ("倍", "times")
_CLAUSE_END = re.compile(r"[,，;；。?？](?!\d)")
_AHEAD = 16
# A number so many times smaller is none that could have passed the amount.
_FAR = 1000


def is_threshold(folded: str) -> bool:
    """Whether a folded question asks if something passed an amount that it states."""
    if _WHETHER.search(_SCENE.sub("", folded)) is None:
        return False
    return any(
        _side(folded, quantity) or is_exact(folded, quantity)
        for quantity in find_quantities(folded)
    )


def _side(folded: str, limit: Quantity) -> str:
    """``over`` or ``under`` by the words in front of an amount, or behind it; empty for neither."""
    ahead = folded[max(0, limit.start - _AHEAD) : limit.number_start]
    ahead = _CLAUSE_END.split(ahead)[-1]
    if folded.isascii() and limit.unit == "%" and folded.startswith(" of ", limit.end):
        # Has it reached three quarters of all trades: so much, or more.
        return "under" if _UNDER.search(f"{ahead}{limit.qualifier}") else "over"
    ahead += limit.qualifier
    if _UNDER.search(ahead):
        return "under"
    return "over" if _OVER.search(ahead) or _OVER.match(folded, limit.end) else ""


def answer_threshold(finder: Finder) -> Draft | None:
    """The verdict with its figure; None where the question states no such amount."""
    ask = finder.whole
    stated = [q for q in ask.mentioned if not q.rank]
    if len(stated) != 1:
        return None
    side = _side(ask.folded, stated[0]) or ("exact" if is_exact(ask.folded, stated[0]) else "")
    if not side:
        return None
    if (worked_out := answer_threshold_computed(finder, stated[0], side)) is not None:
        return worked_out
    limit = _in_percent(stated[0])
    under = side == "under"
    if limit.unit in _MULTIPLES:
        return None
    of_share = finder.question.language != "en" and claims_share(finder.folded, limit)
    kinds = ask.kinds or (frozenset({"growth", "share"}) if limit.unit == "%" else frozenset())
    if of_share:
        kinds = frozenset({"share"})
    units = tuple(u for u in ask.units if not STATED.fullmatch(u.text))
    about = replace(ask, units=units, kinds=kinds)
    found = finder.find(about, lambda view: _comparable(limit, view.figure))
    is_told = (
        found.match is not None and found.match.view.figure.kind == "share" and not found.reason
    )
    if of_share and not is_told:
        worked_out = answer_share_passed(finder, limit, under)
        if worked_out is not None:
            return worked_out
    if found.match is None:
        return None
    if found.reason:
        return refusal(finder, about, found)
    match = _as_of_now(finder, about, limit, found.match)
    figure = match.view.figure
    value, edge = base_value(figure), limit.base()
    passed = value < edge if under else value > edge or (value == edge and _reaches(figure))
    language = finder.question.language
    draft = Draft(finder.evidence)
    told = state(draft, match.view, language)
    verdict = phrase("yes" if passed else "no", language)
    draft.text = f"{verdict}{told}{phrase('stop', language)}"
    return draft


def _as_of_now(finder: Finder, ask: Ask, limit: Quantity, found: Match) -> Match:
    """The same told of the year reported on, where no time is asked: 2017 is looked back at."""
    told, year = found.view.figure, finder.main_year
    if ask.periods or not year or not told.period or told.period[:4] >= year:
        return found
    return next(
        (
            m
            for m in finder.rank(ask)
            if m.view.figure.period.startswith(year)
            and m.view.about.folded == found.view.about.folded
            and m.view.figure.kind == told.kind
            and _comparable(limit, m.view.figure)
            and not m.clashes
        ),
        found,
    )


def _in_percent(limit: Quantity) -> Quantity:
    """过三成 is above 30%."""
    return replace(limit, value=limit.value * 10, unit="%") if limit.unit == "成" else limit


def _reaches(figure: Figure) -> bool:
    """突破3000万辆 is above 3000万辆."""
    return any(word in figure.qualifier for word in ("超", "突破", "over", "more than", "余", "多"))


def _comparable(limit: Quantity, figure: Figure) -> bool:
    if figure.kind in ("rank", "streak"):
        return False
    percent = figure.unit in ("%", "percent")
    if (limit.unit == "%") != percent:
        return False
    if percent:
        return True
    if not limit.unit:
        # 企业破万亿了吗: of money, and of no number of firms.
        far = figure.kind == "count" and base_value(figure) * _FAR < limit.base()
        return not (far and limit.magnitude)
    if not figure.unit:
        # 破万亿, of money: told of nothing that is counted in 台.
        return False
    return can_count(figure.unit, limit.unit) or (
        same_dimension(limit.unit, figure.unit) and limit.unit.isascii() != figure.unit.isascii()
    )
