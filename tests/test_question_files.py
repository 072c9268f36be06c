"""The evaluation data hold what they say: every question can be scored, every quotation found."""

from __future__ import annotations

import ast
import json
import operator
import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from index.parse import parse

ROOT = Path(__file__).parents[1]
BUNDLED = "miit-2024-01-19"
FILES = sorted((ROOT / "eval" / "questions").glob("*.jsonl"))
FIGURES = ROOT / "eval" / "figures" / f"{BUNDLED}.jsonl"

TYPES = {
    "numeric_lookup",
    "numeric_multi",
    "derived",
    "comparison",
    "who_when",
    "policy",
    "followup",
    "unanswerable",
}
LANGUAGES = {"zh-Hans", "zh-Hant", "en"}

Question = dict[str, Any]

_OPERATORS: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def evaluate(formula: str) -> Decimal:
    """The value of a formula of numbers, + - * / and brackets, exact; anything else is an error."""

    def walk(node: ast.AST) -> Decimal:
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            # The words of the source, not the float: 0.1 stays one tenth.
            return Decimal(ast.get_source_segment(formula, node) or "")
        if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
            return _OPERATORS[type(node.op)](walk(node.left), walk(node.right))
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -walk(node.operand)
        raise ValueError(f"formula {formula!r}: only numbers, + - * / and brackets are allowed")

    return walk(ast.parse(formula, mode="eval").body)


def read(path: Path) -> list[Question]:
    # Figures stay decimal all the way from the file.
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line, parse_float=Decimal) for line in lines if line.strip()]


@cache
@cache
def briefing_text(briefing: str) -> str:
    stem = briefing.removesuffix(".txt")
    if stem == BUNDLED:
        path = ROOT / "index" / "corpus" / f"{BUNDLED}.clean.txt"
        return path.read_text(encoding="utf-8")
    raw = (ROOT / "eval" / "briefings" / f"{stem}.txt").read_text(encoding="utf-8")
    # Evidence is quoted from the parsed body, where hard-wrapped lines are joined.
    return parse(raw, stem, content_hash="").text


def faults(path: Path, wrong: Callable[[Question], object]) -> list[str]:
    """Of each question that ``wrong`` objects to: its id and the objection."""
    found = ((question, wrong(question)) for question in read(path))
    return [f"{question['id']}: {objection}" for question, objection in found if objection]


def missing_evidence(question: Question) -> list[str]:
    text = briefing_text(question.get("briefing") or BUNDLED)
    return [quote for quote in question.get("evidence", []) if not quote or quote not in text]


def wrong_formula(question: Question) -> str:
    """Empty where the formula gives the first stated number, in that number's own unit."""
    if "formula" not in question:
        return "has no formula" if question["type"] == "derived" else ""
    stated = Decimal(question["numbers"][0]["value"])
    computed = evaluate(question["formula"])
    allowed = Decimal(question.get("tol") or 0) * abs(computed)
    if abs(stated - computed) <= allowed:
        return ""
    return f"{question['formula']} is {computed:.6g}, stated {stated}, allowed ±{allowed:.4g}"


def wrong_shape(question: Question) -> str:
    kind, numbers = question["type"], question.get("numbers", [])
    keypoints = question.get("keypoints", [])
    alternatives = question.get("keypoints_alt")
    if kind == "unanswerable":
        return "states an answer" if numbers or question.get("answer") else ""
    if not question.get("evidence"):
        return "has no evidence"
    if kind in ("numeric_lookup", "derived") and not numbers:
        return "asks for a number and states none"
    # 过半了吗: what it is held against stands in the question, and yes or no is the winner.
    sides = 1 if question.get("winner") in ("是", "否", "yes", "no") else 2
    if kind in ("numeric_multi", "comparison") and len(numbers) < sides:
        return "needs the numbers of both sides"
    if kind == "comparison" and not question.get("winner"):
        return "has no winner"
    if kind in ("who_when", "policy") and not keypoints:
        return "has no keypoints"
    if kind == "followup" and not (numbers or keypoints):
        return "has nothing to score"
    if alternatives is not None and len(alternatives) != len(keypoints):
        return "needs one list of alternatives for each keypoint"
    return ""


def wrong_history(question: Question) -> str:
    history = question.get("history")
    if not isinstance(history, list) or not all(isinstance(turn, str) and turn for turn in history):
        return f"history must be a list of earlier questions, found {history!r}"
    if question["type"] == "followup" and not history:
        return "a follow-up without earlier questions"
    return ""


def wrong_numbers(question: Question) -> str:
    for number in question.get("numbers", []):
        value = number.get("value")
        if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
            return f"value {value!r} is not a decimal"
        if not re.fullmatch(r"-?\d+(\.\d+)?", str(value)):
            return f"value {value!r} is not a plain decimal"
        if not isinstance(number.get("unit"), str):
            return f"number {value} has no unit"
    return ""


each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_the_bundled_briefing_is_asked_tuned_on_and_untouched() -> None:
    assert {"dev-miit", "test-miit"} <= {path.stem for path in FILES}


