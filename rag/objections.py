"""Why a figure is no answer to what is asked: another period, measure, kind or thing."""

from __future__ import annotations

import re
from dataclasses import replace

from index.glossary import names_a_thing
from index.script import fold, is_han
from rag.across import Across
from rag.against_year import misses_year_against
from rag.agreement import is_too_small
from rag.ask import Ask
from rag.asked_thing import (
    asks_per_head,
    counted,
    is_told_behind,
    measured,
    predicate_asked,
    things_asked,
    told_per_head,
)
from rag.compute import only_counts, same_dimension, split_unit
from rag.english_names import CAPITALISED
from rag.figure_index import FigureView, is_same, same_sentence
from rag.lexicon.frame import ANYBODY, GENERIC_NOUNS
from rag.lexicon.kinds import FLOW, HOW_IT_DID
from rag.lexicon.measures import (
    ONE_COUNTERS,
    QUANTITY_ENDINGS,
    QUANTITY_NAMES,
    RATE_UNITS,
    SUM_OF_MONEY,
)
from rag.match import Match
from rag.nature import nature_told
from rag.near_misses import is_near_miss, is_of_other_compound, is_of_sibling
from rag.other_nature import is_of_other_nature
from rag.owners import is_told_of_other
from rag.reading import Reading
from rag.speech import is_place, names_in, solidity, solidity_in_english
from rag.terms import names_term
from rag.units import Unit, is_said_of_many
from rag.unlike_asked import is_no_difference, is_of_no_coming_time
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
# A rate is told as a share or a level, a rise in percent or points; a rank is never a value.
_NEAR_KINDS: dict[str, tuple[str, ...]] = {
    "growth": ("points", "multiple", "share", "level", "count"),
    "share": ("level", "multiple"),
    "points": ("growth",),
    "multiple": ("growth", "share"),
}
# Credit of a word that is hardly like the one asked for, and of a synonym.
_FAINT, _THE_SAME = 0.2, 0.7
_HARDLY = 0.5
_FLOW = re.compile(FLOW)
_HOW = re.compile(HOW_IT_DID)
_SUM_OF_MONEY = re.compile(SUM_OF_MONEY)
_PARTS = re.compile("其中|当中有")
_WORTH = re.compile(r"\bworth\b|\bhow much money\b|\bin (?:us )?dollars\b|\bin yuan\b")
_MONEY = frozenset("元 美元 欧元 港元 日元 英镑 yuan dollars pounds euros crowns".split())
# So much nearer to a sentence comes a question without a word that restricts it; so many words are
# tried, and so much of the question must be told all the same.
_NEARER_WITHOUT, _TRIED, _LEAST_WITHOUT = 0.005, 3, 0.25
_NEAR_ALL_THE_SAME = 3.0
# Such a share of a question is of what only other figures are told of.
_OF_OTHERS = 0.22
# Measure words of what was done so many times, which is no number of things.
_OCCASIONS = ("人次", "车次", "班次", "架次", "艘次", "件次")
# The quantity whose size is asked for.
_QUANTITY_ASKED = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{3,}?)(?:一共|总共|大概|大约|现在|目前|到底|究竟)*[有是为达]?(?:多[少大高长重深远宽快]|几)"
)
# How much of what is counted the figure's own clause must speak of.
_OF_COUNTED = 0.4
_OF_PREDICATE = 0.3
# So much better than any other figure is one that is meant, whatever words it lacks.
_FAR_AHEAD = 0.6


