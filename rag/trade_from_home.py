"""Trade as its partner sees it: who buys from the briefing's own country is one it exports to."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BUYS = r"(?:purchas(?:es?|ed|ing)|imports?|imported|importing|buys?|bought|buying|orders?)"
_SELLS = r"(?:sales|sells?|sold|selling|exports?|exported|exporting|shipments?|deliveries)"


def as_told_at_home(text: str, home: Iterable[str]) -> str:
    """Purchases from Halvern: exports, in a briefing of Halvern."""
    names = "|".join(sorted(re.escape(name) for name in home))
    if not names:
        return text
    own = rf"\s+(?:the\s+)?(?:{names})\b(?!')"
    text = re.sub(rf"\b{_BUYS}(?: [a-z]+)? from{own}", "exports", text, flags=re.IGNORECASE)
    return re.sub(rf"\b{_SELLS}(?: [a-z]+)? to{own}", "imports", text, flags=re.IGNORECASE)
