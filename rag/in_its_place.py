"""Figures with another thing in the place of the one that a question asks of.

水泥产能 is not told by 粗钢产能, though a list in the sentence has 水泥 as well; the share of
5G流量 is none of 5G用户; and what four fields have together is told of no field by itself.
"""

from __future__ import annotations

import re

from index.script import fold, is_han
from rag.ask import Ask
from rag.asked_thing import is_thing, things_asked
from rag.figure_index import FigureView, same_sentence
from rag.lexicon.deriving import TOLD_OF_EVERYWHERE
from rag.lexicon.restricting import SHARE_TOLD, TOGETHER
from rag.reading import Reading
from rag.share_asked import share_asked
from rag.speech import ends_as_noun, is_noun, solidity
from rag.units import Slot, Unit, units_of

_TOGETHER = re.compile(TOGETHER)
# So much like a word of the text, and so much of a question, a noun is the thing asked of.
_KIN, _MUCH_OF_IT = 0.1, 0.25
_OF_KINDS = re.compile("等|行业|产业|领域|企业|部门")
_AHEAD_OF_IT = 2
_LISTED = re.compile(r"[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8})+")
_PAUSE = re.compile(r"[，,；;。、和与]|\s(?=[\u4e00-\u9fff])")
# A word so well told is told; a thing that another goes before has to be told nearly itself.
_TOLD, _HEAD_TOLD, _SOMEWHAT = 0.5, 0.8, 0.4
_EVERYWHERE = re.compile(TOLD_OF_EVERYWHERE)
_SHARE_TOLD = re.compile(SHARE_TOLD)
_GROWING = re.compile(
    r"(?P<what>[\u4e00-\u9fffa-z0-9]{2,24}?)\s?(?:[比较][^，。？?]{2,8}?)?(?:同比|环比)?(?:增长|增加|增|涨|上升|提高|下降|减少|降|跌)"
)


