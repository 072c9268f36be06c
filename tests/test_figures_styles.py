"""Sentences in the style of ministries, statistics bureaus, customs, health and English
government briefings: each figure with its fields, none more."""

from __future__ import annotations

from decimal import Decimal

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.records import Figure


def figures_of(text: str, date: str, language: str) -> list[Figure]:
    briefing = parse(text, "x", content_hash="x").model_copy(
        update={"date": date, "language": language}
    )
    return list(extract_figures(briefing, split_passages(briefing)))


def shown(figure: Figure) -> str:
    """Value, magnitude and unit, kind, direction, period, status in one line; ``-`` is empty."""
    value = f"{figure.value}" if figure.upper is None else f"{figure.value}–{figure.upper}"
    parts = (figure.kind, figure.direction or "-", figure.period or "-", figure.status)
    return f"{value} {figure.qualifier}|{figure.full_unit} {' '.join(parts)}"


CHINESE = [
    (
        "前三季度，全国居民人均可支配收入29398元，比上年同期名义增长6.3%。",
        ["29398 |元 level - 2023-01/2023-09 actual", "6.3 |% growth rise 2023-01/2023-09 actual"],
    ),
    (
        "上半年国内生产总值593034亿元，同比增长5.5%，比一季度加快1.0个百分点。",
        [
            "593034 |亿元 level - 2023-H1 actual",
            "5.5 |% growth rise 2023-H1 actual",
            "1.0 |个百分点 points rise 2023-H1 actual",
        ],
    ),
    (
        "3月份，社会消费品零售总额37855亿元，去年同期为下降3.5%。",
        ["37855 |亿元 level - 2023-03 actual", "3.5 |% growth fall 2022-03 actual"],
    ),
    (
        "9月末，广义货币余额同比增长10.3%，增速分别比上月末和上年同期低0.3个和1.8个百分点。",
        [
            "10.3 |% growth rise 2023-09 actual",
            "0.3 |个百分点 points fall 2023-09 actual",
            "1.8 |个百分点 points fall 2023-09 actual",
        ],
    ),
    (
        "全年城镇新增就业目标为1200万人以上，目前已完成1022万人。",
        ["1200 以上|万人 count - 2023 target", "1022 |万人 count - - actual"],
    ),
    (
        "城镇调查失业率为5.2%，比上月下降0.1个百分点。",
        ["5.2 |% share - - actual", "0.1 |个百分点 points fall - actual"],
    ),
    (
        "每10万人中有15467人拥有大学文化程度。",
        ["15467 |人 count - - actual"],
    ),
    (
        "孕产妇死亡率由2012年的24.5/10万下降到2022年的15.7/10万。",
        ["24.5 |/10万 level - 2012 actual", "15.7 |/10万 level - 2022 actual"],
    ),
    (
        "上半年，甲烷浓度达到30微克/立方米，比去年同期下降3.3%。",
        ["30 |微克/立方米 level - 2023-H1 actual", "3.3 |% growth fall 2023-H1 actual"],
    ),
    (
        "10月末，外汇储备规模为31931亿美元，较9月末上升165亿美元，升幅为0.52%。",
        [
            "31931 |亿美元 level - 2023-10 actual",
            "165 |亿美元 level - 2023-10 actual",
            "0.52 |% growth rise 2023-10 actual",
        ],
    ),
    (
        "2023年粮食总产量13908亿斤，连续9年稳定在1.3万亿斤以上。",
        [
            "13908 |亿斤 level - 2023 actual",
            "9 |年 streak - 2023 actual",
            "1.3 以上|万亿斤 level - 2023 actual",
        ],
    ),
    (
        "前10个月，全国铁路发送旅客17.7亿人次，是2019年同期的101%。",
        ["17.7 |亿人次 count - 2023-01/2023-10 actual", "101 |% share - 2023-01/2023-10 actual"],
    ),
    (
        "今年一季度，集装箱吞吐量6983万标箱，起降架次达到110万架次。",
        ["6983 |万标箱 count - 2023-Q1 actual", "110 |万架次 count - 2023-Q1 actual"],
    ),
    (
        "预计全年经济增长5%左右。",
        ["5 左右|% growth rise 2023 expected"],
    ),
    (
        "疫苗接种超过34亿剂次，覆盖人数占总人口的92%。",
        ["34 超过|亿剂次 count - - actual", "92 |% share - - actual"],
    ),
    (
        "研发投入强度从2021年的2.1%提高到2.5%。",
        ["2.1 |% share - 2021 actual", "2.5 |% share - - actual"],
    ),
    (
        "破获案件46.4万起，抓获嫌疑人5.1万名，打掉团伙3900余个。",
        [
            "46.4 |万起 count - - actual",
            "5.1 |万名 count - - actual",
            "3900 余|个 count - - actual",
        ],
    ),
    (
        "平均气温25.3℃，较常年偏高1.2℃。",
        ["25.3 |℃ level - - actual", "1.2 |℃ level - - actual"],
    ),
    (
        "新增贷款2万亿至3万亿元，不良率为千分之五，事故率为万分之三。",
        ["2–3 |万亿元 level - - actual", "5 |‰ share - - actual", "3 |‱ share - - actual"],
    ),
    (
        "到2030年，非化石能源占比达到25%左右，风电装机翻一番。",
        ["25 左右|% share - 2030 target", "1 |番 growth rise 2030 target"],
    ),
    (
        "60岁及以上人口1127万人，0至3岁婴幼儿35万人，平均年龄38.5岁。",
        ["1127 |万人 count - - actual", "35 |万人 count - - actual", "38.5 |岁 level - - actual"],
    ),
    (
        "死亡率降至2.9‰，增速回落到4.6%，比重由27.4%下降到26.1%。",
        [
            "2.9 |‰ share - - actual",
            "4.6 |% growth rise - actual",
            "27.4 |% share - - actual",
            "26.1 |% share - - actual",
        ],
    ),
    (
        "一是4月底前完成清查；二是年内惠及约35万人；三是把办理时间压缩到20个工作日以内。",
        ["35 约|万人 count - 2023 actual", "20 以内|个工作日 level - 2023 actual"],
    ),
    (
        "复诊约占八成，涨幅在0.8%到1.0%之间。",
        ["8 约|成 share - - actual", "0.8–1.0 |% growth rise - actual"],
    ),
    (
        "前三季度出口额增长9%，对欧盟与上年持平，较“十三五”末增长三成，占比过六成。",
        [
            "9 |% growth rise 2023-01/2023-09 actual",
            "3 |成 growth rise 2023-01/2023-09 actual",
            "6 过|成 share - 2023-01/2023-09 actual",
        ],
    ),
    (
        "报名五十八万三千人，投资达12亿3000万元，用户1亿2000多万户，惠及超千万人次。",
        [
            "58.3 |万人 count - - actual",
            "12.3 |亿元 level - - actual",
            "1.2 多|亿户 count - - actual",
            "1 超|千万人次 count - - actual",
        ],
    ),
    (
        "比例从百分之十二降到不足百分之一，降雨量较常年偏多两成，占比由八成降到六成半。",
        [
            "12 |% share - - actual",
            "1 不足|% share - - actual",
            "2 |成 growth rise - actual",
            "8 |成 share - - actual",
            "6.5 |成 share - - actual",
        ],
    ),
    (
        "C919飞机交付3架，iPhone 15和Windows 11不在此列，13月没有数据，5G-A商用，G20开会。",
        ["3 |架 count - - actual"],
    ),
    (
        "1—10月，固定资产投资增长2.9%。",
        ["2.9 |% growth rise 2023-01/2023-10 actual"],
    ),
    (
        "医院床位766万张，卫生院1.2万所。",
        ["766 |万张 count - - actual", "1.2 |万所 count - - actual"],
    ),
    (
        "一季度、二季度投资分别增长3.1%和4.2%。",
        ["3.1 |% growth rise 2023-Q1 actual", "4.2 |% growth rise 2023-Q2 actual"],
    ),
    (
        "去年底，保有量为4.35亿辆。",
        ["4.35 |亿辆 count - 2022-12 actual"],
    ),
    (
        "生师比为11.6∶1。",
        ["11.6 | multiple - - actual"],
    ),
    (
        "这两天我们多次说明，第二个问题请问海关，建交40周年。",
        [],
    ),
    (
        "二十国集团峰会通过三份文件。",
        [],
    ),
    (
        "截至10月底，风电装机容量4.04亿千瓦，发电量8000亿千瓦时。",
        ["4.04 |亿千瓦 level - 2023-10 actual", "8000 |亿千瓦时 level - 2023-10 actual"],
    ),
    (
        "耕地面积19.2亿亩，湿地5635万公顷，国家公园23万平方公里。",
        [
            "19.2 |亿亩 level - - actual",
            "5635 |万公顷 level - - actual",
            "23 |万平方公里 level - - actual",
        ],
    ),
    (
        "连续第27年访问非洲。",
        ["27 |年 streak - - actual"],
    ),
    (
        "增长近一倍，是去年的2.3倍。",
        ["1 近|倍 growth rise - actual", "2.3 |倍 multiple - - actual"],
    ),
    (
        "出口由降转增，10月份增长1.4%。",
        ["1.4 |% growth rise 2023-10 actual"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese_ministry_sentences(text: str, expected: list[str]) -> None:
    assert [shown(f) for f in figures_of(text, "2023-11-20", "zh")] == expected


ENGLISH = [
    (
        "Payrolls rose by 223,000 in December, and the jobless rate edged down to 3.5 percent.",
        ["223000 | count - 2023-12 actual", "3.5 |% share - 2023-12 actual"],
    ),
    (
        "NHS waiting lists fell to 7.42 million in March, down from 7.54 million in February.",
        ["7.42 |million count - 2024-03 actual", "7.54 |million count - 2024-02 actual"],
    ),
    (
        "The economy grew 0.6% in the first quarter of 2024, compared with 0.2% in the previous.",
        ["0.6 |% growth rise 2024-Q1 actual", "0.2 |% growth rise - actual"],
    ),
    (
        "Crime is down 50 per cent since 2010.",
        ["50 |% growth fall - actual"],
    ),
    (
        "The deficit narrowed from 5.8 percent of GDP in 2022 to 4.9 percent in 2023.",
        ["5.8 |% share - 2022 actual", "4.9 |% share - 2023 actual"],
    ),
    (
        "Passenger numbers nearly doubled to 3.1 million last year.",
        ["2 nearly|times multiple - 2023 actual", "3.1 |million count - 2023 actual"],
    ),
    (
        "In 2023, solar capacity reached 17.2 gigawatts, three times as much as in 2015.",
        ["17.2 |gigawatts level - 2023 actual", "3 |times multiple - 2023 actual"],
    ),
    (
        "The Bank cut its rate by 25 basis points to 4.75 percent.",
        ["25 |basis points points fall - actual", "4.75 |% share - - actual"],
    ),
    (
        "Exports rose 4 percent to 3.2 billion; imports fell 2.",
        ["4 |% growth rise - actual", "3.2 |billion count - - actual", "2 |% growth fall - actual"],
    ),
    (
        "Revenue in the third quarter of last year was £12m, and profits reached 1.2bn.",
        ["12 |million pounds level - 2023-Q3 actual", "1.2 |billion pounds level - 2023-Q3 actual"],
    ),
    (
        "Unemployment fell by a third over the year before.",
        ["33.33 |% growth fall - actual"],
    ),
    (
        "In fiscal 2024, the department hired 3,400 new workers, up 4.5 per cent year on year.",
        ["3400 |workers count - 2024 actual", "4.5 |% growth rise 2024 actual"],
    ),
    (
        "Two days ago we announced that 14 vessels had sailed.",
        ["14 |vessels count - - actual"],
    ),
    (
        "One in five households receives support, and two-thirds of schools are covered.",
        ["20 |% share - - actual", "66.67 |% share - - actual"],
    ),
    (
        "The Windows 11 release and iPhone 15 had no impact; the G20 met.",
        [],
    ),
    (
        "In the first nine months of last year, output tripled to 3.4 million tonnes.",
        [
            "3 |times multiple - 2023-01/2023-09 actual",
            "3.4 |million tonnes level - 2023-01/2023-09 actual",
        ],
    ),
    (
        "It is the second-largest producer in the world.",
        ["2 | rank - - actual"],
    ),
    (
        "Fewer than 300 cases were reported in 2023, half of them in June.",
        ["300 fewer than|cases count - 2023 actual", "50 |% share - 2023 actual"],
    ),
    (
        "By the end of 2025 we will invest $3.5 billion in roads.",
        ["3.5 |billion dollars level - 2025-12 target"],
    ),
    (
        "COVID-19 cases dropped 23 percent, and Title 42 ends on May 11.",
        ["23 |% growth fall - actual"],
    ),
    (
        "More than 500,000 people signed up this year, compared with 340,000 last year.",
        ["500000 more than|people count - 2024 actual", "340000 |people count - 2023 actual"],
    ),
    (
        "Some 12 million children, about a quarter, live in poverty.",
        ["12 some|million children count - - actual", "25 about|% share - - actual"],
    ),
    (
        "We plan to build up to 40 new hospitals by 2030.",
        ["40 up to|hospitals count - 2030 target"],
    ),
    (
        "Wind rose by 7.8 percent and solar by 31 percent, while hydropower fell by 4.4 percent.",
        [
            "7.8 |% growth rise - actual",
            "31 |% growth rise - actual",
            "4.4 |% growth fall - actual",
        ],
    ),
    (
        "Revenue grew 3 percent, and renewables made up 26 percent of it.",
        ["3 |% growth rise - actual", "26 |% share - - actual"],
    ),
    (
        "Wind contributed 24.9 terawatt-hours, hydropower 13.1 and solar 8.2.",
        [
            "24.9 |terawatt-hours level - - actual",
            "13.1 |terawatt-hours level - - actual",
            "8.2 |terawatt-hours level - - actual",
        ],
    ),
    (
        "Traffic grew only modestly, by 1.4 percent; asphalt got cheaper, by 2.5 percent.",
        ["1.4 |% growth rise - actual", "2.5 |% growth fall - actual"],
    ),
    (
        "Parliament approved 38.4 billion crowns, which is 1.9 billion, or 5.2 percent, more than"
        " last year. Rail receives 14.6 billion and roads 12.1 billion.",
        [
            "38.4 |billion crowns level - - actual",
            "1.9 |billion crowns level - - actual",
            "5.2 |% growth rise - actual",
            "14.6 |billion crowns level - - actual",
            "12.1 |billion crowns level - - actual",
        ],
    ),
    (
        "It comes to 2.9 deaths per 100,000 residents.",
        ["2.9 |deaths count - - actual"],
    ),
    (
        "The average price declined from 512,000 crowns in 2022 to 438,000 crowns.",
        ["512000 |crowns level - 2022 actual", "438000 |crowns level - - actual"],
    ),
    (
        "Thirty-seven people were hurt; of 390 routes withdrawn we have restored 312.",
        [
            "37 |people count - - actual",
            "390 |routes count - - actual",
            "312 |routes count - - actual",
        ],
    ),
    (
        "Vacancies fell for the third straight quarter, by 3.5 percent, and output contracted"
        " 1.9 percent.",
        [
            "3 |quarters streak fall - actual",
            "3.5 |% growth fall - actual",
            "1.9 |% growth fall - actual",
        ],
    ),
    (
        "We expect growth of 1.4 percent this year and 1.8 percent next, for those aged 15 to 24.",
        ["1.4 |% growth rise 2024 expected", "1.8 |% growth rise 2024 expected"],
    ),
    (
        "That was the eighth quarterly increase in a row, and half a gigawatt more than planned.",
        ["8 |quarters streak rise - actual", "0.5 |gigawatts level - - actual"],
    ),
    (
        "Opening hours went from 40 to 66 hours a week.",
        ["40 |hours level - - actual", "66 |hours level - - actual"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_government_sentences(text: str, expected: list[str]) -> None:
    assert [shown(f) for f in figures_of(text, "2024-05-15", "en")] == expected


ABOUT = [
    (
        "全国网上零售额12.3万亿元，同比增长11.2%。",
        ["全国网上·零售额", "全国网上·零售额"],
    ),
    (
        "小麦、玉米分别收购1.2亿吨和2.3亿吨。",
        ["小麦·", "玉米·"],
    ),
    (
        "户均补贴2.1万元。",
        ["·户均补贴"],
    ),
    (
        "东部地区增长5.1%，中部地区增长4.9%。",
        ["东部地区·", "中部地区·"],
    ),
    (
        "城镇居民人均可支配收入39428元，农村居民人均可支配收入15705元。",
        ["城镇居民人均可支配·收入", "农村居民人均可支配·收入"],
    ),
    (
        "Exports rose 4 percent to 3.2 billion tons; imports fell 2 percent.",
        ["Exports·", "Exports·", "imports·"],
    ),
    (
        "Grain, on the other hand, rose 16 percent.",
        ["Grain·"],
    ),
    (
        "We expect revenue of about $735 million.",
        ["revenue·"],
    ),
    (
        "Rents brought in $12 million and fares $4 million.",
        ["Rents·", "fares·"],
    ),
    (
        "The budget is spent on the new bridge, which is now expected to cost $1.2 billion.",
        ["new bridge·"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ABOUT)
def test_each_figure_names_what_it_measures(text: str, expected: list[str]) -> None:
    language = "en" if text.isascii() else "zh"
    found = figures_of(text, "2024-05-15", language)
    assert [f"{f.subject}·{f.metric}" for f in found] == expected


def test_the_value_is_exact() -> None:
    (figure,) = figures_of("The rate was 3.10 percent.", "2024-05-15", "en")
    assert figure.value == Decimal("3.10")
