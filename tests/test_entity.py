"""Asked for a place or an organisation, only a text that names one answers."""

from __future__ import annotations

import pytest

from rag.entity import asks_entity, tells_entity


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("首个示范项目建在哪个省？", "首个示范项目建成投产。", False),
        ("首个示范项目建在哪个省？", "首个示范项目在河北省建成投产。", True),
        ("培育中心设在什么地方？", "推动在雄安设立了企业培育中心。", True),
        ("电池是哪家公司生产的？", "半固态电池实现了装车应用。", False),
        ("电池是哪家公司生产的？", "这款电池由宁德时代公司生产。", True),
        # No name, but a place all the same, where no sort of place is asked for.
        ("新增的设备先放在哪里？", "新增设备优先投放到地铁站和学校。", True),
        ("新增的设备先放在哪个市？", "新增设备优先投放到地铁站和学校。", False),
        ("which city hosts the plant?", "The plant opened in May in Harwick.", True),
        ("which city hosts the plant?", "The plant opened last month.", False),
    ],
)
def test_a_text_answers_only_if_it_names_what_is_asked(
    question: str, text: str, told: bool
) -> None:
    assert asks_entity(question)
    assert tells_entity(question, text) is told


def test_a_place_that_the_question_names_itself_is_no_answer() -> None:
    assert not tells_entity("上海车展在哪里开的？", "去年4月，上海车展开幕。")


@pytest.mark.parametrize("question", ["出口多少辆？", "哪家媒体提问？", "谁回答的？"])
def test_other_questions_ask_for_no_place_or_organisation(question: str) -> None:
    assert not asks_entity(question)
