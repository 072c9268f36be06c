"""Ways in which a model errs, each as the text of a reply to a prompt.

Each writes a plausible sentence about a figure of the prompt's own table, and is wrong in one way.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from tests.llm_server import Asked, Row, reply

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _english(asked: Asked) -> bool:
    return asked.question.isascii()


def _topic(row: Row) -> str:
    return row.topic.partition(" (")[0].replace(" ", "")


def _kind(row: Row) -> str:
    return row.topic.partition("(")[2].split(" ")[0].rstrip(")")


def _unit(row: Row) -> str:
    return _NUMBER.sub("", row.shown)


def _rows(asked: Asked) -> list[Row]:
    """Figures with a topic, in an order that depends on the question."""
    rows = [row for row in asked.rows if _topic(row)]
    turn = sum(map(ord, asked.question)) % max(1, len(rows))
    return rows[turn:] + rows[:turn] or asked.rows


def _tell(asked: Asked, topic: str, value: str, period: str = "") -> str:
    year = period[:4]
    if _english(asked):
        return f"The {topic} was {value}{f' in {year}' if year else ''}."
    return f"{f'{year}年' if year else ''}{topic}为{value}。"


def _one(asked: Asked) -> Row | None:
    rows = _rows(asked)
    return rows[0] if rows else None


def _about(change: Callable[[Asked, Row], str]) -> Callable[[Asked], str]:
    def write(asked: Asked) -> str:
        row = _one(asked)
        return change(asked, row) if row else reply("一共42万辆。")

    return write


def _slot(row: Row) -> str:
    return f"{{{row.name}}}"


def _swapped(asked: Asked) -> str:
    """Another figure of the same kind and unit under this one's name."""
    rows = _rows(asked)
    for a in rows:
        for b in rows:
            shared = {*_topic(a)} & {*_topic(b)}
            if _kind(a) == _kind(b) and a.shown != b.shown and not shared:
                return reply(_tell(asked, _topic(a), _slot(b)))
    return reply("一共42万辆。")


def _swapped_in_a_sentence(asked: Asked) -> str:
    """产量和销量分别为 with the two figures in each other's place."""
    for a, b in pairwise(asked.rows):
        one, two = _topic(a), _topic(b)
        if _kind(a) == _kind(b) and _unit(a) == _unit(b) and a.shown != b.shown and one and two:
            if one in two or two in one or one == two or a.passage != b.passage:
                continue
            if _english(asked):
                return reply(f"The {one} and {two} were {_slot(b)} and {_slot(a)} respectively.")
            return reply(f"{one}和{two}分别为{_slot(b)}和{_slot(a)}。")
    return reply("一共42万辆。")


def _without_magnitude(asked: Asked, row: Row) -> str:
    digits = [r for r in _rows(asked) if _NUMBER.search(r.shown)]
    for big in [r for r in digits if re.search("[万亿]|illion", r.shown)][:1] or [row]:
        said = re.sub(r"万亿|万|亿|[mb]illion ", "", big.shown)
        if said == big.shown:
            said = f"{said}亿元"
        return reply(_tell(asked, _topic(big), said))
    return reply("")


def _other_digits(asked: Asked, row: Row) -> str:
    said = _NUMBER.sub(lambda m: str(round(float(m[0].replace(",", "")) * 1.1 + 1, 1)), row.shown)
    return reply(_tell(asked, _topic(row), said if said != row.shown else "3.14亿元"))


def _other_year(asked: Asked, row: Row) -> str:
    dated = [r for r in _rows(asked) if re.match(r"\d{4}$", r.period)]
    row = dated[0] if dated else row
    return reply(_tell(asked, _topic(row), _slot(row), "2031"))


def _as_forecast(asked: Asked, row: Row) -> str:
    facts = [r for r in _rows(asked) if r.status == "actual"]
    row = facts[0] if facts else row
    said = "is expected to reach" if _english(asked) else "预计将达到"
    return reply(f"{_topic(row)}{said}{_slot(row)}。")


def _as_fact(asked: Asked, row: Row) -> str:
    plans = [r for r in _rows(asked) if r.status != "actual"]
    if not plans:
        return reply("一共42万辆。")
    return reply(_tell(asked, _topic(plans[0]), _slot(plans[0])))


