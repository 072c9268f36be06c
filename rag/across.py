"""Questions in another language than the briefing: what a word that is not found proves.

A dictionary and tables render only part of the words; what they render and the briefing has is
told in it, and a figure that lacks it is of something else.
"""

from __future__ import annotations

import re

from index.script import fold
from rag.ask import Ask
from rag.counted_with import counted_noun
from rag.dimensions import only_counts
from rag.figure_index import FigureView
from rag.lexicon.conversation import SHARE_OF_THAT
from rag.lexicon.restricting import QUANTITIES_IN_ENGLISH
from rag.match import Match
from rag.reading import Reading
from rag.terms import chinese_terms, everyday_words, names_term
from rag.units import Slot, Unit

# Both counted in standard deviations above the mean, together.
_NEAR = 6.0
# So many are enough where no other figure is nearer in either way.
_NEAREST = 5.0
_HALF_TOLD = 0.5
# Whoever is counted: users, patients and visitors are people.
_ANYBODY_COUNTED = frozenset({"people", "persons"})
_MEASURED_OF = re.compile(
    r"\bhow (?:many|much) (?:million |billion )?(?:tonnes|tons|litres|hectares"
    r"|kilometres|barrels|kilograms|(?:giga|kilo|mega)watt[- ]hours) of (?P<what>[a-z0-9 -]+?)"
    r"(?= (?:did|was|were|is|are|has|have|do|does|will|in|by|at|from)\b|[?,]|$)"
)
_SHARE_OF = re.compile(SHARE_OF_THAT)
_OF_THE_WHOLE = 0.7
_TRADED = frozenset({"出口", "进口"})
# How much of an official term what stands around a figure must have, if the briefing has all of it.
_WHOLE_TERM = 0.7


