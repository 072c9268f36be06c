"""Twenty people at once: each gets the answers to their own questions, none is lost."""

from __future__ import annotations

import threading
from typing import Any

from gradio_client import Client

AT_ONCE = 20
# Each asks two questions; the second can be understood only with the first.
TALKS = [
    ("2023年新能源汽车出口了多少辆？", "同比增长多少？"),
    ("2023年新能源汽车产量是多少？", "那销量呢？"),
    ("2023年汽车整车出口多少辆？", "同比增长多少？"),
    ("2023年规模以上工业增加值同比增长多少？", "是谁说的？"),
    ("How many new energy vehicles were exported in 2023?", "Who said that?"),
]


def ask(client: Client, question: str, history: list[str]) -> dict[str, Any]:
    record: dict[str, Any] = client.predict(question, "", history, api_name="/ask")
    return record


def said(record: dict[str, Any]) -> tuple[Any, ...]:
    """What does not differ between two runs of one question."""
    return record["question"], record["completed_question"], record["status"], record["answer"]


def test_twenty_conversations_at_once_stay_apart_and_lose_nothing(chat_url: str) -> None:
    alone = Client(chat_url, verbose=False)
    expected = [
        [said(ask(alone, first, [])), said(ask(alone, second, [first]))] for first, second in TALKS
    ]
    assert len({answers[1][3] for answers in expected}) >= 4
    assert all(record[2] == "answered" for answers in expected for record in answers)

    clients = [Client(chat_url, verbose=False) for _ in range(AT_ONCE)]
    got: dict[int, list[tuple[Any, ...]]] = {}
    problems: list[str] = []
    gate = threading.Barrier(AT_ONCE)

    def talk(place: int) -> None:
        first, second = TALKS[place % len(TALKS)]
        try:
            gate.wait()
            one = said(ask(clients[place], first, []))
            got[place] = [one, said(ask(clients[place], second, [first]))]
        except Exception as error:
            problems.append(f"{place}: {error!r}")

    people = [threading.Thread(target=talk, args=(place,)) for place in range(AT_ONCE)]
    for person in people:
        person.start()
    for person in people:
        person.join(timeout=120)
    assert problems == []
    assert sorted(got) == list(range(AT_ONCE))
    for place, answers in got.items():
        assert answers == expected[place % len(TALKS)]
