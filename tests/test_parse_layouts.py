"""Layouts beside the bundled one: labels with outlets, lists of those present, single speeches."""

from __future__ import annotations

import pytest

from index.parse.dates import read_date_line
from tests.test_parse import assert_nothing_is_lost, exchanges, outline, parsed, spoken

ADA = "Ada Brook"
HEAD = "Harbour Briefing Transcript\nMay 14, 2025\n\n"
TALK = [
    ("opening", [("statement", ADA, "")]),
    ("exchange", [("question", "Jane Doe", "Reuters"), ("answer", ADA, "")]),
    ("exchange", [("question", "Tom O'Hara", "Coast Daily"), ("answer", ADA, "")]),
]


def talk(text: str) -> list[tuple[str, list[tuple[str, str, str]]]]:
    briefing = parsed(text)
    assert_nothing_is_lost(briefing)
    return [
        (turn.kind, [(u.kind, u.speaker, u.outlet) for u in turn.utterances])
        for turn in spoken(briefing)
    ]


def people(text: str) -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in parsed(text).participants]


@pytest.mark.parametrize(
    "label",
    [
        "{name} ({outlet}): ",
        "{name}, {outlet}: ",
        "**{name} ({outlet}):** ",
        "**{name}, {outlet}**: ",
        "[10:05] {name} ({outlet}): ",
        "00:10:05 {name} ({outlet}): ",
    ],
)
def test_a_reporter_with_a_medium_asks_for_it(label: str) -> None:
    def by(name: str, outlet: str = "") -> str:
        plain = label.replace(" ({outlet})", "").replace(", {outlet}", "")
        return (label if outlet else plain).format(name=name, outlet=outlet)

    text = HEAD + "\n\n".join(
        [
            by(ADA) + "Good morning. We open in May.",
            by("Jane Doe", "Reuters") + "My question is about the cost. What is it?",
            by(ADA) + "40 million dollars.",
            by("Tom O'Hara", "Coast Daily") + "Who pays?",
            by(ADA) + "The city.",
        ]
    )
    assert talk(text) == TALK
    assert parsed(text).date == "2025-05-14"
    assert people(text) == [(ADA, "")]


@pytest.mark.parametrize("mark", ["", "**"])
def test_labels_on_lines_of_their_own_need_no_colon(mark: str) -> None:
    said = [
        (ADA, "Good morning. We open in May."),
        ("Jane Doe, Reuters", "What does it cost?"),
        (ADA, "40 million dollars."),
        ("Tom O'Hara, Coast Daily", "Who pays?"),
        (ADA, "The city."),
    ]
    if not mark:
        # Without mark only names that return are labels.
        said = [(who.replace("Jane Doe, Reuters", "Journalist"), words) for who, words in said]
        said = [(who.replace("Tom O'Hara, Coast Daily", "Journalist"), w) for who, w in said]
    text = HEAD + "\n\n".join(f"{mark}{who}{mark}\n{words}" for who, words in said)
    bare = [(kind, [(k, n if n == ADA else "", "") for k, n, _ in us]) for kind, us in TALK]
    assert talk(text) == (TALK if mark else bare)


@pytest.mark.parametrize("label", ["QUESTION (Reuters):", "Q (Reuters):", "Journalist (Reuters):"])
def test_a_question_without_name_may_carry_its_medium(label: str) -> None:
    text = (
        f"Harbour briefing\n\nMINISTER BROOK: We open.\n\n{label} When?\n\nMINISTER BROOK: May.\n"
    )
    (turn,) = exchanges(parsed(text))
    assert [(u.kind, u.speaker, u.outlet) for u in turn.utterances] == [
        ("question", "", "Reuters"),
        ("answer", "Brook", ""),
    ]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Hi. Anna Kay from Reuters. What are the risks?", ("Anna Kay", "Reuters")),
        (
            "Thank you. My name is Ben Okoro, with Channels Television. Why?",
            ("Ben Okoro", "Channels Television"),
        ),
        ("Thank you, Minister Brook from the Treasury. Why?", ("", "")),
        ("I'm worried about Reuters. Why?", ("", "")),
    ],
)
def test_reporters_say_who_they_are(words: str, who: tuple[str, str]) -> None:
    text = f"Harbour briefing\n\nMS. BROOK: Good day.\n\nQUESTIONER: {words}\n\nMS. BROOK: No.\n"
    question = exchanges(parsed(text))[0].utterances[0]
    assert (question.speaker, question.outlet) == who


