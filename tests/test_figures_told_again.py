"""Figures whose thing, time or unit stands in the sentence before, or is singled out ahead."""

from __future__ import annotations

import pytest

from index.figures.leading import leading_subject
from tests.test_figures_styles import figures_of

DATE = "2029-01-25"


def told(text: str, language: str = "zh-Hans") -> list[str]:
    return [f"{f.surface} {f.subject}·{f.metric}" for f in figures_of(text, DATE, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What a short sentence is about, whatever it says of it.
        (
            "茶艺机器人这两年很热。去年产量18.6万台，销量17.9万台。",
            ["18.6万台 茶艺机器人·产量", "17.9万台 茶艺机器人·销量"],
        ),
        (
            "热线受理诉求187.6万件，办结率99.2%。收费争议是投诉最多的，占31.4%。",
            ["187.6万件 热线受理诉求·", "99.2% 热线受理诉求·办结率", "31.4% 收费争议·占比重"],
        ),
        # The first ones, each by its name.
        (
            "发放额前三位是云岫省、江澜省和沧宁省，分别为27.3亿元、24.8亿元和19.5亿元。",
            [
                "三位 云岫省、江澜省和沧宁省·",
                "27.3亿元 云岫省·发放额",
                "24.8亿元 江澜省·发放额",
                "19.5亿元 沧宁省·发放额",
            ],
        ),
        # Regions in a list, the last of which has the sort and the measure of all.
        (
            "东部、中部和东北地区机构入住率分别是54.2%、46.9%和45.8%。",
            [
                "54.2% 东部地区·机构入住率",
                "46.9% 中部地区·机构入住率",
                "45.8% 东北地区·机构入住率",
            ],
        ),
        # Counted in the same: of the trains again, and not of the people.
        (
            "去年开行旅游列车4126列，运送旅客238.9万人次。2025年的时候还只有2400列左右。",
            ["4126列 开行旅游列车·", "238.9万人次 运送旅客·", "2400列左右 开行旅游列车·"],
        ),
        (
            "建成区域中心1.38万个，覆盖率46.5%，2025年还只有两成出头。",
            [
                "1.38万个 建成区域中心·",
                "46.5% 建成区域中心·覆盖率",
                "两成出头 建成区域中心·覆盖率",
            ],
        ),
        (
            "外商投资机构486家，增长15.4%；拥有床位7.8万张。",
            ["486家 外商投资机构·", "15.4% 外商投资机构·", "7.8万张 外商投资机构·床位"],
        ),
        # This subsidy: the one spoken of.
        (
            "助餐补贴是大家感受很直接的一项政策。这项补贴是2026年推开的，去年发放286.4亿元。",
            ["286.4亿元 助餐补贴·发放"],
        ),
        ("平均年龄46.8岁，比上年年轻了1.1岁。", ["46.8岁 平均年龄·", "1.1岁 平均年龄·"]),
    ],
)
def test_a_figure_is_of_what_was_spoken_of(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_target_that_was_met_is_of_the_year_reported_on() -> None:
    text = "2028年工作扎实。全年改造98.6万户，超额完成年初确定的90万户目标，增长12.7%。"
    found = [(f.surface, f.period, f.status) for f in figures_of(text, DATE, "zh-Hans")]
    assert found == [
        ("98.6万户", "2028", "actual"),
        ("90万户", "2028", "target"),
        ("12.7%", "2028", "actual"),
    ]


def test_the_end_of_the_year_is_that_of_the_plan() -> None:
    text = "2029年，我们将抓好几件事：扩护理，新增床位30万张以上，年底占比达到65%。"
    found = [(f.surface, f.period) for f in figures_of(text, DATE, "zh-Hans")]
    assert found[-1] == ("65%", "2029-12")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Groups by name, each with its number and what it was before.
        (
            "Motorcyclists 84, down from 97. Pedestrians 71, down from 80.",
            ["84 Motorcyclists·", "97 Motorcyclists·", "71 Pedestrians·", "80 Pedestrians·"],
        ),
        (
            "Cyclists, and this is the one group that went the wrong way, 38, after 31.",
            ["38 Cyclists·", "31 Cyclists·"],
        ),
        # Bare decimals behind a move are rates like the one before.
        (
            "Brenholm grew by 5.8 per cent. Kaltvik, which is the coal port, lost 4.9.",
            ["5.8 per cent Brenholm·", "4.9 Kaltvik·"],
        ),
        # It's so many now: of what the sentence before told.
        (
            "In 2026, 1,020 bridges were rated poor. Today it's 417.",
            ["1,020 bridges·rated poor", "417 bridges·rated poor"],
        ),
        (
            "Punctuality was 88.2 per cent. It's the long-distance trains that pull it down,"
            " and there we're at 74.6.",
            ["88.2 per cent Punctuality·", "74.6 long-distance trains·Punctuality"],
        ),
        (
            "Growth was strongest in Lower Tarn, 15.8 per cent.",
            ["15.8 per cent Lower Tarn·growth"],
        ),
        (
            "Northmarch had 43 deaths. Lower Tarn is the worry. 66 deaths, up from 57.",
            ["43 deaths·Northmarch", "66 deaths·Lower Tarn", "57 deaths·Lower Tarn"],
        ),
    ],
)
def test_an_english_figure_is_of_what_is_singled_out(text: str, expected: list[str]) -> None:
    assert told(text, "en") == expected


def test_growth_that_was_strongest_somewhere_is_growth() -> None:
    (figure,) = figures_of("Growth was strongest in Lower Tarn, 15.8 per cent.", DATE, "en")
    assert (figure.kind, figure.direction) == ("growth", "rise")


def test_a_place_among_others_is_a_rank() -> None:
    found = figures_of("We had 35.5 deaths per million. That puts us 9th.", DATE, "en")
    assert [(f.surface, f.kind) for f in found][-1] == ("9th", "rank")


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("老年大学大家也关心。", "老年大学"),
        ("电动自行车大家都关心。", "电动自行车"),
        ("旅居养老越来越受欢迎。", ""),
        ("这个问题问得很好。", ""),
    ],
)
def test_what_a_sentence_without_a_figure_is_about(sentence: str, subject: str) -> None:
    assert leading_subject(sentence, []).subject == subject
