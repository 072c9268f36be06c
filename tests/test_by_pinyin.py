"""Names written in pinyin find their characters in a Chinese text."""

import pytest

from rag.by_pinyin import ByPinyin
from rag.round_names import with_round_names

_TEXT = "会议在青禾举行。青禾新区签约12项，临岳签约3项。"


@pytest.mark.parametrize("name", ["100 cities, 1,000 parks", "'hundred cities, thousand parks'"])
def test_a_name_of_round_numbers_is_a_name_in_quotes_as_well(name: str) -> None:
    read = with_round_names(f"the {name} campaign", "开展百城千园行活动")
    assert read == "the Baichengqianyuan campaign"


def test_a_name_in_pinyin_finds_its_characters_inside_a_longer_word() -> None:
    assert ByPinyin(_TEXT).find("qinghe") == "青禾"


def test_a_name_that_the_text_does_not_have_finds_nothing() -> None:
    assert ByPinyin(_TEXT).find("nanling") == ""


def test_a_stretch_does_not_run_over_a_mark() -> None:
    assert ByPinyin("签约。临岳").find("yuelin") == ""


def test_a_short_word_is_no_name() -> None:
    assert ByPinyin("大爷来了。").find("daye") == ""
