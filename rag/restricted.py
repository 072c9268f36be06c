"""What a question narrows its answer down to, and a figure is not told of.

Near misses have nearly all words of a question and stand right where its answer would: the one word
that they lack is the one that matters. Such words are told by where they stand in the question: the
quantity right in front of 多少, who is 被…的, the part named behind 里, an abbreviation.
"""

from __future__ import annotations

import re
from itertools import pairwise

from rag.ask import Ask
from rag.asked_thing import is_thing, units_at_end
from rag.figure_index import FigureView
from rag.in_its_place import (
    another_in_its_place,
    counts_others,
    is_growth_of_else,
    is_of_all_listed,
    is_of_others_listed,
    is_share_of_else,
    is_share_of_other_whole,
)
from rag.lexicon.kinds import EACH_OF, FLOW, NEWLY
from rag.lexicon.measures import QUANTITY_NAMES
from rag.lexicon.restricting import (
    ABBREVIATION,
    ALL_OF_THEM,
    ALL_THERE_ARE,
    ALONE,
    AMOUNTS,
    DONE_TO,
    FOR_EACH,
    JOINED,
    MEASURED_WITH,
    MODIFIERS,
    NOT_MEANT,
    NOT_WANTED,
    OF_ONE,
    PART_BEHIND,
    QUANTITY_ASKED,
    SHARE_OF_NEW,
    SIZES,
    SORTS_OF_FIRMS,
)
from rag.match import Match
from rag.named_whole import is_of_one_owner
from rag.reading import Reading
from rag.units import Unit

_QUANTITY, _DONE_TO, _PART, _ABBREVIATION = map(
    re.compile, (QUANTITY_ASKED, DONE_TO, PART_BEHIND, ABBREVIATION)
)
_FLOW = re.compile(FLOW)
_ALONE, _JOINED, _OF_ONE, _ALL = map(re.compile, (ALONE, JOINED, OF_ONE, ALL_OF_THEM))
_ALL_THERE_ARE, _OF_NEW, _NEW = map(re.compile, (ALL_THERE_ARE, SHARE_OF_NEW, NEWLY))
_NOT_WANTED, _NOT_MEANT = re.compile(NOT_WANTED), re.compile(NOT_MEANT)
_FOR_EACH, _EACH_OF = re.compile(FOR_EACH), re.compile(EACH_OF)
_TOLD = 0.5


def is_narrower(reading: Reading, ask: Ask, match: Match) -> str:
    """Why a figure is of more than a Chinese question asks about, or of less; empty if neither."""
    view = match.view
    if is_of_all_listed(ask, view) or _is_of_new_ones(ask, view):
        return "subject"
    if is_of_others_listed(reading, ask, view):
        return "subject"
    if reading.is_foreign(match):
        return "subject" if another_in_its_place(reading, ask, view) else ""
    if reading.question.language == "en":
        return ""
    if not reading.question.follows and _lacks_what_was_done(ask, view):
        return "subject"
    if _lacks_quantity(reading, ask, match):
        return "measure"
    if _is_of_one_alone(ask, view) or _is_for_each(ask, view):
        return "measure"
    if _is_not_wanted(reading, ask, view) or _lacks_part(reading, ask, view):
        return "subject"
    if _is_of_both(reading, ask, view):
        return "subject"
    if counts_others(reading, ask, view) or is_share_of_else(reading, ask, view):
        return "subject"
    if is_share_of_other_whole(reading, ask, view):
        return "subject"
    if is_growth_of_else(reading, ask, view) or _is_of_all_firms(ask, view):
        return "subject"
    if is_of_one_owner(reading, ask, view):
        return "subject"
    if _lacks_modifier(ask, view) or another_in_its_place(reading, ask, view):
        return "subject"
    return ""


def _lacks_what_was_done(ask: Ask, view: FigureView) -> bool:
    """被下架的APP are not those that were named."""
    found = _DONE_TO.search(ask.folded)
    done = [u for u in ask.units if found and u.text in found["what"]]
    told = f"{view.about.folded} {view.sentence.folded}"
    return bool(done) and not any(word in told for u in done for word in _words_for(u, ask))


def _words_for(unit: Unit, ask: Ask) -> list[str]:
    """What stands for a word; a word near to it that the question names as well does not."""
    near = [w for w, credit in unit.near if isinstance(w, str) and credit >= _TOLD]
    return [
        *(p for p in unit.patterns if isinstance(p, str)),
        *(w for w in near if w not in ask.folded),
    ]


