"""One Chinese briefing in every way a page may print it: who is there, when, and who said what."""

from __future__ import annotations

import pytest

from tests.test_parse import assert_nothing_is_lost, parsed, said

CHIEF, ENGINEER, HOST = "邹明远", "柏青", "白若溪"
ROLES = {CHIEF: "港务局局长", ENGINEER: "港务局总工程师", HOST: "市政府新闻办新闻发布处处长"}
PAPER, CHANNEL = "海岸日报", "潮汐电视台"
TALK: list[tuple[str, tuple[str, ...]]] = [
    (HOST, ("各位记者朋友，上午好。今天请邹明远局长作介绍。",)),
    (
        CHIEF,
        (
            "大家好，先讲三句话。",
            "首先向大家通报一组数字：上半年吞吐量1.24亿吨，同比增长6.3%。",
            "【下一步】一是疏浚南航道，二是开通夜航。",
        ),
    ),
    (HOST, ("下面请提问，提问前请通报所在媒体。",)),
    (PAPER, ("请问南航道何时恢复通航？",)),
    (CHIEF, ("谢谢。预计10月恢复。",)),
    (ENGINEER, ("我补充一点：工期90天，10:30以后分段放行。", "《南航道规则》也会修订。")),
    (CHANNEL, ("想了解夜航的安全措施。有没有时间表？",)),
    (ENGINEER, ("有三项措施，年底前落实。",)),
    (HOST, ("今天的发布会到此结束，谢谢大家。",)),
]
SPOKEN = [
    ("opening", [("statement", HOST, ""), ("statement", CHIEF, "")]),
    (
        "exchange",
        [
            ("statement", HOST, ""),
            ("question", "", PAPER),
            ("answer", CHIEF, ""),
            ("answer", ENGINEER, ""),
        ],
    ),
    (
        "exchange",
        [("question", "", CHANNEL), ("answer", ENGINEER, ""), ("statement", HOST, "")],
    ),
]

