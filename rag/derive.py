"""Questions whose answer is computed: which operation is meant, and on which figures.

Each operation knows the words that ask for it and how its operands are found. A figure that is
given directly always comes before one that would be computed; the caller sees to that.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from index.records import Figure
from rag import compute
from rag.ask import Ask
from rag.compute import CannotCompute, Computed, comparable, is_percent
from rag.display import plain
from rag.evidence import Draft
from rag.figure_answer import cite_view
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon import DERIVES, SEPARATORS
from rag.match import Match, periods_agree
from rag.pairs import best_pair, side_holds
from rag.phrases import phrase
from rag.records import AnswerFigure, Derivation, Operand

_CUES = {name: re.compile(pattern) for name, pattern in DERIVES.items()}
_MIN_SIDE = 0.4
_MIN_SHARE = 0.6
_MIN_COUNTED = 0.6
_STATED_COVERAGE = 0.75
_MIN_LEVEL = 0.5
_TWO_SIDED = frozenset({"share", "average"})
_MIN_TOGETHER, _MORE = 0.5, 0.06
_STATED_AVERAGE = re.compile(r"均|每|per |average|each|daily|monthly")
_STATED_FIRST = frozenset({"increment", "base", "share", "change", "whole"})


@dataclass(frozen=True)
class Derived:
    """A computation with the figures it used, in the order of its operands."""

    operation: str
    computed: Computed
    views: tuple[FigureView, ...]


Operation = Callable[[Finder, Ask, str], Derived | None]


def operations_asked(folded: str) -> list[str]:
    """Names of the operations whose words the question has, most specific first."""
    return [name for name, pattern in _CUES.items() if pattern.search(folded)]


def answer_derived(finder: Finder) -> Draft | None:
    """The computed answer, or None where no operation is asked or its operands are not there."""
    if _is_stated(finder):
        return None
    names = [n for n in operations_asked(finder.folded) if n not in _STATED_FIRST]
    return _first(finder, names)


def answer_stated_or_derived(finder: Finder) -> Draft | None:
    """Computed only where no stated figure answers: 增长多少 and 占多少 are mostly stated."""
    names = [n for n in operations_asked(finder.folded) if n in _STATED_FIRST]
    if not names or _is_stated(finder):
        return None
    return _first(finder, names)


def _is_stated(finder: Finder) -> bool:
    """A figure of just the kind and direction asked for is given: nothing is to be computed."""
    ask = finder.ask(finder.text)
    found = finder.find(ask)
    if found.match is None or found.reason or found.match.clashes:
        return False
    figure = found.match.view.figure
    strong = found.match.coverage >= _STATED_COVERAGE
    if ask.kinds:
        return (strong and figure.kind in ask.kinds and figure.kind != "growth") or (
            strong and figure.kind == "growth" and not _CUES["difference"].search(ask.folded)
        )
    return strong and bool(figure.direction)


def _first(finder: Finder, names: list[str]) -> Draft | None:
    ask = finder.ask(finder.text)
    for name in names:
        try:
            derived = _OPERATIONS[name](finder, ask, finder.text)
        except CannotCompute:
            continue
        if derived is None or not _fits(ask, derived) or not _explains(finder, ask, derived):
            continue
        return write_derived(finder, derived)
    return None


def _fits(ask: Ask, derived: Derived) -> bool:
    """Whether the result is of the nature asked for: percent, points, or an amount in its unit."""
    unit = derived.computed.unit
    percent = unit in ("%", "个百分点", "percentage points")
    if "points" in ask.kinds:
        return unit in ("个百分点", "percentage points")
    if ask.kinds & {"share", "growth"} and not ask.unit:
        return percent
    if ask.unit in ("成", "百分点"):
        return percent
    return True


def _explains(finder: Finder, ask: Ask, derived: Derived) -> bool:
    """Two figures must speak of more of the question than the best single one does.

    Otherwise the question names one thing, and a second was only found because one was looked for.
    """
    if derived.operation not in _TWO_SIDED:
        return True
    together = _union_coverage(finder, ask, derived.views)
    found = finder.find(ask)
    if found.match is None or found.reason:
        return together >= _MIN_TOGETHER
    alone = _union_coverage(finder, ask, (found.match.view,))
    return together >= alone + _MORE


def _union_coverage(finder: Finder, ask: Ask, views: tuple[FigureView, ...]) -> float:
    """Share of the question's weight that some figure, or its clause, speaks of."""
    total = sum(finder.importance(unit) for unit in ask.units)
    if not total:
        return 0.0
    found = 0.0
    for unit in ask.units:
        best = max(max(unit.match(v.about), 0.85 * unit.match(v.clause)) for v in views)
        found += finder.importance(unit) * best
    return found / total


