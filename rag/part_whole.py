"""A whole and its parts: what share one part is, and what is left when parts are taken away.

The question says which words name the whole and which the part; figures are held against both.
"""

from __future__ import annotations

import re
from dataclasses import replace

from index.script import fold
from rag import compute, compute_shares
from rag.amounts import amount
from rag.ask import Ask
from rag.chance import by_chance, kept_apart
from rag.computed import CannotCompute
from rag.derived import Derived, is_amount, loose
from rag.dimensions import comparable, is_rate, same_dimension
from rag.display import is_english
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.deriving import IS_NOT, LEFT_OUT, NEITHER_NOR, OF_EVERYWHERE, TOLD_OF_EVERYWHERE
from rag.lexicon.frame import GENERIC_NOUNS
from rag.lexicon.kinds import TOLD_AS_WHOLE
from rag.lexicon.measures import MONEY_MEASURES
from rag.lexicon.relating import LEFT_TOLD
from rag.mentioned import same_quantity
from rag.operands import best_operands
from rag.overlap import unasked_share
from rag.reading import STATED
from rag.share_asked import share_asked
from rag.sides import Sides, coverage, lacks_name, side_fit
from rag.spans import is_part, periods_agree
from rag.speech import solidity
from rag.two_figures import in_asked_unit, is_of_unnamed, of_one_sort, same_sort, told_beside
from rag.units import Slot, Unit

_LEFT_OUT = re.compile(LEFT_OUT)
_LEFT_TOLD, _NEITHER = re.compile(LEFT_TOLD), re.compile(NEITHER_NOR)
_NAMED_SO = re.compile(r"非(?!常)[\u4e00-\u9fff]{2}")
_WHOLE_STATED = re.compile(r"\bof (?:the|these|those|its|their) \d|\d+[^，,]{1,12}[中里]")
_MAY = re.compile("(?<![新动产功节效职潜智性])(?:大概|大约)?[能会要将可]$")
_LISTED = re.compile(r"、|和|与|及|以及|,(?!\d)|，|\band\b|\bplus\b|加上?")
_NAMED, _STATED_WHOLE, _TOLD_TOGETHER, _OWN_UNIT = 0.7, 1.0, 0.5, 0.3
_MIN_NAMED, _MIN_LISTED, _UNASKED, _OF_ITS_PART = 0.5, 0.4, 0.8, 0.5
_IN_CLAUSE, _OF_SHORTER, _NAMED_AT_ALL = 0.3, 1.0, 0.25
_WHOLES, _TWO, _MIN_OF_ALL, _MIN_OF_ALL_FOREIGN = 8, 2, 0.4, 0.25
_TOLD_AS_WHOLE = re.compile(TOLD_AS_WHOLE)
# Of the words for the part some at least are told of it.
_MIN_PART = 0.2
_AT_ALL = 1e-9
_IS_NOT = re.compile(IS_NOT, re.IGNORECASE)
_EVERYWHERE, _TOLD_OF_EVERYWHERE = re.compile(OF_EVERYWHERE), re.compile(TOLD_OF_EVERYWHERE)
# Half of them in the language of the text.
_MIN_NATIVE = 0.5


def share(finder: Finder, ask: Ask) -> Derived | None:
    cuts = whole_and_part_named(finder)
    # Output may be of cars as well as of money.
    money = (bool(ask.measures) and ask.measures <= MONEY_MEASURES) or "钱" in ask.folded

    of_whole, of_part = _each_of_its_time(ask, cuts)
    everywhere = _of_everywhere(finder)

    def together(a: FigureView, b: FigureView) -> float | None:
        if everywhere is not None and not _are_of_everywhere(finder, everywhere, a, b):
            return None
        if money and not same_dimension("元", a.figure.unit):
            return None
        if not (_is_of_time(of_whole, a) and _is_of_time(of_part, b)):
            # A share of another year is no answer.
            return None
        bonus = of_one_sort(a, b) if _is_part(a, b) and not _unasked_measures(ask, a, b) else None
        if bonus is None or (bonus < 0 and not cuts) or is_of_unnamed(finder, ask, a, b):
            return None
        if not ask.periods and is_part(b.figure.period, a.figure.period):
            # What one month brought is no share of what nine of them did.
            bonus -= _OF_SHORTER
        if any(_is_no_such_part(finder, c, b) or _is_of_others(finder, c, b) for c in cuts):
            return None
        if not _each_is_named(finder, cuts, a, b) and by_chance(finder, asked, a, b):
            return None
        return None if kept_apart(asked, a, b) else _with_sides(finder, cuts, a, b, bonus)

    def related(whole: FigureView, part: FigureView) -> bool:
        # Each has words of its own in the question.
        return bool(cuts) or _whole_and_part(whole, part)

    words = tuple(u for u in ask.units if not STATED.fullmatch(u.text))
    asked = loose(replace(ask, unit="", units=words))
    found = best_operands(
        finder, asked, is_amount, is_amount, together, related=related, alike=False
    )
    if found is None:
        return None
    whole, part = found.first, found.second
    return Derived("share", compute_shares.share(part.figure, whole.figure), (part, whole))


