"""A model that errs in every way, asked the shipped questions: nothing unsupported is shown."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from eval.run import read_questions
from eval.support import support
from index.ingest import BUNDLED_ID, bundled_source, file_source, ingest
from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from tests.llm_errors import ERRORS
from tests.llm_server import Asked, Script, answering

EVAL = Path(__file__).parents[1] / "eval"
# So many of the questions meet so many of the errors each: all errors come up several times.
ASKED, EACH = 24, 4
# In Chinese of either script and in English.
TEXTS = ("estuary", "schools")


@pytest.fixture(scope="module")
def home(
    tmp_path_factory: pytest.TempPathFactory, vector_cache_folder: Path, bundled_settings: Settings
) -> Settings:
    """The bundled briefing and two invented ones, embedded by the real model."""
    made = Settings(home=tmp_path_factory.mktemp("two_more"), threads=1)
    kept = vector_cache_folder / "two_more.sqlite3"
    # The bundled briefing is embedded already, for all tests.
    known = kept if kept.exists() else bundled_settings.home / "vectors.sqlite3"
    if known.exists():
        shutil.copy(known, made.home / "vectors.sqlite3")
    texts = [next((EVAL / "briefings").glob(f"{name}-*.txt")) for name in TEXTS]
    ingest([bundled_source(), *map(file_source, texts)], made)
    shutil.copy(made.home / "vectors.sqlite3", kept)
    return made


def test_an_erring_model_brings_no_unsupported_figure(home: Settings) -> None:
    files = [EVAL / "questions" / f"dev-{name}.jsonl" for name in ("miit", *TEXTS)]
    every = read_questions(files)
    questions = every[:: len(every) // ASKED]
    names = list(ERRORS)
    library, now = Library(home), [names[0]]
    plain = build_chain(library)

    def write(asked: Asked) -> str:
        return ERRORS[now[0]](asked)

    asked_model = 0
    with answering(library, Script(write=write), home) as chain:
        for number, question in enumerate(questions):
            given = {k: question[k] for k in ("question", "history", "briefing") if k in question}
            given.setdefault("briefing", BUNDLED_ID)
            reference = plain.invoke(given)
            for offset in range(EACH):
                now[0] = names[(number * EACH + offset) % len(names)]
                record = chain.invoke(given)
                where = f"{now[0]}: {question['question']} → {record.answer}"
                assert support(record).unsupported == (), where
                assert support(record).citations_valid is not False, where
                asked_model += record.usage["calls"]
                if record.usage["fallen_back"]:
                    assert record.answer == reference.answer, where
                    assert record.warnings, where
    assert asked_model > len(questions), "most questions reached the model, and its repair"


# An error that is right by chance, such as another figure that happens to be the one asked for,
# is no error; on the bundled briefing's plainest question none of them is.
@pytest.mark.parametrize("name", ERRORS)
def test_each_error_ends_in_the_answer_of_the_text(
    name: str, bundled_library: Library, bundled_settings: Settings
) -> None:
    question = "2023年新能源汽车出口多少辆？"
    with answering(bundled_library, Script(write=ERRORS[name]), bundled_settings) as chain:
        record = chain.invoke(question)
    assert record.answer == build_chain(bundled_library).invoke(question).answer
    assert (record.usage["calls"], record.usage["fallen_back"]) == (2, 1)
