"""Conversations as a person keeps them: over a reload, several of them, as a file; languages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Open, Visit

EXPORTS = "2023年新能源汽车出口了多少辆？"
OUTPUT = "2023年汽车产量是多少？"


def answers(seen: Visit) -> Any:
    return seen.page.locator("#bq-chat .bq-answer")


def open_history(seen: Visit) -> Any:
    seen.page.locator(".bq-history summary").click()
    rows = seen.page.locator(".bq-history-box li")
    rows.first.wait_for()
    return rows


def ask_and_settle(seen: Visit, question: str) -> None:
    seen.ask(question)
    # The browser keeps an exchange once the run has ended.
    seen.page.locator("#bq-box .submit-button").wait_for()
    seen.page.wait_for_function(
        "q => Object.values(localStorage).some((kept) => kept.includes(q))", arg=question
    )


def test_a_conversation_is_there_after_a_reload_and_goes_on(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    ask_and_settle(seen, EXPORTS)
    # Nothing is under way any more: leaving in the middle would be an error of its own.
    seen.page.locator(".bq-next").wait_for(timeout=60_000)
    # Beside other work its last request may take more than half a second.
    seen.page.wait_for_timeout(2_000)
    seen.page.reload()
    answers(seen).first.wait_for(timeout=60_000)
    assert "120.3万辆" in answers(seen).first.inner_text()
    assert EXPORTS in seen.page.locator("#bq-chat .bq-question").inner_text()
    answer = seen.ask("同比增长多少？")
    assert "77.6%" in answer.locator(".bq-words").inner_text()
    assert seen.errors == []


def test_another_person_sees_none_of_it(chat_url: str, visit: Open) -> None:
    ask_and_settle(visit(chat_url), EXPORTS)
    other = visit(chat_url)
    assert answers(other).count() == 0
    rows = open_history(other)
    assert rows.all_inner_texts() == ["本浏览器还没有保存的对话。"]


def test_several_conversations_are_kept_and_brought_back(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    ask_and_settle(seen, EXPORTS)
    seen.page.locator("#bq-new").click()
    answers(seen).first.wait_for(state="detached")
    ask_and_settle(seen, OUTPUT)
    titles = open_history(seen).locator(".bq-history-title")
    assert titles.all_inner_texts() == [OUTPUT, EXPORTS]
    titles.nth(1).click()
    seen.page.locator("#bq-chat .bq-answer", has_text="120.3万辆").wait_for()
    assert answers(seen).count() == 1
    answer = seen.ask("同比增长多少？")
    assert "77.6%" in answer.locator(".bq-words").inner_text()


def test_a_conversation_that_is_deleted_is_gone(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    ask_and_settle(seen, EXPORTS)
    open_history(seen).locator("a", has_text="删除").click()
    answers(seen).first.wait_for(state="detached")
    seen.page.reload()
    seen.page.wait_for_selector("#bq-right .bq-panel")
    assert open_history(seen).all_inner_texts() == ["本浏览器还没有保存的对话。"]


@pytest.mark.parametrize(("name", "suffix"), [("Markdown", ".md"), ("JSON", ".json")])
def test_a_conversation_is_exported(
    name: str, suffix: str, chat_url: str, visit: Open, tmp_path: Path
) -> None:
    seen = visit(chat_url)
    ask_and_settle(seen, EXPORTS)
    row = open_history(seen)
    with seen.page.expect_download() as saving:
        row.get_by_text(name, exact=True).click()
    assert saving.value.suggested_filename.endswith(suffix)
    target = tmp_path / f"kept{suffix}"
    saving.value.save_as(target)
    text = target.read_text("utf-8")
    assert EXPORTS in text
    assert "120.3万辆" in text
    if suffix == ".json":
        (said,) = json.loads(text)["exchanges"]
        assert said["record"]["citations"][0]["speaker"] == "辛国斌"
    else:
        assert "辛国斌" in text
        assert "2024-01-19" in text


def test_what_a_browser_kept_is_shown_as_text(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    ask_and_settle(seen, EXPORTS)
    seen.page.evaluate(
        """() => {
          const hostile = "<img src=x onerror='window.hacked=1'><b>x</b>";
          const key = Object.keys(localStorage).find((one) => one.startsWith("briefing-conv"));
          const list = JSON.parse(localStorage.getItem(key));
          list[0].title = hostile;
          const said = list[0].exchanges[0];
          said.question = hostile;
          said.record.answer = hostile;
          said.record.citations[0].quote = hostile;
          localStorage.setItem(key, JSON.stringify(list));
        }"""
    )
    seen.page.reload()
    answers(seen).first.wait_for(timeout=60_000)
    assert "onerror" in seen.page.locator("#bq-chat .bq-question").inner_text()
    assert "onerror" in open_history(seen).locator(".bq-history-title").inner_text()
    assert seen.page.locator("#bq-chat img, #bq-chat b:text('x'), .bq-history img").count() == 0
    assert seen.page.evaluate("window.hacked") is None


def test_a_conversation_that_cannot_be_read_is_an_empty_page(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    ask_and_settle(seen, EXPORTS)
    seen.page.evaluate(
        """() => {
          const key = Object.keys(localStorage).find((one) => one.startsWith("briefing-conv"));
          const list = JSON.parse(localStorage.getItem(key));
          list[0].exchanges = [{ question: 7 }];
          localStorage.setItem(key, JSON.stringify(list));
        }"""
    )
    seen.page.reload()
    seen.page.wait_for_selector("#bq-right .bq-panel")
    assert "120.3万辆" in seen.ask(EXPORTS).locator(".bq-words").inner_text()
    assert answers(seen).count() == 1


def test_next_questions_are_offered_and_one_click_asks_them(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    seen.ask(EXPORTS)
    offered = seen.page.locator(".bq-next a")
    offered.first.wait_for(timeout=60_000)
    questions = offered.all_inner_texts()
    assert 1 <= len(questions) <= 3
    assert EXPORTS not in questions
    offered.first.click()
    answers(seen).nth(1).locator(".bq-sources").wait_for(timeout=60_000)
    assert seen.page.locator("#bq-chat .bq-question").nth(1).inner_text() == questions[0]
    assert answers(seen).nth(1).locator(".bq-badge.bq-refused").count() == 0
    # They stand under the last answer only.
    assert seen.page.locator(".bq-next").count() <= 1


def test_the_language_can_be_switched_and_stays(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url, locale="zh-CN")
    ask_and_settle(seen, EXPORTS)
    with seen.page.expect_navigation():
        seen.page.locator("select.bq-language").select_option("en")
    answers(seen).first.wait_for(timeout=60_000)
    assert seen.page.locator("h1").inner_text() == "Briefing QA"
    assert answers(seen).first.locator(".bq-badge").inner_text() == "Quoted"
    assert seen.page.locator("#bq-box textarea").get_attribute("placeholder") == (
        "Ask about the briefing, then press Enter"
    )
    seen.page.get_by_role("tab", name="Figures").wait_for()
    seen.page.reload()
    seen.page.get_by_role("tab", name="Figures").wait_for()
    with seen.page.expect_navigation():
        seen.page.locator("select.bq-language").select_option("zh-Hant")
    seen.page.get_by_role("tab", name="數字").wait_for()
    assert seen.strangers == []


def test_shift_enter_breaks_the_line_and_escape_closes_the_list(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    box = seen.page.locator("#bq-box textarea")
    box.fill("2023年新能源汽车")
    box.press("Shift+Enter")
    box.type("出口了多少辆？")
    assert box.input_value() == "2023年新能源汽车\n出口了多少辆？"
    assert seen.page.locator("#bq-chat .bq-question").count() == 0
    open_history(seen).first.wait_for()
    seen.page.keyboard.press("Escape")
    seen.page.locator(".bq-history-box").wait_for(state="hidden")