def test_a_reporter_who_introduces_herself_in_chinese_has_name_and_medium() -> None:
    briefing = parsed("问：我是海岸日报记者李云，请问几时开放？\n答：五月。\n")
    assert outline(briefing)[0][1][0] == ("question", "李云", "海岸日报")


@pytest.mark.parametrize("manner", ["via interpreter", "through video link"])
def test_how_somebody_speaks_is_no_medium(manner: str) -> None:
    text = f"{HEAD}{ADA}: Good morning.\n\nJane Doe (Reuters): Why?\n\n{ADA} ({manner}): For us.\n"
    assert talk(text)[-1][1][-1] == ("answer", ADA, "")


# Lists of those present


@pytest.mark.parametrize(
    "listed",
    [
        "Speakers:\n- Ada Brook — Minister of Transport\n- Dr John Smith — Chief Engineer, Port\n",
        "Participants:\nAda Brook, Minister of Transport\nJohn Smith, Chief Engineer, Port\n",
        "**Panel:** Ada Brook (Minister of Transport), John Smith (Chief Engineer, Port)\n",
        "Speakers\nAda Brook, Minister of Transport\nJohn Smith, Chief Engineer, Port\n",
    ],
)
def test_an_office_from_the_list_goes_to_whom_a_label_names_briefly(listed: str) -> None:
    text = (
        f"Press Conference on the Harbour\n14 May 2025\n\n{listed}\n"
        "Minister Brook: Good morning. The plan costs 40 million dollars.\n\n"
        "MR SMITH: I add that 12 berths will be built.\n\n"
        "Question: What about jobs?\n\nMs Brook: 400 jobs.\n"
    )
    briefing = parsed(text)
    assert people(text) == [
        (ADA, "Minister of Transport"),
        ("John Smith", "Chief Engineer, Port"),
    ]
    spoken = [u for t in briefing.turns for u in t.utterances if u.kind in ("statement", "answer")]
    assert [(u.speaker, u.role) for u in spoken] == [
        (ADA, "Minister of Transport"),
        ("John Smith", "Chief Engineer, Port"),
        (ADA, "Minister of Transport"),
    ]
    assert briefing.turns[0].kind == "lead"


def test_a_moderator_named_in_the_list_is_named_where_the_label_says_moderator() -> None:
    text = (
        "Transcript of a Press Briefing\n\n"
        "Participants:\nAda Brook, Director, Harbour Fund\n"
        "Moderator: Lena Ortiz, Communications Officer, Harbour Fund\n\n"
        "MODERATOR: Good morning. Ada, please.\n\nMS. BROOK: Growth is 2.8 percent.\n\n"
        "QUESTIONER: Why?\n\nMS. BROOK: Trade.\n"
    )
    assert people(text) == [
        (ADA, "Director, Harbour Fund"),
        ("Lena Ortiz", "Communications Officer, Harbour Fund"),
    ]
    assert talk(text)[0] == ("opening", [("statement", "Lena Ortiz", ""), ("statement", ADA, "")])


def test_a_moderator_who_speaks_is_no_list() -> None:
    said = "Moderator: Good morning.\n\nAda Brook: Hello.\n\nQ: When?\n\nAda Brook: Now.\n"
    text = f"Harbour briefing\n\n{said}"
    assert talk(text)[0] == ("opening", [("statement", "", ""), ("statement", ADA, "")])


CHINESE_TALK = (
    "{host}大家上午好。先请邹明远先生作介绍。\n\n邹明远：各位好，投资40亿元。\n\n"
    "海岸日报记者：南航道何时恢复？\n\n柏青：五月。\n"
)


