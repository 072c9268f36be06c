"""Layouts of more houses: minutes, chats, calls with investors, central banks, subtitles."""

from __future__ import annotations

import pytest

from tests.test_parse import assert_nothing_is_lost, parsed, said


def told(text: str) -> list[tuple[str, str, str]]:
    """Kind, speaker and outlet of all that is spoken."""
    briefing = parsed(text)
    assert_nothing_is_lost(briefing)
    return [
        (u.kind, u.speaker, u.outlet)
        for turn in briefing.turns
        for u in turn.utterances
        if u.kind != "lead"
    ]


def roles(text: str) -> dict[str, str]:
    return {person.name: person.role for person in parsed(text).participants}


WATER = "海湾市水务局新闻发布会\n2027年3月4日\n\n"


@pytest.mark.parametrize("marks", ["〖{}〗", "<{}>", "＜{}＞"])
def test_a_label_may_stand_in_white_or_pointed_brackets(marks: str) -> None:
    labels = ["主持人", "水务局局长 卢远", "海岸日报记者", "卢远"]
    words = ["各位好。", "供水12亿立方米。", "水价调整吗？", "不调整。"]
    lines = (f"{marks.format(label)}{word}" for label, word in zip(labels, words, strict=True))
    assert told(WATER + "\n".join(lines))[1:] == [
        ("statement", "卢远", ""),
        ("question", "", "海岸日报"),
        ("answer", "卢远", ""),
    ]


@pytest.mark.parametrize("asks", ["记者又问", "记者接着问", "记者继续追问", "记者问道"])
def test_how_a_reporter_asks_is_no_name(asks: str) -> None:
    first = f"{WATER}海湾网记者问：收成如何？\n局长卢远答道：四十万吨。\n"
    text = f"{first}{asks}：价格呢？\n卢远答：每斤1.32元。\n"
    assert [(kind, name) for kind, name, _ in told(text)] == [
        ("question", ""),
        ("answer", "卢远"),
    ] * 2


def test_who_answers_at_last_with_another_verb_is_not_who_answered_before() -> None:
    text = (
        f"{WATER}记者问：够吗？\n局长卢远答：够。\n记者又问：机收率呢？\n中心主任佟青答道：九成。\n"
    )
    assert told(text)[-1] == ("answer", "佟青", "")


def test_a_medium_in_latin_letters_asks_the_one_who_presides_and_answers() -> None:
    text = (
        "海務署書面紀錄\n日期：中華民國116年3月4日\n主持人：署長　林若晴\n\n"
        "署長林若晴：各位好。\n\nTVBS問：補助何時發放？\n\n林署長：九月。\n\n"
        "中央社追問：金額呢？\n\n林署長：三萬元。\n"
    )
    assert told(text) == [
        ("statement", "林若晴", ""),
        ("question", "", "TVBS"),
        ("answer", "林若晴", ""),
        ("question", "", "中央社"),
        ("answer", "林若晴", ""),
    ]


@pytest.mark.parametrize(("one", "two"), [("投资者a", "投资者b"), ("网友“海风”", "网友“潮声”")])
def test_investors_and_readers_ask_with_or_without_a_mark(one: str, two: str) -> None:
    text = (
        "业绩说明会\n2027-03-04\n\n[14:00:02] 董事长 卢远: 营收86.3亿元\n"
        f"[14:05:40] {one}: 请问今年分红多少？\n[14:06:22] 财务总监 佟青: 每股三元\n"
        f"[14:07:10] {two}: 新船什么时候交付\n[14:08:02] 卢远: 第三季度\n"
    )
    assert told(text)[1:] == [
        ("question", "", ""),
        ("answer", "佟青", ""),
        ("question", "", ""),
        ("answer", "卢远", ""),
    ]
    assert [turn.kind for turn in parsed(text).turns[-2:]] == ["exchange", "exchange"]


