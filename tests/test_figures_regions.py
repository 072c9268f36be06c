"""Figures as Hong Kong and Taiwan tell them: their words for change, years, tenths and measures."""

from __future__ import annotations

import pytest

from index.records import Figure
from tests.test_figures_styles import figures_of, shown

DATE = "2025-11-20"


def told(text: str) -> list[str]:
    return [shown(figure) for figure in figures_of(text, DATE, "zh-Hant")]


def about(figure: Figure) -> str:
    return f"{figure.surface} {figure.subject}·{figure.metric}"


def abouts(text: str) -> list[str]:
    return [about(figure) for figure in figures_of(text, DATE, "zh-Hant")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "上學年小班教學的覆蓋率是76%。",
            ["76 |% share - 2024/2025 actual"],
        ),
        (
            "2025/26財政年度教育經常開支為486億元，按年增長3.6%。",
            ["486 |亿元 level - 2025/2026 actual", "3.6 |% growth rise 2025/2026 actual"],
        ),
        (
            "114年前三季旅客1,286萬人次，年增8.4%，遊輪旅客年減2%。",
            [
                "1286 |万人次 count - 2025-01/2025-09 actual",
                "8.4 |% growth rise 2025-01/2025-09 actual",
                "2 |% growth fall 2025-01/2025-09 actual",
            ],
        ),
        ("三年前自攜裝置的學生只有四成四。", ["4.4 |成 share - 2022 actual"]),
        ("受僱員工每月薪資4萬6,820元。", ["4.682 |万元 level - - actual"]),
        ("歲出1兆2,345億元。", ["1.2345 |兆元 level - - actual"]),
        ("銷往中東的增速最快，達到86.3%。", ["86.3 |% growth rise - actual"]),
        ("第三季樓價指數按季升0.9%，自2021年高位累計下跌27%。",
         ["0.9 |% growth rise 2025-Q3 actual", "27 |% growth fall 2025-Q3 actual"]),
        ("一手成交5,120宗，較第二季的5,640宗跌9.2%。",
         ["5120 |宗 count - - actual", "5640 |宗 count - 2025-Q2 actual",
          "9.2 |% growth fall - actual"]),
        ("電動巴士目標是2027年底前有600部，現時有312部。",
         ["600 |部 count - 2027-12 target", "312 |部 count - - actual"]),
        ("修讀的學生比去年多21%。", ["21 |% growth rise - actual"]),
        ("午膳飯盒平均每盒28.5元，加幅為4.8%。",
         ["28.5 |元 level - - actual", "4.8 |% growth rise - actual"]),
        ("學校與專家的比例由1比6改善到1比4。",
         ["6 | multiple - - actual", "4 | multiple - - actual"]),
    ],
)  # fmt: skip
def test_a_figure_is_read_with_its_period_and_kind(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A measure alone is of what the clause before names.
        ("發放過渡津貼，每所上限由350萬元提高到480萬元。",
         ["350萬元 发放过渡津贴·每所上限", "480萬元 发放过渡津贴·每所上限"]),
        # What is listed in the clause before owns what follows one by one.
        ("首三類依次是讀寫困難、自閉症和口吃，分別有2萬人、1萬人和3000人。",
         ["三類 首·", "2萬人 读写困难·", "1萬人 自闭症·", "3000人 口吃·"]),
        # The topic that a sentence opens with owns what is only done.
        ("學生貸款方面，去年批出2.14萬宗，拖欠率為3.2%。",
         ["2.14萬宗 学生贷款·批出", "3.2% 学生贷款·拖欠率"]),
        # What was and what became of it are of one thing.
        ("跨境學生從高峰期的2.8萬人跌至1.46萬人。", ["2.8萬人 跨境学生·", "1.46萬人 跨境学生·"]),
        # One of two owners each, not imports and exports.
        ("對歐盟、美國進出口分別為1149億元和1045億元。",
         ["1149億元 对欧盟·进出口", "1045億元 美国·进出口"]),
        # What the sentence is about, seen from one side.
        ("從機電產品看，進口1187億元，佔全市的35%。",
         ["1187億元 机电产品·进口", "35% 机电产品·进口占全市比重"]),
        # A measure of the same thing in another unit.
        ("電動車出口186億元，出口數量11.6萬輛。",
         ["186億元 电动车·出口", "11.6萬輛 电动车·出口数量"]),
        # A short noun is of the thing in front of it.
        ("今年本市學生取得13面金牌。", ["13面 本市学生取得·金牌"]),
        # A target that is only compared with is of the same thing.
        ("有526所學校參加，比原定目標480所多。", ["526所 学校·", "480所 学校·"]),
    ],
)  # fmt: skip
def test_a_figure_is_of_what_an_elliptic_clause_leaves_out(text: str, expected: list[str]) -> None:
    assert abouts(text) == expected