def test_a_briefing_in_each_script_and_in_english_is_asked_by_untouched_questions() -> None:
    untouched = {path.stem.removeprefix("test-") for path in FILES if path.stem.startswith("test-")}
    # Simplified, Traditional, English, and the one that comes with the program.
    assert untouched == {
        *("miit", "water", "finance", "lightindustry", "patents", "ecology", "forest"),
        "railways",
        *("trade", "prices", "skills", "heating"),
        *("land", "hospitals", "drugs", "province", "tax", "campus"),
        *("culture", "power", "ports", "justice", "weather", "borders"),
        *("industry", "economy", "aid", "ocean", "lowaltitude", "space"),
    }


@each_file
def test_each_half_asks_every_type_of_question(path: Path) -> None:
    assert {question["type"] for question in read(path)} == TYPES


def test_no_test_question_is_worded_as_a_development_question() -> None:
    # Follow-ups are short enough to be alike by chance; their history tells them apart.
    def wordings(half: str) -> set[str]:
        return {
            re.sub(r"[\s\W]", "", question["question"]).lower()
            for path in FILES
            if path.stem.startswith(half)
            for question in read(path)
            if question["type"] != "followup"
        }

    assert wordings("test-") & wordings("dev-") == set()


def test_no_id_is_used_twice_in_any_file() -> None:
    ids = Counter(question["id"] for path in FILES for question in read(path))
    assert [name for name, uses in ids.items() if uses > 1] == []


def test_no_question_is_asked_twice() -> None:
    asked = Counter(
        (
            re.sub(r"[\s\W]", "", question["question"]).lower(),
            *question.get("history", []),
            question.get("briefing") or BUNDLED,
        )
        for path in FILES
        for question in read(path)
    )
    assert [words for words, times in asked.items() if times > 1] == []


@each_file
def test_types_and_languages_are_known(path: Path) -> None:
    def unknown(question: Question) -> set[str]:
        return ({question["type"]} - TYPES) | ({question["lang"]} - LANGUAGES)

    assert faults(path, unknown) == []


@each_file
def test_every_piece_of_evidence_stands_in_its_briefing(path: Path) -> None:
    assert faults(path, missing_evidence) == []


@each_file
def test_numbers_are_plain_decimals_with_a_unit(path: Path) -> None:
    assert faults(path, wrong_numbers) == []


@each_file
def test_derived_answers_follow_from_their_formula(path: Path) -> None:
    assert faults(path, wrong_formula) == []


@each_file
def test_history_lists_the_earlier_questions(path: Path) -> None:
    assert faults(path, wrong_history) == []


@each_file
def test_each_type_carries_what_it_is_scored_by(path: Path) -> None:
    assert faults(path, wrong_shape) == []


@each_file
def test_a_false_premise_says_which_correction_is_accepted(path: Path) -> None:
    def uncorrected(question: Question) -> bool:
        return "false_premise" in question.get("tags", []) and not question.get("accept_if")

    assert faults(path, uncorrected) == []


def test_gold_figures_stand_where_they_say_in_order_and_apart() -> None:
    text = briefing_text(BUNDLED)
    figures = read(FIGURES)
    assert [f for f in figures if text[f["start"] : f["end"]] != f["surface"]] == []
    ends = [0, *(figure["end"] for figure in figures)]
    pairs = zip(figures, ends, strict=False)
    assert [f for f, end in pairs if not end <= f["start"] < f["end"]] == []


def test_every_digit_of_the_briefing_is_a_figure_a_date_or_a_name() -> None:
    text = briefing_text(BUNDLED)
    covered = {i for f in read(FIGURES) for i in range(f["start"], f["end"])}
    dates = r"20\d\d年(?:前\d{1,2}个月)?|\d{1,2}月(?:\d{1,2}日)?"
    names = r"[1-9]G|4T|3D|5\+2|2\.0升级|民营经济31条"
    for match in re.finditer(f"{dates}|{names}", text):
        covered.update(range(match.start(), match.end()))
    assert [
        text[max(0, m.start() - 8) : m.end() + 8]
        for m in re.finditer(r"\d+", text)
        if m.start() not in covered
    ] == []


@pytest.mark.parametrize(
    ("formula", "value"),
    [("3009.4-949.5", "2059.9"), ("(58-55)/-2", "-1.5"), ("0.1+0.2", "0.3")],
)
def test_a_formula_is_reckoned_in_decimals(formula: str, value: str) -> None:
    assert evaluate(formula) == Decimal(value)


@pytest.mark.parametrize("formula", ["2**9", "abs(1)", "x+1", "'1'+'2'"])
def test_a_formula_of_anything_but_arithmetic_is_refused(formula: str) -> None:
    with pytest.raises(ValueError, match="only numbers"):
        evaluate(formula)


def test_a_formula_that_misses_its_number_is_marked() -> None:
    question: Question = {
        "type": "derived",
        "numbers": [{"value": Decimal("2059.9"), "unit": "万辆"}],
        "tol": Decimal("0.005"),
        "formula": "3016.1-949.5",
    }
    assert "is 2066.6, stated 2059.9" in wrong_formula({**question, "tol": 0})
    assert wrong_formula(question) == ""


def test_a_misquoted_sentence_is_marked() -> None:
    assert missing_evidence({"evidence": ["同比增长4.6%", "同比增长4.66%"]}) == ["同比增长4.66%"]
