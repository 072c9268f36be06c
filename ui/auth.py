"""Who may enter the chat."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def read_accounts(given: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of user and password, from ``USER:PASSWORD`` or ``@FILE`` with one a line.

    Raises:
        ValueError: a pair is malformed (the password is not repeated), or the file is unreadable.
    """
    accounts: list[tuple[str, str]] = []
    for value in given:
        if value.startswith("@"):
            path = Path(value[1:])
            try:
                lines = path.read_text(encoding="utf-8").splitlines()
            except OSError as error:
                raise ValueError(f"--auth {value}: {error.strerror}") from error
            lines = [line.strip() for line in lines if line.strip()]
        else:
            lines = [value]
        for line in lines:
            user, colon, password = line.partition(":")
            if not (user and colon and password):
                raise ValueError("--auth expects USER:PASSWORD, or @FILE with one such pair a line")
            accounts.append((user, password))
    return accounts
