"""Which way something changed, and whether a percentage tells a change or a share."""

from __future__ import annotations

import re

from index.figures.lexicon import ENGLISH_FALL, ENGLISH_RISE, FALL, RATE_NOUNS, RISE
from index.records import Direction

CHANGE_NOUN = r"[年月季][增减]率|成长率|增速|升幅|增幅|涨幅|加幅|增长率|增长速度|降幅|跌幅|减幅"
_CHANGE = re.compile(
    # 占全部增加值的A: value added, and no rise.
    rf"(?P<noun>{CHANGE_NOUN})|(?!增加值|增值|加值)(?:(?P<rise>{'|'.join(RISE)})|(?P<fall>{'|'.join(FALL)}))"
)
_RATE = re.compile(rf"(?P<rate>{RATE_NOUNS}|(?:增长|亏损|盈利|受灾)面|占)")
_AFTER_CHANGE = re.compile(
    r"^(?:左右|以上)?的?(?:较快|正|平均|高速|中高速)?(?P<word>增长|增速|增幅|降幅|负增长|下降)(?![到至])"
)
# Dropped and dropping, not a dropout; lessened, not a lesson.
_ENDINGS = r"(?:[a-z]?(?:ed|ing|ings)|e?[sdn]|e|th|t?ions?|e?ments?|ers?)?"
ENGLISH_CHANGE = re.compile(
    rf"\b(?<![a-z]-)(?<!make )(?<!makes )(?<!made )(?<!making )(?:(?P<rise>(?:{'|'.join(ENGLISH_RISE)}){_ENDINGS})|(?P<fall>(?:{'|'.join(ENGLISH_FALL)}){_ENDINGS}))\b"
)
# Wind made up, coal accounted for: what follows is a part, whatever rose before.
_ENGLISH_PART = re.compile(
    r"\b(?:ma(?:ke|kes|de|king) up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?"
    r"|constitut(?:es|ed|ing))\b"
)
ENGLISH_SHARE = re.compile(r"^\s*(?:of|in|are|were|is|share)\b")
# 比去年多21%, 贵了两成, 每年加5.5%: by how much, told with a word of one character.
_BY_SO_MUCH = re.compile(
    r"(?:(?:比|较|相较于?)(?![重例率值价]|分(?![散开别批期区组类布]))[^,，。;；]*?(?:(?P<more>[多高快贵])|(?P<less>[少低慢]))[了出]{0,2}"
    r"|(?:(?P<rise>[多加贵涨升高])|(?P<fall>[少减跌降低]))了|(?P<add>(?<![参附增添])加))(?:约|近|超过?|逾|大约)?\s*$"
)


def by_so_much(ahead: str) -> Direction:
    match = _BY_SO_MUCH.search(ahead)
    if match is None:
        return ""
    return "fall" if match["less"] or match["fall"] else "rise"


# 较去年同期的A下降B: A is where it stood.
_FORMER_LEVEL = re.compile("(?:相较于?|较|比)[^,，。;；]{1,10}的[约近]?$")


# 按增量的0.5%给予奖励: a part of it.
_AT_RATE_OF = re.compile("按照?[^,，。;；]{1,16}的$")


def chinese_percent(ahead: str, behind: str) -> tuple[str, Direction]:
    if _AT_RATE_OF.search(ahead):
        return "share", ""
    if by := by_so_much(ahead):
        return "growth", by
    after = _AFTER_CHANGE.match(behind)
    if after and _FORMER_LEVEL.search(ahead):
        return "share", ""
    if after:
        fall = after["word"] in ("降幅", "负增长", "下降")
        return "growth", "fall" if fall else "rise"
    changes = list(_CHANGE.finditer(ahead))
    rates = list(_RATE.finditer(ahead))
    if behind.startswith("的") and not changes:
        return "share", ""
    last_change = changes[-1] if changes else None
    last_rate = rates[-1] if rates else None
    if last_change and last_change.group() in ("多", "高", "少", "低", "快"):
        # 增速高于 is a comparison, 比重较高 a description: only a verb of change makes a growth.
        strong = [c for c in changes if len(c.group()) > 1 or c.group() in "增涨升降减跌"]
        last_change = strong[-1] if strong else None
    reached = last_change and (
        last_change.group()[-1] in "到至" or re.match(r"[到至]", ahead[last_change.end() :])
    )
    if last_change and reached:
        # 由A提高到B: B is where it stands, not by how much it rose; 增速回落到B is a growth.
        told = [c for c in changes if c["noun"]]
        return ("growth", direction_of_noun(told[-1])) if told else ("share", "")
    if last_change and (last_rate is None or last_change.end() >= last_rate.end()):
        if last_change["noun"]:
            return "growth", direction_of_noun(last_change)
        return "growth", "fall" if last_change["fall"] else "rise"
    if last_rate:
        return "share", ""
    return "", ""


