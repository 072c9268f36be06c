"""Speaker labels of all layouts, and what is no label although it has a colon.

A label at a paragraph's start is taken for a speaker only where something else supports it: it
is 问/答 or ends in 记者, it names somebody the lead or title names, it carries an office, or it
has the form of a name or a medium and returns, greets, or answers a question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from index.parse.label import Label
from index.parse.labels_en import english_label
from index.parse.labels_zh import chinese_label
from index.parse.lead import is_person_name
from index.parse.lexicon import ASKS, GREETING, OFFICE
from index.records import Participant
from index.script import is_han, simplify


def find_labels(paragraphs: Sequence[str], people: Sequence[Participant]) -> list[Label | None]:
    """The speaker's label of each paragraph, None where the running speaker goes on.

    Args:
        paragraphs: Texts without leading blanks.
        people: Whom title and lead name.
    """
    candidates = [chinese_label(t, people) or english_label(t, people) for t in paragraphs]
    counts = Counter(label.key for label in candidates if label)
    q_blank = any(re.match(r"^Q\s{2,}", text) for text in paragraphs)
    known = {person.name.casefold() for person in people}
    known |= {label.name.casefold() for label in candidates if label and label.sure and label.name}
    labels: list[Label | None] = []
    before: Label | None = None
    for index, (text, label) in enumerate(zip(paragraphs, candidates, strict=True)):
        accepted = None
        if label:
            speech = text[label.end :] or (
                paragraphs[index + 1] if index + 1 < len(paragraphs) else ""
            )
            if label.key == "Q " and not (q_blank or counts["Q "] > 1):
                label = None
            elif label.sure or label.name.casefold() in known:
                accepted = label
            elif _pairs(label, before, speech):
                accepted = replace(label, translation=True)
            elif _supported(label, counts[label.key], before, speech):
                accepted = label
        if accepted:
            if accepted.english and _pairs(accepted, before, text[accepted.end :]):
                accepted = replace(accepted, translation=True)
            before = accepted
        labels.append(accepted)
    return labels


def _pairs(label: Label, before: Label | None, speech: str) -> bool:
    """An English label right behind a Chinese one: the same words in the other language."""
    return (
        label.english
        and before is not None
        and not before.english
        and not label.explicit
        and sum(is_han(char) for char in speech[:200]) * 4 < len(speech[:200])
    )


def _supported(label: Label, count: int, before: Label | None, speech: str) -> bool:
    simple = simplify(speech[:400])
    asks = re.search(r"[？?]|" + ASKS, simple) is not None
    if label.kind == "question":
        return count > 1 or asks
    if label.english:
        return count > 1
    follows = before is not None and before.kind in ("question", "followup")
    if label.role and not label.name:
        # An office alone is also how a sentence begins: 国家主席：…
        return count > 1 or follows
    if not is_person_name(label.name):
        return count > 1 or (follows and re.search(OFFICE + "$", simplify(label.name)) is not None)
    if count > 1 or re.match(GREETING, simple):
        return True
    return len(label.name) <= 3 and follows