def another_in_its_place(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """水泥产能 is not 粗钢产能, told in one sentence: a noun of its own stands for 水泥.

    The noun that both go before is told of the figure; what is asked is one of a list in the
    sentence, or what another of its figures is told of.
    """
    subject = Slot(view.figure.subject)
    own = [w for w in view.words if w.match(subject) == 1.0 and _is_own(reading, ask, w)]
    if not own:
        return False
    here = (view.about, view.clause)
    for at, u in enumerate(ask.units):
        if not is_thing(u) or max(reading.matched(u, slot) for slot in here) >= _TOLD:
            continue
        # English names the thing first, and what it is of behind it.
        others = [h for h in ask.units if h is not u] if u.text.isascii() else ask.units[at + 1 :]
        head = next(
            (
                h
                for h in others
                if (h.measure or solidity(h.text) == 1.0)
                and reading.matched(h, view.about) >= _HEAD_TOLD
                and (h.text.isascii() or (len(h.text) > 1 and h.text in view.about.folded))
            ),
            None,
        )
        if head is None or _PAUSE.search(_between(ask.folded, u.text, head.text)):
            continue
        told = view.about.folded.partition(head.text)[0]
        replaced = any(w.text in told for w in own)
        if not replaced:
            continue
        # The table of another language's words is too small for other figures to prove much.
        other = not u.text.isascii() and _is_of_other_figure(reading, u, view)
        if other or _is_in_list(reading, u, view) or _is_told_nowhere(reading, ask, u, view):
            return True
    return False


def _is_told_nowhere(reading: Reading, ask: Ask, unit: Unit, view: FigureView) -> bool:
    """早籼稻的收购价 is not 小麦收购价: one noun for another, and nothing near tells of the first.

    A word that is kin to none of the text's may be another word for the same: 新面孔, 大户.
    """
    slots = (view.sentence, view.prior, view.around)
    total = sum(reading.index.weight(u) for u in ask.units) or 1.0
    if reading.importance(unit) / total < _MUCH_OF_IT:
        return False
    kin = max((credit for _, credit in unit.near), default=0.0) >= _KIN
    if _is_slip(ask.folded, unit.text, view.sentence.folded):
        return False
    return kin and is_noun(unit.text) and all(reading.matched(unit, s) < _TOLD for s in slots)


def _is_slip(asked: str, word: str, told: str) -> bool:
    """动力电磁 where 动力电池 is told: one character is another one, behind the same two."""
    at = asked.find(word)
    if at < _AHEAD_OF_IT or len(word) < _AHEAD_OF_IT:
        return False
    ahead = asked[at - _AHEAD_OF_IT : at]
    escape = re.escape
    forms = (f"{escape(ahead)}{escape(word[:i])}.{escape(word[i + 1 :])}" for i in range(len(word)))
    return is_han(ahead[0]) and any(re.search(form, told) for form in forms)


def is_of_others_listed(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """制造业投资 is not 汽车、化工、有色等行业投资: the list has nothing that is asked of.

    A list of places, 山区、海岛航线, is of whom its sentence tells.
    """
    subject = fold(view.figure.subject)
    if not _LISTED.search(subject):
        return False
    things = [u for u in ask.units if is_thing(u)]
    of_kinds = _OF_KINDS.search(subject) is not None
    slots = (view.about, view.clause) if of_kinds else (view.about, view.sentence, view.prior)
    return bool(things) and not any(reading.matched(u, s) >= _TOLD for u in things for s in slots)


def counts_others(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """多少吨废钢铁 is not told of 动力电池, beside how many firms use 废钢铁."""
    here = (view.about, view.clause)
    return any(
        max(reading.matched(u, slot) for slot in here) < _TOLD
        and _is_of_other_figure(reading, u, view)
        and not _goes_on_about(reading, u, view)
        for u in _things_behind(ask)
        if is_thing(u)
    )


def _things_behind(ask: Ask) -> list[Unit]:
    """What stands behind 多少, also behind a unit that measures: 多少吨废钢铁."""
    found = re.search(
        rf"(?:多少|几){re.escape(ask.unit)}(?P<what>[\u4e00-\u9fff]{{2,10}})", ask.folded
    )
    measured = [u for u in ask.units if ask.unit and found and found["what"].startswith(u.text)]
    return measured or things_asked(ask)


def is_share_of_else(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """5G用户占全部用户的几成 is not answered by the share of 5G流量."""
    if view.figure.kind != "share" or view.figure.metric.endswith("率"):
        return False
    found = share_asked(ask.text)
    things = [u for u in ask.units if found and u.text in fold(found["part"]) and is_thing(u)]
    own = any(_is_own(reading, ask, w) for w in view.words)
    if not things or not own:
        return False
    thing = things[-1]
    # 电信业务便利化提升，线上办理量占比超80%: the sentence speaks of it, and of no other figure.
    here = reading.matched(thing, view.sentence) == 1.0 and not _is_of_other_figure(
        reading, thing, view
    )
    return not here and all(
        reading.matched(thing, slot) < _TOLD for slot in (view.about, view.clause)
    )


def is_share_of_other_whole(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """占全部参展企业的百分之几 is not told by 占全球灯塔工厂比重: the whole has another name."""
    told = _SHARE_TOLD.search(view.figure.metric)
    found = share_asked(ask.text) if told else None
    if told is None or found is None:
        return False
    things = [u for u in ask.units if u.text in fold(found["whole"]) and is_thing(u)]
    whole = Slot(told["whole"])
    if not any(is_thing(u) for u in units_of(told["whole"]) if not _EVERYWHERE.fullmatch(u.text)):
        # 占全国比重, 占总产量比重: of all there is of what the sentence is about.
        return False
    return bool(things) and not any(
        reading.matched(u, slot) for u in things for slot in (whole, view.prior)
    )


def is_growth_of_else(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """5G用户比上年增长多少 is not answered by how much 总产出 grew, told of with them."""
    if view.figure.kind != "growth" or "growth" not in ask.kinds:
        return False
    found = _GROWING.search(ask.folded)
    things = [u for u in ask.units if found and found["what"].endswith(u.text)]
    own = [w for w in view.words if w.measure or _is_own(reading, ask, w)]
    if not things or things[-1].measure or view.measures & ask.measures:
        return False
    thing = max(things, key=lambda u: len(u.text))
    here = (view.about, view.clause)
    return max(reading.matched(thing, slot) for slot in here) < _TOLD and any(
        same_sentence(other, view)
        and other.figure.kind in ("level", "count")
        and reading.matched(thing, other.about) >= _SOMEWHAT
        and any(not w.match(other.about) for w in own)
        for other in reading.views
    )


def _is_own(reading: Reading, ask: Ask, word: Unit) -> bool:
    """Whether a word of a figure's description is a noun that the question does not speak of."""
    return (
        not word.measure
        and len(word.text) > 1
        and ends_as_noun(word.text)
        and not reading.asked(ask).speaks_of(word)
    )


def _between(text: str, first: str, second: str) -> str:
    start = text.find(first) + len(first)
    return text[start : max(start, text.find(second, start))]


def _is_of_other_figure(reading: Reading, unit: Unit, view: FigureView) -> bool:
    return any(
        same_sentence(other, view)
        and other.figure.id != view.figure.id
        and reading.matched(unit, other.about) == 1.0
        for other in reading.views
    )


def _goes_on_about(reading: Reading, unit: Unit, view: FigureView) -> bool:
    """27个台风生成；8个登陆，其中福建2个: counted like those before, and so two of them."""
    return any(
        same_sentence(other, view)
        and other.figure.start < view.figure.start
        and other.figure.unit == view.figure.unit
        and other.figure.kind == view.figure.kind == "count"
        and reading.matched(unit, other.about) == 1.0
        for other in reading.views
    )


def _is_in_list(reading: Reading, unit: Unit, view: FigureView) -> bool:
    return reading.matched(unit, view.sentence) >= _TOLD and any(
        f"、{p}" in view.sentence.folded or f"{p}、" in view.sentence.folded
        for p in (*unit.patterns, *(near for near, credit in unit.near if credit >= _TOLD))
        if isinstance(p, str)
    )


def is_of_all_listed(ask: Ask, view: FigureView) -> bool:
    """甲、乙、丙等三个领域有58个项目 tells of no field by itself how many."""
    if view.figure.kind not in ("count", "level"):
        return False
    for found in _TOGETHER.finditer(view.ahead):
        named = [
            u
            for u in ask.units
            if any(isinstance(p, str) and len(p) > 1 and p in found[0] for p in u.patterns)
        ]
        if len(named) == 1 and not named[0].match(view.about):
            return True
    return False
