"""A way to read a damaged window up to some token: the state of the beam search.

Written by hand rather than as a dataclass: the search makes hundreds of thousands of them.
"""

from __future__ import annotations

from index.repair import gbk
from index.repair.language import Costs


class Path:
    """Immutable by convention: every step makes a new one."""

    __slots__ = (
        "behind_note",
        "checked",
        "costs",
        "guessed",
        "key",
        "last",
        "lost",
        "new_notes",
        "penalty",
        "pending",
        "tail",
        "text",
    )

    def __init__(
        self,
        costs: Costs,
        tail: str,
        penalty: float = 0.0,
        text: str = "",
        key: str = "",
        pending: int = 0,
        last: tuple[int, int] = (0, 0),
        checked: bool = True,
        guessed: int = 0,
        lost: int = 0,
        behind_note: bool = False,
        new_notes: tuple[tuple[gbk.Pair, str], ...] = (),
    ) -> None:
        self.costs = costs
        """Of the language model, see `Language.extend`; ``tail`` belongs to it."""
        self.tail = tail
        self.penalty = penalty
        """What was paid for guesses and oddities, in the same unit."""
        self.text = text
        """Characters so far, in the page's script, as written."""
        self.key = key
        """The same with full-width ASCII folded: paths that differ only there are one."""
        self.pending = pending
        """First byte of a character whose second is still to come; 0 between characters."""
        self.last = last
        """The last two bytes, 0 where they do not touch what follows."""
        self.checked = checked
        """Whether the table has been asked about the last two bytes."""
        self.guessed = guessed
        """Bytes the page no longer shows."""
        self.lost = lost
        """Characters the page no longer shows."""
        self.behind_note = behind_note
        """A note stands between the last byte and what follows."""
        self.new_notes = new_notes
        """Noted characters that this path takes for granted and the table does not have."""

    @property
    def score(self) -> float:
        return self.costs[-1] + self.penalty

    def _copy(self) -> Path:
        return Path(
            self.costs,
            self.tail,
            self.penalty,
            self.text,
            self.key,
            self.pending,
            self.last,
            self.checked,
            self.guessed,
            self.lost,
            self.behind_note,
            self.new_notes,
        )

    def dearer(self, cost: float) -> Path:
        """The same path at a higher price."""
        if not cost:
            return self
        path = self._copy()
        path.penalty += cost
        return path

    def settled(self, cost: float) -> Path:
        """The table has been asked."""
        path = self._copy()
        path.checked = True
        path.penalty += cost
        return path

    def noted(self, cost: float, guessed: int, new: tuple[tuple[gbk.Pair, str], ...]) -> Path:
        """A note behind it, which accounts for the last two bytes."""
        path = self._copy()
        path.checked = True
        path.behind_note = True
        path.penalty += cost
        path.guessed += guessed
        path.new_notes += new
        return path

    def cut(self, cost: float = 0.0, guessed: int = 0) -> Path:
        """What follows does not touch the last bytes in the source."""
        path = self._copy()
        path.last = (0, 0)
        path.checked = True
        path.behind_note = False
        path.penalty += cost
        path.guessed += guessed
        return path

    def opened(self, byte: int, cost: float = 0.0, guessed: int = 0) -> Path:
        """A first byte behind it."""
        path = self._copy()
        path.pending = byte
        path.last = (self.last[1], byte)
        # Notes were set one character at a time: a note already there kept these two apart.
        path.checked = self.behind_note
        path.behind_note = False
        path.penalty += cost
        path.guessed += guessed
        return path

    def with_character(
        self, char: str, grown: tuple[Costs, str], last: tuple[int, int] | None
    ) -> Path:
        """A whole character behind it; ``last`` None where its bytes are not to be checked."""
        return Path(
            grown[0],
            grown[1],
            self.penalty,
            self.text + char,
            self.key + gbk.narrow(char),
            0,
            last or (0, 0),
            last is None or self.behind_note,
            self.guessed,
            self.lost,
            False,
            self.new_notes,
        )

    def without_character(self, mark: str, grown: tuple[Costs, str]) -> Path:
        """A mark for a lost character behind it; what is pending stays so."""
        path = self.with_character(mark, grown, None)
        path.pending = self.pending
        path.lost += 1
        return path
