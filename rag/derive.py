"""Questions whose answer is computed: which operation is meant, and on which figures.

A figure that is given directly always comes before one that would be computed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from rag.amounts import amount
from rag.computed import CannotCompute
from rag.derived import Derived
from rag.derived_objections import is_of_what_was_asked, told_share
from rag.derived_told import write_derived
from rag.dimensions import is_percent
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon.deriving import (
    GIVES_PART,
    GIVES_WHOLE,
    IN_ABSOLUTE_TERMS,
    NEGATED,
    RESTS,
)
from rag.operations import OPERATIONS, operations_asked
from rag.overlap import unasked_share
from rag.part_of import HOW_MANY_OF
from rag.part_whole import asks_of_neither
from rag.rest_of_whole import asks_rest
from rag.stated import ask_in_context, is_stated

_HOW_MANY = re.compile("多少|几[家户名位个所座辆台只头成]|how (?:many|much)")
# What is computed agrees with what is told roughly: 52.02% with more than half.
_LESS_THAN_TOLD, _MORE_THAN_TOLD = Decimal("0.85"), Decimal("1.8")
_OF_ANOTHER, _LESS_UNASKED = 0.4, 0.25
_MORE = 0.1
_TWO = 2
_NEVER_STATED = frozenset(
    {
        "of so many",
        "balance",
        "planned",
        "to target",
        "after target",
        "of base",
        "outside",
        "times before",
    }
)
_ABSOLUTE = re.compile(IN_ABSOLUTE_TERMS)
_IN_PERCENT = re.compile(r"百分之[几多]|\bby what per ?cent(?:age)?\b|\bwhat percentage\b")
_RESTS, _NEGATED = re.compile(RESTS), re.compile(NEGATED)
_GIVES_WHOLE, _GIVES_PART = re.compile(GIVES_WHOLE), re.compile(GIVES_PART)
_TAKEN_AWAY = re.compile(
    r"\b(?:tak(?:e|ing)|leav(?:e|ing)|set(?:ting)?|put(?:ting)?) [a-z0-9 '-]{3,40} "
    r"(?:out|off|away|aside)\b"
    r"|\b(?:excluding|minus|deducting|leaving out|leaving aside)\b"
)
_OF_CHANGE = frozenset({"increment", "rate of change", "change", "difference"})
_RESTS_OF_ONE = frozenset({"remainder", "rest", "rest named", "not so", "part"})
# What needs no word that asks for a computation: only other figures tell what is asked.
_TOLD_OTHERWISE = (
    "age band", "rest named", "not so", "told apart", "rate told", "part", "rest of period",
    "in its unit",
)  # fmt: skip
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
    if "difference" in names and _IN_PERCENT.search(finder.folded):
        # By what percentage output exceeded that of 2017.
        names = ["two times", *names]
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
    if _ABSOLUTE.search(finder.folded) and not HOW_MANY_OF.search(finder.folded):
        return _in_absolute_terms(finder)
    several = len(_HOW_MANY.findall(finder.folded)) > _TWO
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
        if derived is None or not is_of_what_was_asked(finder, ask, name, derived):
            continue
        if stated is not None and derived.joint < told_share(finder, ask, stated.view) + more:
            continue
        return derived
    return None
