"""What an answer states is held against what it cites, without a gold answer."""

from __future__ import annotations

from decimal import Decimal

import pytest

from eval.amounts import find_amounts
from eval.arithmetic import evaluate, holds
from eval.names import carries, find_names
from eval.support import leaves_unit_out, support
from rag.records import Derivation, Operand
from tests.eval_cases import PASSAGE, cite, record


@pytest.mark.parametrize(
    ("answer", "unsupported"),
    [
        ("20.5万艘，同比增长12.5%[1]", ()),
        ("205 thousand ships (20.5万艘)[1]", ()),
        ("301000亿元[1]", ()),
        ("30.1亿元[1]", ("30.1亿元",)),
        ("1.2%[1]", ("1.2%",)),  # points in the passage
        ("20.5万艘，其中30万艘出口[1]", ("30万艘",)),
        ("2023年20.5万艘[1]", ()),
        ("20.5万艘，值$480m[1]", ("$480m",)),
        ("20.5万艘", ("20.5万艘",)),  # nothing is cited
        ("没有提到", ()),
        ("The briefing gives none for 2023-12.", ()),  # a month, at the end of a sentence
        ("84 marks", ("84 marks",)),  # money, not a day in March
        ("The richest fifth gained most", ()),
        ("The fifth largest gained most", ("fifth",)),
    ],
)
def test_a_figure_is_supported_by_a_cited_passage_or_invented(
    answer: str, unsupported: tuple[str, ...]
) -> None:
    assert support(record(answer, PASSAGE)).unsupported == unsupported


def test_a_passage_that_is_listed_and_not_cited_supports_nothing() -> None:
    given = record("20.5万艘[1]", "别的。", PASSAGE)
    assert support(given).unsupported == ("20.5万艘",)


def test_figures_of_the_question_may_be_repeated() -> None:
    assert support(record("41个大类都有", question="41个大类呢？")).unsupported == ()


def derivation(expression: str, value: str, unit: str, *operands: tuple[str, str]) -> Derivation:
    return Derivation(
        expression=expression,
        value=value,
        unit=unit,
        operands=[Operand(value=v, unit=u, marker=1) for v, u in operands],
    )


BASE = derivation("20.5 ÷ (1 + 12.5%)", "18.22", "万艘", ("20.5", "万艘"), ("12.5", "%"))
SHOWN = "约18.22万艘（计算得出：20.5 ÷ (1 + 12.5%)）。依据：20.5万艘[1]；12.5%[1]。"


def test_a_computed_figure_is_supported_by_its_operands() -> None:
    found = support(record(SHOWN, PASSAGE, derivation=BASE))
    assert found.unsupported == ()
    assert found.citation_recall == 1.0


@pytest.mark.parametrize(
    "wrong",
    [
        derivation("20.5 ÷ (1 + 12.5%)", "18.9", "万艘", ("20.5", "万艘"), ("12.5", "%")),
        derivation("20.5 ÷ (1 + 13.5%)", "18.06", "万艘", ("20.5", "万艘"), ("13.5", "%")),
    ],
)
def test_a_wrong_sum_or_an_invented_operand_supports_nothing(wrong: Derivation) -> None:
    answer = f"{wrong.value}万艘（{wrong.expression}）[1]"
    assert f"{wrong.value}万艘" in support(record(answer, PASSAGE, derivation=wrong)).unsupported


def test_a_figure_without_a_derivation_is_not_computed() -> None:
    assert support(record("18.22万艘[1]", PASSAGE)).unsupported == ("18.22万艘",)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("120.3 ÷ (1 + 77.6%)", Decimal("120.3") / Decimal("1.776")),
        ("3016.1 − 949.5", Decimal("2066.6")),
        ("55 ÷ 58 × 100%", Decimal(55) / Decimal(58)),
        ("100% − 40%", Decimal("0.6")),
        ("18,000 ÷ 12", Decimal(1500)),
        ("27+2=29家", Decimal(29)),
        ("8 ÷ 0", None),
        ("2 ** 9", None),
        ("去年", None),
        ("", None),
    ],
)
def test_expressions_are_recomputed_in_decimals(expression: str, value: Decimal | None) -> None:
    found = evaluate(expression)
    assert found is None if value is None else abs((found or 0) - value) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("expression", "value", "unit", "good"),
    [
        ("120.3 ÷ (1 + 77.6%)", "67.74", "万辆", True),
        ("160亿元 ÷ 3700家", "432.4", "万元", True),
        ("160亿元 ÷ 3700家", "432.4", "亿元", False),
        ("100% − 40%", "60", "%", True),
        ("16.8% − 6.2%", "10.6", "个百分点", True),
        ("4.6% − 1个百分点", "3.6", "%", True),
        ("4.6% − 1个百分点", "4.5", "%", False),
        ("4.6% − 1 percentage point", "3.6", "%", True),
        ("21000 × 0.0001", "2.1", "万元", True),
        ("55 ÷ 58 × 100%", "94.83", "%", True),
        ("55 ÷ 58 × 100%", "95.9", "%", False),
        ("3016.1 ÷ 1000", "3.02", "倍", True),
        ("3016.1 ÷ 1000", "many", "倍", False),
    ],
)
def test_a_derivation_holds_if_its_expression_gives_its_value(
    expression: str, value: str, unit: str, good: bool
) -> None:
    assert holds(derivation(expression, value, unit)) is good