def write_derived(finder: Finder, derived: Derived) -> Draft:
    """The result first, then the expression with every operand cited."""
    language = finder.question.language
    draft = Draft(finder.evidence)
    computed = derived.computed
    views = {view.figure.id: view for view in derived.views}
    operands = []
    shown = []
    for figure in computed.operands:
        marker = cite_view(draft, views[figure.id])
        value, unit = plain(figure.value), figure.full_unit
        operands.append(Operand(value=value, unit=unit, marker=marker))
        about = f"{figure.subject}{figure.metric}"
        shown.append(f"{about} {figure.surface}[{marker}]".strip())
    value = plain(computed.value)
    draft.derivation = Derivation(
        expression=computed.expression, value=value, unit=computed.unit, operands=operands
    )
    draft.figures.append(
        AnswerFigure(value=value, unit=computed.unit, kind="derived", origin="derived", marker=None)
    )
    draft.text = phrase("computed", language).format(
        about="约" if computed.approximate and language != "en" else "",
        roughly="about " if computed.approximate and language == "en" else "",
        result=_result(computed, language),
        expression=computed.expression,
        operands=("; " if language == "en" else "；").join(shown),
    )
    return draft


def _result(computed: Computed, language: str) -> str:
    value = plain(computed.value)
    if language != "en":
        return f"{value}{computed.unit}"
    from index.figures.quantities import magnitude_factor
    from rag.display import english_number
    from rag.lexicon import ENGLISH_UNITS

    magnitude, unit = compute.split_unit(computed.unit)
    if not magnitude:
        word = ENGLISH_UNITS.get(unit, unit)
        return f"{value}{'' if word == '%' else ' '}{word}".strip()
    number = english_number(computed.value * magnitude_factor(magnitude))
    return f"{number} {ENGLISH_UNITS.get(unit, unit)}".strip() + f" ({value}{computed.unit})"


# --- operations ---------------------------------------------------------------------------------


def _pair(
    finder: Finder, text: str, separators: str, tail: str = "", least: float = _MIN_SIDE
) -> tuple[FigureView, FigureView] | None:
    def accept(a: FigureView, b: FigureView) -> bool:
        alike = (a.figure.kind == "growth") == (b.figure.kind == "growth")
        return alike and comparable(a.figure, b.figure)

    pair = best_pair(finder, text, separators, accept, tail)
    if pair is None:
        return None
    if not side_holds(pair.left, pair.left_ask, least):
        return None
    if not side_holds(pair.right, pair.right_ask, least):
        return None
    return pair.left.view, pair.right.view


def _difference(finder: Finder, ask: Ask, text: str) -> Derived | None:
    cue = _CUES["difference"].search(finder.folded)
    head, tail = _around(text, cue)
    # 高几个百分点 tells of the result, not of the sides: only English sides stand behind the cue.
    views = _pair(finder, head or text, SEPARATORS, "" if head else tail)
    if views is None:
        return None
    computed = compute.difference(views[0].figure, views[1].figure)
    return Derived("difference", computed, views)


def _around(text: str, cue: re.Match[str] | None) -> tuple[str, str]:
    """What stands before the words that ask, and those words with what follows."""
    if cue is None:
        return "", text
    start = cue.start("tail") if cue.groupdict().get("tail") else cue.start()
    if start < 4:
        return "", text
    return text[:start].strip(" ，,"), text[start:]


def _sum(finder: Finder, ask: Ask, text: str) -> Derived | None:
    cue = _CUES["sum"].search(finder.folded)
    head, tail = _around(text, cue)
    views = _pair(finder, head or text, SEPARATORS + r"|加上?|连同?|\bplus\b", tail if head else "")
    if views is None or is_percent(views[0].figure):
        return None
    return Derived("sum", compute.total((views[0].figure, views[1].figure)), views)


