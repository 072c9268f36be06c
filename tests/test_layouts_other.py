"""Layouts of other houses: Taipei, Hong Kong, interviews, dates of every form."""

from __future__ import annotations

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.parse.dates import find_date, read_date_line
from index.passages import split_passages
from tests.test_parse import exchanges, outline, parsed, spoken


def speakers(text: str) -> list[tuple[str, str, str]]:
    return [
        (u.kind, u.speaker or u.role, u.outlet)
        for turn in spoken(parsed(text))
        for u in turn.utterances
    ]


TAIPEI = (
    "海灣縣政府漁業處記者會逐字稿\n時間：民國114年8月5日（星期二）上午10時30分\n"
    "地點：縣府大樓一樓簡報室\n出席人員：處長 林若晴、副處長 周以衡\n主持人：新聞科科長 何念慈\n\n"
)


@pytest.mark.parametrize(
    ("asks", "replies"),
    [
        ("記者（聯合新聞）：", "林處長："),
        ("聯合新聞記者提問：", "處長林若晴："),
        ("記者提問（聯合新聞）：", "林若晴處長答："),
        ("記者問（聯合新聞）：", "處長答詢："),
        ("媒體提問（聯合新聞）：", "林若晴處長："),
        ("Q（聯合新聞）：", "A（林若晴）："),
        ("問：（聯合新聞記者）", "答：（處長林若晴）"),
        ("《聯合新聞》記者問：", "林若晴答："),
        ("聯合新聞問：", "林處長答覆："),
        ("聯合新聞記者發問：", "林若晴處長說："),
        ("Q1（聯合新聞）：", "林若晴說明："),
    ],
)
def test_a_taipei_transcript(asks: str, replies: str) -> None:
    text = (
        f"{TAIPEI}何念慈科長：各位媒體朋友好，請處長說明。\n\n林若晴處長：今年漁獲2.4萬噸。\n\n"
        f"{asks}請問補助何時發放？\n\n{replies}九月發放。\n"
    )
    briefing = parsed(text)
    assert (briefing.date, briefing.language) == ("2025-08-05", "zh-Hant")
    assert [(p.name, p.role) for p in briefing.participants] == [
        ("林若晴", "處長"),
        ("周以衡", "副處長"),
        ("何念慈", "新聞科科長"),
    ]
    assert speakers(text) == [
        ("statement", "何念慈", ""),
        ("statement", "林若晴", ""),
        ("question", "", "聯合新聞"),
        ("answer", "林若晴", ""),
    ]


TAIPEI_JOINED = (
    "海灣縣政府漁業處記者會紀錄\n\n時間：民國114年8月5日（星期二）上午10時\n地點：縣府一樓\n"
    "主持人：發言人何念慈\n出席人員：處長林若晴、漁政司司長周以衡\n\n"
    "何念慈：各位媒體朋友早安，請處長說明。\n\n林若晴：今年漁獲2.4萬噸。\n\n"
)


def test_an_office_alone_joined_to_a_name_is_an_entry_and_a_greeting_is_none() -> None:
    assert [(p.name, p.role) for p in parsed(TAIPEI_JOINED).participants] == [
        ("何念慈", "發言人"),
        ("林若晴", "處長"),
        ("周以衡", "漁政司司長"),
    ]


def test_each_answer_with_its_verb_belongs_to_the_question_before_it() -> None:
    text = (
        f"{TAIPEI_JOINED}《海灣觀察》週刊記者問：補助何時發放？\n\n林若晴答：九月發放。\n\n"
        "港灣電視台記者王大明問：費率呢？\n\n周以衡答：不調整。\n\n"
        "記者李小玲（聯合新聞）問：漁港呢？\n\n林若晴處長補充：明年動工。\n"
    )
    assert [turn for _, turn in outline(parsed(text))][1:] == [
        [("question", "", "海灣觀察週刊"), ("answer", "林若晴", "")],
        [("question", "王大明", "港灣電視台"), ("answer", "周以衡", "")],
        [("question", "李小玲", "聯合新聞"), ("answer", "林若晴", "")],
    ]


def test_latin_labels_with_a_wide_colon_part_questions_from_answers() -> None:
    asked = "Q1：補助何時發放？\n\nA1：九月發放。\n\nQ2：請問費率何時調整？\n\nA2：不調整。\n"
    text = TAIPEI_JOINED + asked
    assert [[kind for kind, _, _ in turn] for _, turn in outline(parsed(text))][1:] == [
        ["question", "answer"],
        ["question", "answer"],
    ]