def _of_everywhere(finder: Finder) -> Ask | None:
    """The part, where its share of all there is in the country or the world is asked for."""
    found = share_asked(finder.text)
    if found is None or _EVERYWHERE.fullmatch(fold(found["whole"]).strip()) is None:
        return None
    return finder.ask(found["part"])


def _are_of_everywhere(finder: Finder, asked: Ask, whole: FigureView, part: FigureView) -> bool:
    """占全国的比重: the same quantity, told of all of the place, and the part by its name."""
    return (
        _TOLD_OF_EVERYWHERE.search(whole.about.folded) is not None
        and whole.measures == part.measures
        and bool({w.text for w in whole.words} & {w.text for w in part.words} - GENERIC_NOUNS)
        and coverage(finder, asked, part, False) >= _NAMED
    )


def _each_of_its_time(ask: Ask, cuts: list[Sides]) -> tuple[Ask, Ask]:
    """今年的目标相当于现有总数的百分之几: the part of its time, and the whole of any."""
    for sides in cuts:
        if sides.right.periods and not sides.left.periods and sides.right.status:
            return replace(ask, periods=()), sides.right
    return ask, ask


def _is_no_such_part(finder: Finder, sides: Sides, part: FigureView) -> bool:
    """Whether nothing at a figure names the part that is asked for.

    去年新建的 of 5G基站总数 names no thing: it is 基站 that were built.
    """
    if coverage(finder, sides.right, part, False) < _MIN_PART:
        return True
    named = any(solidity(u.text) == 1.0 for u in sides.right.units)
    nameless = sides.right_text.rstrip().endswith("的") and not named
    return nameless and coverage(finder, sides.left, part, True) < _MIN_PART


def _with_sides(
    finder: Finder, cuts: list[Sides], whole: FigureView, part: FigureView, bonus: float
) -> float | None:
    """The bonus with how well each figure fits the words for it; None for a part that is none."""
    for sides in cuts:
        of_part = coverage(finder, sides.right, part, False)
        of_whole = coverage(finder, sides.right, whole, False)
        # A word that is not rendered may be told of in any words.
        unknown = finder.is_foreign_view(whole) and not any(map(_is_rendered, sides.left.units))
        english = is_english(part.figure) and finder.question.language == "en"
        if english and of_part < _MIN_PART:
            return None
        least = _MIN_PART if is_english(whole.figure) else 0.0
        unnamed = not whole.words and any(finder.matched(u, whole.around) for u in sides.left.units)
        if not (unknown or unnamed) and coverage(finder, sides.left, whole, True) <= least:
            # Nothing at the figure names the whole that is asked of.
            return None
        told_again = part.figure.subject == whole.figure.subject and of_part == of_whole > 0
        if not of_part and _is_told_of(finder, sides, part):
            # 新设的减去注销的: what is to be taken away is told, and by another figure.
            return None
        if of_part < of_whole or told_again:
            # 职工医保 as the whole of 居民医保, where the part of 职工 is asked for.
            return None
        fit = side_fit(finder, sides.left, sides.right, whole, True)
        fit += side_fit(finder, sides.right, sides.left, part, False)
        unasked = unasked_share(whole, finder.asked(sides.left), finder.index)
        unasked += unasked_share(part, finder.asked(sides.right), finder.index) * _OF_ITS_PART
        return bonus + fit + _said_there(finder, sides, part) - _UNASKED * unasked
    return bonus


def _each_is_named(finder: Finder, cuts: list[Sides], whole: FigureView, part: FigureView) -> bool:
    """可再生电力里风电占多少, told in one passage: each by its name, and not by the other's."""
    return whole.passage.id == part.passage.id and any(
        coverage(finder, sides.right, part, False)
        >= _NAMED
        > coverage(finder, sides.right, whole, False)
        and coverage(finder, sides.left, whole, True) >= _NAMED_AT_ALL
        for sides in cuts
    )


