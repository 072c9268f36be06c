"""Why did X fall, when it rose: the premise is corrected, with the figure, instead of explained."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.script import fold
from rag.ask import Ask
from rag.asked_thing import is_thing
from rag.evidence import Draft, refuse
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.deriving import LEFT_OUT_HERE
from rag.lexicon.kinds import SAYS_SHARE
from rag.lexicon.lists import ASKS_REASONS, WHY
from rag.lexicon.rising import DEEDS, DENIES, SAYS_FALL, SAYS_RISE
from rag.overlap import unasked_share
from rag.phrases import phrase
from rag.quote import state
from rag.sentence_answer import Scored, rank_sentences, refuse_with_nearest, spoken
from rag.units import Slot, units_of

_WHY, _ASKS_REASONS = re.compile(WHY), re.compile(ASKS_REASONS)
_FALL, _RISE, _SHARE = map(re.compile, (SAYS_FALL, SAYS_RISE, SAYS_SHARE))
_LEFT_OUT, _DENIES = re.compile(LEFT_OUT_HERE), re.compile(DENIES)
_STATEMENTS, _CLAUSES = re.compile("[；;]"), re.compile("[，,]")
_DEEDS = tuple(tuple(words.split()) for words in DEEDS)
_RATES = ("%", "个百分点")
_UNASKED = 0.3
# Of nothing but what is asked; and of all of it, with little besides.
_NOTHING_ELSE, _ALL_OF_IT, _LITTLE_ELSE = 0.05, 0.95, 0.4
# Where one sentence tells of a rise and of a fall, so much of the question is told beside either.
_ITS_OWN = 0.3
_SENTENCES, _LEAST_TOLD = 40, 0.65
_MIN_COVERAGE, _LOOKED_AT, _FIRST = 0.5, 12, 6


def asks_why(folded: str) -> bool:
    return _WHY.search(folded) is not None


def asks_reasons(folded: str) -> bool:
    """Whether reasons are asked for, by why or by their name."""
    return _ASKS_REASONS.search(folded) is not None


def contradicts(folded: str, sentence: str) -> bool:
    """Whether a folded question speaks of a rise and a sentence of nothing but falls, or so."""
    told = _direction("", sentence)
    falls, rises = _FALL.search(folded), _RISE.search(folded)
    if bool(falls) == bool(rises) or not told:
        return False
    both = _FALL.search(sentence) and _RISE.search(sentence)
    return not both and told != ("fall" if falls else "rise")


def claims_untold_deed(folded: str, quotes: Sequence[str]) -> bool:
    """Why was the subsidy cancelled, where nothing cited speaks of an end: of what never was."""
    told = Slot(" ".join(quotes))
    return asks_why(folded) and any(
        any(word in Slot(folded) for word in group) and not any(word in told for word in group)
        for group in _DEEDS
    )


def answer_false_premise(finder: Finder) -> Draft | None:
    """A refusal that cites the opposite, or None where nothing contradicts the premise."""
    falls = _FALL.search(finder.folded) is not None
    rises = _RISE.search(finder.folded) is not None and not falls
    if not falls and not rises:
        return None
    claimed = "fall" if falls else "rise"
    plain = _RISE.sub(" ", _FALL.sub(" ", _ASKS_REASONS.sub(" ", finder.folded)))
    ask = replace(finder.ask(plain), mentioned=())
    if (denied := _denied(finder, ask, claimed)) is not None:
        return _correct(finder, denied)
    told = _told(finder, ask)
    if told is not None:
        view, direction, sure = told
        if direction == claimed:
            return None
        sure = sure and (asks_why(finder.folded) or _is_of_the_very_thing(finder, ask, view))
        if not sure and _is_supported(finder, ask, claimed):
            return None
        language = finder.question.language
        draft = refuse(finder.evidence, phrase("false_premise", language))
        draft.text += state(draft, view, language) + phrase("stop", language)
        return draft
    return None if _is_supported(finder, ask, claimed) else refuse_with_nearest(finder)


def _correct(finder: Finder, said: Scored) -> Draft:
    """A refusal that cites the sentence which says that it was not so."""
    draft = refuse(finder.evidence, phrase("false_premise", finder.question.language))
    marker = draft.cite(said.passage, said.span)
    draft.text += f"“{spoken(finder, said)}”[{marker}]{phrase('stop', finder.question.language)}"
    return draft


def _denied(finder: Finder, ask: Ask, claimed: str) -> Scored | None:
    """The sentence that says of the thing asked of that it did not rise, or fall: 没有上调."""
    pattern = _FALL if claimed == "fall" else _RISE
    for item in rank_sentences(finder, ask)[:_SENTENCES]:
        told = finder.evidence.briefing(item.passage).text[slice(*item.span)]
        for said in _STATEMENTS.split(told):
            denial = _DENIES.search(fold(said))
            if denial is None or not pattern.match(fold(said), denial.end()):
                continue
            if _covers(finder, ask, said) >= _LEAST_TOLD:
                return item
    return None


def _is_of_the_very_thing(finder: Finder, ask: Ask, view: FigureView) -> bool:
    """Whether a figure has every word that is asked of, and little besides."""
    slots = (view.about, view.clause)
    told = all(max(finder.matched(u, s) for s in slots) >= _ALL_OF_IT for u in ask.units)
    return told and unasked_share(view, finder.asked(ask), finder.index) <= _LITTLE_ELSE


def _is_supported(finder: Finder, ask: Ask, claimed: str) -> bool:
    """Whether any sentence near says of the thing that it rose, or fell, as is claimed."""
    if not any(m.coverage >= _MIN_COVERAGE for m in finder.rank(ask)[:_FIRST]):
        # No figure is told of the thing: nothing speaks for or against the claim.
        return True
    pattern = _FALL if claimed == "fall" else _RISE
    asked = [h.passage for h in finder.evidence.hits if h.passage.kind == "question"]
    if any(
        pattern.search(fold(p.text)) and _covers(finder, ask, p.text) >= _LEAST_TOLD for p in asked
    ):
        # A reporter says so.
        return True
    for item in rank_sentences(finder, ask, reported=True)[:_SENTENCES]:
        told = finder.evidence.briefing(item.passage).text[slice(*item.span)]
        statements = _STATEMENTS.split(told)
        if item.coverage < _LEAST_TOLD:
            continue
        if any(
            pattern.search(fold(said))
            and (len(statements) == 1 or _covers(finder, ask, said) >= _LEAST_TOLD)
            and _says_it_of_that(finder, ask, said, claimed)
            for said in statements
        ):
            # 养殖产量增长；捕捞产量下降: each says it of its own.
            return True
    return False


def _says_it_of_that(finder: Finder, ask: Ask, said: str, claimed: str) -> bool:
    """甲减少4.3%，乙和丙分别增加: where a statement tells of both, one clause tells of each."""
    claim, other = (_FALL, _RISE) if claimed == "fall" else (_RISE, _FALL)
    if not other.search(fold(said)):
        return True
    thing = ""
    for clause in _CLAUSES.split(said):
        # 同比增长: what names nothing is told of what the clause before it is of.
        thing = clause if any(map(is_thing, units_of(fold(clause)))) else thing + clause
        if claim.search(fold(clause)) and _covers(finder, ask, thing) >= _ITS_OWN:
            return True
    return False


def _covers(finder: Finder, ask: Ask, text: str) -> float:
    """Share of an ask's words, by weight, that a text has."""
    slot = Slot(text)
    total = sum(finder.importance(u) for u in ask.units)
    told = sum(finder.importance(u) * finder.matched(u, slot) for u in ask.units)
    return told / total if total else 1.0


