"""What is left of a whole in an English briefing, by the words for who or what has the rest."""

from __future__ import annotations

import pytest

from index.settings import Settings
from tests.conftest import chain_over

TEXT = """Lighthouse Board, Annual Results
Date: June 17, 2025

ADA PELL (Chair of the Lighthouse Board): Good morning. The new beacon costs £640 million, of which
the government is paying £260 million and the fishing league the rest.

BEN ORR (Chief Inspector): We lost 2,050 patrols last year. Of those, 1,120 were because of storms
and 690 because of breakdowns. The rest were crew shortages.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How much is the fishing league paying for the new beacon?", "380 million"),
        ("How many patrols were lost because of crew shortages?", "240"),
        ("How many patrols were lost because of storms?", "1,120"),
    ],
)
def test_the_rest_is_worked_out_where_it_is_named(
    question: str, answer: str, settings: Settings
) -> None:
    record = chain_over(TEXT, settings).invoke({"question": question})
    assert record.answer.startswith(answer)
