"""The chat as a person uses it: ``briefing chat`` in a real browser, over the bundled briefing."""

from __future__ import annotations

import time

import pytest
from typer.testing import CliRunner

from eval.run import read_questions
from index.library import Snapshot
from index.settings import Settings
from tests.browser.conftest import Open, chat_process
from ui.cli import app

EXPORTS = "2023年新能源汽车出口了多少辆？"


def test_a_question_is_answered_and_a_click_on_its_citation_shows_the_sentence(
    chat_url: str, visit: Open, bundled: Snapshot
) -> None:
    seen = visit(chat_url)
    answer = seen.ask(EXPORTS)
    assert "120.3万辆" in answer.locator(".bq-words").inner_text()
    assert answer.locator(".bq-badge").inner_text() == "原文"
    seen.page.locator("#bq-right .bq-scroll").evaluate("box => { box.scrollTop = 0; }")
    assert not seen.mark_is_in_view()
    answer.locator("a.bq-chip", has_text="[1]").first.click()
    assert seen.mark_is_in_view()
    marked = "".join(seen.mark().all_inner_texts())
    assert "120.3万辆" in marked
    (text,) = (briefing.text for briefing in bundled.briefings.values())
    assert marked in text
    assert marked == answer.locator(".bq-quote").first.inner_text()


