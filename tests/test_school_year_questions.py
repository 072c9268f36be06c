"""Questions on a report of the school year that is running, in words that are not its own."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.compare import is_comparison
from rag.contest import contests
from rag.operations import operations_asked
from rag.records import AnswerRecord
from rag.wording import in_plain_words
from tests.conftest import chain_over

TEXT = """朔湾省2026—2027学年技工教育新闻发布会
2027年6月15日

技工教育局局长 沈越：本学年全省技工教育形势平稳。
全省设技能考点64个，投入考务人员1.2万人。
新开设实训专业31个，停招和撤销46个。
新组建校企联合体52个，累计达到318个。
全省今年技能统考报名8.6万人，实际参加统考的7.2万人。设考室2400个。
截至今年4月，技工院校每周实训落实率91.2%，去年同期是77.5%；夜校还慢一些，落实率只有62.4%。
硕士及以上学历的占新招聘教师的34.6%。
实训车间已经对外开放，分地区看，南浦市开放率最高，93.5%；北屿市最低，只有58.1%。
实训师傅还缺2600人，一年前缺4100人。
普惠实训班覆盖率88.3%，较2020年提高了7.4个百分点。
省里统一购买了学生意外险，每校保额300万元，去年理赔17起。
实训耗材由各县统一招标，平均采购价比分散采购低8.2%。
在全国青年技能赛上共拿到14枚金牌、19枚银牌、23枚铜牌，金牌数列全国第9位，前移了2位。
今年暑假托管开放420个点，预计服务学员9.5万名，费用每天不超过30元。
统考昨天首日，巡查系统共预警异常行为29起。
全省技工院校420所，其中公办院校占55%。
本学年撤并技工院校36所，其中民办院校21所。
今年7月20日起办暑期技能大赛，赛期9天。
全省一般公共预算技工教育支出84亿元，占一般公共预算支出的2.2%。今年1—4月支出27亿元。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("crafts"), threads=1))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        # This year is the school year that is running, for what is told of no other time.
        ("今年设了多少技能考点？", "64个"),
        # Deeds joined in the text, and told in other words.
        ("本学年撤掉或不再招生的实训专业有几个？", "46个"),
        # Over the years: what there is in all, and no sum of it with what is new in it.
        ("校企联合体历年加起来建了几个？", "318个"),
        # What is told in money by its verb, and of each.
        ("学生意外险每所能赔到多少？", "300万元"),
        ("耗材统一招标采购，比各校自己买平均便宜多少？", "8.2%"),
        ("普惠实训班覆盖面跟2020年比扩大了几个百分点？", "7.4个百分点"),
        ("全国青年技能赛的金牌榜，朔湾排第几？", "第9位"),
        ("全国青年技能赛金牌数列前移了几位？", "2位"),
        # The first day is no day to share out to.
        ("统考头一天巡查系统报了多少次警？", "29起"),
        ("今年前四个月花在技工教育上的钱有多少？", "27亿元"),
        ("What share of newly hired teachers hold a master's degree or higher?", "34.6%"),
    ],
)
def test_the_figure_that_is_told_answers(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke({"question": question}).answer.startswith(answer)


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("开放率最好的市和最差的市差了多少个百分点？", "93.5% − 58.1%"),
        ("金银铜加一块儿，青年技能赛共拿多少块奖牌？", "14 + 19 + 23"),
        ("实际参加统考的人摊到每个考室，平均坐多少人？", "7.2万人 ÷ 2400个"),
        # Of two rates that are told, neither says how far they are apart.
        ("南浦市和北屿市的开放率差多少？", "93.5% − 58.1%"),
        # What has been made good is none of what is still lacking.
        ("一年下来实训师傅的窟窿补上了多少人？", "4100 − 2600"),
        ("实训师傅的缺口一年里缩小了多少？", "4100 − 2600"),
    ],
)
def test_what_is_asked_in_everyday_words_is_worked_out(
    chain: Runnable[Any, AnswerRecord], question: str, expression: str
) -> None:
    record = chain.invoke({"question": question})
    assert record.derivation is not None
    assert record.derivation.expression == expression


def test_of_three_things_asked_the_last_is_a_charge(chain: Runnable[Any, AnswerRecord]) -> None:
    asked = "暑假托管：开多少个点、估计照看多少学员、一天最多收多少？"
    told = [figure.value for figure in chain.invoke({"question": asked}).figures]
    assert told == ["420", "9.5", "30"]


def test_the_year_before_a_month_is_that_month_a_year_earlier(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    before = "技工院校每周实训落实率是多少？"
    assert chain.invoke({"question": before}).answer.startswith("91.2%")
    record = chain.invoke({"question": "那前一年呢？", "history": [before]})
    assert record.answer.startswith("77.5%")


def test_which_does_better_compares_the_rates(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke({"question": "每周实训，技工院校做得好还是夜校做得好？"})
    assert record.comparison is not None
    assert [side.value for side in record.comparison.sides] == ["91.2", "62.4"]


def test_a_share_of_the_new_ones_is_none_of_all(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke({"question": "全体教师里硕士以上占多少？"}).status == "refused"


def test_a_share_of_all_says_nothing_of_a_deed_that_is_told_elsewhere(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert "231" not in chain.invoke({"question": "公办院校撤并了多少所？"}).answer
    assert chain.invoke({"question": "公办院校有多少所？"}).answer.startswith("约231")


def test_or_higher_compares_nothing() -> None:
    assert not is_comparison("what share hold a master's degree or higher?")
    assert is_comparison("was the share higher or lower than a year before?")


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("今年考务新在哪儿？", "今年考务有哪些新变化？"),
        ("改造难在哪里？", "改造有哪些难点？"),
        ("下半年上哪些硬招？", "下半年上哪些措施？"),
        ("招聘新招了多少人？", "招聘新招了多少人？"),
        ("初三升高中的考试哪几天考？", "中考哪几天考？"),
        ("暑期开放多少个点？", "暑期开放多少个点？"),
        ("利润率提高了几个点？", "利润率提高了几个百分点？"),
        ("巡查报了多少次警？", "巡查报警多少次？"),
    ],
)
def test_everyday_words_are_read_as_those_of_a_briefing(asked: str, read: str) -> None:
    assert in_plain_words(asked) == read


def test_the_first_day_is_no_time_to_share_out_to() -> None:
    assert "per day" not in operations_asked("统考头一天报警多少次")
    assert "per day" not in operations_asked("一天最多收多少")
    assert "per day" in operations_asked("一天大约处理多少件")


def test_how_well_is_done_names_no_side() -> None:
    assert contests("小学做得好还是高中做得好")[0].names == ("小学", "高中")
