"""A briefing as the panel beside the chat, and the questions it offers to begin with."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from index.ingest import Source, understand
from index.records import Briefing, RepairPlace
from index.settings import Settings
from index.store import StoredBriefing
from rag.records import AnswerRecord, Citation, Derivation
from tests.conftest import JUNE, MAY
from tests.test_markup import Reader
from ui.examples import Candidate, candidates, choose
from ui.transcript import briefing_html, panel_html, source_line


def read(name: str, text: str) -> StoredBriefing:
    return understand(Source(name, text), Settings())


def briefing(name: str, text: str) -> Briefing:
    return read(name, text).briefing


def paragraphs(markup: str) -> list[tuple[int, str]]:
    found = re.findall(r'<p data-start="(\d+)">(.*?)</p>', markup)
    return [(int(start), Reader(inner).words) for start, inner in found]


@pytest.mark.parametrize("text", [MAY, JUNE, "只有一段，没有发言人。产量为5万吨。"])
def test_paragraphs_stand_where_they_say(text: str) -> None:
    shown = briefing("x", text)
    found = paragraphs(briefing_html(shown, "zh-Hans"))
    assert found
    for start, words in found:
        assert shown.text[start : start + len(words)] == words


def test_a_heading_names_who_speaks_and_who_asks() -> None:
    words = [
        Reader(heading).words
        for heading in re.findall(r"<h3>.*?</h3>", briefing_html(briefing("may", MAY), "zh-Hans"))
    ]
    assert "提问 果园报 " in words
    assert "回答 张三 " in words


def test_one_transcript_is_shown_and_the_others_wait() -> None:
    two = [briefing("may", MAY), briefing("june", JUNE)]
    markup = panel_html(two, "en", current="june")
    assert re.findall(r'data-briefing="(\w+)"( hidden)?', markup) == [
        ("may", " hidden"),
        ("june", ""),
    ]


def test_a_doubtful_place_is_marked_and_shows_what_the_page_had() -> None:
    whole = briefing("may", MAY)
    at = whole.text.index("冷链")
    doubtful = RepairPlace(start=at, end=at + 2, before="冷<b>?", after="冷链", certain=False)
    sure = RepairPlace(start=at + 2, end=at + 4, before="?", after="运输", certain=True)
    markup = briefing_html(whole.model_copy(update={"repairs": (doubtful, sure)}), "zh-Hans")
    assert re.findall(r'<span class="bq-repair"[^>]*>([^<]*)</span>', markup) == ["冷链"]
    assert "原网页显示：冷<b>?" in Reader(markup).attributes["title"]
    assert "原网页有 1 处文字受损" in Reader(markup).words
    for start, words in paragraphs(markup):
        assert whole.text[start : start + len(words)] == words


def test_a_place_where_text_is_lost_is_marked_though_it_is_empty() -> None:
    whole = briefing("may", MAY)
    at = whole.text.index("冷链")
    lost = RepairPlace(start=at, end=at, before="??", after="", certain=False)
    markup = briefing_html(whole.model_copy(update={"repairs": (lost,)}), "en")
    assert re.findall(r'<span class="bq-repair"[^>]*>([^<]*)</span>', markup) == ["冷"]


def test_a_source_line_names_title_date_and_source() -> None:
    shown = briefing("may", MAY).model_copy(
        update={"title": "五月发布会", "date": "2024-05-01", "source": "果园网"}
    )
    assert source_line(shown) == "《五月发布会》 · 2024-05-01 · 果园网"
    bare = shown.model_copy(update={"title": "", "date": "", "source": ""})
    assert source_line(bare) == "may"


def kinds(found: list[Candidate]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for candidate in found:
        grouped.setdefault(candidate.kind, []).append(candidate.question)
    return grouped


# The wording of a starter comes from the figures' records: subject, metric, period.
ORCHARD = """2024年5月8日果园发布会

张三：2023年，苹果产量达到120.5万吨，同比增长5.5%。
"""


def test_starters_are_made_of_the_figures_of_the_briefing() -> None:
    stored = read("may", ORCHARD)
    found = kinds(list(candidates(stored.briefing, stored.figures, "zh-Hans")))
    assert "2023年苹果产量是多少？" in found["amount"]
    assert "2023年苹果产量同比增长多少？" in found["growth"]
    assert "2022年苹果产量是多少？" in found["base"]


def test_a_reader_of_english_gets_a_starter_in_english() -> None:
    stored = read("may", ORCHARD)
    found = kinds(list(candidates(stored.briefing, stored.figures, "en")))
    assert found["people"] == ["Who took part in the briefing?"]


def reply(quote: str = "", status: str = "answered", worked: bool = False) -> AnswerRecord:
    cited = Citation(
        marker=1, passage_id="p", briefing_id="may", turn=1, quote=quote, text=quote, start=10,
        end=10 + len(quote),
    )  # fmt: skip
    computed = Derivation(expression="1 + 1", value="2", operands=[]) if worked else None
    return AnswerRecord.model_validate(
        {"question": "?", "status": status, "answer": "!", "citations": [cited] if quote else [],
         "derivation": computed}
    )  # fmt: skip


Ask = Callable[[str], AnswerRecord]
AMOUNT = Candidate("amount", "多少？", "may", ((12, 20),), "苹果")


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        (reply("梨出口8.2万吨"), True),
        (reply("梨"), False),
        (reply("梨出口8.2万吨", status="refused"), False),
        (reply("梨出口8.2万吨", worked=True), False),
        (reply(), False),
    ],
)
def test_a_starter_is_offered_only_if_it_is_answered_from_its_own_sentence(
    answer: AnswerRecord, kept: bool
) -> None:
    assert choose([AMOUNT], lambda question: answer) == (["多少？"] if kept else [])


def test_starters_differ_in_kind_and_in_what_they_ask_about() -> None:
    offered = [
        Candidate("amount", "一", "may", (), "苹果"),
        Candidate("amount", "二", "may", (), "苹果"),
        Candidate("amount", "三", "may", (), "梨"),
        Candidate("growth", "四", "may", (), "桃"),
        Candidate("people", "五", "may", (), "people"),
    ]
    assert choose(offered, lambda question: reply()) == ["一", "四", "五", "三"]
    assert choose(offered, lambda question: reply(), limit=2) == ["一", "四"]
