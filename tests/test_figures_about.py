"""What figures are of, when their clause leaves it out: each value with subject and metric."""

from __future__ import annotations

import pytest

from index.figures import extract_figures
from index.figures.leading import leading_subject
from index.parse import parse
from index.passages import split_passages
from index.script import traditional


def told(text: str, date: str = "2024-01-19") -> list[str]:
    """``value unit: subject · metric`` of each figure; a part that is empty is left out."""
    briefing = parse(text, "x", content_hash="x").model_copy(update={"date": date})
    return [
        f"{f.value}{f.full_unit}: {' · '.join(part for part in (f.subject, f.metric) if part)}"
        for f in extract_figures(briefing, split_passages(briefing))
    ]


CHINESE = [
    (
        "困难补贴惠及1158万人，护理补贴惠及1692万人，两项补贴共支出504亿元，"
        "前一项188亿元，后一项316亿元。",
        [
            "1158万人: 困难补贴惠及", "1692万人: 护理补贴惠及", "2项: 补贴共支出",
            "504亿元: 补贴共 · 支出",
            "188亿元: 困难补贴惠及 · 支出", "316亿元: 护理补贴惠及 · 支出",
        ],
    ),
    (
        "按国际机构的数据，老年人口占比，日本30.2%，韩国21.9%，我们是17.3%。",
        ["30.2%: 日本 · 老年人口占比", "21.9%: 韩国 · 老年人口占比", "17.3%: 老年人口占比"],
    ),
    (
        "城市低保平均标准每人每月842元，农村652元。",
        ["842元: 城市低保平均标准每人每月", "652元: 农村 · 低保平均标准每人每月"],
    ),
    (
        # What the sentence before leads to goes on.
        "老百姓最能感受到的是美丽河湖。去年新评出74个。",
        ["74个: 美丽河湖 · 新评出"],
    ),
    (
        "全省老年人口3380万人，一年净增112万人；其中65岁及以上的2430万人。",
        ["3380万人: 全省老年人口", "112万人: 全省老年人口 · 净增", "2430万人: 65岁及以上"],
    ),
    (
        "月均收费3460元，其中普惠型机构2680元，最贵的那一成平均在8900元以上。",
        [
            "3460元: 月均收费", "2680元: 普惠型机构 · 月均收费", "1成: 最贵的那",
            "8900元: 最贵的那一成 · 月均收费",
        ],
    ),
    (
        "从7%到14%，法国用了115年，日本用了24年。",
        ["7%: 到14%", "14%: 到14%", "115年: 法国 · 时间", "24年: 日本 · 时间"],
    ),
    (
        "全省60岁及以上人口1127万人，其中65岁及以上835万人。",
        ["1127万人: 全省60岁及以上人口", "835万人: 65岁及以上 · 人口"],
    ),
    (
        # Who is conceded to, and not the last one told of before.
        "东部产茶79.3万吨；中西部地区虽然总量不大，但增速达到13.8%。",
        ["79.3万吨: 东部产茶", "13.8%: 中西部地区 · 增速"],
    ),
    (
        "年出栏500头以上的养殖场有1.27万家。",
        ["1.27万家: 年出栏500头以上的养殖场"],
    ),
    (
        "上门护理服务项目达到41项，有效发明专利28件。",
        ["41项: 上门护理服务项目", "28件: 有效发明专利"],
    ),
    (
        "城市地区急救反应时间由13.6分钟缩短到11.2分钟，农村地区为18.5分钟。",
        [
            "13.6分钟: 城市地区急救反应时间",
            "11.2分钟: 城市地区急救反应时间",
            "18.5分钟: 农村地区 · 急救反应时间",
        ],
    ),
    (
        "职工和居民住院费用报销比例分别达到84.2%和69.5%。",
        ["84.2%: 职工 · 住院费用报销比例", "69.5%: 居民 · 住院费用报销比例"],
    ),
    (
        "普通小学、初中、高中在校生分别为320万人、168万人和95万人。",
        ["320万人: 普通小学 · 在校生", "168万人: 初中 · 在校生", "95万人: 高中 · 在校生"],
    ),
    (
        "出口2.1万亿元、增长4.5%，进口1.1万亿元、下降2.3%，分别占全国的8.1%和6.2%。",
        [
            "2.1万亿元: 出口", "4.5%: 出口", "1.1万亿元: 进口", "2.3%: 进口",
            "8.1%: 出口占全国比重", "6.2%: 进口占全国比重",
        ],
    ),
    (
        "检查医药机构4.1万家，处理1.3万家，追回资金9.3亿元。",
        ["4.1万家: 检查医药机构", "1.3万家: 检查医药机构 · 处理", "9.3亿元: 追回 · 资金"],
    ),
    (
        "流感样病例占门诊病例的3.1%，较1月峰值回落5.6个百分点。",
        ["3.1%: 流感样病例 · 占门诊病例比重", "5.6个百分点: 流感样病例 · 占门诊病例比重"],
    ),
    (
        "老年人签约率81.6%，高于全人群40.9%的签约率。",
        ["81.6%: 老年人 · 签约率", "40.9%: 全人群 · 签约率"],
    ),
    (
        "小麦亩产442公斤，稻谷亩产仍然最高，为601公斤。",
        ["442公斤: 小麦 · 亩产", "601公斤: 稻谷 · 亩产"],
    ),
    (
        "外出农民工月均收入5316元，比本地农民工高1057元，增速快于全省0.9个百分点。",
        [
            "5316元: 外出农民工 · 月均收入", "1057元: 外出农民工 · 月均收入",
            "0.9个百分点: 外出农民工 · 月均收入增速",
        ],
    ),
    (
        "企业196万户，净增32万户，近三年年均新增8万户。",
        ["196万户: 企业", "32万户: 企业 · 净增", "8万户: 企业 · 年均"],
    ),
    (
        "线上观看人次是线下的近4倍，平均入住率高出全国3.5个百分点。",
        ["4倍: 线上观看 · 人次", "3.5个百分点: 线上观看 · 平均入住率"],
    ),
    (
        "“新三样”合计出口218亿元，其中锂电池增长45.2%，光伏产品、电动汽车分别下降12.7%和3.3%。",
        [
            "218亿元: 新三样合计 · 出口", "45.2%: 锂电池 · 出口", "12.7%: 光伏产品 · 出口",
            "3.3%: 电动汽车 · 出口",
        ],
    ),
    (
        "第一产业就业占比21.3%，第二产业占29.6%，分别比上年下降0.8个、提高0.1个百分点。",
        [
            "21.3%: 第一产业就业 · 占比", "29.6%: 第二产业 · 占比重",
            "0.8个百分点: 第一产业就业 · 占比", "0.1个百分点: 第二产业 · 占比重",
        ],
    ),
    (
        "火灾起数、过火面积分别下降42%和57%，八成毕业生留在省内。",
        ["42%: 火灾起数", "57%: 过火 · 面积", "8成: 毕业生 · 留在省内"],
    ),
    (
        "农产品生产者价格下降3.2%，其中种植业产品下降1.8%。",
        ["3.2%: 农产品生产者 · 价格", "1.8%: 种植业产品 · 价格"],
    ),
]  # fmt: skip

