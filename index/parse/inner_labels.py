"""Labels in the middle of a line, where a page put a question and its answer into one paragraph."""

from __future__ import annotations

import re
from collections import Counter

from index.parse.lead import is_person_name

_NOTE = r"(?:[(（][^()（）\n]{1,24}[)）])?"
_ENDS = r"(?<=[。？！?!”」])"
_COLON = r"(?:[:：](?:\*\*)?|\*\*[:：])"
_MARK = rf"(?:[问問答]|[\u4e00-\u9fff]{{0,16}}[记記]者|主持人){_NOTE}(?:[问問答])?"
# 问：…？答：…。 某报记者：…？**甲某：**…。
_MARKED = re.compile(rf"{_ENDS}[ \t\u3000]*(?=(?:\*\*)?{_MARK}{_COLON})")
_NAMED = re.compile(
    rf"(?:^|{_ENDS})[ \t\u3000]*(?P<at>(?:\*\*)?(?P<name>[\u4e00-\u9fff]{{2,4}}){_NOTE}{_COLON})",
    re.MULTILINE,
)
_OWN_LINE = re.compile(rf"^[ \t\u3000]*(?:\*\*)?{_MARK}{_COLON}", re.MULTILINE)
# So many of them are how a page is printed; one may be what somebody quotes.
_STYLE = 2


def inner_labels(source: str) -> tuple[int, ...]:
    """Where labels begin within the lines of a Chinese page that is printed so, in order."""
    marked = [match.end() for match in _MARKED.finditer(source)]
    names = [match for match in _NAMED.finditer(source) if is_person_name(match["name"])]
    # A name in bold type marks who speaks as 答 does.
    marked += [match.start("at") for match in names if match["at"].startswith("**")]
    times = Counter(match["name"] for match in names)
    named = [match.start("at") for match in names if times[match["name"]] >= _STYLE]
    inner = sorted({at for at in (*marked, *named) if not _at_line(source, at)})
    often = len(inner) >= _STYLE and len(inner) * 2 >= len(_OWN_LINE.findall(source))
    return tuple(inner) if often and not set(marked).isdisjoint(inner) else ()


def _at_line(source: str, at: int) -> bool:
    return not source[source.rfind("\n", 0, at) + 1 : at].strip(" \t\u3000*")
