"""What no amount answers: by how much one thing is above another, how many a coming year brings."""

from __future__ import annotations

import re

from index.figures.quantities import Quantity
from index.records import Figure
from index.script import is_han
from rag.ask import Ask, status_asked
from rag.figure_index import FigureView, same_sentence
from rag.gap_asked import asks_gap, tells_gap
from rag.lexicon.comparing import HOW_MUCH_ABOVE
from rag.lexicon.deriving import GAP_CLOSED
from rag.lexicon.kinds import BY_HOW_MUCH
from rag.lexicon.measures import TIME_UNITS
from rag.lexicon.times import HAS_MOVED, SAME_TIME_BEFORE
from rag.mentioned import same_quantity
from rag.reading import Reading

_BY_HOW_MUCH = re.compile(BY_HOW_MUCH)
_GAP_CLOSED = re.compile(GAP_CLOSED)
_MORE_BY_PERCENT = re.compile(r"比[^，。？?]{1,14}[多少高低大小]了?出?百分之(?:几|多少)")
_ABOVE = re.compile(HOW_MUCH_ABOVE)
_PRESENT = re.compile(r"目前|现在|现有|如今|眼下|当前|\b(?:now|currently|today)\b")
_YEAR_BEFORE, _MOVED = re.compile(SAME_TIME_BEFORE), re.compile(HAS_MOVED)
_TOLD = 0.5
_FROM_AND_TO = 2
_CHANGES = ("growth", "points", "multiple")


def basis_asked(folded: str, reading: Reading) -> Ask | None:
    """What something is said to be above or below, where that is no time: 比试点时多多少."""
    found = _BY_HOW_MUCH.search(folded)
    basis = reading.ask(found["basis"]) if found else None
    if basis is None or basis.periods or basis.compared:
        return None
    return basis if basis.units else None


def is_no_difference(ask: Ask, view: FigureView, reading: Reading) -> bool:
    """比试点时多多少 and 离目标还差多少 are not answered by how many there are.

    Nor is the first by a change over a year.
    """
    if asks_gap(ask.folded) and not tells_gap(view):
        return True
    moved = view.figure.kind in _CHANGES or view.change
    if _GAP_CLOSED.search(ask.folded) and not moved:
        return True
    if _MORE_BY_PERCENT.search(ask.folded) and view.figure.kind == "share":
        # 比总数多百分之几 is not answered by a share.
        return True
    if not _BY_HOW_MUCH.search(ask.folded):
        return False
    if not moved:
        return True
    if _is_over_time(ask, view, reading):
        return True
    basis = basis_asked(ask.folded, reading)
    if basis is None:
        return False
    weights = [(reading.index.weight(u), reading.matched(u, view.sentence)) for u in basis.units]
    told = sum(weight * level for weight, level in weights)
    return told < _TOLD * sum(weight for weight, _ in weights)


def _is_over_time(ask: Ask, view: FigureView, reading: Reading) -> bool:
    """甲的增速比乙低多少: not told by how much slower one of them was than a year before."""
    found = _ABOVE.search(ask.folded)
    if found is None or not view.figure.basis:
        return False
    for side in (reading.ask(found["a"]), reading.ask(found["b"])):
        units = [u for u in side.units if not u.measure]
        if not units or side.periods:
            return False
        weights = [(reading.index.weight(u), reading.matched(u, view.sentence)) for u in units]
        told = sum(weight * level for weight, level in weights)
        if told < _TOLD * sum(weight for weight, _ in weights):
            return True
    return False


_SO_LIMITED = re.compile(r"(?:超过?|[突]?破|过|高于|大于|多于|不足|不到|低于|少于|达到?|满)了?$")


def is_of_no_such_limit(ask: Ask, view: FigureView, reading: Reading) -> bool:
    """利润超千亿的有几家 is not told by how many there are of 百亿, or of no limit at all."""
    if view.figure.kind != "count" or ask.folded.isascii():
        return False
    limits = [
        q
        for q in ask.mentioned
        if ask.folded.startswith("的", q.end)
        and not q.rank
        and (q.qualifier or _SO_LIMITED.search(ask.folded[: q.number_start]))
    ]
    return any(
        not any(
            same_sentence(other, view)
            and same_quantity(q, other)
            and _falls_short(ask.folded, q) == _falls_short(other.ahead, other.figure)
            for other in reading.views
        )
        for q in limits
    )


