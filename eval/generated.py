"""Generated questions, and which of their answers had to be withdrawn: python -m eval.generated

Templates are filled with what the figures of a briefing measure, two at a time, sensible or not:
what is hunted is an answer with a figure that nothing carries, and a crash. The chain withdraws
such an answer and says so in its warnings; each is a bug of the engine.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from typing import Any

from index.library import Library, Snapshot
from index.settings import Settings
from rag.chain import build_chain
from rag.records import AnswerRecord

CHINESE = (
    "{a}是多少？",
    "{a}增长了多少？",
    "{a}和{b}相差多少？",
    "{a}占{b}的比重是多少？",
    "{a}和{b}合计多少？",
    "{a}与{b}哪个更高？",
    "2022年{a}是多少？",
    "平均每家{a}有多少？",
    "除去{a}，{b}还剩多少？",
    "{a}比{b}多多少？",
    "{a}、{b}分别是多少？",
    "为什么{a}下降了？",
    "{a}是{b}的几倍？",
    "今年{a}的目标是多少？",
    "{a}超过{n}了吗？",
    "谁说了{a}？",
    "{a}有哪些举措？",
    "{a}平均每天多少？",
)
ENGLISH = (
    "What was {a}?",
    "How much did {a} grow?",
    "What is the difference between {a} and {b}?",
    "What share of {b} is {a}?",
    "How many {a} are there per {b}?",
    "Which is larger, {a} or {b}?",
    "What was {a} in 2022?",
    "Did {a} exceed {n}?",
    "How much of {b} is left without {a}?",
    "How many more {a} than {b}?",
)
_IN_ENGLISH = 0.2
"""Share of the questions on a Chinese briefing that are asked in English."""


def generate(snapshot: Snapshot, count: int, seed: int) -> Iterator[dict[str, Any]]:
    """``count`` questions for each briefing, the same for the same seed."""
    rng = random.Random(seed)
    for briefing_id in sorted(snapshot.briefings):
        english = snapshot.briefings[briefing_id].language == "en"
        figures = [f for f in snapshot.figures if f.briefing_id == briefing_id]
        if len(figures) < 2:
            continue
        for number in range(count):
            a, b = rng.sample(figures, 2)
            templates = ENGLISH if english or rng.random() < _IN_ENGLISH else CHINESE
            names = [(f"{f.subject} {f.metric}".strip() or f.surface) for f in (a, b)]
            text = rng.choice(templates).format(a=names[0], b=names[1], n=b.surface)
            yield {"id": f"{briefing_id}-{number}", "question": text, "briefing": briefing_id}


def withdrawn_answers(library: Library, count: int, seed: int) -> list[AnswerRecord]:
    """Answers to generated questions that stated what nothing carries."""
    chain = build_chain(library)
    answers = (chain.invoke(one) for one in generate(library.snapshot(), count, seed))
    return [a for a in answers if any(w.startswith("unsupported") for w in a.warnings)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=500, help="questions for each briefing")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    library = Library(Settings.from_env())
    found = withdrawn_answers(library, options.count, options.seed)
    for record in found:
        print(record.question, record.warnings)  # noqa: T201
    asked = options.count * len(library.snapshot().briefings)
    print(f"{asked} questions, {len(found)} answers withdrawn")  # noqa: T201
    if found:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
