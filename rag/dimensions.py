"""Whether units and figures measure the same sort of thing."""

from __future__ import annotations

from index.figures.lexicon import ENGLISH_UNITS
from index.records import Figure
from rag.amounts import split_unit
from rag.lexicon.counted import (
    ALSO_COUNTED_IN,
    COUNT_ANYTHING,
    COUNT_PEOPLE,
    COUNT_THINGS,
    PERSON_COUNTERS,
    PERSON_NOUNS,
)
from rag.lexicon.frame import ANYBODY
from rag.lexicon.measures import (
    DEGREES,
    DURATION_UNITS,
    UNIT_FACTORS,
    UNITS_IN_SHORT,
    UNLIKE_COUNTERS,
)
from rag.lexicon.translations import CHINESE_UNITS


def is_percent(figure: Figure) -> bool:
    return figure.unit in ("%", "percent")


def is_rate(figure: Figure) -> bool:
    """A percentage, also one told in tenths: 四成五."""
    return is_percent(figure) or figure.unit == "成"


def comparable(a: Figure, b: Figure) -> bool:
    """Whether two figures measure the same sort of thing."""
    if is_percent(a) or is_percent(b):
        return is_percent(a) and is_percent(b)
    if a.unit == b.unit:
        return True
    if _leaves_unit_out(a, b) or _leaves_unit_out(b, a):
        return True
    return dimension_of(a.unit) == dimension_of(b.unit) is not None or (
        a.kind == b.kind == "count" and {a.unit, b.unit} <= COUNT_ANYTHING
    )


def _leaves_unit_out(a: Figure, b: Figure) -> bool:
    """6.2亿 beside 8.05亿户: so many users, of a text that leaves the measure word out."""
    counts = a.kind == "count" or not a.unit
    return counts and not a.unit and bool(a.magnitude) and is_counter(b.unit)


def only_counts(unit: str) -> bool:
    """Whether a unit is a measure word that says nothing of what it counts."""
    return unit in COUNT_ANYTHING


def are_people(a: str, b: str) -> bool:
    """Whether one of two English units is people, and the other some sort of them."""
    return bool({a, b} & ANYBODY) and {a, b} <= PERSON_NOUNS


def is_counter(unit: str) -> bool:
    """Whether a unit counts things, of one sort or of any."""
    return not unit or unit in COUNT_THINGS


def can_count(unit: str, counter: str) -> bool:
    """Whether figures in a unit count what a measure word counts; 个 counts anything."""
    if not counter:
        return unit in COUNT_THINGS or dimension_of(unit) is None
    if unit == counter or unit.startswith(counter) or counter in ("个", "一"):
        return unit in COUNT_THINGS or unit == counter or dimension_of(unit) is None
    if counter in ("人", "名", "位"):
        return unit in COUNT_PEOPLE
    return unit == "个" or unit in ALSO_COUNTED_IN.get(counter, ())


_DIMENSIONS = {unit.lower(): dimension for unit, (dimension, _) in UNIT_FACTORS.items()}
_ENGLISH_MEASURES = frozenset(ENGLISH_UNITS) | {"points", "point", "times"}
_NO_COUNTS = frozenset(("money", "dollars", "share", "energy", "power"))


def dimension_of(unit: str) -> str | None:
    found = UNIT_FACTORS.get(unit)
    return found[0] if found else None


def same_dimension(asked: str, unit: str) -> bool:
    """False where a unit asked for and a figure's measure different things: tonnes are no money.

    Measure words that count are loose among themselves, and an unknown unit proves nothing.
    """
    _, bare = split_unit(asked)
    word = bare.split()[0].lower() if bare.isascii() and bare else bare
    if not unit.isascii() and CHINESE_UNITS.get(word) in UNIT_FACTORS:
        word = CHINESE_UNITS[word]
    if word in DEGREES and unit.lower() in DEGREES:
        return True
    if word == "级" and unit and unit != "级":
        # 风力多少级 is told by no speed.
        return False
    if count_unlike_things(word, unit):
        return False
    if word and only_counts(word) and _DIMENSIONS.get(unit.lower()) in _NO_COUNTS - {"share"}:
        return False
    if word in DURATION_UNITS and unit:
        return unit in DURATION_UNITS
    wanted = _DIMENSIONS.get(word)
    if word in PERSON_COUNTERS and unit in COUNT_ANYTHING and unit:
        return unit in COUNT_PEOPLE
    if word.isascii() and word and wanted is None and word not in _ENGLISH_MEASURES:
        # How many tourists: a number of them, not what they spent.
        if word in PERSON_NOUNS and only_counts(unit) and unit:
            return unit in COUNT_PEOPLE
        return _DIMENSIONS.get(unit.lower()) not in _NO_COUNTS
    if wanted is None or not unit:
        return True
    if unit in DURATION_UNITS:
        return False
    given = _DIMENSIONS.get(unit.lower())
    return wanted == given or (given is None and unit.lower() not in COUNT_THINGS)


def is_unit_of_same(asked: str, unit: str) -> bool:
    """Whether both units are known and of one dimension: GWh and 瓦时."""
    wanted = _DIMENSIONS.get(split_unit(asked)[1].lower())
    return wanted is not None and wanted == _DIMENSIONS.get(unit.lower())


def is_same_unit(asked: str, unit: str) -> bool:
    """Whether both are names of one unit: km and kilometers."""
    word = split_unit(asked)[1].lower()
    if word in DEGREES and unit.lower() in DEGREES:
        return True
    wanted = UNIT_FACTORS.get(UNITS_IN_SHORT.get(word, word))
    named = unit.lower()
    return wanted is not None and wanted == UNIT_FACTORS.get(UNITS_IN_SHORT.get(named, named))


def count_unlike_things(asked: str, unit: str) -> bool:
    """Whether two measure words count different sorts of things: 场 events, 家 firms."""
    kinds = [{i for i, kind in enumerate(UNLIKE_COUNTERS) if u in kind} for u in (asked, unit)]
    return all(kinds) and kinds[0].isdisjoint(kinds[1])


def lacks_physical_unit(asked: str, figure: Figure) -> bool:
    """用了多少度电 is told by no index of 1.19: a number of no unit, and no magnitude either."""
    bare = not figure.unit and not figure.magnitude and figure.value % 1 != 0
    return bare and _DIMENSIONS.get(asked.lower()) in _PHYSICAL


_PHYSICAL = frozenset({"energy", "power", "mass", "length", "area", "speed"})