def _is_told_of(finder: Finder, sides: Sides, part: FigureView) -> bool:
    """Whether another amount bears the name that the question gives a part."""
    if finder.is_foreign_view(part) or is_english(part.figure):
        return False
    return any(
        is_amount(view)
        and comparable(view.figure, part.figure)
        and coverage(finder, sides.right, view, False) >= _NAMED
        for view in finder.views
    )


def _said_there(finder: Finder, sides: Sides, part: FigureView) -> float:
    """已修订3.4万个，还有4870个被注销: the name of the first may be carried on to the second."""
    units = sides.right.units
    own = Slot(part.ahead)
    here = sum(finder.matched(unit, own) for unit in units)
    return _IN_CLAUSE * here / len(units) if units else 0.0


def _is_of_others(finder: Finder, sides: Sides, part: FigureView) -> bool:
    """视频客服的用户 are no 5G用户."""
    if finder.is_foreign_view(part) or is_english(part.figure):
        return False
    named = coverage(finder, sides.right, part, False) >= _MIN_NATIVE
    return not named or lacks_name(finder, sides.right, part, _AT_ALL)


def _is_rendered(unit: Unit) -> bool:
    """Whether the word has one in the language of the text, itself apart."""
    return any(isinstance(p, str) and not p.isascii() for p in unit.patterns)


def whole_and_part_named(finder: Finder) -> list[Sides]:
    """The words of the question that name the whole, and those that name its part."""
    found = share_asked(finder.text)
    if found is None:
        return []
    # 新能源车能占: what may be is no part of the name.
    sides = Sides.named(finder, found["whole"], _MAY.sub("", found["part"]))
    return [sides] if sides.left.units and sides.right.units else []


def asks_of_neither(folded: str) -> bool:
    """既没合格也没退回的: all but two parts are asked for."""
    return _NEITHER.search(folded) is not None


def _rest_of_two(finder: Finder) -> Derived | None:
    """汽车出口里不是新能源的占多少, of which no share is told: what that of two numbers leaves."""
    text, negated = _IS_NOT.subn("", finder.text, count=1)
    if not negated:
        return None
    alone = Finder(finder.question.model_copy(update={"text": text}), finder.evidence)
    taken = share(alone, alone.whole)
    if taken is None:
        return None
    part, whole = taken.views
    return Derived("remainder", compute_shares.share_left(part.figure, whole.figure), (whole, part))