def direction_of_noun(match: re.Match[str]) -> Direction:
    return (
        "fall"
        if match["noun"] in ("降幅", "跌幅", "减幅", "年减率", "月减率", "季减率")
        else "rise"
    )


_NO_CHANGE_BEHIND = re.compile(
    r"\s+(?!(?:[\w-]+ ){0,3}(?:increase|rise|growth|jump|gain|decrease|decline|drop|fall|reduction|cut|pay))"
    r"[a-z]"
)
_THAN_THE = re.compile(
    r"\b(?:low|high|great|few|small|larg)er than (?:the|our|its|their|an?) (?:[\d.]+ and )?(?:about |roughly )?$"
)

_HELD_TO_THE = re.compile(
    r"\b(?:above|below|over|under|beyond|short of|close to|near|within reach of) (?:the|our|its|their)\s*$"
)


_MORE_ALONE = re.compile(
    r"\s*(?:more|higher|faster|less|fewer|lower|slower)\s*(?:[.,;)]|$|(?:and|but|while)\b)"
)
# Up 3 per cent on the quarter and 15 per cent year on year: a change as well.
_ON_YEAR = re.compile(
    r"\s*(?:year|quarter|month|week)[- ](?:on|over)[- ](?:year|quarter|month|week)\b"
)


def english_percent(ahead: str, behind: str) -> tuple[str, Direction]:
    more = re.match(
        r"\s*(?P<more>more|higher|faster|above)|\s*(?:less|fewer|lower|below|slower)", behind
    )
    held = re.match(
        r"\s*(?:below|above) (?:the |its |their )?(?:[\w-]+ )?(?:level|average|figure|peak)", behind
    )
    if more and (held or "than" in behind[:40]):
        return "growth", "rise" if more["more"] else "fall"
    if more and _MORE_ALONE.match(behind):
        # After 8,200, so nearly 16 per cent more.
        return "growth", "rise" if more["more"] else "fall"
    if re.search(r"\bgrowth(?: rate)?\b[^,;]{0,24}\b(?:to|at|was|is|of|been)\s+$", ahead):
        return "growth", "rise"
    if signed := re.search(r"(?<!or )\b(?:(?P<plus>plus)|minus)\s+$", ahead):
        # Coffee is the extreme case, plus 14.7 percent.
        return "growth", "rise" if signed["plus"] else "fall"
    change = list(ENGLISH_CHANGE.finditer(ahead[-60:]))
    part = list(_ENGLISH_PART.finditer(ahead[-60:]))
    if part and (not change or change[-1].start() < part[-1].start()):
        return "share", ""
    if _HELD_TO_THE.search(ahead):
        # Still above the 90 percent that is held to be safe: where something stands.
        return "share", ""
    if change and _THAN_THE.search(ahead):
        # Lower than the 3.9 percent that was projected: where something stands.
        return "share", ""
    if change and re.search(r"\b(?:from|to|at|reach\w*)\s*(?:\w+\s)?$", ahead):
        # Up from 54 percent, rose to 60 percent: where it stood or stands.
        return "share", ""
    if change and ahead.endswith((" a ", " an ")) and _NO_CHANGE_BEHIND.match(behind):
        # An increase in the form of a 23 percent sales tax: a rate of its own.
        return "share", ""
    if change:
        return "growth", "fall" if change[-1]["fall"] else "rise"
    if _ON_YEAR.match(behind):
        return "growth", ""
    near = ENGLISH_CHANGE.match(behind[:14].lstrip())
    if near:
        return "growth", "fall" if near["fall"] else "rise"
    if re.match(r"\s*(?:increase|rise|growth|jump|gain)", behind):
        return "growth", "rise"
    if re.match(r"\s*(?:decrease|decline|drop|fall|reduction|cut)", behind):
        return "growth", "fall"
    return ("share", "") if ENGLISH_SHARE.match(behind) else ("", "")


def direction_of(ahead: str) -> Direction:
    matches = [
        m for m in _CHANGE.finditer(ahead) if not m["noun"] and m.group() not in ("多", "少", "快")
    ]
    if matches:
        return "fall" if matches[-1]["fall"] else "rise"
    english = list(ENGLISH_CHANGE.finditer(ahead[-60:]))
    if english:
        return "fall" if english[-1]["fall"] else "rise"
    return ""


def direction_behind(behind: str) -> Direction:
    match = _CHANGE.search(behind[:12])
    if match and not match["noun"] and len(match.group()) > 1:
        return "fall" if match["fall"] else "rise"
    english = ENGLISH_CHANGE.search(behind[:30])
    if english:
        return "fall" if english["fall"] else "rise"
    return ""
