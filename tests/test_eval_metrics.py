"""Metrics of questions and their fold; hopeless runs score what they deserve."""

from __future__ import annotations

import pytest

from eval.metrics import METRICS, fold, format_estimate
from eval.questions import Case, load_cases
from eval.retrieval import Found, look_up, measure
from eval.run import bundled_questions
from eval.score import score_one, score_records
from eval.why import CLASSES
from index.library import Snapshot
from index.records import Figure
from rag.records import AnswerFigure, AnswerRecord
from tests.eval_cases import PASSAGE, case, cite, record

SHIPS = "客船产销分别完成了20.5万艘"


def test_retrieval_is_measured_by_where_the_evidence_stands() -> None:
    asked = [case(evidence=[SHIPS], numbers=[("20.5", "万艘")])]
    found = measure(asked, {"Q-1": [("a", "别的。"), ("b", PASSAGE), ("c", "又一段。")]})["Q-1"]
    assert (found["Success@1"], found["Success@5"]) == (0.0, 1.0)
    assert found["RR@10"] == 0.5
    assert found["nDCG@10"] == pytest.approx(0.6309, abs=1e-4)  # 1 / log2(3)


def test_recall_counts_every_relevant_passage_of_the_index_where_it_is_known() -> None:
    asked = [case(evidence=[SHIPS, "另一处"], numbers=[("20.5", "万艘")])]
    passages = [("a", PASSAGE), ("b", "另一处也说了。"), ("c", "无关。")]
    assert measure(asked, {"Q-1": passages[:1]}, passages)["Q-1"]["R@5"] == 0.5
    assert measure(asked, {"Q-1": passages[:1]})["Q-1"]["R@5"] == 1.0


def test_finding_nothing_is_zero_and_having_no_evidence_does_not_apply() -> None:
    asked = [case(evidence=[SHIPS]), case(type="unanswerable")]
    assert set(measure(asked[:1], {})["Q-1"].values()) == {0.0}
    assert measure(asked[1:], {}) == {}


def test_coverage_and_key_points_are_shares() -> None:
    both = case(type="numeric_multi", numbers=[("20.5", "万艘"), ("9.1", "%")])
    assert score_one(both, record("20.5万艘")).metrics["figure_coverage"] == 0.5
    points = case(type="policy", keypoints=["甲策", "乙策", "丙策", "丁策"])
    assert score_one(points, record("甲策")).metrics["keypoint_recall"] == 0.25


def test_what_does_not_apply_is_not_counted() -> None:
    scores = score_records(
        [case(numbers=[("9.1", "%")]), case(type="unanswerable").model_copy(update={"id": "Q-2"})],
        [record("9.1%[1]", PASSAGE), record("没有", id="Q-2", status="refused")],
    )
    folded = fold(scores.questions)
    assert folded["strict"].n == 2
    assert (folded["lenient"].n, folded["false_refusal"].n, folded["cited"].n) == (1, 1, 1)
    assert "winner" not in folded
    assert "latency_p50" not in folded


def test_latency_is_the_median_of_the_totals() -> None:
    asked = [case(numbers=[("9.1", "%")]).model_copy(update={"id": f"Q-{i}"}) for i in range(3)]
    answers = [
        record("9.1%[1]", PASSAGE, id=f"Q-{i}", timing_ms={"total": float(ms)})
        for i, ms in enumerate((10, 30, 20))
    ]
    folded = fold(score_records(asked, answers).questions)
    assert folded["latency_p50"].value == 20
    assert folded["latency_p95"].value == pytest.approx(29)


def test_every_metric_has_its_meaning_and_folds_in_that_order() -> None:
    folded = fold(score_records([case(numbers=[("9.1", "%")])], [record("9.1%")]).questions)
    assert list(folded) == [name for name in METRICS if name in folded]


# Of every file and type some: what holds for these holds for the rest.
SOME = load_cases(bundled_questions())[::8]


def cheat(answer: str, status: str, text: str) -> list[AnswerRecord]:
    """One record for each of these questions, the same for each."""
    return [
        AnswerRecord.model_validate(
            {
                "id": asked.id,
                "question": asked.question,
                "status": status,
                "answer": answer,
                "citations": [cite(text)] if text else [],
            }
        )
        for asked in SOME
    ]


def test_a_run_without_answers_scores_zero() -> None:
    scores = score_records(SOME, [])
    assert fold(scores.questions)["strict"].value == 0
    assert {s.failure for s in scores.failures} == {"no record"}


def test_a_run_whose_answers_are_all_wrong_scores_zero() -> None:
    scores = score_records(SOME, cheat("987654.321万万艘[1]", "answered", PASSAGE))
    folded = fold(scores.questions)
    assert (folded["strict"].value, folded["right"].value, folded["lenient"].value) == (0, 0, 0)
    assert folded["unsupported"].value == 1


def test_empty_answers_score_zero() -> None:
    assert fold(score_records(SOME, cheat("", "answered", "")).questions)["strict"].value == 0


