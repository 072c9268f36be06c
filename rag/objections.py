"""Why a figure is no answer to what is asked: another period, measure, kind or thing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from rag.acceptance import is_likely
from rag.across import Across
from rag.against_year import misses_year_against
from rag.ask import Ask
from rag.asked_thing import is_told_behind, is_told_behind_abroad
from rag.dimensions import lacks_physical_unit, same_dimension
from rag.lacking import (
    asks_other_volume,
    is_counted_otherwise,
    is_growth_of_other_measure,
    is_of_other_quantity,
    lacks_asked_thing,
    lacks_measure,
    lacks_outcome,
    lacks_predicate,
    lacks_quantity,
    names_other_measure,
)
from rag.left_out import ignores_what_is_left_out
from rag.lexicon.kinds import FLOW, NEWLY
from rag.match import Match
from rag.missing_words import (
    OF_OTHERS,
    inherited_share,
    is_far_ahead,
    is_surely_meant,
    leaves_no_other,
    means_more,
    missing_share,
)
from rag.near_misses import (
    is_near_miss,
    is_of_other_compound,
    is_of_other_generation,
    is_of_sibling,
)
from rag.of_another import (
    is_named,
    is_of_another,
    is_of_another_place,
    is_of_whole_before,
    is_told_of_the_one_before,
    is_what_was_asked_before,
    leaves_its_thing,
    names_another,
    spoken_of,
    told_of_others,
)
from rag.of_neighbour import is_of_neighbour
from rag.other_nature import is_of_other_nature
from rag.other_sort import (
    is_change_of,
    is_growth_for_share,
    is_no_average,
    is_no_money,
    is_other_sort,
    is_rate_for_part,
    kind_is_soft,
)
from rag.quantity_named import is_of_other_named_quantity, measure_named
from rag.reading import Reading
from rag.restricted import is_narrower
from rag.speech import is_place, solidity
from rag.unlike_asked import (
    is_no_difference,
    is_nothing_planned,
    is_of_no_asked_time,
    is_of_no_such_limit,
    is_of_other_milestone,
    is_of_this_year,
)
from rag.untold_misfortune import is_of_untold_misfortune
from rag.weakly_told import is_weakly_told

# Below this share of the question's weight in the figure's sentence, it answers something else.
MIN_COVERAGE = 0.36
# A word the briefing never uses, if it carries this share of the question, asks for what is not
# there. Verbs and adverbs have many synonyms; names and nouns do not.
MAX_MISSING = 0.42
# In English less may be missing: what is asked in other words is mostly near in meaning.
MAX_MISSING_IN_ENGLISH = 0.3
# The dictionary knows only part of another language's words.
MAX_MISSING_FROM_ENGLISH, MAX_MISSING_FOREIGN, MIN_COVERAGE_FOREIGN = 0.55, 0.6, 0.25
# So much of what is asked a sentence has to speak of for its nearness to overrule an objection.
_LEAST_OVERRULED = 0.3
_AMONG_THEM = re.compile(
    r"(?:里头?|里面|当中|之中|其中|中)[，,](?P<part>[^，,。？?]{2,12}?)的?(?:一共|总共)?(?:是|有|占|达)?了?(?:多少|几)"
)

_FLOW, _NEW = re.compile(FLOW), re.compile(NEWLY)
# Where its sentence stands out, a figure so much better than any other is the one meant.
_AHEAD = 0.5
# So much of a question must be told for words that its sentence lacks to be excused.
_LEAST_WITHOUT = 0.25


class Objections:
    """What speaks against a figure as the answer to an ask.

    ``likely`` says whether a figure is so likely the one meant that words alone do not rule it out.
    """

    def __init__(
        self, reading: Reading, likely: Callable[[Reading, Ask, Match], bool] = is_likely
    ) -> None:
        self.reading = reading
        self.likely = likely
        self.across = Across(reading)

    def of(self, ask: Ask, match: Match) -> str:
        """Why a match is no answer, empty if it is one."""
        if "period" in match.clashes:
            return "period"
        if is_of_no_asked_time(ask, match.view, self.reading.main_year):
            return "period"
        if is_of_this_year(ask, match.view, self.reading.main_year):
            return "period"
        each = match.view.each and not self.reading.asked(ask).each
        if each and ask.periods and not match.view.figure.period:
            # Two ships, each carrying 450: no number of people carried in a quarter.
            return "subject"
        if match.parts.get("so many", 0.0) < 0.0:
            # 每万人摊到几个 is not told by how many there are in all.
            return "subject"
        if missed := is_near_miss(ask, match.view):
            return missed
        if is_of_other_generation(self.reading.folded, match.view):
            return "subject"
        if is_of_sibling(ask, match) or is_of_other_compound(
            ask, match.view, self.reading.text_in_scope
        ):
            return "subject"
        if ignores_what_is_left_out(self.reading, match.view):
            return "subject"
        if is_no_difference(ask, match.view, self.reading):
            return "kind"
        if is_of_other_milestone(ask, match.view, self.reading):
            return "subject"
        if is_of_no_such_limit(ask, match.view, self.reading):
            return "subject"
        if misses_year_against(ask, [match.view.figure], self.reading.main_year):
            return "period"
        if "status" in match.clashes and (ask.past or self.reading.question.language == "en"):
            # How much was handled is not answered by what is planned, nor a forecast by what was.
            return "period"
        if "status" in match.clashes and is_nothing_planned(ask, match.view):
            return "period"
        if is_of_untold_misfortune(ask, match.view):
            return "subject"
        if leaves_its_thing(self.reading, match.view):
            return "subject"
        if narrower := is_narrower(self.reading, ask, match):
            return narrower
        meant = is_surely_meant(self.reading, ask, match)
        near = self.across.is_near(ask, match)
        nearest = near and self.across.is_nearest(ask, match)
        if (
            "measure" in match.clashes
            and not nearest
            and not (meant and not names_other_measure(ask, match.view))
        ):
            return "measure"
        if is_growth_of_other_measure(self.reading, ask, match.view):
            return "measure"
        if is_of_other_named_quantity(ask, match.view):
            return "measure"
        named = None if ask.unit else measure_named(ask)
        # 林下产值多少亿，其中养殖A: the sentence names the measure, if not the figure's clause.
        told = named is None or self.reading.matched(named, match.view.sentence) == 1.0
        excused = near or (meant and told)
        if not excused and lacks_measure(self.reading, ask, match):
            return "measure"
        if "opposite" in match.clashes:
            return "subject"
        if "kind" in match.clashes and not kind_is_soft(ask, match):
            return "kind"
        if asks_other_volume(ask, match):
            return "measure"
        if is_rate_for_part(ask, match):
            return "kind"
        if is_change_of(ask, match) or is_growth_for_share(ask, match) or is_no_average(ask, match):
            return "kind"
        if is_no_money(ask, match):
            return "measure"
        if lacks_physical_unit(ask.unit, match.view.figure):
            return "kind"
        if is_other_sort(ask, match) or not same_dimension(ask.unit, match.view.figure.unit):
            return "kind"
        if is_of_other_nature(ask, match.view.figure):
            return "kind"
        return self._in_words(ask, match, meant, near, nearest) if ask.units else ""

    def _in_words(self, ask: Ask, match: Match, meant: bool, near: bool, nearest: bool) -> str:
        """What the words of the question say against a figure that is of the sort asked for."""
        if self.reading.in_english and _is_that_plan(match):
            return ""
        own = (ask, match)

        @cache
        def likely_anyway() -> bool:
            return self.likely(self.reading, *own)

        if is_weakly_told(self.reading, ask, match) and not likely_anyway():
            return "subject"
        if not self.reading.is_foreign(match) and lacks_predicate(self.reading, ask, match.view):
            return "subject"
        if self.reading.in_english and lacks_outcome(ask, match.view):
            return "subject"
        if ask.inherited and not any(solidity(u.text) == 1.0 for u in ask.units):
            # 还想再添多少家: the thing meant is named in another part of the question.
            match = replace(
                match, coverage=max(match.coverage, inherited_share(self.reading, ask, match))
            )
            ask = replace(ask, units=(*ask.units, *ask.inherited), inherited=())
        foreign = self.reading.is_foreign(match)
        if not foreign and is_of_neighbour(self.reading, ask, match.view):
            return "subject"
        if not foreign and self._lacks_its_place(ask, match):
            return "subject"
        asked = "" if foreign else lacks_asked_thing(self.reading, ask, match)
        of_others = asked != "subject" or is_counted_otherwise(match)
        if asked and (of_others or not likely_anyway()):
            return asked
        if not foreign and is_of_other_quantity(ask, match):
            return "measure"
        behind = not foreign and not meant and "same" not in match.parts
        if behind and is_told_behind(ask, match.view) and not likely_anyway():
            return "subject"
        if foreign and is_told_behind_abroad(ask, match.view):
            return "subject"
        if not foreign and is_what_was_asked_before(self.reading, ask, match.view):
            return "subject"
        if is_of_whole_before(self.reading, ask, match.view):
            return "subject"
        stands_out = self.reading.stands_out(match.view)
        names = [
            u
            for u in ask.units
            if self.reading.names(u) and not self.reading.names_all(u, match.view)
        ]
        around = stands_out or self.reading.told_in_english(match)
        unnamed = [
            u
            for u in names
            if (not meant or is_place(u.text))
            and not is_named(
                u, match.view, around and not is_of_another_place(self.reading, u, match.view)
            )
            and not spoken_of(u, match.view)
        ]
        if unnamed and not likely_anyway():
            return "subject"
        if not foreign and any(
            is_place(u.text) and u.text in self.reading.text_in_scope for u in unnamed
        ):
            # 对北美下降A: what is told of all is told of no such place, however likely.
            return "subject"
        if not foreign and names and names_another(self.reading, ask, match.view):
            return "subject"
        if not foreign and any(
            not self.reading.matched(u, match.view.about)
            and is_of_another_place(self.reading, u, match.view)
            for u in ask.units
        ):
            # 日本旅客最多，占A，韩国居次: A is none of 韩国, whatever the sentence says of it.
            return "subject"
        likely = stands_out or near or match.parts.get("counter", 0.0) > 0.0
        if foreign and (met := self.across.objection(ask, match, likely, stands_out)):
            return met
        lacks_a_term = foreign and not nearest and self.across.lacks_a_term(ask, match)
        if lacks_a_term and not likely_anyway():
            return "subject"
        if foreign and self.across.is_told_elsewhere(ask, match):
            return "subject"
        of_another = not foreign and not meant and is_of_another(self.reading, ask, match.view)
        if of_another and not likely_anyway():
            return "subject"
        meant = meant or leaves_no_other(self.reading, match)
        # 老年用品对东盟出口: of that region by name; of what goods the sentence before says.
        by_name = any(is_place(u.text) and u.match(match.view.about) == 1.0 for u in ask.units)
        others = (
            not (foreign or meant or by_name)
            and told_of_others(self.reading, ask, match) >= OF_OTHERS
        )
        if others and not likely_anyway():
            return "subject"
        if (
            not foreign
            and not stands_out
            # The one that leads is named by nothing but that.
            and "extreme" not in match.parts
            and not by_name
            and is_told_of_the_one_before(self.reading, ask, match.view)
            and not likely_anyway()
        ):
            return "subject"
        if _FLOW.search(ask.folded) and match.view.figure.kind in ("count", "share"):
            told = f"{match.view.clause.folded} {match.view.about.folded}"
            if not (_FLOW.search(told) or _NEW.search(told) or match.view.change):
                return "measure"
        objection = ""
        least = MIN_COVERAGE_FOREIGN if foreign else MIN_COVERAGE
        most = MAX_MISSING_IN_ENGLISH if self.reading.in_english else MAX_MISSING
        if foreign:
            english = self.reading.question.language == "en"
            most = MAX_MISSING_FROM_ENGLISH if english else MAX_MISSING_FOREIGN
        if missing_share(self.reading, ask, match) > most:
            objection = "subject"
        elif match.coverage < least and not ask.inherited:
            objection = "coverage"
        if objection and (near or meant or is_far_ahead(self.reading, match) or likely_anyway()):
            return ""
        if objection and stands_out and not foreign and match.lead >= _AHEAD and not names:
            return ""
        if objection and match.coverage >= _LEAST_OVERRULED and stands_out:
            return objection if lacks_quantity(self.reading, ask, match) else ""
        if objection and not foreign and match.coverage >= _LEAST_WITHOUT and not names:
            return objection if means_more(self.reading, ask, match) else ""
        return objection

    def _lacks_its_place(self, ask: Ask, match: Match) -> bool:
        """园区里，上海有几个: a place that nothing around the figure speaks of."""
        asked = _AMONG_THEM.search(ask.folded)
        return asked is not None and any(
            u.text in match.missing and is_place(u.text) and u.text in asked["part"]
            for u in ask.units
        )


def _is_that_plan(match: Match) -> bool:
    """Whether a forecast or target is of the very things asked for and of the year asked for: how
    they come about (2.2 million passports are to be *issued*) need not be told with it."""
    fits = all(match.parts.get(part, 0.0) > 0.0 for part in ("thing", "unit", "period", "status"))
    return fits and all(word.endswith(("ed", "ing", "en")) for word in match.missing)