def _told(finder: Finder, ask: Ask) -> tuple[FigureView, str, bool] | None:
    """The figure that tells how the thing asked of changed, which way, and whether that is sure.

    None for none.

    Figures of the very thing that the question means come before those that only have as many of
    its words: emissions from port vehicles fell, and container traffic rose.
    """
    ranked = [
        m
        for m in finder.rank(ask)[:_LOOKED_AT]
        if m.coverage >= _MIN_COVERAGE
        and "period" not in m.clashes
        # 剔除煤炭，货运量增长: of a part, unless just that is asked of.
        and (not _LEFT_OUT.search(m.view.lead.folded) or _LEFT_OUT.search(finder.folded))
        # 东部占比下降 says nothing of how much there was.
        and (not _is_share_of(m.view) or _SHARE.search(finder.folded))
    ]
    if not ranked:
        return None
    best = ranked[0].view
    thing = _name_of(best)
    own = [m for m in ranked if _name_of(m.view) == thing]
    alone = unasked_share(best, finder.asked(ask), finder.index) <= _UNASKED
    if alone:
        # It is of just what was asked: nothing else tells how that changed, but what is of
        # nothing else either.
        ranked = [m for m in ranked if _is_of_that_alone(finder, ask, m.view)]
    for told in (own, ranked[:_FIRST]):
        then = [m for m in told if any(p.value == m.view.figure.period for p in ask.periods)]
        # What is told of the half year asked of comes before what is told of one month of it;
        # and what a figure itself tells before what its clause does.
        for telling in ([m for m in then if _direction_of(m.view)], then, told):
            for match in telling:
                direction = _direction(_direction_of(match.view), match.view.clause.folded)
                if direction:
                    return match.view, direction, not alone or match in own
    return None


def _direction_of(view: FigureView) -> str:
    return view.figure.direction or view.change


def _is_of_that_alone(finder: Finder, ask: Ask, view: FigureView) -> bool:
    """小学生减少4.3%, of the pupils of which it was told how many there are."""
    return unasked_share(view, finder.asked(ask), finder.index) <= _NOTHING_ELSE


def _name_of(view: FigureView) -> frozenset[str]:
    # Whatever its unit is; English may tell the two in either order.
    return frozenset(fold(f"{view.figure.subject} {view.figure.metric}").split())


def _is_share_of(view: FigureView) -> bool:
    return view.figure.unit in _RATES and "占" in view.figure.metric


def _direction(direction: str, clause: str) -> str:
    """A count has no direction of its own: its clause tells it (增加3.2万户)."""
    if direction:
        return direction
    if _FALL.search(clause):
        return "fall"
    return "rise" if _RISE.search(clause) else ""
