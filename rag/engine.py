"""The seam between a question with its evidence and an answer, and the road each question takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from index.script import fold
from rag.ask import asks_figure, asks_how_much, asks_in_words, names_kind
from rag.beside import answer_beside
from rag.both_states import answer_both_states, asks_both_states
from rag.compare import (
    answer_clear_comparison,
    answer_comparison,
    is_comparison,
    may_compare,
)
from rag.confidence import confidence_of
from rag.denied import answer_denied
from rag.derive import answer_derived, answer_stated_or_derived, answer_told_otherwise
from rag.entity import answer_with_entity, asks_entity, lacks_names
from rag.evidence import Draft, Evidence
from rag.figure_answer import answer_figures, answer_named, answer_several
from rag.find import Finder
from rag.lexicon.conversation import WHERE_OR_HOW
from rag.lexicon.lists import DONE_WITH_THINGS
from rag.lexicon.times import TIME_ALONE
from rag.library_wide import answer_over_library
from rag.list_answer import answer_list, answer_list_around
from rag.listing import asks_about_future, is_list_question
from rag.members_listed import lacks_members
from rag.near_misses import lacks_generation
from rag.operations import operations_asked
from rag.people import (
    answer_people,
    asks_of_briefing,
    asks_of_exchange,
    is_people_question,
)
from rag.people_told import answer_who_did, asks_who_did
from rag.premise import answer_false_premise, asks_reasons, asks_why, claims_untold_deed
from rag.question import Question
from rag.sentence_answer import answer_with_sentences, refuse_with_nearest
from rag.siblings import answer_sibling
from rag.sides_left_out import (
    asks_of_each,
    is_no_multiple,
    lacks_verdict,
    leaves_out_a_side,
)
from rag.sorts_named import answer_sorts, asks_sorts
from rag.target_met import answer_target_met, asks_target_met
from rag.threshold import answer_threshold, is_threshold
from rag.told_apart import answer_distance
from rag.topic_asked import lacks_topic
from rag.units import units_of
from rag.when_answer import answer_when, asks_when, tells_a_time
from rag.which_ones import answer_which_ones, asks_which_ones

_ASKS_OTHER, _TIME_ALONE, _DONE_WITH = map(re.compile, (WHERE_OR_HOW, TIME_ALONE, DONE_WITH_THINGS))
_ENGLISH_VERB = re.compile(
    r"\b(?:who|what|when|where|which|why|how|did|do|does|is|are|was|were|has|have|will|would|can)\b"
)
_NAMES_THING = re.compile(
    r"^what(?:'?s| is| was| are| were| would| will) (?:the|its|their|our)\b|是什么[？?]*$"
)


_REASON = re.compile("原因|理由|因素")
_WORK_OUT = re.compile(r"\b(?:work out|back out|calculate|compute|estimate|infer|deduce)\b")
# 大豆去年的单产？ asks by nothing but naming.
_ASKS_CHINESE = re.compile(
    r"[哪什怎谁吗嘛何]|为啥|几|多少|是否|是不是|有没有|能不能|介绍|谈|说|讲|列|举|原因|理由|措施|打算|下一步|看法"
)
# What new rules are there, 靠什么 and 哪些, but not: what was total generation.
_ASKS_OPENLY = re.compile(
    r"^(?:how|which|what (?!(?:was|were|is|are)\b))|什么|哪(?![里儿])|怎|如何|干嘛|[做干]些"
)


# 有什么优惠？能享受多久: what it is, and for how long.
_ASKS_BOTH = re.compile(
    r"(?:什么|哪些|怎么|如何)(?!价|时候|程度|水平|位置)[^，。；？?多几]*[，。；？?][^，。；？?]*(?:多久|多长时间|多少|几)"
)
# How it is done, in what way, which alternatives are weighed: no figure tells.
_ASKS_THINGS = re.compile(r"how\b|in what way|which [a-z-]+s (?:are|were|have|will|did|do)\b")


class Engine(Protocol):
    """Writes a draft; whatever it writes is verified afterwards."""

    name: str

    def answer(self, question: Question, evidence: Evidence) -> Draft: ...


class ExtractiveEngine:
    """Quotes and computes; no language model takes part.

    Roads are tried in order; one that finds nothing of its kind leaves the question to the next.
    """

    name = "extractive"

    def answer(self, question: Question, evidence: Evidence) -> Draft:
        if evidence.apart:
            return answer_over_library(question, evidence, self.answer)
        finder = Finder(question, evidence)
        draft = self._draft(finder)
        quotes = [citation.quote for citation in draft.citations]
        if draft.answered and lacks_generation(finder.folded, draft.text):
            # What is done for 5G is not what is planned for 6G.
            draft = answer_with_sentences(finder)
            quotes = [citation.quote for citation in draft.citations]
            if lacks_generation(finder.folded, draft.text):
                draft = refuse_with_nearest(finder)
        if draft.answered and claims_untold_deed(finder.folded, quotes):
            # Why it was cancelled is not answered by how it was furthered.
            draft = refuse_with_nearest(finder)
        if draft.answered and not draft.figures and lacks_topic(finder, quotes):
            # What was said about robots is not answered by what was said of cars.
            draft = refuse_with_nearest(finder)
        if (
            draft.answered
            and not draft.figures
            and lacks_members(finder.folded, draft.text, quotes)
        ):
            # The ten industries by name are not told by how fast they grew.
            draft = refuse_with_nearest(finder)
        if draft.answered and lacks_names(finder.folded, quotes):
            # Which country bought most is not answered by how many were sold.
            draft = refuse_with_nearest(finder)
        one_alone = draft.answered and draft.derivation is None and len(draft.figures) <= 1
        units = [figure.unit for figure in draft.figures]
        if one_alone and (is_no_multiple(finder, units) or leaves_out_a_side(finder, quotes)):
            # What both come to is not answered by what the one is.
            draft = refuse_with_nearest(finder)
        subjects = [figure.subject for figure in draft.figures]
        if one_alone and not draft.missing and asks_of_each(finder, subjects):
            draft = refuse_with_nearest(finder)
        if draft.answered and not draft.figures and lacks_verdict(finder, quotes):
            draft = refuse_with_nearest(finder)
        draft.confidence = confidence_of(finder, draft)
        return draft

    def _draft(self, finder: Finder) -> Draft:
        roads = _roads(finder.folded)
        if finder.question.follows:
            roads = _roads_on(finder, roads)
        if finder.method and answer_derived not in roads:
            # Going by the growth rate: it is to be worked out, whatever the verb.
            roads = [answer_derived, answer_stated_or_derived, *roads]
        refused: Draft | None = None
        for road in roads:
            draft = road(finder)
            goes_on = answer_list in roads and (
                _ASKS_BOTH.search(finder.folded) is not None
                # The three principles for next year: no word asks for an amount.
                or (road is answer_figures and not asks_how_much(finder.folded))
            )
            if draft is not None and (draft.answered or not (goes_on or _is_guess(finder, road))):
                return draft
            refused = refused or draft
        if asks_when(finder.folded) and not asks_how_much(finder.folded):
            draft = answer_with_sentences(finder)
            return draft if tells_a_time(draft) else refuse_with_nearest(finder)
        if not roads:
            # Switches not yet checked, what it would have been: a name may ask for a computation.
            derived = answer_derived(finder) or answer_stated_or_derived(finder)
            if derived is not None:
                return derived
        if _may_ask_figure(finder, roads) and (draft := answer_named(finder)) is not None:
            return draft
        open_question = _ASKS_OPENLY.search(finder.folded) and not asks_entity(finder.folded)
        if not roads and open_question and (listed := answer_list(finder)) is not None:
            return listed
        if asks_entity(finder.folded):
            return answer_with_entity(finder) or refused or refuse_with_nearest(finder)
        draft = answer_with_sentences(finder)
        wants_list = answer_list in roads or (not roads and open_question)
        if wants_list and not asks_why(finder.folded):
            whole = (
                answer_list_around(finder, draft)
                if draft.answered
                else answer_list(finder, last=True)
            )
            draft = whole or draft
        return draft if draft.answered else refused or draft


def _is_guess(finder: Finder, road: Road) -> bool:
    """Whether only the name of an amount speaks for a figure: a sentence may answer as well."""
    if road is not answer_figures or not finder.in_english:
        return False
    folded = finder.folded
    return not asks_in_words(folded) and not names_kind(folded)


def _may_ask_figure(finder: Finder, roads: Sequence[Road]) -> bool:
    """Whether a question may want a figure though no word of it says so.

    English names what it wants in endless ways: the bill for, money earmarked, the price tag.
    """
    folded = finder.folded
    if finder.question.language != "en":
        if asks_why(folded) or _REASON.search(folded):
            return False
        named = _NAMES_THING.search(folded) or not _ASKS_CHINESE.search(folded)
        return not roads and bool(named)
    if is_list_question(folded) and (asks_about_future(folded) or _ASKS_THINGS.match(folded)):
        return False
    if _DONE_WITH.match(folded):
        return False
    return not (asks_why(folded) or is_people_question(folded) or asks_when(folded))


_PER_TIME = re.compile(r"\bper (?:day|week|month)\b")
Road = Callable[[Finder], Draft | None]


def _roads_on(finder: Finder, own: list[Road]) -> list[Road]:
    """The roads of a follow-up: its own; where it has none, those of the question before it."""
    if any(road in _OTHER_THAN_FIGURES for road in own) or _ASKS_OTHER.search(finder.folded):
        return own
    if own and own != [answer_clear_comparison]:
        return [answer_beside, answer_sibling, *own]
    before = _roads(finder.folded_whole) or _roads(fold(finder.question.follows))
    if not before and finder.question.focus:
        before = [answer_figures]
    return [*own, answer_beside, answer_sibling, *before]


_OTHER_THAN_FIGURES: tuple[Road, ...] = (
    answer_people,
    answer_when,
    answer_comparison,
    answer_threshold,
    answer_false_premise,
)


def _names_measure(folded: str) -> bool:
    """What was the export in 2022: a measure by its name, and no other road for it."""
    if asks_why(folded) or is_people_question(folded) or asks_when(folded):
        return False
    opened = False
    if folded.isascii() and is_list_question(folded) and asks_about_future(folded):
        # What is planned next for manufacturing.
        return False
    if folded.isascii():
        # EV exports 2023: a few words and no verb name what is wanted.
        opened = folded.startswith(("what was", "what is", "what were", "what are", "what's"))
        named = opened or not _ENGLISH_VERB.search(folded)
    else:
        named = not is_list_question(folded)
    # What was the outlook: volume first, then growth.
    if folded.isascii() and named and (not opened or ":" in folded) and names_kind(folded):
        return True
    return named and any(unit.measure for unit in units_of(folded))


def _roads(folded: str) -> list[Road]:
    roads: list[Road] = []
    if asks_of_exchange(folded) or asks_of_briefing(folded):
        roads.append(answer_people)
    if asks_why(folded):
        roads += [answer_denied, answer_false_premise]
        if not asks_how_much(folded):
            roads.append(answer_list)
    elif asks_reasons(folded) and not asks_how_much(folded):
        roads += [answer_denied, answer_false_premise, answer_list]
    if is_comparison(folded) and asks_when(folded) and not folded.startswith("when"):
        # Which year was higher asks for no date.
        roads.append(answer_comparison)
    if asks_when(folded) and not asks_how_much(folded):
        if asks_who_did(folded):
            roads.append(answer_who_did)
        roads.append(answer_when)
    if asks_both_states(folded):
        roads.append(answer_both_states)
    if asks_which_ones(folded):
        roads.append(answer_which_ones)
    if is_threshold(folded):
        roads.append(answer_threshold)
    elif asks_target_met(folded):
        roads.append(answer_target_met)
    if is_comparison(folded):
        roads.append(answer_comparison)
    elif may_compare(folded):
        roads.append(answer_clear_comparison)
    if is_people_question(folded):
        roads.append(answer_people)
    explains = asks_why(folded) and not asks_how_much(folded)
    asks = asks_figure(folded) or _names_measure(folded) or bool(_WORK_OUT.search(folded))
    # Cars built per day, roughly: what is named is an amount.
    asks = asks or (not roads and _PER_TIME.search(folded) is not None)
    wants_figure = asks and not explains
    if operations_asked(folded) and wants_figure:
        roads += [answer_several, answer_distance, answer_derived]
    if wants_figure:
        roads += [answer_told_otherwise, answer_stated_or_derived, answer_figures]
    if asks_when(folded):
        roads.append(answer_when)
    if asks_sorts(folded) and not wants_figure:
        roads.append(answer_sorts)
    if is_list_question(folded) and not _TIME_ALONE.match(folded):
        roads.append(answer_list)
    return roads
