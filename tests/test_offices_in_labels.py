"""Offices and verbs beside a name in a label, and media that ask once."""

from __future__ import annotations

from tests.test_parse import parsed

ENGLISH = """Port Authority of Eastmere
Quarterly briefing on the State of Harbour Works, 12 March 2026

Lena Marsh, spokesperson for the Port Authority of Eastmere: Good morning.
Otto Finn, Head of the Harbour Office: Throughput reached 4.2 million tonnes, up 3 percent.

Eastmere Gazette: How many ships called?
Ruth Aldo, Chief Engineer for Quays and Locks: We counted 1,204 ships.
The Lockkeeper: Some came late. How many?
Otto Finn, Head of the Harbour Office: Only 31.
DockWatch: Is the new crane working?
Piet Sand, acting director of works: It is. The Minister, of course, said: build it.
"""
CHINESE = """岚州市水务局2026年3月2日新闻发布会实录

贺青（主持人）：大家好。
邢越（副局长）：全年供水4.2亿吨，增长3%。
《岚州日报》记者问：漏损率是多少？
邢越（副局长）答：漏损率降到8.1%。
水网记者问：水价呢？
蓝田（价格处处长）回答：水价为每吨3.2元。
"""


def spoken(text: str) -> list[tuple[str, str, str]]:
    """Kind, who, and the office or the medium, of each utterance."""
    return [
        (u.kind, u.speaker, u.outlet if u.kind == "question" else u.role)
        for turn in parsed(text).turns
        if turn.kind != "lead"
        for u in turn.utterances
    ]


def test_an_office_of_any_length_behind_a_name_is_part_of_the_label() -> None:
    works = ("answer", "Piet Sand", "acting director of works")
    assert spoken(ENGLISH) == [
        ("statement", "Lena Marsh", "spokesperson for the Port Authority of Eastmere"),
        ("statement", "Otto Finn", "Head of the Harbour Office"),
        ("question", "", "Eastmere Gazette"),
        ("answer", "Ruth Aldo", "Chief Engineer for Quays and Locks"),
        ("question", "", "The Lockkeeper"),
        ("answer", "Otto Finn", "Head of the Harbour Office"),
        ("question", "", "DockWatch"),
        works,
    ]


def test_what_a_briefing_is_on_takes_no_part() -> None:
    names = [person.name for person in parsed(ENGLISH).participants]
    assert names == ["Lena Marsh", "Otto Finn", "Ruth Aldo", "Piet Sand"]


def test_the_verb_behind_name_and_office_is_part_of_the_label() -> None:
    assert spoken(CHINESE) == [
        ("statement", "贺青", "主持人"),
        ("statement", "邢越", "副局长"),
        ("question", "", "岚州日报"),
        ("answer", "邢越", "副局长"),
        ("question", "", "水网"),
        ("answer", "蓝田", "价格处处长"),
    ]


def test_a_title_may_give_the_date() -> None:
    assert parsed(ENGLISH).date == "2026-03-12"
    assert parsed(CHINESE).date == "2026-03-02"