def test_refusing_everything_gets_the_unanswerable_and_nothing_else() -> None:
    folded = fold(score_records(SOME, cheat("没有提到", "refused", "")).questions)
    absent = sum(not asked.answerable for asked in SOME)
    assert folded["strict"].value == pytest.approx(absent / len(SOME))
    assert folded["false_refusal"].value == 1
    assert folded["refusal_precision"].value == pytest.approx(absent / len(SOME))


def dump(asked: Case, text: str) -> AnswerRecord:
    """Everything that could hold the answer, poured out and cited."""
    return AnswerRecord(
        id=asked.id,
        question=asked.question,
        status="answered",
        answer=f"{text}[1]",
        citations=[cite(text)],
    )


def test_a_bot_that_pours_out_passages_does_not_pass() -> None:
    filler = "我们将继续推进各项工作，抓好落实，取得新的更大成效。" * 12
    answers = [
        dump(asked, "。".join([*asked.evidence, asked.answer, *asked.keypoints, filler]))
        for asked in SOME
    ]
    folded = fold(score_records(SOME, answers).questions)
    assert folded["right"].value < 0.02
    assert folded["cited"].value == 1


@pytest.mark.parametrize(
    ("asked", "answer", "failure"),
    [
        (case(type="unanswerable"), record("3家"), "should have refused"),
        (case(numbers=[("9.1", "%")]), record("没有", status="refused"), "wrongly refused"),
        (case(numbers=[("9.1", "%")]), record("很快"), "no figure"),
        (case(numbers=[("9.1", "%")]), record("9.1%或12.5%[1]", PASSAGE), "undecided"),
        (case(numbers=[("9.1", "%")]), record("9.1%到12.5%[1]", PASSAGE), "undecided"),
        (case(numbers=[("30.1", "万亿元")]), record("30.1亿元[1]", PASSAGE), "wrong unit"),
        (case(numbers=[("9.1", "%")]), record("9.1个百分点[1]", PASSAGE), "wrong unit"),
        (
            case(numbers=[("20.5", "万艘")]),
            record("20.5 million ships[1]", PASSAGE),
            "wrong language of units",
        ),
        (case(numbers=[("9.1", "%")], answer="增长9.1%"), record("下降9.1%"), "wrong direction"),
        (
            case(type="derived", numbers=[("18.22", "万艘")]),
            record("20.5万艘"),
            "wrong computation",
        ),
        (
            case(numbers=[("9.1", "%")], evidence=["12.5%和9.1%"]),
            record(
                "3.4%[1]",
                PASSAGE,
                derivation={"expression": "12.5% − 9.1%", "value": "3.4", "operands": []},
            ),
            "wrong computation",
        ),
        (
            case(numbers=[("9.1", "%")], evidence=["12.5%和9.1%"]),
            record("12.5%[1]", PASSAGE),
            "look-alike",
        ),
        (
            case(numbers=[("9.1", "%")], evidence=["12.5%和9.1%"]),
            record("12.5%[1]", "别处12.5%。"),
            "not retrieved",
        ),
        (
            case(numbers=[("9.1", "%")], evidence=["12.5%和9.1%"]),
            record("9.1%[1]", "别处9.1%。"),
            "citation wrong",
        ),
        (
            case("2023年？", numbers=[("9.1", "%")], evidence=["12.5%和9.1%"]),
            record(
                "12.5%[1]",
                PASSAGE,
                figures=[AnswerFigure(value="12.5", unit="%", period="2022", marker=1)],
            ),
            "wrong period",
        ),
        (
            case(numbers=[("9.1", "%"), ("12.5", "%")]),
            record("9.1%[1]", PASSAGE),
            "incomplete",
        ),
        (case(type="policy", keypoints=["甲策"]), record("乙策"), "incomplete"),
        (
            case(winner="产量", numbers=[("9.1", "%"), ("12.5", "%")]),
            record("销量更快"),
            "wrong winner",
        ),
        (case(numbers=[("9.1", "%")]), record("9.1%" + "字" * 300), "poured out"),
        (case(numbers=[("9.1", "%")]), None, "no record"),
    ],
)
def test_each_failure_falls_in_its_class(
    asked: Case, answer: AnswerRecord | None, failure: str
) -> None:
    score = score_one(asked, answer)
    assert not score.strict
    assert score.failure == failure
    assert failure in CLASSES


def test_a_known_ranking_tells_not_found_from_not_used() -> None:
    asked = case(numbers=[("9.1", "%")], evidence=["12.5%和9.1%"])
    refused = record("没有", status="refused")
    for text, failure in (("别的。", "not retrieved"), (PASSAGE, "wrongly refused")):
        found = Found(rankings={"Q-1": [("a", text)]})
        assert score_one(asked, refused, found=found).failure == failure


