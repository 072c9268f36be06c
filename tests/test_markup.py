"""Answer records as HTML for the chat."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rag.records import AnswerFigure, AnswerRecord, Citation, Comparison, Derivation, Operand, Side
from ui.markup import Origin, answer_html, plain, split_lead, status_key, target, user_html
from ui.strings import browser_language, say, translations

TEXT = "上半年梨出口8.2万吨，同比增长12.3%。苹果产量达到120万吨。"


def citation(quote: str = "苹果产量达到120万吨。", marker: int = 1) -> Citation:
    return Citation(
        marker=marker,
        passage_id="may-1",
        briefing_id="may",
        turn=1,
        speaker="张三",
        outlet="果园报",
        quote=quote,
        text=TEXT,
        start=100,
        end=100 + len(TEXT),
    )


def record(answer: str = "120万吨[1]。", **more: object) -> AnswerRecord:
    given_fields = {
        "question": "苹果产量？",
        "status": "answered",
        "answer": answer,
        "figures": [AnswerFigure(value="120", unit="万吨", marker=1)],
        "citations": [citation()],
    }
    return AnswerRecord.model_validate({**given_fields, **more})


class Reader(HTMLParser):
    """What a browser makes of it: tags with attributes, and the words."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: dict[str, list[str]] = {}
        self.words = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")

    def handle_data(self, data: str) -> None:
        self.words += data


FRAME = {"div", "span", "a", "b", "br", "table", "tbody", "tr", "th", "td"}


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cf"])))
def test_plain_shows_exactly_the_text(text: str) -> None:
    assert html.unescape(plain(text)) == text
    assert not re.search(r"[<>\"'`*_~$\\\[\](){}|!.:/@=-]", plain(text))


@settings(max_examples=60)
@given(st.text(alphabet="<>&\"'`*_$\\[](){}|!#/=:.\n 1a中", max_size=40))
def test_no_words_of_an_answer_become_markup(text: str) -> None:
    hostile = record(
        answer=f"{text}[1]",
        completed_question=text,
        warnings=[text],
        derivation=Derivation(
            expression=text,
            value=text,
            unit=text,
            operands=[Operand(value=text, unit=text, marker=1)],
        ),
        comparison=Comparison(
            winner=text, sides=[Side(subject=text, value=text, unit=text, marker=1)]
        ),
    )
    shown = Reader(answer_html(hostile, "en", lambda c: Origin(text, text, text)))
    assert set(shown.tags) <= FRAME
    assert set(shown.attributes) <= {"class", "href", "title", "lang"}
    assert all(link.startswith("#bq") for link in shown.attributes["href"])


def test_a_blank_line_does_not_end_the_html_block() -> None:
    assert "\n" not in user_html("one\n\n\n    two")
    assert "\n" not in answer_html(record("120万吨[1]。\n\n# next\n"), "en")


@pytest.mark.parametrize("char", ["\u202e", "\u2066", "\ud800"])
def test_characters_that_reorder_or_cannot_be_sent_are_made_visible(char: str) -> None:
    assert plain(f"a{char}b") == "a\ufffdb"


def test_control_characters_become_spaces_and_keep_their_places() -> None:
    assert plain("a\x00\x1b\x85b\nc") == "a   b\nc"


def test_a_citation_is_addressed_by_the_place_of_its_sentence() -> None:
    start = 100 + TEXT.index("苹果")
    assert target(citation()) == f"#bq/may/{start}/{start + 12}"


def test_a_marker_that_resolves_is_a_link_and_another_stays_text() -> None:
    shown = answer_html(record("120万吨[1]，见[7]。"), "zh-Hans")
    links = re.findall(r'<a class="bq-chip" href="([^"]+)"[^>]*>([^<]+)</a>', shown)
    assert {html.unescape(label) for _, label in links} == {"[1]"}
    assert {address for address, _ in links} == {target(citation())}
    assert "[7]" in Reader(shown).words