def _ratio(finder: Finder, ask: Ask, text: str) -> Derived | None:
    views = _pair(finder, text, SEPARATORS + r"|是(?!多少|几)|相当于|等于|\bas\b|\bthe\b")
    if views is None:
        return None
    return Derived("ratio", compute.ratio(views[0].figure, views[1].figure), views)


def _share(finder: Finder, ask: Ask, text: str) -> Derived | None:
    views = _pair(finder, text, SEPARATORS + r"|占|里|中|当中|其中|\bof\b|\bin\b", least=_MIN_SHARE)
    if views is None:
        views = _part_and_whole(finder, ask)
    if views is None or is_percent(views[0].figure):
        return None
    small, large = sorted(views, key=lambda v: compute.amount(v.figure))
    return Derived("share", compute.share(small.figure, large.figure), (small, large))


def _average(finder: Finder, ask: Ask, text: str) -> Derived | None:
    """The counted thing stands behind 平均每; the amount is the rest of the question."""
    cue = _CUES["average"].search(finder.folded)
    if cue is None or _average_is_stated(finder, ask):
        return None
    counted, rest = _counted_thing(finder, text, cue)
    if not counted.units or not rest.units:
        return None
    best: tuple[float, FigureView, FigureView] | None = None
    amounts = [m for m in finder.rank(rest) if _is_amount(m.view.figure)][:8]
    counts = [m for m in finder.rank(counted) if m.view.figure.kind == "count"][:8]
    for a in amounts:
        for b in counts:
            if a.view.figure.id == b.view.figure.id or a.view.figure.unit == b.view.figure.unit:
                continue
            if _about(finder, counted, b.view) < _MIN_COUNTED or not _can_share(ask, a.view.figure):
                continue
            if _about(finder, rest, a.view) <= _about(finder, rest, b.view) and not ask.unit:
                continue
            score = a.score + b.score + 0.4 * _same_sentence(a, b) + 0.2 * _same_passage(a, b)
            if best is None or score > best[0]:
                best = (score, a.view, b.view)
    if best is None:
        return None
    computed = compute.average(best[1].figure, best[2].figure, ask.unit)
    return Derived("average", computed, (best[1], best[2]))


def _average_is_stated(finder: Finder, ask: Ask) -> bool:
    """人均, 日均 or 平均 stand at a figure that answers: nothing is to be divided."""
    found = finder.find(ask)
    if found.match is None or found.reason in ("period", "measure"):
        return False
    return _STATED_AVERAGE.search(found.match.view.clause.folded) is not None


def _about(finder: Finder, ask: Ask, view: FigureView) -> float:
    total = sum(finder.index.weight(unit) for unit in ask.units)
    got = sum(
        finder.index.weight(u) * max(u.match(view.about), 0.8 * u.match(view.clause))
        for u in ask.units
    )
    return got / total if total else 0.0


def _counted_thing(finder: Finder, text: str, cue: re.Match[str]) -> tuple[Ask, Ask]:
    """What is counted (behind 平均每座, or in front of 平均每家的) and what is shared out."""
    groups = cue.groupdict()
    name = next((groups[k] for k in ("thing", "thing2", "thing_en") if groups.get(k)), "")
    if not name or name.startswith("的"):
        name, rest = text[: cue.start()], text[cue.end() :] + name
    else:
        rest = text.replace(text[cue.start() : cue.end()], " ", 1)
    return finder.ask(name), finder.ask(rest)


def _is_amount(figure: Figure) -> bool:
    return figure.kind in ("level", "count") and not is_percent(figure)


def _can_share(ask: Ask, amount: Figure) -> bool:
    """Whether the amount is in the unit asked for."""
    _, asked = compute.split_unit(ask.unit)
    return not asked or asked == amount.unit or amount.unit.endswith(asked)


def _same_sentence(a: Match, b: Match) -> bool:
    return a.view.figure.sentence_start == b.view.figure.sentence_start


def _same_passage(a: Match, b: Match) -> bool:
    return a.view.passage.id == b.view.passage.id


