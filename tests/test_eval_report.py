"""Reports open anywhere and show everything; runs are compared question by question; the gate."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from eval.compare import compare, print_comparison, write_comparison
from eval.conditions import Conditions, gather
from eval.gate import check_gate, make_baseline, print_gate, read_baseline, write_baseline
from eval.plots import intervals
from eval.report import DATA, PAGE, SHEET, load_run, pieces, sheet, summarise, write_report
from eval.score import score_records
from eval.scores import Scores
from eval.stats import wilson
from index.settings import Settings
from rag.records import AnswerRecord
from tests.eval_cases import PASSAGE, case, cite, record

HERE = Conditions(date="2024-01-19", python="3.11", machine="M", cpus=2)
CASES = [
    case(f"问题{i}<b>？", type="numeric_lookup", numbers=[("9.1", "%")], evidence=["12.5%和9.1%"])
    .model_copy(update={"id": f"Q-{i:02}", "lang": "en" if i % 2 else "zh-Hans"})
    for i in range(20)
]  # fmt: skip


def answers(right: int) -> list[AnswerRecord]:
    """Records of which the first so many are right."""
    return [
        record(
            "9.1%[1]" if i < right else "<script>alert(1)</script>12.5%[1]",
            PASSAGE,
            id=asked.id,
            timing_ms={"total": 10.0 + i},
        )
        for i, asked in enumerate(CASES)
    ]


def run(right: int) -> Scores:
    return score_records(CASES, answers(right))


def text_of(show: object, *arguments: object) -> str:
    console = Console(record=True, width=140, file=io.StringIO())
    show(*arguments, console)  # type: ignore[operator]
    return console.export_text()


def test_a_report_is_a_page_data_and_a_sheet(tmp_path: Path) -> None:
    page = write_report(tmp_path / "new" / "r", run(15), HERE, CASES, answers(15))
    assert {path.name for path in page.parent.iterdir()} == {PAGE, DATA, SHEET}
    loaded = load_run(page.parent)
    assert loaded.scores == run(15)
    assert loaded.summary["all"]["strict"] == wilson(15, 20)


def test_the_page_asks_for_nothing_from_outside_and_runs_nothing_of_its_texts(
    tmp_path: Path,
) -> None:
    page = write_report(tmp_path, run(15), HERE, CASES, answers(15)).read_text(encoding="utf-8")
    assert not re.search(r"(?:src|href)\s*=|https?://|@import|url\(", page)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    assert "问题15&lt;b&gt;" in page


def test_the_page_shows_each_failure_with_its_passage_highlighted(tmp_path: Path) -> None:
    page = write_report(tmp_path, run(18), HERE, CASES, answers(18)).read_text(encoding="utf-8")
    assert page.count('data-class="look-alike"') == 2
    assert '<mark class="evidence">12.5%和9.1%</mark>' in page
    assert "90.0%" in page
    assert "[69.9, 97.2]" in page  # Wilson, 18 of 20


def test_a_failure_without_its_passage_shows_what_should_have_been_cited(tmp_path: Path) -> None:
    refused = [record("没有", id=asked.id, status="refused") for asked in CASES]
    page = write_report(tmp_path, score_records(CASES, refused), HERE, CASES, refused)
    shown = page.read_text(encoding="utf-8")
    assert shown.count("<dt>evidence</dt><dd>12.5%和9.1%</dd>") == 20
    assert "the briefing says it: refused" not in shown


def test_a_run_without_failures_or_without_questions_can_be_reported(tmp_path: Path) -> None:
    assert "0 failures" in write_report(tmp_path, run(20), HERE).read_text(encoding="utf-8")
    empty = Scores(questions=())
    assert "No question was scored" in write_report(tmp_path, empty, HERE).read_text("utf-8")


def test_the_sheet_has_a_row_a_question_and_no_formulas() -> None:
    scores = run(19)
    sly = scores.questions[0].model_copy(update={"got": "=HYPERLINK(1)"})
    rows = list(csv.DictReader(io.StringIO(sheet(Scores(questions=(sly, *scores.questions[1:]))))))
    assert len(rows) == 20
    assert rows[0]["got"] == "'=HYPERLINK(1)"
    assert (rows[0]["strict"], rows[19]["strict"]) == ("1", "0")
    assert rows[0]["latency_ms"] == "10.0"


def test_passages_are_cut_where_quote_and_evidence_begin_and_end() -> None:
    citation = cite("甲说：产量增长9.1%。乙说：好。", quote="产量增长9.1%。")
    asked = case(evidence=["增长９.１%"])
    assert [tuple(piece) for piece in pieces(citation, asked)] == [
        ("甲说：", ""),
        ("产量", "quote"),
        ("增长9.1%", "evidence"),
        ("。", "quote"),
        ("乙说：好。", ""),
    ]
    assert "".join(piece.words for piece in pieces(citation, None)) == citation.text


def test_plots_escape_their_labels() -> None:
    assert "<b>" not in intervals([("<b>", wilson(1, 2))], "<b>")


def test_groups_are_all_types_and_languages_that_occur() -> None:
    assert set(summarise(run(20))) == {"all", "numeric_lookup", "zh-Hans", "en"}


def test_a_folder_without_a_report_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no report at"):
        load_run(tmp_path)
    (tmp_path / DATA).write_text('{"scores": []}', encoding="utf-8")
    with pytest.raises(ValueError, match="is no report of a run"):
        load_run(tmp_path)


def test_conditions_are_recorded_without_private_places(tmp_path: Path) -> None:
    questions = tmp_path / "q.jsonl"
    questions.write_text("{}", encoding="utf-8")
    found = gather([questions], Settings(home=tmp_path / "secret"), engine="extractive")
    assert found.questions == {"q.jsonl": "44136fa355b3678a"}  # sha256 of {}
    assert found.packages["numpy"]
    assert found.settings["passage_tokens"] == "320"
    assert "secret" not in found.model_dump_json()
    with pytest.raises(ValueError, match=r"absent\.jsonl"):
        gather([tmp_path / "absent.jsonl"])


def test_runs_are_compared_question_by_question() -> None:
    compared = compare(run(10), run(18))
    overall = compared.differences[0]
    assert (overall.group, overall.before, overall.after) == ("all", 0.5, 0.9)
    assert overall.change.value == pytest.approx(0.4)
    assert overall.clear
    assert [flip.after.id for flip in compared.won] == [f"Q-{i}" for i in range(10, 18)]
    assert compared.lost == []


def test_the_same_run_twice_differs_in_nothing() -> None:
    compared = compare(run(10), run(10))
    assert compared.flips == ()
    assert compared.differences[0].change == (0.0, 20, 0.0, 0.0)
    assert not compared.differences[0].clear


def test_only_common_questions_are_compared() -> None:
    part = Scores(questions=run(20).questions[:5])
    compared = compare(run(20), part)
    assert compared.differences[0].change.n == 5
    assert len(compared.only_before) == 15
    with pytest.raises(ValueError, match="no question in common"):
        compare(part, Scores(questions=run(20).questions[5:]))


def test_a_comparison_is_printed_and_written(tmp_path: Path) -> None:
    shown = text_of(print_comparison, compare(run(18), run(10)))
    assert "-40.0" in shown
    assert "worse" in shown
    assert "Lost: 8" in shown
    for name, right in (("a", 18), ("b", 10)):
        write_report(tmp_path / name, run(right), HERE)
    loaded = load_run(tmp_path / "a")
    page = write_comparison(tmp_path / "both.html", loaded, load_run(tmp_path / "b"))
    assert "Lost: 8" in page.read_text(encoding="utf-8")
    assert "<script>alert" not in page.read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="comparison"):
        write_comparison(tmp_path / "a", loaded, loaded)


def test_the_gate_lets_noise_pass_and_stops_a_fall() -> None:
    baseline = make_baseline(run(18))  # 90 % [69.9, 97.2]
    assert check_gate(run(18), baseline).passed
    assert check_gate(run(20), baseline).passed
    fallen = check_gate(run(12), baseline)  # 60 %
    assert not fallen.passed
    assert {(b.group, b.metric) for b in fallen.breaches} >= {("all", "strict"), ("all", "right")}
    assert [score.id for score in fallen.lost] == [f"Q-{i}" for i in range(12, 18)]


def test_the_gate_stops_invented_figures() -> None:
    invented = [
        record("9.1%，又77家[1]" if i < 6 else "9.1%[1]", PASSAGE, id=asked.id)
        for i, asked in enumerate(CASES)
    ]
    gate = check_gate(score_records(CASES, invented), make_baseline(run(20)))
    assert {(b.group, b.metric) for b in gate.breaches} >= {("all", "unsupported")}
    assert gate.lost == ()


def test_other_questions_need_another_baseline() -> None:
    fewer = Scores(questions=run(20).questions[1:])
    with pytest.raises(ValueError, match="1 new"):
        check_gate(run(20), make_baseline(fewer))


def test_a_part_of_the_questions_is_held_against_that_part() -> None:
    baseline = make_baseline(run(20))
    assert check_gate(Scores(questions=run(20).questions[:10]), baseline).passed
    fallen = check_gate(Scores(questions=run(2).questions[:10]), baseline)
    assert not fallen.passed
    assert [(b.group, b.metric) for b in fallen.breaches] == [("all", "strict")]


def test_the_gate_says_what_flipped(tmp_path: Path) -> None:
    shown = text_of(print_gate, check_gate(run(12), make_baseline(run(18))))
    assert "all, strict: 60.0% now, 90.0% [69.9, 97.2] in the baseline" in shown
    assert "lost Q-12" in shown
    assert "gate failed: 6 lost, 0 won" in shown


def test_a_baseline_reads_back_as_it_was_written(tmp_path: Path) -> None:
    write_baseline(run(18), tmp_path / "b.json")
    assert read_baseline(tmp_path / "b.json") == make_baseline(run(18))
    (tmp_path / "b.json").write_text("[]", encoding="utf-8")
    with pytest.raises(ValueError, match="is no baseline"):
        read_baseline(tmp_path / "b.json")
    with pytest.raises(ValueError, match="no baseline at"):
        read_baseline(tmp_path / "none.json")


def test_warnings_are_counted_and_listed(tmp_path: Path) -> None:
    noted = [r.model_copy(update={"warnings": ["draft <mended>"]}) for r in answers(20)[:3]]
    scores = score_records(CASES, [*noted, *answers(20)[3:]])
    assert summarise(scores)["all"]["warned"] == wilson(3, 20)
    page = write_report(tmp_path, scores, HERE).read_text(encoding="utf-8")
    assert "draft &lt;mended&gt;</td><td>3</td>" in page
