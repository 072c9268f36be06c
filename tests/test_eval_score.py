"""A run is scored question by question: right, cited, refused where it should be, never by luck."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from eval.folding import contains
from eval.questions import Case
from eval.score import main, read_records, score_one, score_predictions, score_records
from eval.table import print_failures, print_table
from rag.records import AnswerRecord, Comparison, Side
from tests.eval_cases import PASSAGE, case, record

INCOME = case(
    type="numeric_lookup",
    numbers=[("30.1", "万亿元")],
    answer="30.1万亿元",
    evidence=["全行业营业收入达到30.1万亿元"],
)
NOT_THERE = case(type="unanswerable", question="火星上有几家？")
LONG = PASSAGE + "".join(
    f"第{n}项工作有序推进，各地继续抓好落实，不断取得新的成效。" for n in range(9)
)


def strict(asked: Case, given: AnswerRecord | None) -> bool:
    return score_one(asked, given).strict


def test_a_right_answer_with_its_passage_is_right_and_cited() -> None:
    assert strict(INCOME, record("30.1万亿元[1]", PASSAGE))


def test_a_right_figure_without_its_passage_is_not_cited() -> None:
    score = score_one(INCOME, record("30.1万亿元[1]", "别的一段话。"))
    assert (score.right, score.cited) == (True, False)
    assert score.reason == "no cited passage holds the evidence"


def test_a_passage_that_no_marker_points_to_is_not_cited() -> None:
    assert not strict(INCOME, record("30.1万亿元", PASSAGE))


def test_evidence_is_found_whatever_its_width_spacing_and_script() -> None:
    asked = case(numbers=[("20.5", "万艘")], evidence=["去年全年客船产销分别完成了20.5万艘"])
    assert strict(asked, record("20.5万艘[1]", "去年全年 客船產銷分別完成了２０.５萬艘和"))


def test_each_of_several_figures_needs_its_own_evidence() -> None:
    asked = case(
        type="numeric_multi",
        numbers=[("20.5", "万艘"), ("30.1", "万亿元")],
        evidence=["完成了20.5万艘", "达到30.1万亿元"],
    )
    both = "20.5万艘[1]；30.1万亿元[2]"
    assert strict(asked, record(both, "客船完成了20.5万艘。", "收入达到30.1万亿元。"))
    lacking = score_one(asked, record(both, "客船完成了20.5万艘。", "收入很高。"))
    assert (lacking.right, lacking.cited) == (True, False)
    assert lacking.reason == "no cited passage holds 30.1万亿元"


def test_refusing_what_has_an_answer_is_a_false_refusal() -> None:
    score = score_one(INCOME, record("没有提到。30.1万亿元[1]", PASSAGE, status="refused"))
    assert (score.right, score.metrics["false_refusal"]) == (False, True)
    assert score.metrics["lenient"] is False


def test_refusing_what_has_no_answer_is_right_and_answering_it_is_not() -> None:
    refusal = score_one(NOT_THERE, record("没有提到。", status="refused"))
    assert (refusal.strict, refusal.metrics.get("false_refusal")) == (True, None)
    assert not strict(NOT_THERE, record("3家[1]", PASSAGE))


def test_a_false_premise_may_be_corrected_instead() -> None:
    asked = case(type="unanswerable", accept_if=["增长12.5%"])
    assert strict(asked, record("并没有下降，增长12.5%[1]", PASSAGE))
    assert not strict(asked, record("因为需求不足，增长112.5%[1]", PASSAGE))


WIN = case(
    "产量和销量哪个增得快？",
    type="comparison",
    numbers=[("12.5", "%"), ("9.1", "%")],
    evidence=["同比分别增长12.5%和9.1%"],
    winner="产量",
)


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("产量增得更快：12.5%对9.1%[1]", True),
        ("客船产量更高：12.5%，销量9.1%[1]", True),
        ("销量增得更快：12.5%对9.1%[1]", False),
        ("销量比产量快：12.5%对9.1%[1]", False),
        ("产量更快：12.5%[1]", False),
        ("12.5%对9.1%[1]", False),
    ],
)
def test_a_comparison_names_the_winner_and_both_numbers(answer: str, right: bool) -> None:
    assert strict(WIN, record(answer, PASSAGE)) is right


def sides(winner: str, loser: str) -> Comparison:
    return Comparison(
        winner=winner,
        sides=[
            Side(subject=winner, value="12.5", unit="%", marker=1),
            Side(subject=loser, value="9.1", unit="%", marker=1),
        ],
    )


@pytest.mark.parametrize(
    ("winner", "loser", "right"),
    [
        ("客船产量", "客船销量", True),
        ("客船销量", "客船产量", False),
        ("产量", "销量", True),
        ("量", "产量", False),  # the loser bears the gold name
        ("", "产量", False),
    ],
)
def test_the_recorded_winner_is_compared_by_name(winner: str, loser: str, right: bool) -> None:
    given = record("12.5%；9.1%[1]", PASSAGE, comparison=sides(winner, loser))
    assert strict(WIN, given) is right


@pytest.mark.parametrize(
    ("gold", "opening", "right"),
    [
        ("否", "没有，客船销量更低", True),
        ("是", "是的，客船销量更低", True),
        ("no", "No: 客船销量 is lower", True),
        ("yes", "No: 客船销量 is lower", False),
        ("否", "是的，客船产量更高", False),
        ("有", "有轨客船产量更高", False),  # no verdict: a name that begins so
    ],
)
def test_a_claim_is_confirmed_or_denied_in_whatever_words(
    gold: str, opening: str, right: bool
) -> None:
    asked = WIN.model_copy(update={"winner": gold})
    told = sides("客船产量", "客船销量")
    assert strict(asked, record(f"{opening}：12.5%；9.1%[1]", PASSAGE, comparison=told)) is right


def test_names_and_dates_are_all_needed_or_any_of_them() -> None:
    fields = {"type": "who_when", "keypoints": ["李明", "局长"], "keypoints_alt": [["Li Ming"], []]}
    assert strict(case(**fields), record("局长李明"))
    assert strict(case(**fields), record("li ming（局長）"))
    assert not strict(case(**fields), record("李明"))
    assert strict(case(**fields, any_of=True), record("李明"))


@pytest.mark.parametrize(("answer", "right"), [("甲策、乙策", True), ("甲策", False), ("", False)])
def test_two_of_three_key_points_carry_a_policy_answer(answer: str, right: bool) -> None:
    asked = case(type="policy", keypoints=["甲策", "乙策", "丙策"])
    assert strict(asked, record(answer)) is right


def test_a_followup_is_scored_by_what_it_holds() -> None:
    assert strict(case(type="followup", numbers=[("5", "%")]), record("5%"))
    assert strict(case(type="followup", keypoints=["李明"]), record("李明"))
    assert not strict(case(type="followup", numbers=[("5", "%")], keypoints=["李明"]), record("5%"))


@pytest.mark.parametrize(
    ("text", "phrase", "there"),
    [
        ("AI企业超4400家", "AI", True),
        ("he said so", "AI", False),
        ("占15.5%", "5%", False),
        ("占5%。", "5%", True),
        ("“车路云一体化”应用", "车路云一体化", True),
        ("車路雲 一體化", "车路云一体化", True),
        ("unmanned-inspection of grids", "unmanned inspection", True),
        ("unmannedinspection", "unmanned inspection", False),
        ("5G工厂", "5G", True),
        ("15G", "5G", False),
        ("任何文字", "", False),
    ],
)
def test_phrases_are_found_at_their_boundaries(text: str, phrase: str, there: bool) -> None:
    assert contains(text, phrase) is there


def test_pouring_out_a_passage_is_no_answer() -> None:
    dump = record(f"30.1万亿元。{LONG}[1]", LONG)
    assert score_one(INCOME, dump).reason.startswith("too long")
    first = record(f"30.1万亿元。{LONG[:240]}[1]", LONG[:240])
    assert score_one(INCOME, first).reason.startswith("pours out 2")
    most = record(f"30.1万亿元。{LONG[20:262]}[1]", LONG)  # neither its first nor its last sentence
    assert score_one(INCOME, most).reason.startswith("pours out 1")


def test_quoting_the_one_sentence_of_a_passage_is_no_dump() -> None:
    asked = case(type="policy", keypoints=["抓好落实"], evidence=["抓好落实"])
    sentence = "各地继续抓好落实" + "，不断取得新的成效" * 20 + "。"
    assert strict(asked, record(f"{sentence}[1]", sentence))


def test_citing_everything_is_citing_nothing() -> None:
    texts = [PASSAGE, *(f"第{n}段。" for n in range(11))]
    markers = "".join(f"[{n}]" for n in range(1, 13))
    score = score_one(INCOME, record(f"30.1万亿元{markers}", *texts))
    assert (score.right, score.failure) == (False, "poured out")


def test_no_records_at_all_score_nothing() -> None:
    scores = score_records([INCOME, NOT_THERE], [])
    assert [score.strict for score in scores.questions] == [False, False]
    assert {score.status for score in scores.questions} == {"missing"}


def test_a_question_without_a_gold_answer_is_not_scored() -> None:
    scores = score_records([case("只有问题？")], [record("随便")])
    assert (scores.questions, scores.unscored) == ((), ("Q-1",))


def test_two_records_of_one_question_are_refused() -> None:
    with pytest.raises(ValueError, match="two records answer question 'Q-1'"):
        score_records([INCOME], [record("1"), record("2")])


def write(path: Path, *lines: object) -> Path:
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_saved_answers_are_scored_again_from_their_file(tmp_path: Path) -> None:
    questions = write(
        tmp_path / "q.jsonl",
        {"id": "A", "question": "收入？", "numbers": [{"value": 30.1, "unit": "万亿元"}]},
        {"id": "B", "question": "火星？", "type": "unanswerable"},
    )
    answers = tmp_path / "run.jsonl"
    answers.write_text(
        record("30.1万亿元[1]", PASSAGE, id="A").model_dump_json()
        + "\n"
        + record("3家", id="B").model_dump_json()
        + "\n"
        + record("3家", id="C").model_dump_json(),
        encoding="utf-8",
    )
    scores = score_predictions([questions], answers)
    assert [(s.id, s.strict) for s in scores.questions] == [("A", True), ("B", False)]
    assert scores.surplus == ("C",)
    assert main(["--questions", str(questions), "--predictions", str(answers)]) == 0


def test_a_line_that_is_no_record_is_named(tmp_path: Path) -> None:
    bad = write(tmp_path / "run.jsonl", {"id": "A", "answer": "x"})
    with pytest.raises(ValueError, match=r"run\.jsonl:1: no answer record \(question:"):
        read_records(bad)
    with pytest.raises(ValueError, match="cannot be read"):
        read_records(tmp_path / "absent.jsonl")


def test_the_quick_entry_reports_a_bad_file_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = str(tmp_path / "absent.jsonl")
    assert main(["--questions", absent, "--predictions", absent]) == 1
    assert "absent.jsonl" in capsys.readouterr().err


def test_the_table_counts_by_type_and_language_and_lists_failures() -> None:
    asked = [INCOME, NOT_THERE.model_copy(update={"id": "Q-2", "lang": "en"})]
    answers = [record("30.1万亿元[1]", PASSAGE), record("3[家]", id="Q-2")]
    scores = score_records(asked, answers)
    console = Console(record=True, width=160, file=io.StringIO())
    print_table(scores, console)
    print_failures(scores, console)
    text = console.export_text()
    assert "50.0% 1/2" in text
    assert "answered what the briefing does not say" in text
    assert "(answered) 3[家]" in text
