"""The content words of a briefing, whose vectors tell which word of it a reader's word means.

A vector of a single word says most about its form; less the mean of many words of the same
language, what is left says what it means (Mu and Viswanath, 2018, "All-but-the-top"). A reader's
word is held against the mean of common words, a briefing's word against that of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.records import Figure
from index.script import fold, is_han
from index.words import STOP_WORDS

# Common words of every subject: their mean is what vectors of single words share.
_COMMON_CHINESE = (
    "教师 医院 收入 道路 增长 孩子 机器 天气 公司 学习 城市 食物 价格 会议 问题 水果 工作 老人"
    " 电话 银行 法律 比赛 河流 建设 销售 困难 帮助 服务 安全 变化"
)
_COMMON_ENGLISH = (
    "teachers hospital income road growth children machine weather company study city food price"
    " meeting problem fruit work elderly phone bank law match river build sales difficulty help"
    " service safety change"
)
# A space in front keeps them apart from the words of a briefing, whose vectors are those of texts.
COMMON_WORDS = tuple(f" {word}" for word in f"{_COMMON_CHINESE} {_COMMON_ENGLISH}".split())
_ENGLISH_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
# Nouns, verbs, adjectives and what stands for them; names of people and places have no synonyms.
_CONTENT_TAGS = ("n", "v", "a", "j", "l")
_NAME_TAGS = ("nr", "ns")
_LONGEST = 6


def content_words(texts: Iterable[str]) -> tuple[str, ...]:
    """Content words of texts, folded, in code point order."""
    found: set[str] = set()
    for text in texts:
        folded = fold(text)
        found.update(_chinese(folded))
        found.update(
            word
            for word in _ENGLISH_WORD.findall(folded)
            if len(word) > 2 and word not in STOP_WORDS
        )
    return tuple(sorted(found))


def subject_of(figure: Figure) -> str:
    """What a figure measures, in one phrase: near to a question's words in either language."""
    parts = [part for part in (figure.subject, figure.metric) if part]
    return " ".join(parts) if all(part.isascii() for part in parts) else "".join(parts)


def _chinese(folded: str) -> Iterable[str]:
    import rjieba

    for run in _HAN_RUN.findall(folded):
        for word, tag in rjieba.tag(run):
            content = tag.startswith(_CONTENT_TAGS) and not tag.startswith(_NAME_TAGS)
            if content and 2 <= len(word) <= _LONGEST and word not in STOP_WORDS:
                yield word


def is_chinese(word: str) -> bool:
    return bool(word) and is_han(word.strip()[0])