def _lacks_quantity(reading: Reading, ask: Ask, match: Match) -> bool:
    """装车量是多少, 产业规模有多大: the quantity asked for is not told.

    The size of things counted is their number: for 用户规模 what is counted has to be told.
    """
    found = _QUANTITY.search(ask.folded)
    if found is None or ask.kinds:
        return False
    tail = units_at_end(ask.units, found["what"])
    if not tail:
        return False
    here = (match.view.about, match.view.clause)
    *ahead, head = tail
    if _ABBREVIATION.fullmatch(head.text):
        # 平均PUE: letters that the text has nowhere near are no other word for what it tells.
        return head.text in match.missing
    told = [u for u in ahead[-1:] if is_thing(u)]
    if head.text in SIZES:
        return any(max(reading.matched(u, slot) for slot in here) < _TOLD for u in told)
    if head.text in MEASURED_WITH:
        return any(u.text in match.missing for u in told)
    if not head.text.endswith(QUANTITY_NAMES) or head.text in AMOUNTS:
        return False
    unit = match.view.figure.unit
    return (
        head.text in match.missing and head.text not in match.view.sort and head.text[0] not in unit
    )


def _is_of_all_firms(ask: Ask, view: FigureView) -> bool:
    """民营企业 got a part of what all got, and the figure is told of all."""
    told = f"{view.about.folded} {view.sentence.folded} {view.around.folded}"
    return any(
        any(word in ask.folded for word in sort) and not any(word in told for word in sort)
        for sort in SORTS_OF_FIRMS
    )


def _is_of_new_ones(ask: Ask, view: FigureView) -> bool:
    """全体教师里硕士占多少 is not told by their share of those newly hired."""
    told = f"{view.figure.subject}{view.figure.metric}"
    of_new = _OF_NEW.search(told) is not None and not _NEW.search(ask.folded)
    return of_new and _ALL_THERE_ARE.search(ask.folded) is not None


def _is_of_one_alone(ask: Ask, view: FigureView) -> bool:
    """总容量, and what was newly installed, is not answered by 单机容量."""
    of_many = _ALL.search(ask.folded) or _FLOW.search(ask.folded)
    return of_many is not None and _OF_ONE.search(view.ahead) is not None


def _lacks_part(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """减税降费里，落到制造业头上的是多少: the whole is no answer."""
    found = _PART.search(ask.folded)
    if found is None or view.figure.kind == "share":
        return False
    nouns = [u for u in ask.units if u.text in found["part"] and is_thing(u)]
    told = (view.about, view.clause, view.sentence, view.prior)
    return bool(nouns) and all(reading.matched(u, slot) < _TOLD for u in nouns for slot in told)


def _is_of_both(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """光算短信 is not answered by 电话和短信, nor 光乙展 by what 甲展、乙展 had."""
    alone = _ALONE.search(reading.as_asked)
    if alone is None:
        return False
    what = alone["what"] or alone["alone"]
    for told in (view.about.folded, view.lead.folded):
        # 光甲展这一个展，有多少企业: what stands ahead of a comma is meant as well.
        for u in (*ask.units, *reading.whole.units):
            if u.text not in what or u.text not in told or not is_thing(u):
                continue
            ahead, _, behind = told.partition(u.text)
            if _JOINED.search(ahead) or _JOINED.match(behind):
                return True
    return False


def _is_for_each(ask: Ask, view: FigureView) -> bool:
    """多少张床位 is not answered by 每千人口床位数."""
    told = f"{view.figure.subject}{view.figure.metric}"
    return _FOR_EACH.search(told) is not None and _EACH_OF.search(ask.folded) is None


def _is_not_wanted(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """不要整个工业的: what the question says it does not want, also in a remark behind it."""
    found = _NOT_WANTED.search(ask.folded)
    if found is not None and found["not"] in view.about.folded:
        return True
    return any(
        set_apart["not"] in view.about.folded and reading.as_asked.count(set_apart["not"]) == 1
        for set_apart in _NOT_MEANT.finditer(reading.as_asked)
    )


def _lacks_modifier(ask: Ask, view: FigureView) -> bool:
    """纯电动汽车 are some of the 电动汽车 that a figure is told of."""
    told = f"{view.about.folded} {view.clause.folded}"
    return any(
        modifier.text in MODIFIERS
        and f"{modifier.text}{head.text}" in ask.folded
        and modifier.text not in told
        for modifier, head in pairwise(ask.units)
    )
