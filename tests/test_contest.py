"""What a comparison names: its sides, and what is said of all of them."""

from __future__ import annotations

import pytest

from rag.contest import contests


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("小麦和玉米，去年哪个产量比较高？", ("小麦", "玉米")),
        ("去年是收入涨得快，还是支出涨得快？", ("收入", "支出")),
        # What stands before 是 is said of both; so is what stands before a comma.
        ("去年茶叶是产量多还是销量多？", ("产量", "销量")),
        ("出口涨得更猛的是茶叶还是菌菇？（茶叶按吨、菌菇按箱）", ("茶叶", "菌菇")),
        ("论家数，民宿多还是酒店多？", ("民宿", "酒店")),
        # 和 behind a comma goes on with the list before it.
        ("旧专板的个数，和基金的只数，比哪个多？", ("旧专板的个数", "基金的只数")),
        ("业务总量跟业务收入比，增幅大的是哪个", ("业务总量", "业务收入")),
        ("坐火车的和坐公交的，客流增速哪个更快？答“火车”还是“公交”？", ("坐火车的", "坐公交的")),
        ("整车出口、农机出口、电池出口，哪个增得最猛？", ("整车出口", "农机出口", "电池出口")),
        # A call to compare names nothing; 还是 stands before the last of a list.
        ("病床数和门诊人次，比比看哪个增幅大？", ("病床数", "门诊人次")),
        ("增速最高的是一季度、二季度还是三季度？", ("一季度", "二季度", "三季度")),
        ("牛肉、羊肉中哪个产量多？", ("牛肉", "羊肉")),
        ("初中、高中哪个学生多？", ("初中", "高中")),
        # 和 in 和谐, 及 in 普及率 part nothing.
        ("和谐号和普及率，哪个高？", ("和谐号", "普及率")),
        ("Which fell by more, day care or night care?", ("day care", "night care")),
        ("Was more wind or more solar capacity added?", ("wind", "solar capacity added")),
        ("Did steel or dredging add more to the cost of the port?", ("steel", "dredging")),
        ("Which rose more: tea, mushrooms or rice?", ("tea", "mushrooms", "rice")),
        ("Between tea and rice, which grew more slowly?", ("tea", "rice")),
        ("Who waited longer, men in Low or men in Sallow?", ("men in Low", "men in Sallow")),
        ("Is more money set aside for fairways or for berths?", ("fairways", "berths")),
        # What stands before the verb of both is said of both.
        ("专项债投给铁路的多，还是投给水利的多？", ("投给铁路", "投给水利")),
        ("茶会和庙会，办得更多的是前者还是后者？", ("茶会", "庙会")),
        ("初中跟高中比，谁家的学生更容易近视？", ("初中", "高中")),
        ("Tea against rice in May: whose tonnage was bigger?", ("Tea", "rice")),
        ("Cause-wise, lightning or sparks - which started more?", ("lightning", "sparks")),
    ],
)  # fmt: skip
def test_the_first_reading_names_the_sides(question: str, names: tuple[str, ...]) -> None:
    assert contests(question)[0].names == names


def test_what_the_last_name_says_of_itself_may_be_said_of_all() -> None:
    alone, of_both = contests("国内游客和入境游客的花费，哪个多？")
    assert alone.names == ("国内游客", "入境游客的花费")
    assert of_both.names == ("国内游客", "入境游客")
    assert of_both.shared.startswith("花费")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("整车出口的增速有没有超过电池出口的增速？", ("整车出口的增速", "电池出口的增速")),
        ("固投这块，全社会的增速有工业的高吗，哪边高", ("全社会的增速", "工业")),
        ("中小企业的增速，有没有跑赢工业整体？", ("中小企业的增速", "工业整体")),
        ("Did car exports grow faster than battery exports?", ("car exports", "battery exports")),
        # The thing stands in the clause before its time, or before what is measured of it.
        ("单看制造业，去年有没有跑赢工业整体？", ("制造业", "工业整体")),
        ("5G工厂，个数比上市公司还多？", ("5G工厂", "上市公司")),
        # A lead in front, and a reversal behind, name nothing.
        (
            "In a bill, do charges weigh more than fuel, or the other way round?",
            ("charges", "fuel"),
        ),
        ("Does the land found exceed the goal, or fall short of it?", ("land found", "goal")),
    ],
)
def test_a_question_for_yes_or_no_makes_a_claim_of_both(
    question: str, names: tuple[str, ...]
) -> None:
    (contest,) = contests(question)
    assert contest.names == names
    assert contest.claim is not None


def test_ones_are_what_the_other_side_names() -> None:
    (contest,) = contests("Has it issued fewer world standards than national ones?")
    assert contest.names == ("world standards", "national standards")


def test_two_clauses_are_two_sides_where_nothing_lists_them() -> None:
    (contest,) = contests("比较两个占比：终端在连接数里的比重，网络的流量占比，哪个低？")
    assert contest.names == ("终端在连接数里的比重", "网络的流量占比")


def test_what_is_said_of_all_is_kept_apart_from_the_names() -> None:
    (contest,) = contests("院前急救的平均反应时间，城市和农村谁更短？")
    assert contest.names == ("城市", "农村")
    assert "院前急救的平均反应时间" in contest.shared


def test_several_words_that_list_leave_the_cut_open() -> None:
    readings = [c.names for c in contests("信息传输和软件业与制造业，哪个增速快？")]
    assert ("信息传输和软件业", "制造业") in readings
    assert ("信息传输", "软件业与制造业") in readings


@pytest.mark.parametrize("question", ["去年产量是多少？", "How many boxes were imported?"])
def test_a_question_that_names_no_two_things_has_no_reading(question: str) -> None:
    assert contests(question) == []
