"""Layouts that name who asks and who answers in ways of their own."""

from __future__ import annotations

from index.records import Briefing
from tests.test_parse import parsed


def exchanges(briefing: Briefing) -> list[tuple[str, str, list[str]]]:
    """Asker, outlet and answerers of each exchange."""
    found = []
    for turn in briefing.turns:
        if turn.kind == "exchange":
            asks = next(u for u in turn.utterances if u.kind == "question")
            answers = [u.speaker for u in turn.utterances if u.kind == "answer"]
            found.append((asks.speaker, asks.outlet, list(dict.fromkeys(answers))))
    return found


def roles(briefing: Briefing) -> dict[str, str]:
    return {person.name: person.role for person in briefing.participants}


def test_an_answer_names_its_official_in_brackets_and_a_bare_chair_leads() -> None:
    briefing = parsed(
        "Home > Newsroom > Transcripts\n\nQ2 2027 results briefing\n27.07.2027\n\n"
        "Participants: Eleanor Smith (Minister of Transport), Tomas Reyes (Director General,"
        " National Rail Agency), Ingrid Falk (Head of Communications) (Chair)\n\n"
        "Chair (Ms Falk): Good afternoon. Minister, please.\n\n"
        "Minister Smith: The railways carried 41.6 million passengers.\n\n"
        "Chair (Ms Falk): The floor is open.\n\n"
        "Q (Daily Planet): What is the figure by their measure?\n\n"
        "A (Minister Smith): By that measure it is 84.7 per cent.\n\n"
        "Q (Daily Planet, follow-up): And in the first quarter?\n\n"
        "A (Director General Reyes): It was 80.1 per cent.\n"
    )
    assert exchanges(briefing) == [
        ("", "Daily Planet", ["Eleanor Smith"]),
        ("", "Daily Planet", ["Tomas Reyes"]),
    ]
    assert roles(briefing)["Tomas Reyes"] == "Director General, National Rail Agency"


def test_who_is_put_through_by_an_operator_asks_and_all_others_answer() -> None:
    briefing = parsed(
        "Water Board media call\nThursday, Jan. 20, 2028\n\n"
        "[00:00:04] Operator: Welcome. I now hand over to your host.\n\n"
        "[00:00:21] Greta Solheim: Thanks, operator. Marcus?\n\n"
        "[00:00:33] Marcus Webb: We supplied 512 million cubic metres of water.\n\n"
        "[00:02:38] Operator: Our first question comes from the line of Nadia Holt with the"
        " Castellan Tribune. Please go ahead.\n\n"
        "[00:02:51] Nadia Holt: Is the price going up again?\n\n"
        "[00:02:55] Marcus Webb: It is, by 3 percent.\n\n"
        "[00:03:20] Operator: The next question comes from the line of Bob Teague [ph] with"
        " Inland Media. Your line is open.\n\n"
        "[00:03:30] Bob Teague: How much was lost?\n\n"
        "[00:03:40] Greta Solheim: 14.8 percent. Do you want to add to that, Marcus?\n"
    )
    assert exchanges(briefing) == [
        ("Nadia Holt", "Castellan Tribune", ["Marcus Webb"]),
        ("Bob Teague", "Inland Media", ["Greta Solheim"]),
    ]


def test_a_medium_ends_with_the_sentence_in_which_a_reporter_names_it() -> None:
    briefing = parsed(
        "Press conference\n15 October 2026\n\n"
        "KOVALEV: The deficit was 4.1 billion.\n\n"
        "QUESTION: Jane Doe, Reuters. Minister, how high is the debt?\n\n"
        "KOVALEV: It is 61 percent.\n\n"
        "QUESTION: Good morning. Samuel Iturbe from the Halden Courier. Is that true?\n\n"
        "KOVALEV: No.\n"
    )
    asked = [(name, outlet) for name, outlet, _ in exchanges(briefing)]
    assert asked == [("Jane Doe", "Reuters"), ("Samuel Iturbe", "Halden Courier")]


def test_an_office_between_surname_and_name_and_a_numbered_letter_in_front() -> None:
    briefing = parsed(
        "114學年度學生健康記者會\n發布日期：115-07-21\n\n"
        "主席：常務次長 葉思齊\n列席：學前教育司司長 邱郁婷\n　　　體育署組長 范姜志豪\n\n"
        "葉次長思齊：\n每餐補助由14元提高到18元。\n\n"
        "Q1　島嶼日報 記者徐筱涵：\n不合格率有沒有改善？\n\n"
        "A　邱司長郁婷：\n不合格率0.83%。\n\n"
        "Q2　南方電視 記者高廷宇：\n體育課呢？\n\n"
        "A　范姜組長志豪：\n每週150分鐘。\n"
    )
    assert exchanges(briefing) == [
        ("徐筱涵", "島嶼日報", ["邱郁婷"]),
        ("高廷宇", "南方電視", ["范姜志豪"]),
    ]
    assert roles(briefing)["邱郁婷"] == "學前教育司司長"


def test_the_caption_of_a_picture_is_nobody_who_speaks() -> None:
    briefing = parsed(
        "云泽省2027年上半年经济运行情况新闻发布会\n2027年7月20日\n\n"
        "出席人员：林致远（省统计局副局长）；贺新春（新闻发布处处长）（主持人）\n\n"
        "〔图：发布会现场，林小川摄〕\n\n"
        "贺新春：\n大家上午好。先请林致远副局长作介绍。\n\n"
        "林致远（省统计局副局长）：\n上半年用电量增长5.2%。\n\n"
        "▲林致远回答记者提问\n\n"
        "记者（云泽日报）：\n下半年呢？\n\n"
        "林致远（省统计局副局长）：\n预计增长5%。\n"
    )
    assert "图" not in roles(briefing)
    assert exchanges(briefing) == [("", "云泽日报", ["林致远"])]


def test_a_path_of_links_is_no_title_and_a_professor_in_a_table_is_read() -> None:
    briefing = parsed(
        "[Home](/) / [Press](/press) / [Transcripts](/press/transcripts)\n\n"
        "# Annual briefing 2025/26\n\n*Admissions Authority -- 2026-09-08 -- 4 min*\n\n"
        "| Name | Office |\n|------|--------|\n"
        "| Ruth Calloway | Chief Executive |\n| Prof. Arjun Nair | Director of Statistics |\n"
        "| Leo Whitford | Press Officer (moderator) |\n\n"
        "**Leo Whitford:** Hello everyone. A word from Professor Nair.\n\n"
        "**Arjun Nair:** The dropout rate was 6.8%.\n\n"
        "**Priya Sandhu (The Education Ledger):** How many students came?\n\n"
        "**Ruth Calloway:** We placed 318,700 students.\n"
    )
    assert briefing.title == "Annual briefing 2025/26"
    assert roles(briefing)["Arjun Nair"] == "Director of Statistics"
    assert exchanges(briefing) == [("Priya Sandhu", "The Education Ledger", ["Ruth Calloway"])]
