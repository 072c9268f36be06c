"""States of an earlier time that a sentence tells beside what is now: A of 由A提高到B."""

from __future__ import annotations

import re

from index.figures.lexicon import ANNO
from index.figures.quantities import Quantity
from index.figures.sentence_clauses import clause_of
from index.sentences import Span

_SAME_PERIOD = re.compile(
    rf"(?P<words>(?:去年|上年|前年|{ANNO})(?:的)?同期)"
    r"(?:(?:[^,，。;；\d增长降减升]{0,8}?)(?:仅为|只有|为|是|仅有|有)(?:增长|下降|上升|上涨|下跌|减少|回落|增加)?|的)\s*$"
)
# ，去年同期亏损A: what was so then, in a clause of its own.
_CLAUSE_OF_THEN = re.compile(
    rf"(?:^|[,，。;；])\s*(?P<words>(?:去年|上年|前年|{ANNO})(?:的)?同期)(?!基数|水平|相比)"
    r"(?P<does>[^,，。;；\d增长降减升涨跌多少高低]{0,6})[约近超]?\s*$"
)
_RATES = ("%", "个百分点", "倍", "成")
_COMPARED = re.compile(r"(?:比|较|是|到|至|达|于|当)$")
_FROM = re.compile(r"(?:由|(?<!自)(?<![较])从)(?![^,，。;；]*(?:来看|来讲))[^,，。;；]{0,24}$")
_TO = re.compile(r"^[^,，。;；\d]{0,12}?(?:到|至|为|成)")
_ENGLISH_FROM = re.compile(r"\b(?:from|compared (?:with|to)|versus)\s+$")
# Came down to 47 minutes, from 62.
_TO_FROM = re.compile(
    r"\bto (?:(?:just |well |a little )?(?:about|around|nearly|over|under|above|below) )?(?:\d[\d.,]*|[a-z]+)(?: [a-z]+){0,2}, from (?:about )?$"
)


def is_before_state(sentence: str, quantity: Quantity, following: int) -> bool:
    """A of 由A提高到B, of *from A to B* and of *up from A*; ``following`` is where the next
    quantity starts."""
    left, _ = clause_of(sentence, quantity)
    ahead = sentence[left : quantity.start].lower()
    if _ENGLISH_FROM.search(ahead) or _TO_FROM.search(sentence[: quantity.start].lower()):
        return True
    return bool(_FROM.search(ahead) and _TO.match(sentence[quantity.end : following]))


def same_period_level(sentence: str, quantity: Quantity) -> Span | None:
    """Where a figure is told for the same period of another year (去年同期为A): those words."""
    then = _CLAUSE_OF_THEN.search(sentence[: quantity.start])
    if then and (then["does"] or quantity.unit not in _RATES):
        return then.span("words")
    match = _SAME_PERIOD.search(sentence[: quantity.start])
    if match is None:
        return None
    ahead = sentence[: match.start()]
    if match.group().rstrip().endswith("的"):
        # 由去年同期的A提高到B, 较去年同期的A成长B.
        return match.span("words") if ahead.endswith(("由", "从", "比", "较")) else None
    if _COMPARED.search(ahead):
        return None
    return match.span("words")
