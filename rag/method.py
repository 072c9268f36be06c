"""The words of a question that say how its answer is to be worked out, apart from what it asks.

按占比推算 names the figures an answer comes from, which are not the figure that is asked for.
"""

from __future__ import annotations

import re

from rag.lexicon.deriving import WORKED_OUT_FROM

_METHOD = re.compile(WORKED_OUT_FROM, re.IGNORECASE)
# Words of a source that name nothing: times, whose figures they are, measures.
_NO_THING = re.compile(
    r"20\d\d年|去年|上年|今年|同期|全年|上半年|公布|给出|披露|官方|已知|现有|上述|当前|目前|[的其它和与及这那个]"
    r"|销量|产量|总量|增速|数据"
)
# What a question that has named its thing before goes on with: 全球大概有多少家.
_ONLY_ASKS = re.compile(
    r"全球|全世界|世界|全国|总共|一共|大概|大约|约|共|总|有|是|会|应|该|多少.*|几.*|[\s，。？?,]"
)


def without_method(text: str) -> tuple[str, str]:
    """The question without the words of how to work it out, and these words."""
    found = _METHOD.search(text)
    if found is None:
        return text, ""
    left = f"{text[: found.start()]}{_thing_in(found)}{text[found.end() :]}"
    left = re.sub(r"[(（]\s*[)）]", "", left).strip(" ，,、")
    return (left, found[0]) if _says_something(left) else (text, "")


def _thing_in(found: re.Match[str]) -> str:
    """照灯塔工厂的占比反推 is the only one to name the thing: it goes on being asked of."""
    thing = _NO_THING.sub("", found["of"] or "")
    rest = f"{found.string[: found.start()]}{found.string[found.end() :]}"
    return f"{thing}，" if len(thing) > 1 and len(_ONLY_ASKS.sub("", rest)) < 2 else ""


def _says_something(text: str) -> bool:
    return len(re.sub(r"[\s，。；：？！,;:?!()（）]", "", text)) > 3
