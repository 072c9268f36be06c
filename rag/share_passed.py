"""Is more than half of it so: a share held against a limit, also one that has to be worked out.

新能源车出口占整车出口超过三成了吗 is answered by the share of the two numbers, and by no rate of
growth, whatever that passed.
"""

from __future__ import annotations

import re

from index.figures.quantities import Quantity
from rag.derive import computed_unless_stated
from rag.derived_told import write_derived
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon.comparing import CLAIMS_SHARE, SHARE_CLAIMED
from rag.phrases import phrase

_CLAIMED, _CLAIM = re.compile(SHARE_CLAIMED), re.compile(CLAIMS_SHARE)
_NAMED = re.compile("(?:占比|比重|比例|份额|率)$")


def claims_share(folded: str, limit: Quantity) -> bool:
    """Whether a question in Chinese asks if a share, by name or as half of a whole, is passed."""
    return limit.unit == "%" and _CLAIM.search(folded) is not None


def answer_share_passed(finder: Finder, limit: Quantity, under: bool) -> Draft | None:
    """The verdict with the share worked out; None where no two figures give one."""
    asked, claims = _CLAIMED.subn("", finder.text, count=1)
    asked = asked.rstrip("的，,了吗没？? ")
    if not claims or not asked:
        return None
    ending = "是多少" if _NAMED.search(asked) else "多少" if asked.endswith("占") else "占多少"
    if "占" in asked and ending == "占多少":
        ending = "多少"
    question = finder.question.model_copy(update={"text": f"{asked}{ending}", "follows": ""})
    alone = Finder(question, finder.evidence)
    derived = computed_unless_stated(alone)
    if derived is None or derived.operation != "share":
        return None
    value, edge = derived.computed.value, limit.value
    draft = write_derived(alone, derived)
    verdict = phrase("yes" if (value < edge if under else value > edge) else "no", "zh-Hans")
    draft.text = f"{verdict}{draft.text}"
    return draft
