"""The engine as a reader meets it: fluent, cited, and never more than the briefing says."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable

import pytest

from eval.arithmetic import holds
from eval.support import support
from index.library import Library
from index.settings import Settings
from rag.records import AnswerRecord
from tests.llm_server import Asked, Script, answering, reply

EXPORT = "2023年新能源汽车出口多少辆，增长多少？"
Ask = Callable[..., AnswerRecord]


@pytest.fixture
def ask(bundled_library: Library, bundled_settings: Settings) -> Ask:
    def asked(script: Script, question: str = EXPORT, **changes: object) -> AnswerRecord:
        with answering(bundled_library, script, bundled_settings, **changes) as chain:
            return chain.invoke(question)

    return asked


def export(asked: Asked) -> str:
    a, b = asked.row("120.3万辆"), asked.row("77.6%")
    return reply(f"2023年新能源汽车出口{{{a.name}}}，同比增长{{{b.name}}}。")


def test_code_fills_in_figures_and_citations(ask: Ask) -> None:
    record = ask(Script(write=export))
    assert record.answer == "2023年新能源汽车出口120.3万辆[1]，同比增长77.6%[1]。"
    assert [(f.value, f.unit, f.marker) for f in record.figures] == [
        ("120.3", "万辆", 1),
        ("77.6", "%", 1),
    ]
    assert record.citations[0].quote in record.citations[0].text
    assert "120.3万辆" in record.citations[0].quote
    assert (record.engine, record.warnings) == ("llm", [])


def test_the_record_says_what_was_used(ask: Ask) -> None:
    usage = ask(Script(write=export)).usage
    assert usage == {
        "prompt_tokens": 1200,
        "completion_tokens": 40,
        "calls": 1,
        "repaired": 0,
        "fallen_back": 0,
    }


def test_tokens_are_counted_where_the_server_does_not(ask: Ask) -> None:
    usage = ask(Script(write=export, report_usage=False)).usage
    assert 1500 < usage["prompt_tokens"] <= 3300
    assert 10 < usage["completion_tokens"] < 200


def test_a_wrong_passage_is_corrected_by_code(ask: Ask) -> None:
    def write(asked: Asked) -> str:
        return export(asked).replace('"P1"', '"P99"')

    record = ask(Script(write=write))
    assert record.usage["fallen_back"] == 0
    assert "120.3万辆" in record.citations[0].text


def test_a_figure_written_out_right_becomes_the_figure_of_the_text(ask: Ask) -> None:
    record = ask(Script(write=lambda asked: reply("2023年新能源汽车出口1203000辆。")))
    assert record.answer == "2023年新能源汽车出口120.3万辆[1]。"


@pytest.mark.parametrize("written", ["近{}", "{}万辆", "约{}左右", "超过 {}"])
def test_words_that_belong_to_the_figure_are_codes_alone(ask: Ask, written: str) -> None:
    def write(asked: Asked) -> str:
        slot = f"{{{asked.row('120.3万辆').name}}}"
        return reply(f"2023年新能源汽车出口{written.format(slot)}。")

    assert ask(Script(write=write)).answer == "2023年新能源汽车出口120.3万辆[1]。"


def test_what_the_briefing_does_not_give_is_not_asked_of_the_model(ask: Ask) -> None:
    script = Script(write=export)
    record = ask(script, "火星基地建了几个？")
    assert record.status == "refused"
    assert script.requests == []
    assert record.usage["calls"] == 0


def test_what_fails_is_repaired_once_with_the_fault_named(ask: Ask) -> None:
    def write(asked: Asked) -> str:
        return export(asked) if asked.is_repair else export(asked).replace("增长", "下降")

    script = Script(write=write)
    record = ask(script)
    assert record.answer == "2023年新能源汽车出口120.3万辆[1]，同比增长77.6%[1]。"
    assert (record.usage["calls"], record.usage["repaired"]) == (2, 1)
    assert "it is rise" in script.requests[1].last
    assert record.warnings == ["语言模型的初稿未通过核实，已按原文改正。"]


def test_what_fails_twice_is_answered_from_the_text_with_a_note(ask: Ask) -> None:
    record = ask(Script(write=lambda asked: export(asked).replace("增长", "下降")))
    assert record.status == "answered"
    assert "120.3万辆" in record.answer
    assert "下降" not in record.answer
    assert (record.usage["calls"], record.usage["fallen_back"]) == (2, 1)
    (note,) = record.warnings
    assert note == "语言模型的回答未被采用（与原文不符）；以下为原文摘取的回答。"


def test_a_model_that_finds_nothing_leaves_it_to_the_text(ask: Ask) -> None:
    record = ask(Script(write=lambda asked: reply(answered=False)))
    assert "120.3万辆" in record.answer
    assert "模型认为段落中没有答案" in record.warnings[0]


def test_operations_are_planned_by_the_model_and_done_by_code(ask: Ask) -> None:
    def write(asked: Asked) -> str:
        names = [asked.row("120.3万辆").name, asked.row("77.6%").name]
        return reply("2022年新能源汽车出口{C1}。", operations=[("C1", "base_of", names)])

    record = ask(Script(write=write), "2022年新能源汽车出口大约多少辆？")
    assert record.answer == "2022年新能源汽车出口约67.74万辆（计算得出：120.3 ÷ (1 + 77.6%)）[1]。"
    assert record.derivation is not None
    assert holds(record.derivation)
    assert support(record).unsupported == ()


@pytest.mark.parametrize(
    ("text", "operation", "why"),
    [
        ("2023年新能源汽车出口{C1}。", "base_of", "the value of 2022 told as that of 2023"),
        ("2022年新能源汽车出口增长了{C1}。", "base_of", "a base told as a growth"),
        ("2022年新能源汽车出口{C1}。", "sum", "vehicles and percent added"),
        ("2022年新能源汽车进口{C1}。", "base_of", "exports told as imports"),
    ],
)
def test_a_computed_value_is_not_told_as_something_else(
    ask: Ask, text: str, operation: str, why: str
) -> None:
    def write(asked: Asked) -> str:
        names = [asked.row("120.3万辆").name, asked.row("77.6%").name]
        return reply(text, operations=[("C1", operation, names)])

    record = ask(Script(write=write), "2022年新能源汽车出口大约多少辆？")
    assert record.usage["fallen_back"] == 1, why


def test_a_comparison_is_written_by_code(ask: Ask) -> None:
    def write(asked: Asked) -> str:
        names = [asked.row("958.7万辆").name, asked.row("949.5万辆").name]
        return reply("{C1}。", operations=[("C1", "compare", names)])

    record = ask(Script(write=write), "新能源汽车的产量和销量哪个更高？")
    assert record.comparison is not None
    assert [side.value for side in record.comparison.sides] == ["958.7", "949.5"]
    assert record.usage["fallen_back"] == 0


def test_english_answers_show_the_words_of_the_text(ask: Ask) -> None:
    def write(asked: Asked) -> str:
        slot = f"{{{asked.row('120.3万辆').name}}}"
        return reply(f"New energy vehicle exports in 2023 were {slot}.")

    record = ask(Script(write=write), "How many new energy vehicles were exported in 2023?")
    assert record.answer == (
        "New energy vehicle exports in 2023 were 1.203 million vehicles (120.3万辆)[1]."
    )


def test_traditional_questions_get_traditional_answers(ask: Ask) -> None:
    record = ask(Script(write=export), "2023年新能源汽車出口多少輛，增長多少？")
    assert record.answer == "2023年新能源汽車出口120.3萬輛[1]，同比增長77.6%[1]。"


def test_the_wrong_language_is_not_shown(ask: Ask) -> None:
    def write(asked: Asked) -> str:
        return reply(f"Exports in 2023 were {{{asked.row('120.3万辆').name}}} vehicles.")

    record = ask(Script(write=write))
    assert "Exports" not in record.answer
    assert "语言与问题不同" in record.warnings[0]


@pytest.mark.parametrize("output", ["text", "json", "schema"])
def test_each_form_of_output_may_be_asked_for(ask: Ask, output: str) -> None:
    def write(asked: Asked) -> str:
        if output == "text":
            return f"2023年新能源汽车出口{{{asked.row('120.3万辆').name}}}。[P1]"
        return export(asked)

    script = Script(write=write)
    assert "120.3万辆[1]" in ask(script, llm_output=output).answer
    sent = script.requests[0].body.get("response_format", {"type": "text"})["type"]
    assert sent == {"text": "text", "json": "json_object", "schema": "json_schema"}[output]


def test_a_server_without_structured_output_is_asked_more_simply(
    bundled_library: Library, bundled_settings: Settings
) -> None:
    def write(asked: Asked) -> str:
        return f"2023年新能源汽车出口{{{asked.row('120.3万辆').name}}}。[P1]"

    script = Script(write=write, refuse_formats=frozenset({"json_schema", "json_object"}))
    with answering(bundled_library, script, bundled_settings) as chain:
        records = [chain.invoke(EXPORT) for _ in range(2)]
    assert [record.usage["calls"] for record in records] == [3, 1]
    assert all("120.3万辆[1]" in record.answer for record in records)


def test_only_verified_sentences_are_streamed(
    bundled_library: Library, bundled_settings: Settings
) -> None:
    """The second sentence is wrong in every try: of the model's words only the first shows."""

    def write(asked: Asked) -> str:
        body = json.loads(export(asked))
        slot = asked.row("77.6%").name
        wrong = [
            {"text": f"新能源汽车出口下降{{{slot}}}。", "passages": ["P1"]},
            {"text": "以上。", "passages": ["P1"]},
        ]
        return json.dumps({**body, "sentences": body["sentences"] + wrong}, ensure_ascii=False)

    script = Script(write=write, pause=0.002)
    with answering(bundled_library, script, bundled_settings) as chain:
        parts = [record.answer for record in chain.stream(EXPORT)]
    first = "2023年新能源汽车出口120.3万辆[1]，同比增长77.6%[1]。"
    assert first in parts
    assert not any("下降" in part for part in parts)
    assert parts[-1] != first, "the answer of the text stands at the end"


