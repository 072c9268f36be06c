"""The mainland, where a briefing of Taiwan, Hong Kong or Macao is asked about it.

Elsewhere 中国 and 大陆 say no more than where everything is; there they name another place, and
what is told of all visitors is no answer to how many came from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.records import Briefing
from rag.units import Unit

_ASKED = re.compile("(?:中国)?大陆|内地|陆客|陆资|中国(?=旅客|游客|客|籍|人|市场|航线)")
_NAMES = ("大陆", "内地", "陆客", "中国大陆", "两岸", "陆资")


def mainland_asked(folded: str, briefings: Sequence[Briefing]) -> tuple[Unit, ...]:
    """The mainland as a thing asked for, where it is one."""
    outside = bool(briefings) and all(b.language == "zh-Hant" for b in briefings)
    asked = _ASKED.search(folded) if outside else None
    return (Unit(asked.group(), tuple(dict.fromkeys((asked.group(), *_NAMES)))),) if asked else ()
