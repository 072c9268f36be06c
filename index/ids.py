"""Ids of briefings."""

from __future__ import annotations

import re


def slug(name: str) -> str:
    """An id that is safe in addresses and file names.

    Letters of any script and digits are kept, all else becomes a hyphen.

    Raises:
        ValueError: nothing is left of the name.
    """
    made = re.sub(r"[^\w]+", "-", name.strip().lower()).strip("-_")[:80].strip("-_")
    if not made:
        raise ValueError(
            f"{name!r} gives no briefing id; name one with --id, such as --id may-press"
        )
    return made
