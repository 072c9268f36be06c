"""Chinese names in a text by their pinyin: Xiong'an is 雄安, whatever a segmenter makes of it."""

from __future__ import annotations

import re
from collections import Counter

from rag.speech import is_verbal

_HAN = re.compile(r"[\u3400-\u9fff]+")
_LEAST_LETTERS, _LEAST_SYLLABLES, _MOST_SYLLABLES = 5, 2, 4


class ByPinyin:
    """The syllables of a text, so that a name written in pinyin finds its characters."""

    def __init__(self, text: str) -> None:
        from pypinyin import Style, lazy_pinyin

        self._runs = [
            (run, [s.replace("ü", "v") for s in lazy_pinyin(run, style=Style.NORMAL)])
            for run in dict.fromkeys(_HAN.findall(text))
        ]
        self._known: dict[str, str] = {}

    def find(self, pinyin: str) -> str:
        """The commonest stretch of the text that is pronounced so; empty for none."""
        if len(pinyin) < _LEAST_LETTERS:
            return ""
        if pinyin not in self._known:
            found = Counter(
                run[at : at + size]
                for run, syllables in self._runs
                if len(syllables) == len(run)
                for at in range(len(syllables))
                if (size := _size_at(syllables, at, pinyin))
            )
            # 化为 sounds like Huawei and names nobody.
            names = [han for han in found if not is_verbal(han)]
            self._known[pinyin] = min(names, key=lambda han: (-found[han], han), default="")
        return self._known[pinyin]


def _size_at(syllables: list[str], at: int, pinyin: str) -> int:
    """How many syllables from one on make up the name; 0 if they do not."""
    joined = ""
    for size, syllable in enumerate(syllables[at : at + _MOST_SYLLABLES], start=1):
        joined += syllable
        if joined == pinyin:
            return size if size >= _LEAST_SYLLABLES else 0
        if not pinyin.startswith(joined):
            return 0
    return 0