def remainder(finder: Finder, ask: Ask) -> Derived | None:
    """The whole less its part, or what a share leaves of a hundred percent or of its whole."""
    if any(found[0] in finder.text_in_scope for found in _NAMED_SO.finditer(finder.folded)):
        # 非应邀电子信息 is called so.
        return None
    several = _less_several(finder, ask)
    if several is not None:
        return several
    if asks_of_neither(finder.folded):
        # Both are to be taken away, and one of them is not found.
        return None
    if "share" in ask.kinds:
        shares = [
            m.view
            for m in finder.rank(ask)[:10]
            if _is_part_of_all(m.view)
            # What is left of exports is not told by a share of sales.
            and not (ask.measures and m.view.measures and ask.measures.isdisjoint(m.view.measures))
            and m.coverage >= (_MIN_OF_ALL_FOREIGN if finder.is_foreign(m) else _MIN_OF_ALL)
        ]
        if not shares:
            return _rest_of_two(finder)
        return Derived(
            "remainder", compute_shares.remainder_of_percent(shares[0].figure), (shares[0],)
        )
    counts = [q for q in ask.mentioned if _WHOLE_STATED.search(ask.folded) and not q.rank]
    words = left_out(finder.folded)
    if not words and _is_told_as_left(finder, ask):
        return None
    named_out = finder.ask(words).units
    cuts = [Sides.named(finder, finder.folded.replace(words, " "), words)] if named_out else []

    asked = ask.measures | finder.whole.measures

    def together(a: FigureView, b: FigureView) -> float | None:
        if not _is_part(a, b) or not in_asked_unit(ask, a, b) or told_beside(finder, a, b):
            return None
        if any(v.measures and asked and v.measures.isdisjoint(asked) for v in (a, b)):
            # What was made is no part of what was sold.
            return None
        if counts and not any(same_quantity(q, a) for q in counts):
            # Of the 41, how many did not: 41 is the whole.
            return None
        if not (_is_of_time(ask, a) and _is_of_time(ask, b)):
            return None
        # 97个大类里还有几个没有: the question states the whole itself.
        stated = _STATED_WHOLE * any(same_quantity(q, a) for q in ask.mentioned)
        # What is taken away is no part of the whole's own name.
        # The name of a bare 总量 is that of all the sentence before.
        named = not a.carried and all(unit.match(a.about) >= _NAMED for unit in named_out)
        if named_out and named:
            return None
        bonus = of_one_sort(a, b)
        if bonus is None or any(
            coverage(finder, sides.left, a, True) < coverage(finder, sides.left, b, True)
            for sides in cuts
        ):
            # What fits the whole's words better than the whole is no part of it.
            return None
        own_unit = bool(ask.unit) and ask.unit.endswith(a.figure.unit or "\0")
        near = _TOLD_TOGETHER * same_sentence(a, b) + _OWN_UNIT * own_unit
        return _with_sides(finder, cuts, a, b, bonus + stated + near)

    def related(a: FigureView, b: FigureView) -> bool:
        # 扣掉新能源汽车，剩下的汽车: each side of the question names its own.
        apart = any(
            coverage(finder, sides.right, b, False)
            >= _NAMED
            > coverage(finder, sides.right, a, False)
            and coverage(finder, sides.left, a, True) >= _NAMED
            for sides in cuts
        )
        # 总量规模, of nothing more: all of what the passage tells the part of.
        of_all = not a.words and a.passage.id == b.passage.id
        bare = of_all and _TOLD_AS_WHOLE.search(a.about.folded) is not None
        return apart or bare or _whole_and_part(a, b)

    found = best_operands(finder, loose(ask), is_amount, is_amount, together, related=related)
    if found is None:
        return None
    whole, part = found.first, found.second
    for sides in cuts:
        named = coverage(finder, sides.left, whole, True)
        if any(
            told_beside(finder, view, part) and coverage(finder, sides.left, view, True) >= named
            for view in finder.views
            if is_amount(view) and comparable(view.figure, part.figure)
        ):
            # 27家甲和2家乙: without the latter there are just the former, and that is told.
            return None
    return Derived("remainder", compute.difference(whole.figure, part.figure), (whole, part))


def _is_told_as_left(finder: Finder, ask: Ask) -> bool:
    """年末存量1204家 answers how many are left: nothing is to be taken away."""
    found = finder.find(ask)
    if found.match is None or found.reason:
        return False
    return (
        _LEFT_TOLD.search(f"{found.match.view.ahead}{found.match.view.figure.metric}") is not None
    )


def _is_part(whole: FigureView, part: FigureView) -> bool:
    a, b = whole.figure, part.figure
    # 每万人口4.26人 is no part of 1986万人.
    return whole.each == part.each and comparable(a, b) and amount(a) > amount(b)


def _is_of_time(ask: Ask, view: FigureView) -> bool:
    period = view.figure.period
    return not (ask.periods and period) or any(periods_agree(p.value, period) for p in ask.periods)


def _unasked_measures(ask: Ask, a: FigureView, b: FigureView) -> bool:
    """What is sold is no part of what is made, unless the question speaks of either."""
    one, other = a.measures - b.measures, b.measures - a.measures
    return bool(one and other) and not (one | other) & ask.measures


def _is_part_of_all(view: FigureView) -> bool:
    """A share, or a rate such as 重复利用率 or 普及率: so many of a hundred."""
    figure = view.figure
    if not is_rate(figure):
        return False
    return figure.kind == "share" or (figure.kind == "level" and figure.metric.endswith("率"))


def _less_several(finder: Finder, ask: Ask) -> Derived | None:
    """The whole less two parts or more: 除去陆岛客运和邮轮."""
    words, names = several_left_out(finder)
    if len(names) < 2:
        return None
    bare = finder.ask(finder.folded.replace(words, " "))
    taken = {unit.text for unit in finder.ask(words).units}
    of_all = replace(loose(bare), units=tuple(u for u in bare.units if u.text not in taken))
    parts = _parts_named(finder, names, of_all.units)
    if parts is None:
        return None
    wholes = [m.view for m in finder.rank(of_all)[:_WHOLES] if m.coverage >= _MIN_NAMED]
    ahead = _told_ahead(finder, parts)
    # 86.4万辆里, 东州47.5万辆: what the sentence itself says that they are parts of.
    whole_of_these = [v for v in ahead if v.whole and same_sentence(v, parts[0])]
    for view in (*whole_of_these, *wholes, *ahead):
        fits = (
            is_amount(view)
            and not (view.former or _is_of_year_before(view, parts[0]))
            and view not in parts
            and in_asked_unit(ask, view, view)
        )
        if fits and all(_is_part(view, p) for p in parts):
            try:
                computed = compute.less(view.figure, tuple(p.figure for p in parts))
            except CannotCompute:
                continue
            return Derived("remainder", computed, (view, *parts))
    return None


