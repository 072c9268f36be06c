"""Answers to questions for one or several figures: the figure, what it is of, its citation."""

from __future__ import annotations

import re
from dataclasses import replace

from index.script import language_of, traditional
from rag.ask import Ask, asks_figure, names_kind
from rag.context import in_context
from rag.derived import CUES
from rag.display import describe_figure, period_words, plain, show
from rag.english_parts import coordinated, parts_of, two_states
from rag.evidence import Draft, refuse
from rag.figure_index import FigureView
from rag.find import Finder, Found, sentence_of
from rag.lexicon import COMPARES, DISTRIBUTIVE, LATER, OF_BOTH, PAIRED_WORDS
from rag.phrases import phrase
from rag.records import AnswerFigure
from rag.sentence_answer import rank_sentences
from rag.terms import terms_in
from rag.units import measure_of

_CUT = re.compile(r"[？?；;，。]|,(?!\d)|以及|还有|另外|并且|\band\b(?= (?:how|what|by))")
_DISTRIBUTIVE = re.compile(DISTRIBUTIVE)
_LATER = re.compile(LATER)
_COMPARES = re.compile(COMPARES)
# How many doctors and nurses work there: each word is counted for itself.
_TWO_COUNTED = re.compile(
    r"(?P<lead>\bhow many )(?P<a>[a-z]+s) and (?P<b>[a-z]+s)(?P<rest> .*)", re.IGNORECASE
)
_NAMED_THING = 0.6
# 出口总量和增速: a level, and how it grew.
_LEVEL_AND_RATE = re.compile(
    r"^(?P<what>.{2,24}?)(?:总量|总数|总额|数量)?(?:和|与|及|以及|、)(?:其|它的)?"
    r"(?P<rate>(?:同比|环比)?(?:增速|增幅|涨幅|降幅|增长率|增长幅度|增长))(?:各?(?:是|为|有)?多少|分别.*|怎么样|如何)?[？?]?$"
)
_OF_BOTH = re.compile(OF_BOTH, re.IGNORECASE)
_OF_TWO = ("sum", "difference", "ratio", "remainder", "average", "share")
_OPEN_AMOUNT = re.compile(r"(?:预计|大概|大约|能|要|会|将)?(?:达到|有|是)?多少.*$")
_LISTED = re.compile(r"、|和|与|及|跟|\band\b|,(?!\d)")


def cite_view(draft: Draft, view: FigureView) -> int:
    passage, span = sentence_of(view)
    return draft.cite(passage, span)


def add_figure(draft: Draft, view: FigureView) -> int:
    """Record a quoted figure in the draft; its marker."""
    figure = view.figure
    marker = cite_view(draft, view)
    draft.focus = draft.focus or figure
    draft.stated.append(figure)
    draft.figures.append(
        AnswerFigure(
            value=plain(figure.value),
            unit=figure.full_unit,
            qualifier=figure.qualifier,
            kind=figure.kind,
            period=figure.period,
            subject=f"{figure.subject}{figure.metric}",
            origin="quoted",
            marker=marker,
        )
    )
    return marker


def state(draft: Draft, view: FigureView, language: str) -> str:
    """One figure in words: 超42%（5G标准必要专利，占比）[1]"""
    marker = add_figure(draft, view)
    shown = show(view.figure, language)
    about = describe_figure(view.figure, language)
    if language == "en":
        return f"{shown}{f' — {about}' if about else ''} [{marker}]"
    return f"{shown}{f'（{about}）' if about else ''}[{marker}]"


def answer_all_stated(finder: Finder) -> Draft | None:
    """Several figures that are all stated; None for one, or where one is missing.

    出口了多少，增长多少 has words that could ask for a computation; two stated figures answer it.
    """
    asks = split_asks(finder)
    if len(asks) < 2 or any(found.reason for _, found in _find_all(finder, asks)):
        return None
    return answer_figures(finder)


