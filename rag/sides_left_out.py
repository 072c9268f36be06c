"""An answer of one side, where the question puts two together or holds them against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.script import fold
from rag.compare import is_comparison
from rag.compared import sides_of
from rag.contest import contests
from rag.find import Finder
from rag.lexicon.comparing import WHICH_IS_MORE
from rag.lexicon.deriving import BEHIND_NAME, SO_MANY_TIMES, TAKEN_TOGETHER
from rag.named_sides import cuts_for, is_borne_by_a_figure, names_things
from rag.sides import Sides, named_share
from rag.units import Slot

_WHICH_IS_MORE = re.compile(WHICH_IS_MORE)
# Most of a name has to be spoken of.
_SPOKEN_OF = 0.5
_BEHIND_NAME = re.compile(BEHIND_NAME)
_OF_EACH = re.compile(
    r"各自?(?:占|有|是|为|达|分|投|建|卖|产|出|增长?|下降)?(?:了|到)?(?:多少|几|百分之)"
    r"|分别(?:占|有|是|为|达到?)?(?:多少|几|百分之)"
)
_OF_BOTH = re.compile("[产进收][量额入]?[和与及、]|产销|进出口|收支|各")
_TOGETHER, _TIMES = re.compile(TAKEN_TOGETHER), re.compile(SO_MANY_TIMES)


def leaves_out_a_side(finder: Finder, quotes: Sequence[str]) -> bool:
    """Whether nothing quoted speaks of one of two things that are to be put together.

    甲和乙加起来, 甲比乙快多少: what is told of 甲 alone is no answer, where 乙 is told of as well,
    word for word. Most words may only be others for what is told.
    """
    if finder.question.language == "en" or finder.in_english:
        return False
    cuts = [cut for cut in _cuts(finder) if names_things(cut)]
    told = "\n".join(map(fold, quotes))
    return bool(cuts) and all(
        any(
            is_borne_by_a_figure(finder, name) and not _speaks_of(finder, name, told)
            for name in map(_name_of, (cut.left_text, cut.right_text))
        )
        for cut in cuts
    )


def asks_of_each(finder: Finder, told_of: Sequence[str]) -> bool:
    """四个领域各占几个, answered by one figure: each of them is asked, and none is told.

    ``told_of``: what the figures of the answer are of; one of two things together is of both.
    """
    if finder.question.language == "en" or _OF_EACH.search(finder.folded) is None:
        return False
    return len(told_of) == 1 and _OF_BOTH.search(told_of[0]) is None


def is_no_multiple(finder: Finder, units: Sequence[str]) -> bool:
    """是乙的几倍, answered by what 甲 is alone: in no unit that says how many times."""
    return _TIMES.search(finder.folded) is not None and not any(
        unit.endswith(("倍", "番", "times")) for unit in units
    )


def lacks_verdict(finder: Finder, quotes: Sequence[str]) -> bool:
    """哪个增长更快, and what is quoted speaks of one of the two alone: it gives no verdict."""
    if not is_comparison(finder.folded) or finder.in_english:
        return False
    if finder.question.language == "en":
        # A dictionary knows too few words to say of whom a sentence of another language speaks.
        return _WHICH_IS_MORE.search(finder.folded) is not None
    told = Slot("\n".join(quotes))
    read = [sides for contest in contests(finder.text) if (sides := sides_of(finder, contest))]
    return bool(read) and all(
        any(side.own and named_share(finder, side.own, told) < _SPOKEN_OF for side in sides)
        for sides in read
    )


def _cuts(finder: Finder) -> list[Sides]:
    if _TIMES.search(finder.folded):
        return list(cuts_for(finder, "ratio"))
    if _TOGETHER.search(finder.folded) or is_comparison(finder.folded):
        return list(cuts_for(finder, "sum"))
    return []


def _speaks_of(finder: Finder, name: str, told: str) -> bool:
    """汽车整车出口 speaks of 汽车出口."""
    units = finder.ask(name).units
    return name in told or named_share(finder, units, Slot(told)) >= _SPOKEN_OF


def _name_of(side: str) -> str:
    return _BEHIND_NAME.sub("", side)