def test_an_office_behind_the_name_is_known_by_where_it_works() -> None:
    text = (
        "工业司通气会\n2027年3月4日\n主持人：宣传处 白若溪处长\n"
        "参加人：工业司王立峰司长、原材料处李敏处长\n\n白处长：大家好。\n王司长：增长6.1%。\n"
        "记者：价格呢？\n王司长：平稳，请李处长补充。\n李处长：产量2300万吨。\n"
    )
    assert roles(text) == {
        "白若溪": "宣传处处长",
        "王立峰": "工业司司长",
        "李敏": "原材料处处长",
    }
    assert told(text)[-2:] == [("answer", "王立峰", ""), ("answer", "李敏", "")]


def test_colleagues_are_called_by_the_first_word_of_their_office() -> None:
    text = (
        "港务局说明会纪要\n时间：2027年3月4日\n出席：局长卢远、总工程师佟青\n\n"
        "主持：请卢局长先讲。\n卢局：一亿吨。\n媒体1：南航道呢？\n佟总：十月通航。\n"
    )
    assert told(text) == [
        ("statement", "", ""),
        ("statement", "卢远", ""),
        ("question", "", ""),
        ("answer", "佟青", ""),
    ]


def test_a_second_label_tells_the_medium_of_a_reporter_in_brackets() -> None:
    text = (
        f"{WATER}【局长卢远】报告12例。\n【记者提问】海岸日报记者：够吗？\n【卢远】够。\n"
        "【记者提问】潮汐电视台记者：停课吗？\n【卢远】不停。\n"
    )
    briefing = parsed(text)
    asked = [u for turn in briefing.turns for u in turn.utterances if u.kind == "question"]
    assert [(u.outlet, said(briefing, u)) for u in asked] == [
        ("海岸日报", "够吗？"),
        ("潮汐电视台", "停课吗？"),
    ]


def test_whom_a_paper_interviews_holds_no_office_of_the_paper() -> None:
    text = "海岸日报专访港务局局长邹明远\n2027年3月4日\n\n记者：几时？\n邹明远：十月。\n"
    assert roles(text) == {"邹明远": "港务局局长"}


CALL = [
    ("statement", "", ""),
    ("statement", "Norah Pell", ""),
    ("statement", "Simon Adeyemi", ""),
    ("statement", "", ""),
    ("question", "Paul Heron", "Castle Street Research"),
    ("answer", "Simon Adeyemi", ""),
    ("question", "Mina Okafor", "Bluewater Capital"),
    ("answer", "Simon Adeyemi", ""),
]
CHIEF, PRESS = "Chief Executive Officer", "Director, Investor Relations"
CALLED = {"Norah Pell": PRESS, "Simon Adeyemi": CHIEF}


def test_a_call_with_investors_lists_who_speaks_and_who_asks() -> None:
    text = (
        "Larkfield Ports plc Q3 2027 Earnings Call\nOctober 28, 2027 8:30 AM ET\n\n"
        f"Company Participants\n\nNorah Pell - {PRESS}\nSimon Adeyemi - {CHIEF}\n\n"
        "Conference Call Participants\n\nPaul Heron - Castle Street Research\n"
        "Mina Okafor - Bluewater Capital\n\nOperator\n\nGood morning, and welcome to the call.\n\n"
        "Norah Pell\n\nThank you, operator. Simon will begin.\n\n"
        "Simon Adeyemi\n\nVolume rose 4.1% to 2.3 million containers.\n\n"
        "Operator\n\nWe will now take questions from analysts, please.\n\n"
        "Paul Heron\n\nHow should we think about margins?\n\nSimon Adeyemi\n\nWe expect 31%.\n\n"
        "Mina Okafor\n\nAnd congestion, still?\n\nSimon Adeyemi\n\nLess than in spring.\n"
    )
    assert told(text) == CALL
    assert roles(text) == CALLED


