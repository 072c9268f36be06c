"""Why was X done, where the briefing says that it was not: the sentence is cited instead.

Only words that question and sentence have alike prove it, and only where the briefing says
nowhere that it was done.
"""

from __future__ import annotations

import re
from itertools import takewhile

from index.script import fold
from rag.evidence import Draft, refuse
from rag.find import Finder
from rag.phrases import phrase
from rag.sentence_answer import Scored, spoken

_DENIED = re.compile(r"(?:没有|并未|从未|未曾|尚未|无需)(?P<what>[\u4e00-\u9fff]{4,12})")
_NOT = re.compile("没|未|不|无|别|勿")
# So many characters alike, and so many in front in which a negation would stand.
_ALIKE, _IN_FRONT = 4, 3


def answer_denied(finder: Finder) -> Draft | None:
    """A refusal that cites the denial; None where nothing is denied of what the question takes
    to be so."""
    for hit in finder.evidence.hits:
        text = finder.evidence.briefing(hit.passage).text
        for span in finder.evidence.sentences(hit.passage):
            if any(_is_claimed(finder, w) for w in _DENIED.findall(fold(text[slice(*span)]))):
                language = finder.question.language
                draft = refuse(finder.evidence, phrase("false_premise", language))
                marker = draft.cite(hit.passage, span)
                said = spoken(finder, Scored(0.0, 0.0, hit.passage, span))
                draft.text += f"“{said}”[{marker}]{phrase('stop', language)}"
                return draft
    return None


def _is_claimed(finder: Finder, denied: str) -> bool:
    """Whether the question says that it was done, and nothing in the briefings does."""
    at = finder.folded.find(denied[:_ALIKE])
    if at < 0 or _is_negated(finder.folded, at):
        return False
    pairs = zip(denied, finder.folded[at:], strict=False)
    claim = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    told = finder.text_in_scope
    return all(_is_negated(told, m.start()) for m in re.finditer(re.escape(claim), told))


def _is_negated(text: str, at: int) -> bool:
    return _NOT.search(text[max(0, at - _IN_FRONT) : at]) is not None
