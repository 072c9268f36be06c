"""The repair undoes the damage of annotated pages, marks what is lost and leaves the rest alone."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.records import Repaired
from index.repair import gbk, repair
from index.repair.annotations import find_table
from index.repair.forward import shows
from tests.damage import Score, damage, reference, score

CORPUS = files("index") / "corpus"
RAW = (CORPUS / "miit-2024-01-19.raw.txt").read_text(encoding="utf-8")
CLEAN = (CORPUS / "miit-2024-01-19.clean.txt").read_text(encoding="utf-8")
SHARED = Path(__file__).parents[1].parent / "shared" / "transcripts"
FREE_MARK = re.compile(r"(走深向实)[，。；、]?(着力)")


@pytest.fixture(scope="module")
def page() -> Repaired:
    return repair(RAW)


def transcript(name: str) -> str:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"no transcript {name} beside the project")
    return path.read_text(encoding="utf-8")


def same_mark(text: str) -> str:
    return FREE_MARK.sub(r"\1，\2", text)


def test_the_bundled_page_comes_out_as_its_clean_text(page: Repaired) -> None:
    lines = iter([same_mark(line) for line in page.text.split("\n")])
    wanted = [same_mark(line) for line in CLEAN.split("\n") if line]
    assert len(wanted) == 104
    # `in` on an iterator moves it on, so this also holds the order.
    assert [line for line in wanted if line not in lines] == []


def test_the_bundled_page_has_2168_plain_annotations(page: Repaired) -> None:
    assert page.annotations == 2168


def test_no_note_and_no_private_use_character_is_left_on_the_bundled_page(page: Repaired) -> None:
    assert not re.search(r"[\ue000-\uf8ff]|[āáǎàēéěèīíǐìōóǒòūúǔù]", page.text)


def test_a_lost_digit_is_marked(page: Repaired) -> None:
    # The page shows 請?jiān)?0日內: the tens digit is gone, and 30 would be a guess.
    assert "请在□0日内" in page.text
    (place,) = [p for p in page.places if "□" in p.after]
    assert not place.certain


def test_a_question_mark_beside_a_number_is_flagged_even_where_it_may_be_real() -> None:
    raw = "\n".join(RAW.split("\n")[:20]) + "\n情況如何?2023年增長?%。"
    repaired = repair(raw)
    assert repaired.text.endswith("情况如何？2023年增长？%。")
    last = [p for p in repaired.places if p.end > len(repaired.text) - 18]
    assert last
    assert not any(p.certain for p in last)


def test_places_point_into_the_repaired_text(page: Repaired) -> None:
    assert page.places
    assert [page.text[p.start : p.end] for p in page.places] == [p.after for p in page.places]


def test_a_mark_that_only_language_could_restore_is_not_certain(page: Repaired) -> None:
    (place,) = [p for p in page.places if "/STRONG>" in p.before]
    assert not place.certain


def test_repairing_a_repaired_page_changes_nothing(page: Repaired) -> None:
    assert repair(page.text) == Repaired(text=page.text)


def test_repair_is_deterministic(page: Repaired) -> None:
    assert repair(RAW) == page


@pytest.mark.parametrize("number", range(20))
def test_a_clean_transcript_comes_out_unchanged(number: int) -> None:
    text = transcript(f"zh-mfa/{number:02}.txt")
    assert repair(text) == Repaired(text=text)


def test_an_english_transcript_comes_out_unchanged() -> None:
    text = transcript("en-whitehouse/2023-01-18.txt")
    assert repair(text) == Repaired(text=text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        CLEAN,
        "記者會上,發言人說:經濟總體穩定?是的。\n產業發展 2023年(IT)",
        "信息技术(IT)、通信技术（CT）[laughter] (Laughter.) Q    Why? 100%",
        "他姓張(zhāng),不姓章(zhāng)。",
        "姓氏張(zhāng)與陳(chén)的讀法:張姓、陳姓、張氏、陳氏、張家、陳家。",
        "漢(hàn)語(yǔ)拼(pīn)音(yīn)方(fāng)案(àn)",
        "私用区字符\ue1e5与空格\u3000\xa0都留下\r\n",
    ],
)
def test_a_text_without_the_damage_comes_out_byte_for_byte(text: str) -> None:
    assert repair(text) == Repaired(text=text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_without_toned_notes_is_untouched(text: str) -> None:
    plain = text.replace("(", "")
    assert repair(f"({plain}").text == f"({plain}"


def test_a_page_of_a_single_damaged_paragraph_is_repaired() -> None:
    raw = "謝謝您的提問。2023年我國工業(yè)經(jīng)濟(jì)平穩(wěn)增長,請?jiān)敿?xì)介紹一下。"
    assert repair(raw).text == "谢谢您的提问。2023年我国工业经济平稳增长，请详细介绍一下。"


def test_the_table_is_read_from_the_page() -> None:
    table = find_table(RAW)
    assert len(table.notes) == 85
    assert table.notes[gbk.pair_of("業") or (0, 0)] == "yè"


def test_a_restored_text_damaged_again_shows_the_page() -> None:
    table = find_table(RAW)
    assert shows("新能源汽車繼續領跑", "新能源汽車?yán)^續(xù)領(lǐng)跑", table)
    assert not shows("新能源汽車還續領跑", "新能源汽車?yán)^續(xù)領(lǐng)跑", table)


@given(st.lists(st.integers(0x81, 0xFE), min_size=2, max_size=40))
@settings(max_examples=50, deadline=None)
def test_bytes_survive_decoding_and_encoding(codes: list[int]) -> None:
    data = bytes(codes[: len(codes) // 2 * 2])
    text = gbk.decode(data)
    if gbk.HIDDEN not in text:
        assert gbk.encode(text) == data


CASES = [("bundled", 1), ("bundled", 6), ("07", 2), ("07", 4), ("15", 3), ("18", 2), ("13", 5)]


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    found = []
    for name, seed in CASES:
        clean = CLEAN if name == "bundled" else transcript(f"zh-mfa/{name}.txt")
        raw = damage(clean, seed)
        found.append(score(clean, raw, repair(raw)))
    return found


def test_most_windows_of_pages_damaged_anew_come_back_exactly(scores: list[Score]) -> None:
    total = sum(scores, Score())
    assert total.windows >= 30
    assert total.restored / total.windows >= 0.85, total.failures


def test_no_digit_changes_without_a_mark(scores: list[Score]) -> None:
    assert sum(s.wrong_digits for s in scores) == 0


def test_nothing_outside_the_damage_is_harmed(scores: list[Score]) -> None:
    assert sum(s.harmed for s in scores) == 0


def test_a_digit_swallowed_by_the_damage_never_comes_back_as_another() -> None:
    # 在30日: a note lands inside 在, and what is left of it takes the 3 along.
    clean = "\n".join(["请在30日内答复。"] * 3 + CLEAN.split("\n")[:6])
    table_seed = next(s for s in range(400) if re.search(r"\?0日", damage(clean, s, 120)))
    repaired = repair(damage(clean, table_seed, 120, rate=0))
    assert repaired.text.split("\n")[:3] == ["请在□0日内答复。"] * 3
    assert reference(clean).startswith("请在30日内答复。")