def test_a_hong_kong_transcript_names_offices_alone() -> None:
    text = (
        "以下是漁農局局長陳若山今日（八月五日）在記者會上的發言及答問內容：\n\n"
        "漁農局局長：各位好，今年漁獲2.4萬公噸。\n\n記者：局長，補助何時發放？\n\n"
        "漁農局局長：九月。\n\n記者：（關於牌照）會否加價？\n\n漁農局局長：不會。\n\n"
        "2025年8月5日（星期二）\n"
    )
    briefing = parsed(text)
    assert briefing.date == "2025-08-05"
    assert [turn for _, turn in outline(briefing)] == [
        [("statement", "陳若山", "")],
        [("question", "", ""), ("answer", "陳若山", "")],
        [("question", "", ""), ("answer", "陳若山", "")],
    ]


def test_the_medium_of_a_multimedia_reporter_keeps_its_name() -> None:
    text = "港务局发布会\n\n潮汐全媒体记者：几时？\n\n柏青：五月。\n"
    assert speakers(text)[0] == ("question", "", "潮汐全媒体")


def test_family_names_of_labels_become_the_full_names_of_the_introduction() -> None:
    text = (
        "Harbour briefing\nAugust 5, 2025\n\nMS. HALL: Good morning. I am Britta Hall. With me is "
        "Secretary of Transport Desmond Ord. Thank you, Secretary Ord.\n\nSECRETARY ORD: Hello.\n\n"
        "QUESTION: When?\n\nSECRETARY ORD: In May.\n"
    )
    assert [name for _, name, _ in speakers(text)] == [
        "Britta Hall",
        "Desmond Ord",
        "",
        "Desmond Ord",
    ]


def test_headings_of_a_speech_are_no_speakers() -> None:
    said = "【总量】增长3%。\n【结构】增长4%。\n【主体】增长5%。\n"
    text = (
        f"港务局发布会\n2025年8月5日\n\n柏青　10:01\n{said}\n记者　10:02\n几时？\n\n"
        "柏青　10:03\n五月。\n"
    )
    assert [(kind, name) for kind, name, _ in speakers(text)] == [
        ("statement", "柏青"),
        ("question", ""),
        ("answer", "柏青"),
    ]


def test_who_answers_is_who_does_not_preside() -> None:
    text = (
        "2025年8月5日，港务局举行新闻发布会。港务局发言人柏青介绍情况并回答记者提问。"
        "发布会由办公室副主任白若溪主持。\n柏青：各位好。\n问：几时？\n答：五月。\n白若溪：到此结束。\n"
    )
    assert [(u.kind, u.speaker) for t in exchanges(parsed(text)) for u in t.utterances] == [
        ("question", ""),
        ("answer", "柏青"),
        ("statement", "白若溪"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "2025年8月5日",
        "二〇二五年八月五日",
        "民國114年8月5日",
        "中華民國一一四年八月五日",
        "2025-08-05",
        "2025.08.05",
        "2025/8/5",
        "5 August 2025",
        "5th August 2025",
        "Aug 5, 2025",
        "Aug. 5, 2025",
        "August 5th, 2025",
        "Tuesday, August 5, 2025",
        "Tue 5 Aug 2025",
    ],
)
def test_a_day_is_read_in_every_form(written: str) -> None:
    assert find_date(f"The briefing of {written}") == "2025-08-05"
    for line in (written, f"时间：{written}", f"日　期　{written}", f"【时间】{written}"):
        assert read_date_line(line) == ("2025-08-05", "")


def test_plans_for_this_year_end_with_their_paragraph() -> None:
    text = (
        "港务局发布会\n2025年1月20日\n\n柏青：2024年，港口吞吐量1.24亿吨，增长6.3%。2024年泊位86个。\n"
        "今年将投资40亿元。\n二是今年新建泊位12个。\n船员3.4万人，当年新增2100人。\n问：几时？\n答：五月。\n"
    )
    briefing = parsed(text)
    found = extract_figures(briefing, split_passages(briefing))
    assert {f.surface: f.period for f in found if f.period} == {
        "1.24亿吨": "2024",
        "6.3%": "2024",
        "86个": "2024",
        "40亿元": "2025",
        "12个": "2025",
        "3.4万人": "2024",
        "2100人": "2024",
    }


def test_a_date_is_read_where_another_field_follows_on_its_line() -> None:
    line = "時間：2025年8月5日(星期二)上午10時30分；地點：二樓會議廳。"
    page = f"記者會逐字稿\n{line}\n記者：請說明。\n林部長：好。\n"
    assert parse(page, "b", content_hash="").date == "2025-08-05"


def test_the_name_of_a_file_says_when_if_the_text_does_not() -> None:
    page = "记者：请介绍情况。\n李明：好。\n"
    assert parse(page, "farm-2026-04-16", content_hash="").date == "2026-04-16"
    assert parse(page, "farm", content_hash="").date == ""
