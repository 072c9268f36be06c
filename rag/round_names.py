"""Names of round numbers: "100 cities, 1,000 parks" is 百城千园, written in pinyin to be found.

Chinese campaigns are named by how many of one thing meet how many of another; English tells them by
both numbers and both things. What numbers and order name is looked for in the text itself.
"""

from __future__ import annotations

import re

_ROUND = {
    "ten": "十", "10": "十", "hundred": "百", "100": "百", "thousand": "千", "1000": "千",
    "ten thousand": "万", "10000": "万",
}  # fmt: skip
_NUMBER = r"(?:an? |one )?(ten thousand|10,?000|hundreds?|100|thousands?|1,?000|ten|10)(?: of)?[ -]"
_THING = r"(?:[a-z-]+ ){0,1}[a-z-]{3,}"
_NAMED = re.compile(
    rf"[\"'“‘]?\b{_NUMBER}{_THING}?(?:,|,? and|,? to|/|-)\s*{_NUMBER}[a-z-]{{3,}}\b[\"'”’]?",
    re.IGNORECASE,
)


def with_round_names(text: str, chinese: str) -> str:
    """An English question with such names in pinyin, where the Chinese text has just one."""

    def named(match: re.Match[str]) -> str:
        first, second = (_round(number) for number in match.groups())
        pattern = rf"{first}[\u4e00-\u9fff]{{1,2}}{second}[\u4e00-\u9fff]"
        found = set(re.findall(pattern, chinese))
        return _pinyin(found.pop()) if len(found) == 1 else match.group()

    return _NAMED.sub(named, text)


def _round(number: str) -> str:
    plain = number.lower().replace(",", "")
    return _ROUND[plain if plain in _ROUND else plain.removesuffix("s")]


def _pinyin(name: str) -> str:
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(name, style=Style.NORMAL)).capitalize()
