"""Undo the pinyin notes and the byte damage of a page; leave every other text as it is.

How: the page's own notes give the table of what was annotated (`annotations`). Lines are cut
into tokens and the untrustworthy stretches found (`lattice`). In each stretch a beam search
over the bytes that may lie behind the tokens (`search`) looks for the likeliest Chinese
(`language`). The result is damaged again to prove it (`forward`), and finished (`finish`).
A character that the page does not hold any more becomes □: it is never guessed.
"""

from __future__ import annotations

from index.records import Repaired
from index.repair.page import repair_page

__all__ = ["repair"]


def repair(raw: str) -> Repaired:
    """The text as it was written, and each place where more than a plain note was undone.

    Deterministic. A text that shows no such damage comes back unchanged, byte for byte.
    """
    return repair_page(raw)
