"""Figures as reports of ministries and provinces tell them: parts, plans, ranges."""

from __future__ import annotations

import pytest

from index.figures.quantities import find_quantities
from index.records import Figure
from tests.test_figures_styles import figures_of


def told(figure: Figure) -> str:
    """Surface, subject and metric, kind and direction, period and status; ``-`` is empty."""
    kind = f"{figure.kind}-{figure.direction}" if figure.direction else figure.kind
    about = f"{figure.subject}·{figure.metric}"
    return f"{figure.surface}|{about}|{kind}|{figure.period or '-'}|{figure.status}"


def figures(text: str, date: str = "2027-10-21") -> list[str]:
    return [told(figure) for figure in figures_of(text, date, "zh-Hans")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年设备贷款签约38.2亿元。", ["38.2亿元|设备贷款签约·|level|2026|actual"]),
        (
            "今年准予开业的分店在30家到45家之间。",
            ["30家到45家|准予开业的分店·|count|2027|actual"],
        ),
        (
            "2030年的目标是：万亿级集群1个，五千亿级2个。",
            ["1个|万亿级集群·|count|2030|target", "2个|五千亿级·集群|count|2030|target"],
        ),
        ("《助航十二条》去年下达资金4.5亿元。", ["4.5亿元|助航十二条下达·资金|level|2026|actual"]),
        (
            "新发放贷款加权平均利率3.4%，比上年末低18个基点。",
            [
                "3.4%|新发放贷款·加权平均利率|share|-|actual",
                "18个基点|新发放贷款·加权平均利率|points-fall|-|actual",
            ],
        ),
        (
            "去年全省算力规模12.5 EFLOPS，其中智能算力9.5 EFLOPS。",
            [
                "12.5 EFLOPS|全省算力·规模|count|2026|actual",
                "9.5 EFLOPS|智能算力·规模|count|2026|actual",
            ],
        ),
        (
            "去年入库项目320个，2亿元以上的45个。",
            ["320个|入库项目·|count|2026|actual", "45个|2亿元以上·|count|2026|actual"],
        ),
        ("一期3万吨去年6月投产，二期明年建成。", ["3万吨|一期·|level|2026-06|actual"]),
    ],
)
def test_the_quantity_is_read_as_it_is_meant(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "去年抽检1200批次，其中38批次没有通过、已经下架，4批次因为过期被销毁。",
            [
                "1200批次|抽检·|count|2026|actual",
                "38批次|抽检·没有通过、已经下架|count|2026|actual",
                "4批次|抽检·因为过期被销毁|count|2026|actual",
            ],
        ),
        (
            "去年有72家孵化企业，已有12家上市。",
            ["72家|孵化企业·|count|2026|actual", "12家|孵化企业·上市|count|2026|actual"],
        ),
        (
            "去年26个灯塔站全年发布预警3400次。",
            ["26个|灯塔站·|count|2026|actual", "3400次|灯塔站发布预警·|count|2026|actual"],
        ),
        (
            "去年注册器具企业460家，能做第三类产品的有85家；食品企业900家。",
            [
                "460家|注册器具企业·|count|2026|actual",
                "85家|注册器具企业·能做第三类产品|count|2026|actual",
                "900家|食品企业·|count|2026|actual",
            ],
        ),
        (
            "去年电饭锅出口30亿元、电水壶20亿元，增长8%和3%。",
            [
                "30亿元|电饭锅·出口|level|2026|actual",
                "20亿元|电水壶·|level|2026|actual",
                "8%|电饭锅·出口|growth-rise|2026|actual",
                "3%|电水壶·|growth-rise|2026|actual",
            ],
        ),
        (
            "去年准用的器械里，国产45个，进口12个。",
            ["45个|国产·|count|2026|actual", "12个|进口·|count|2026|actual"],
        ),
    ],
)
def test_a_part_is_what_is_said_of_it(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "年初确定的预期目标是港口吞吐量增长5%以上，现在看，全年预计在5.6%左右，去年全年是4.8%。",
            ["5%以上|2027|target", "5.6%左右|2027|expected", "4.8%|2026|actual"],
        ),
        (
            "今年的重点工程，年度计划投资240亿元，截至9月底完成201亿元。",
            ["240亿元|2027|target", "201亿元|2027-09|actual"],
        ),
        (
            "明年3月1日起发放护航券，每年总额不低于2亿元。",
            ["不低于2亿元|2028-03-01|target"],
        ),
        (
            "11月5日至8日举办港航大会，届时有30个国家的代表参加。",
            ["30个|2027-11-05|expected"],
        ),
        (
            "下一步，一是把奖金上限由20万元提高到50万元。",
            ["20万元|-|actual", "50万元|-|expected"],
        ),
        (
            "原来要90天，现在缩短到45天，去年全年办了320件。",
            ["90天|2026|actual", "45天|-|actual", "320件|2026|actual"],
        ),
    ],
)
def test_when_a_plan_is_for_and_what_is_done_of_it(text: str, expected: list[str]) -> None:
    got = [
        f"{f.surface}|{f.period or '-'}|{f.status}"
        for f in figures_of(text, "2027-10-21", "zh-Hans")
    ]
    assert got == expected