def figure(surface: str, value: str, **fields: str) -> Figure:
    start = PASSAGE.index(surface)
    return Figure.model_validate(
        {
            "id": surface, "briefing_id": "b", "passage_id": "b-1", "turn": 1, "start": start,
            "end": start + len(surface), "surface": surface, "sentence_start": 0,
            "sentence_end": len(PASSAGE), "value": value, "unit": "%", "kind": "growth",
        }
        | fields
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "failure", "detail"),
    [
        ({"metric": "产量"}, "look-alike", "other metric: 12.5% for 9.1%"),
        ({"subject": "货船"}, "look-alike", "other subject: 12.5% for 9.1%"),
        ({"period": "2022"}, "wrong period", "other period: 12.5% for 9.1%"),
        ({"status": "target"}, "look-alike", "other status: 12.5% for 9.1%"),
        ({"kind": "share"}, "look-alike", "other kind of figure: 12.5% for 9.1%"),
        ({}, "look-alike", "same sentence: 12.5% for 9.1%"),
    ],
)
def test_the_figures_of_the_index_tell_what_was_taken_for_what(
    fields: dict[str, str], failure: str, detail: str
) -> None:
    asked = case(numbers=[("9.1", "%")], evidence=["12.5%和9.1%"])
    found = Found(figures=[figure("9.1%", "9.1"), figure("12.5%", "12.5", **fields)])
    score = score_one(asked, record("12.5%[1]", PASSAGE), found=found)
    assert (score.failure, score.detail) == (failure, detail)


def test_retrieval_is_looked_up_again_in_the_index(bundled: Snapshot) -> None:
    quote = max((p.text for p in bundled.passages), key=len)[:60]
    asked = case(quote, numbers=[("9.1", "%")], evidence=[quote])
    found = look_up(bundled, [asked])
    scores = score_records([asked], [record("9.1%")], found)
    assert scores.retrieval == "ranking"
    assert scores.questions[0].metrics["Success@1"] == 1
    assert look_up(bundled, [asked.model_copy(update={"briefing": "none.txt"})]).rankings == {
        "Q-1": []
    }


@pytest.mark.parametrize(
    ("lang", "answer", "own"),
    [
        ("zh-Hans", "20.5万艘", True),
        ("zh-Hans", "205 thousand ships", False),
        ("en", "205 thousand ships (20.5万艘)", True),
        ("en", "20.5万艘", False),
        ("en", "9.1%", None),
        ("zh-Hant", "20.5萬艘", True),
        ("en", "no figure", None),
    ],
)
def test_units_are_those_of_the_questions_language(
    lang: str, answer: str, own: bool | None
) -> None:
    asked = case(lang=lang, numbers=[("20.5", "万艘")])
    assert score_one(asked, record(answer)).metrics["unit_language"] is own


def test_names_and_dates_are_told_from_key_points() -> None:
    who = case(type="who_when", keypoints=["王小明", "5月3日"])
    metrics = score_one(who, record("王小明")).metrics
    assert metrics["names_dates"] == 0.5
    assert "keypoint_recall" not in metrics
    either = who.model_copy(update={"any_of": True})
    assert score_one(either, record("王小明")).metrics["names_dates"] == 1


def test_both_sides_of_a_comparison_and_several_figures() -> None:
    asked = case(type="comparison", winner="产量", numbers=[("12.5", "%"), ("9.1", "%")])
    one = score_one(asked, record("产量更快：12.5%")).metrics
    assert (one["winner"], one["both_sides"], one["several_figures"]) == (True, False, 0.5)
    assert score_one(asked, record("产量更快：12.5%，9.1%")).metrics["both_sides"] is True


def test_tokens_are_counted_where_a_model_took_part() -> None:
    asked = case(numbers=[("9.1", "%")])
    used = {"prompt_tokens": 900, "completion_tokens": 30, "repaired": 1, "fallen_back": 0}
    scores = [score_one(asked, record("9.1%", usage=used)), score_one(asked, record("9.1%"))]
    folded = fold(scores)
    assert (folded["prompt_tokens"].value, folded["prompt_tokens"].n) == (900, 1)
    assert folded["completion_tokens"].value == 30
    assert (folded["repaired"].value, folded["fallen_back"].value) == (1, 0)
    assert "prompt_tokens" not in fold(scores[1:])
    assert format_estimate("prompt_tokens", folded["prompt_tokens"]) == "900 [900, 900]"


def test_confidence_is_judged_on_what_was_answered_and_none_does_not_apply() -> None:
    asked = case(numbers=[("9.1", "%")])
    empty = case(type="unanswerable")
    scores = [
        score_one(asked, record("9.1%", confidence=0.9)),
        score_one(asked, record("8%", confidence=0.4)),
        score_one(empty, record("没有", status="refused", confidence=0.1)),
        score_one(asked, record("9.1%")),
    ]
    folded = fold(scores)
    # Of the two answered with a confidence: none wrong, then one of two.
    assert (folded["risk_area"].value, folded["risk_area"].n) == (0.25, 2)
    assert (folded["confidence_auroc"].value, folded["confidence_auroc"].n) == (1.0, 3)
    assert "risk_area" not in fold(scores[3:])
