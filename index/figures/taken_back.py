"""Figures that are put right later on: 刚才说成了4300个，准确的数字是4100个; I said up 4.5, it was 5.4.

What was told first was never meant: it is no figure of the briefing, and the one in its place is
told of what the first was told of. Figures that a speaker puts right in the same breath in English
are in `english_corrections`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from index.figures.quantities import magnitude_factor
from index.records import Figure, Passage
from index.script import is_english
from index.sentences import sentence_spans

# That something is put right at all.
_PUTS_RIGHT = re.compile(
    r"更正|纠正|订正|勘误|口误|说错|讲错|念错|读错|报错|印错|写错|说得不对|不对，"
    # A market's correction puts nothing right.
    r"|(?i:\b(?:a|an|one|another|the|small|quick|brief|short) corrections?\b(?! (?:of|in)\b)"
    r"|\bcorrect (?:myself|that|one|something)\b|\bmisspoke\b|\bmisread\b|\bmisstated\b|\bmy mistake\b"
    r"|\bwrong (?:line|number|figure|column|row|page|year)\b|\bgot that wrong\b)"
)
# Right ahead of the figure that was wrong.
_SAID_AHEAD = re.compile(
    r"(?:说成|讲成|念成|读成|写成|印成|报成|误报为|误写为|误说成|误读为|误作)了?(?:是)?$"
    r"|(?i:\b(?:i|we|he|she|they) (?:\w+ )?(?:said|gave|quoted|read(?: out)?|told you|stated)\b[^.;]{0,80}"
    r"|\b(?:table|page|press (?:pack|release)|handout|slide|materials?|chart)s?\b[^.;]{0,80}"
    r"\b(?:gives?|gave|says?|said|shows?|showed|prints?|printed|has|had|reads?)\b[^.;]*)$"
)
# 已核销4.5亿元——不对，我更正一下，最新的数是核销4.6亿元: in the same breath.
_IN_ONE_BREATH = re.compile(
    r"[约近超]?过?\d[\d.,]*[百千万亿]*(?P<unit>[\u4e00-\u9fff]{1,3}?|%)"
    r"\s*(?:(?:[—–]+|…+)\s*(?:[哦噢啊呃][，,]?)?(?:我更正|更正|纠正|应该是)?"
    r"|[，,]\s*(?:[哦噢啊呃][，,]?)?(?=不对|不好意思|对不起|抱歉|说错了|口误))"
    r"(?![^。；！？\d]{0,40}[印说念写读报]成)[^。；！？\d]{0,40}(?:不对|不好意思|对不起|抱歉|说错了|口误|更正|纠正|应该是)"
    r"[^。；！？\d]{0,40}(?=\d[\d.,]*[百千万亿]*(?P=unit))"
)
# 不是43万人，而是34万人; 不是此前媒体报道的43万人，而是34万人.
_NOT_BUT = re.compile(
    r"(?<![是要])(?:并)?不是[^，。；！？\d]{0,16}?[约近]?\d[\d.,]*[百千万亿]*(?P<unit>[\u4e00-\u9fff]{1,3}?|%)"
    r"[，,](?:而)?(?=是[约近]?\d[\d.,]*[百千万亿]*(?P=unit))"
)
# The right figure is the one; it should have been; that was: what is put in its place.
_IN_ITS_PLACE = re.compile(
    r"^\W*(?:it|that|this)\b|\b(?:right|correct|actual|true|should)\b"
    r"|(?:准确|正确|实际|最新|真正|更正|改|应该?|应当)[^，。；]{0,8}?(?:为|是|成)",
    re.IGNORECASE,
)
# 我把新增助餐点说成了: what was put wrong.
_SAID_OF = re.compile("[把将](?P<what>[^把将]{2,})[说讲念读写印报]成")
# How many sentences after the one that says so may hold either figure.
_SENTENCES_ON = 3
# How many characters ahead of a figure may say that it was wrong.
_AHEAD = 240


@dataclass(frozen=True)
class _Correction:
    wrong: Figure
    right: Figure | None


def without_slips(text: str) -> str:
    """The text with what a speaker takes back in the same breath as blanks, position for position.

    What is put in its place then stands where it stood, and is told of the same.
    """
    for pattern in (_IN_ONE_BREATH, _NOT_BUT):
        text = pattern.sub(lambda slip: " " * len(slip[0]), text)
    return text


def put_right_later(
    text: str, passages: Sequence[Passage], figures: Sequence[Figure]
) -> tuple[Figure, ...]:
    """The figures of a briefing that stand; those put right are told of what was put right.

    ``text`` is the briefing's, of which passages and figures hold positions; figures are in order.
    """
    found = [
        correction
        for passage in passages
        for correction in _corrections(
            text, passage, [f for f in figures if f.passage_id == passage.id]
        )
    ]
    kept = list(figures)
    for correction in found:
        kept = _put_right(text, kept, correction)
    return tuple(kept)


def _corrections(text: str, passage: Passage, figures: Sequence[Figure]) -> list[_Correction]:
    """What one passage puts right; the words that say so may stand before, between or behind."""
    spans = [
        (passage.start + start, passage.start + end)
        for start, end in sentence_spans(text[passage.start : passage.end])
    ]
    for i, (start, end) in enumerate(spans):
        if _PUTS_RIGHT.search(text[start:end]) is None:
            continue
        first = spans[max(i - 1, 0)][0]
        last = spans[min(i + _SENTENCES_ON, len(spans) - 1)][1]
        near = [figure for figure in figures if first <= figure.start < last]
        for k, figure in enumerate(near):
            if _is_taken_back(text, figure):
                right = next((f for f in near[k + 1 :] if _replaces(text, f, figure)), None)
                return [_Correction(figure, right)]
    return []


def _is_taken_back(text: str, figure: Figure) -> bool:
    ahead = text[max(figure.sentence_start, figure.start - _AHEAD) : figure.start]
    return _SAID_AHEAD.search(ahead) is not None


def _replaces(text: str, figure: Figure, wrong: Figure) -> bool:
    """Whether a figure is the one put in the place of another."""
    if figure.unit and wrong.unit and figure.unit != wrong.unit:
        return False
    told = text[figure.sentence_start : figure.sentence_end]
    alike = is_english(told) and naming_words(told) & naming_words(
        text[wrong.sentence_start : wrong.sentence_end]
    )
    said = text[max(figure.sentence_start, wrong.end) : figure.start]
    in_its_place = _IN_ITS_PLACE.search(said) is not None
    return _size(figure) != _size(wrong) and bool(alike or in_its_place)


def _size(figure: Figure) -> Decimal:
    return figure.value * magnitude_factor(figure.magnitude)


def naming_words(text: str) -> set[str]:
    """Words that name: pairs of Chinese characters, English words of five letters."""
    han = re.findall(r"(?=([\u4e00-\u9fff]{2}))", text)
    return {*han, *(word.lower() for word in re.findall(r"[A-Za-z]{5,}", text))}


def _put_right(text: str, figures: Sequence[Figure], correction: _Correction) -> list[Figure]:
    wrong, right = correction.wrong, correction.right
    if right is None:
        return [figure for figure in figures if figure.id != wrong.id]
    said = naming_words(text[wrong.sentence_start : right.sentence_end])
    told = [
        figure
        for figure in figures
        if figure.start < wrong.start
        and (_size(figure), figure.unit) == (_size(wrong), wrong.unit)
        and naming_words(f"{figure.subject}{figure.metric}") & said
    ]
    gone = {wrong.id, *(figure.id for figure in told)}
    about = told[-1] if told else wrong
    if named := _SAID_OF.search(f"{wrong.subject}{wrong.metric}"):
        about = about.model_copy(update={"subject": named["what"], "metric": ""})
    return [
        _in_place_of(figure, about) if figure.id == right.id else figure
        for figure in figures
        if figure.id not in gone
    ]


_TOLD_OF_IT = (
    "kind", "direction", "basis", "period", "period_text", "place", "subject", "metric", "status"
)  # fmt: skip


def _in_place_of(right: Figure, about: Figure) -> Figure:
    """The right figure with all that was told of the wrong one."""
    told = {name: getattr(about, name) for name in _TOLD_OF_IT}
    unit = right.unit or about.unit
    return right.model_copy(update={**told, "unit": unit, "corrects": about.surface})
