"""Whatever pieces a text is put together of, its figures are read and stand where they say."""

from __future__ import annotations

import hypothesis
from hypothesis import strategies as st

from tests.test_figures_styles import figures_of

PIECES = (
    "其余30所 剩下的 另有7个 其中 当中 分别 合计 这部分 同比增长 下降 提高到 由 到 比上年多"
    " 占 每所 平均"
    " 甲城 乙城新建学校 小麦亩产 参评企业 一季度 去年 2026年 今年以来 首次突破 超 近 约 不到 约占"
    " 12所 8所 5.5% 4.1亿元 3.6万户次 1200人 第一 三分之二 两成 一半 10个百分点 2.2倍 A级348万户"
    " 都在农村 主要投向民生 是第一大税种 领跑全国 最高 降得最多的是 的有 里有 中的 以上 左右"
    " ， 、 ； 。 ： “ ” （ ）"
).split()
WORDS = (
    "of them|the rest|including|and|respectively|rose|fell by|to|from|up from|per cent"
    "|12 schools|5.5%|$4.1 billion|about 30,000|a third|the first quarter|last year|nearly"
    "|more than|each|in total|,|;|.|(|)"
).split("|")


def _stand_in(text: str, language: str) -> None:
    for figure in figures_of(text, "2027-04-20", language):
        assert figure.surface
        assert figure.surface in " ".join(text.split()) or figure.surface in text


@hypothesis.given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
@hypothesis.settings(max_examples=150, deadline=None)
def test_chinese_pieces_in_any_order(pieces: list[str]) -> None:
    _stand_in("".join(pieces), "zh-Hans")


@hypothesis.given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
@hypothesis.settings(max_examples=100, deadline=None)
def test_english_pieces_in_any_order(pieces: list[str]) -> None:
    _stand_in(" ".join(pieces), "en")
