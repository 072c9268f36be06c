"""The tabs beside the conversation, as a person uses them: figures, and the library."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from index.library import Library
from index.settings import Settings
from tests.browser.conftest import Open, Visit, chat_process

HARVEST = (
    "某省农业农村厅新闻发布会\n\n"
    "主持人：各位记者朋友，大家好。\n\n"
    "晚报记者：请问今年柑橘产量怎么样？\n\n"
    "林某某：谢谢提问。2024年全省柑橘产量达到86.4万吨，同比增长7.1%。\n"
)


@pytest.fixture
def own_chat(bundled_copy: Settings) -> Iterator[str]:
    """A chat over a library of its own, which a test may change."""
    with chat_process(bundled_copy.home) as url:
        yield url


def open_tab(seen: Visit, name: str) -> Any:
    seen.page.get_by_role("tab", name=name, exact=True).click()
    return seen.page


def figures_of(seen: Visit) -> Any:
    page = open_tab(seen, "数字")
    page.locator(".bq-table tbody tr").first.wait_for(timeout=60_000)
    return page


def look_over(seen: Visit, text: str, name: str) -> Any:
    page = open_tab(seen, "文稿库")
    page.locator("#bq-paste textarea").fill(text)
    page.locator("#bq-name input, #bq-name textarea").fill(name)
    page.locator("#bq-look").click()
    return page


def test_every_figure_stands_in_the_table_and_can_be_filtered(chat_url: str, visit: Open) -> None:
    page = figures_of(visit(chat_url))
    every = page.locator(".bq-table tbody tr:visible").count()
    assert every > 150
    page.locator('input.bq-filter[type="search"]').fill("动力电池")
    page.locator(".bq-table tbody tr:visible", has_text="127.4吉瓦时").wait_for()
    fewer = page.locator(".bq-table tbody tr:visible").count()
    assert 0 < fewer < every
    assert page.locator(".bq-count").inner_text().startswith(str(fewer))


def test_the_table_sorts_numbers_as_numbers(chat_url: str, visit: Open) -> None:
    page = figures_of(visit(chat_url))
    page.locator('select.bq-filter[data-column="kind"]').select_option("growth")
    button = page.locator("th button.bq-sort", has_text="变化")
    button.click()
    button.click()
    sizes = page.locator(".bq-table tbody tr:visible td:nth-child(3)").evaluate_all(
        "cells => cells.map(c => c.dataset.sort).filter(Boolean).map(Number)"
    )
    assert len(sizes) > 20
    assert sizes in (sorted(sizes), sorted(sizes, reverse=True))


@pytest.mark.parametrize("where", [".bq-table tbody td a", ".bq-charts a.bq-bar"])
def test_a_figure_of_the_table_or_a_bar_leads_to_its_sentence(
    where: str, chat_url: str, visit: Open
) -> None:
    seen = visit(chat_url)
    link = figures_of(seen).locator(where).filter(has_text=re.compile(r"\d\d")).first
    link.click()
    seen.mark()
    assert seen.mark_is_in_view()
    digits = "".join(c for c in link.inner_text() if c.isdigit())
    marked = "".join(seen.mark().all_inner_texts())
    assert digits
    assert digits[:2] in "".join(c for c in marked if c.isdigit())


def test_the_figures_can_be_saved_as_csv(chat_url: str, visit: Open, tmp_path: Path) -> None:
    page = figures_of(visit(chat_url))
    with page.expect_download() as saving:
        page.locator('a[href="#bq-csv"]').click()
    target = tmp_path / "figures.csv"
    saving.value.save_as(target)
    rows = list(csv.DictReader(io.StringIO(target.read_text("utf-8-sig"))))
    assert len(rows) > 150
    assert any(row["surface"] == "120.3万辆" for row in rows)
    assert saving.value.suggested_filename.endswith("-figures.csv")


def test_a_text_is_looked_over_kept_asked_and_removed(
    own_chat: str, visit: Open, bundled_copy: Settings
) -> None:
    seen = visit(own_chat)
    page = look_over(seen, HARVEST, "harvest")
    preview = page.locator(".bq-preview")
    preview.wait_for(timeout=60_000)
    assert "林某某" in preview.inner_text()
    assert "尚未保存" in preview.inner_text()
    assert set(Library(bundled_copy).snapshot().briefings) == {"miit-2024-01-19"}

    page.locator("#bq-keep").click()
    held = page.locator("#bq-listing .bq-shelf li", has_text="harvest")
    held.wait_for(timeout=120_000)
    assert set(Library(bundled_copy).snapshot().briefings) == {"miit-2024-01-19", "harvest"}

    open_tab(seen, "提问")
    answer = seen.ask("2024年柑橘产量是多少？")
    assert "86.4万吨" in answer.locator(".bq-words").inner_text()

    open_tab(seen, "文稿库")
    held.locator("summary").click()
    # Nothing is gone before it is confirmed.
    assert "harvest" in Library(bundled_copy).snapshot().briefings
    held.locator("a.bq-danger").click()
    held.wait_for(state="detached", timeout=60_000)
    assert set(Library(bundled_copy).snapshot().briefings) == {"miit-2024-01-19"}
    assert seen.errors == []


def test_what_is_discarded_is_not_kept(own_chat: str, visit: Open, bundled_copy: Settings) -> None:
    page = look_over(visit(own_chat), HARVEST, "harvest")
    page.locator(".bq-preview").wait_for(timeout=60_000)
    page.locator("#bq-discard").click()
    page.locator(".bq-preview").wait_for(state="detached")
    assert set(Library(bundled_copy).snapshot().briefings) == {"miit-2024-01-19"}


def test_reading_can_be_broken_off_and_another_text_begun(own_chat: str, visit: Open) -> None:
    seen = visit(own_chat)
    page = look_over(seen, HARVEST * 400, "long")
    page.locator("#bq-discard").click()
    page.locator(".bq-progress").wait_for(state="detached", timeout=30_000)
    page = look_over(seen, HARVEST, "harvest")
    page.locator(".bq-preview", has_text="林某某").wait_for(timeout=60_000)


def test_a_text_filled_in_right_after_discarding_is_not_emptied(own_chat: str, visit: Open) -> None:
    seen = visit(own_chat)
    page = look_over(seen, HARVEST, "harvest")
    page.locator(".bq-preview").wait_for(timeout=60_000)
    held: list[Any] = []
    page.route("**/queue/join*", lambda route: held.append(route))
    page.locator("#bq-discard").click()
    page.wait_for_function("document.querySelector('#bq-paste textarea').value === ''")
    pasted = page.locator("#bq-paste textarea")
    pasted.fill("另一篇")
    assert held
    for route in held:
        route.continue_()
    page.locator(".bq-preview").wait_for(state="detached")
    assert pasted.input_value() == "另一篇"


def test_the_last_text_asked_for_is_shown_while_another_is_still_read(
    own_chat: str, visit: Open
) -> None:
    seen = visit(own_chat)
    page = look_over(seen, HARVEST * 20, "first")
    page.locator(".bq-progress").wait_for()
    look_over(seen, HARVEST.replace("林某某", "梁某某"), "second")
    page.locator(".bq-preview", has_text="梁某某").wait_for(timeout=60_000)


def test_a_hostile_text_is_previewed_as_text(own_chat: str, visit: Open) -> None:
    seen = visit(own_chat)
    hostile = "<img src=x onerror='window.hacked=1'> [点](javascript:alert(1)) **粗**"
    page = look_over(
        seen, HARVEST.replace("请问", f"请问{hostile}").replace("某省", hostile), "../../etc/passwd"
    )
    preview = page.locator(".bq-preview")
    preview.wait_for(timeout=60_000)
    assert "onerror" in preview.text_content()
    assert preview.locator("img, strong, a[href^='javascript']").count() == 0
    assert page.evaluate("window.hacked") is None
    page.locator("#bq-keep").click()
    page.locator("#bq-listing .bq-shelf li").nth(1).wait_for(timeout=120_000)
    assert page.locator("#bq-listing img").count() == 0
    assert page.evaluate("window.hacked") is None
    assert seen.strangers == []


def test_a_file_of_another_kind_is_refused_in_one_line(
    own_chat: str, visit: Open, tmp_path: Path
) -> None:
    wrong = tmp_path / "numbers.txt"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    page = open_tab(visit(own_chat), "文稿库")
    page.locator("#bq-upload input[type=file]").set_input_files(wrong)
    page.locator("#bq-upload", has_text="numbers").wait_for(timeout=30_000)
    page.locator("#bq-look").click()
    error = page.locator("#bq-shelf-view .bq-error")
    error.wait_for(timeout=30_000)
    assert "numbers" in error.inner_text()
    assert "\n" not in error.inner_text().strip()


def test_nothing_given_is_said_so(own_chat: str, visit: Open) -> None:
    page = open_tab(visit(own_chat), "文稿库")
    page.locator("#bq-look").click()
    page.locator("#bq-shelf-view .bq-error", has_text="请先选择文件或粘贴文字").wait_for()


def test_a_library_that_is_only_read_offers_no_adding(bundled_copy: Settings, visit: Open) -> None:
    with chat_process(bundled_copy.home, "--read-only") as url:
        page = open_tab(visit(url), "文稿库")
        page.locator("#bq-listing", has_text="此处只读").wait_for()
        assert page.locator("#bq-look").count() == 0
        assert page.locator("a.bq-danger").count() == 0
