"""What a question wants to be told in: money, time, length, area, weight, speed, energy.

A question seldom names the unit it wants: what does an upgrade save, how long is the wait,
掏了多少保费. A figure of another nature is no answer, however much of the question its sentence
speaks of.
"""

from __future__ import annotations

import re

from index.figures.lexicon import ENGLISH_CURRENCIES, ENGLISH_MONEY, ENGLISH_UNITS
from index.records import Figure
from rag.lexicon import natures
from rag.lexicon.measures import DURATION_UNITS

_CURRENCIES = (
    frozenset(ENGLISH_MONEY)
    | frozenset(ENGLISH_CURRENCIES.values())
    | frozenset(
        "元 块 毛 角 美元 美金 欧元 港元 港币 日元 英镑 克朗 法郎 卢布 卢比 韩元 泰铢 比索 里亚尔"
        " 第纳尔 林吉特 新台币 人民币 澳门元 新元 澳元 加元"
        " yuan yen francs rupees rubles roubles pence cents".split()
    )
)
_TIMES = DURATION_UNITS | {"quarters"}
_LENGTHS = frozenset(
    "公里 千米 米 公尺 里 海里 厘米 公分 毫米 kilometres kilometers km metres meters miles feet"
    " centimetres centimeters millimetres millimeters".split()
)
_SPEEDS = re.compile(r"(?:kilomet(?:re|er)|mile)s an hour|公里/小时|km/h|mph")
_WEIGHTS = frozenset("吨 载重吨 总吨 公斤 千克 斤 tons tonnes kilograms kg".split())
_AREAS = re.compile("亩|公顷|坪|平方|hectares?|acres?|square |sq")
_VOLUMES = re.compile("立方|^升|公升|lit(?:re|er)s?|cubic |gallons?")
_POWERS = re.compile(r"watt|瓦|^[kmgt]wh?$", re.IGNORECASE)

_MONEY = re.compile(natures.ASKS_MONEY)
_NOT_MONEY = re.compile(natures.ASKS_NO_MONEY)
_TIME = re.compile(natures.ASKS_TIME)
_LENGTH = re.compile(natures.ASKS_LENGTH)
_SPEED = re.compile(natures.ASKS_SPEED)
_WEIGHT = re.compile(natures.ASKS_WEIGHT)
_POWER = re.compile(natures.ASKS_POWER)
_AREA, _PERCENTAGE = re.compile(natures.ASKS_AREA), re.compile(natures.ASKS_PERCENTAGE)
_IN_CHINESE = {nature: re.compile(pattern) for nature, pattern in natures.ASKED_IN_CHINESE.items()}
_ASKS_AMOUNT = re.compile(natures.ASKS_AMOUNT)
_NAMES_AMOUNT = re.compile(natures.NAMES_AMOUNT)
_VERB = re.compile(natures.ASKING_WORDS)
_FRAGMENT = re.compile(natures.FRAGMENT)

MONEY, TIME, LENGTH, AREA, VOLUME, SPEED, WEIGHT, POWER, RATE, COUNT = (
    "money", "time", "length", "area", "volume", "speed", "weight", "power", "rate", "count",
)  # fmt: skip


def nature_asked(folded: str) -> frozenset[str]:
    """The natures that may answer; empty where the words leave it open."""
    if not folded.isascii():
        return frozenset(n for n, asked in _IN_CHINESE.items() if asked.search(folded))
    if _LENGTH.search(folded):
        return frozenset({LENGTH})
    if _TIME.search(folded):
        return frozenset({TIME, LENGTH} if "how long" in folded else {TIME})
    for pattern, nature in ((_SPEED, SPEED), (_WEIGHT, WEIGHT), (_POWER, POWER), (_AREA, AREA)):
        if pattern.search(folded):
            return frozenset({nature})
    if _MONEY.search(folded) and not _NOT_MONEY.search(folded):
        return frozenset({MONEY})
    return frozenset({RATE} if _PERCENTAGE.search(folded) else ())


_MAGNITUDE = re.compile(r"^(?:thousand|million|billion|trillion) |^[十百千万亿]+")


def asks_amount(folded: str) -> bool:
    """Whether an English question wants a figure by what it asks of or by its nature."""
    if not folded.isascii():
        return False
    if nature_asked(folded) or _ASKS_AMOUNT.search(folded) or _NAMES_AMOUNT.search(folded):
        return True
    # Bulk tonnage last quarter: no verb, and the name of an amount.
    return _VERB.search(folded) is None and _FRAGMENT.search(folded) is not None


def nature_told(figure: Figure) -> str:
    """The nature of a figure; an amount in a unit no table knows is of the text's own money."""
    nature = nature_of(figure.unit)
    own = figure.kind == "level" and figure.unit.isalpha() and figure.unit.isascii()
    return MONEY if nature == COUNT and own and figure.unit not in _KNOWN else nature


_KNOWN = frozenset(ENGLISH_UNITS.values())


def nature_of(unit: str) -> str:
    """The nature of a figure's unit; a number of things where it is the name of a thing."""
    unit = _MAGNITUDE.sub("", unit)
    if unit in ("%", "percentage points", "个百分点", "basis points", "times", "倍"):
        return RATE
    if unit in _CURRENCIES:
        return MONEY
    if unit in _TIMES:
        return TIME
    if unit in _LENGTHS:
        return LENGTH
    if unit in _WEIGHTS:
        return WEIGHT
    if _AREAS.match(unit):
        return AREA
    if _VOLUMES.match(unit):
        return VOLUME
    if _SPEEDS.search(unit):
        return SPEED
    return POWER if _POWERS.search(unit) else COUNT
