"""Fields of a head: ``时间：…``, ``地　点　…``, ``【主持】…``, ``| Date | … |``."""

from __future__ import annotations

import re

from index.parse.dress import without_marks
from index.parse.lexicon import ASKERS, HEAD_FIELDS, PRESENT, PRESIDES
from index.script import simplify

_KEYED = re.compile(r"(?P<key>[^:：\n]{2,30}?)\s*[:：]\s*(?P<rest>.*)")
_BRACKETED = re.compile(r"[【\[［](?P<key>[^】\]］\n]{2,12})[】\]］]\s*[:：]?\s*(?P<rest>.*)")
_CELLS = re.compile(r"\|\s*(?P<key>[^|\n]{2,30}?)\s*\|\s*(?P<rest>.*?)\s*\|?")
# 时间　2027年…, DATE  5 August: a blank stands for the colon, where the key is a known one.
_BLANK = re.compile(
    r"(?P<key>[\u4e00-\u9fff]{2,12}|[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){1,3}"
    r"|[A-Z]{4,}(?: [A-Z]{2,}){0,3}|[A-Z]\w+(?: \w+){0,3}?(?=\s{2}|\s*[|｜]))"
    r"(?:\s+|\s*[|｜]\s*)(?P<rest>\S.*)"
)


def read_field(line: str) -> tuple[str, str]:
    """Kind and content of a head's line: ``presides``, ``present``, ``field``, or nothing.

    The content is empty where the key stands alone.
    """
    text = without_marks(line).lstrip("# ")
    for pattern in (_BRACKETED, _CELLS, _KEYED, _BLANK):
        found = pattern.fullmatch(text)
        if found and (kind := key_kind(found["key"])):
            return kind, found["rest"].strip()
    return key_kind(text), ""


def has_key(line: str) -> bool:
    """Whether a line is ``key: …`` or a key with its colon alone, whatever the key."""
    return _KEYED.fullmatch(without_marks(line)) is not None


def key_kind(key: str) -> str:
    """``presides``, ``present``, ``asks`` or ``field``, empty for what is no key of a head."""
    words = re.sub(r"\s+", " ", simplify(key).strip(" \u3000:：").lower())
    # 时　间 is printed so to be as wide as 出席人.
    words = re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", words)
    kinds = {"presides": PRESIDES, "present": PRESENT, "asks": ASKERS, "field": HEAD_FIELDS}
    for kind, pattern in kinds.items():
        if re.fullmatch(pattern, words):
            return kind
    return ""
