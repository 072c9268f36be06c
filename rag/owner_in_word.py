"""What a word for a trade or a measure says of whose it is: 钢铁行业, 钢产量.

The segmenter takes such a word whole, and its end is near to any other trade and measure: 汽车行业,
汽车产量.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.script import is_han
from rag.ask import Ask
from rag.figure_index import FigureView
from rag.lexicon.measures import MEASURES_OF_GOODS
from rag.lexicon.near_misses import OWNER_OF_TRADE, OWNERS_OF_ANY
from rag.units import Unit, units_of

_OWNER, _OF_ANY = re.compile(OWNER_OF_TRADE), re.compile(OWNERS_OF_ANY)
_TOLD = 0.5


def is_of_another_owner(ask: Ask, view: FigureView) -> bool:
    """Whether nothing near a Chinese figure tells of the trade, or of the thing measured."""
    if not any(map(is_han, view.sentence.folded)):
        return False
    slots = (view.about, view.clause, view.sentence, view.prior)
    for unit in ask.units:
        owners = _owners(unit.text, unit.measure)
        if owners and not any(owner.match(slot) >= _TOLD for owner in owners for slot in slots):
            return True
    return False


@lru_cache(maxsize=512)
def _owners(word: str, measure: str) -> tuple[Unit, ...]:
    """The words in front of what makes it a trade or a measure; none where it is of all."""
    if not is_han(word[0]):
        return ()
    named = _OWNER.fullmatch(word)
    # Goods have one name; who earns an income has many: 农民, 农村居民.
    of_goods = measure in MEASURES_OF_GOODS
    who = named["who"] if named else word.removesuffix(measure) if of_goods else ""
    if not who or who == word or _OF_ANY.fullmatch(who):
        return ()
    return (Unit(who, (who,)), *units_of(who))
