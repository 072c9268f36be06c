"""A figure is of what leads up to it and of the thing asked for; who estimates is none of it."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.parts import listed_names
from rag.records import AnswerRecord
from rag.tellers import without_tellers
from tests.conftest import chain_over

TEXT = """松岭省农业厅新闻发布会
2025年1月16日

省农业厅厅长 何砚：2024年，全省花卉销售收入同比增长7.2%，果品行业稳步恢复。
举办山货博览会，参展企业3700家；在各县开展了120场茶园对接活动，1.1万家种茶企业参加。
示范农场全程机械化率达到76.5%，农机新技术普及率达到61.3%。
蜂业融入23个乡镇，覆盖全部11个山区县；茶业融入31个乡镇。
农业中长期贷款余额连续3年保持28%的增速。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("farms"), threads=1))


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        # Exhibitors stand in the statement before the semicolon.
        ("茶园对接活动有多少家企业参加？", ["1.1万家"]),
        ("茶园对接活动办了多少场，参加企业多少？", ["120场", "1.1万家"]),
        # 及 inside 普及率 parts nothing.
        ("农机新技术普及率和全程机械化率分别是多少？", ["61.3%", "76.5%"]),
        ("全程机械化率，还有农机新技术普及率，分别多少？", ["76.5%", "61.3%"]),
        # A streak that the question states is not asked for.
        ("农业中长期贷款余额连续3年的增速是多少？", ["28%"]),
        # The second part is of the subject of the first.
        ("蜂业融入多少个乡镇？覆盖多少个山区县？", ["23个", "11个"]),
    ],
)
def test_the_figure_told_of_what_is_asked(
    chain: Runnable[Any, AnswerRecord], question: str, figures: list[str]
) -> None:
    answer = chain.invoke({"question": question})
    assert [f"{figure.value}{figure.unit}" for figure in answer.figures] == figures


def test_what_only_a_later_clause_names_has_no_figure(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke({"question": "果品行业去年收入增长百分之几？"}).status == "refused"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("普及率和覆盖率", ["普及率", "覆盖率"]),
        ("饱和度与涉及金额", ["饱和度", "涉及金额"]),
        ("粮食及油料", ["粮食", "油料"]),
    ],
)
def test_a_connective_inside_a_word_parts_nothing(text: str, names: list[str]) -> None:
    assert listed_names(text) == names


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("行业协会预计今年产量多少", " 预计今年产量多少"),
        ("专家对明年的预测是多少", " 明年的预测是多少"),
        ("哪家机构预测得最准", "哪家机构预测得最准"),
        ("协会有多少会员", "协会有多少会员"),
    ],
)
def test_who_estimates_is_no_part_of_what_is_asked(text: str, left: str) -> None:
    assert without_tellers(text) == left
