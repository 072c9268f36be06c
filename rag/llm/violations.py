"""What is wrong with a reply, in a line that the model can mend it by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Violation:
    """``kind`` is one word for tests and counts; ``said`` names the place and what is wrong."""

    kind: str
    said: str


class Rejected(Exception):
    """A reply that must not be shown."""

    def __init__(self, violations: list[Violation]) -> None:
        self.violations = violations
        super().__init__("; ".join(v.said for v in violations))