def _level_and_growth(finder: Finder, ask: Ask) -> tuple[FigureView, FigureView] | None:
    """A level and its own growth: same subject and metric, from the same sentence if possible."""
    from dataclasses import replace

    free = replace(ask, kinds=frozenset(), periods=(), unit="", direction="")
    growths = [
        m
        for m in finder.rank(replace(free, kinds=frozenset({"growth"})))
        if m.view.figure.kind == "growth" and is_percent(m.view.figure)
    ][:8]
    levels = [m for m in finder.rank(free) if _is_amount(m.view.figure)][:8]
    best: tuple[float, FigureView, FigureView] | None = None
    for level in levels:
        if level.coverage < _MIN_LEVEL:
            continue
        for growth in growths:
            kinship = _kinship(level.view, growth.view)
            if kinship <= 0:
                continue
            score = level.score + growth.score + kinship
            if best is None or score > best[0]:
                best = (score, level.view, growth.view)
    return (best[1], best[2]) if best else None


def _kinship(level: FigureView, growth: FigureView) -> float:
    """How surely a growth is that of a level: the same thing measured, told close by."""
    a, b = level.figure, growth.figure
    if a.passage_id != b.passage_id or not periods_agree(a.period, b.period):
        return 0.0
    if (a.subject, a.metric) != (b.subject, b.metric):
        return 0.0
    return 1.0 if a.sentence_start == b.sentence_start else 0.2


def _rate_before(finder: Finder, ask: Ask) -> Derived | None:
    """A rate of the year before, from the rate and its change in points."""
    from dataclasses import replace

    free = replace(ask, periods=(), kinds=frozenset({"growth", "share"}))
    rates = [m for m in finder.rank(free)[:4] if is_percent(m.view.figure)]
    for rate in rates:
        if not _asks_earlier(ask, rate.view.figure, finder.folded):
            continue
        for view in finder.views:
            change = view.figure
            if change.kind == "points" and _kinship(rate.view, view) > 0:
                computed = compute.rate_before(rate.view.figure, change)
                return Derived("base", computed, (rate.view, view))
    return None


def _base(finder: Finder, ask: Ask, text: str) -> Derived | None:
    if ask.kinds & {"growth", "share"} and ask.periods and not ask.unit:
        return _rate_before(finder, ask)
    pair = _level_and_growth(finder, ask)
    if pair is None or not _asks_earlier(ask, pair[0].figure, finder.folded):
        return None
    return Derived("base", compute.base_of(pair[0].figure, pair[1].figure), pair)


def _asks_earlier(ask: Ask, level: Figure, folded: str) -> bool:
    """The year asked is the one before the level's, or the words say so."""
    if re.search(
        r"前一年|上一?年|此前|原来|之前|原先|year before|previous year|year earlier", folded
    ):
        return True
    year = level.period[:4]
    return year.isdigit() and any(p.value[:4] == str(int(year) - 1) for p in ask.periods)


def _whole(finder: Finder, ask: Ask, text: str) -> Derived | None:
    """The whole from a part and its share: 4.86万亿元 are 10.3% of it."""
    for match in finder.rank(ask)[:6]:
        share = match.view.figure
        if share.kind != "share":
            continue
        for view in finder.views:
            part = view.figure
            same = part.passage_id == share.passage_id and part.subject == share.subject
            if same and _is_amount(part) and periods_agree(part.period, share.period):
                return Derived("whole", compute.whole_of(part, share), (view, match.view))
    return None


def _increment(finder: Finder, ask: Ask, text: str) -> Derived | None:
    pair = _level_and_growth(finder, ask)
    if pair is None:
        return None
    return Derived("increment", compute.increment_of(pair[0].figure, pair[1].figure), pair)


def _remainder(finder: Finder, ask: Ask, text: str) -> Derived | None:
    """The whole less its part: what the cue parts, or two figures of one unit, or a share."""
    cue = _CUES["remainder"].search(finder.folded)
    parted = _parted(finder, text, cue) if cue else None
    if parted is not None:
        return parted
    views = _part_and_whole(finder, ask) if "share" not in ask.kinds else None
    if views is not None:
        return Derived("remainder", compute.difference(views[0].figure, views[1].figure), views)
    shares = [m.view for m in finder.rank(ask)[:10] if m.view.figure.kind == "share"]
    if not shares:
        return None
    return Derived("remainder", compute.remainder_of_percent(shares[0].figure), (shares[0],))


