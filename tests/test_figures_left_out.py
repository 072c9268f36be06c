"""What Traditional texts leave out of a clause, and the times that end before a sentence does."""

from __future__ import annotations

import pytest

from tests.test_figures_regions import abouts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A comma inside a number parts no clause.
        (
            "船員缺額從去年底的3,100人降到2,300人。",
            ["3 100人 船员·缺额", "2 300人 船员·缺额"],
        ),
        # What was counted in the same unit, not what was told last.
        (
            "公共托嬰中心118處，可收托3,150人，2028年目標是160處、4,200人。",
            ["118處 公共托婴中心·", "3 150人 公共托婴中心·可收托", "160處 公共托婴中心·",
             "4 200人 公共托婴中心·可收托"],
        ),
        ("清潔隊員在職4,600人，還缺320人。", ["4 600人 清洁队员在职·", "320人 清洁队员在职·缺"]),
        ("缺口最大的是南港，缺54輛。", ["54輛 南港·缺"]),
        ("民宿住用率本來就低，23.6%。", ["23.6% 民宿·住用率"]),
        (
            "港口旅客裡女性占54.7%，20到39歲占41.2%，重遊率38.6%。",
            ["54.7% 港口旅客里女性·占比重", "41.2% 20到39岁·占比重", "38.6% 港口旅客·重游率"],
        ),
        (
            "育兒津貼第一胎每月5,000元，第二胎6,000元。",
            ["5 000元 育儿津贴第一胎每月·", "6 000元 育儿津贴第二胎每月·"],
        ),
        ("圖書館北館擴建22座，進度91%；南館是全新的，48座，進度57%。",
         ["22座 图书馆北馆扩建·", "91% 图书馆北馆扩建·进度", "48座 南馆·", "57% 南馆·进度"]),
        ("觀光果園124家，平均票價180元。", ["124家 观光果园·", "180元 观光果园·平均票价"]),
        ("青年創業輔導方案，今年服務1,040人，編列4,700萬元。",
         ["1 040人 青年创业辅导方案·服务", "4 700萬元 青年创业辅导方案·编列"]),
        ("候診超過3小時的比率，從11.8%降到7.3%。",
         ["11.8% 候诊超过3小时·比率", "7.3% 候诊超过3小时·比率"]),
        ("港口起降12.9萬架次。", ["12.9萬架次 港口起降·"]),
    ],
)  # fmt: skip
def test_a_clause_takes_its_owner_from_what_was_told(text: str, expected: list[str]) -> None:
    assert [line.replace(",", " ") for line in abouts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Last year is told of one figure; the growth is this year's again.
        (
            "今年1到10月用戶28.7萬人，去年是25.9萬人，成長10.8%。",
            ["28.7 |万人 count - 2025-01/2025-10 actual", "25.9 |万人 count - 2024 actual",
             "10.8 |% growth rise 2025-01/2025-10 actual"],
        ),
        # What is planned of the first ends at the semicolon.
        (
            "北線全長17.5公里，預計2029年動工；南線全長60.6公里。",
            ["17.5 |公里 level - - actual", "60.6 |公里 level - - actual"],
        ),
        ("5、6兩個月運量年減1.6%。", ["1.6 |% growth fall 2025-05/2025-06 actual"]),
        ("閘門年底前由96座增加到140座。",
         ["96 |座 count - - actual", "140 |座 count - 2025-12 target"]),
        ("出國人數日本年增7.1%。", ["7.1 |% growth rise - actual"]),
        ("補助從7月1日到9月30日，總預算20億元。", ["20 |亿元 level - 2025-07/2025-09 actual"]),
        ("旅客占2成9，房務占6成2。", ["2.9 |成 share - - actual", "6.2 |成 share - - actual"]),
        ("起薪每月5萬2千元。", ["5.2 |万元 level - - actual"]),
        ("失業率較去年同期的3.7%下降0.3個百分點。",
         ["3.7 |% share - 2024 actual", "0.3 |个百分点 points fall - actual"]),
    ],
)  # fmt: skip
def test_times_and_numbers_of_taiwan_are_read(text: str, expected: list[str]) -> None:
    assert told(text) == expected