def answer_figures(finder: Finder) -> Draft | None:
    """Every figure the question asks for; None where not even the nearest is worth naming."""
    language = finder.question.language
    asks = split_asks(finder)
    founds = _find_all(finder, asks)
    answered = [(a, f) for a, f in founds if not f.reason]
    if not answered:
        return refusal(finder, founds[0][0], founds[0][1])
    draft = Draft(finder.evidence)
    parts = [
        state(draft, found.match.view, language)
        if found.match and not found.reason
        else phrase("part_missing", language).format(part=ask.text.strip(" ，,？?"))
        for ask, found in founds
    ]
    end = "." if language == "en" else "。"
    draft.text = ("; " if language == "en" else "；").join(parts) + end
    return draft


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
    draft = refuse(finder.evidence, _why(ask, found, language))
    if found.match is not None and found.match.coverage >= 0.3:
        nearest = state(draft, found.match.view, language)
        draft.figures.clear()
        draft.text += phrase("nearest_figure", language).format(figure=nearest)
    return draft


def _why(ask: Ask, found: Found, language: str) -> str:
    if found.reason == "period" and ask.periods:
        period = ask.periods[0]
        words = ask.text[period.start : period.end] or period_words(period.value, language)
        return phrase("no_period", language).format(period=words)
    if found.reason == "subject" and found.match and found.match.missing:
        words = "、".join(found.match.missing)
        text = phrase("no_subject", language)
        return text.format(words=traditional(words) if language == "zh-Hant" else words)
    return phrase("not_in_briefing", language)


def split_asks(finder: Finder) -> list[Ask]:
    """The things asked, each with the rest of the question, and the one before, as guidance."""
    asks = _split(finder)
    return [in_context(ask, finder.before) for ask in asks] if finder.before else asks


def _split(finder: Finder) -> list[Ask]:
    text = _unfold_pairs(finder.text)
    pieces = _pieces(text)
    whole = finder.ask(text)
    if len(pieces) == 1:
        listed = _distribute(finder, text)
        return listed or [whole]
    asks: list[Ask] = []
    for piece in pieces:
        ask = finder.ask(piece)
        listed = _distribute(finder, piece)
        asks += [a.inheriting(whole.units) for a in listed] or [ask.inheriting(whole.units)]
    return [_with_context(ask, whole) for ask in asks]


def _with_context(ask: Ask, whole: Ask) -> Ask:
    """A later part speaks of the same period unless it names its own."""
    if ask.periods or ask.status or _LATER.search(ask.folded):
        return ask
    return replace(ask, periods=whole.periods)


def _unfold_pairs(text: str) -> str:
    """产销各多少 asks two things: 产量和销量各多少."""
    for word, both in PAIRED_WORDS:
        text = re.sub(rf"{word}(?=量?(?:各|分别|是多少|多少|都|情况))量?", both, text)
    return text


def _pieces(text: str) -> list[str]:
    """Parts that each ask for a figure; a part that asks nothing leads the next one."""
    parts: list[str] = []
    english = language_of(text) == "en"
    for part in parts_of(text) if english else _CUT.split(text):
        listed = [piece for piece in part.split("、") if piece.strip()]
        # 造了多少、卖了多少 asks twice; 工业、制造业的增速 asks of two things.
        asking = len(listed) > 1 and all(asks_figure(piece.lower()) for piece in listed)
        parts += listed if asking else [part]
    pieces: list[str] = []
    lead = ""
    for part in parts:
        if not part.strip():
            continue
        if asks_figure(part.lower()) or (english and names_kind(part.lower())):
            pieces.append(f"{lead} {part}".strip())
            lead = ""
        else:
            lead = f"{lead} {part}".strip()
    if lead and pieces:
        pieces[-1] = f"{pieces[-1]} {lead}"
    return pieces or [text]