def test_a_call_may_put_office_and_house_behind_a_dash() -> None:
    chief = f"Simon Adeyemi -- {CHIEF}\n\n"
    text = (
        "Larkfield Ports Q3 2027 Earnings Call\nOct 28, 2027, 8:30 a.m. ET\n\n"
        "Operator\n\nGood day, and welcome to the call.\n\n"
        f"Norah Pell -- {PRESS}\n\nThank you. Good morning, everyone.\n\n"
        f"{chief}Volume rose 4.1% to 2.3 million containers.\n\n"
        "Operator\n\nWe will now take questions from analysts, please.\n\n"
        "Paul Heron -- Castle Street Research -- Analyst\n\nHow should we think about margins?\n\n"
        f"{chief}We expect 31% to 32%.\n\n"
        "Mina Okafor -- Bluewater Capital -- Analyst\n\nAre you still seeing congestion?\n\n"
        f"{chief}Less than in spring.\n"
    )
    assert told(text) == CALL
    assert roles(text) == CALLED


def test_capitals_with_a_full_stop_are_labels_where_they_return() -> None:
    text = (
        "Transcript of Chair Harlan's Press Conference\nMarch 4, 2027\n\n"
        "CHAIR HARLAN. Good afternoon. Inflation was 2.6 percent, and we remain attentive.\n\n"
        "ADELE KIRSCH. Adele Kirsch, New York Ledger. Are you done?\n\n"
        "CHAIR HARLAN. We are in no hurry.\n\nNICK TEMPLE. And what about housing?\n\n"
        "CHAIR HARLAN. Housing is slowing.\n"
    )
    assert told(text) == [
        ("statement", "Harlan", ""),
        ("question", "Adele Kirsch", "New York Ledger"),
        ("answer", "Harlan", ""),
        ("question", "Nick Temple", ""),
        ("answer", "Harlan", ""),
    ]


@pytest.mark.parametrize(
    ("lead", "label", "who"),
    [
        (
            "The following is a transcript of today's briefing by Halvard Strom, Deputy"
            " Spokesperson for the Secretary-General.",
            "Deputy Spokesperson",
            {"Halvard Strom": "Deputy Spokesperson for the Secretary-General"},
        ),
        (
            "Following is the transcript of remarks by the Secretary for Harbours, Mr Chan"
            " Yeuk-san, at a media session today (August 5):",
            "Secretary for Harbours",
            {"Chan Yeuk-san": "Secretary for Harbours"},
        ),
    ],
)
def test_a_lead_tells_who_holds_the_office_of_a_label(
    lead: str, label: str, who: dict[str, str]
) -> None:
    text = (
        f"Remarks at a media session\n\n{lead}\n\nReporter: Will the fees go up?\n\n"
        f"{label}: No.\n\nReporter: And next year?\n\nEnds/Tuesday, August 5, 2025\n"
    )
    assert roles(text) == who
    assert told(text)[:2] == [("question", "", ""), ("answer", next(iter(who)), "")]
    assert parsed(text).date == "2025-08-05"


def test_lines_above_the_date_tell_who_holds_which_office() -> None:
    text = (
        "PRESS CONFERENCE\nIlse Moreau, President of the BCB,\nTomas Veld, Vice-President of the"
        " BCB\nBelmare, 4 March 2027\n\nQuestion: Why is it 3.4 per cent?\n\n"
        f"Moreau: {'Wages catch up. ' * 9}\n\nQuestion: Energy?\n\nVeld: It adds 0.2 points.\n"
    )
    assert roles(text) == {
        "Ilse Moreau": "President of the BCB",
        "Tomas Veld": "Vice-President of the BCB",
    }
    assert told(text)[-1] == ("answer", "Tomas Veld", "")


ASKED = [("question", "", ""), ("answer", "", "")] * 2


