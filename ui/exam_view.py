"""The outcome of an evaluation as HTML: table, plots, each answer that was not right."""

from __future__ import annotations

from collections import Counter

from eval.metrics import surest_first
from eval.plots import bars, intervals, risk_plot
from eval.questions import TYPES
from eval.scores import QuestionScore, Scores
from eval.stats import Estimate, risk_coverage, wilson
from eval.why import CLASSES
from ui.markup import lines, note_html, plain
from ui.strings import Language, say

_FAILURES_SHOWN = 200


def scores_html(scores: Scores, language: Language, left_out: int = 0) -> str:
    """Everything of a run but the passages, which the report has."""
    questions = scores.questions
    if not questions:
        return note_html(say("evaluate_no_gold", language, count=len(scores.unscored)), "error")
    parts = [_table(questions, language)]
    if scores.unscored:
        parts.append(note_html(say("evaluate_no_gold", language, count=len(scores.unscored))))
    if left_out:
        parts.append(note_html(say("left_out", language, count=left_out)))
    parts += [
        f'<p class="bq-report"><a class="bq-button bq-report-link" href="#" target="_blank"'
        f' rel="noopener" hidden>{plain(say("report", language))}</a></p>',
        _plots(scores, language),
        _failures(scores.failures, language),
    ]
    return f'<div class="bq-exam" lang="{language}">{"".join(parts)}</div>'


def _by_type(questions: tuple[QuestionScore, ...]) -> list[tuple[str, list[QuestionScore]]]:
    named = [(kind, [score for score in questions if score.type == kind]) for kind in TYPES]
    return [*((kind, members) for kind, members in named if members), ("all", list(questions))]


def _strict(members: list[QuestionScore]) -> Estimate:
    return wilson(sum(score.strict for score in members), len(members))


def _table(questions: tuple[QuestionScore, ...], language: Language) -> str:
    heads = ("type", "questions", "right", "strict", "interval", "unsupported")
    head = "".join(f"<th>{plain(say(f'exam_{name}', language))}</th>" for name in heads)
    rows = ""
    for kind, members in _by_type(questions):
        right = sum(score.right for score in members)
        estimate = _strict(members)
        cells = (
            _type(kind, language),
            str(len(members)),
            f"{100 * right / len(members):.1f}%",
            f"{100 * estimate.value:.1f}%",
            f"{100 * estimate.low:.1f}–{100 * estimate.high:.1f}%",
            str(sum(len(score.unsupported) for score in members)),
        )
        rows += "<tr>" + "".join(f"<td>{plain(cell)}</td>" for cell in cells) + "</tr>"
    return (
        f'<div class="bq-table"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody>'
        "</table></div>"
    )


def _type(kind: str, language: Language) -> str:
    return say("all", language) if kind == "all" else say(f"type_{kind}", language)


def _plots(scores: Scores, language: Language) -> str:
    drawn: list[tuple[str, str]] = []
    rows = [(_type(kind, language), _strict(group)) for kind, group in _by_type(scores.questions)]
    title = say("exam_strict", language)
    drawn.append((title, str(intervals(rows, title))))
    counts = Counter(score.failure for score in scores.failures)
    failed = [(_class(name, language), counts[name]) for name in CLASSES if counts[name]]
    if failed:
        title = say("exam_why", language)
        drawn.append((title, str(bars(failed, title))))
    if curve := risk_coverage(surest_first(scores.questions)):
        title = say("exam_risk", language, area=f"{curve.area:.3f}")
        drawn.append((title, str(risk_plot(curve))))
    return "".join(
        f'<h4>{plain(title)}</h4><div class="bq-plot">{svg}</div>' for title, svg in drawn
    )


def _class(name: str, language: Language) -> str:
    """The class of a failure in the language of the page."""
    return name if language == "en" else say(f"why_{name.replace(' ', '_')}", language)


def _failures(failures: list[QuestionScore], language: Language) -> str:
    if not failures:
        return ""
    shown = "".join(_failure(score, language) for score in failures[:_FAILURES_SHOWN])
    more = len(failures) - _FAILURES_SHOWN
    rest = note_html(say("exam_more", language, count=more)) if more > 0 else ""
    return f"<h4>{plain(say('failures', language, count=len(failures)))}</h4>{shown}{rest}"


def _failure(score: QuestionScore, language: Language) -> str:
    asked = " → ".join((*score.history, score.question))
    why = " · ".join(filter(None, (_class(score.failure, language), score.detail or score.reason)))
    rows = (
        ("expected_was", score.expected),
        ("got", score.got),
        ("exam_why", why),
    )
    told = "".join(
        f"<dt>{plain(say(key, language))}</dt><dd>{lines(words)}</dd>" for key, words in rows
    )
    return (
        f'<details class="bq-failure"><summary>{plain(score.id)} · {plain(asked)}</summary>'
        f"<dl>{told}</dl></details>"
    )
