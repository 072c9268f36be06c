"""Whether a question is of something that the briefing never speaks of.

A list or an exchange is found for nearly any question: what goes by turns and by tense always has
a nearest. A question whose main noun the briefing has in no form asks for what is not there.
"""

from __future__ import annotations

from collections.abc import Iterable

from rag.find import Finder
from rag.speech import solidity
from rag.units import Slot, Unit

_TOLD, _SHARE, _NEARLY_ALL = 0.35, 0.46, 0.75


def is_unheard_of(finder: Finder, units: Iterable[Unit], wholly: bool = False) -> bool:
    """Whether the weightiest noun, or half of all by weight, is in the briefing in no form.

    ``wholly``: only where hardly any is.
    """
    whole = Slot(finder.text_in_scope)
    nouns = [u for u in units if u.measure or solidity(u.text) == 1.0]
    weights = {u.text: finder.importance(u) for u in nouns}
    missing = {u.text for u in nouns if u.match(whole) < _TOLD and _would_stand(finder, u)}
    if not missing:
        return False
    heaviest = max(nouns, key=lambda u: weights[u.text])
    lost = sum(weights[name] for name in missing) / (sum(weights.values()) or 1.0)
    if wholly:
        return lost > _NEARLY_ALL
    return heaviest.text in missing or lost > _SHARE


def _would_stand(finder: Finder, unit: Unit) -> bool:
    """Whether a briefing that spoke of it would have its word: no dictionary has all of English."""
    return not unit.text.isascii() or " " in unit.text or finder.names(unit)
