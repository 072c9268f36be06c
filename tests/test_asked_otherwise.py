"""Questions in other words than the briefing's, and those whose other side it does not tell."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord

TEXT = """东洲渔业部举行新闻发布会
2025年2月20日

渔业部部长 周远：2024年，全国海水养殖产量2600万吨，增长4.4%；近海捕捞产量950万吨，下降0.3%；\
淡水养殖产量310万吨。\
造船行业的工业增加值增速达到13%。电子行业止跌回升，全年增长3.4%。\
江苏、山东、安徽等省份渔业增速都超过7%。
九个渔业大省当中有7个省份增速高于全国渔业整体增速。建成智能工厂31座，占全球智能工厂总数的25%。\
海水养殖总体规模连续11年位居全球第一。
截至2024年底，全国渔业企业达到48.3万户，较2023年底增加3.2万户。渔港智慧平台用户达6200万户，\
预计2024年智慧渔港直接带动经济总产出1.86万亿元，比2023年增长29%。
全年共救助渔船730艘次。渔业保险业务收入同比增长6.2%。技术成果转化290.6亿元。\
举办渔家技术培训3000多场，举办产销对接活动700多场，180家企业参加。累计创建绿色渔场5095家。
深海网箱利用废旧浮球22.5万吨；2025年力争年利用废旧浮球量达到26万吨以上。
远洋捕捞量2009年突破100万吨，我们用了三到四年时间突破200万吨。
下一步，一是加快推进渔港减碳。二是着力构建绿色养殖体系。三是大力提升渔船能效油效。\
推动老旧渔船更新，发布节油装备推荐目录。四是全面推动网具回收。各地试点园区还在建设。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    """With the bundled embedder: what is near in meaning tells these apart."""
    from index.ingest import Source, ingest
    from index.library import Library
    from rag.chain import build_chain

    settings = Settings(home=tmp_path_factory.mktemp("fishery"), threads=1)
    ingest([Source("text", TEXT)], settings)
    return build_chain(Library(settings))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("苏鲁皖这几个省的渔业增速都在多少以上？", "超过7%"),
        ("海水养殖整体规模连续几年稳坐全球龙头？", "连续11年"),
        ("造船业和电子业的增速差几个百分点？", "9.6个百分点"),
        ("2023年年底那会儿渔业企业总共多少万户？", "45.1万户"),
        ("智慧渔港的产出涨了近三成，那2023年的产出是多少？", "约1.44万亿元"),
        ("远洋捕捞量从100万吨到200万吨用了多久？", "三到四年"),
        ("平均每个月救助多少艘次渔船？", "约60.83艘次"),
        ("折算到每天，救助渔船多少艘次？", "约1.995艘次"),
        ("废旧浮球去年的利用量，够得着今年的目标吗？", "没有，"),
        ("About how many smart factories are there worldwide?", "about 124"),
        ("Of the nine big fishing provinces, how many outpaced the national growth rate?", "7 "),
        (
            "How many of the nine big fishing provinces did not outpace the national growth rate?",
            "2 ",
        ),
    ],
)
def test_what_is_asked_in_other_words_is_found(
    chain: Runnable[Any, AnswerRecord], question: str, first: str
) -> None:
    record = chain.invoke({"question": question})
    assert record.answer.startswith(first), record.answer


@pytest.mark.parametrize(
    "question",
    [
        # The growth of one thing is no difference of two.
        "养殖场捕虾产量比养殖场捕蟹产量多多少万吨？",
        # Its growth is told, and what it is not.
        "渔业保险业务收入平均每个月多少亿元？",
        # What grew is something else told beside it.
        "智慧平台用户数比上年增加了百分之几？",
        # How long it took is told of another stretch.
        "远洋捕捞量从200万吨到300万吨用了多久？",
        # Of several owners each is a part.
        "2024年的产量总量是多少？",
        # 园区 is what others are.
        "国家级绿色工业园区有几个？",
    ],
)
def test_what_one_side_or_another_thing_tells_is_refused(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    record = chain.invoke({"question": question})
    assert record.status == "refused", record.answer


def test_a_rate_of_both_is_held_against_no_other(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke({"question": "江苏和山东的渔业增速相差几个百分点？"})
    assert record.derivation is None, record.answer


def test_which_held_more_events_is_told_by_events(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke(
        {"question": "Which held more events: the technical training or the matchmaking?"}
    )
    assert record.answer.startswith("technical training"), record.answer
    assert "180" not in record.answer


def test_a_point_named_by_its_heading_is_the_answer(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke({"question": "怎么提升渔船的用能效率和油效？"})
    assert "推荐目录" in record.answer
    assert "减碳" not in record.answer


def test_a_false_premise_asked_for_its_cause_is_corrected(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke({"question": "去年海水养殖产量下跌，主因是什么？"})
    assert record.status == "refused"
    assert "4.4%" in record.answer
