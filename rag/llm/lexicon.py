"""Word lists of the check: what turns a claim around, and what ranks or compares without digits.

Patterns are ASCII: an English word may stand right beside Chinese characters.
"""

from __future__ import annotations

import re

from index.figures.lexicon import (
    ENGLISH_EXPECTED,
    ENGLISH_FALL,
    ENGLISH_NUMBERS,
    ENGLISH_ORDINALS,
    ENGLISH_RISE,
    ENGLISH_TARGET,
    EXPECTED,
    FALL,
    RISE,
    TARGET,
)
from rag.lexicon.kinds import EXPECTED_WORDS, TARGET_WORDS


def _any(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


# One character alone (多, 快) is part of too many words to tell a direction.
RISES = re.compile(
    _any([w for w in RISE if len(w) > 1]) + rf"|[涨]|\b(?:{_any(ENGLISH_RISE)})\w*", re.ASCII
)
FALLS = re.compile(
    _any([w for w in FALL if len(w) > 1]) + rf"|[跌]|\b(?:{_any(ENGLISH_FALL)})\w*", re.ASCII
)
"""Directions of change; 负增长 is a fall, and is tried first."""
NEGATIVE_GROWTH = re.compile("负增长", re.ASCII)
NO_CHANGE = re.compile(
    r"增加值|增值|增长点|增长极|高增长|\bas of\b|\bup to\b|\bset up\b|\bvalue[- ]added\b", re.ASCII
)
"""Names that hold a word of change and tell none."""
PLANNED = re.compile(
    _any(
        [*(w for w in (*EXPECTED, *EXPECTED_WORDS, *TARGET, *TARGET_WORDS) if not w.isascii())]
    ).replace("大概|", "")
    + "|将|未来|到\\d{4}年要"
    + rf"|\b(?:{'|'.join([*ENGLISH_EXPECTED, *ENGLISH_TARGET])})\w*|\bwill\b",
    re.ASCII,
)
"""A forecast or a target, not a fact."""
NEGATED = re.compile(
    r"没有|未(?:能|有|给出|提供|公布|透露|达|完成|实现|见|曾|出现|超|明确|提及|说明|发生|获|经)|并非|不是|不再|否认|无法|尚无|从不|不会|不能|\bnot\b|\bno\b(?!\.)|\bnever\b|n't\b|\bwithout\b|\bdenie[ds]\b",
    re.ASCII,
)
COMPARED = re.compile(
    r"[高低多少大小快慢]于|优于|更[高低多少大小快慢强弱]|最[高低多少大小快慢]|不如|领先|落后"
    r"|\b(?:more|less|fewer|higher|lower|larger|smaller|bigger|faster|slower|greater) than\b"
    r"|\b(?:highest|lowest|largest|smallest|biggest|most|least|fastest|exceed\w*|outpac\w*)\b"
    r"|\b(?:above|below)\b",
    re.ASCII,
)
YEAR_ON_YEAR = re.compile(
    r"同比|按年|year[- ](?:on|over)[- ]year|from a year (?:earlier|ago)|yoy", re.ASCII
)
LAST_PERIOD = re.compile(
    r"环比|month[- ]on[- ]month|quarter[- ]on[- ]quarter|mom\b|qoq\b", re.ASCII
)
RANKED = re.compile(
    r"首位|榜首|冠军|魁首|头名|第[一二三四五六七八九十百]+|翻(?:了)?[一两二三四]?番|翻倍|倍增|过半|半数|一半|大半"
    r"|[两三四]位数|成倍"
    rf"|\b(?:{'|'.join(ENGLISH_ORDINALS)})\b(?! (?:half|quarter|time|batch|phase|of all))"
    r"|\btop\b|\bdoubl\w+|\btripl\w+|\btwice\b|\bhalv\w+",
    re.ASCII,
)
NUMBER_WORDS = re.compile(
    rf"\b(?:{'|'.join(w for w in ENGLISH_NUMBERS if w != 'one')}|hundreds?|thousands?|millions?"
    r"|billions?|trillions?|dozens?)\b",
    re.ASCII,
)
SHARES = re.compile(r"占|比重|份额|比例|\bshare\b|\bproportion\b|\baccount\w* for\b", re.ASCII)
DONE = re.compile(
    r"已经|已(?!知)|完成了|建成了|实现了|\bhas\b|\bhave\b|\bhad\b|\balready\b", re.ASCII
)
ASKED = re.compile(r"提问|问道|问及|询问|\bask(?:s|ed|ing)?\b|\bquestions?\b", re.ASCII)
"""A sentence about what reporters asked."""
REPORTING = frozenset(
    "说 称 表示 介绍 指出 提到 强调 透露 认为 说明 达 达到 实现 完成 said say stated told noted added"
    " according announced reported explained pointed mentioned reach reached stood stand amounted came"
    " come total totalled totaled increase increased decrease growth grew year expected forecast".split()
)
"""Words that report rather than say something: no passage need have them."""
