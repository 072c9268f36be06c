"""The currency of a text that tells its sums in one that no table knows: 24.8 billion dals.

Revenue came to so many, so many were paid, it costs so many: what stands behind most such numbers
is money, unlike things that are counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from index.figures.lexicon import ENGLISH_MONEY, ENGLISH_STOP, ENGLISH_UNITS
from index.figures.scanning import Quantity

_SUMS = (
    r"costs?|costing|worth|paid|pays?|spent|spends?|revenues?|incomes?|profits?|loss|losses|budgets?|invested|investments?"
    r"|prices?|fares?|fees?|fines?|wages?|salar(?:y|ies)|earnings|earned|debts?|loans?|subsid(?:y|ies)|turnover|funds?"
    r"|grants?|sales|surplus|deficit|compensation|saved|saving|savings|raised|collected|owed?|owing|imposed|confiscated"
    r"|charged?|rates?|rent|rents|bill|bills|expenditure|outlays?|financ(?:e|ed|ing)|allocated|pension|pensions|tax|taxes"
)
_TOLD = re.compile(
    r"(?P<ahead>[^.!?;:\n\d]{0,60})\b\d[\d.,]*(?P<much> (?:million|billion|trillion)| thousand)? (?P<noun>[a-z]{3,}s)\b"
    r"(?P<behind>(?: (?:a|an|per|in) [a-z]+)?)"
)
_AT_A_PRICE = re.compile(
    r" (?:(?:a|an|per) (?:day|night|week|month|year|hour|head|person|household|pupil|place|inhabitant|resident|tonne|ton|litre|kilo)"
    r"|in (?:fines|fees|damages|compensation|taxes|grants|aid|loans|savings|revenue|assets|cash))\b"
)
_OF_MONEY = re.compile(rf"\b(?:{_SUMS})\b")
_FEWEST = 3
_MOST_OF, _SOME_OF = 0.5, 0.3


def own_currency(text: str) -> str:
    """The noun that sums are told in; empty where the currency is a known one."""
    told: Counter[str] = Counter()
    money: Counter[str] = Counter()
    much: Counter[str] = Counter()
    for match in _TOLD.finditer(text.lower()):
        noun = match["noun"]
        if noun in ENGLISH_UNITS or re.fullmatch(ENGLISH_STOP, noun):
            continue
        told[noun] += 1
        priced = _AT_A_PRICE.match(match["behind"]) or _OF_MONEY.search(match["ahead"])
        money[noun] += priced is not None
        much[noun] += match["much"] is not None and match["much"] != " thousand"
    best = max(money, key=lambda noun: (money[noun], noun), default="")
    # What is mostly told in millions, and is nobody who buys or rides, is mostly money, though not
    # each sentence says so.
    in_millions = much[best] >= told[best] * _MOST_OF and not _COUNTED.search(best)
    least = _SOME_OF if in_millions else _MOST_OF
    return best if best and money[best] >= max(_FEWEST, told[best] * least) else ""


_BILLIONS = re.compile(r"\b\d[\d.,]* (?:billion|trillion) (?P<noun>[a-z]+)\b")
_NEARLY_ALL = 0.7
# Boardings reached 1.27 billion: who and what is counted one by one, unlike chemicals and goods.
_COUNTED = re.compile(
    r"(?:ings|(?<!ord)(?<!transf)ers|ors|ists|ees|people|trips|journeys|rides|visits|parcels|items|units|downloads"
    r"|transactions|messages|calls|views|women|men|children|households|pupils|patients|students)$"
)


def billions_told_in(text: str, currency: str) -> str:
    """The currency that nearly all billions of a text are of; empty where there is no one."""
    known = {*ENGLISH_MONEY, "dollars", "euros", "pounds", "yuan", "yen", "rupees", "francs"}
    known |= {currency} - {""}
    told = Counter(
        match["noun"]
        for match in _BILLIONS.finditer(text.lower())
        if not re.fullmatch(ENGLISH_STOP, match["noun"])
    )
    best = max(known & set(told), key=lambda noun: (told[noun], noun), default="")
    return best if told[best] >= max(2, sum(told.values()) * _NEARLY_ALL) else ""


_ITEM_ENDS = re.compile(r"\s*(?:[,.;]|$)|\s+(?:and|is|was|more|less|below|above|from|of that)\b")


def with_bare_billions(text: str, quantities: Sequence[Quantity], unit: str) -> list[Quantity]:
    """Chemicals reached 34.8 billion: sums, where what is counted does not stand behind them."""
    result: list[Quantity] = []
    told: set[str] = set()
    among_sums = False
    for quantity in quantities:
        counted = quantity.unit and (
            quantity.unit in told
            or quantity.unit.lower() in text[quantity.start : quantity.end].lower()
            or re.match(
                rf"(?: (?!(?:and|of|in|to|for)\b)[a-z-]+){{0,3}}? {re.escape(quantity.unit)}\b",
                text[quantity.end :],
                re.IGNORECASE,
            )
        )
        if counted or _COUNTED.search(quantity.unit):
            told.add(quantity.unit)
        elif unit and quantity.magnitude in ("billion", "trillion"):
            quantity = replace(quantity, unit=unit, money=True)
            among_sums = True
        elif among_sums and not quantity.unit and quantity.magnitude == "million":
            # Buildings took 3.4 billion and systems 930 million: a sum as well.
            ends = _ITEM_ENDS.match(text, quantity.end)
            quantity = replace(quantity, unit=unit, money=True) if ends else quantity
        result.append(quantity)
    return result


def in_currency(text: str, quantities: Sequence[Quantity], currency: str) -> list[Quantity]:
    """The quantities of a sentence; the noun is the unit of a sum, not a thing that is counted."""
    result = []
    for quantity in quantities:
        if currency and quantity.unit == currency:
            noun = re.match(rf"\s+{currency}\b", text[quantity.end :], re.IGNORECASE)
            end = quantity.end + (noun.end() if noun else 0)
            quantity = replace(quantity, end=end, money=True)
        result.append(quantity)
    return result
