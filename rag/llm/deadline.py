"""One time budget for a whole answer, whatever it takes part in."""

from __future__ import annotations

import time


class Deadline:
    """Counts from its making; ``left`` is in seconds and never negative."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        return max(0.0, self._end - time.monotonic())

    @property
    def passed(self) -> bool:
        return self.left == 0.0