def _is_of_year_before(whole: FigureView, part: FigureView) -> bool:
    """Fell to 143, from 161 in 2024: what is so now is no part of the latter."""
    then, now = whole.figure.period[:4], part.figure.period[:4]
    return bool(then) and bool(now) and then < now and whole.figure.status == "actual"


def several_left_out(finder: Finder) -> tuple[str, list[str]]:
    """The words that name what is taken away, and what they name."""
    neither = _NEITHER.search(finder.folded)
    if neither is not None:
        return neither[0], [neither["a"], neither["b"]]
    words = left_out(finder.folded)
    names = [name for name in _LISTED.split(words) if name.strip()]
    return words, _run_together(finder, words) if len(names) == 1 else names


def _run_together(finder: Finder, words: str) -> list[str]:
    """东州西州以外: two names that the text knows stand side by side."""
    cuts = range(2, len(words) - 1)
    apart = ([words[:at], words[at:]] for at in cuts)
    return next((names for names in apart if finder.told_of.issuperset(names)), [words])


def _parts_named(
    finder: Finder, names: list[str], of_all: tuple[Unit, ...]
) -> list[FigureView] | None:
    """A figure for each name, of one unit; the last name may be told in other words beside them."""
    parts: list[FigureView] = []
    for i, name in enumerate(names):
        side = loose(finder.ask(name)).inheriting(of_all)
        fitting = [
            m
            for m in finder.rank(side, beside=parts[0] if parts else None)
            if is_amount(m.view)
            and m.view not in parts
            and (not parts or comparable(parts[0].figure, m.view.figure))
        ]
        likely = [m.view for m in fitting[:_WHOLES] if m.coverage >= _MIN_LISTED]
        named = next((v for v in likely if not _is_unnamed(finder, name, v)), None)
        if named is None and parts and i == len(names) - 1:
            beside = [m.view for m in fitting if same_sentence(m.view, parts[0])]
            behind = [v for v in beside if v.figure.start > parts[0].figure.start]
            named = behind[0] if len(behind) == 1 else None
        if named is not None:
            parts.append(named)
    return parts if len(parts) == len(names) else _with_other(finder, names, parts)


def _is_unnamed(finder: Finder, name: str, view: FigureView) -> bool:
    """新能源汽车, of all the province, for the part of one town: the town is told of none of it."""
    if finder.is_foreign_view(view) or is_english(view.figure):
        return False
    return not coverage(finder, finder.ask(name), view, False)


def _with_other(
    finder: Finder, names: list[str], parts: list[FigureView]
) -> list[FigureView] | None:
    """158个, 其中61个转为常规批准, 4个被撤回: of two parts told, one is named by its own word."""
    if len(parts) != 1 or len(names) != _TWO:
        return None
    told = [
        view
        for view in finder.views
        if is_amount(view)
        and same_sentence(view, parts[0])
        and view.figure.unit == parts[0].figure.unit
    ]
    told.sort(key=lambda v: v.figure.start)
    others = [view for view in told[1:] if view not in parts]
    return [*parts, others[0]] if len(others) == 1 and parts[0] in told[1:] else None


def _told_ahead(finder: Finder, parts: list[FigureView]) -> list[FigureView]:
    """Amounts told ahead of the parts in their passage, the nearest first: Of the 1,864 people."""
    first = min(parts, key=lambda v: v.figure.start)
    ahead = [
        view
        for view in finder.views
        if is_amount(view)
        and view.passage.id == first.passage.id
        and view.figure.end <= first.figure.start
        and comparable(view.figure, first.figure)
    ]
    return sorted(ahead, key=lambda v: -v.figure.start)


def _whole_and_part(whole: FigureView, part: FigureView) -> bool:
    """Whether a part's name says all that its whole's does: 新能源汽车销量 and 汽车销量."""
    if not same_sort(whole.figure, part.figure):
        return False
    return same_sentence(whole, part) or whole.figure.metric == part.figure.metric


def left_out(folded: str) -> str:
    """The words that name what is taken away: 除去新能源车, 不是新能源车的, 没用上5G."""
    found = _LEFT_OUT.search(folded)
    return next((g for g in found.groups() if g), "") if found else ""
