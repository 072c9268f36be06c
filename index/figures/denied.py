"""Figures that are told only to be denied: 不是43万人，而是34万人; a report of 30 percent is false."""

from __future__ import annotations

import re

from index.records import Figure

_NOT = re.compile(
    # 是不是 asks, 要不是 supposes.
    r"(?:(?<![是要])不是|并非|绝非|不存在(?:所谓)?(?:的)?[^，。；！？\d]{0,12})$"
    # As much as that, if not more, denies nothing; nor does not one.
    r"|(?i:(?<!if )(?<!why )\bnot (?:the |a |some )?$"
    r"|\bno truth (?:in|to) (?:the |any )?(?:claim|report|rumou?r|suggestion|idea)s?\b[^.;]{0,80}$)"
)
_SAID_BY_OTHERS = re.compile(
    r"媒体|报道|网上|网传|网络上|传言|传闻|谣传|流传|有人说|外界|所谓|坊间|朋友圈"
    r"|(?i:\b(?:papers?|media|press|reports?|reported|claims?|claimed|rumou?rs?|online|social media"
    r"|(?:some|people) (?:say|said)|story|stories|allegations?)\b)"
)
_IS_FALSE = re.compile(
    r"[^\d]{0,30}?(?:不准确|不实|不属实|不真实|不是事实|谣言|假消息|虚假|没有(?:任何)?根据|无中生有|与事实不符|不符合事实)"
    r"|(?i:[^\d]{0,40}?\b(?:(?:is|was|are|were) (?:simply |just |quite |completely )?"
    r"(?:not (?:true|right|correct|accurate|so|the case)|false|wrong|untrue|nonsense|incorrect))\b)"
)
_AHEAD, _NEXT = 160, 40


def is_denied(text: str, figure: Figure) -> bool:
    """Whether a briefing tells a figure to say that it is wrong.

    ``text`` is the briefing's, of which the figure holds positions.
    """
    ahead = text[max(figure.sentence_start, figure.start - _AHEAD) : figure.start]
    if figure.surface.lower().split()[0] != "one" and _NOT.search(ahead):
        return True
    behind = text[figure.end : figure.sentence_end + _NEXT]
    told_by_others = _SAID_BY_OTHERS.search(ahead) is not None
    return told_by_others and _IS_FALSE.match(behind) is not None
