"""Official terms: found whole in a question, rendered in the words of a Chinese transcript."""

from __future__ import annotations

import pytest

from index.glossary import Glossary, names_a_thing
from index.script import fold
from rag.terms import chinese_terms, english_terms, terms_in
from rag.units import Slot, units_of

TEXT = fold("新能源汽车出口120.3万辆，建成冷库3个，农村居民人均可支配收入22485元。")


def named(question: str) -> list[str]:
    folded = fold(question)
    return [folded[start:end] for start, end in terms_in(folded)]


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("How many new-energy vehicles were exported?", ["new-energy vehicles"]),
        ("Growth of small and medium-sized enterprises", ["small and medium-sized enterprises"]),
        ("output of equipment manufacturing", ["equipment manufacturing"]),
        ("Who asked the first question?", []),
        ("a carbonated drink", []),
    ],
)
def test_a_term_is_found_whole_whatever_its_hyphens_and_plural(
    question: str, terms: list[str]
) -> None:
    assert named(question) == terms


def test_a_term_has_the_words_of_both_languages() -> None:
    assert "中小企业" in chinese_terms("small and medium-sized enterprises")
    assert "5g工厂" in chinese_terms("5G factories".lower())
    assert chinese_terms("teapots") == ()
    assert "disposable income" in english_terms("可支配收入")


def test_a_term_is_one_unit_of_the_question() -> None:
    glossary = Glossary(TEXT, in_chinese=True)
    units = {u.text: u for u in units_of("exports of new energy vehicles", glossary)}
    assert list(units) == ["exports", "new energy vehicles"]
    assert "新能源汽车" in units["new energy vehicles"].patterns


def test_without_another_language_words_stay_words() -> None:
    texts = [unit.text for unit in units_of("exports of new energy vehicles")]
    assert texts == ["exports", "new", "energy", "vehicles"]


def test_a_phrase_of_the_dictionary_is_one_unit_too() -> None:
    # No official term, but an entry of the dictionary whose meaning is just these words.
    glossary = Glossary(fold("渔船1.27万艘"), in_chinese=True)
    assert glossary.chinese_for_phrase("fishing boat") == ["渔船"]
    assert glossary.chinese_for_phrase("fishing rod") == []
    (unit,) = units_of("fishing boats", glossary)
    assert "渔船" in unit.patterns


def test_the_dictionary_knows_names_of_things_apart_from_verbs() -> None:
    assert names_a_thing("subsidies")
    assert not names_a_thing("zzyzx")


def test_an_everyday_word_in_any_form_is_rendered_where_the_text_has_its_rendering() -> None:
    [unit] = units_of("nurtured", Glossary(fold("已培育12家企业。"), in_chinese=True))
    assert dict(unit.near)["培育"] > 0.8
    [other] = units_of("nurtured", Glossary(fold("出口增长。"), in_chinese=True))
    assert "培育" not in dict(other.near)


# What is asked about every day: ports, flights, roads, care, work, homes, energy, taxes.
PAIRS = [
    ("dry bulk cargo", "干散货"),
    ("waiting lists", "等候名单"),
    ("anaesthetists", "麻醉医生"),
    ("staffing shortages", "人手不足"),
    ("vacancies", "空缺"),
    ("congestion charge", "拥堵费"),
    ("pothole", "坑洞"),
    ("public shelters", "避难所"),
    ("interest-free loans", "零息贷款"),
    ("road deaths", "道路死亡"),
    ("wildfire season", "山火季"),
    ("season tickets", "月票"),
    ("smart meters", "智能电表"),
    ("tourist tax", "游客税"),
    ("fare dodgers", "逃票"),
]


@pytest.mark.parametrize(("english", "chinese"), PAIRS)
def test_an_english_question_names_what_the_chinese_text_tells_of(
    english: str, chinese: str
) -> None:
    units = units_of(english, Glossary(chinese, in_chinese=True))
    assert [unit.match(Slot(chinese)) for unit in units] == [1.0]


@pytest.mark.parametrize(("english", "chinese"), PAIRS)
def test_a_chinese_question_names_what_the_english_text_tells_of(
    english: str, chinese: str
) -> None:
    units = units_of(chinese, Glossary(english, in_chinese=False))
    assert all(unit.match(Slot(english)) == 1.0 for unit in units)


def test_a_chinese_term_is_one_unit_where_the_text_has_its_english_name() -> None:
    [unit] = units_of("麻醉医生", Glossary("Eight anaesthetists left.", in_chinese=False))
    assert unit.text == "麻醉医生"
    # What is told of neither the term nor its parts leaves them apart.
    apart = units_of("麻醉医生", Glossary("Eight buses left.", in_chinese=False))
    assert [unit.text for unit in apart] == ["麻醉", "医生"]