@pytest.mark.parametrize("mark", ["## {}", "## 一、{}", "**{}**", "**1. {}**", "一、{}", "1. {}"])
def test_headings_that_ask_are_answered_by_what_stands_below(mark: str) -> None:
    text = (
        f"医保政策问答\n发布时间：2027-03-04\n\n{mark.format('报销比例是多少？')}\n\n"
        f"职工65%，退休75%。\n\n次年再调整。\n\n{mark.format('几时实施？')}\n\n五月一日起实施。\n"
    )
    assert told(text) == ASKED
    assert [turn.topic for turn in parsed(text).turns if turn.topic] == [
        "报销比例是多少？",
        "几时实施？",
    ]


def test_headings_that_ask_are_answered_by_whom_the_title_names() -> None:
    text = (
        "Interview with Ada Brook, Minister of Transport\n4 March 2027\n\n"
        "**Why do the fees change?**\n\nThey no longer cover the costs.\n\n"
        "**When do they apply?**\n\nFrom 1 July 2027.\n"
    )
    assert told(text) == [("question", "", ""), ("answer", "Ada Brook", "")] * 2


def test_a_speaker_who_asks_in_headings_is_asked_by_nobody() -> None:
    text = (
        "柏青在北港通航仪式上的讲话\n（2025年5月14日）\n\n一、为什么要通航？\n\n因为需要。\n\n"
        "二、怎么通航？\n\n分两步。\n"
    )
    assert told(text) == [("statement", "柏青", "")]


def test_a_dash_or_a_blank_may_stand_for_every_colon() -> None:
    for mark in ("——", "　"):
        text = (
            "海岸日报专访港务局局长邹明远\n2027年3月4日\n\n"
            f"记者{mark}几时通航？\n邹明远{mark}十月。\n记者{mark}投资多少？\n邹明远{mark}40亿元。\n"
        )
        assert told(text) == [("question", "", ""), ("answer", "邹明远", "")] * 2


def test_subtitles_lose_their_times_and_numbers() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:04,500\n邹明远：上半年1.24亿吨\n\n"
        "2\n00:00:09,500 --> 00:00:12,000\n记者：请问几时恢复？\n\n"
        "3\n00:00:12,500 --> 00:00:15,000\n邹明远：十月恢复\n"
    )
    briefing = parsed(text)
    assert briefing.title == ""
    words = [said(briefing, u) for turn in briefing.turns[1:] for u in turn.utterances]
    assert words == ["上半年1.24亿吨", "请问几时恢复？", "十月恢复"]
    voices = "WEBVTT\n\n" + "\n\n".join(
        f"00:00:0{n}.000 --> 00:00:0{n}.900\n<v {who}>{words}"
        for n, (who, words) in enumerate(
            [("Ada Brook", "Good morning."), ("Reporter", "When?"), ("Ada Brook", "In May.")]
        )
    )
    assert told(voices) == [
        ("statement", "Ada Brook", ""),
        ("question", "", ""),
        ("answer", "Ada Brook", ""),
    ]


def test_a_question_in_two_languages_is_one_question() -> None:
    text = (
        "Remarks 答问\nMarch 4, 2027\n\nQ: What is your comment?\n问：有何评论？\n"
        "A: We welcome it.\n"
        "答：我们表示欢迎。\n\nQ: Will you sign?\n问：会签署吗？\nA: In June.\n答：六月。\n"
    )
    kinds = [[u.kind for u in turn.utterances] for turn in parsed(text).turns[-2:]]
    assert kinds == [["question", "question", "answer", "answer"]] * 2


def test_the_foot_of_each_page_and_the_end_mark_are_nobodys_words() -> None:
    foot = "海湾市政府新闻办 - 第 {} 页 / 共 2 页\n"
    text = (
        f"{WATER}局长卢远：总投资860亿元。\n{foot.format(1)}一是建地铁。\n记者：几时开工？\n"
        f"卢远：六月。\n{foot.format(2)}记者：票价呢？\n卢远：不调整。\n（完）\n"
    )
    briefing = parsed(text)
    assert "页" not in briefing.text
    assert briefing.text.endswith("不调整。")
    assert said(briefing, briefing.turns[1].utterances[0]) == "总投资860亿元。\n一是建地铁。"


