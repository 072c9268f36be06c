"""What a figure next to the one asked for is told of: other things put together, another dose.

Such a figure has nearly all words of the question, and only the one word that differs matters.
"""

from __future__ import annotations

import re
from itertools import pairwise

from index.script import fold, is_han
from rag.ages import is_of_another_age
from rag.ask import Ask
from rag.figure_index import FigureView
from rag.holidays import is_holiday
from rag.lexicon.measures import QUANTITY_NAMES
from rag.lexicon.near_misses import (
    ALL_OVER,
    ALL_YEAR,
    GRADED,
    IN_ONE_YEAR,
    NUMBERED,
    OTHERS_TOGETHER,
    REST_ASKED,
    RUNNING_TOTAL,
    TIME_TOLD,
    TRADE_OF_FIRMS,
    UNDONE,
)
from rag.match import Match
from rag.numbered import is_of_other_number
from rag.opposed_sorts import is_of_opposed_sort
from rag.owner_in_word import is_of_another_owner
from rag.speech import is_noun, is_number, solidity
from rag.units import Unit

_NUMBERED = re.compile(NUMBERED)
_GRADED, _TRADE_OF_FIRMS = re.compile(GRADED), re.compile(TRADE_OF_FIRMS)
_TIME_TOLD, _UNDONE = re.compile(TIME_TOLD), re.compile(UNDONE)
_ALONE, _RUNNING = re.compile(IN_ONE_YEAR), re.compile(RUNNING_TOTAL)
# Numbered where they are told of at all.
_EDITIONS = frozenset("批 届".split())
_ALL_YEAR = re.compile(ALL_YEAR)
_OTHERS, _REST_ASKED = re.compile(OTHERS_TOGETHER), re.compile(REST_ASKED)
_ONE_MONTH = re.compile(r"\d{4}-(?:0\d|1[01])")
_NOT_YET = re.compile(r"未|没|尚|待|\b(?:not|yet|remain|still)\b")
_LISTED = re.compile(r"[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8})+")
_PARTED = re.compile("[、和及与]|以及|等")
# So many of the things put together have to be asked for.
_TWO = 2
# So many characters at the end of a compound say what it is, and words less alike are of others.
_HEAD, _UNLIKE, _ALIKE = 2, 0.3, 0.5
# A holiday named this far ahead is still the one spoken of.
_AHEAD = 120
_NUMBERED_NAME = re.compile("第[一二三四五六七八九十]{1,2}[\u4e00-\u9fff]{2,4}(?<![名位次])")


_GENERATION = re.compile(r"(?<![a-z0-9.])\d{1,2}g(?![a-z0-9])")


def is_of_other_generation(question: str, view: FigureView) -> bool:
    """6G标准必要专利 is not told of 5G, whichever part of a folded question names it."""
    asked = set(_GENERATION.findall(question))
    told = set(_GENERATION.findall(f"{view.about.folded} {view.clause.folded}"))
    return bool(asked and told) and asked.isdisjoint(told)


def lacks_generation(question: str, answer: str) -> bool:
    """What is planned for 6G is not told by what is done for 5G, in whatever sentences."""
    asked = set(_GENERATION.findall(question))
    told = set(_GENERATION.findall(fold(answer)))
    return bool(asked and told) and asked.isdisjoint(told)


def is_near_miss(ask: Ask, view: FigureView) -> str:
    """Why a figure is of a neighbour of what is asked, empty where it is not."""
    if _is_of_others_together(ask, view) or _has_another_number(ask, view):
        return "subject"
    if _is_of_those_done(ask, view) or _is_of_other_list(ask, view) or _lacks_trade(ask, view):
        return "subject"
    if is_of_another_owner(ask, view):
        return "subject"
    if is_of_another_age(ask.folded, view.about.folded) or is_of_opposed_sort(ask.folded, view):
        return "subject"
    if _is_of_no_holiday(ask, view) or _is_running_total(ask, view) or _is_of_part(ask, view):
        return "period"
    return ""