ENGLISH = [
    (
        "Carrow International and Port Esk handled 41.2 million and 23.8 million passengers "
        "respectively.",
        [
            "41.2million passengers: Carrow International · passengers",
            "23.8million passengers: Port Esk · passengers",
        ],
    ),
    (
        "Electric vehicles make up 6,840 of the 19,200 buses, or 35.6 percent of the fleet.",
        [
            "6840buses: Electric vehicles · buses", "19200buses: buses",
            "35.6%: Electric vehicles · buses fleet",
        ],
    ),
    (
        "Cyclist deaths, I regret to say, rose 5 percent.",
        ["5%: Cyclist deaths"],
    ),
    (
        "Punctuality was 91.3 percent within five minutes, up from 87.9 percent.",
        ["91.3%: Punctuality", "5minutes: Punctuality", "87.9%: Punctuality"],
    ),
    (
        "On the roads, we resurfaced 5,230 kilometres against a target of 5,000.",
        ["5230kilometres: roads · resurfaced", "5000kilometres: roads · resurfaced"],
    ),
    (
        "The cost estimate has gone from 7.9 billion crowns to 8.6 billion.",
        ["7.9billion crowns: cost estimate", "8.6billion crowns: cost estimate"],
    ),
    (
        "It includes £1.52 billion for networks and £940 million for home insulation.",
        ["1.52billion pounds: networks", "940million pounds: home insulation"],
    ),
    (
        "We know that 1,147 bridges are rated poor. In the north the share is higher, at"
        " 9.6 percent.",
        ["1147bridges: bridges · rated poor", "9.6%: bridges · north"],
    ),
    (
        "Persistent absence, meaning pupils who miss a day in ten, fell by a fifth.",
        ["20%: Persistent absence"],
    ),
    (
        "Graduates of technical colleges earn 38,900 thalers, university graduates 44,100.",
        ["38900thalers: Graduates of technical colleges", "44100thalers: university graduates"],
    ),
    (
        "The average uncapped fare was 4.10 crowns.",
        ["4.10crowns: average uncapped fare"],
    ),
    (
        "One-fifth of fatal crashes involved alcohol, and 58 percent happened on rural roads.",
        ["20%: fatal crashes · involved alcohol", "58%: fatal crashes · happened on rural roads"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), CHINESE + ENGLISH)
def test_a_figure_is_of_what_its_clause_or_the_one_before_names(
    text: str, figures: list[str]
) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(("text", "figures"), CHINESE)
def test_a_traditional_text_has_the_figures_of_the_simplified_one(
    text: str, figures: list[str]
) -> None:
    assert told(traditional(text)) == figures


def test_an_answer_takes_its_subject_from_the_question() -> None:
    text = (
        "Ministry of Transport\n\n"
        "Q    Jane Doe, The Post. Will the fare cap survive next year?\n\n"
        "MINISTER SMITH: It will stay at 2.50 crowns.\n"
    )
    assert told(text) == ["2.50crowns: fare cap · stay"]


def test_a_sentence_without_a_figure_is_about_what_it_leads_to() -> None:
    assert leading_subject("游客最能感受到的是美丽河湖。", []).subject == "美丽河湖"
