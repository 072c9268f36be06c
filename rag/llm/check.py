"""A sentence held against what it would cite, before anyone sees it.

Each slot is a claim, told by the words around it; it fails on another subject, measure, period,
status, direction, basis or sign than the figure's own. What has no slot is carried by the words of
a passage, or fails. What is cited is worked out here, whatever the model named.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from rag.llm.check_figure import FigureCheck
from rag.llm.check_order import check_order
from rag.llm.check_sentence import check_sentence
from rag.llm.claims import claims_of, in_full
from rag.llm.scene import Scene
from rag.llm.slots import Slotted
from rag.llm.support import Source, Support
from rag.llm.violations import Violation
from rag.units import Unit


@dataclass(frozen=True)
class Verified:
    """A sentence that may be shown; one without figures cites ``sources``."""

    slotted: Slotted
    sources: tuple[Source, ...]
    units: tuple[Unit, ...]


def check(slotted: Slotted, support: Support) -> tuple[Verified, list[Violation]]:
    """The sentence as it may be shown, unless there are violations."""
    scene = Scene(replace(slotted, text=in_full(slotted.text)), support)
    claims = claims_of(scene.text)
    found = check_sentence(scene)
    for claim in claims:
        found += FigureCheck(scene, claim).faults()
    found += check_order(scene, claims)
    return Verified(slotted, tuple(scene.sources), scene.units), found