def test_citations_are_valid_when_markers_resolve_and_quotes_are_exact() -> None:
    assert support(record("20.5万艘[1]", PASSAGE)).citations_valid is True
    assert support(record("20.5万艘[2]", PASSAGE)).citations_valid is False
    assert support(record("没有提到")).citations_valid is None
    misquoted = cite(PASSAGE, quote="客船产量达到20.5万艘")
    found = support(record("20.5万艘[1]", citations=[misquoted]))
    assert (found.citations_valid, found.quote_exactness) == (False, 0.0)
    shifted = cite(PASSAGE).model_copy(update={"end": 3})
    assert support(record("20.5万艘[1]", citations=[shifted])).citations_valid is False


def test_citation_recall_is_by_sentence() -> None:
    given = record("产量20.5万艘[1]。收入30.1万亿元[2]。", PASSAGE, "别的一段话。")
    assert support(given).citation_recall == 0.5
    behind = record("产量20.5万艘。[1]收入30.1万亿元。[1]", PASSAGE)
    assert support(behind).citation_recall == 1.0


@pytest.mark.parametrize(
    ("answer", "texts", "precision"),
    [
        ("20.5万艘[1]", [PASSAGE], 1.0),
        ("20.5万艘[1][2]", [PASSAGE, "别的一段话。"], 0.5),
        ("20.5万艘[1][2]", [PASSAGE, PASSAGE], 0.5),  # each covers the other: one is superfluous
        ("20.5万艘[1]，3家[2]", [PASSAGE, "共3家。"], 1.0),
        ("没有数字[1]", [PASSAGE], None),
    ],
)
def test_a_citation_that_the_rest_covers_is_superfluous(
    answer: str, texts: list[str], precision: float | None
) -> None:
    assert support(record(answer, *texts)).citation_precision == precision


def test_names_need_a_citation_as_figures_do() -> None:
    said = "王小明：产量20.5万艘。"
    assert support(record("王小明说产量20.5万艘[1]", said)).citation_recall == 1.0
    assert support(record("刘伟说产量20.5万艘[1]", said)).citation_recall == 0.5
    # Two names, neither of them in the passage; the figure is.
    assert support(record("刘伟在山东说20.5万艘[1]", said)).citation_recall == pytest.approx(1 / 3)
    in_question = record("山东20.5万艘[1]", said, question="山东的产量是多少？")
    assert support(in_question).citation_recall == 1.0


def test_a_passage_that_carries_a_name_is_not_superfluous() -> None:
    given = record("王小明：20.5万艘[1][2]", "产量20.5万艘。", "王小明回答。")
    assert support(given).citation_precision == 1.0


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王小明来自山东。", ["王小明", "山东"]),
        ("Governor Jane Harlow spoke.", ["Governor Jane Harlow"]),
        ("The port grew. Cargo rose.", []),
        ("Wang Xiaoming (王小明) said so.", ["王小明"]),  # the rendering is not in the text
        ("NEV sales in the US", []),
    ],
)
def test_names_are_people_and_places(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text)] == names


def test_an_english_name_is_carried_by_the_chinese_one() -> None:
    assert carries(cite("王小明：好。"), "Wang Xiaoming")
    assert not carries(cite("张海生：好。"), "Wang Xiaoming")
    assert carries(cite("好。").model_copy(update={"speaker": "王小明"}), "王小明")


def test_a_rank_is_read_beside_chinese_words() -> None:
    from eval.amounts import find_amounts

    found = find_amounts("No. 1 (第一) — 2023, 汽车整车出口")
    assert [(amount.kind, str(amount.size)) for amount in found] == [("rank", "1"), ("rank", "1")]


def test_a_unit_told_once_in_a_sentence_is_of_all_its_numbers() -> None:
    text = "Capacity stood at 4,870 megawatts: hydro 2,140, gas 1,460 and coal 620. Staff: 310."
    (hydro,) = find_amounts("2,140 megawatts")
    (staff,) = find_amounts("310 megawatts")
    assert leaves_unit_out(text, hydro)
    assert not leaves_unit_out(text, staff)


def test_an_english_unit_told_once_carries_its_chinese_name() -> None:
    text = "Stations gave 71.5 terawatt-hours, of which 38.6 came from wind. Staff: 40.2."
    wind, staff = find_amounts("38.6太瓦时，40.2太瓦时")
    assert leaves_unit_out(text, wind)
    assert not leaves_unit_out(text, staff)


def test_a_unit_may_be_told_in_the_sentence_before_but_no_farther_back() -> None:
    text = "The lock took 4.1 million tonnes. The old one 2.7 million. The third 1.9 million."
    old, third = find_amounts("2.7 million tonnes, 1.9 million tonnes")
    assert leaves_unit_out(text, old)
    assert not leaves_unit_out(text, third)


@pytest.mark.parametrize(
    ("quote", "unsupported"),
    [
        ("The coast was at 87.5 and the dales at 85.3.", ()),
        ("The coast was at 87.5 and the dales gained 85.3 points.", ("85.3",)),
    ],
)
def test_a_number_without_a_unit_is_supported_where_it_is_told_without_one(
    quote: str, unsupported: tuple[str, ...]
) -> None:
    passage = f"Seven lines are in service. {quote}"
    answer = "The coast was at 87.5 and the dales at 85.3.[1]"
    assert support(record(answer, passage)).unsupported == unsupported


def test_a_magnitude_told_in_chinese_is_that_of_the_english_text() -> None:
    text = "Rail took containers 27.9 million tonnes, up 13.3 per cent; stone 18.2 million."
    stone, sand = find_amounts("1820万吨，1830万吨")
    assert leaves_unit_out(text, stone)
    assert not leaves_unit_out(text, sand)
