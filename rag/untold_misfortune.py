"""灯塔工厂关闭了多少家: how many there are is no answer, where nothing is told of closures."""

from __future__ import annotations

import re

from rag.ask import Ask
from rag.figure_index import FigureView
from rag.lexicon.misfortunes import MISFORTUNES
from rag.quantity_named import is_in_chinese

_LEFT = re.compile("退出")
_MISFORTUNES = tuple((re.compile(asked), re.compile(told)) for asked, told in MISFORTUNES)


def is_of_untold_misfortune(ask: Ask, view: FigureView) -> bool:
    """Whether a closure, a fine or the like is asked for, and none is told near a figure."""
    # English says it in the sentence or the one before, and leaves it out from then on.
    before = "" if is_in_chinese(view) else view.prior.folded
    told = f"{view.about.folded} {view.sentence.folded} {before}"
    if _LEFT.search(view.about.folded):
        # 落后产能退出 in the same sentence closes none of the firms that the next clause counts.
        return False
    return any(asked.search(ask.folded) and not words.search(told) for asked, words in _MISFORTUNES)