@pytest.mark.parametrize(
    "listed",
    [
        "主持人：海湾新闻局副局长 白若溪\n发布人：港务部副部长 邹明远\n港务部航道司司长 柏青\n",
        "出席人员：\n  邹明远　港务部副部长\n  柏　青　港务部航道司司长\n"
        "主持人：白若溪　海湾新闻局副局长\n",
        "出席嘉宾：邹明远（港务部副部长）、柏青（港务部航道司司长）\n"
        "主持人：白若溪（海湾新闻局副局长）\n",
    ],
)
@pytest.mark.parametrize("host", ["白若溪：", "主持人：", "【主持人】"])
def test_a_chinese_head_names_who_is_there_and_who_presides(listed: str, host: str) -> None:
    head = "北港通航新闻发布会\n时间：2025年5月14日（星期三）上午10时\n地点：海湾大厅\n"
    text = f"{head}{listed}\n" + CHINESE_TALK.format(host=host)
    assert parsed(text).date == "2025-05-14"
    assert sorted(people(text)) == sorted(
        [
            ("白若溪", "海湾新闻局副局长"),
            ("邹明远", "港务部副部长"),
            ("柏青", "港务部航道司司长"),
        ]
    )
    assert talk(text) == [
        ("opening", [("statement", "白若溪", ""), ("statement", "邹明远", "")]),
        ("exchange", [("question", "", "海岸日报"), ("answer", "柏青", "")]),
    ]


def test_a_label_may_add_office_or_medium_in_brackets() -> None:
    text = (
        "北港通航发布会\n2025年5月14日\n\n**柏青（港务部部长）：** 各位好。\n\n"
        "记者（海岸日报）：费用呢？\n\n**柏青：** 4亿元。\n\n[海岸社记者 李云]：谁付？\n\n"
        "10:07 柏青部长：市里。\n"
    )
    assert people(text) == [("柏青", "港务部部长")]
    assert [turn for _, turn in talk(text)] == [
        [("statement", "柏青", "")],
        [("question", "", "海岸日报"), ("answer", "柏青", "")],
        [("question", "李云", "海岸社"), ("answer", "柏青", "")],
    ]


# One speaker


@pytest.mark.parametrize(
    "head",
    [
        "Remarks by Minister of Transport Ada Brook at the Opening of the North Quay\nMay 14, 2025",
        "Statement by Ada Brook, Minister of Transport\n\n14/05/2025",
        "Speech by Ms Ada Brook, Minister of Transport, at the Harbour Forum\nGeneva, 14 May 2025",
        "North quay closes\n\nAda Brook, Minister of Transport, said on Wednesday 14 May 2025:",
        "Harbour Statement\nWednesday 14 May 2025\nAda Brook\nMinister of Transport",
    ],
)
def test_a_speech_is_its_speakers(head: str) -> None:
    text = (
        f"{head}\n\nThe quay cost 40 million dollars. It handles 1.2 million containers a year.\n"
    )
    briefing = parsed(text)
    assert_nothing_is_lost(briefing)
    assert people(text) == [(ADA, "Minister of Transport")]
    (turn,) = spoken(briefing)
    assert [(u.kind, u.speaker, u.role) for u in turn.utterances] == [
        ("statement", ADA, "Minister of Transport")
    ]
    assert (briefing.date, briefing.warnings) == ("2025-05-14", ())


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("柏青在北港通航仪式上的讲话\n（2025年5月14日）", ""),
        ("在北港建设工作会议上的讲话\n港务部部长　柏青\n二〇二五年五月十四日", "港务部部长"),
        ("港务部发言人柏青就北港停航发表谈话\n2025-05-14 10:00 来源：海岸网", "港务部发言人"),
        ("港务部部长柏青在北港论坛上的致辞\n2025年5月14日（星期三）", "港务部部长"),
    ],
)
def test_a_chinese_speech_is_its_speakers(head: str, role: str) -> None:
    text = f"{head}\n\n各位来宾：\n\n北港今天通航，投资40亿元。\n"
    briefing = parsed(text)
    assert_nothing_is_lost(briefing)
    assert people(text) == [("柏青", role)]
    assert [(u.kind, u.speaker) for t in spoken(briefing) for u in t.utterances] == [
        ("statement", "柏青")
    ]
    assert briefing.date == "2025-05-14"


def test_a_report_that_quotes_two_people_is_nobodys_speech() -> None:
    text = (
        "North quay closes\n\n"
        "Ada Brook, Minister of Transport, said it costs 3 million dollars.\n\n"
        "John Smith, Chief Engineer, said it takes nine days.\n"
    )
    assert [turn.kind for turn in parsed(text).turns] == ["text"]


