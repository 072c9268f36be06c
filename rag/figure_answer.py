"""Answers to questions for one or several figures: the figure, what it is of, its citation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from index.figures.periods import find_periods
from index.script import fold, is_han, simplify, traditional
from rag.ask import Ask
from rag.context import in_context, without_inherited
from rag.derive import computed, computed_unless_stated
from rag.derived import Derived
from rag.derived_told import tell_derived
from rag.display import period_words
from rag.evidence import Draft, refuse
from rag.figure_index import FigureView, same_sentence, same_statement
from rag.find import Finder, Found, sentence_of
from rag.kinship import kinship
from rag.lexicon.conversation import SHARE_OF_THAT
from rag.lexicon.frame import GENERIC_NOUNS
from rag.lexicon.measures import ASKS_MONEY, RATE_UNITS
from rag.match import Match
from rag.mentioned import same_quantity
from rag.moved import moved_the_other_way
from rag.of_them import of_them
from rag.operations import operations_asked
from rag.opposed_sorts import is_of_opposed_sort
from rag.opposites import is_of_opposite
from rag.parts import Part, names_thing, split_parts
from rag.phrases import phrase
from rag.quote import state
from rag.reading import STATED
from rag.sentence_answer import rank_sentences
from rag.together import UNTOLD, told_beside
from rag.told_twice import told_elsewhere

_IS_THAT = re.compile(SHARE_OF_THAT)
_NAMED_THING = 0.6
# Of several parts: how many figures are tried for each, how much worse than the best they may be,
# and what it is worth that they stand in one sentence.
_CANDIDATES, _BEAMS, _WORSE, _ONE_BREATH = 8, 24, 1.2, 0.3
# And that no semicolon parts them there.
_UNPARTED, _PARTED = 0.3, re.compile("[;；]")
_DOUBTED = 1.0
_WHOLE_NAME, _WHOLLY, _TWO = 0.3, 0.95, 2
# Operations on what the parts before name, and those whose result is hardly ever told.
_OF_BOTH = {"difference", "sum", "ratio"}
_SELDOM_STATED = {"average", "per day", "per month", "remainder", "outside", "convert"}
_ASKS_MONEY = re.compile(ASKS_MONEY)
_UNLIKE = frozenset({"kind", "status", "mentioned"})
# 张 for 个 is a slip, 吨 for 个 is another thing.
_OTHER_UNIT = -0.5


def answer_several(finder: Finder) -> Draft | None:
    """Several figures asked for, each stated or computed by itself; None for one.

    出口了多少，增长多少 has words that could ask for a computation; two stated figures answer it.
    What only the parts together ask for (A和B各多少，相差多少) is left to be computed.
    """
    parts = split_parts(finder)
    if len(parts) < 2:
        return None
    founds = _find_all(finder, parts)
    missing = any(found.reason for _, found in founds)
    if missing and any(
        part.continues
        and part.ask.kinds != {"points"}
        and _OF_BOTH & set(operations_asked(part.ask.folded))
        for part in parts[1:]
    ):
        return None
    return _write(finder, parts, founds)


def answer_figures(finder: Finder) -> Draft | None:
    """Every figure the question asks for; None where not even the nearest is worth naming."""
    parts = split_parts(finder)
    founds = [(ask, _unless_stated(finder, ask, found)) for ask, found in _find_all(finder, parts)]
    return _write(finder, parts, founds)


def _unless_stated(finder: Finder, ask: Ask, found: Found) -> Found:
    """409项需求，攻下多少项: what the question states itself is no answer to it."""
    match = found.match
    stated = (*ask.mentioned, *finder.whole.mentioned)
    states = match is not None and any(same_quantity(q, match.view) for q in stated)
    return replace(found, reason="subject") if states and not found.reason else found


def _write(finder: Finder, parts: list[Part], founds: list[tuple[Ask, Found]]) -> Draft:
    language = finder.question.language
    draft = Draft(finder.evidence)
    told: list[str] = []
    for i, (ask, found) in enumerate(founds):
        derived = None if draft.derivation or len(parts) < 2 else _computed(finder, parts, i, found)
        if derived is not None and i and _leaves_out(derived, ask, founds[i - 1][1]):
            derived, found = None, replace(found, reason="subject")
        if derived is not None:
            told.append(tell_derived(draft, finder, derived).rstrip("。."))
        elif found.match and not found.reason:
            view = found.match.view
            if len(parts) == 1 and moved_the_other_way(ask.folded, view):
                return deny(finder, view)
            told.append(state(draft, view, language, told_elsewhere(finder, view)))
        else:
            missing = phrase("part_missing", language)
            part = ask.text.strip(" ，,？?")
            draft.missing.append(part)
            told.append(missing.format(part=traditional(part) if language == "zh-Hant" else part))
    if not draft.citations:
        return refusal(finder, founds[0][0], founds[0][1])
    end = "." if language == "en" else "。"
    draft.text = ("; " if language == "en" else "；").join(told) + end
    return draft


def deny(finder: Finder, view: FigureView) -> Draft:
    """出口下降了多少, where it rose: the premise is corrected, and the figure told as it is."""
    language = finder.question.language
    draft = refuse(finder.evidence, phrase("false_premise", language))
    draft.text += state(draft, view, language) + phrase("stop", language)
    return draft


def _leaves_out(derived: Derived, ask: Ask, before: Found) -> bool:
    """What share of small firms is that: of the very figure told before, and no other."""
    if _IS_THAT.search(ask.folded) is None or before.figure is None:
        return False
    return before.figure.id not in {figure.id for figure in derived.computed.operands}


def _computed(finder: Finder, parts: list[Part], i: int, found: Found) -> Derived | None:
    """What one part asks to be computed, read as a question after the part before it."""
    names = set(operations_asked(parts[i].ask.folded))
    if not found.reason and not names & _SELDOM_STATED:
        return None
    text, follows = _with_its_time(parts[i].ask), parts[i - 1].ask.text if i else ""
    follows = follows or finder.question.follows
    alone = Finder(
        finder.question.model_copy(update={"text": text, "follows": follows}), finder.evidence
    )
    derived = computed(alone)
    return derived if derived or not found.reason else computed_unless_stated(alone)


def _with_its_time(ask: Ask) -> str:
    """2022年产量和销量各多少: the year is that of the second as well, though it stands ahead."""
    carried = [p.value for p in ask.periods if p.start == p.end == 0 and p.value.isdigit()]
    return f"{carried[0]}年{ask.text}" if carried and any(map(is_han, ask.text)) else ask.text


def answer_named(finder: Finder) -> Draft | None:
    """The figure for a thing asked for by its name alone: what is the full-year cargo goal.

    None where no figure speaks of most of the question, nor stands in the very sentence that
    answers best: the thing may be none.
    """
    found = finder.find(finder.whole)
    if found.match is None or found.reason:
        return None
    if found.match.coverage < _NAMED_THING and not _is_in(finder, found.match.view):
        return None
    draft = answer_figures(finder)
    if draft is not None and draft.answered and len(draft.citations) == 1:
        # No word says that this figure is wanted: its sentence says what it is.
        draft.text += f" “{draft.citations[0].quote}”[{draft.citations[0].marker}]"
    return draft


def _is_in(finder: Finder, view: FigureView) -> bool:
    """Whether a figure stands in the sentence that comes closest to the question."""
    ranked = rank_sentences(finder, finder.whole)
    passage, span = sentence_of(view)
    return bool(ranked) and (ranked[0].passage.id, ranked[0].span) == (passage.id, span)


def refusal(finder: Finder, ask: Ask, found: Found) -> Draft:
    """Say which part is missing and offer the nearest figure as what it is."""
    language = finder.question.language
    draft = refuse(finder.evidence, _why(finder, ask, found, language))
    if found.match is not None and found.match.coverage >= 0.3:
        nearest = state(draft, found.match.view, language)
        draft.figures.clear()
        draft.text += phrase("nearest_figure", language).format(figure=nearest)
    return draft


def _why(finder: Finder, ask: Ask, found: Found, language: str) -> str:
    if found.reason == "period" and ask.periods:
        period = ask.periods[0]
        told = ask.text[period.start : period.end]
        # The time may be that of the question before, and stand nowhere in this one.
        own = any(p.value for p in find_periods(fold(told), finder.today))
        words = told if own else period_words(period.value, language)
        return phrase("no_period", language).format(period=words)
    if found.reason == "subject" and found.match and found.match.missing:
        # As the question has them, and in no other words that they were read in.
        asked = fold(simplify(f"{finder.question.text} {finder.question.follows}"))
        missing = [w for w in found.match.missing if not STATED.fullmatch(w) and w in asked]
        words = "、".join(_as_they_stand(missing, ask.folded))
        words = traditional(words) if language == "zh-Hant" else words
        return phrase("no_subject" if words else "not_in_briefing", language).format(words=words)
    return phrase("not_in_briefing", language)


def _as_they_stand(words: Sequence[str], asked: str) -> list[str]:
    """Words that stand side by side in the question as the one that they make up: 换电站."""
    places = sorted((asked.find(word), word) for word in words)
    joined: list[tuple[int, str]] = []
    for start, word in places:
        if joined and start >= 0:
            ahead, before = joined[-1]
            between = asked[ahead + len(before) : start]
            if ahead >= 0 and start >= ahead + len(before) and not between.strip():
                joined[-1] = (ahead, before + between + word)
                continue
        joined.append((start, word))
    return [word for _, word in joined]


def _find_all(finder: Finder, parts: list[Part]) -> list[tuple[Ask, Found]]:
    """A figure for each part, no figure twice.

    What names a thing of its own is chosen first, all of it at once; what goes on about the same
    thing (增幅多大) is looked for beside the figure of the part before.
    """
    named = [i for i, part in enumerate(parts) if i == 0 or not part.continues]
    chosen = dict(zip(named, _choose(finder, [parts[i] for i in named]), strict=True))
    taken = {m.view.figure.id for m in chosen.values() if m}
    result: list[tuple[Ask, Found]] = []
    beside = finder.index.by_id.get(finder.question.focus)
    before: Ask | None = None
    for i, part in enumerate(parts):
        match = of_them(finder, part.ask, beside) or chosen.get(i)
        if match is not None:
            ask, found = part.ask, Found(match)
        else:
            told = beside if i else None
            used = frozenset(taken)
            left = used | _left_to_others(finder, parts, i)
            ask, found = _find_part(finder, part, before, left, told)
            if found.reason and left != used:
                ask, found = _find_part(finder, part, before, used, told)
            if ask is part.bare:
                # What stood ahead asked nothing: what follows goes on with what was answered.
                part = replace(part, ask=ask)
        told_at_home = found.match and not finder.is_foreign(found.match)
        if (
            found.match
            and told_at_home
            and part.own
            and all(u.text in found.match.missing for u in part.own)
        ):
            # 纯电和插混分别卖了多少: of neither, where both are told of together.
            found = replace(found, reason=found.reason or "subject")
        last = result[-1][1] if result else None
        several = len(parts) > 1 and told_at_home
        if several and found.match and _is_of_another(finder, part.ask, found.match.view, last):
            found = replace(found, reason=found.reason or "subject")
        if found.match and not found.reason:
            taken.add(found.match.view.figure.id)
            beside = found.match.view
        before = ask
        result.append((part.ask, found))
    return told_beside(result)


def _is_of_another(finder: Finder, ask: Ask, view: FigureView, before: Found | None) -> bool:
    """Whether a part that asks for a measure is answered by that of another thing.

    无人机产量和销量各多少: nobody speaks of any. 机器人产了多少台，卖了多少台: where the first is
    not told of robots, the second is not told of cars.
    """
    things = [u for u in (*ask.units, *ask.inherited) if u.is_noun and u.text not in GENERIC_NOUNS]
    if not (things and ask.measures) or any(finder.matched(u, view.sentence) for u in things):
        return False
    told = finder.text_in_scope
    untold = not any(isinstance(p, str) and p in told for u in things for p in u.patterns)
    goes_on = not any(u.is_noun for u in ask.units)
    return untold or (goes_on and before is not None and before.reason == "subject")


def _left_to_others(finder: Finder, parts: Sequence[Part], at: int) -> frozenset[str]:
    """零售总额有多大，占多少: shares are for the part that asks for one, and no other."""
    if parts[at].ask.kinds or parts[at].ask.unit in RATE_UNITS:
        return frozenset()
    kinds = frozenset[str]().union(*(part.ask.kinds for part in parts))
    return frozenset(v.figure.id for v in finder.views if v.figure.kind in kinds)


def _choose(finder: Finder, parts: list[Part]) -> list[Match | None]:
    """The best figures for several parts together: what is asked in one breath is mostly told so.

    A part for which nothing is good enough gets None; what comes closest to it is left to it all
    the same, and no other part takes it for want of a better claim.
    """
    if len(parts) < 2:
        return [None] * len(parts)
    beams: list[tuple[float, tuple[Match | None, ...]]] = [(0.0, ())]
    doubted: set[int] = set()
    for i, part in enumerate(parts):
        ranked = [m for m in finder.rank(part.ask)[:_CANDIDATES] if not _is_unlike(m)]
        good = [m for m in ranked if not finder.objection(part.ask, m)]
        if not good:
            doubted.add(i)
            good = [m for m in ranked if finder.objection(part.ask, m) in UNTOLD][:1]
        cost = _DOUBTED if i in doubted else 0.0
        options: list[Match | None] = [m for m in good if m.score >= good[0].score - _WORSE]
        beams = [
            (
                score
                + (m.score - cost + _together(m, so_far) + _by_name(finder, part, m) if m else 0.0),
                (*so_far, m),
            )
            for score, so_far in beams
            for m in options or [None]
            if m is None or all(o is None or o.view.figure.id != m.view.figure.id for o in so_far)
        ] or [(score, (*so_far, None)) for score, so_far in beams]
        beams = sorted(beams, key=_best_first)[:_BEAMS]
    return [None if i in doubted else match for i, match in enumerate(beams[0][1])]


def _is_unlike(match: Match) -> bool:
    worst = min((match.parts.get(p, 0.0) for p in ("unit", "counter", "magnitude")), default=0.0)
    return bool(match.clashes & _UNLIKE) or ("unit" in match.clashes and worst < _OTHER_UNIT)


def _by_name(finder: Finder, part: Part, match: Match) -> float:
    """What bears the whole name that a part gives is meant, wherever the others are told."""
    units = part.ask.units
    if len(units) < _TWO or finder.in_english or finder.is_foreign_view(match.view):
        return 0.0
    named = all(finder.matched(unit, match.view.about) >= _WHOLLY for unit in units)
    return _WHOLE_NAME * named


def _best_first(beam: tuple[float, tuple[Match | None, ...]]) -> tuple[float, list[int]]:
    return -beam[0], [m.view.figure.start if m else 0 for m in beam[1]]


def _together(match: Match, others: tuple[Match | None, ...]) -> float:
    return max((_belongs(match.view, o.view) for o in others if o), default=0.0)


def _belongs(a: FigureView, b: FigureView) -> float:
    if not same_sentence(a, b):
        return kinship(a, b)
    first, second = sorted((a.figure, b.figure), key=lambda figure: figure.start)
    start = a.passage.start
    between = a.passage.text[first.end - start : second.start - start]
    return kinship(a, b) + _ONE_BREATH + _UNPARTED * (not _PARTED.search(between))


def _is_unused_of_sort(used: frozenset[str], other: FigureView, view: FigureView) -> bool:
    a, b = view.figure, other.figure
    return a.id not in used and a.unit == b.unit and a.kind == b.kind


def _find_part(
    finder: Finder,
    part: Part,
    before: Ask | None,
    used: frozenset[str],
    beside: FigureView | None,
) -> tuple[Ask, Found]:
    """The figure of one part, and what it asks with the part before it in mind."""

    def unused(view: FigureView) -> bool:
        return view.figure.id not in used

    ask = part.ask
    if beside is not None and before is not None and not (ask.units or ask.kinds or ask.unit):
        # 去年底又是多少: of the very sort that was just asked for.
        same_sort = partial(_is_unused_of_sort, used, beside)
        alike = finder.find(in_context(ask, before), same_sort, beside)
        if not alike.reason:
            return in_context(ask, before), alike
    if before is not None and part.continues:
        told = _told_with(finder, ask, beside, used) if beside else None
        ask = in_context(ask, before)
        if told is not None:
            return ask, Found(told)
    found = finder.find(ask, unused, beside)
    stated = (*ask.mentioned, *finder.whole.mentioned)
    match = found.match
    if match and not found.reason and any(same_quantity(q, match.view) for q in stated):
        # 突破3000万辆了！到底造了多少: another figure than the one that the question tells.
        words = tuple(u for u in ask.units if not STATED.fullmatch(u.text))
        same = match.view.figure
        other = finder.find(
            replace(ask, units=words, mentioned=()),
            lambda v: (
                unused(v)
                and v.figure.unit == same.unit
                and v.figure.kind == same.kind
                and not any(same_quantity(q, v) for q in stated)
            ),
            beside,
        )
        found = found if other.reason else other
    if found.reason and part.ask is not ask and part.ask.units:
        found = min(found, finder.find(part.ask, unused, beside), key=lambda f: bool(f.reason))
    if found.reason and finder.before is not None:
        loose = without_inherited(ask, finder.ask(finder.text))
        other = finder.find(loose, unused, beside) if loose != ask else found
        if not other.reason:
            return loose, other
    if found.reason == "period" and _names_thing_but_no_time(ask):
        # 前11个月减税多少？平台又帮企业融到多少？ may be told of the whole of that year.
        free = finder.find(replace(ask, periods=(), named=()), unused, beside)
        year = ask.periods[0].value[:4]
        if free.figure is not None and free.figure.period[:4] == year:
            return ask, free
    # 整车出口有望登顶，出口了几辆: what is hoped for stands in the remark ahead.
    hoped = bool(found.reason) and part.bare is not None and ask.status != part.bare.status
    if (
        (hoped or found.reason in ("subject", "coverage"))
        and part.bare
        and (hoped or names_thing(part.bare))
    ):
        bare = finder.find(part.bare, unused, beside)
        opposed = bare.match is not None and (
            is_of_opposite(part.ask.folded, bare.match.view.about.folded)
            or is_of_opposed_sort(finder.folded, bare.match.view)
        )
        if not bare.reason and not opposed:
            # On foreign routes, what was the fare: none of home routes, whatever is asked bare.
            return part.bare, bare
    return ask, found


def _names_thing_but_no_time(ask: Ask) -> bool:
    """Whether the time of a part is just that of the part before, and the thing its own."""
    own = any(p.start or p.end for p in ask.periods)
    return bool(ask.periods) and not own and names_thing(ask)


def _at_other_time(ask: Ask, match: Match, beside: FigureView) -> bool:
    """And what a year before: of just what the part before is of, in the time asked for."""
    a, b = match.view.figure, beside.figure
    alike = a.kind == b.kind and a.unit in (b.unit, "") and a.period != b.period
    then = match.parts.get("period", 0.0) > 0.0 and match.view.former
    return not ask.units and not ask.kinds and alike and then


def _told_with(finder: Finder, ask: Ask, beside: FigureView, used: frozenset[str]) -> Match | None:
    """Of the kind or unit asked for, told in the sentence of the part before: 同比增长多少."""
    ranked = finder.rank(ask, beside=beside)
    money = _ASKS_MONEY.search(ask.folded) is not None
    for match in sorted(ranked, key=lambda m: not same_statement(m.view, beside)):
        view = match.view
        if view.figure.id in used or not same_sentence(view, beside) or match.clashes:
            continue
        kind = view.figure.kind in ask.kinds or match.parts.get("unit", 0.0) > 0
        # 谈成几个，拉到多少钱: of the same, though elsewhere more is told of money.
        kind = kind or (money and view.figure.unit == "元" and not names_thing(ask))
        if kind or (ask.compared and view.figure.basis) or _at_other_time(ask, match, beside):
            return match
    return None