def is_of_sibling(ask: Ask, match: Match) -> bool:
    """福利彩票 for 体育彩票: the figure is of a word that ends as the one asked for does."""
    about = match.view.about.folded
    return any(
        near[-_HEAD:] == unit.text[-_HEAD:] and near in about and cosine < _UNLIKE
        for unit in ask.units
        if unit.text in match.missing and len(unit.text) >= 2 * _HEAD and is_han(unit.text[0])
        for near, cosine in unit.near
        if isinstance(near, str) and len(near) >= 2 * _HEAD
    )


def is_of_other_compound(ask: Ask, view: FigureView, told: str) -> bool:
    """草原火灾 for 森林火灾: what stands before the same word is another noun.

    ``told``: all that the briefing says; what it never names may be another word for the same.
    """
    about = view.about.folded
    for modifier, head in pairwise(ask.units):
        joined = f"{modifier.text}{head.text}"
        if joined not in ask.folded or not is_han(joined[0]):
            continue
        if not _HEAD <= len(modifier.text) <= 2 * _HEAD or len(head.text) < _HEAD:
            continue
        if head.measure or head.text.endswith(QUANTITY_NAMES) or modifier.text not in told:
            continue
        if max(modifier.match(slot) for slot in (view.about, view.clause)) >= _ALIKE:
            continue
        names = is_noun(modifier.text) or is_number(modifier.text)
        if names and joined in told and _is_of_bare_head(modifier, head, view):
            return True
        found = re.search(rf"(?P<other>[\u4e00-\u9fff]{{2}})等?{re.escape(head.text)}", about)
        other = found["other"] if found else ""
        if {modifier.text, other} <= ALL_OVER:
            continue
        if other and other not in ask.folded and is_noun(other) and names:
            return True
    return _is_of_other_head(ask, view, told)


def _is_of_bare_head(modifier: Unit, head: Unit, view: FigureView) -> bool:
    """制造业 is not 电子信息制造业, of which the briefing speaks elsewhere by that name."""
    if f"{modifier.text}{head.text}" in view.around.folded:
        # 育儿补贴, of which the passage goes on to tell as 补贴.
        return False
    near = (view.prior, view.sentence, view.about)
    if any(modifier.match(slot) >= _ALIKE for slot in near):
        return False
    subject = fold(view.figure.subject)
    return subject.endswith(head.text) or fold(view.about.folded).startswith(head.text)


def _is_of_other_head(ask: Ask, view: FigureView, told: str) -> bool:
    """5G基站 is not 5G工厂: what stands behind the same word is another noun."""
    near = f"{view.prior.folded} {view.sentence.folded} {view.about.folded}"
    for modifier, head in pairwise(ask.units):
        joined = f"{modifier.text}{head.text}"
        if joined not in ask.folded or joined not in told or joined in near:
            continue
        if head.measure or len(head.text) < _HEAD or not is_han(head.text[0]):
            continue
        if head.text.endswith(QUANTITY_NAMES) or not is_noun(head.text):
            continue
        if max(head.match(slot) for slot in (view.about, view.sentence, view.prior)) >= _ALIKE:
            continue
        found = re.search(rf"{re.escape(modifier.text)}(?P<other>[\u4e00-\u9fff]{{2}})", near)
        other = found["other"] if found else ""
        # 战略性矿种 and 战略性矿产 are of one sort.
        kin = bool(set(other) & set(head.text))
        if other and not kin and other not in ask.folded and is_noun(other):
            return True
    return False


def _is_of_others_together(ask: Ask, view: FigureView) -> bool:
    """纺织品、园林废物等其他物料 is what there was of all of them, and of none how much."""
    figure = view.figure
    together = next((w for w in (figure.subject, figure.metric) if _OTHERS.search(w)), "")
    if not together or _REST_ASKED.search(ask.folded):
        return False
    nouns = tuple(unit.text for unit in ask.units if solidity(unit.text) == 1.0)
    named = [part for part in _PARTED.split(fold(together)) if part.endswith(nouns)]
    return len(named) < _TWO


