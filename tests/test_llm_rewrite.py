"""A follow-up that the rules cannot complete, rewritten by the model and shown."""

from __future__ import annotations

import pytest

from index.library import Library
from index.settings import Settings
from rag.llm.rewrite import is_faithful
from tests.llm_server import Asked, Script, answering, reply

EARLIER = "2023年新能源汽车出口多少辆？"


def test_a_rewriting_that_can_be_answered_is_used_and_shown(
    bundled_library: Library, bundled_settings: Settings
) -> None:
    """The rules know no 那边 for 'abroad': their question finds nothing, the model's does."""

    def write(asked: Asked) -> str:
        if "PASSAGES" not in asked.last:
            return "2023年新能源汽车出口同比增长多少？"
        return reply(f"2023年新能源汽车出口同比增长{{{asked.row('77.6%').name}}}。")

    given = {"question": "火星上同比增长呢？", "history": [EARLIER]}
    script = Script(write=write)
    with answering(bundled_library, script, bundled_settings) as chain:
        record = chain.invoke(given)
    assert record.completed_question == "2023年新能源汽车出口同比增长多少？"
    assert record.answer == "2023年新能源汽车出口同比增长77.6%[1]。"
    assert record.warnings == ["问题由语言模型结合上文补全。"]
    assert EARLIER in script.requests[0].last, "the model saw the conversation"


def test_what_the_rules_complete_is_not_rewritten(
    bundled_library: Library, bundled_settings: Settings
) -> None:
    def write(asked: Asked) -> str:
        assert "PASSAGES" in asked.last
        return reply(f"新能源汽车出口同比增长{{{asked.row('77.6%').name}}}。")

    given = {"question": "涨了多少？", "history": [EARLIER]}
    with answering(bundled_library, Script(write=write), bundled_settings) as chain:
        record = chain.invoke(given)
    assert record.usage["calls"] == 1
    assert "77.6%" in record.answer


@pytest.mark.parametrize("text", ["2031年氢能汽车出口多少辆？", "", "exports?", "多" * 300])
def test_a_rewriting_that_adds_something_is_not_used(
    text: str, bundled_library: Library, bundled_settings: Settings
) -> None:
    given = {"question": "火星上呢？", "history": [EARLIER]}
    script = Script(write=lambda asked: text)
    with answering(bundled_library, script, bundled_settings) as chain:
        record = chain.invoke(given)
    assert record.completed_question != text
    assert "补全" not in "".join(record.warnings)


@pytest.mark.parametrize(
    ("text", "faithful"),
    [
        ("2023年新能源汽车出口同比增长多少？", True),
        ("新能源汽车出口同比增长多少？", True),
        ("2022年新能源汽车出口多少辆？", False),
        ("2023年新能源汽车出口120.3万辆，对吗？", False),
        ("比亚迪2023年新能源汽车出口多少辆？", False),
        ("How many were exported in 2023?", False),
        ("2023年新能源汽车\n出口多少辆？", False),
    ],
)
def test_a_rewriting_is_made_of_words_already_asked(text: str, faithful: bool) -> None:
    assert is_faithful(text, [EARLIER, "同比增长呢？"]) is faithful
