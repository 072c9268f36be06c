"""Who or what belongs to a group is told by nothing but their names."""

from __future__ import annotations

import pytest

from rag.members_listed import lacks_members


@pytest.mark.parametrize(
    ("question", "quote", "lacking"),
    [
        ("十大重点行业到底是哪十个", "十大重点行业平均增速超过5%。", True),
        ("没增长的都是哪些行业", "41个行业中有28个保持增长。", True),
        ("都是哪些行业", "钢铁、建材、民爆等领域碳排放减少。", False),
        # Points of a list, and what asks for no members.
        ("到底是哪四个特点", "可以概括为四个特点。", True),
        ("增长最快的是什么", "汽车增长最快。", False),
    ],
)
def test_members_are_listed_or_lacking(question: str, quote: str, lacking: bool) -> None:
    assert lacks_members(question, quote, [quote]) is lacking


def test_points_of_a_list_are_members() -> None:
    assert not lacks_members(
        "到底是哪四个特点", "1. 创新[1]；2. 融合[2]；3. 绿色[3]。", ["四个特点。"]
    )
