"""Names written in pinyin find their characters in a Chinese text."""

from rag.by_pinyin import ByPinyin

_TEXT = "会议在青禾举行。青禾新区签约12项，临岳签约3项。"


def test_a_name_in_pinyin_finds_its_characters_inside_a_longer_word() -> None:
    assert ByPinyin(_TEXT).find("qinghe") == "青禾"


def test_a_name_that_the_text_does_not_have_finds_nothing() -> None:
    assert ByPinyin(_TEXT).find("nanling") == ""


def test_a_stretch_does_not_run_over_a_mark() -> None:
    assert ByPinyin("签约。临岳").find("yuelin") == ""


def test_a_short_word_is_no_name() -> None:
    assert ByPinyin("大爷来了。").find("daye") == ""