def test_years_of_a_reign_and_an_office_that_no_name_follows() -> None:
    text = (
        "漁港大臣會見記錄\n令和9年3月4日（木） 10:30～10:52\n\n大臣：通過兩項法案。\n\n"
        "記者：何時開始？\n\n大臣：四月。\n"
    )
    briefing = parsed(text)
    assert briefing.date == "2027-03-04"
    assert [u.role for turn in briefing.turns for u in turn.utterances] == ["大臣", "", "大臣"]


def test_the_headline_stands_below_what_only_releases_it() -> None:
    text = (
        "For Immediate Release\nMarch 4, 2027\n\nREMARKS BY THE PRESIDENT IN PRESS GAGGLE\n\n"
        "MR. HALE:  Hey.\n\nQ    How is it?\n\nMR. HALE:  Well.\n\nEND          2:31 P.M. EST\n"
    )
    briefing = parsed(text)
    assert briefing.title == "REMARKS BY THE PRESIDENT IN PRESS GAGGLE"
    assert briefing.text.endswith("Well.")


def test_a_list_may_stand_on_the_platform_and_end_as_a_sentence_does() -> None:
    text = (
        "Fisheries briefing\nWednesday, 18 February 2026\nOn the platform: Ada Brook,"
        " Director-General; Kit Lomax, Head of Press (chair).\n\n"
        "KIT LOMAX: Good morning. Ada will speak, and then we take questions.\n\n"
        "ADA BROOK: The sea gave us less fish.\n\nHELEN MARSH (FARM AND FIELD): Why is that?\n\n"
        "ADA BROOK: Cod.\n"
    )
    assert roles(text) == {"Ada Brook": "Director-General", "Kit Lomax": "Head of Press"}
    assert told(text) == [
        ("statement", "Kit Lomax", ""),
        ("statement", "Ada Brook", ""),
        ("question", "Helen Marsh", "FARM AND FIELD"),
        ("answer", "Ada Brook", ""),
    ]


def test_offices_in_small_letters_and_media_alone_on_their_lines() -> None:
    text = (
        "Press conference on fishery development\n\nSpeakers:\nMr. Lu Yuan, vice minister of"
        " agriculture\nMs. Tong Qing, director general of the Bureau of Fisheries\n\n"
        "Chairperson:\nMs. Xing Hui, deputy director general of the Press Bureau\n\n"
        "Date:\nMarch 4, 2027\n\nXing Hui:\n\nGood morning.\n\nLu Yuan:\n\nOutput rose.\n\n"
        "Coast TV:\n\nWhat is new this year?\n\nLu Yuan:\n\nWe expand.\n\n"
        "Tong Qing:\n\nI add one.\n"
    )
    assert roles(text)["Lu Yuan"] == "vice minister of agriculture"
    assert told(text)[2:] == [
        ("question", "", "Coast TV"),
        ("answer", "Lu Yuan", ""),
        ("answer", "Tong Qing", ""),
    ]


def test_a_committee_numbers_what_its_members_ask() -> None:
    text = (
        "Oral evidence: Harbour fees\nTuesday 4 March 2027\n\nWitnesses: Maeve Alden, Minister of"
        " Harbours; Tobias Renn, Chief Engineer, Port Authority.\n\n"
        "Q1 Chair: Welcome. Why do they change?\n\nMaeve Alden: They are old.\n\n"
        "Q2 Lena Okoro: How many vessels are there?\n\nTobias Renn: About 4,000.\n"
    )
    assert told(text) == [
        ("question", "", ""),
        ("answer", "Maeve Alden", ""),
        ("question", "Lena Okoro", ""),
        ("answer", "Tobias Renn", ""),
    ]