class Across:
    """How a figure stands to a question across languages."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def is_near(self, ask: Ask, match: Match) -> bool:
        """Sentence and subject of a figure are both near to a question in other words.

        A dictionary lacks too many words for what it does not find to be missing, and English has
        many words for one thing.
        """
        figure = match.view.figure.id
        subjects = self.reading.subjects(ask)
        near = self.reading.near.deviations(figure) + subjects.deviations(figure)
        least = _NEAREST if self.is_nearest(ask, match) else _NEAR
        # A question in another language than the briefing, or both in English.
        in_many_words = self.reading.is_foreign(match) or self.reading.question.language == "en"
        return in_many_words and near >= least

    def is_nearest(self, ask: Ask, match: Match) -> bool:
        """Whether no figure is nearer to a foreign question, by its sentence or by its subject."""
        figure = match.view.figure.id
        nearest = self.reading.near.is_nearest(figure) and self.reading.subjects(ask).is_nearest(
            figure
        )
        return nearest and self.reading.is_foreign(match)

    def objection(self, ask: Ask, match: Match, likely: bool, stands_out: bool) -> str:
        """Why a figure is no answer to a foreign question, empty where it may be one.

        ``likely``: something else speaks for it, so that what is counted may be named by a word
        that no table renders.
        """
        traded_alone = match.view.measures & _TRADED > ask.measures & _TRADED
        if traded_alone and match.missing and not ask.kinds:
            # How many batteries were installed: not told by how many went abroad.
            return "measure"
        if not stands_out and self._counts_the_untold(ask):
            return "subject"
        if self._is_of_another_whole(ask, match.view):
            return "subject"
        if self._lacks_quantity(ask, match.view):
            return "measure"
        if self._measures_others(ask, match.view):
            return "subject"
        if match.parts.get("counter", 0.0) <= 0.0 and self._counts_others(ask, match):
            return "subject"
        likely = likely or self._is_likely(ask, match)
        return "subject" if not likely and self._lacks_counted(ask, match.view) else ""

    def _is_of_another_whole(self, ask: Ask, view: FigureView) -> bool:
        """What share of small firms is that, after how many of them are listed: no share that
        Chinese tells of another whole (占A股新上市企业比重)."""
        found = _SHARE_OF.search(ask.folded)
        metric = view.figure.metric
        if found is None or view.figure.kind != "share" or not metric.startswith("占"):
            return False
        units = self.reading.ask(found["whole"]).units
        whole = Slot(fold(metric))
        return bool(units) and max(self.reading.matched(u, whole) for u in units) < _OF_THE_WHOLE

    def lacks_a_term(self, ask: Ask, match: Match) -> bool:
        """Whether an official term of the question is told of something else, or of nothing."""
        return any(self._lacks_term(u, match) for u in ask.units if names_term(u.text))

    def is_told_elsewhere(self, ask: Ask, match: Match) -> bool:
        """Whether an official term stands in the text, and not near the figure: wind turbines are
        told of, and their exports are not, whatever is exported."""
        told = [u for u in ask.units if names_term(u.text) and u.text in match.missing]
        return any(p in self.reading.text_in_scope for u in told for p in u.in_chinese)

    def _counts_the_untold(self, ask: Ask) -> bool:
        """How many universities: a word that tables render, and the text has none of its words."""
        text = self.reading.text_in_scope
        return any(
            (everyday_words(u.text) or chinese_terms(u.text))
            and not any(w in text for w in (*everyday_words(u.text), *u.in_chinese))
            for u in _units_of(ask, ask.unit)
        )

    def _lacks_quantity(self, ask: Ask, view: FigureView) -> bool:
        """Market value: a quantity that tables render, told nowhere at the figure."""
        slots = (view.about, view.clause)
        return any(
            u.text.endswith(QUANTITIES_IN_ENGLISH)
            and names_term(u.text)
            and not u.measure
            and not any(p in self.reading.text_in_scope for p in u.in_chinese)
            and all(self.reading.matched(u, slot) < _WHOLE_TERM for slot in slots)
            for u in ask.units
        )

    def _measures_others(self, ask: Ask, view: FigureView) -> bool:
        """How many tonnes of CO2: what is measured is told with the figure itself."""
        found = _MEASURED_OF.search(ask.folded)
        things = [u for u in ask.units if found and u.text in found["what"] and not u.measure]
        slots = (view.about, view.clause)
        return bool(things) and all(
            self.reading.matched(u, slot) < _WHOLE_TERM for u in things for slot in slots
        )

    def _counts_others(self, ask: Ask, match: Match) -> bool:
        """How many hospitals: a word that is rendered, and that nothing at the figure speaks of."""
        noun = counted_noun(ask.folded)
        if noun.endswith("ed") or noun in _ANYBODY_COUNTED:
            return False
        return any(u.text in match.missing and bool(u.in_chinese) for u in _units_of(ask, noun))

    def _is_likely(self, ask: Ask, match: Match) -> bool:
        """Whether half of a foreign question is told, or no figure is nearer in one way.

        What is counted may have a name that no table renders.
        """
        if self._counts_others(ask, match):
            return False
        figure = match.view.figure.id
        return (
            match.coverage >= _HALF_TOLD
            or self.reading.near.is_nearest(figure)
            or self.reading.subjects(ask).is_nearest(figure)
        )

    def _lacks_counted(self, ask: Ask, view: FigureView) -> bool:
        """How many tanks: what is counted is neither at the figure nor around it."""
        noun = ask.unit or counted_noun(ask.folded)
        if not noun.isascii() or noun.endswith("ed"):
            # How many managed to: a verb names nothing that is counted.
            return False
        counted = _units_of(ask, noun)
        slots: tuple[Slot, ...] = (view.about, view.clause, view.sentence, view.around)
        if only_counts(view.figure.unit):
            # 机器人等四个领域: what the measure word counts is named at the figure.
            slots = (view.about,)
        return bool(counted) and not any(
            self.reading.matched(u, slot) for u in counted for slot in slots
        )

    def _lacks_term(self, unit: Unit, match: Match) -> bool:
        """An official term is told in its own words, or not at all.

        Where the briefing has these words, a part of them is told of something else.
        """
        if unit.text in match.missing:
            return True
        view = match.view
        told = (view.about, view.clause, view.sentence, view.around)
        has = any(p in self.reading.text_in_scope for p in unit.in_chinese)
        return has and all(self.reading.matched(unit, slot) < _WHOLE_TERM for slot in told)


def _units_of(ask: Ask, noun: str) -> list[Unit]:
    """The units of a question whose last word is the noun that is counted; none for no noun."""
    return [u for u in ask.units if noun and u.text.split()[-1:] == [noun]]
