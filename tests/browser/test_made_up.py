"""The page over made-up answers and texts: hostile ones, slow ones, several briefings."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from index.ingest import Source, ingest
from index.library import Library
from index.settings import Settings
from rag.records import AnswerFigure, AnswerRecord, Citation, Comparison, Derivation, Operand, Side
from tests.browser.conftest import Open
from tests.conftest import JUNE, MAY, HashEmbedder
from ui.backend import Backend

Serve = Callable[[Backend], str]

HOSTILE = [
    "<script>window.hacked = 1</script>",
    '<img src="http://evil.example/x.png" onerror="window.hacked = 1">',
    "![pixel](http://evil.example/y.png)",
    "[click](javascript:window.hacked=1)",
    "**bold** _thin_ `code` ~~gone~~",
    "# heading",
    "$$\\frac{1}{2}$$ and \\(x^2\\)",
    "http://evil.example/ www.evil.example",
    "</div></section><h1>out</h1>",
    "${window.hacked = 1} {{constructor}} {{#each value}}",
    "&lt;b&gt; &#60;b&#62;",
    "| a | b |",
    "\" onmouseover='window.hacked=1' x=\"",
]
ALL = " ".join(HOSTILE)


class Scripted(Backend):
    """A real library, and an answer that the test wrote."""

    def __init__(self, settings: Settings, answer: Callable[[str], Iterator[AnswerRecord]]) -> None:
        super().__init__(settings, Library(settings, HashEmbedder()))
        self._answer = answer

    def stream(
        self, question: str, briefing: Sequence[str] = (), history: Sequence[str] = ()
    ) -> Iterator[AnswerRecord]:
        yield from self._answer(question)

    def starters(self, language: Any, briefing_id: str = "") -> list[str]:
        return [ALL]


def put(settings: Settings, **texts: str) -> None:
    sources = [Source(name, text) for name, text in texts.items()]
    ingest(sources, settings, embedder=HashEmbedder())


def hostile_record(question: str, text: str) -> AnswerRecord:
    quote = text.split("\n")[0]
    return AnswerRecord(
        question=question,
        status="answered",
        answer=f"12 {ALL}[1] [7] {ALL}",
        figures=[AnswerFigure(value="12", unit=ALL, marker=1)],
        derivation=Derivation(
            expression=f"12 + {ALL}",
            value=ALL,
            unit=ALL,
            operands=[Operand(value="12", unit=ALL, marker=1)],
        ),
        comparison=Comparison(winner=ALL, sides=[Side(subject=ALL, value=ALL, unit=ALL, marker=1)]),
        citations=[
            Citation(
                marker=1,
                passage_id=ALL,
                briefing_id="hostile",
                turn=0,
                speaker=ALL,
                outlet=ALL,
                quote=quote,
                text=quote,
                start=0,
                end=len(quote),
            )
        ],
        completed_question=ALL,
        warnings=[ALL],
        engine=ALL,
    )


def test_hostile_text_is_shown_as_text(settings: Settings, serve: Serve, visit: Open) -> None:
    # The outlet and the speaker are hostile too.
    put(settings, hostile=f"{ALL}\n\n<b>坏</b>报记者：{ALL}？\n\n<i>张</i>三：{ALL}。\n")
    backend = Scripted(settings, lambda question: iter([record]))
    (briefing,) = backend.briefings()
    record = hostile_record("", briefing.text)
    seen = visit(serve(backend))
    page = seen.page
    page.locator("#bq-chat button.example").wait_for()
    for text in HOSTILE:
        assert text in page.locator("#bq-chat button.example").inner_text()
        assert text in page.locator("#bq-right .bq-scroll").inner_text()
    answer = seen.ask(ALL)
    assert page.locator("#bq-chat .bq-question").inner_text() == ALL
    shown = answer.inner_text()
    for part in (".bq-words", ".bq-worked", ".bq-sides", ".bq-completed", ".bq-warning", "b"):
        text = answer.locator(part).first.inner_text()
        assert HOSTILE[0] in text, part
    for text in HOSTILE:
        assert shown.count(text) >= 8
    assert page.evaluate("window.hacked") is None
    assert seen.strangers == []
    inside = "#bq-chat .message, #bq-right .bq-panel, #bq-chat .placeholder"
    for kind in ("script", "img", "strong", "em", "code", "del", "h1", ".katex", "iframe", "svg a"):
        assert page.locator(inside).locator(kind).count() == 0, kind
    links = (
        page.locator(inside)
        .locator("a")
        .evaluate_all("links => links.map(a => a.getAttribute('href'))")
    )
    assert links
    assert [link for link in links if not link.startswith("#bq")] == []


def test_a_failure_is_one_clear_line(settings: Settings, serve: Serve, visit: Open) -> None:
    put(settings, may=MAY)

    def fail(question: str) -> Iterator[AnswerRecord]:
        if "bug" in question:
            raise RuntimeError("secret detail")
        raise ValueError("no briefing 'x' in the library; it holds may")
        yield

    seen = visit(serve(Scripted(settings, fail)))
    assert seen.ask("?").inner_text() == "无法回答：no briefing 'x' in the library; it holds may"
    shown = seen.ask("bug").inner_text()
    assert "RuntimeError" in shown
    assert "secret detail" not in shown
    assert "Traceback" not in seen.page.locator("body").inner_text()
    assert "\n" not in shown.strip()


def test_without_an_index_the_page_names_the_command(
    tmp_path: Path, serve: Serve, visit: Open
) -> None:
    backend = Backend(Settings(home=tmp_path / "empty", threads=1))
    seen = visit(serve(backend), locale="en-US")
    assert "briefing ingest FILE" in seen.page.locator("#bq-right").inner_text()
    assert "briefing ingest FILE" in seen.ask("How many?").inner_text()
    assert seen.errors == []


def slow_backend(settings: Settings, goes_on: threading.Event) -> Backend:
    """An answer to 慢 waits for ``goes_on`` in its middle, as one does for a slow model."""

    def slow(question: str) -> Iterator[AnswerRecord]:
        yield AnswerRecord(question=question, status="answered", answer="前半句")
        if question == "慢":
            goes_on.wait(60)
        yield AnswerRecord(question=question, status="answered", answer="前半句，后半句。")

    return Scripted(settings, slow)


def test_an_answer_can_be_stopped_and_the_next_question_does_not_wait_for_it(
    settings: Settings, serve: Serve, visit: Open
) -> None:
    put(settings, may=MAY)
    goes_on = threading.Event()
    seen = visit(serve(slow_backend(settings, goes_on)))
    box = seen.page.locator("#bq-box textarea")
    box.fill("慢")
    box.press("Enter")
    words = seen.page.locator("#bq-chat .bq-words")
    words.filter(has_text="前半句").wait_for()
    seen.page.locator("#bq-box button").last.click()
    seen.page.locator("#bq-chat .bq-note", has_text="已停止").wait_for()
    assert words.all_inner_texts() == ["前半句"]
    box.fill("快")
    box.press("Enter")
    words.filter(has_text="后半句").wait_for()
    goes_on.set()
    seen.page.wait_for_timeout(500)
    assert words.all_inner_texts() == ["前半句", "前半句，后半句。"]


def test_a_question_asked_meanwhile_takes_the_place_of_the_unfinished_one(
    settings: Settings, serve: Serve, visit: Open
) -> None:
    put(settings, may=MAY)
    goes_on = threading.Event()
    seen = visit(serve(slow_backend(settings, goes_on)))
    box = seen.page.locator("#bq-box textarea")
    words = seen.page.locator("#bq-chat .bq-words")
    box.fill("慢")
    box.press("Enter")
    words.filter(has_text="前半句").wait_for()
    box.fill("快")
    box.press("Enter")
    words.filter(has_text="后半句").wait_for()
    goes_on.set()
    seen.page.wait_for_timeout(500)
    questions = seen.page.locator("#bq-chat .bq-question").all_inner_texts()
    assert questions == ["慢", "快"]
    assert words.all_inner_texts() == ["前半句", "前半句，后半句。"]
    assert seen.page.locator("#bq-chat .bq-note").all_inner_texts() == ["已停止。"]


def test_a_choice_among_briefings_restricts_the_answer(
    settings: Settings, serve: Serve, visit: Open
) -> None:
    put(settings, may=MAY, june=JUNE)
    asked: list[tuple[str, ...]] = []

    class Watched(Backend):
        def stream(
            self, question: str, briefing: Sequence[str] = (), history: Sequence[str] = ()
        ) -> Iterator[AnswerRecord]:
            asked.append(tuple(briefing))
            return super().stream(question, briefing, history)

    backend = Watched(settings, Library(settings, HashEmbedder()))
    seen = visit(serve(backend))
    seen.ask("养护经费是多少？")
    seen.page.locator("#bq-library input").click()
    seen.page.get_by_role("option").filter(has_text="五月").click()
    seen.page.locator("#bq-right .bq-briefing:visible h2", has_text="五月").wait_for()
    seen.page.keyboard.press("Escape")
    seen.ask("梨出口多少？")
    assert asked == [(), ("may",)]


def test_the_panel_turns_to_the_briefing_that_is_cited(
    settings: Settings, serve: Serve, visit: Open
) -> None:
    put(settings, may=MAY, june=JUNE)
    backend = Backend(settings, Library(settings, HashEmbedder()))
    seen = visit(serve(backend))
    quotes = {"梨出口多少万吨？": "8.2万吨", "养护经费是多少亿元？": "4.6亿元"}
    for question, figure in quotes.items():
        seen.ask(question)
        assert figure in "".join(seen.mark().all_inner_texts())
        assert seen.mark_is_in_view()
    chips = seen.page.locator("#bq-chat a.bq-chip")
    chips.first.click()
    assert "8.2万吨" in "".join(seen.mark().all_inner_texts())
    assert seen.mark_is_in_view()


def test_characters_outside_the_basic_plane_do_not_shift_the_mark(
    settings: Settings, serve: Serve, visit: Open
) -> None:
    put(settings, may="𠮷😀𠮷市发布会\n\n张三：𠮷市出口梨8.2万吨。😀苹果产量达到120万吨。\n")
    backend = Backend(settings, Library(settings, HashEmbedder()))
    seen = visit(serve(backend))
    answer = seen.ask("苹果产量是多少万吨？")
    quote = answer.locator(".bq-quote").first.inner_text()
    assert "120万吨" in quote
    assert "".join(seen.mark().all_inner_texts()) == quote


def test_programs_get_the_record_and_a_clear_line(settings: Settings, serve: Serve) -> None:
    from gradio_client import Client  # type: ignore[import-untyped]
    from gradio_client.exceptions import AppError  # type: ignore[import-untyped]

    put(settings, may=MAY, june=JUNE)
    url = serve(Backend(settings, Library(settings, HashEmbedder())))
    client = Client(url, verbose=False)
    listed = client.predict(api_name="/list")
    assert {one["id"] for one in listed} == {"may", "june"}
    given = client.predict("梨出口多少万吨？", "may", [], api_name="/ask")
    record = AnswerRecord.model_validate(given)
    assert "8.2万吨" in record.answer
    assert {c.briefing_id for c in record.citations} == {"may"}
    figures = client.predict("may", api_name="/figures")
    assert "8.2" in [one["value"] for one in figures]
    with pytest.raises(AppError, match="no briefing 'april' in the library; it holds june, may"):
        client.predict("梨出口多少？", "april", [], api_name="/ask")
    shown = client.view_api(return_format="dict", print_info=False)["named_endpoints"]
    assert set(shown) == {"/ask", "/list", "/figures"}


def test_a_taken_port_is_one_clear_line(settings: Settings) -> None:
    from ui.chat import serve as start

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(ValueError, match=f"cannot listen on port {port} of 127.0.0.1: taken"):
            start(Backend(settings), port=port)