def test_each_sentence_shows_as_soon_as_it_is_verified(
    bundled_library: Library, bundled_settings: Settings
) -> None:
    def write(asked: Asked) -> str:
        one, two = asked.row("120.3万辆").name, asked.row("77.6%").name
        return reply(f"2023年新能源汽车出口{{{one}}}。", f"新能源汽车出口同比增长{{{two}}}。")

    with answering(bundled_library, Script(write=write), bundled_settings) as chain:
        parts = [record.answer for record in chain.stream(EXPORT)]
    first = "2023年新能源汽车出口120.3万辆[1]。"
    assert parts.index(first) < len(parts) - 1
    assert parts[-1] == first + "新能源汽车出口同比增长77.6%[1]。"
    assert all(late.startswith(early) for early, late in itertools.pairwise(parts))


def test_only_whole_passages_are_sent_and_within_the_budget(ask: Ask) -> None:
    script = Script(write=export)
    record = ask(script, llm_context=2600)
    asked = script.requests[0]
    texts = [citation.text for citation in record.citations]
    assert asked.passages
    assert set(texts) <= set(asked.passages.values()), "what is cited was sent, uncut"
    small = len(asked.passages)
    ask(wide := Script(write=export), llm_context=9000)
    assert len(wide.requests[0].passages) > small


def test_the_worked_examples_are_turns(ask: Ask) -> None:
    script = Script(write=export)
    ask(script)
    roles = [message["role"] for message in script.requests[0].messages]
    assert roles == ["system", *["user", "assistant"] * 3, "user"]


def test_a_defect_of_the_check_costs_no_answer(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*given: object) -> object:
        raise KeyError("P7")

    monkeypatch.setattr("rag.llm.attempt.check", broken)
    record = ask(Script(write=export))
    assert "120.3万辆" in record.answer
    assert record.usage["fallen_back"] == 1
    assert "could not be handled" in caplog.text, "and it is not hidden from the log"
