"""Whether a figure is of the very thing asked for: 多少家芯片设计公司, 多少流量, 人均多少.

The words right behind 多少 say what is counted or measured. That the sentence speaks of a part of
them (企业, 用户) is no answer to how many there are of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.script import fold, is_han
from rag.ask import Ask
from rag.counted_with import counted_noun
from rag.figure_index import FigureView
from rag.lexicon.counted import COUNT_ONE_SORT
from rag.lexicon.frame import ALL_OF_A_PLACE, GENERIC_NOUNS
from rag.lexicon.kinds import EACH_OF
from rag.lexicon.measures import COUNTERS, NO_COUNTERS, QUANTITY_ENDINGS, UNIT_NOUNS
from rag.speech import ends_as_noun, solidity
from rag.terms import names_term
from rag.units import Slot, Unit

_COUNTER = "|".join(
    map(re.escape, sorted({*COUNTERS, *COUNT_ONE_SORT}, key=lambda word: (-len(word), word)))
)
_COUNTED = re.compile(
    rf"(?:多少|(?<![那这近数])几)(?:万|亿|千)?(?!{NO_COUNTERS})(?:{_COUNTER})(?P<what>[\u4e00-\u9fffa-z0-9]{{2,16}})"
)
# 船厂有多少家: the thing in front.
_COUNTED_BEFORE = re.compile(
    rf"(?P<what>[\u4e00-\u9fffa-z0-9]{{2,16}}?)(?:一共|总共|共|都|现|目前|已经?)*有(?:多少|几)(?:万|亿|千)?(?:{_COUNTER})[了呢]?[？?]?$"
)
_MEASURED = re.compile(r"多少(?P<what>[\u4e00-\u9fff]{2,6})")
_ONE_THING = re.compile(r"多少(?P<what>[\u3400-\u9fff])(?:了|呢|啊|来着)?(?=[，。？?]|$)")
_NOUNS_OF_UNITS = frozenset(noun for nouns in UNIT_NOUNS.values() for noun in nouns.split())
_HEADS = re.compile(
    "[人户]均|平均每?一?[人户辆台亩件票单次]|每[人户个辆台亩票]|一[辆台亩件票单][^，。,]{0,10}平均"
)
_EACH_OF = re.compile(EACH_OF)
_IN_ALL = re.compile(ALL_OF_A_PLACE)
_PREDICATE = re.compile(
    r"\bhow many (?:of (?:the|these|those|its|our|their) )?(?:[a-z-]+ ){0,5}?"
    r"(?:were|are|was|is|got|get|have been|had been|has been)"
    r" (?P<what>(?!there\b|in total\b|told\b|now\b|currently\b)[a-z][^?,;]*?)"
    r"(?= (?:in|by|at|during|last|this|over|since|as of) (?:the )?"
    r"(?:end|year|20\d\d|[a-z]+ quarter|first|second|half)\b|[?,;]|$)"
)
# What a unit of land gives, or a thing costs, by its own name.
_ITSELF = 0.8
_YIELD = re.compile("[亩单]产|[单均票]价")


def counted(ask: Ask) -> list[Unit]:
    """The nouns right behind the measure word, in order: 芯片, 设计, 公司."""
    nouns: list[Unit] = []
    if found := _COUNTED.search(ask.folded):
        nouns = _leading_nouns(ask.units, found["what"])
    elif found := _COUNTED_BEFORE.search(ask.folded):
        nouns = units_at_end([u for u in ask.units if solidity(u.text) == 1.0], found["what"])
    # 几条河: a word so short is told in others (水位, 河流).
    return [] if all(len(noun.text) == 1 for noun in nouns) else nouns


def measured(ask: Ask) -> Unit | None:
    """The quantity right behind 多少 where no measure word stands: 流量."""
    found = _MEASURED.search(ask.folded)
    if found is None or _COUNTED.search(ask.folded):
        return None
    nouns = _leading_nouns(ask.units, found["what"])
    last = nouns[-1] if nouns else None
    return last if last is not None and last.text.endswith(QUANTITY_ENDINGS) else None


def things_asked(ask: Ask) -> list[Unit]:
    """The words right behind 多少, with a measure word or without: 技术成果 in 多少技术成果."""
    if ask.folded.isascii():
        noun = counted_noun(ask.folded)
        return [u for u in ask.units if noun and u.text.split()[-1] == noun]
    found = _COUNTED.search(ask.folded) or _MEASURED.search(ask.folded)
    words = [unit for unit in ask.units if len(unit.text) > 1]
    return _leading(words, found["what"]) if found else counted(ask)


def things_counted(ask: Ask) -> list[Unit]:
    """What stands behind 多少 and a measure word: 手机用户 in 多少个手机用户."""
    found = _COUNTED.search(ask.folded)
    words = [unit for unit in ask.units if len(unit.text) > 1]
    return _leading(words, found["what"]) if found else []


def sort_asked(ask: Ask) -> str:
    """The short word behind 多少 that says in which units it is told: 书, 车; empty for none."""
    found = _ONE_THING.search(ask.folded)
    return found["what"] if found and found["what"] in _NOUNS_OF_UNITS else ""


def predicate_asked(ask: Ask) -> list[Unit]:
    """What is said of those counted: women in *of the pilots, how many were women*."""
    found = _PREDICATE.search(ask.folded)
    return [u for u in ask.units if found and u.text in found["what"]]


def is_thing(unit: Unit) -> bool:
    """Whether a unit names a thing, in Chinese or by what renders it, and no measure or place."""
    rendered = any(isinstance(p, str) and is_han(p[0]) and ends_as_noun(p) for p in unit.patterns)
    return (
        unit.is_noun
        and (is_han(unit.text[0]) or rendered)
        and unit.text not in GENERIC_NOUNS
        and not _IN_ALL.fullmatch(unit.text)
    )


def is_told_behind(ask: Ask, view: FigureView) -> bool:
    """Whether what is asked of is told only behind the figure, which is of something else.

    电信收入增长6.2%，互联网行业稳步恢复 tells nothing of how much the latter grew.
    """
    nouns = [u for u in ask.units if u.is_noun]
    leads = any(u.match(slot) for u in nouns for slot in (view.about, view.lead))
    return not leads and any(u.match(view.sentence) == 1.0 for u in nouns)


# What one word of a name earns.
_HALF = 0.5


def is_told_behind_abroad(ask: Ask, view: FigureView) -> bool:
    """The same of a question in another language: revenue of telecoms, with software behind it."""
    things = [u for u in ask.units if is_thing(u) and not u.measure]
    # The industrial internet's core industry: of the internet, and not of any core industry.
    things = [u for u in things if names_term(u.text)] or things
    ahead = (view.about, view.clause, view.lead)
    # Identifier resolution is a term, though what renders it ends like a verb.
    named = [*things, *(u for u in ask.units if names_term(u.text) and not u.measure)]
    leads = any(u.match(slot) > _HALF for u in named for slot in ahead)
    behind = Slot(view.sentence.folded.rpartition(fold(view.figure.surface))[2])
    return not leads and any(u.match(behind) >= _ITSELF for u in things)


def asks_per_head(ask: Ask) -> bool:
    """In the clause that asks: 农民的人均收入，其中工资是多少 asks for a part."""
    asking = [c for c in re.split("[，,；;]", ask.folded) if re.search("多少|几|多[高大]", c)]
    return any(_HEADS.search(clause) for clause in asking)


def told_per_head(view: FigureView) -> bool:
    told = f"{view.about.folded} {view.clause.folded}"
    return _EACH_OF.search(told) is not None or _YIELD.search(told) is not None


def _leading_nouns(units: Sequence[Unit], text: str) -> list[Unit]:
    return _leading([u for u in units if solidity(u.text) == 1.0], text)


def _leading(units: Sequence[Unit], text: str) -> list[Unit]:
    nouns: list[Unit] = []
    while text:
        here = [u for u in units if text.startswith(u.text)]
        if not here:
            break
        longest = max(here, key=lambda u: len(u.text))
        nouns.append(longest)
        text = text[len(longest.text) :]
    return nouns


def units_at_end(units: Sequence[Unit], text: str) -> list[Unit]:
    """The units that a text ends with, side by side, in order."""
    found: list[Unit] = []
    while text:
        here = [u for u in units if text.endswith(u.text)]
        if not here:
            break
        longest = max(here, key=lambda u: len(u.text))
        found.insert(0, longest)
        text = text[: -len(longest.text)]
    return found