@pytest.mark.parametrize(
    ("answer", "lead"),
    [
        ("120万吨（2023年，苹果）[1]。", "120万吨"),
        ("约67.74万辆（计算得出）", "约67.74万辆"),
        ("1.203 million tonnes (120.3万吨) — 2023 [1].", "1.203 million tonnes"),
        ("1,203 tonnes, up 5% [1].", "1,203 tonnes"),
        ("一是扩大冷链运输[1]。", ""),
        ("在过去一年里我们的苹果产量在各地的共同努力之下稳步提高最终总共达到了120万吨[1]", ""),
    ],
)
def test_the_figure_an_answer_opens_with_leads(answer: str, lead: str) -> None:
    found = split_lead(record(answer))
    assert found == (lead, answer[len(lead) :])


def test_the_winner_of_a_comparison_leads() -> None:
    sides = [Side(subject=name, value="1", unit="%", marker=1) for name in ("梨", "苹果")]
    compared = record(
        "苹果更高：梨 1%[1]。", figures=[], comparison=Comparison(winner="苹果", sides=sides)
    )
    assert split_lead(compared)[0] == "苹果更高"


def test_a_refusal_has_no_leading_figure() -> None:
    refused = record("120万吨是另一年的数字[1]。", status="refused")
    assert split_lead(refused)[0] == ""
    shown = Reader(answer_html(refused, "zh-Hans")).words
    assert "发布会未提及" in shown
    assert "最接近的原文" in shown


def test_each_answer_says_which_promise_it_keeps() -> None:
    worked = Derivation(
        expression="120 ÷ 2", value="60", operands=[Operand(value="120", unit="万吨", marker=1)]
    )
    assert status_key(record()) == "quoted"
    assert status_key(record(derivation=worked)) == "computed"
    derived = [AnswerFigure(value="60", origin="derived")]
    assert status_key(record(figures=derived)) == "computed"
    assert status_key(record(status="refused", derivation=worked)) == "refused"


def test_the_operands_of_a_computation_link_to_their_sentences() -> None:
    worked = Derivation(
        expression="120 ÷ (1 + 12.3%)",
        value="106.86",
        unit="万吨",
        operands=[
            Operand(value="120", unit="万吨", marker=1),
            Operand(value="12.3", unit="%", marker=2),
        ],
    )
    growth = citation("上半年梨出口8.2万吨，同比增长12.3%。", marker=2)
    shown = answer_html(record(derivation=worked, citations=[citation(), growth]), "zh-Hans")
    operands = re.findall(r'<a class="bq-operand" href="([^"]+)"[^>]*>([^<]+)</a>', shown)
    assert [(address, html.unescape(label)) for address, label in operands] == [
        (target(citation()), "120"),
        (target(growth), "12.3"),
    ]
    assert "120 ÷ (1 + 12.3%) = 106.86万吨" in Reader(shown).words


def test_an_operand_written_otherwise_in_the_expression_is_still_cited() -> None:
    worked = Derivation(
        expression="1200000 − 10",
        value="1199990",
        operands=[Operand(value="120", unit="万吨", marker=1)],
    )
    # 120 also begins 1200000: a link on half a number would be a lie.
    words = Reader(answer_html(record(derivation=worked), "zh-Hans")).words
    assert "1200000 − 10 = 1199990 · 120万吨[1]" in words


def test_a_source_names_speaker_office_outlet_and_briefing() -> None:
    origin = Origin(role="局长", source_line="《五月发布会》 · 2024-05-01")
    words = Reader(answer_html(record(), "zh-Hans", lambda c: origin)).words
    assert "张三" in words
    assert "局长 · 果园报提问" in words
    assert "苹果产量达到120万吨。" in words
    assert words.count("《五月发布会》 · 2024-05-01") == 1


def test_an_unfinished_answer_shows_only_its_words() -> None:
    words = Reader(answer_html(record("120万吨"), "en", complete=False)).words
    assert words == "Quoted120万吨"


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-TW,zh;q=0.9", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("en-GB,zh-CN;q=0.5", "en"),
        ("fr-FR,zh-CN;q=0.5", "zh-Hans"),
        ("fr-FR", "en"),
        ("", "en"),
    ],
)
def test_the_first_language_that_is_offered_is_taken(accepted: str, language: str) -> None:
    assert browser_language(accepted) == language


def test_every_locale_has_every_word() -> None:
    known = translations()
    assert {"en", "zh-CN", "zh-TW", "zh-HK"} <= set(known)
    assert len({frozenset(words) for words in known.values()}) == 1
    assert all(word for words in known.values() for word in words.values())
    assert say("title", "zh-Hant") == "發佈會問答"
