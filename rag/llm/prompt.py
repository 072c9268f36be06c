"""The messages of one call: rules, worked examples as turns, the material, the question.

Texts are the files of ``prompts/``. Examples as turns matter: without them a small model invents
an answer three times as often.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from index.passages import count_tokens
from rag.llm.catalogue import Catalogue
from rag.llm.reply import NOT_GIVEN
from rag.llm.violations import Violation

if TYPE_CHECKING:
    from langchain_core.messages import BaseMessage

_MOST_VIOLATIONS = 8
# What messages cost beside their text, and what the tokenizer counts differently from the model's.
_MARGIN = 0.1


@lru_cache(maxsize=32)
def _file(name: str) -> str:
    return (files("rag.llm") / "prompts" / name).read_text(encoding="utf-8").strip()


@lru_cache(maxsize=1)
def worked_examples() -> dict[str, list[dict[str, Any]]]:
    """By ``zh`` and ``en``: material, and turns of question and reply about it."""
    found: dict[str, list[dict[str, Any]]] = json.loads(_file("examples.json"))
    return found


def _tongue(language: str) -> str:
    return "en" if language == "en" else "zh"


def opening(language: str, form: str) -> list[BaseMessage]:
    """Rules and examples: the same for every question, so a server may cache them.

    ``form`` is ``json`` or ``text``.
    """
    from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

    tongue = _tongue(language)
    rules = f"{_file(f'rules.{tongue}.txt')}\n\n{_file(f'form.{form}.{tongue}.txt')}"
    messages: list[BaseMessage] = [SystemMessage(rules)]
    for example in worked_examples()[tongue]:
        for number, turn in enumerate(example["turns"]):
            asked = turn["question"]
            # The material is given once; the questions after it are about the same.
            content = ask_text(example["material"], asked, language) if number == 0 else asked
            messages.append(HumanMessage(content))
            messages.append(AIMessage(_reply_text(turn["reply"], form)))
    return messages


def ask_text(material: str, question: str, language: str) -> str:
    label = "QUESTION" if language == "en" else "问题"
    return f"{material}\n\n{label}: {question}"


def ask_messages(
    catalogue: Catalogue, question: str, language: str, form: str
) -> list[BaseMessage]:
    from langchain_core.messages import HumanMessage

    text = ask_text(catalogue.render(), question, language)
    return [*opening(language, form), HumanMessage(text)]


def repair_messages(
    asked: Sequence[BaseMessage], reply: str, violations: Sequence[Violation], language: str
) -> list[BaseMessage]:
    """The same conversation with the model's reply and what is wrong with it."""
    from langchain_core.messages import AIMessage, HumanMessage

    lines = list(dict.fromkeys(violation.said for violation in violations))[:_MOST_VIOLATIONS]
    text = _file(f"repair.{_tongue(language)}.txt").replace(
        "{violations}", "\n".join(f"- {line}" for line in lines)
    )
    return [*asked, AIMessage(reply[:4000] or "…"), HumanMessage(text)]


def rewrite_messages(history: Sequence[str], question: str, language: str) -> list[BaseMessage]:
    from langchain_core.messages import HumanMessage, SystemMessage

    asked = "\n".join(f"{n}. {text}" for n, text in enumerate([*history, question], start=1))
    return [SystemMessage(_file(f"rewrite.{_tongue(language)}.txt")), HumanMessage(asked)]


def material_budget(context: int, language: str, question: str, form: str) -> int:
    """Tokens left for passages and figures in a prompt of at most ``context`` tokens."""
    fixed = sum(count_tokens(str(m.text)) + 4 for m in opening(language, form))
    return max(0, int((context - fixed - count_tokens(question)) * (1 - _MARGIN)))


def _reply_text(reply: dict[str, Any], form: str) -> str:
    if form == "json":
        return json.dumps(reply, ensure_ascii=False)
    if not reply["answered"]:
        return NOT_GIVEN
    lines = [
        f"{o['id']} = {o['operation']}({', '.join(o['operands'])})" for o in reply["operations"]
    ]
    said = "".join(f"{s['text']}[{', '.join(s['passages'])}]" for s in reply["sentences"])
    return "\n".join([*lines, said])
