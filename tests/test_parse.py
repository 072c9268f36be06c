"""Transcripts of all layouts into turns, speakers, lists."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.load import read_text
from index.parse import parse
from index.parse.body import split_paragraphs
from index.parse.dates import find_date, is_clock_line, read_date_line
from index.records import Briefing, Repaired, RepairPlace, Turn, Utterance
from index.repair import repair

ROOT = Path(__file__).parents[1]
DATA = Path(__file__).parent / "data"
SHARED = ROOT.parent / "shared" / "transcripts"
CLEAN = (ROOT / "index/corpus/miit-2024-01-19.clean.txt").read_text("utf-8").rstrip("\n")

PAGE_HEAD = (
    "首页｜必读｜视频｜专访｜运营｜制造\n首页 >> 必读 >> 正文\n\n"
    "工信部：2023年工业经济总体呈现回升向好态势 信息通信业加快发展\n\n"
    "2024年1月19日 13:16  中国网、工信微报  \n\n"
)
PAGE_TAIL = (
    "\n\n编 辑：某某\n声明：刊载本文目的在于传播更多行业信息。\n相关新闻\n \n人物\n"
    "工信部某司长：大部分国家已划分频段\n关于我们 | 广告报价 | 联系我们 | 隐私声明\n"
    "某某网 CopyRight © 2007-2024 By EXAMPLE.COM\n"
)


def parsed(text: str | Repaired) -> Briefing:
    return parse(text, "b", content_hash="h")


@lru_cache
def fixture(name: str) -> Briefing:
    return parsed(read_text(DATA / f"{name}.txt"))


@lru_cache
def page() -> Briefing:
    return parsed(PAGE_HEAD + CLEAN.replace("\n", "\n\n") + PAGE_TAIL)


def transcripts() -> list[Path]:
    return sorted(SHARED.glob("*/*.txt"))


def shared(relative: str) -> Path:
    path = SHARED / relative
    if not path.is_file():
        pytest.skip(f"{relative} is not beside the project: ../shared/transcripts is absent")
    return path


def said(briefing: Briefing, utterance: Utterance) -> str:
    return briefing.text[utterance.speech_start : utterance.end]


def exchanges(briefing: Briefing) -> list[Turn]:
    return [turn for turn in briefing.turns if turn.kind == "exchange"]


def outline(briefing: Briefing) -> list[tuple[int, list[tuple[str, str, str]]]]:
    """Per turn but the lead: its number and (kind, speaker, outlet) of each utterance."""
    return [
        (turn.number, [(u.kind, u.speaker, u.outlet) for u in turn.utterances])
        for turn in briefing.turns
        if turn.kind != "lead"
    ]


def spoken(briefing: Briefing) -> list[Turn]:
    """Turns but the lead, which holds what stands above the talk."""
    return [turn for turn in briefing.turns if turn.kind != "lead"]


def assert_nothing_is_lost(briefing: Briefing) -> None:
    """Utterances tile the text: each non-blank character lies in exactly one."""
    position = 0
    for turn in briefing.turns:
        assert turn.utterances[0].start == turn.start
        assert turn.utterances[-1].end == turn.end
        for utterance in turn.utterances:
            assert not briefing.text[position : utterance.start].strip()
            assert position <= utterance.start <= utterance.speech_start <= utterance.end
            position = utterance.end
    assert not briefing.text[position:].strip()
    numbers = [turn.number for turn in briefing.turns]
    assert len(set(numbers)) == len(numbers)
    for item in briefing.items:
        assert briefing.text.startswith(item.marker, item.start)
        assert item.head in briefing.text[item.start : item.end]


# The bundled page


def test_the_body_of_the_bundled_page_is_the_clean_text() -> None:
    assert page().text == CLEAN
    assert page().text.count("\n") == 103


def test_the_published_page_repaired_gives_the_same_turns_and_places() -> None:
    raw = (ROOT / "index/corpus/miit-2024-01-19.raw.txt").read_text("utf-8")
    briefing = parsed(repair(raw))
    assert briefing.text == CLEAN
    assert outline(briefing) == outline(page())
    assert (briefing.title, briefing.date) == (page().title, page().date)
    assert len(briefing.repairs) == 10
    assert all(briefing.text[p.start : p.end] == p.after for p in briefing.repairs)


def test_title_date_and_source_come_from_the_chrome() -> None:
    title = "工信部：2023年工业经济总体呈现回升向好态势 信息通信业加快发展"
    assert (page().title, page().date, page().source) == (title, "2024-01-19", "中国网、工信微报")
    assert (page().language, page().warnings) == ("zh-Hans", ())


def test_participants_carry_the_office_the_lead_states() -> None:
    assert [(p.name, p.role) for p in page().participants] == [
        ("辛国斌", "工业和信息化部党组成员、副部长"),
        ("赵志国", "部新闻发言人、总工程师"),
        ("陶青", "部新闻发言人、运行监测协调局局长"),
    ]


def test_turns_of_the_bundled_page_are_lead_opening_and_nine_exchanges() -> None:
    assert [(u.kind, u.speaker) for u in page().turns[0].utterances] == [("lead", "")]
    assert outline(page()) == [
        (1, [("statement", "辛国斌", "")]),
        *[
            (number, [("question", "", outlet), ("answer", speaker, "")])
            for number, (outlet, speaker) in enumerate(
                [
                    ("中央广播电视总台央视", "辛国斌"),
                    ("中国电子报", "陶青"),
                    ("澎湃新闻", "赵志国"),
                    ("封面新闻", "辛国斌"),
                    ("新华社", "赵志国"),
                    ("中国日报", "陶青"),
                    ("凤凰卫视", "辛国斌"),
                    ("人民邮电报", "赵志国"),
                    ("中央广播电视总台中国之声", "陶青"),
                ],
                start=2,
            )
        ],
    ]
    assert_nothing_is_lost(page())


def test_the_topic_keeps_what_is_asked_and_drops_the_rest() -> None:
    topics = [turn.topic for turn in page().turns]
    assert topics[:2] == ["", ""]
    assert topics[6] == (
        "近年来，工信部积极推动工业互联网赋能产业数字化转型，"
        "请介绍一下当前我国工业互联网创新发展取得了哪些成效？"
    )
    assert all(0 < len(topic) <= 125 for topic in topics[2:])


def test_a_second_list_of_an_answer_is_a_series_of_its_own() -> None:
    heads = [(item.series, item.ordinal, item.head) for item in page().items if item.turn == 6]
    assert heads == [
        (0, 1, "数实融合“新基建”不断夯实"),
        (0, 2, "关键技术“新突破”成果显著"),
        (0, 3, "应用赋能“新空间”日益拓展"),
        (0, 4, "合作共赢“新生态”蓬勃壮大"),
        (1, 1, "加强政策引导"),
        (1, 2, "加快创新发展"),
        (1, 3, "加速生态培育"),
    ]


def test_paragraphs_behind_the_last_item_do_not_belong_to_it() -> None:
    last = [item for item in page().items if item.turn == 2][-1]
    assert last.head == "市场预期稳中向好"
    assert "\n" not in page().text[last.start : last.end]
    assert page().text[last.end :].startswith("\n与此同时")


def test_repaired_places_move_into_the_body_and_leave_with_the_chrome() -> None:
    text = PAGE_HEAD + "　　辛某某：大家好，请详细介绍。\n辛某某：谢谢。\n编辑：某\n"
    spans = [text.index("必读"), text.index("详细"), text.index("编辑")]
    places = tuple(
        RepairPlace(start=at, end=at + 2, before="?", after=text[at : at + 2], certain=False)
        for at in spans
    )
    briefing = parsed(Repaired(text=text, annotations=7, places=places))
    assert [(briefing.text[p.start : p.end], p.after) for p in briefing.repairs] == [
        ("详细", "详细")
    ]
    assert briefing.annotations == 7
    assert any("1 repaired place is uncertain" in warning for warning in briefing.warnings)


# The transcripts beside the project


@pytest.mark.parametrize("number", range(20))
def test_foreign_ministry_questions_are_turns_and_nothing_is_lost(number: int) -> None:
    raw = read_text(shared(f"zh-mfa/{number:02}.txt"))
    briefing = parsed(raw)
    assert_nothing_is_lost(briefing)
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", briefing.date)
    assert len(briefing.participants) == 1
    assert briefing.participants[0].role == "外交部发言人"
    lines = [line.strip(" \u3000\u00a0") for line in raw.split("\n")]
    asked = sum(re.match(r"问：|[^，。：]{1,20}记者：", line) is not None for line in lines)
    # A bare 记者： is the one who just asked; it opens a turn only if it asks something.
    bare = sum(line.startswith("记者：") for line in lines)
    assert asked <= len(exchanges(briefing)) <= asked + bare
    follow = sum(line.startswith("追问：") for line in lines)
    questions = [u for t in briefing.turns for u in t.utterances if u.kind == "question"]
    replies = sum(line.startswith("记者回答：") for line in lines)
    assert len(questions) == asked + bare + follow + replies
    answers = [u for t in briefing.turns for u in t.utterances if u.kind == "answer"]
    name = briefing.participants[0].name
    given = sum(re.match(rf"(?:答|{name})：", line) is not None for line in lines)
    assert len(answers) == given
    assert {u.speaker for u in answers} == {name}
    assert all(turn.topic for turn in exchanges(briefing))
    kept = re.sub(r"\s", "", briefing.text)
    assert kept == re.sub(r"\s", "", raw)


def test_the_english_briefing_is_parsed_without_loss() -> None:
    raw = read_text(shared("en-whitehouse/2023-01-18.txt"))
    briefing = parsed(raw)
    assert_nothing_is_lost(briefing)
    assert (
        briefing.title == "Press Briefing by Press Secretary Karine Jean-Pierre, January 18, 2023"
    )
    assert (briefing.date, briefing.language) == ("2023-01-18", "en")
    assert [(p.name, p.role) for p in briefing.participants] == [
        ("Karine Jean-Pierre", "Press Secretary")
    ]
    questions = [u for t in briefing.turns for u in t.utterances if u.kind == "question"]
    assert len(questions) == len(re.findall(r"^Q\s", raw, re.MULTILINE))
    said = [u for t in spoken(briefing) for u in t.utterances if u.kind != "question"]
    assert len(said) == len(re.findall(r"^MS\. JEAN-PIERRE:", raw, re.MULTILINE))
    assert briefing.text.startswith("James S. Brady Press Briefing Room\n3:07 P.M. EST\n")
    assert spoken(briefing)[0].kind == "opening"
    assert "areas impacted by the recent extreme weather" in briefing.text
    dropped = "4:00 P.M. EST"
    body = raw.split("---\n", 2)[2]
    assert sorted(re.sub(r"\s", "", briefing.text + dropped)) == sorted(re.sub(r"\s", "", body))


# Other layouts


def test_traditional_text_with_bare_reporters_and_question_answer_labels() -> None:
    briefing = fixture("qa-traditional")
    name = "林若晴"
    assert outline(briefing) == [
        (1, [("statement", name, "")]),
        (2, [("question", "", ""), ("answer", name, "")]),
        (3, [("question", "", ""), ("answer", name, "")]),
        (4, [("question", "", ""), ("answer", name, "")] * 2),
    ]
    assert (briefing.language, briefing.date) == ("zh-Hant", "2025-03-04")
    assert briefing.participants[0].role == "漁業署發言人"
    assert spoken(briefing)[3].topic == "有報道稱，南岸漁港明年關閉。請證實。"
    assert [item.head for item in briefing.items] == ["春季休漁期延長十天", "夏季休漁期不變"]


def test_a_sentence_with_a_colon_is_no_speaker() -> None:
    briefing = fixture("qa-traditional")
    assert said(briefing, spoken(briefing)[0].utterances[0]).startswith("首先向大家通報一組數字：")
    assert "我要強調的是：漁民的補助照發。" in said(briefing, spoken(briefing)[1].utterances[1])


def test_offices_and_names_on_lines_of_their_own() -> None:
    briefing = fixture("roles-own-line")
    host, deputy, chief = "沈一鸣", "邹明远", "柏青"
    assert outline(briefing) == [
        (1, [("statement", host, ""), ("statement", deputy, "")]),
        (
            2,
            [
                ("statement", host, ""),
                ("question", "", "海岸日报"),
                ("answer", deputy, ""),
                ("answer", chief, ""),
            ],
        ),
        (
            3,
            [
                ("statement", host, ""),
                ("question", "钟楠", "潮汐电视台"),
                ("answer", chief, ""),
                ("statement", host, ""),
            ],
        ),
    ]
    assert [(p.name, p.role) for p in briefing.participants] == [
        (host, "主持人"),
        (deputy, "海湾运输部副部长"),
        (chief, "海湾运输部水运局局长"),
    ]
    assert (briefing.title, briefing.date) == ("海湾运输情况新闻发布会", "2024-06-12")
    assert briefing.source == "海湾新闻网"
    deputy_speech = briefing.turns[0].utterances[1]
    assert briefing.text[deputy_speech.start :].startswith("海湾运输部副部长 邹明远:\n女士们")
    assert said(briefing, deputy_speech).startswith("女士们、先生们")
    assert_nothing_is_lost(briefing)


def test_who_presents_the_others_moderates_whatever_the_label_says() -> None:
    briefing = fixture("presented")
    host, deputy, chief, aide = "白若溪", "邹明远", "柏青", "陶然亭"
    assert outline(briefing) == [
        (1, [("statement", host, ""), ("statement", deputy, "")]),
        (
            2,
            [
                ("statement", host, ""),
                ("question", "", "海岸日报"),
                ("answer", deputy, ""),
                ("answer", chief, ""),
            ],
        ),
        (
            3,
            [
                ("statement", host, ""),
                ("question", "", "红枫新闻"),
                ("answer", aide, ""),
                ("statement", host, ""),
            ],
        ),
    ]
    assert [(p.name, p.role) for p in briefing.participants] == [
        (host, "海湾新闻办新闻局副局长、新闻发言人"),
        (deputy, "港务部副部长"),
        (chief, "港务部航道司司长"),
        (aide, "港务部安全司负责人"),
    ]
    assert briefing.date == "2025-07-18"
    assert_nothing_is_lost(briefing)


def test_officials_known_by_surname_and_numbered_reporters() -> None:
    briefing = parsed(
        "漁業部例行記者會\n\n主持人：各位媒體朋友好，由方部長說明。\n方部長：出口年增9.9%。\n"
        "記者一：請問部長，占比多少？\n方部長：約四成。\n"
        "海岸社記者 陳怡：電價呢？\n方部長：不調整。\n會後有記者問：何時？\n方部長：五月。\n"
    )
    assert outline(briefing) == [
        (1, [("statement", "", ""), ("statement", "方部長", "")]),
        (2, [("question", "", ""), ("answer", "方部長", "")]),
        (3, [("question", "陳怡", "海岸社"), ("answer", "方部長", "")]),
        (4, [("question", "", ""), ("answer", "方部長", "")]),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "需要强调的是：补助照发。",
        "首先向大家通报一组数字：新增12例。",
        "与会代表：来自十个城市。",
        "其中：出口增长3.5%。",
        "时间：上午10:30开始。",
        "10:30，会议开始：全体起立。",
        "https://example.org/a：见公告。",
        "“他说：好。”这是原话。",
        "基本原则：安全第一。",
        "Note: figures are preliminary.",
    ],
)
def test_what_only_looks_like_a_label_stays_with_the_speaker(sentence: str) -> None:
    briefing = parsed(
        f"港务部发言人柏青主持记者会\n记者：几时开放？\n柏青：五月。\n{sentence}\n柏青：完。\n"
    )
    (turn,) = spoken(briefing)
    assert [u.speaker for u in turn.utterances] == ["", "柏青", "柏青"]
    assert said(briefing, turn.utterances[1]) == f"五月。\n{sentence}"


def test_a_byline_is_chrome_and_a_first_question_is_not() -> None:
    page = "港务部记者会\n2024-05-01 10:00 海岸网\n记者：陶然亭\n记者：几时？\n答：五月。\n"
    assert parsed(page).text == "记者：几时？\n答：五月。"


def test_a_last_greeting_is_no_item_of_first_and_second() -> None:
    briefing = parsed("问：几点？\n答：第一，开港。第二，通航。\n最后，祝大家好。\n")
    assert [item.head for item in briefing.items] == ["开港", "通航"]


def test_a_headline_right_above_the_first_speaker_is_the_title() -> None:
    briefing = parsed("港务部副部长柏青就通航接受采访\n\n海岸社记者：几时？\n柏青：五月。\n")
    assert briefing.title == "港务部副部长柏青就通航接受采访"
    assert outline(briefing) == [(1, [("question", "", "海岸社"), ("answer", "柏青", "")])]


def test_time_stamps_and_the_editor_line_are_dropped() -> None:
    text = fixture("roles-own-line").text
    assert "10:03:21" not in text
    assert "[10:15]" not in text
    assert "责任编辑" not in text
    assert "分享到" not in text
    assert "https://example.org/channel：那里每天10:30更新。" in text
    assert text.endswith("今天的发布会到此结束，谢谢大家。")


def test_a_list_inside_one_sentence_ends_with_it() -> None:
    briefing = fixture("roles-own-line")
    first = [(i.head, briefing.text[i.start : i.end]) for i in briefing.items if i.turn == 1]
    assert first == [
        ("修复南航道", "一是修复南航道；"),
        ("开通夜航", "二是开通夜航；"),
        ("减免泊位费", "三是减免泊位费。"),
    ]


def test_an_item_may_hold_a_paragraph_without_marker_but_not_the_last() -> None:
    briefing = fixture("roles-own-line")
    spans = [briefing.text[i.start : i.end] for i in briefing.items if i.turn == 2]
    assert spans == ["（一）疏浚工程。五月完工。\n验收在六月。", "（二）航标更换。七月完工。"]


def test_names_in_brackets_speak_and_a_bracketed_note_does_not() -> None:
    briefing = fixture("brackets")
    name = "邵清扬"
    assert outline(briefing) == [
        (1, [("statement", name, "")]),
        (2, [("question", "", "山城晚报"), ("answer", name, "")]),
        (3, [("question", "", "高原广播电台"), ("answer", name, "")]),
    ]
    assert "【说明】会期以公告为准" in said(briefing, spoken(briefing)[1].utterances[1])
    assert [(i.marker, i.ordinal, i.head) for i in briefing.items] == [
        ("首先", 1, "开幕会在上午举行"),
        ("其次", 2, "闭幕会在下午举行"),
    ]


def test_a_translation_is_an_utterance_of_the_same_turn_and_person() -> None:
    briefing = fixture("bilingual")
    name = "闻人静"
    assert outline(briefing) == [
        (1, [("question", "", "云桥新闻")] * 2 + [("answer", name, "")] * 2),
        (2, [("question", "", "路标社")] * 2 + [("answer", name, "")] * 2),
    ]
    assert [p.name for p in briefing.participants] == [name]
    english = spoken(briefing)[0].utterances[3]
    assert said(briefing, english) == "We welcome it.\nThe agreement takes effect in September."


def test_capital_labels_and_questions() -> None:
    briefing = fixture("caps")
    assert outline(briefing) == [
        (1, [("statement", "Halloran", "")]),
        (2, [("question", "", ""), ("answer", "Halloran", ""), ("question", "", "")]),
        (3, [("question", "", ""), ("answer", "Ortega", ""), ("answer", "Halloran", "")]),
    ]
    assert (briefing.title, briefing.date) == (
        "Department Press Briefing – March 5, 2024",
        "2024-03-05",
    )
    assert [item.head for item in briefing.items] == [
        "the service resumes on March 11",
        "the fare stays at $4",
    ]
    assert briefing.text.startswith("Department Press Briefing – March 5, 2024\n")


def test_wrapped_lines_are_joined_and_crosstalk_stays_in_its_turn() -> None:
    briefing = fixture("wrapped")
    dana = "Dana Whitlow"
    assert outline(briefing) == [
        (1, [("statement", dana, ""), ("question", "", ""), ("statement", dana, "")]),
        (2, [("question", "Ravi", ""), ("answer", dana, "")]),
        (3, [("question", "", ""), ("answer", dana, "")] * 2),
    ]
    assert "approved forty new berths on the northern quay." in briefing.text
    assert said(briefing, spoken(briefing)[1].utterances[1]) == (
        "It is two months.  The contractor pays.\nNothing else changes."
    )
    assert (briefing.date, briefing.source) == (
        "2022-05-17",
        "https://example.org/briefings/2022-05-17",
    )
    assert briefing.text.startswith("Harbour Press Room\n2:05 P.M. EDT\nMS. WHITLOW:  Good aft")
    assert briefing.text.endswith("MS. WHITLOW:  Yes.")


def test_names_with_times_and_who_is_not_the_host_asks() -> None:
    briefing = fixture("timed")
    oren = "Oren Vasquez"
    assert outline(briefing) == [
        (1, [("statement", oren, "")]),
        (2, [("question", "", ""), ("answer", oren, "")]),
        (3, [("question", "Lena", ""), ("answer", oren, "")]),
    ]
    assert [(p.name, p.role) for p in briefing.participants] == [(oren, "Spokesperson")]


def test_media_named_before_a_colon_ask() -> None:
    briefing = parsed(
        "Spokesperson Ada Brook's Regular Press Conference on November 6, 2024\n\n"
        "Coast Daily: When does the port open?\n\nAda Brook: In May.\n\n"
        "AFP: At what cost?\n\nAda Brook: At 4 million.\n\nFollow-up: Who pays?\n\n"
        "Ada Brook: The city. Note: this is final.\n"
    )
    ada = "Ada Brook"
    assert outline(briefing) == [
        (1, [("question", "", "Coast Daily"), ("answer", ada, "")]),
        (2, [("question", "", "AFP"), ("answer", ada, "")] * 2),
    ]
    assert [(p.name, p.role) for p in briefing.participants] == [(ada, "Spokesperson")]


def test_a_text_without_speakers_is_one_turn_and_says_so() -> None:
    briefing = fixture("no-speakers")
    assert [(turn.number, turn.kind) for turn in briefing.turns] == [(1, "text")]
    assert briefing.text.count("\n") == 1
    assert any("No speakers were recognised" in warning for warning in briefing.warnings)
    assert any("No date" in warning for warning in briefing.warnings)


def test_an_answer_without_any_name_warns() -> None:
    briefing = parsed("问：港口何时开放？\n答：五月。\n")
    assert outline(briefing) == [(1, [("question", "", ""), ("answer", "", "")])]
    assert any("No speaker is named" in warning for warning in briefing.warnings)


def test_a_page_that_is_nothing_but_chrome_is_kept() -> None:
    assert parsed("首页|新闻|视频|专题\n").text == "首页|新闻|视频|专题"


def test_an_editor_line_before_the_talk_cuts_nothing() -> None:
    briefing = parsed(
        "海岸网今日报道。\n编辑：某某\n记者：几时开放？\n答：五月。\n记者：收费吗？\n答：不。\n"
    )
    assert briefing.text.startswith("海岸网今日报道。\n编辑：某某\n")
    assert briefing.text.endswith("答：不。")


# Dates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2017年1月13日外交部发言人主持例行记者会", "2017-01-13"),
        ("二〇二四年一月十九日", "2024-01-19"),
        ("二〇二四年十一月三十日", "2024-11-30"),
        ("January 18,\u00a02023", "2023-01-18"),
        ("on 5 March 2024", "2024-03-05"),
        ("2024/6/2", "2024-06-02"),
        ("Wednesday 14 May 2025", "2025-05-14"),
        ("Tuesday the 13th of May, 2025", "2025-05-13"),
        ("14-May-2025", "2025-05-14"),
        ("14/05/2025", "2025-05-14"),
        ("05/14/2025", "2025-05-14"),
        ("14.05.2025", "2025-05-14"),
        ("05/04/2025", ""),
        ("2025年5月14日上午10时", "2025-05-14"),
        ("2025 年 5 月 14 日", "2025-05-14"),
        ("民國114年5月14日", "2025-05-14"),
        ("2023年2月30日", ""),
        ("12024-01-011", ""),
        ("1月19日", ""),
    ],
)
def test_dates_are_read_and_impossible_ones_are_not(text: str, date: str) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("2024年1月19日 13:16  中国网、工信微报", ("2024-01-19", "中国网、工信微报")),
        ("2024年1月19日13:16 中国网", ("2024-01-19", "中国网")),
        ("来源：海岸社 2024-01-19 10:00", ("2024-01-19", "海岸社")),
        ("发布时间：2024-01-19", ("2024-01-19", "")),
        ("Wednesday 14 May 2025", ("2025-05-14", "")),
        ("**Date:** May 14, 2025 at 10:00 AM", ("2025-05-14", "")),
        ("Wed, 14 May 2025 | 10:00 – 11:00 CET", ("2025-05-14", "")),
        ("Geneva, 14 May 2025", ("2025-05-14", "")),
        ("（2025年5月14日）", ("2025-05-14", "")),
        ("2025年5月14日（星期三）", ("2025-05-14", "")),
        ("2025年5月14日（星期三） 海岸网", ("2025-05-14", "海岸网")),
        ("时间：2025年5月14日（星期三）10时30分", ("2025-05-14", "")),
        ("日期：二〇二五年五月十四日上午", ("2025-05-14", "")),
        ("2025年5月14日上午10时举行新闻发布会", None),
        ("On 14 May 2025 the council met.", None),
        ("2017年1月13日外交部发言人主持例行记者会", None),
        ("2023年1月1日起施行新规", None),
    ],
)
def test_date_lines_are_told_from_titles(line: str, found: tuple[str, str] | None) -> None:
    assert read_date_line(line) == found


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("[10:05]", True),
        ("2024-01-19 10:05:33", True),
        ("3:07 P.M. EST", True),
        ("10:05开始", False),
    ],
)
def test_a_time_on_its_own_is_told_from_a_sentence(line: str, stamp: bool) -> None:
    assert is_clock_line(line) is stamp


# Anything at all

_TRICKY = """\
　　问：几时？
答：五月。
记者：
追问：呢？
【张三】好
Q    Why?
MR X: No.
Q
：
一是甲。二是乙。
首先，甲。其次，乙。
（一）
1. 2.
第一，
编辑：某
声明：某
2024年1月1日 10:00 某网
10:05
首页 > 正文
a|b|c|d
主持人 李四:
---
title: x
First, a. Second, b.
Ann (00:01):
谢谢，
我是某报记者
"""
_LINES = st.one_of(st.text(max_size=60), st.sampled_from(_TRICKY.split("\n")))


@given(st.lists(_LINES, max_size=14))
@settings(max_examples=300, deadline=None)
def test_no_text_crashes_and_no_character_of_the_body_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    briefing = parsed(text)
    assert_nothing_is_lost(briefing)
    assert bool(briefing.turns) == bool(briefing.text.strip())
    # The body is a subsequence of the source: nothing is invented or moved.
    source = iter(re.sub(r"\s", "", text))
    assert all(char in source for char in re.sub(r"\s", "", briefing.text))


@given(
    st.lists(
        st.text(alphabet="港口今年开放，。；甲乙丙丁 ", min_size=1, max_size=40),
        min_size=1,
        max_size=9,
    )
)
@settings(max_examples=100, deadline=None)
def test_plain_prose_is_kept_whole(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert re.sub(r"\s", "", parsed(text).text) == re.sub(r"\s", "", text)


def test_wrapping_is_undone_only_in_english() -> None:
    wrapped = "one line of words that goes\non below it\n\nnext paragraph\n"
    assert [p.text for p in split_paragraphs(wrapped, 0, english=True)] == [
        "one line of words that goes on below it",
        "next paragraph",
    ]
    assert len(split_paragraphs(wrapped, 0, english=False)) == 3
