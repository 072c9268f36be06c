"""A number in words is supported by the same word in what is cited, and by no other."""

from __future__ import annotations

import pytest

from eval.support import support
from tests.eval_cases import record

QUOTED = "There were 40 places for children under five years old. Seventeen are left."


@pytest.mark.parametrize(
    ("answer", "unsupported"),
    [
        ("40 places for children under five[1]", ()),
        ("Of those under Five there are 40[1]", ()),
        ("40 places for children under six[1]", ("six",)),
        # A part of a word is not the word.
        ("Places for children under seven[1]", ("seven",)),
    ],
)
def test_a_number_in_words_is_quoted_as_it_stands(
    answer: str, unsupported: tuple[str, ...]
) -> None:
    assert support(record(answer, QUOTED)).unsupported == unsupported