def test_a_spokesperson_may_be_an_office_on_a_line_of_its_own() -> None:
    text = (
        "Midday press briefing\n4 March 2027\nSpokesperson: Paula Rinaldi\n\n"
        "Spokesperson\nGood afternoon. Today the package was adopted.\n\n"
        "Question (Euro Wire)\nHow much is in it?\n\n"
        "Spokesperson\n1.2 billion.\n\nQuestion (Agence Belmare)\nWhen?\n\nSpokesperson\nIn May.\n"
    )
    assert roles(text) == {"Paula Rinaldi": "Spokesperson"}
    assert told(text) == [
        ("statement", "Paula Rinaldi", ""),
        ("question", "", "Euro Wire"),
        ("answer", "Paula Rinaldi", ""),
        ("question", "", "Agence Belmare"),
        ("answer", "Paula Rinaldi", ""),
    ]


def test_the_management_answers_under_name_and_office_and_an_analyst_asks() -> None:
    text = (
        "海东银行业绩发布会\n时间：2027年3月28日\n"
        "出席管理层：董事长周慕云、行长沈从容、首席财务官贺岚\n\n"
        "【周慕云 董事长】净利润326亿元。\n\n【提问】中信证券分析师 马骁：息差见底了吗？\n\n"
        "【沈从容 行长】下半年企稳。\n\n【贺岚 首席财务官】补充一点。\n"
    )
    assert roles(text) == {"周慕云": "董事长", "沈从容": "行长", "贺岚": "首席财务官"}
    assert told(text) == [
        ("statement", "周慕云", ""),
        ("question", "马骁", "中信证券"),
        ("answer", "沈从容", ""),
        ("answer", "贺岚", ""),
    ]


def test_a_name_is_known_again_with_the_office_behind_it() -> None:
    text = (
        f"{WATER}局长卢远：出动3200人次。\n记者：通了吗？\n副局长佟青：通了。\n记者：还下雨吗？\n"
        "佟青副局长：还下。\n"
    )
    assert told(text)[-1] == ("answer", "佟青", "")
    assert roles(text) == {"卢远": "局长", "佟青": "副局长"}


def test_a_medium_may_name_its_application_and_a_picture_may_mark_who_speaks() -> None:
    text = (
        f"{WATER}🎤局长 卢远：各位好。\n❓新华日报·交汇点：进展如何？\n🎤卢远：建成两座。\n"
        "❓海岸日报：几时执行？\n🎤卢远：四月。\n"
    )
    assert told(text) == [
        ("statement", "卢远", ""),
        ("question", "", "新华日报·交汇点"),
        ("answer", "卢远", ""),
        ("question", "", "海岸日报"),
        ("answer", "卢远", ""),
    ]


def test_names_spread_to_fill_a_width_are_labels() -> None:
    text = (
        "第一场新闻发布会\n2027年3月4日\n\n主 持 人（顾铭）：大家好。\n"
        "卢 远（省发展改革委主任）：增长5.3%。\n记 者（海岸日报）：投资怎样？\n卢　远：增长4.1%。\n"
    )
    assert told(text) == [
        ("statement", "顾铭", ""),
        ("statement", "卢远", ""),
        ("question", "", "海岸日报"),
        ("answer", "卢远", ""),
    ]


def test_first_letters_stand_for_the_name_of_the_title() -> None:
    text = (
        "Northern Herald interview with finance minister Ilse Moreau\n4 March 2027\n\n"
        "Northern Herald: Will you raise taxes?\n\nIlse Moreau: No.\n\nNH: And next year?\n\n"
        "IM: We will see.\n\nNH: What about debt?\n\nIM: It is 62 per cent.\n"
    )
    assert [(kind, name) for kind, name, _ in told(text)] == [
        ("question", ""),
        ("answer", "Ilse Moreau"),
    ] * 3


def test_a_medium_may_stand_in_brackets_behind_the_question() -> None:
    talk = "问：效果如何？（海岸社）\n答：好。\n\n问：足额吗？（略）\n答：是。\n"
    text = f"渔业局答问\n2027-03-04\n\n{talk}"
    assert told(text)[::2] == [("question", "", "海岸社"), ("question", "", "")]
