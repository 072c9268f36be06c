"""A questions file is checked before it is trusted; each message says what to mend."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from eval.check import Finding, check_file, check_lines
from eval.run import bundled_questions
from tests.eval_cases import PASSAGE

TEXTS = {"ships": PASSAGE + "全行业共有3家。共有3家。"}
GOOD: dict[str, Any] = {
    "id": "A",
    "type": "numeric_lookup",
    "lang": "zh-Hans",
    "question": "收入多少？",
    "answer": "30.1万亿元",
    "numbers": [{"value": 30.1, "unit": "万亿元"}],
    "evidence": ["营业收入达到30.1万亿元"],
}


def findings(**changes: Any) -> list[Finding]:
    return check_lines([{**GOOD, **changes}], TEXTS)


def test_a_good_question_has_no_findings() -> None:
    assert findings() == []


@pytest.mark.parametrize(
    ("changes", "level", "words"),
    [
        ({"evidence": ["营业收入达到31万亿元"]}, "error", "is not in the briefing"),
        ({"evidence": ["营业收入达到３０.１万亿元"]}, "warning", "only up to width"),
        ({"numbers": [{"value": 30.1, "unit": "亿元"}]}, "error", "no evidence states 30.1亿元"),
        ({"numbers": [{"value": "x"}]}, "error", "numbers.0.value"),
        ({"numbers": []}, "error", "no gold answer"),
        ({"type": "unanswerable"}, "error", "is unanswerable and has a gold answer"),
        ({"type": "comparison"}, "error", "needs its winner"),
        ({"type": "numeric_multi"}, "error", "fewer than two"),
        ({"type": "followup"}, "error", "needs the earlier questions"),
        ({"evidence": []}, "warning", "any citation will do"),
        ({"answer": "30.1亿元"}, "warning", "would be scored wrong (first figure is 30.1亿元)"),
        ({"evidnce": []}, "warning", "did you mean 'evidence'?"),
        ({"lang": "en"}, "warning", "reads as zh-Hans"),
        ({"keypoints": ["收入"], "keypoints_alt": [[], []]}, "error", "1 keypoints, 2 lists"),
        ({"keypoints": ["飞船"]}, "warning", "'飞船' nor an alternative is in the briefing"),
        ({"tags": ["false_premise"], "type": "unanswerable"}, "error", "needs accept_if"),
        ({"type": "derived", "formula": "30.1/2"}, "error", "gives 15.05, the number is 30.1"),
        ({"type": "derived", "formula": "half"}, "error", "is no arithmetic"),
    ],
)
def test_what_is_wrong_is_said(changes: dict[str, Any], level: str, words: str) -> None:
    assert any(f.level == level and words in f.message for f in findings(**changes))


def test_evidence_that_stands_twice_is_ambiguous() -> None:
    given = {"answer": "3家", "numbers": [{"value": 3, "unit": "家"}]}
    assert any("stands there 2 times" in f.message for f in findings(**given, evidence=["共有3家"]))
    assert findings(**given, evidence=["全行业共有3家", "。共有3家"]) == []


def test_a_question_asked_twice_is_found_whatever_its_punctuation() -> None:
    lines = [GOOD, {**GOOD, "id": "B", "question": "收入 多少?"}]
    assert [str(f) for f in check_lines(lines, TEXTS)] == ["error: B: asks the same as A"]
    follow = {**GOOD, "id": "C", "type": "followup", "history": ["产量呢？"]}
    assert check_lines([GOOD, follow], TEXTS) == []


def test_a_question_of_another_briefing_is_checked_against_that_one() -> None:
    other = {**TEXTS, "other": "收入达到31万亿元。"}
    assert check_lines([{**GOOD, "briefing": "ships"}], other) == []
    assert check_lines([{**GOOD, "briefing": "other"}], other) != []


def test_the_bundled_files_have_no_errors() -> None:
    text = Path(__file__).parents[1] / "index" / "corpus" / "miit-2024-01-19.clean.txt"
    texts = {"miit-2024-01-19": text.read_text(encoding="utf-8")}
    for path in bundled_questions():
        if path.stem.endswith("miit"):
            assert [f for f in check_file(path, texts) if f.level == "error"] == []
