"""The records of a scored run: one score a question, in the order of the questions."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Value = bool | float | None
"""Of a metric for one question: yes or no, a number, or not applicable."""


class QuestionScore(BaseModel):
    """What became of one question."""

    model_config = ConfigDict(frozen=True)

    id: str
    type: str
    lang: str
    question: str
    history: tuple[str, ...] = ()
    file: str = ""
    """The questions file, without its ending."""
    expected: str
    got: str
    status: str
    """``answered``, ``refused`` or ``missing``."""
    right: bool
    cited: bool
    reason: str = ""
    """Why it is not right or not cited."""
    failure: str = ""
    """The class of the failure, one of `eval.why.CLASSES`; empty where there is none."""
    detail: str = ""
    """More on the failure: which look-alike, which figure."""
    metrics: dict[str, Value] = {}
    """By name, see `eval.metrics.METRICS`. ``None`` is not applicable, which is not zero."""
    warnings: tuple[str, ...] = ()
    """What the answer warns of: a figure withdrawn, a draft of a language model mended."""
    unsupported: tuple[str, ...] = ()
    """Figures of the answer that nothing it cites carries."""

    @property
    def strict(self) -> bool:
        """Right and cited: the measure that counts."""
        return self.right and self.cited

    @property
    def answerable(self) -> bool:
        return self.type != "unanswerable"


class Scores(BaseModel):
    """All question scores of a run."""

    model_config = ConfigDict(frozen=True)

    questions: tuple[QuestionScore, ...]
    unscored: tuple[str, ...] = ()
    """Ids of questions that hold no gold answer."""
    surplus: tuple[str, ...] = ()
    """Ids of records that answer no question of the set."""
    retrieval: str = "citations"
    """What the retrieval metrics are measured on: ``citations`` of the records, or ``ranking``."""

    @property
    def failures(self) -> list[QuestionScore]:
        return [score for score in self.questions if not score.strict]
