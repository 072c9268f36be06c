"""What an amount is shared out to, and what of: by its own name, or not at all."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.averages import each_of_what
from rag.chain import build_chain
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """全省陶瓷业发展情况新闻发布会

时间：2026年1月20日

发言人：各位记者朋友，大家好。2025年，全省陶瓷产量达到84.6万吨，同比增长6.5%。截至2025年11月底，规模以上陶瓷企业数量达到4860户，较2024年底增加260户。

全省建成智能窑炉1200座，注册窑工3.6万人。利润超过2亿元的陶瓷企业有18家。陶瓷业投资完成额600亿元。

第十二届陶瓷博览会吸引参展企业2600余家，其中签约项目45个。处置违规网店415个。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("kiln"), threads=1))


@pytest.fixture(scope="module")
def bundled_chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


AT_SEA = """全省渔业运行情况新闻发布会

时间：2026年1月20日

发言人：各位记者朋友，大家好。截至2025年底，建成渔港灯塔1200座，无线渔业用户2400万户，其中北斗渔业用户960万户，通信端口5200个，培育冷库36家，冷库容量72万吨。

渔业保险覆盖渔民36万人，其中远洋渔民8万人。截至去年11月底，注册渔船数量达到4800艘。2025年培训活动36场。渔具发放8000套。
"""


@pytest.fixture(scope="module")
def at_sea(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(AT_SEA, Settings(home=tmp_path_factory.mktemp("sea"), threads=1))


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        # Shared out to all such firms, and not to those beyond a limit.
        ("平均每家规模以上陶瓷企业摊到多少个窑工", "7.407", "人"),
        ("平均每座智能窑炉摊到多少个窑工", "30", "人"),
        ("平下来每座智能窑炉有多少个窑工", "30", "人"),
        # For each month.
        ("陶瓷业投资完成额按月平均是多少", "50", "亿元"),
    ],
)
def test_an_amount_is_shared_out_to_what_is_named(
    chain: Runnable[Any, AnswerRecord], question: str, value: str, unit: str
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None, record.answer
    assert (record.derivation.value, record.derivation.unit) == (value, unit), record.answer


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("平均下来，一个5g基站有多少用户", "5g基站"),
        ("一笔贷款平均多少", "贷款"),
    ],
)
def test_what_it_is_shared_out_to_is_named_behind_the_measure_word(
    question: str, thing: str
) -> None:
    assert each_of_what(question).startswith(thing)


@pytest.mark.parametrize("question", ["平均摊到多少", "平均落到多少"])
def test_how_it_is_shared_out_names_nothing(question: str) -> None:
    assert each_of_what(question) == ""


@pytest.mark.parametrize(
    "question",
    [
        # What is told of is another number.
        "每座电窑有多少个窑工",
        "一座博物馆摊到多少窑工",
        "每家网店有多少个窑工",
    ],
)
def test_nothing_is_shared_out_to_what_is_not_told_of(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "not_of"),
    [
        # Where the number of lighthouses is told, users are not shared out to ports.
        ("平均每个灯塔对应多少渔业用户", "5200"),
        # Where the number of ports is told, users are none.
        ("平均一座渔港灯塔摊到多少个端口", "2400"),
    ],
)
def test_what_is_told_by_its_own_number_is_no_other_thing(
    at_sea: Runnable[Any, AnswerRecord], question: str, not_of: str
) -> None:
    record = at_sea.invoke(question)
    worked_out_of = record.derivation.operands if record.derivation else []
    assert not_of not in [operand.value for operand in worked_out_of], record.answer


@pytest.mark.parametrize(
    "question",
    [
        "平均每个县有几个5G基站？",
        "平均每家医院摊到多少家专精特新企业？",
        "每个5G工厂平均带动多少就业？",
        "平均每个城市有多少家灯塔工厂？",
        "How many 5G base stations are there per airport?",
    ],
)
def test_the_bundled_briefing_shares_nothing_out_to_counties_or_airports(
    bundled_chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert bundled_chain.invoke(question).status == "refused"


def test_what_is_told_of_is_shared_out_to(bundled_chain: Runnable[Any, AnswerRecord]) -> None:
    answer = bundled_chain.invoke("How many 5G base stations are there per 5G factory?").answer
    assert "337.7万个 ÷ 300个" in answer