def _distribute(finder: Finder, text: str) -> list[Ask]:
    """A和B各多少: one ask for each of the things listed, or nothing."""
    counted = _TWO_COUNTED.search(text)
    if counted is not None:
        return [
            finder.ask(counted.expand(rf"\g<lead>{name}\g<rest>"))
            for name in counted.group("a", "b")
        ]
    if finder.question.language == "en":
        listed = two_states(finder, text) or _one_of_each(finder, text)
        if listed:
            return listed
    both = _OF_BOTH.search(text)
    if both is not None and _parts_things(finder, both):
        return [finder.ask(f"{both['lead']}{both[name]}{both['rest']}") for name in ("a", "b")]
    level = _LEVEL_AND_RATE.search(text)
    if level is not None:
        rest = f"{level['rate']}是多少"
        return [finder.ask(f"{level['what']}是多少"), finder.ask(f"{level['what']}{rest}")]
    cue = _DISTRIBUTIVE.search(text.lower())
    if cue is None:
        return _of_measures(finder, text)
    head, tail = text[: cue.start()], text[cue.start() :]
    names = [part for part in _LISTED.split(head) if part.strip()]
    if len(names) < 2:
        return []
    whole = finder.ask(text)
    asks = [finder.ask(f"{name} {tail}") for name in names]
    if asks[-1].kinds and asks[-1].units:
        # A和B的增速各多少: the growth is that of both.
        asks = [_of_one_kind(ask, asks[-1]) for ask in asks]
    # 工业和制造业各增长多少: what names the one is no word for the other.
    own = [{unit.text for unit in finder.ask(name).units} for name in names]
    shared = tuple(u for u in whole.units if not any(u.text in words for words in own))
    first = tuple(u for u in finder.ask(names[0]).units if not u.measure)
    inherited = [shared, *[(*shared, *first) if _only_measures(w) else shared for w in own[1:]]]
    return [
        _with_context(ask.inheriting(units), whole)
        for ask, units in zip(asks, inherited, strict=True)
    ]


def _one_of_each(finder: Finder, text: str) -> list[Ask]:
    computes = any(CUES[name].search(finder.folded) for name in _OF_TWO if name != "average")
    return [] if computes or _COMPARES.search(finder.folded) else coordinated(finder, text)


def _parts_things(finder: Finder, both: re.Match[str]) -> bool:
    """Whether "and" parts two things, not the words of one term."""
    inside = any(a < both.end("a") < b for a, b in terms_in(both.string.lower()))
    computes = any(CUES[name].search(finder.folded) for name in _OF_TWO)
    things = all(finder.ask(both[name]).units for name in ("a", "b"))
    return things and not inside and not computes and not _COMPARES.search(finder.folded)


def _of_measures(finder: Finder, text: str) -> list[Ask]:
    """汽车销量和新能源车出口预计多少: two things, each with a measure of its own."""
    cue = _OPEN_AMOUNT.search(text)
    computes = any(CUES[name].search(finder.folded) for name in _OF_TWO)
    if computes or _COMPARES.search(finder.folded):
        return []
    head, tail = (
        (text[: cue.start()], cue[0])
        if cue
        else (text.rstrip("？?"), "" if text.isascii() else "是多少")
    )
    names = [part for part in _LISTED.split(head) if part.strip()]
    if len(names) < 2 or not all(any(u.measure for u in finder.ask(n).units) for n in names):
        return []
    whole = finder.ask(text)
    first = tuple(u for u in finder.ask(names[0]).units if not u.measure)
    asks = [
        _of_one_kind(_with_context(finder.ask(f"{name}{tail}"), whole), whole) for name in names
    ]
    bare = [_only_measures({u.text for u in finder.ask(name).units}) for name in names]
    return [ask.inheriting(first) if no else ask for ask, no in zip(asks, bare, strict=True)]


def _of_one_kind(ask: Ask, whole: Ask) -> Ask:
    """Growth rates of output and sales: what is asked of the one is asked of the other."""
    if ask.kinds or ask.unit:
        return ask
    return replace(ask, kinds=whole.kinds, direction=whole.direction)


def _only_measures(words: set[str]) -> bool:
    """产量、销量: measures of what was named before."""
    return all(measure_of(word) for word in words)


def _find_all(finder: Finder, asks: list[Ask]) -> list[tuple[Ask, Found]]:
    """A figure for each part; no figure twice, and later ones near the first where they can."""
    taken: set[str] = set()
    first: FigureView | None = None
    result = []
    for ask in asks:
        used = frozenset(taken)
        found = finder.find(ask, lambda view, used=used: view.figure.id not in used, first)  # type: ignore[misc]
        if found.match and not found.reason:
            taken.add(found.match.view.figure.id)
            first = first or found.match.view
        result.append((ask, found))
    return result
