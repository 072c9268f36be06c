"""What the tests share: a small embedder, the bundled briefing indexed once, sample texts."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import numpy as np
import pytest

from index.settings import Settings

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

    from index.library import Library, Snapshot
    from rag.records import AnswerRecord


# In CI the same examples every time: what is found elsewhere by chance becomes an example here.
hypothesis.settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("ci")

# A shell that runs the tests in the background ignores Ctrl-C, and so would every child process.
signal.signal(signal.SIGINT, signal.default_int_handler)


class HashEmbedder:
    """Texts that share character pairs lie close together; no model, the same on every machine."""

    name = "hash/64"
    dimension = 64

    def embed_query(self, text: str) -> list[float]:
        vector = np.full(self.dimension, 1e-3)
        for pair in pairwise(text):
            vector[hashlib.sha256("".join(pair).encode()).digest()[0] % self.dimension] += 1
        return [float(x) for x in vector / np.linalg.norm(vector)]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]


MAY = """国新办举行五月发布会

发言人：大家好，现在开始发布会。一季度苹果产量达到120万吨，同比增长5.5%。

果园报记者：请问梨的出口怎么样？

张三：感谢提问。一季度梨出口8.2万吨，同比增长12.3%。下一步我们将扩大冷链运输。
"""
JUNE = """六月新闻发布会

发言人：各位记者朋友，大家好。上半年修建公路350公里，新增桥梁12座。

道路周刊记者：请问养护经费有多少？

李四：养护经费为4.6亿元，比去年同期增加0.4亿元。
"""


@pytest.fixture(scope="session", autouse=True)
def _own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Neither the developer's settings nor the developer's index take part."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("BRIEFING_")]:
            patch.delenv(name)
        patch.setenv("BRIEFING_HOME", str(tmp_path_factory.mktemp("home")))
        patch.setenv("BRIEFING_THREADS", "1")
        patch.setenv("OMP_NUM_THREADS", "1")
        yield


def chain_over(text: str, settings: Settings) -> Runnable[Any, AnswerRecord]:
    """What answers questions about one text, in an index that holds nothing else."""
    from index.ingest import Source, ingest
    from index.library import Library
    from rag.chain import build_chain

    ingest([Source("text", text)], settings, embedder=HashEmbedder())
    return build_chain(Library(settings, HashEmbedder()))


@pytest.fixture
def embedder() -> HashEmbedder:
    return HashEmbedder()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An empty home, for tests with the small embedder."""
    return Settings(home=tmp_path / "home", threads=1, lock_seconds=20)


@pytest.fixture(scope="session")
def vector_cache_folder(request: pytest.FixtureRequest) -> Path:
    """Outlives the run: vectors are keyed by model and text, and cost a minute to compute."""
    cache = request.config.cache
    assert cache is not None
    return cache.mkdir("vectors")


@pytest.fixture(scope="session")
def bundled_settings(
    tmp_path_factory: pytest.TempPathFactory, vector_cache_folder: Path
) -> Settings:
    """A home with the bundled briefing, embedded by the real model. Do not write to it."""
    from index.ingest import bundled_source, ingest

    made = Settings(home=tmp_path_factory.mktemp("bundled"), threads=1)
    kept = vector_cache_folder / "vectors.sqlite3"
    if kept.exists():
        shutil.copy(kept, made.home / "vectors.sqlite3")
    ingest([bundled_source()], made)
    shutil.copy(made.home / "vectors.sqlite3", kept)
    return made


@pytest.fixture(scope="session")
def bundled_library(bundled_settings: Settings) -> Library:
    from index.library import Library

    return Library(bundled_settings)


@pytest.fixture(scope="session")
def bundled(bundled_library: Library) -> Snapshot:
    """The bundled briefing, as a reader of the index sees it."""
    return bundled_library.snapshot()


@pytest.fixture
def bundled_copy(bundled_settings: Settings, tmp_path: Path) -> Settings:
    """The same, to write to."""
    home = tmp_path / "copy"
    shutil.copytree(bundled_settings.home, home)
    return bundled_settings.model_copy(update={"home": home})
