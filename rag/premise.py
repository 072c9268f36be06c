"""Why did X fall, when it rose: the premise is corrected, with the figure, instead of explained."""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures.lexicon import ENGLISH_FALL, ENGLISH_RISE, FALL, RISE
from rag.evidence import Draft, refuse
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.lists import ASKS_REASONS, WHY
from rag.phrases import phrase
from rag.quote import state

_WHY, _ASKS_REASONS = re.compile(WHY), re.compile(ASKS_REASONS)
_FALL = re.compile(
    "负增长|倒退|走低|不如|(?:降|跌|减|掉|变?少)(?:了|下来|下去|得)|(?:还|变|更|越来越)[少低慢小差]"
    "|越(?:降|跌|减|来)越[少低慢小差]|不[升增涨]反[降减跌]|"
    + "|".join(w for w in FALL if len(w) > 1)
    + rf"|\b(?:{'|'.join(ENGLISH_FALL)})\w*"
)
_RISE = re.compile(
    "走高|(?:涨|升|增|变?多|变?高)(?:了|起来|上去|上来|得)|(?:还|变|更|越来越)[多高快大]|不[降减跌]反[升增涨]|"
    + "|".join(w for w in RISE if len(w) > 1)
    + rf"|\b(?:{'|'.join(ENGLISH_RISE)})\w*"
)
_SHARE = re.compile("占|比重|比例|份额")
_RATES = ("%", "个百分点")
_MIN_COVERAGE = 0.5


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


def answer_false_premise(finder: Finder) -> Draft | None:
    """A refusal that cites the opposite, or None where nothing contradicts the premise."""
    falls = _FALL.search(finder.folded) is not None
    rises = _RISE.search(finder.folded) is not None and not falls
    if not falls and not rises:
        return None
    claimed = "fall" if falls else "rise"
    plain = _RISE.sub(" ", _FALL.sub(" ", _ASKS_REASONS.sub(" ", finder.folded)))
    ask = replace(finder.ask(plain), mentioned=())
    for match in finder.rank(ask)[:6]:
        direction = _direction(match.view.figure.direction, match.view.clause.folded)
        if match.coverage < _MIN_COVERAGE or not direction or "period" in match.clashes:
            continue
        if _is_share_of(match.view) and not _SHARE.search(finder.folded):
            # 东部占比下降 says nothing of how much there was.
            continue
        if direction == claimed:
            return None
        language = finder.question.language
        draft = refuse(finder.evidence, phrase("false_premise", language))
        draft.text += state(draft, match.view, language) + phrase("stop", language)
        return draft
    return None


def _is_share_of(view: FigureView) -> bool:
    return view.figure.unit in _RATES and "占" in view.figure.metric


def _direction(direction: str, clause: str) -> str:
    """A count has no direction of its own: its clause tells it (增加3.2万户)."""
    if direction:
        return direction
    if _FALL.search(clause):
        return "fall"
    return "rise" if _RISE.search(clause) else ""
