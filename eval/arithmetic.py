"""The expression of a computed answer, recomputed: 120.3 ÷ (1 + 77.6%) has to give 67.74."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from decimal import Decimal, DivisionByZero, InvalidOperation, localcontext

from eval.amounts import amount_of
from index.script import fold
from rag.records import Derivation

# A stated result may be rounded by so much of itself.
_ROUNDING = Decimal("0.006")
_OPERATORS: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_SIGNS = str.maketrans({"÷": "/", "×": "*", "−": "-", "–": "-", "—": "-", "＋": "+"})
# Percent and points count alike inside an expression: 63.3% − 1.8个百分点.
_HUNDREDTHS = ("%", "个百分点", "百分点", "percentage point", "percent")
_TERM = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*([^\d\s()+*/.,-][^\d()+*/-]*)?")


def evaluate(expression: str, with_units: bool = False) -> Decimal | None:
    """The value of an expression of numbers, + − × ÷ and brackets, percentages as fractions.

    ``with_units`` counts magnitudes and units of measurement (160亿元 ÷ 3700家), else they are
    only names. What stands before ``=`` or ``≈`` counts. None where it is no such expression.
    """
    folded = fold(re.split(r"[=≈]", expression)[0].translate(_SIGNS)).translate(_SIGNS)

    def term(match: re.Match[str]) -> str:
        number, unit = Decimal(match[1].replace(",", "")), (match[2] or "").strip()
        if unit.startswith(_HUNDREDTHS):
            return f"({number}/100)"
        size = amount_of(number, unit, "").size if with_units else number
        return format(size, "f")

    try:
        with localcontext() as context:
            context.prec = 40
            return _walk(ast.parse(_TERM.sub(term, folded).strip(), mode="eval").body)
    except (SyntaxError, ValueError, DivisionByZero, InvalidOperation, RecursionError):
        return None


def _walk(node: ast.AST) -> Decimal:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return Decimal(str(node.value))
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        return _OPERATORS[type(node.op)](_walk(node.left), _walk(node.right))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_walk(node.operand)
    raise ValueError("not arithmetic")


def holds(derivation: Derivation) -> bool:
    """Whether the expression gives the stated value, up to rounding, read in one of its units."""
    try:
        stated = amount_of(Decimal(derivation.value), derivation.unit, "")
        plain = Decimal(derivation.value)
    except InvalidOperation:
        return False
    readings: list[tuple[Decimal | None, Decimal]] = [
        (evaluate(derivation.expression), plain),
        (evaluate(derivation.expression), stated.size),
        (evaluate(derivation.expression, with_units=True), stated.size),
    ]
    if stated.kind in ("percent", "points"):
        result = evaluate(derivation.expression)
        readings.append((None if result is None else result * 100, stated.size))
    return any(
        result is not None and abs(result - value) <= _ROUNDING * abs(value)
        for result, value in readings
    )