TITLE = "海湾市政府新闻办新闻发布会实录\n2025年上半年港航运行情况\n"
HEADS = {
    "fields": (
        f"{TITLE}时间：2025年8月5日（星期二）上午10:00\n地点：市政府新闻发布厅\n"
        f"出席：港务局局长 {CHIEF}、港务局总工程师 {ENGINEER}\n"
        f"主持：市政府新闻办新闻发布处处长 {HOST}\n"
    ),
    "fields with blanks": (
        f"{TITLE}时　间　2025年8月5日（星期二）上午10时\n地　点　市政府新闻发布厅\n"
        f"出席人　港务局局长 {CHIEF}｜港务局总工程师 {ENGINEER}\n"
        f"主持人　市政府新闻办新闻发布处处长 {HOST}\n"
    ),
    "fields in brackets": (
        f"{TITLE}【时间】2025.08.05 10:00\n【地点】市政府新闻发布厅\n"
        f"【出席人员】{CHIEF}（港务局局长）、{ENGINEER}（港务局总工程师）\n"
        f"【主持人】{HOST}（市政府新闻办新闻发布处处长）\n"
    ),
    "list": (
        f"{TITLE}时间：二〇二五年八月五日上午\n地点：市政府新闻发布厅\n出席人员：\n"
        f"　　{CHIEF}　港务局局长\n　　{ENGINEER}　港务局总工程师\n"
        f"主持人：\n　　{HOST}　市政府新闻办新闻发布处处长\n"
    ),
    "markdown": (
        "# 海湾市政府新闻办新闻发布会实录\n\n**时间**：2025-08-05 10:00\n\n"
        f"**出席人员**\n\n- **{CHIEF}**，港务局局长\n- **{ENGINEER}**，港务局总工程师\n\n"
        f"**主持人**：{HOST}，市政府新闻办新闻发布处处长\n\n---\n\n"
    ),
    "table": (
        f"{TITLE}日期：2025/8/5\n\n| 姓名 | 职务 |\n|---|---|\n| {CHIEF} | 港务局局长 |\n"
        f"| {ENGINEER} | 港务局总工程师 |\n| {HOST}（主持） | 市政府新闻办新闻发布处处长 |\n\n"
    ),
    "prose": (
        f"2025年8月5日上午，海湾市政府新闻办举行新闻发布会，港务局局长{CHIEF}、港务局总工程师"
        f"{ENGINEER}出席介绍情况，并回答记者提问。发布会由市政府新闻办新闻发布处处长{HOST}主持。\n"
    ),
    "prose by offices": (
        f"{TITLE}海湾市政府新闻办于2025年8月5日（星期二）上午10时召开新闻发布会，"
        f"请港务局局长{CHIEF}先生、港务局总工程师{ENGINEER}女士介绍有关情况。"
        f"市政府新闻办新闻发布处处长{HOST}主持发布会。\n"
    ),
}
# Who officiates, and who asks.
STYLES = {
    "colon": ("{name}：{words}", "{outlet}记者：{words}"),
    "half-width colon": ("{name}: {words}", "{outlet}记者: {words}"),
    "office before": ("{role} {name}：{words}", "{outlet}记者：{words}"),
    "own line with colon": ("{role} {name}:\n{words}", "{outlet}记者:\n{words}"),
    "own line": ("{name}\n{words}", "{outlet}记者\n{words}"),
    "time behind": ("{name}　{time}\n{words}", "{outlet}记者　{time}\n{words}"),
    "time behind, marked": ("{name} {time}\n{words}", "《{outlet}》记者 {time}\n{words}"),
    "office and time": ("{role} {name}　{time}\n{words}", "{outlet}记者 李云　{time}\n{words}"),
    "time in brackets": ("{name}（{time}）：{words}", "{outlet}记者（{time}）：{words}"),
    "time in brackets alone": ("{name} [{time}]\n{words}", "{outlet}记者 [{time}]\n{words}"),
    "time before": ("{time} {name}：{words}", "{time} {outlet}记者：{words}"),
    "time before, own line": ("{time}　{name}\n{words}", "{time}　{outlet}记者\n{words}"),
    "time above": ("[{time}]\n{name}：{words}", "[{time}]\n{outlet}记者：{words}"),
    "time under the label": (
        "{name}：\n2025-08-05 {time}\n{words}",
        "{outlet}记者：\n2025-08-05 {time}\n{words}",
    ),
    "stamp under the name": (
        "[ {name} ]\n[ 2025-08-05 {time} ]\n{words}",
        "[ {outlet}记者 ]\n[ 2025-08-05 {time} ]\n{words}",
    ),
    "stamp behind the words": ("{name}：{words}\n{time}", "{outlet}记者：{words}\n{time}"),
    "stamp in the last line": (
        "[{name}]{words}[{time}]",
        "[{outlet}记者]{words}[{time}]",
    ),
    "square": ("[{name}]：{words}", "[{outlet}记者]：{words}"),
    "lenticular": ("【{name}】{words}", "【{outlet}记者】{words}"),
    "lenticular with function": ("【发布人 {name}】\n{words}", "【{outlet}记者】\n{words}"),
    "lenticular with colon": ("【发布人{name}】：{words}", "【记者（{outlet}）】：{words}"),
    "office and name": ("【{role}{name}】{words}", "【{outlet}记者 李云】{words}"),
    "bold": ("**{name}：** {words}", "**{outlet}记者：** {words}"),
    "bold line": ("**{name}**\n\n{words}", "**{outlet}记者**\n\n{words}"),
    "bold bullet": ("- **{name}**：{words}", "- **{outlet}记者**：{words}"),
    "heading": ("### {name}\n\n{words}", "### {outlet}记者\n\n{words}"),
    "heading with time": ("## {name} · {time}\n\n{words}", "## {outlet}记者 · {time}\n\n{words}"),
    "medium behind": ("{name}：{words}", "记者（{outlet}）：{words}"),
    "medium behind who asks": ("{name}：{words}", "记者提问（{outlet}）：{words}"),
    "medium in front": ("{name}：{words}", "（{outlet}）记者：{words}"),
    "asks": ("{name}：{words}", "{outlet}记者提问：{words}"),
    "asks behind": ("{name}答：{words}", "{outlet}记者问：{words}"),
    "asks, by name": ("{name}：{words}", "{outlet}记者李云：{words}"),
    "question of": ("{name}：{words}", "提问（{outlet}记者）：{words}"),
    "who in brackets": ("答（{name}）：{words}", "问（{outlet}）：{words}"),
    "who and office in brackets": (
        "答（{name}，{role}）：{words}",
        "问（{outlet}记者）：{words}",
    ),
    "office and who in brackets": (
        "答（{role} {name}）：{words}",
        "问（{outlet}记者 李云）：{words}",
    ),
    "answer, then who and office": ("答：（{name}，{role}）{words}", "问：（{outlet}）{words}"),
    "answer by, dash": ("答（{name} / {role}）：{words}", "问（李云，{outlet}）：{words}"),
    "role of a function": ("发布人（{name}）：{words}", "记者（{outlet}）：{words}"),
    "name and office in brackets": ("{name}（{role}）：{words}", "{outlet}（记者）：{words}"),
    "square answer": ("[答] {name}：{words}", "[问] {outlet}记者：{words}"),
    "lenticular answer": ("【答】{name}：{words}", "【问】{outlet}记者：{words}"),
    "lenticular answer, bracket": ("【答】（{name}）{words}", "【问】（{outlet}记者）{words}"),
    "answer and name": ("答 {name}：{words}", "问 {outlet}记者：{words}"),
    "answer, dash, name": ("答—{name}：{words}", "问—{outlet}记者：{words}"),
    "answer, dot, name": ("答·{name}：{words}", "问·{outlet}：{words}"),
    "A and Q by name": ("A（{name}）：{words}", "Q（{outlet}）：{words}"),
    "A and Q with office": ("A（{name}，{role}）：{words}", "Q（{outlet}记者）：{words}"),
    "medium in the words": ("{name}：{words}", "问：（{outlet}记者）{words}"),
    "numbered": ("{name}：{words}", "{number}.{outlet}记者：{words}"),
    "numbered in Chinese": ("{name}：{words}", "{hannumber}、{outlet}记者问：{words}"),
    "a blank line each": ("{name}：\n\n　　{words}", "{outlet}记者：\n\n　　{words}"),
    "bar": ("{name}｜{words}", "{outlet}记者｜{words}"),
    "table": ("| {name} | {words} |", "| {outlet}记者 | {words} |"),
}