def _falls_short(words: str, limit: Quantity | Figure) -> bool:
    """Whether those are meant that stay below a limit: 不到5000万元的, and not 超过5000万元的."""
    ahead = words[: limit.number_start][-_NEAR:] if isinstance(limit, Quantity) else words[-_NEAR:]
    return _BELOW.search(f"{ahead}{limit.qualifier}") is not None


_BELOW, _NEAR = re.compile("不到|不足|低于|少于|小于|以下|以内|未满|没到|不满|未达"), 6


_HOW_LONG = re.compile(r"多久|多长时间|几年|多少年|\bhow (?:long|many years)\b")


def is_of_other_milestone(ask: Ask, view: FigureView, reading: Reading) -> bool:
    """How long it took from 20 to 30 million is not told by how long it took to 20 million."""
    reached = [q for q in ask.mentioned if q.unit not in TIME_UNITS and not q.rank]
    if view.figure.unit not in TIME_UNITS or len(reached) < _FROM_AND_TO:
        return False
    if _HOW_LONG.search(ask.folded) is None:
        return False
    return not any(
        same_sentence(other, view) and same_quantity(reached[-1], other) for other in reading.views
    )


_MONTH = re.compile(
    r"\d{1,2}月|[一二三四]季度|\b(?:january|february|march|april|june|july|august|september|october"
    r"|november|december)\b|\bin may\b"
)


def _told_then(ask: Ask, view: FigureView) -> bool:
    """Whether the words of an asked time stand in the figure's sentence or right before it."""
    words = {ask.folded[p.start : p.end].strip() for p in ask.periods}
    return any(word and word in f"{view.prior.folded} {view.sentence.folded}" for word in words)


def asks_of_year_before(ask: Ask) -> bool:
    """份额去年同期是多少: for what there was then, and not for what has changed since."""
    return bool(_YEAR_BEFORE.search(ask.folded)) and not (ask.compared or _MOVED.search(ask.folded))


def is_of_this_year(ask: Ask, view: FigureView, main_year: str) -> bool:
    """What is told of the year spoken of is no answer to what there was a year before."""
    figure = view.figure
    if ask.periods or not main_year or not asks_of_year_before(ask):
        return False
    if figure.kind not in ("level", "count", "share") or view.former or view.change:
        return False
    told = f"{view.ahead}{view.clause.folded}"
    return figure.period[:4] == main_year and not _YEAR_BEFORE.search(told)


_TO_COME = re.compile("[将拟要]|安排|预算|到20\\d\\d|确保|实现")


def is_nothing_planned(ask: Ask, view: FigureView) -> bool:
    """5G基站的目标是多少 is not answered by how many there are."""
    if not ask.status or view.figure.status != "actual":
        return False
    told = f"{view.prior.folded} {view.sentence.folded}"
    return not (status_asked(told) or _TO_COME.search(view.sentence.folded))


_PASSED = re.compile("破|首次")
_STATES = ("level", "count", "share")


def is_of_no_asked_time(ask: Ask, view: FigureView, main_year: str) -> bool:
    """今年要建多少, asked of a briefing on last year: what is told of no time is what is so now."""
    figure = view.figure
    if figure.period or figure.status != "actual" or not ask.periods:
        return False
    if _MONTH.search(ask.folded) and (not main_year or _PRESENT.search(view.sentence.folded)):
        # 1月份的失业率, of a talk on no year: what is told of no time is what is so now.
        return not _told_then(ask, view)
    if not main_year:
        return False
    if not ask.compared and _PRESENT.search(view.sentence.folded):
        # 目前有A张 says nothing of the year before last.
        return all(period.value[:4] != main_year for period in ask.periods)
    if all(period.value[:4] < main_year for period in ask.periods):
        # 用了几年时间突破2000万辆: passed at some time, and no figure of 2022. In English what is
        # told of no time is what is so at the end of the year spoken of.
        english = not any(map(is_han, view.sentence.folded))
        if _PASSED.search(figure.qualifier) or (english and figure.kind in _STATES):
            return not _told_then(ask, view)
    return all(period.value[:4] > main_year for period in ask.periods)
