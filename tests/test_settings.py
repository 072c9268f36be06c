"""Settings: one place, read from the environment, and nothing misspelt passes unnoticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.settings import BUNDLED_MODEL, Settings


def test_without_variables_the_defaults_hold() -> None:
    settings = Settings.from_env({})
    assert settings.embedding_model == BUNDLED_MODEL
    assert settings.chroma_url == ""
    assert settings.home.name == "briefing-qa"


def test_each_variable_sets_its_field() -> None:
    settings = Settings.from_env(
        {"BRIEFING_HOME": "/data/x", "BRIEFING_THREADS": "4", "BRIEFING_LOCK_SECONDS": "0.5"}
    )
    assert settings.home == Path("/data/x")
    assert settings.threads == 4
    assert settings.lock_seconds == 0.5


def test_an_empty_variable_is_as_good_as_none() -> None:
    assert Settings.from_env({"BRIEFING_THREADS": ""}) == Settings.from_env({})


def test_a_tilde_is_the_home_folder() -> None:
    assert Settings.from_env({"BRIEFING_HOME": "~/b"}).home == Path.home() / "b"


def test_variables_of_other_programs_are_ignored() -> None:
    assert Settings.from_env({"BRIEF": "1", "HOME": "/root"}) == Settings.from_env({})


def test_a_misspelt_variable_is_an_error_that_lists_the_right_ones() -> None:
    with pytest.raises(ValueError, match=r"unknown setting BRIEFING_THREDS; .*BRIEFING_THREADS"):
        Settings.from_env({"BRIEFING_THREDS": "2"})


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BRIEFING_THREADS", "many", "BRIEFING_THREADS='many'"),
        ("BRIEFING_THREADS", "0", "BRIEFING_THREADS='0'.*greater than or equal to 1"),
        ("BRIEFING_PASSAGE_TOKENS", "5", "BRIEFING_PASSAGE_TOKENS='5'"),
    ],
)
def test_an_impossible_value_is_an_error_that_shows_it(name: str, value: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Settings.from_env({name: value})


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_readme_lists_every_setting_with_its_default(readme: str) -> None:
    text = (Path(__file__).parents[1] / readme).read_text(encoding="utf-8")
    for name, field in Settings.model_fields.items():
        start = f"| `BRIEFING_{name.upper()}` |"
        (row,) = [line for line in text.splitlines() if line.startswith(start)]
        default = "" if field.default_factory else field.default
        assert str(default) in row