def _part_and_whole(finder: Finder, ask: Ask) -> tuple[FigureView, FigureView] | None:
    """A whole and its part, told together: 58个项目, 其中55个."""
    ranked = [m for m in finder.rank(ask)[:10] if _is_amount(m.view.figure)]
    best: tuple[float, FigureView, FigureView] | None = None
    for a in ranked:
        for b in ranked:
            if not _is_part(a.view, b.view) or not _same_sentence(a, b):
                continue
            score = a.score + b.score
            if best is None or score > best[0]:
                best = (score, a.view, b.view)
    return (best[1], best[2]) if best else None


def _parted(finder: Finder, text: str, cue: re.Match[str]) -> Derived | None:
    """X里不是Y的有多少: the whole stands before the cue, the part behind it."""
    left, right = text[: cue.start()].strip(" ，,里中"), text[cue.end() :]
    if len(left) < 2 or len(right) < 2:
        return None
    pair = best_pair(finder, f"{left}\n{right}", "\n", _is_part)
    if pair is None or pair.right.coverage < 0.5 or pair.left.coverage < _MIN_SIDE:
        return None
    whole, part = pair.left.view, pair.right.view
    return Derived("remainder", compute.difference(whole.figure, part.figure), (whole, part))


def _is_part(whole: FigureView, part: FigureView) -> bool:
    a, b = whole.figure, part.figure
    if a.id == b.id or not (_is_amount(a) and _is_amount(b) and comparable(a, b)):
        return False
    return compute.amount(a) > compute.amount(b) and _same_sort(a, b)


def _same_sort(a: Figure, b: Figure) -> bool:
    """Whether two counts are of the same sort of thing: their names share two characters."""
    left, right = f"{a.subject}{a.metric}", f"{b.subject}{b.metric}"
    pairs = {left[i : i + 2] for i in range(len(left) - 1)}
    return not left or not right or any(right[i : i + 2] in pairs for i in range(len(right) - 1))


def _daily(finder: Finder, ask: Ask, text: str) -> Derived | None:
    if _average_is_stated(finder, ask):
        return None
    match = next((m for m in finder.rank(ask) if _is_amount(m.view.figure)), None)
    if match is None:
        return None
    return Derived("per day", compute.per_day(match.view.figure, ask.unit), (match.view,))


def _monthly(finder: Finder, ask: Ask, text: str) -> Derived | None:
    if _average_is_stated(finder, ask):
        return None
    match = next((m for m in finder.rank(ask) if _is_amount(m.view.figure)), None)
    if match is None:
        return None
    return Derived("per month", compute.per_month(match.view.figure, ask.unit), (match.view,))


def _change(finder: Finder, ask: Ask, text: str) -> Derived | None:
    views = _pair(finder, text, SEPARATORS + r"|到|从|至|\bto\b|\bfrom\b")
    if views is None:
        return None
    earlier, later = sorted(views, key=lambda v: (v.figure.period, v.figure.start))
    computed = compute.change_between(earlier.figure, later.figure)
    return Derived("change", computed, (earlier, later))


def _convert(finder: Finder, ask: Ask, text: str) -> Derived | None:
    from rag.lexicon import UNIT_FACTORS

    cue = _CUES["convert"].search(finder.folded)
    unit = (cue.groupdict().get("unit") if cue else "") or ask.unit
    if not unit:
        return None
    _, bare = compute.split_unit(unit)
    dimension = UNIT_FACTORS.get(bare, ("",))[0]
    for match in finder.rank(ask)[:8]:
        figure = match.view.figure
        same = figure.unit == bare or (
            dimension and UNIT_FACTORS.get(figure.unit, ("",))[0] == dimension
        )
        if same and _is_amount(figure) and figure.full_unit != unit:
            return Derived("convert", compute.convert(figure, unit), (match.view,))
    return None


_OPERATIONS: dict[str, Operation] = {
    "convert": _convert,
    "per day": _daily,
    "per month": _monthly,
    "average": _average,
    "ratio": _ratio,
    "remainder": _remainder,
    "sum": _sum,
    "difference": _difference,
    "increment": _increment,
    "base": _base,
    "whole": _whole,
    "share": _share,
    "change": _change,
}

__all__ = ["answer_derived", "operations_asked", "write_derived"]
