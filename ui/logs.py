"""Libraries talk to developers on standard error; a user of the command line is none."""

from __future__ import annotations

import logging
import os


def quiet_libraries() -> None:
    """Let only errors of the libraries through. Call before they are imported."""
    for name in ("sentence_transformers", "transformers", "chromadb", "httpx", "bm25s"):
        logging.getLogger(name).setLevel(logging.ERROR)
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