def test_the_first_citation_is_shown_without_a_click(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    answer = seen.ask(EXPORTS)
    assert seen.mark_is_in_view()
    quote = answer.locator(".bq-quote").first.inner_text()
    assert "".join(seen.mark().all_inner_texts()) == quote


def test_nothing_is_asked_of_another_machine_and_the_console_stays_clean(
    chat_url: str, visit: Open
) -> None:
    seen = visit(chat_url)
    seen.ask(EXPORTS)
    seen.page.wait_for_timeout(1000)
    assert seen.strangers == []
    assert seen.errors == []


def test_the_transcript_names_speakers_offices_and_outlets(
    chat_url: str, visit: Open, bundled: Snapshot
) -> None:
    seen = visit(chat_url)
    headings = " ".join(seen.page.locator("#bq-right h3").all_inner_texts())
    (briefing,) = bundled.briefings.values()
    said = [utterance for turn in briefing.turns for utterance in turn.utterances]
    assert len([s for s in said if s.outlet]) == 9
    for utterance in said:
        assert utterance.speaker in headings
        assert utterance.role in headings
        assert utterance.outlet in headings


def test_every_sentence_of_the_briefing_stands_in_the_transcript(
    chat_url: str, visit: Open, bundled: Snapshot
) -> None:
    seen = visit(chat_url)
    paragraphs = seen.page.evaluate(
        "[...document.querySelectorAll('#bq-right p[data-start]')]"
        ".map(p => [Number(p.dataset.start), p.textContent])"
    )
    (briefing,) = bundled.briefings.values()
    for start, text in paragraphs:
        assert briefing.text[start : start + len(text)] == text
    shown = sum(len(text) for _, text in paragraphs)
    labels = sum(u.speech_start - u.start for turn in briefing.turns for u in turn.utterances)
    assert shown == len(briefing.text.replace("\n", "")) - labels


def test_a_computed_answer_links_its_operands(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    answer = seen.ask("2022年新能源汽车出口多少辆？")
    assert answer.locator(".bq-badge").inner_text() == "计算"
    operands = answer.locator(".bq-worked a.bq-operand")
    assert operands.all_inner_texts() == ["120.3", "77.6"]
    operands.last.click()
    assert "77.6%" in "".join(seen.mark().all_inner_texts())


def test_what_the_briefing_does_not_give_is_labelled_so(chat_url: str, visit: Open) -> None:
    answer = visit(chat_url).ask("2030年新能源汽车出口是多少辆？")
    assert answer.locator(".bq-badge").inner_text() == "发布会未提及"


def test_a_follow_up_says_how_it_was_understood(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    seen.ask("2023年新能源汽车产量是多少？")
    answer = seen.ask("那出口呢？")
    assert "新能源汽车" in answer.locator(".bq-completed").inner_text()
    assert "120.3" in answer.locator(".bq-words").inner_text()


def test_sessions_do_not_share_their_conversations(chat_url: str, visit: Open) -> None:
    visit(chat_url).ask("2023年新能源汽车产量是多少？")
    other = visit(chat_url)
    answer = other.ask("那出口呢？")
    assert answer.locator(".bq-completed").count() == 0
    assert other.page.locator("#bq-chat .bq-question").count() == 1


def test_one_click_on_a_starter_asks_it_and_it_is_answered(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    starters = seen.page.locator("#bq-chat button.example")
    starters.first.wait_for(timeout=60_000)
    assert starters.count() >= 3
    question = starters.first.inner_text().strip()
    starters.first.click()
    answer = seen.answer()
    assert seen.page.locator("#bq-chat .bq-question").inner_text() == question
    assert answer.locator(".bq-badge").inner_text() in ("原文", "计算")


@pytest.mark.parametrize(
    ("locale", "title", "placeholder"),
    [
        ("zh-CN", "发布会问答", "请输入问题，按回车发送"),
        ("zh-TW", "發佈會問答", "請輸入問題，按回車發送"),
        ("en-US", "Briefing QA", "Ask about the briefing, then press Enter"),
        ("fr-FR", "Briefing QA", "Ask about the briefing, then press Enter"),
    ],
)
def test_the_interface_speaks_the_language_of_the_browser(
    chat_url: str, visit: Open, locale: str, title: str, placeholder: str
) -> None:
    seen = visit(chat_url, locale=locale)
    assert seen.page.locator("#bq-header h1").inner_text() == title
    assert seen.page.locator("#bq-box textarea").get_attribute("placeholder") == placeholder


# The link says so for a moment only; on a busy machine it may be over before one can look.
LABELS_SHOWN = """() => {
  window.labels = new Set();
  const links = () => document.querySelectorAll("a.bq-copy");
  const watcher = new MutationObserver(() => links().forEach((l) => labels.add(l.textContent)));
  watcher.observe(document.body, { childList: true, characterData: true, subtree: true });
}"""


def test_a_quotation_can_be_copied_with_its_speaker_and_source(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    answer = seen.ask(EXPORTS)
    seen.page.evaluate(LABELS_SHOWN)
    answer.locator("a.bq-copy").click()
    seen.page.wait_for_function("labels.has('已复制')")
    copied = seen.page.evaluate("navigator.clipboard.readText()")
    speaker = answer.locator(".bq-source b").first.inner_text()
    assert speaker in copied
    assert answer.locator(".bq-quote").first.inner_text() in copied
    assert "2024-01-19" in copied


def test_the_table_of_contents_leads_to_its_turn(chat_url: str, visit: Open) -> None:
    seen = visit(chat_url)
    seen.page.locator("#bq-right .bq-contents summary").click()
    seen.page.locator("#bq-right .bq-contents a").last.click()
    box = seen.page.locator("#bq-right .bq-scroll").bounding_box()
    turn = seen.page.locator("#bq-right .bq-turn").last.locator("h3").first.bounding_box()
    assert box
    assert turn
    assert box["y"] <= turn["y"] < box["y"] + box["height"]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_is_wider_than_the_window(
    chat_url: str, visit: Open, width: int, dark: bool
) -> None:
    seen = visit(chat_url, width=width, dark=dark)
    seen.ask("2022年新能源汽车出口多少辆？")
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    for bubble in seen.page.locator("#bq-chat .message").all():
        box = bubble.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


def test_on_a_phone_a_citation_opens_the_transcript_and_escape_closes_it(
    chat_url: str, visit: Open
) -> None:
    seen = visit(chat_url, width=390, height=844)
    answer = seen.ask(EXPORTS)
    panel = seen.page.locator("#bq-right")
    assert not panel.is_visible()
    answer.locator("a.bq-chip").first.click()
    assert panel.is_visible()
    assert seen.mark_is_in_view()
    seen.page.keyboard.press("Escape")
    assert not panel.is_visible()


def test_text_has_enough_contrast_in_light_and_dark(chat_url: str, visit: Open) -> None:
    for dark in (False, True):
        seen = visit(chat_url, dark=dark)
        seen.ask("2022年新能源汽车出口多少辆？")
        assert seen.page.evaluate(CONTRAST) == []
        for tab, shown in TABS.items():
            seen.page.get_by_role("tab", name=tab, exact=True).click()
            seen.page.locator(shown).first.wait_for(timeout=60_000)
            assert (tab, seen.page.evaluate(CONTRAST)) == (tab, [])


TABS = {"数字": ".bq-table td", "文稿库": "#bq-listing li", "评测": "#bq-exam-run"}


# WCAG 2.2, 1.4.3: relative luminance of text and of the first painted ground behind it. Gradio's
# own word for waiting fades in and out.
CONTRAST = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const curve = (v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const channel = (v) => curve(v / 255);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (e) => {
    for (let one = e; one; one = one.parentElement) {
      const c = parse(getComputedStyle(one).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  const faint = (e) => {
    for (let one = e; one; one = one.parentElement) {
      if (Number(getComputedStyle(one).opacity) < 1) return true;
    }
    return false;
  };
  const poor = [];
  for (const e of document.querySelectorAll("#bq-left *, #bq-right *, #bq-header *")) {
    const words = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!words || !e.checkVisibility() || e.matches(".progress-text")) continue;
    const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5 || faint(e)) poor.push(`${e.className || e.tagName}: ${ratio.toFixed(2)}`);
  }
  return [...new Set(poor)];
}"""


def test_a_thumb_or_a_reason_is_written_down_as_a_question_to_review(
    bundled_copy: Settings, visit: Open
) -> None:
    with chat_process(bundled_copy.home) as url:
        seen = visit(url)
        seen.ask(EXPORTS)
        seen.page.get_by_role("button", name="赞", exact=True).first.click()
        seen.page.get_by_text("已记录，谢谢。").first.wait_for()
        seen.ask("那产量呢？")
        seen.page.get_by_role("button", name="踩", exact=True).last.click()
        file = bundled_copy.home / "feedback.jsonl"
        end = time.monotonic() + 20
        while len(file.read_text("utf-8").splitlines()) < 2 and time.monotonic() < end:
            time.sleep(0.2)
    good, bad = read_questions([file])
    assert (good["question"], good["verdict"], good["history"]) == (EXPORTS, "good", [])
    assert "120.3万辆" in good["answer_given"]
    assert (bad["question"], bad["verdict"], bad["history"]) == ("那产量呢？", "bad", [EXPORTS])
    asked = CliRunner().invoke(
        app,
        ["eval", "--questions", str(file), "--predictions", str(file.with_suffix(".out"))],
        env={"BRIEFING_HOME": str(bundled_copy.home)},
    )
    assert asked.exit_code == 0, asked.output
    assert "120.3万辆" in file.with_suffix(".out").read_text("utf-8")