def test_a_look_back_by_years_is_of_one_figure_only() -> None:
    figures = figures_of(
        "今年4月至6月，有抑鬱徵狀的中學生佔18.7%，比兩年前的21.5%少了2.8個百分點，女生仍有22.4%。",
        DATE,
        "zh-Hant",
    )
    assert [(f.surface, f.period) for f in figures] == [
        ("18.7%", "2025-04/2025-06"),
        ("21.5%", "2023"),
        ("2.8個百分點", "2025-04/2025-06"),
        ("22.4%", "2025-04/2025-06"),
    ]
    assert figures[2].direction == "fall"


WINTER = "2026-02-11"


def in_winter(text: str) -> list[str]:
    return [shown(figure) for figure in figures_of(text, WINTER, "zh-Hant")]


def test_early_in_the_year_a_report_is_of_the_year_before_however_often_plans_are_named() -> None:
    text = (
        "114年全國遊客520萬人次，較113年增加30萬人次。其中，甲港240萬人次。"
        "今年目標是540萬人次。今年增設2個據點。今年招考50人。"
    )
    assert in_winter(text)[:3] == [
        "520 |万人次 count - 2025 actual",
        "30 |万人次 count - 2025 actual",
        "240 |万人次 count - 2025 actual",
    ]


def test_parts_are_of_the_time_and_as_certain_as_their_whole() -> None:
    text = (
        "114年運量250萬人次。依本處模型推估，115年運量260萬人次。"
        "其中，甲線140萬人次；乙線120萬人次。"
    )
    assert in_winter(text)[1:] == [
        "260 |万人次 count - 2026 expected",
        "140 |万人次 count - 2026 expected",
        "120 |万人次 count - 2026 expected",
    ]


def test_the_time_of_a_cause_ends_with_it() -> None:
    text = "1月運量210萬人次，月減3%，主因是去年12月有跨年活動；較去年同期增加6%。"
    assert in_winter(text)[2] == "6 |% growth rise 2026-01 actual"


def test_a_year_of_the_republic_to_come_is_a_time_where_something_happens_in_it() -> None:
    assert in_winter("今年9月動工，122年通車，全長26公里。") == ["26 |公里 level - 2033 target"]
    assert in_winter("這座橋有122年歷史。") == ["122 |年 level - - actual"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "周遊券賣出31萬張，購買者以日本旅客最多，占38%，韓國居次。",
            ["31萬張 周游券卖出·", "38% 周游券卖出日本旅客·占比重"],
        ),
        (
            "全國運量25億人次。軌道運輸合計，占總運量53.5%，高於前年。",
            ["25億人次 全国·运量", "53.5% 轨道运输·占总运量比重"],
        ),
    ],
)
def test_a_share_told_in_a_clause_of_its_own_is_its_holders(text: str, expected: list[str]) -> None:
    assert abouts(text) == expected


def test_a_loss_before_tax_is_of_whom_the_amounts_before_it_are() -> None:
    text = "甲公司營收312億元，年增9%。貨運收入19億元。稅前虧損86億元，113年是118億元。"
    assert abouts(text)[-2:] == ["86億元 甲公司税前·亏损", "118億元 甲公司税前·亏损"]
