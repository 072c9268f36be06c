"""Questions with their gold answers: the records that scoring reads, and how a file of them fails.

Only ``id`` and ``question`` are needed to answer; what else a line holds decides how it is scored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from eval.run import read_by_file

QuestionType = Literal[
    "numeric_lookup",
    "numeric_multi",
    "derived",
    "comparison",
    "who_when",
    "policy",
    "followup",
    "unanswerable",
]
Language = Literal["zh-Hans", "zh-Hant", "en"]
TYPES: tuple[str, ...] = get_args(QuestionType)
LANGUAGES: tuple[str, ...] = get_args(Language)
# A computed answer may be rounded by this share of itself, unless its question says otherwise.
DERIVED_TOLERANCE = Decimal("0.005")


def _as_decimal(value: object) -> object:
    """JSON gives floats; their shortest spelling is what the file says."""
    if isinstance(value, bool):
        raise ValueError(f"expected a number, found {value}")
    return Decimal(str(value)) if isinstance(value, float) else value


Exact = Annotated[Decimal, BeforeValidator(_as_decimal), Field(allow_inf_nan=False)]


class Gold(BaseModel):
    """A right figure: ``value`` counts in ``unit``, magnitude included (958.7, 万辆)."""

    model_config = ConfigDict(frozen=True)

    value: Exact
    unit: str = ""
    surface: str = ""
    """The words of the source where they are not digits, such as 第二 or 万余家."""


class Case(BaseModel):
    """A question and what is known about its answer. Unknown keys are left alone."""

    model_config = ConfigDict(frozen=True)

    id: str
    question: str
    type: QuestionType | None = None
    lang: Language = "zh-Hans"
    history: tuple[str, ...] = ()
    briefing: str | tuple[str, ...] | None = None
    answer: str = ""
    numbers: tuple[Gold, ...] = ()
    any_of: bool = False
    """One of ``numbers`` (or ``keypoints``) is enough."""
    evidence: tuple[str, ...] = ()
    """Substrings of the clean text; one of them has to stand in a cited passage."""
    keypoints: tuple[str, ...] = ()
    keypoints_alt: tuple[tuple[str, ...], ...] = ()
    """Other wordings of the key point at the same place."""
    tol: Exact | None = None
    """Relative tolerance; 0 is exact."""
    winner: str = ""
    winner_alt: tuple[str, ...] = ()
    accept_if: tuple[str, ...] = ()
    """Words of an answer that corrects a false premise instead of refusing."""
    tags: tuple[str, ...] = ()
    formula: str = ""
    file: str = ""
    """Name of the questions file without its ending; it is not read from the line."""

    @property
    def kind(self) -> str:
        """The type, or where none is given what the gold answer makes of it."""
        if self.type:
            return self.type
        if self.winner:
            return "comparison"
        if self.numbers:
            return "numeric_multi" if len(self.numbers) > 1 else "numeric_lookup"
        return "policy" if self.keypoints else ""

    @property
    def answerable(self) -> bool:
        return self.kind != "unanswerable"

    @property
    def scorable(self) -> bool:
        """Whether the line holds a gold answer at all."""
        return not self.answerable or bool(self.numbers or self.keypoints)

    @property
    def tolerance(self) -> Decimal:
        if self.tol is not None:
            return self.tol
        return DERIVED_TOLERANCE if self.kind == "derived" else Decimal(0)

    def wordings(self, index: int) -> tuple[str, ...]:
        """Key point number ``index`` with its alternatives."""
        more = self.keypoints_alt[index] if index < len(self.keypoints_alt) else ()
        return (self.keypoints[index], *more)


def load_cases(paths: Sequence[Path]) -> list[Case]:
    """The questions of several files, in order.

    Raises:
        ValueError: a file cannot be read, a line is no question, a field is not what it should be,
            or two questions have one id. The message names file or question, field and value.
    """
    return [to_case(line, path.stem) for path, line in read_by_file(paths)]


def to_case(line: Mapping[str, Any], file: str = "") -> Case:
    """Raises: ValueError naming the first field that is wrong."""
    try:
        return Case.model_validate(
            {k: v for k, v in line.items() if v is not None} | {"file": file}
        )
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "line"
        found = str(first.get("input"))[:60]
        raise ValueError(
            f"question {line.get('id')!r}: {field}: {first['msg']}, found {found!r}"
        ) from error