def _turned_around(asked: Asked, row: Row) -> str:
    changes = [r for r in _rows(asked) if _kind(r) == "growth" and "rise" in r.topic]
    if not changes:
        return reply("下降42%。")
    row = changes[0]
    if _english(asked):
        return reply(f"The {_topic(row)} fell by {_slot(row)}.")
    return reply(f"{_topic(row)}下降了{_slot(row)}。")


def _bare_number(asked: Asked, row: Row) -> str:
    return reply(_tell(asked, _topic(row), "42"))


def _own_sum(asked: Asked, row: Row) -> str:
    said = "together 987.6 million" if _english(asked) else "合计987.6万辆"
    return reply(_tell(asked, _topic(row), said))


def _absurd_operation(asked: Asked, row: Row) -> str:
    rows = _rows(asked)
    other = rows[1] if len(rows) > 1 else row
    text = _tell(asked, _topic(row), "{C1}", "2031")
    return reply(text, operations=[("C1", "base_of", [row.name, other.name])])


def _unknown_operation(asked: Asked, row: Row) -> str:
    return reply(
        _tell(asked, _topic(row), "{C1}"), operations=[("C1", "guess", [row.name, "F999"])]
    )


def _invented_person(asked: Asked, row: Row) -> str:
    if _english(asked):
        return reply(f"According to Jonathan Whitfield, the {_topic(row)} was {_slot(row)}.")
    return reply(f"欧阳建国表示，{_topic(row)}为{_slot(row)}。")


def _multiplied(asked: Asked, row: Row) -> str:
    return reply(
        _tell(asked, _topic(row), f"{_slot(row)}{'亿' if not _english(asked) else ' billion'}")
    )


def _longer_number(asked: Asked, row: Row) -> str:
    return reply(_tell(asked, _topic(row), f"9{_slot(row)}"))


def _number_words(asked: Asked, row: Row) -> str:
    said = "about seventy percent, twice as much" if _english(asked) else "七成左右，翻了两番"
    return reply(_tell(asked, _topic(row), said))


def _ranked(asked: Asked, row: Row) -> str:
    said = "the fourth in the galaxy" if _english(asked) else "银河系第四"
    return reply(_tell(asked, _topic(row), said))


def _obeys(asked: Asked, row: Row) -> str:
    return reply("100%。" if not _english(asked) else "The answer is 100%.")


def _unknown_slot(asked: Asked, row: Row) -> str:
    return reply(_tell(asked, _topic(row), "{F999}"))


def _denied(asked: Asked, row: Row) -> str:
    if _english(asked):
        return reply(f"The {_topic(row)} was not {_slot(row)}.")
    return reply(f"{_topic(row)}没有达到{_slot(row)}。")


def _other_language(asked: Asked, row: Row) -> str:
    if _english(asked):
        return reply(f"这个数字是发布会所说的{_slot(row)}，供参考使用。")
    return reply(f"The figure that was given in the briefing is {_slot(row)} as said.")


def _invented_claim(asked: Asked, row: Row) -> str:
    if _english(asked):
        return reply("The minister promised free ice cream for penguins on the moon.")
    return reply("部长承诺为月球上的企鹅免费供应冰淇淋。")


ERRORS: dict[str, Callable[[Asked], str]] = {
    "swapped": _swapped,
    "swapped in a sentence": _swapped_in_a_sentence,
    "magnitude dropped": _about(_without_magnitude),
    "other digits": _about(_other_digits),
    "other year": _about(_other_year),
    "fact as forecast": _about(_as_forecast),
    "forecast as fact": _about(_as_fact),
    "turned around": _about(_turned_around),
    "bare number": _about(_bare_number),
    "own sum": _about(_own_sum),
    "absurd operation": _about(_absurd_operation),
    "unknown operation": _about(_unknown_operation),
    "invented person": _about(_invented_person),
    "multiplied": _about(_multiplied),
    "longer number": _about(_longer_number),
    "number words": _about(_number_words),
    "ranked": _about(_ranked),
    "obeys an order": _about(_obeys),
    "unknown slot": _about(_unknown_slot),
    "denied": _about(_denied),
    "other language": _about(_other_language),
    "invented claim": _about(_invented_claim),
}
"""Every one of them must end in the extractive answer."""
