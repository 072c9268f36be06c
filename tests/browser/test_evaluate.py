"""The tab that measures the answers, as a person uses it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.browser.conftest import Open, Visit

GOLD: dict[str, Any] = {
    "id": "own-1",
    "type": "numeric_lookup",
    "lang": "zh-Hans",
    "question": "2023年新能源汽车出口了多少辆？",
    "numbers": [{"value": "120.3", "unit": "万辆"}],
    "evidence": ["新能源汽车出口120.3万辆"],
}
HOSTILE = "<img src=x onerror='window.hacked=1'>"


def open_exam(seen: Visit) -> Any:
    seen.page.get_by_role("tab", name="评测", exact=True).click()
    seen.page.locator("#bq-exam-run").wait_for()
    return seen.page


def write(path: Path, *questions: dict[str, Any]) -> Path:
    path.write_text(
        "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in questions), "utf-8"
    )
    return path


def give(page: Any, file: Path) -> None:
    page.locator("#bq-exam-upload input[type=file]").set_input_files(file)
    page.locator("#bq-exam-upload", has_text=file.stem[:6]).wait_for(timeout=30_000)
    page.locator("#bq-exam-run").click()


def test_the_shipped_questions_are_asked_and_the_report_opens(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    page = open_exam(seen)
    page.locator("#bq-exam-sets", has_text="dev-miit").wait_for(timeout=30_000)
    page.locator("#bq-exam-limit input").fill("6")
    page.locator("#bq-exam-run").click()
    link = page.locator("a.bq-report-link")
    link.wait_for(timeout=180_000)
    total = page.locator(".bq-exam tbody tr").last
    assert total.locator("td").nth(0).inner_text() == "全部"
    assert total.locator("td").nth(1).inner_text() == "6"
    assert page.locator(".bq-exam svg").count() >= 1
    with page.context.expect_page() as opening:
        link.click()
    report = opening.value
    assert "of 6 questions are answered right" in report.locator("p.lead").inner_text()
    assert seen.strangers == []
    assert seen.errors == []


def test_a_file_of_ones_own_is_scored_and_shows_what_was_wrong(
    chat_url: str, visit: Open, tmp_path: Path
) -> None:
    wrong = GOLD | {"id": HOSTILE, "numbers": [{"value": "491", "unit": "万辆"}]}
    page = open_exam(visit(chat_url))
    give(page, write(tmp_path / "mine.jsonl", GOLD, wrong))
    failure = page.locator(".bq-failure")
    failure.wait_for(timeout=180_000)
    assert page.locator(".bq-exam tbody tr").last.locator("td").nth(3).inner_text() == "50.0%"
    failure.locator("summary").click()
    assert "491" in failure.inner_text()
    assert "120.3万辆" in failure.inner_text()
    # The words of the file are data.
    assert "onerror" in failure.locator("summary").inner_text()
    assert page.locator("#bq-exam-view img").count() == 0
    assert page.evaluate("window.hacked") is None


def test_a_file_that_is_no_questions_file_is_refused_in_one_line(
    chat_url: str, visit: Open, tmp_path: Path
) -> None:
    bad = tmp_path / "letter.jsonl"
    bad.write_text("Dear reader\n", "utf-8")
    page = open_exam(visit(chat_url))
    give(page, bad)
    error = page.locator("#bq-exam-view .bq-error")
    error.wait_for(timeout=60_000)
    assert "questions.jsonl:1: not a JSON object" in error.inner_text()
    assert str(tmp_path) not in error.inner_text()
    page.locator("#bq-exam-run").wait_for()


def test_a_run_can_be_stopped_and_another_begun(chat_url: str, visit: Open) -> None:
    page = open_exam(visit(chat_url))
    page.locator("#bq-exam-sets", has_text="dev-miit").wait_for(timeout=30_000)
    page.locator("#bq-exam-run").click()
    page.locator("#bq-exam-view", has_text="已答").wait_for(timeout=120_000)
    page.locator("#bq-exam-stop").click()
    page.locator("#bq-exam-view", has_text="已停止").wait_for(timeout=120_000)
    page.locator("#bq-exam-limit input").fill("2")
    page.locator("#bq-exam-run").click()
    page.locator("a.bq-report-link").wait_for(timeout=180_000)
    assert page.locator(".bq-exam tbody tr").last.locator("td").nth(1).inner_text() == "2"
