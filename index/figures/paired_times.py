"""Periods told in a list, each of the figure in its place: 1月、2月和3月分别为A、B和C."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from index.figures.periods import Period
from index.figures.quantities import Quantity
from index.figures.quarters import each_quarter
from index.figures.sentence_clauses import clause_of
from index.figures.timeline import SentenceTimes, Timeline

_LINK = re.compile(r"(?:、|和|与|及|,? and |, )")
_EACH_OF_ONE = re.compile(
    r"[^、和与及,，;；]*分别(?:为|是|达到?|增长|下降|[^、和与及,，;；]{0,4})$"
)


def pair_in_order(
    times: SentenceTimes,
    quantities: list[Quantity],
    result: list[tuple[str, str]],
    line: Timeline,
) -> None:
    """Put the periods of lists into ``result``, the period and its words of each quantity."""
    own, text = times.own, times.text
    if not own:
        _pair_again(text, quantities, result, line)
    for at, told in each_quarter(text, quantities, own, line.spoken).items():
        result[at] = told
    i = 0
    while i < len(own):
        run = [own[i]]
        while i + len(run) < len(own) and _LINK.fullmatch(
            text[run[-1].end : own[i + len(run)].start]
        ):
            run.append(own[i + len(run)])
        i += len(run)
        if len(run) > 1 and (ahead := _told_ahead(text, quantities, run)):
            for at, period in zip(ahead, run, strict=True):
                result[at] = (period.value, text[period.start : period.end])
            continue
        listed = [q for q in quantities if q.start >= run[-1].end][: len(run)]
        if len(run) < 2 or len(listed) < len(run):
            continue
        if not all(_LINK.fullmatch(text[a.end : b.start]) for a, b in pairwise(listed)):
            continue
        if any(run[-1].end <= p.start < listed[0].start for p in own):
            # 5、6月份有所回落，6月份A和B: of the month named last.
            continue
        head = text[run[-1].end : listed[0].start]
        if "分别" in head or "respectively" in text[listed[-1].end :]:
            line.listed = tuple((p.value, text[p.start : p.end]) for p in run)
            for quantity, told in zip(listed, line.listed, strict=True):
                result[quantities.index(quantity)] = told


def _told_ahead(text: str, quantities: list[Quantity], run: Sequence[Period]) -> list[int]:
    """Where the figures of 3.9 and 3.6 percent for 2022 and 2023, respectively, stand."""
    ahead = [i for i, q in enumerate(quantities) if q.end <= run[0].start][-len(run) :]
    if len(ahead) < len(run) or not _RESPECTIVELY.match(text, run[-1].end):
        return []
    told = [quantities[i] for i in ahead]
    linked = all(_LINK.fullmatch(text[a.end : b.start]) for a, b in pairwise(told))
    return ahead if linked and told[0].dimension == told[-1].dimension else []


_RESPECTIVELY = re.compile(r",? (?:respectively|in that order)\b")


def _pair_again(
    text: str, quantities: list[Quantity], result: list[tuple[str, str]], line: Timeline
) -> None:
    """其中，大城市失业率分别为A、B和C, behind 7、8、9三个月: of these months again."""
    count = len(line.listed)
    for first in range(len(quantities) - count + 1 if count else 0):
        listed = quantities[first : first + count]
        left, _ = clause_of(text, listed[0])
        linked = all(_LINK.fullmatch(text[a.end : b.start]) for a, b in pairwise(listed))
        if linked and _EACH_OF_ONE.fullmatch(text[left : listed[0].start]):
            result[first : first + count] = line.listed
            return
