"""What a question says of the asking is no part of what it asks."""

from __future__ import annotations

import pytest

from rag.remarks import without_remarks


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("我写稿要用，三级医院全省有几家", "三级医院全省有几家"),
        ("梨出口多少吨？单位写清楚", "梨出口多少吨？"),
        ("做视频要用，电池一公斤能存多少电？", "电池一公斤能存多少电？"),
        ("公路修了多少公里（要写进稿子）", "公路修了多少公里"),
        ("帮我查下苹果产量是多少", "苹果产量是多少"),
        ("出口多少万吨，涨了多少，两个数都要", "出口多少万吨，涨了多少"),
        ("只看制造业，增速是多少？别给我全部工业那个数", "只看制造业，增速是多少？"),
        ("核一个数：苹果产量是多少", "苹果产量是多少"),
        ("写稿核个数：苹果产量是多少", "苹果产量是多少"),
        ("水果产量和销量的涨幅（全部水果，不单指苹果）", "水果产量和销量的涨幅（全部水果）"),
        ("柑橘占百分之多少？不是渗透率那个数", "柑橘占百分之多少？"),
        ("For a story on haulage: how many minutes does a truck need?",
         "how many minutes does a truck need?"),
        ("Could you tell me how many bridges were built?", "how many bridges were built?"),
    ],
)  # fmt: skip
def test_remarks_on_the_asking_are_left_out(asked: str, left: str) -> None:
    assert without_remarks(asked) == left


@pytest.mark.parametrize(
    "asked",
    [
        "报告里说苹果产量是多少？",
        "一键呼入人工客服（老年人用的）和视频客服，哪项服务的人次更多？",
        "I'm writing about insulation. What is set aside for it?",
        "写了几篇论文？",
        "谢谢",
    ],
)
def test_what_asks_or_names_a_thing_stays(asked: str) -> None:
    assert without_remarks(asked) == asked