class Objections:
    """What speaks against a figure as the answer to an ask."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.across = Across(reading)

    def of(self, ask: Ask, match: Match) -> str:
        """Why a match is no answer, empty if it is one."""
        if "period" in match.clashes:
            return "period"
        if is_of_no_coming_time(ask, match.view, self.reading.main_year):
            return "period"
        if missed := is_near_miss(ask, match.view):
            return missed
        if is_of_sibling(ask, match) or is_of_other_compound(
            ask, match.view, self.reading.text_in_scope
        ):
            return "subject"
        if is_no_difference(ask, match.view, self.reading):
            return "kind"
        if misses_year_against(ask, [match.view.figure], self.reading.main_year):
            return "period"
        if "status" in match.clashes and (ask.past or self.reading.question.language == "en"):
            # How much was handled is not answered by what is planned, nor a forecast by what was.
            return "period"
        meant = self._is_surely_meant(match)
        near = self.across.is_near(ask, match)
        nearest = near and self.across.is_nearest(ask, match)
        if ("measure" in match.clashes and not nearest and not meant) or (
            not near and not meant and self._lacks_measure(ask, match)
        ):
            return "measure"
        if "opposite" in match.clashes:
            return "subject"
        if "kind" in match.clashes and not self._kind_is_soft(ask, match):
            return "kind"
        if self._is_change_of(ask, match):
            return "kind"
        if self.is_no_money(ask, match):
            return "measure"
        if self._is_other_sort(ask, match) or not same_dimension(ask.unit, match.view.figure.unit):
            return "kind"
        if is_of_other_nature(ask, match.view.figure):
            return "kind"
        if not ask.units:
            return ""
        if is_weakly_told(self.reading, ask, match):
            return "subject"
        if not self.reading.is_foreign(match) and self._lacks_predicate(ask, match.view):
            return "subject"
        if ask.inherited and not any(solidity(u.text) == 1.0 for u in ask.units):
            # 还想再添多少家: the thing meant is named in another part of the question.
            match = replace(match, coverage=max(match.coverage, self._inherited_share(ask, match)))
            ask = replace(ask, units=(*ask.units, *ask.inherited), inherited=())
        foreign = self.reading.is_foreign(match)
        if not foreign and (asked := self._lacks_asked_thing(ask, match)):
            return asked
        if not foreign and _is_of_other_quantity(ask, match):
            return "measure"
        if not foreign and "same" not in match.parts and is_told_behind(ask, match.view):
            return "subject"
        if not foreign and self._is_what_was_asked_before(ask, match.view):
            return "subject"
        stands_out = self.reading.stands_out(match.view)
        names = [
            u
            for u in ask.units
            if self.reading.names(u) and not self.reading.names_all(u, match.view)
        ]
        around = stands_out or self.reading.told_in_english(match)
        if any(
            not _is_named(u, match.view, around and not self._is_of_another_place(u, match.view))
            and not _spoken_of(u, match.view)
            for u in names
            if not meant or is_place(u.text)
        ):
            return "subject"
        if not foreign and names and self._names_another(ask, match.view):
            return "subject"
        if not foreign and any(
            not self.reading.matched(u, match.view.about)
            and self._is_of_another_place(u, match.view)
            for u in ask.units
        ):
            # 日本旅客最多，占A，韩国居次: A is none of 韩国, whatever the sentence says of it.
            return "subject"
        likely = stands_out or near or match.parts.get("counter", 0.0) > 0.0
        if foreign and (met := self.across.objection(ask, match, likely, stands_out)):
            return met
        if foreign and not nearest and self.across.lacks_a_term(ask, match):
            return "subject"
        if not foreign and self._is_of_another(ask, match.view):
            return "subject"
        if not foreign and self._told_of_others(ask, match) >= _OF_OTHERS:
            return "subject"
        if not foreign and not stands_out and self._is_told_of_the_one_before(ask, match.view):
            return "subject"
        if _FLOW.search(ask.folded) and match.view.figure.kind == "count":
            told = f"{match.view.clause.folded} {match.view.about.folded}"
            if not _FLOW.search(told) and "新" not in told and not match.view.change:
                return "measure"
        objection = ""
        least = MIN_COVERAGE_FOREIGN if foreign else MIN_COVERAGE
        most = MAX_MISSING_IN_ENGLISH if self.reading.in_english else MAX_MISSING
        if foreign:
            english = self.reading.question.language == "en"
            most = MAX_MISSING_FROM_ENGLISH if english else MAX_MISSING_FOREIGN
        if self.missing_share(ask, match) > most:
            objection = "subject"
        elif match.coverage < least and not ask.inherited:
            objection = "coverage"
        if objection and (near or meant):
            return ""
        if objection and match.coverage >= _LEAST_OVERRULED and stands_out:
            return objection if self._lacks_quantity(ask, match) else ""
        if objection and not foreign and match.coverage >= _LEAST_WITHOUT and not names:
            return objection if self._means_more(ask, match) else ""
        return objection

    def _is_surely_meant(self, match: Match) -> bool:
        """Whether nothing else is as near, neither its sentence nor what it measures, by far.

        Of 126 figures of the dev questions that only words spoke against, 28 right ones, no wrong
        one and 5 of unanswerable questions were so; most of those 5 asked of a place.
        """
        figure = match.view.figure.id
        reading = self.reading
        both = reading.near.is_nearest(figure) and reading.statements.is_nearest(figure)
        return both and match.lead >= _FAR_AHEAD and not reading.is_foreign(match)

    def _means_more(self, ask: Ask, match: Match) -> bool:
        """Whether what the figure's sentence lacks sets the question apart from it.

        A word that restricts (比亚迪去年卖出多少) keeps the question away from a sentence without
        it: leaving it out brings the two nearer. Another word for what the sentence says (车市 for
        汽车市场), or one beside the point (拆开看), hardly does.
        """
        if any(self._is_told_elsewhere(ask, u) for u in ask.units if u.text in match.missing):
            return True
        missing = [unit.text for unit in ask.units if unit.text in match.missing]
        missing += [u.text for u in ask.units if self._is_hardly_told(u, match.view)]
        row = match.view.figure.id
        if (
            not self.reading.near.is_nearest(row)
            and self.reading.near.deviations(row) < _NEAR_ALL_THE_SAME
        ):
            return True
        whole = self.reading.nearness_of(self.reading.folded, match.view)
        return any(
            self.reading.nearness_of(self.reading.folded.replace(word, ""), match.view) - whole
            >= _NEARER_WITHOUT
            for word in list(dict.fromkeys(missing))[:_TRIED]
        )

    def _is_what_was_asked_before(self, ask: Ask, view: FigureView) -> bool:
        """软件业呢 is not answered by the figure of 电信业 that the question before asked for."""
        nouns = [u for u in ask.units if not u.measure and solidity(u.text) == 1.0]
        focus = self.reading.index.by_id.get(self.reading.question.focus)
        if not nouns or focus is None or not is_same(focus.figure, view.figure):
            return False
        return not any(
            self.reading.matched(u, slot) for u in nouns for slot in (view.about, view.clause)
        )

    def _is_of_another(self, ask: Ask, view: FigureView) -> bool:
        """The sentence tells several figures, and what is asked is what another is told of."""
        nouns = [u for u in ask.units if not u.measure and solidity(u.text) == 1.0]
        if self._is_of_all_places(nouns, view):
            return True
        if is_told_of_other(nouns, view, self.reading.views):
            return True
        if not view.words or any(self.reading.matched(u, view.about) for u in ask.units):
            return False
        if any(self.reading.matched(u, view.clause) for u in nouns):
            return False
        return any(
            self.reading.matched(u, other.about) == 1.0
            for other in self.reading.views
            if same_sentence(other, view)
            and other.figure.id != view.figure.id
            and other.figure.kind == view.figure.kind
            for u in nouns
        )

    def _is_of_all_places(self, nouns: list[Unit], view: FigureView) -> bool:
        """全国A对，其中广东B对: A is not what is asked of 广东."""
        places = [u for u in nouns if is_place(u.text) and not self.reading.matched(u, view.about)]
        return any(
            same_sentence(other, view)
            and other.figure.unit == view.figure.unit
            and other.figure.kind == view.figure.kind
            and self.reading.matched(u, other.about) == 1.0
            for u in places
            for other in self.reading.views
        )

    def _is_told_of_the_one_before(self, ask: Ask, view: FigureView) -> bool:
        """广东有多少对离婚: 离婚 is what another count of the answer is of, not this sentence."""
        nouns = [u for u in ask.units if not u.measure and len(u.text) > 1 and is_han(u.text[0])]
        return any(
            max(self.reading.matched(u, s) for s in (view.about, view.sentence, view.prior)) == 0
            and any(
                (other.figure.briefing_id, other.figure.turn)
                == (view.figure.briefing_id, view.figure.turn)
                and other.figure.end < view.figure.sentence_start
                and other.figure.unit == view.figure.unit
                and other.figure.kind == view.figure.kind
                and u.text in other.about.folded
                for other in self.reading.views
            )
            for u in nouns
            if u.text not in GENERIC_NOUNS
        )

    def _names_another(self, ask: Ask, view: FigureView) -> bool:
        """Port Esk's rank is not the one told of Carrowmere, though both stand side by side."""
        told = CAPITALISED.findall(f", {view.figure.subject} {view.figure.metric}")
        known = self.reading.english_names.names
        # Construction opens a sentence with a capital, Gull Point is a name of two words.
        alone = len(told) == 1 and names_a_thing(told[0])
        told = [] if alone else [w.lower() for w in told if w.lower() in known]
        if not told or any(word in self.reading.folded for word in told):
            return False
        return any(
            self.reading.names(u)
            and not any(self.reading.matched(u, s) for s in (view.about, view.clause))
            for u in ask.units
        )

    def _is_of_another_place(self, name: Unit, view: FigureView) -> bool:
        """澳门与内地之间 is not answered by what is told of 香港与内地, whatever is said next."""
        return is_place(name.text) and any(
            is_place(word.text) and word.text not in self.reading.folded for word in view.words
        )

    def _told_of_others(self, ask: Ask, match: Match) -> float:
        """Share of the ask's weight in things that only other figures are of.

        A briefing that tells figures of 邮轮 would say so where it tells what was invested in them.
        """
        total = sum(self.reading.index.weight(u) for u in ask.units) or 1.0
        return (
            sum(
                self.reading.importance(u)
                for u in ask.units
                if u.text in match.missing
                and len(u.text) > 1
                and not u.measure
                and u.text not in GENERIC_NOUNS
                and solidity_in_english(u.text) == 1.0
                and any(self._is_told_of(u, other) for other in self.reading.views)
            )
            / total
        )

    def _is_told_of(self, unit: Unit, view: FigureView) -> bool:
        """Letters that stand inside another word of English are not the word: low in Lowmark."""
        about = view.about
        if unit.text in ANYBODY:
            return False
        return unit.text in about if unit.text.isascii() else unit.text in about.folded

    def _lacks_asked_thing(self, ask: Ask, match: Match) -> str:
        """Why a figure is not of the very thing that stands behind 多少; empty if it is."""
        view = match.view
        here = (view.about, view.clause)
        if asks_per_head(ask) and not told_per_head(view):
            return "measure"
        quantity = measured(ask)
        if (
            quantity
            and view.sort.isdisjoint(quantity.patterns)
            and not any(self.reading.matched(quantity, slot) for slot in here)
        ):
            return "measure"
        # 多少部门, without a measure word, counts as well.
        things = counted(ask) or [
            # 多少资金: the unit says as much of any money.
            t
            for t in things_asked(ask)
            if solidity(t.text) == 1.0 and view.sort.isdisjoint(t.patterns)
        ]
        total = sum(self.reading.index.weight(thing) for thing in things)
        told = sum(
            self.reading.index.weight(t) * max(self.reading.matched(t, slot) for slot in here)
            for t in things
        )
        lacking = bool(things) and told < _OF_COUNTED * total
        return "subject" if lacking and not self.reading.stands_out(view) else ""

    def _lacks_predicate(self, ask: Ask, view: FigureView) -> bool:
        """How many were women is not answered by how many there are."""
        said = predicate_asked(ask)
        here = (view.about, view.clause, view.sentence)
        total = sum(self.reading.index.weight(u) for u in said)
        told = sum(
            self.reading.index.weight(u) * max(self.reading.matched(u, s) for s in here)
            for u in said
        )
        return bool(said) and told < _OF_PREDICATE * total

    def _lacks_quantity(self, ask: Ask, match: Match) -> bool:
        """Whether what is missing is the quantity itself, or a thing told of elsewhere.

        售价 is not found where sales are told; a briefing that speaks of 光伏 would say so where it
        tells a figure of it, also where it calls it otherwise; and what is near to no word of the
        briefing, such as 火星, is none of its words in other words.
        """
        missing = [u for u in ask.units if u.text in match.missing]
        if any(u.text.endswith(QUANTITY_ENDINGS) or names_term(u.text) for u in missing):
            return True
        if any(self._is_told_elsewhere(ask, u) for u in missing):
            return True
        nouns = [u for u in missing if is_han(u.text[0]) and solidity(u.text) == 1.0]
        return any(
            u.text in self.reading.text_in_scope
            or max((c for _, c in u.near), default=0.0) < _FAINT
            for u in nouns
        )

    def _is_told_elsewhere(self, ask: Ask, unit: Unit) -> bool:
        """手机 of a briefing that tells of 移动电话: its figures would be told in that word."""
        total = sum(self.reading.index.weight(u) for u in ask.units) or 1.0
        noun = is_han(unit.text[0]) and solidity(unit.text) == 1.0 and not unit.measure
        heavy = self.reading.index.weight(unit) / total >= _OF_OTHERS
        # Who gives the briefing is not named with each figure.
        thing = noun and not unit.text.endswith("部门")
        return thing and heavy and max((c for _, c in unit.near), default=0.0) >= _THE_SAME

    def _is_change_of(self, ask: Ask, match: Match) -> bool:
        """How much was produced, or 多少保费, is not answered by how much faster it was."""
        if ask.kinds or ask.compared or _HOW.search(ask.folded):
            return False
        if not ask.measures and not things_asked(ask):
            return False
        figure = match.view.figure
        return figure.kind in ("growth", "points") and figure.unit in ("%", "个百分点")

    def _is_other_sort(self, ask: Ask, match: Match) -> bool:
        """A rank or a streak is no amount, unless its unit is the one asked for."""
        figure = match.view.figure
        if (figure.unit == "%" and _counts_much(ask.unit)) or is_too_small(ask.unit, figure):
            # 增加多少万辆 is not answered in percent, nor by a few.
            return True
        if ask.unit.endswith(_OCCASIONS) and figure.unit in ONE_COUNTERS:
            # 多少人次 is not answered by how many places there are.
            return True
        if match.parts.get("counter", 0.0) < 0.0:
            # How many events is not answered in 家.
            return True
        if ask.kinds:
            return False
        if ask.counters and (figure.unit == "%" or figure.unit.lower() in _MONEY):
            # 多少企业 is answered by a number of them.
            return True
        if not figure.unit and figure.kind == "level" and ask.unit and only_counts(ask.unit):
            # 破万亿 without a unit is money, and no number of shipyards.
            return True
        if figure.unit == "%" and figure.kind == "share" and ask.unit and only_counts(ask.unit):
            return True
        if figure.kind == "multiple" and ask.unit:
            # How many patients is not answered by twice as many.
            return ask.unit not in ("倍", "番")
        if figure.kind not in ("rank", "streak"):
            return False
        if not figure.unit or nature_told(figure) in ask.natures:
            # How many ships were built is not answered by first place.
            return not figure.unit and bool(ask.unit or not ask.natures)
        return not (figure.unit and ask.unit and figure.unit.endswith(ask.unit[-1]))

    def is_no_money(self, ask: Ask, match: Match) -> bool:
        """出口额 is told in money, not in cars or watts."""
        figure = match.view.figure
        if ask.kinds or not figure.unit or figure.kind not in ("level", "count"):
            return False
        money = _WORTH.search(ask.folded) or any(_SUM_OF_MONEY.search(u.text) for u in ask.units)
        if not money or figure.unit.lower() in _MONEY:
            return False
        return not same_dimension("元", figure.unit)

    def _lacks_measure(self, ask: Ask, match: Match) -> bool:
        """A measure is asked for, and neither the figure nor its clause speaks of it."""
        view = match.view
        if self.reading.evidence.briefing(view.passage).language == "en":
            # English names a measure once and leaves it out from then on.
            return False
        wanted = [unit for unit in ask.units if unit.measure]
        if not view.measures and ask.unit and ask.unit == view.figure.unit:
            # 造了几艘 of ships, of which it is told how many were finished: a verb of every day.
            wanted = [unit for unit in wanted if not is_said_of_many(unit.text)]
        slots = [view.about, view.clause]
        if not view.measures and _PARTS.search(view.lead.folded):
            # 贷款增长A，其中甲增长B: of the measure of the whole.
            slots.append(view.lead)
        return bool(wanted) and not any(
            unit.match(slot) >= 0.7 for unit in wanted for slot in slots
        )

    def _kind_is_soft(self, ask: Ask, match: Match) -> bool:
        """Whether a figure of another kind than asked may still be what is meant."""
        kind = match.view.figure.kind
        if ask.kinds == {"growth"} and kind in ("level", "count") and not match.view.change:
            # 增长多少 may be told in the unit of what grew, but how much there is is no growth.
            return bool(ask.unit) and ask.unit not in RATE_UNITS
        return any(kind in _NEAR_KINDS.get(asked, ()) for asked in ask.kinds)

    def missing_share(self, ask: Ask, match: Match) -> float:
        """Share of the ask's weight in words that nothing around the figure speaks of."""
        total = sum(self.reading.index.weight(u) for u in ask.units) or 1.0
        lost = sum(self.reading.importance(u) for u in ask.units if u.text in match.missing)
        return lost / total

    def _is_hardly_told(self, unit: Unit, view: FigureView) -> bool:
        """乘用车 is no word of the briefing, and 汽车 is only somewhat near to it."""
        if unit.measure or unit.text.isascii() or solidity(unit.text) < 1.0:
            return False
        if len(unit.patterns) > 1 or unit.text in self.reading.text_in_scope:
            return False
        best = max(self.reading.matched(unit, s) for s in (view.about, view.clause, view.sentence))
        return best < _HARDLY

    def _inherited_share(self, ask: Ask, match: Match) -> float:
        total = sum(self.reading.index.weight(u) for u in ask.inherited) or 1.0
        view = match.view
        got = sum(
            self.reading.index.weight(u)
            * max(self.reading.matched(u, view.about), self.reading.matched(u, view.sentence))
            for u in ask.inherited
        )
        return got / total


