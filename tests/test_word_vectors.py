"""Which words are near: vectors by hand, and those of the bundled briefing."""

from __future__ import annotations

from index.library import Snapshot
from index.vocabulary import COMMON_WORDS, content_words
from index.word_vectors import WordVectors

# Two common words of each language give the means; the briefing has three words.
COMMON = {
    " 教师": [1.0, 0.0, 0.0],
    " 医院": [1.0, 0.0, 0.0],
    " teachers": [0.0, 0.0, 1.0],
    " hospital": [0.0, 0.0, 1.0],
}
WORDS = {"产量": [1.0, 1.0, 0.0], "成本": [1.0, -1.0, 0.0], "output": [0.0, 1.0, 1.0]}


def near(word: str, vector: list[float], chinese: bool) -> list[str]:
    vectors = WordVectors([*WORDS, *COMMON], COMMON | WORDS)
    return [found for found, _ in vectors.similar(word, vector, chinese, 0.5, 3)]


def test_a_readers_word_is_held_against_the_mean_of_its_language() -> None:
    assert near("造了", [1.0, 0.8, 0.0], chinese=True) == ["产量"]
    assert near("cost", [0.0, -0.7, 1.0], chinese=True) == ["成本"]


def test_common_words_are_never_found() -> None:
    assert near("老师", [1.0, 0.0, 0.0], chinese=True) == []


def test_a_language_without_words_has_none_that_are_near() -> None:
    assert WordVectors(["产量"], COMMON | WORDS).similar("x", [0, 1, 1], False, 0.1, 3) == ()


def test_names_and_grammar_are_no_content_words() -> None:
    words = content_words(["王小明说，北京的工厂，和去年相比增长了。"])
    assert {"工厂", "增长"} <= set(words)
    assert not {"的", "和", "北京", "了"} & set(words)


def test_common_words_cannot_be_words_of_a_text() -> None:
    assert not {word for word in COMMON_WORDS if word == word.strip()}


def test_synonyms_of_the_briefing_are_found_by_the_bundled_model(bundled: Snapshot) -> None:
    def first(word: str, chinese: bool = True) -> str:
        return bundled.similar_words(word, chinese)[0][0]

    assert first("抽查") == "抽检"
    assert first("轿车") == "汽车"
    assert first("batteries") == "电池"