def printed(style: str) -> str:
    official, reporter = STYLES[style]
    entries = []
    number = 0
    for minute, (who, words) in enumerate(TALK):
        asks = who not in ROLES
        number += asks
        entry = (reporter if asks else official).format(
            name=who,
            role=ROLES.get(who, ""),
            outlet=who,
            time=f"10:{minute:02}:{minute * 7:02}",
            number=number,
            hannumber="零一二"[number],
            words="{words}",
        )
        if who == HOST:
            entry = entry.replace("发布人", "主持人")
        glue = "<br>" if style == "table" else "\n"
        entries.append(entry.replace("{words}", glue.join(words)))
    return ("\n" if style == "table" else "\n\n").join(entries) + "\n"


def spoken(text: str) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Turns without the lead; reporters' names, which only some styles give, are left out."""
    return [
        (
            turn.kind,
            [
                (u.kind, "" if u.kind == "question" else u.speaker, u.outlet)
                for u in turn.utterances
            ],
        )
        for turn in parsed(text).turns
        if turn.kind != "lead"
    ]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("head", HEADS)
def test_every_layout_tells_who_said_what(head: str, style: str) -> None:
    text = HEADS[head] + "\n" + printed(style)
    briefing = parsed(text)
    assert_nothing_is_lost(briefing)
    assert briefing.date == "2025-08-05"
    assert {p.name: p.role for p in briefing.participants} == ROLES
    assert spoken(text) == SPOKEN


@pytest.mark.parametrize("style", STYLES)
def test_every_layout_gives_the_words_behind_the_label(style: str) -> None:
    briefing = parsed(HEADS["fields"] + "\n" + printed(style))
    speeches = [said(briefing, u) for turn in briefing.turns[1:] for u in turn.utterances]
    first = [words[0] for _, words in TALK]
    assert [speech.lstrip("|｜ ")[:8] for speech in speeches] == [words[:8] for words in first]


def test_words_that_open_with_two_digits_leave_the_label_one() -> None:
    text = "问（海岸日报）：疏浚了多少？\n答（邹明远）：86.3%这个数要拆开看。\n"
    answer = parsed(HEADS["fields"] + "\n" + text * 2).turns[-1].utterances[-1]
    assert (answer.kind, answer.speaker) == ("answer", CHIEF)