def abouts(text: str) -> list[str]:
    """Surface, subject and metric, and the kind of a growth."""
    return [
        f"{f.surface}|{f.subject}·{f.metric}{'|' + f.direction if f.kind == 'growth' else ''}"
        for f in figures_of(text, "2027-10-21", "zh-Hans")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            # A percentage of a name alone, behind growth, is growth; its direction is the first's.
            "前三季度，海港吞吐量增长8.2%；河港吞吐量4.1%；陆港吞吐量慢一些，1.6%。",
            ["8.2%|海港·吞吐量|rise", "4.1%|河港·吞吐量|rise", "1.6%|陆港·吞吐量|rise"],
        ),
        (
            "去年甲港营业收入40亿元，增长9%；乙港营业收入30亿元，降2%；丙港营业收入20亿元，5%。",
            [
                "40亿元|甲港·营业收入", "9%|甲港·营业收入|rise", "30亿元|乙港·营业收入",
                "2%|乙港·营业收入|fall", "20亿元|丙港·营业收入", "5%|丙港·营业收入|rise",
            ],
        ),
        (
            # A rate, and what something named came down to, are none.
            "去年保费收入增长6%，续保率91%；手续费占比降至3%。",
            ["6%|·保费收入|rise", "91%|·续保率", "3%|手续费·占比"],
        ),
        (
            "去年前三季度港口业务收入增长5.1%，四季度一下子抬到6.3%。",
            ["5.1%|港口·业务收入|rise", "6.3%|港口·业务收入|rise"],
        ),
        (
            "去年办结申请320件，其中海员60件、渔民50件，平均18个工作日办完。",
            ["320件|办结申请·", "60件|海员·", "50件|渔民·", "18个工作日|办结申请·平均"],
        ),
        (
            "已累计登记游艇40艘，南湾25艘、北湾15艘，去年新增8艘。",
            ["40艘|登记游艇·", "25艘|南湾·", "15艘|北湾·", "8艘|登记游艇·"],
        ),
        (
            "去年出口浮标3200个，去往41个国家，增长12%。",
            ["3200个|出口浮标·", "41个|国家·", "12%|出口浮标·|rise"],
        ),
        (
            "前三季度新造渔船640艘。640艘里，南湾400艘，北湾150艘。",
            ["640艘|新造渔船·", "640艘|新造渔船·", "400艘|南湾·新造渔船", "150艘|北湾·新造渔船"],
        ),
        (
            "创新浮标也是如此，去年放行9个。转到本地生产的，去年批准6个。",
            ["9个|创新浮标·放行", "6个|转到本地生产·批准"],
        ),
        (
            "去年抽检浮标1200批次，不合格36批次。",
            ["1200批次|抽检浮标·", "36批次|抽检浮标·不合格"],
        ),
        (
            "原来要90天的船证变更，现在30天办结。",
            ["90天|船证变更·", "30天|船证变更·"],
        ),
        (
            "省内8家船厂对供应商的平均付款周期，从去年底的120天缩到60天。",
            ["8家|船厂·", "120天|船厂对供应商的平均付款·周期", "60天|船厂对供应商的平均付款·周期"],
        ),
        (
            "设立20亿元的救助周转金，晚高峰可能有3万千瓦的缺口。",
            ["20亿元|救助周转金·", "3万千瓦|晚高峰·缺口"],
        ),
    ],
)  # fmt: skip
def test_what_is_left_out_is_taken_from_the_right_one(text: str, expected: list[str]) -> None:
    assert abouts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "案件平均审理周期民事60天、刑事45天、海事70天。",
            [
                "60天|民事·案件平均审理周期",
                "45天|刑事·案件平均审理周期",
                "70天|海事·案件平均审理周期",
            ],
        ),
        (
            "财政支持40个海岛改造码头，每个最高补助500万元，已开工35个。",
            ["40个|海岛改造码头·", "500万元|每个最高补助·", "35个|海岛改造码头·开工"],
        ),
        (
            "渔民补助标准提高一成，惠及12万人，船东补贴3亿元。",
            ["一成|渔民补助标准·|rise", "12万人|渔民补助标准·惠及", "3亿元|船东·补贴"],
        ),
        (
            "海事案件占了大头，新收4200件，增长3%；渔业案件900件，1.5%。",
            [
                "4200件|海事案件·新收", "3%|海事案件·新收|rise",
                "900件|渔业案件·新收", "1.5%|渔业案件·新收|rise",
            ],
        ),
        (
            "去年查办非法捕捞案件800件，涉案金额2亿元，罚没款6000万元。",
            [
                "800件|查办非法捕捞案件·", "2亿元|查办非法捕捞案件·涉案金额",
                "6000万元|查办非法捕捞案件·罚没款",
            ],
        ),
        (
            # What stands behind the parts of an amount told again is of all of it.
            "去年批准浮标60个。60个里面，灯浮标40个，声浮标20个；由本地研发的有50个。",
            [
                "60个|批准浮标·", "60个|批准浮标·", "40个|灯浮标·批准浮标",
                "20个|声浮标·批准浮标", "50个|批准浮标·由本地研发",
            ],
        ),
        (
            # A rate that is taken apart: its parts, and then an aim for all.
            "去年企业改造覆盖率80%。80%这个数要拆开看。大型企业95%，中型85%，小型70%。年底的目标是90%。",
            [
                "80%|企业改造·覆盖率", "80%|企业改造·覆盖率", "95%|大型企业·改造覆盖率",
                "85%|中型·覆盖率", "70%|小型·覆盖率", "90%|企业改造·覆盖率",
            ],
        ),
    ],
)  # fmt: skip
def test_what_other_ministries_say(text: str, expected: list[str]) -> None:
    assert abouts(text) == expected


def test_a_magnitude_beside_chinese_words_is_no_unit_of_its_own() -> None:
    told = find_quantities("5.32 billion yuan (53.2亿元) — 2026, 中央财政")
    assert [(q.magnitude, q.unit) for q in told] == [("billion", "yuan"), ("亿", "元")]
    boxes = find_quantities("31.8万标准箱（318,000 TEU），算力2.5 EFLOPS")
    assert [(str(q.value), q.unit) for q in boxes] == [
        ("31.8", "标准箱"), ("318000", "TEU"), ("2.5", "EFLOPS"),
    ]  # fmt: skip


def test_the_growth_of_an_amount_is_not_of_its_size() -> None:
    text = "明年渔船产销将达到1200艘左右的规模，增长大概在20%左右。"
    assert abouts(text)[1] == "20%左右|渔船·产销|rise"


def test_a_statement_goes_back_to_the_time_spoken_of() -> None:
    text = "前三季度41个行业中有33个增长，上半年是31个；两位数增长的，12个。"
    assert [f.period for f in figures_of(text, "2027-10-21", "zh-Hans")][1:4] == [
        "2027-01/2027-09", "2027-H1", "2027-01/2027-09",
    ]  # fmt: skip