def test_a_title_names_who_answers_behind_question_and_answer() -> None:
    text = "Q&A with Ada Brook, Minister of Transport\n2025-05-14\n\nQ: When?\nA: In May.\n"
    assert talk(text) == [("exchange", [("question", "", ""), ("answer", ADA, "")])]
    assert people(text) == [(ADA, "Minister of Transport")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Wednesday 14 May 2025, 10.30am, Carrow House", ("2025-05-14", "")),
        ("May 14, 2025, Press Room, Carrow House", ("2025-05-14", "")),
        ("14 May 2025, exports rose by a tenth", None),
    ],
)
def test_a_date_line_may_end_with_a_place(line: str, expected: tuple[str, str] | None) -> None:
    assert read_date_line(line) == expected


# The officials of a Taiwanese briefing in one line; labels that end with the verb; an office that
# no list of offices has.
REGIONAL = """青岸市政府觀光成果記者會
日期：114年10月23日（星期四）
出席：市長 顏書維、交通局局長（公運）鍾意涵、總督學 馮紹恒

市長顏書維：各位記者朋友早安。今年接待旅客1,286萬人次。

記者（聯合新聞）問：請問經費會不會追加？

市長顏書維答：總經費由498億元調高為563億元。

中央社記者：缺工改善了嗎？

交通局局長鍾意涵：缺工率11.3%。

港灣電視記者：學校呢？

駐校輔導長 馮紹恒：有198所學校參加。
"""


def test_a_label_may_end_with_the_verb_and_carry_an_office_of_its_own() -> None:
    assert talk(REGIONAL) == [
        ("opening", [("statement", "顏書維", "")]),
        ("exchange", [("question", "", "聯合新聞"), ("answer", "顏書維", "")]),
        ("exchange", [("question", "", "中央社"), ("answer", "鍾意涵", "")]),
        ("exchange", [("question", "", "港灣電視"), ("answer", "馮紹恒", "")]),
    ]
    assert people(REGIONAL) == [
        ("顏書維", "市長"),
        ("鍾意涵", "交通局局長（公運）"),
        ("馮紹恒", "駐校輔導長"),
    ]
    assert parsed(REGIONAL).date == "2025-10-23"


def test_a_list_may_name_on_its_line_who_leads() -> None:
    people = parsed(
        "海务局新闻发布会\n"
        "出席人员：副局长卢远，灯塔司司长佟青；主持人：综合司副司长、新闻发言人邹静\n\n"
        "邹静：各位记者朋友，大家好！下面请卢远副局长介绍。\n\n卢远：大家好！灯塔运行平稳。\n"
    ).participants
    assert [(p.name, p.role) for p in people] == [
        ("卢远", "副局长"),
        ("佟青", "灯塔司司长"),
        ("邹静", "综合司副司长、新闻发言人"),
    ]


def test_a_medium_whose_name_begins_with_a_number_asks_on_a_line_of_its_own() -> None:
    briefing = parsed(
        "海务局新闻发布会\n出席人员：副局长卢远\n\n"
        "卢远\n大家好！灯塔运行平稳，今年新建了十二座。\n\n"
        "东湾日报记者\n请问灯塔为什么要新建？\n\n卢远\n因为航道加宽了，需要更多的灯塔来指引船只。\n\n"
        "30世纪海务报记者\n请问钱从哪里来？\n\n卢远\n全部由财政安排，不向船东收取任何费用。\n"
    )
    asked = [u.outlet for t in briefing.turns for u in t.utterances if u.kind == "question"]
    assert asked == ["东湾日报", "30世纪海务报"]


def test_words_below_a_question_that_nobody_answers_are_the_answer() -> None:
    text = (
        "港务新闻发布会\n时间：2025年8月5日\n\n问：请问上半年吞吐量怎么样？\n\n"
        "谢谢提问。上半年吞吐量1.24亿吨，同比增长6.3%。\n\n下半年还会疏浚航道。\n\n"
        "问：夜航什么时候开通？\n\n预计10月开通。\n"
    )
    kinds = [[u.kind for u in t.utterances] for t in parsed(text).turns if t.kind == "exchange"]
    assert kinds == [["question", "answer"], ["question", "answer"]]


def test_a_reporters_own_last_words_are_no_answer() -> None:
    text = (
        "问：请问上半年吞吐量怎么样，比去年好还是差，原因有哪些？\n\n谢谢。\n\n"
        "问：夜航什么时候开通？\n\n答：预计10月开通。\n"
    )
    kinds = [[u.kind for u in t.utterances] for t in parsed(text).turns]
    assert kinds == [["question"], ["question", "answer"]]