def _has_another_number(ask: Ask, view: FigureView) -> bool:
    """第二剂 is not answered by what is told of 第一剂, nor Class II by what is told of 第三类."""
    told = f"{view.about.folded} {view.clause.folded}"
    if any(is_of_other_number(unit.text, told) for unit in ask.units):
        return True
    around = (view.about, view.clause, view.sentence, view.prior)
    if any(
        _NUMBERED_NAME.fullmatch(unit.text) and max(map(unit.match, around)) < _ALIKE
        for unit in ask.units
    ):
        # 第二产业 is no 电信业务, whatever is near to 产业.
        return True
    return any(
        numbers and _number(asked) not in numbers
        for pattern in (_NUMBERED, _GRADED)
        for asked in pattern.finditer(ask.folded)
        for numbers in [{_number(n) for n in pattern.finditer(told) if n["of"] == asked["of"]}]
    )


def lacks_number(asked: str, told: str) -> bool:
    """第十九届什么时候办 is not told by a sentence on no 届, nor on another one."""
    return any(
        _number(found)
        not in {_number(n) for n in _NUMBERED.finditer(told) if n["of"] == found["of"]}
        for found in _NUMBERED.finditer(asked)
        if found["of"] in _EDITIONS
    )


def _number(found: re.Match[str]) -> str:
    """首批 is 第一批."""
    return found["number"].replace("首", "一")


def _is_running_total(ask: Ask, view: FigureView) -> bool:
    """去年一年命名了多少 is not answered by how many were since it began."""
    if not ask.periods or not _ALONE.search(ask.folded):
        return False
    return _RUNNING.search(view.ahead) is not None


def _is_of_part(ask: Ask, view: FigureView) -> bool:
    """全年一共减了多少 is not answered by what eleven months brought."""
    period = view.figure.period
    if not _ALL_YEAR.search(ask.folded) or any(p.value == period for p in ask.periods):
        return False
    if view.figure.kind == "growth" and _ONE_MONTH.fullmatch(period):
        return True
    return "/" in period and period[:4] == period.split("/")[1][:4] and period[-2:] != "12"


def _is_of_those_done(ask: Ask, view: FigureView) -> bool:
    """还有多少没结 is not answered by how many 办结."""
    metric = fold(view.figure.metric or view.figure.subject)
    found = list(_UNDONE.finditer(ask.folded))
    if any(m["en"] for m in found):
        # How many have yet to finish: no number of those that have.
        return not _NOT_YET.search(f"{view.clause.folded} {view.sentence.folded}")
    undone = [m["what"] for m in found]
    return any(metric.endswith(what) for what in undone) and not _UNDONE.search(view.clause.folded)


def _lacks_trade(ask: Ask, view: FigureView) -> bool:
    """批发企业有几家 is not answered by a number of firms of which no 批发 is told."""
    asked = _TRADE_OF_FIRMS.search(ask.folded)
    return asked is not None and not any(
        asked["trade"] in slot.folded for slot in (view.about, view.clause, view.sentence)
    )


def _is_of_other_list(ask: Ask, view: FigureView) -> bool:
    """钢铁、建材那批工厂 are not 飞机、汽车等工厂: two lists with nothing in common."""
    asked, told = _LISTED.search(ask.folded), _LISTED.search(view.about.folded)
    if asked is None or told is None:
        return False
    ours, theirs = (set(re.split("、|和|及", found[0])) for found in (asked, told))
    return not any(a in b or b in a for a in ours for b in theirs if a and b)


def _is_of_no_holiday(ask: Ask, view: FigureView) -> bool:
    """国庆假期接待多少 is not answered by what nine months brought."""
    if not is_holiday(ask.folded):
        return False
    told = f"{view.about.folded} {view.sentence.folded}"
    if not _TIME_TOLD.search(view.lead.folded):
        before = max(0, view.figure.sentence_start - view.passage.start)
        told = f"{fold(view.passage.text[:before][-_AHEAD:])} {told}"
    return not is_holiday(told)
