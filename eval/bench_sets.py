"""Retrieval on public question sets, by the scoring that answers questions, beside known figures.

The sets are read where they lie; none of their text is part of this project.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.bm25 import LexicalIndex
from index.embed import Embedder
from index.glossary import Glossary
from index.script import fold, simplify
from index.vector_cache import VectorCache
from index.words import terms
from rag.retrieve import mix, per_term, translated_terms

Scores = NDArray[np.float32]
"""Score of each passage for each question, shape ``(questions, passages)``."""
DEPTH = 10


@dataclass(frozen=True)
class QuestionSet:
    passages: list[str]
    questions: list[str]
    gold: list[int]
    """Position of the passage that answers each question."""


@dataclass(frozen=True)
class Figures:
    """Percent: first hit right, right one among five, mean reciprocal rank within ten."""

    first: float
    five: float
    reciprocal: float


@dataclass(frozen=True)
class Line:
    name: str
    found: Figures
    known: tuple[float, ...]
    """What the same method gave elsewhere: R@1, R@5, MRR@10, or R@1 alone."""


def read_squad(path: Path, passages: int | None = None) -> QuestionSet:
    """Answerable questions of a file in SQuAD format; optionally over its first passages only."""
    articles = json.loads(path.read_text(encoding="utf-8"))["data"]
    paragraphs = [p for article in articles for p in article["paragraphs"]][:passages]
    pairs = [
        (qa["question"], number)
        for number, paragraph in enumerate(paragraphs)
        for qa in paragraph["qas"]
        if not qa.get("is_impossible")
    ]
    return QuestionSet(
        [p["context"] for p in paragraphs], [q for q, _ in pairs], [n for _, n in pairs]
    )


def word_scores(data: QuestionSet) -> Scores:
    index = LexicalIndex([terms(passage) for passage in data.passages])
    return np.stack([per_term(index, terms(question)) for question in data.questions])


def translated_scores(data: QuestionSet) -> Scores:
    """English questions over Chinese passages: by what the dictionary makes of their words."""
    index = LexicalIndex([terms(passage) for passage in data.passages])
    glossary = Glossary(fold("\n".join(data.passages)), in_chinese=True)
    return np.stack([per_term(index, translated_terms(q, glossary)) for q in data.questions])


def cosines(data: QuestionSet, embedder: Embedder, cache: Path, batch_size: int) -> Scores:
    """By the vectors of the real model, each kept once computed."""
    passages = VectorCache(cache, embedder.name)
    queries = VectorCache(cache, f"{embedder.name}/query")
    try:
        there = passages.embed(data.passages, embedder.embed_documents, batch_size)
        asked = queries.embed(
            [simplify(question) for question in data.questions],
            lambda texts: [embedder.embed_query(text) for text in texts],
            64,
        )
    finally:
        passages.close()
        queries.close()
    return np.asarray(np.asarray(asked, np.float32) @ np.asarray(there, np.float32).T)


def measure(scores: Scores, gold: Sequence[int]) -> Figures:
    """Ties are broken by position, so that the figures repeat."""
    ranks = []
    for row, right in zip(scores, gold, strict=True):
        better = int((row > row[right]).sum()) + int((row[:right] == row[right]).sum())
        ranks.append(better + 1)
    rank = np.array(ranks)
    reciprocal = np.where(rank <= DEPTH, 1 / rank, 0)
    return Figures(*(100 * float(x.mean()) for x in (rank == 1, rank <= 5, reciprocal)))


def mixed(dense: Scores, words: Scores) -> Scores:
    return np.asarray(mix(dense, words))  # type: ignore[arg-type]  # arrays as well as numbers


def run_words(folder: Path) -> Iterator[Line]:
    """Word search alone, over whole files: seconds."""
    for name, file, known in (
        ("CMRC 2018 dev, words", "cmrc2018-dev.json", 96.9),
        ("DRCD dev, words", "drcd-dev.json", 94.4),
        ("SQuAD 2-zh dev, words", "squad2-zh-dev.json", 72.6),
    ):
        data = read_squad(folder / file)
        yield Line(name, measure(word_scores(data), data.gold), (known,))


def run_mixed(
    folder: Path, embedder: Embedder, cache: Path, batch_size: int, full: bool
) -> Iterator[Line]:
    """Words, vectors and the mix of both: minutes the first time."""
    chinese = read_squad(folder / "xquad-zh.json")
    dense = cosines(chinese, embedder, cache, batch_size)
    words = word_scores(chinese)
    name = f"XQuAD-zh {len(chinese.passages)}"
    yield Line(f"{name}, words", measure(words, chinese.gold), (93.5, 99.2, 95.9))
    yield Line(f"{name}, dense", measure(dense, chinese.gold), (89.8, 98.2, 93.8))
    yield Line(f"{name}, mix", measure(mixed(dense, words), chinese.gold), (95.0, 99.5, 97.0))
    english = read_squad(folder / "xquad-en.json")
    across = QuestionSet(chinese.passages, english.questions, english.gold)
    dense = cosines(across, embedder, cache, batch_size)
    words = translated_scores(across)
    yield Line("English → Chinese, words", measure(words, across.gold), (6.5,))
    yield Line("English → Chinese, dense", measure(dense, across.gold), (71.0,))
    yield Line("English → Chinese, mix", measure(mixed(dense, words), across.gold), (71.5,))
    # The known figures are over 179 passages too, but which of them is not told.
    files: list[tuple[str, str, int | None, tuple[float, ...]]] = [
        ("SQuAD 2-zh", "squad2-zh-dev.json", 179, (78.0, 91.3, 84.4))
    ]
    if full:
        files.append(("SQuAD 2-zh", "squad2-zh-dev.json", None, ()))
        files.append(("DRCD", "drcd-dev.json", None, ()))
    for title, file, passages, known in files:
        data = read_squad(folder / file, passages)
        dense = cosines(data, embedder, cache, batch_size)
        words = word_scores(data)
        name = f"{title} {len(data.passages)}"
        yield Line(f"{name}, words", measure(words, data.gold), ())
        yield Line(f"{name}, dense", measure(dense, data.gold), ())
        yield Line(f"{name}, mix", measure(mixed(dense, words), data.gold), known)
