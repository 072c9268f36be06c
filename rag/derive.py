"""Questions whose answer is computed: which operation is meant, and on which figures.

A figure that is given directly always comes before one that would be computed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from statistics import fmean

from index.figures.quantities import magnitude_factor
from rag.against_year import misses_year_against
from rag.amounts import amount, split_unit
from rag.ask import Ask
from rag.asked_thing import is_thing
from rag.computed import CannotCompute, Computed
from rag.derived import Derived
from rag.dimensions import comparable, dimension_of, is_counter, is_percent, only_counts
from rag.display import chinese_number, english_number, english_unit, figure_name, plain, with_unit
from rag.evidence import Draft
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.deriving import (
    GIVES_PART,
    GIVES_WHOLE,
    IN_ABSOLUTE_TERMS,
    NEGATED,
    RESTS,
)
from rag.lexicon.kinds import LIMIT
from rag.lexicon.measures import ASKS_MONEY, TIME_UNITS
from rag.lexicon.natures import ASKS_AGE
from rag.lexicon.translations import CHINESE_UNITS, ENGLISH_UNITS
from rag.nature import MONEY, nature_of, nature_told
from rag.operations import OPERATIONS, operations_asked
from rag.overlap import unasked_share
from rag.part_whole import asks_of_neither
from rag.phrases import phrase
from rag.quote import cite_view
from rag.reading import STATED
from rag.records import AnswerFigure, Derivation, Operand
from rag.rest_of_whole import asks_rest
from rag.sides import coverage
from rag.spans import periods_agree
from rag.stated import ask_in_context, is_stated
from rag.terms import names_term
from rag.units import Unit

# 每十家里有几家 asks for a share by a number.
_OF_SO_MANY = re.compile("每")
_ASKS_MONEY = re.compile(ASKS_MONEY)
_HOW_MANY = re.compile("多少|几[家户名位个所座辆台只头成]|how (?:many|much)")
_COUNTED_IN = re.compile("(?:几|多少)[家户名位个所座辆台只头]")
_MEASURES = frozenset({"length", "area", "mass", "energy", "power", "speed"})
# What is computed agrees with what is told roughly: 52.02% with more than half.
_LESS_THAN_TOLD, _MORE_THAN_TOLD = Decimal("0.85"), Decimal("1.8")
_OF_ANOTHER, _LESS_UNASKED = 0.4, 0.25
_MORE = 0.1
_LEAST = Decimal("0.01")
_IN_MAGNITUDES = Decimal(100_000)
_TERM_TOLD, _TERM_WHOLE, _TIMES = 0.5, 0.8, 2
# So much of a question is the thing it asks of; told less than this it is not told.
_THE_THING, _HARDLY, _IT_IS = 0.3, 0.3, 0.8
# Another of the best figures speaks of so much more of the question.
_LOOKED_AT, _TOLD_BETTER = 3, 0.5
_NEVER_STATED = frozenset(
    {"balance", "planned", "to target", "after target", "of base", "outside", "times before"}
)
_ABSOLUTE = re.compile(IN_ABSOLUTE_TERMS)
_RESTS, _LIMIT = re.compile(RESTS), re.compile(LIMIT)
_NEGATED, _AGE = re.compile(NEGATED), re.compile(ASKS_AGE)
_GIVES_WHOLE, _GIVES_PART = re.compile(GIVES_WHOLE), re.compile(GIVES_PART)
_TAKEN_AWAY = re.compile(
    r"\b(?:tak(?:e|ing)|leav(?:e|ing)|set(?:ting)?|put(?:ting)?) [a-z0-9 '-]{3,40} "
    r"(?:out|off|away|aside)\b"
    r"|\b(?:excluding|minus|deducting|leaving out|leaving aside)\b"
)
_OF_CHANGE = frozenset({"increment", "rate of change", "change", "difference"})
_SHARED_OUT = frozenset({"average", "per day", "per month"})
_RESTS_OF_ONE = frozenset({"remainder", "rest", "rest named", "not so", "part"})
_OF_ITS_TIME = frozenset(
    {"sum", "ratio", "average", "remainder", "rest", "not so", "per day", "per month"}
)
# What was before, and by how many: a level and its change, both of the very thing asked of.
_OF_ONE_THING = frozenset({"base", "increment"})
# What needs no word that asks for a computation: only other figures tell what is asked.
_TOLD_OTHERWISE = (
    "age band", "rest named", "not so", "told apart", "rate told", "part", "rest of period",
    "in its unit",
)  # fmt: skip
_LEFT_OF_WHOLE = frozenset({"remainder", "rest", "not so"})
_PEOPLE, _NO_PART = frozenset({"人", "名", "位", "people"}), 10_000
_STATED_FIRST = frozenset({"increment", "base", "share", "rate of change", "change", "whole"})


def answer_derived(finder: Finder) -> Draft | None:
    """The computed answer, or None where no operation is asked or its operands are not there."""
    derived = computed(finder)
    return write_derived(finder, derived) if derived else None


def answer_stated_or_derived(finder: Finder) -> Draft | None:
    """Computed only where no stated figure answers: 增长多少 and 占多少 are mostly stated."""
    derived = computed_unless_stated(finder)
    return write_derived(finder, derived) if derived else None


def answer_told_otherwise(finder: Finder) -> Draft | None:
    """What only other figures tell, where no word asks for a computation."""
    by_method = _by_method(finder.method, operations_asked(finder.folded)) if finder.method else []
    derived = _first(
        finder,
        [*by_method, "beyond share", "whole of share", "whole named", *_TOLD_OTHERWISE, "rest"],
    )
    if derived is None and _asks_rest(finder) and not is_stated(finder):
        derived = _first(finder, ["remainder"])
    return write_derived(finder, derived) if derived else None


def _asks_rest(finder: Finder) -> bool:
    """How many are not so; what share of them is not, the share of those that are tells."""
    return not ask_in_context(finder).kinds and asks_rest(finder.folded)


def computed(finder: Finder) -> Derived | None:
    """What the words of a question ask to be worked out."""
    asked = operations_asked(finder.folded)
    if finder.method and (derived := _first(finder, _by_method(finder.method, asked))):
        return derived
    names = [n for n in asked if n not in _STATED_FIRST]
    if _is_across(finder) and "remainder" in names and _TAKEN_AWAY.search(finder.folded):
        # What is to be taken away is named.
        derived = _first(finder, ["beyond share", "remainder"])
        if derived is not None:
            return derived
    # What the words ask for is never the figure that is told.
    never = [n for n in names if n in _NEVER_STATED]
    derived = _first(finder, [*never, "beyond share", "whole of share", *_TOLD_OTHERWISE])
    if derived is not None:
        return derived
    rest = _names_the_rest(finder)
    if rest and "remainder" not in names and "share" in ask_in_context(finder).kinds:
        names = ["remainder", *names]
    if rest or not is_stated(finder):
        # 没登记的还有几间: no whole and part are told as such.
        last = ["remainder"] if "remainder" not in names and _asks_rest(finder) else []
        ordered = _rest_first(names) if _is_across(finder) else [*names, "rest"]
        return _first(finder, [*ordered, *last])
    # A difference is told of one thing, asked of two: the pair that says more of it is meant.
    return _first(finder, [n for n in names if n == "difference"], more=_MORE)


def _is_across(finder: Finder) -> bool:
    """An English question on a text in another language."""
    return finder.question.language == "en" and not finder.in_english


def _rest_first(names: list[str]) -> list[str]:
    """A whole and a part that are told as such come before two figures that may be."""
    at = names.index("remainder") if "remainder" in names else len(names)
    return [*names[:at], "rest", *names[at:]]


def _by_method(method: str, asked: list[str]) -> list[str]:
    """What can be worked out from the figures that a question says to start from."""
    first = [n for n in asked if n in ("increment", "outside")]
    if _GIVES_WHOLE.search(method):
        return [*first, "whole"]
    return [*first, "part"] if _GIVES_PART.search(method) else [*first, "base"]


def computed_unless_stated(finder: Finder) -> Derived | None:
    """What can be worked out where no stated figure answers."""
    names = [n for n in operations_asked(finder.folded) if n in _STATED_FIRST]
    if _ABSOLUTE.search(finder.folded):
        return _in_absolute_terms(finder)
    several = len(_HOW_MANY.findall(finder.folded)) > _TIMES
    if "base" not in names and finder.whole.named and not several:
        # 开多少个点、照看多少学生、收多少: a list of what is told, and nothing worked out.
        names.append("base")
    if not names:
        return None
    if is_stated(finder):
        return _more_exactly(finder) if "share" in names else None
    if finder.whole.compared and "change" in names:
        # 比2023年增加多少: the figures of both years, before one that is worked out.
        names.remove("change")
        names.insert(0, "change")
    if _OF_CHANGE & set(operations_asked(finder.folded)):
        names.append("two times")
    return _first(finder, names)


def _more_exactly(finder: Finder) -> Derived | None:
    """The share of two numbers, where all that is told of it is more than half or a tenth.

    So it is where what is told is the share of one that the question does not name.
    """
    ask = ask_in_context(finder)
    match = finder.find(ask).match
    if match is None or not is_percent(match.view.figure):
        return None
    told = match.view.figure
    unasked = unasked_share(match.view, finder.asked(ask), finder.index)
    rough = not any(map(str.isdigit, told.surface))
    if not rough and unasked < _OF_ANOTHER:
        return None
    derived = _first(finder, ["share"])
    if derived is None:
        return None
    if not rough:
        of_two = [unasked_share(v, finder.asked(ask), finder.index) for v in derived.views]
        return derived if max(of_two) < unasked - _LESS_UNASKED else None
    least = _LESS_THAN_TOLD * amount(told)
    most = _MORE_THAN_TOLD * amount(told)
    return derived if least <= derived.computed.value <= most else None


def _in_absolute_terms(finder: Finder) -> Derived | None:
    """By how many, where by what percentage is told."""
    ask = replace(finder.ask(_ABSOLUTE.sub(" ", finder.text)), kinds=frozenset())
    try:
        return OPERATIONS["increment"](finder, ask)
    except CannotCompute:
        return None


def _names_the_rest(finder: Finder) -> bool:
    """非新能源车, 没有重复利用的: no figure near is told of what is not so."""
    ask = ask_in_context(finder)
    if "share" in ask.kinds and _RESTS.search(finder.folded):
        return True
    found = finder.find(ask)
    negated = list(_NEGATED.finditer(finder.folded))
    if found.match is None or not negated:
        return False
    told = found.match.view.sentence.folded
    return any(n["what"] in told and n[0] not in told for n in negated)


def _first(finder: Finder, names: list[str], more: float = 0.0) -> Derived | None:
    ask = ask_in_context(finder)
    stated = finder.find(ask).match if more else None
    if asks_of_neither(finder.folded):
        # What is left when one of them is taken away still has the other in it.
        names = ["remainder", *(n for n in names if n not in _RESTS_OF_ONE)]
    for name in names:
        try:
            derived = OPERATIONS[name](finder, ask)
        except CannotCompute:
            continue
        if derived is None or not _fits(ask, derived):
            continue
        if name == "change" and _is_of_two(derived):
            continue
        if _lacks_term(finder, ask.units, derived.views):
            continue
        if name in _OF_ONE_THING and _is_of_another_thing(finder, ask, derived.views):
            continue
        if _is_of_others_altogether(finder, ask, derived.views):
            continue
        if name in ("share", "change") and _is_of_others(finder, ask, derived):
            continue
        if misses_year_against(ask, derived.computed.operands, finder.main_year):
            continue
        if name in _OF_ITS_TIME and _is_of_other_time(ask, derived):
            continue
        if stated is not None and derived.joint < _told(finder, ask, stated.view) + more:
            continue
        return derived
    return None


def _is_of_two(derived: Derived) -> bool:
    """A change is of one thing at two times: exports are not what output came down to."""
    measures = [view.measures for view in derived.views if view.measures]
    if len(measures) > 1 and not frozenset.intersection(*measures):
        return True
    times = {view.figure.period for view in derived.views} - {""}
    return len({view.figure.subject for view in derived.views}) > 1 and len(times) < _TIMES


def _is_of_others(finder: Finder, ask: Ask, derived: Derived) -> bool:
    """Of the share of the shipbuilding market a rank is told; no provinces of firms are its share.

    Only for questions in another language, of whose words the dictionary knows a part.
    """
    if not all(map(finder.is_foreign_view, derived.views)):
        return False
    told = max((match.coverage for match in finder.rank(ask)[:_LOOKED_AT]), default=0.0)
    return told - fmean(_told(finder, ask, view) for view in derived.views) > _TOLD_BETTER


def _lacks_term(finder: Finder, units: Sequence[Unit], views: Sequence[FigureView]) -> bool:
    """Integrated circuits: an official term that neither figure is told of is no car."""
    slots = [s for v in views for s in (v.about, v.clause, v.sentence, v.around)]
    if not all(map(finder.is_foreign_view, views)):
        return False
    for unit in filter(lambda unit: names_term(unit.text), units):
        if _LIMIT.fullmatch(unit.text):
            # At most names nothing.
            continue
        # What the briefing calls by the whole term it does not tell by its last word: 工业机器人
        # are no 人形机器人.
        whole = any(name in finder.text_in_scope for name in unit.in_chinese)
        told = max(finder.matched(unit, slot) for slot in slots)
        if told < (_TERM_WHOLE if whole else _TERM_TOLD):
            return True
    return False


def _is_of_another_thing(finder: Finder, ask: Ask, views: Sequence[FigureView]) -> bool:
    """New wind power is not worked out from heat pumps: what is asked of is told of neither.

    Of a thing that a dictionary or a table renders: what neither knows proves nothing.
    """
    if not all(map(finder.is_foreign_view, views)):
        return False
    total = sum(finder.index.weight(unit) for unit in ask.units) or 1.0
    slots = [s for v in views for s in (v.about, v.clause, v.sentence, v.prior, v.around)]
    if any(
        finder.matched(unit, view.about) >= _IT_IS
        for unit in ask.units
        for view in views
        if is_thing(unit)
    ):
        # Vehicles shipped abroad: the thing itself is told, whatever is said of it.
        return False
    return any(
        is_thing(unit)
        and (len(unit.patterns) > 1 or unit.near)
        and finder.importance(unit) / total >= _THE_THING
        and max(finder.matched(unit, slot) for slot in slots) < _HARDLY
        for unit in ask.units
    )


def _is_of_others_altogether(finder: Finder, ask: Ask, views: Sequence[FigureView]) -> bool:
    """东州的营收, worked out from those of firms of which nothing near speaks of 东州.

    Most words may only be others for what is told; a name, and what the briefing itself tells
    figures of, says what these are not of.
    """
    if any(map(finder.is_foreign_view, views)) or finder.in_english:
        return False
    slots = [s for v in views for s in (v.about, v.clause, v.sentence, v.prior, v.around)]
    return any(
        len(unit.text) > 1
        and not unit.measure
        and not STATED.fullmatch(unit.text)
        and (finder.names(unit) or unit.text in finder.told_of)
        and not any(finder.matched(unit, slot) for slot in slots)
        and not any(finder.names_all(unit, view) for view in views)
        for unit in ask.units
    )


def _is_of_other_time(ask: Ask, derived: Derived) -> bool:
    """The people of 2026 are not those of 2027 added up."""
    told = [figure.period for figure in derived.computed.operands if figure.period]
    return any(
        told and not any(periods_agree(period.value, other) for other in told)
        for period in ask.periods
        if not ask.compared
    )


def _told(finder: Finder, ask: Ask, view: FigureView) -> float:
    """Share of the question that one figure speaks of."""
    return coverage(finder, ask, view, left=False)


def _fits(ask: Ask, derived: Derived) -> bool:
    """Whether the result is of the nature asked for: percent, points, or an amount in its unit."""
    unit = derived.computed.unit
    subjects = {figure.subject for figure in derived.computed.operands}
    if not derived.computed.value and len(subjects) == 1:
        # One figure told in two places.
        return False
    if _mixes(derived):
        return False
    times = all(figure.unit in TIME_UNITS for figure in derived.computed.operands)
    if times and ask.kinds & {"growth", "share"} and ask.unit not in TIME_UNITS:
        # By how much output grew is not told by how long anything took.
        return False
    if 0 < abs(derived.computed.value) < _LEAST:
        # 17320元 for each of 968.5万人: the operands are not meant for one another.
        return False
    if ask.natures and _nature(derived) not in ask.natures:
        return False
    of_ages = derived.operation == "age band"
    if _AGE.search(ask.folded) and unit not in TIME_UNITS and unit != "岁" and not of_ages:
        return False
    if dimension_of(split_unit(ask.unit)[1]) in _MEASURES and _nature(derived) == MONEY:
        # 还有多少公里没挖通 is answered by no money.
        return False
    # 没赚到钱的有几家 asks for a number of firms.
    money = nature_of(ask.unit) == MONEY or (
        _ASKS_MONEY.search(ask.folded) and not _COUNTED_IN.search(ask.folded)
    )
    if money and all(figure.kind == "count" for figure in derived.computed.operands):
        # 还剩多少钱 is answered by no number of people.
        return False
    percent = unit in ("%", "个百分点", "percentage points")
    if "points" in ask.kinds:
        return unit in ("个百分点", "percentage points")
    if ask.kinds & {"share", "growth"} and not ask.unit:
        # Cuts in taxes, spread over the months: an amount, whatever it is of.
        return percent or derived.operation in _SHARED_OUT
    if ask.unit in ("成", "百分点", "points"):
        return percent
    # 水库占了几项 asks for a number of them.
    counts = only_counts(ask.unit) and not _OF_SO_MANY.search(ask.folded)
    if not ask.unit and derived.operation == "rate told":
        # 合格率换算出来是多少: a rate by its name.
        return percent
    return not (percent and counts)


def _mixes(derived: Derived) -> bool:
    """People and things added up, or what is still to come taken from what there is.

    Nor are 2400 crowns for each taken from 1.17 billion: so small a part is of something else.
    """
    operands = derived.computed.operands
    if derived.operation == "sum":
        return len({figure.unit in _PEOPLE for figure in operands}) > 1
    if derived.operation not in _LEFT_OF_WHOLE or len(operands) != _TIMES:
        return False
    whole, part = operands
    if is_counter(whole.unit) and is_counter(part.unit) and not comparable(whole, part):
        # 号码4212个 less APP 1861款.
        return True
    if part.period[:4] > whole.period[:4] != "":
        return True
    return 0 < amount(part) * _NO_PART < amount(whole)


def _nature(derived: Derived) -> str:
    """Of the result: in a currency that no table knows, it is money where an operand is."""
    unit = derived.computed.unit
    money = any(
        figure.full_unit.endswith(split_unit(unit)[1] or unit)
        for figure in derived.computed.operands
        if nature_told(figure) == MONEY
    )
    return MONEY if money else nature_of(unit)


def write_derived(finder: Finder, derived: Derived) -> Draft:
    """The result first, then the expression with every operand cited."""
    draft = Draft(finder.evidence)
    draft.text = tell_derived(draft, finder, derived)
    return draft


def tell_derived(draft: Draft, finder: Finder, derived: Derived) -> str:
    """A computation in words, recorded in the draft."""
    language = finder.question.language
    computed = derived.computed
    views = {view.figure.id: view for view in derived.views}
    operands = []
    shown = []
    for figure in computed.operands:
        marker = cite_view(draft, views[figure.id])
        value, unit = plain(figure.value), figure.full_unit
        operands.append(Operand(value=value, unit=unit, marker=marker))
        shown.append(f"{figure_name(figure)} {with_unit(figure)}[{marker}]".strip())
    value = plain(computed.value)
    draft.derivation = Derivation(
        expression=computed.expression, value=value, unit=computed.unit, operands=operands
    )
    draft.figures.append(
        AnswerFigure(value=value, unit=computed.unit, kind="derived", origin="derived", marker=None)
    )
    return phrase("computed", language).format(
        about="约" if computed.approximate and language != "en" else "",
        roughly="about " if computed.approximate and language == "en" else "",
        result=_result(computed, language),
        expression=computed.expression,
        operands=("; " if language == "en" else "；").join(shown),
    )


def _result(computed: Computed, language: str) -> str:
    value = plain(computed.value)
    if language != "en":
        return _result_in_chinese(computed)
    magnitude, unit = split_unit(computed.unit)
    if not magnitude:
        word = ENGLISH_UNITS.get(unit, unit)
        return f"{value}{'' if word == '%' else ' '}{word}".strip()
    number = english_number(computed.value * magnitude_factor(magnitude))
    counted = "".join(f"{f.subject}{f.metric}" for f in computed.operands if f.unit == unit)
    word = english_unit(unit, counted) if unit in ENGLISH_UNITS else unit
    return f"{number} {word}".strip() + f" ({value}{computed.unit})"


def _result_in_chinese(computed: Computed) -> str:
    unit = computed.unit
    if not unit.isascii() or unit == "%":
        # 127400000度 is read as 1.274亿度.
        large = abs(computed.value) >= _IN_MAGNITUDES and not split_unit(unit)[0]
        return f"{chinese_number(computed.value) if large else plain(computed.value)}{unit}"
    magnitude, _, rest = unit.partition(" ")
    name = CHINESE_UNITS.get((rest or magnitude).lower())
    if name is None:
        return f"{plain(computed.value)} {unit}"
    factor = magnitude_factor(magnitude) if rest else 1
    return f"{chinese_number(computed.value * factor)}{name}"
