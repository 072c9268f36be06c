"""What is left, what share it is and what each gets, where a text tells the whole and its parts."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from rag.units import units_of
from tests.conftest import chain_over

TEXT = """全省渔业发展情况新闻发布会

时间：2026年1月22日

发言人：各位记者朋友，大家好。到2025年底，全省50岁及以上渔民48.6万人，其中55岁及以上的31.4万人。今年示范镇由去年的310个扩大到420个，其中对虾180个、海带120个、鲍鱼70个，其余为海参。

全年远洋渔业投入资金5280亿元，其中中央投资1430亿元，地方专项债券960亿元，银行贷款1750亿元，其余是企业自筹资金。全行业深海养殖企业76家，盈利的只有23家。

巡查期间收到渔民来信6310件，到目前办结的有5980件。渔港泊位全省估计有5.9万个，自愿登记的到今天是2.1万个。

上半年新设渔业主体83.5万户，增长5.0%，其中新设加工厂21.6万户。同期注销40.2万户。

渔船事故死亡18人，前年25人，当中因落水而死的有7人。

渔具方面，全省水产品运输费用61.5亿元。水产品流通总费用148.2亿元，占渔业总产值的四分之一。鱼粉耗电386亿千瓦时，其中夏季用电占一半以上，夏季用电203亿千瓦时。

产销活动方面，三季度组织渔获对接活动37场，签约金额92.5亿元。水产品进口额97.4亿元，水产品出口额81.2亿元。中央储备饲料价值66.3亿元，上年末是51.0亿元。全年休闲渔业旅客310.5万人次。休闲渔业收入初估中，旅客消费745.2亿元。
"""

ENGLISH = """Press briefing of the Mining Office

Date: 20 October 2026

SPOKESPERSON: Good morning. Fatal accidents in mines fell to 88, from 104 in the first nine months
of 2025; quarrying had 31 of them and tunnelling 12.
We are inspecting 740 lifts of the same make; as of last night 515 had been checked. We recovered
64 million crowns in unpaid wages for 16,000 workers. Our aim for 2027 is that 97 percent of shafts
pass. In April 93.5 percent passed. In 2025 only 92 percent of shafts passed, against a target of 95
percent.
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("fishing"), threads=1))


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(ENGLISH, Settings(home=tmp_path_factory.mktemp("mines"), threads=1))


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        # Of some ages, of which all above either are told.
        ("50到54岁的渔民有多少万人？", "17.2", "万人"),
        # The rest by its name: what there was before is no whole, what is taken away is named.
        ("今年做海参的示范镇有几个？", "50", "个"),
        (
            "远洋渔业投入的资金，扣掉中央、专项债券和贷款，企业自筹了多少亿元？",
            "1140",
            "亿元",
        ),
        # Money that is not made says nothing of the unit; other words than those of the text.
        ("做深海养殖的企业里，没赚到钱的有几家？", "53", "家"),
        ("渔民寄来的信，手头还压着多少件没结？", "330", "件"),
        ("还有几万个渔港泊位没登记？", "3.8", "万个"),
        # More exactly than it is told.
        ("鱼粉耗电里，夏季用电占百分之几？", "52.59", "%"),
        # What is used up is asked for by what it was spent on.
        ("花在水产品运输上的钱，占水产品流通总费用的百分之几？", "41.5", "%"),
        # 当中 tells a part, and of the number told just now, not of that of the year before.
        ("渔船事故死亡的人里，不是因落水而死的有几人？", "11", "人"),
        # What is bought from abroad and sold there.
        ("水产品买进来的比卖出去的多多少亿元？", "16.2", "亿元"),
        # Told at both times alone.
        ("中央储备饲料的价值一年增加了百分之几？", "30", "%"),
        ("中央储备饲料的价值比上年末多了多少亿元？", "15.3", "亿元"),
        # An amount for each, with a verb between the words for it.
        ("渔获对接平均每办一场签下多少亿元？", "2.5", "亿元"),
    ],
)
def test_it_is_worked_out(
    chain: Runnable[Any, AnswerRecord], question: str, value: str, unit: str
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None, record.answer
    assert (record.derivation.value, record.derivation.unit) == (value, unit)


@pytest.mark.parametrize("word", ["herring", "mining", "evening"])
def test_what_looks_like_a_form_of_a_word_of_grammar_is_a_word(word: str) -> None:
    assert [unit.text for unit in units_of(word)] == [word]


def test_what_is_taken_away_is_no_other_part(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("上半年新设的渔业主体减去注销的，还剩多少万户？")
    assert "61.9" not in record.answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        # Neither is of the 104 of the year before.
        ("Leaving out quarrying and tunnelling, how many deaths were there in mines?", "45"),
        # Of the time that the question names.
        ("Shafts fell short in 2025: by how many points did they miss the target?", "3"),
        # As of last night.
        ("How many of the lifts have not been checked yet?", "225"),
    ],
)
def test_it_is_worked_out_in_english(
    english: Runnable[Any, AnswerRecord], question: str, value: str
) -> None:
    record = english.invoke(question)
    assert record.derivation is not None, record.answer
    assert record.derivation.value == value


def test_a_currency_of_another_language_is_a_unit(english: Runnable[Any, AnswerRecord]) -> None:
    record = english.invoke("追回的欠薪平均每个工人多少克朗？")
    assert record.derivation is not None, record.answer
    assert record.derivation.value == "4000"