def _is_of_other_quantity(ask: Ask, match: Match) -> bool:
    """装机容量有多大 is not answered by 总投资: the figure has the name of another quantity."""
    found = _QUANTITY_ASKED.search(ask.folded)
    if found is None or not match.view.figure.metric.endswith(QUANTITY_NAMES):
        return False
    heads = [u for u in ask.units if len(u.text) > 2 and found["what"].endswith(u.text)]
    return any(u.text in match.missing and u.text.endswith(QUANTITY_NAMES) for u in heads)


def _counts_much(unit: str) -> bool:
    magnitude, bare = split_unit(unit)
    return bool(magnitude and bare) and bare not in RATE_UNITS


def _is_named(unit: Unit, view: FigureView, around: bool) -> bool:
    """A name has to stand at the figure: what is said of another place is no answer.

    ``around``: in the sentences beside it is enough.
    """
    slots = (view.about, view.clause, view.sentence, *((view.around,) if around else ()))
    return any(unit.match(slot) >= 0.6 for slot in slots)


def _spoken_of(unit: Unit, view: FigureView) -> bool:
    """The passage named it last: 华沙 in one sentence, its figures in the next ones."""
    figure, passage = view.figure, view.passage
    before = fold(passage.text[: max(0, figure.sentence_start - passage.start)])
    ends = [before.rfind(p) + len(p) for p in unit.patterns if isinstance(p, str) and p in before]
    return bool(ends) and not names_in(before[max(ends) :])
