"""How many are of some ages, where the text tells all above either of two: 60到64岁."""

from __future__ import annotations

import re

from rag import compute
from rag.ask import Ask
from rag.derived import Derived, has_unit, is_amount, loose
from rag.dimensions import comparable
from rag.figure_index import FigureView
from rag.find import Finder

_BAND = re.compile(
    r"(?<!\d)(?P<low>\d{1,2})岁?(?:到|至|-|—|–|~)(?P<high>\d{1,2})(?:周?岁|的|人)"
    r"|\b(?:aged?|ages|between) (?:between )?"
    r"(?P<low_en>\d{1,2})(?: ?[-–] ?| to | and )(?P<high_en>\d{1,2})\b"
)
_ABOVE = (
    r"(?<!\d){}(?:周?岁(?:及|和|或)?以上"
    r"| (?:and|or) (?:over|older|above)| years and (?:over|older))"
)


def age_band(finder: Finder, ask: Ask) -> Derived | None:
    """Those of at least one age less those above the other; None where both are not told."""
    band = _BAND.search(finder.folded)
    if band is None or ask.kinds:
        return None
    low = int(band["low"] or band["low_en"])
    high = int(band["high"] or band["high_en"]) + 1
    ranked = [m.view for m in finder.rank(loose(ask)) if is_amount(m.view)]
    if any(band[0].rstrip("的人") in view.about.folded for view in ranked):
        # It is told itself.
        return None
    older = [v for v in ranked if _is_above(high, v)]
    for whole in (v for v in ranked if _is_above(low, v) and has_unit(ask.unit, v.figure)):
        part = next((v for v in older if _belong_together(whole, v)), None)
        if part is not None:
            return Derived("age band", compute.difference(whole.figure, part.figure), (whole, part))
    return None


def _is_above(age: int, view: FigureView) -> bool:
    return re.search(_ABOVE.format(age), view.about.folded) is not None


def _belong_together(whole: FigureView, part: FigureView) -> bool:
    same_time = whole.figure.period == part.figure.period
    near = whole.passage.id == part.passage.id
    return comparable(whole.figure, part.figure) and same_time and near
