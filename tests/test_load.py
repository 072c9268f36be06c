"""Reading transcripts from files of any encoding."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from index.load import UnreadableText, decode, read_text

SIMPLIFIED = "问：请问今年的增长是多少？\n答：同比增长4.6%。"
TRADITIONAL = "記者：請問今年的增長是多少？\n答：同比增長4.6%。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "utf-32"),
        (SIMPLIFIED, "gbk"),
        (SIMPLIFIED, "gb18030"),
        (TRADITIONAL, "gbk"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "cp950"),
        ("你好", "gbk"),
        ("你好", "big5"),
        ("工业", "gbk"),
        ("經濟", "big5"),
        ("谢谢。", "gb18030"),
        ("謝謝。", "big5"),
        ("The council’s budget — 4.5 percent.", "cp1252"),
        ("Q    Thank you.", "ascii"),
    ],
)
def test_every_encoding_of_a_transcript_is_read_right(
    tmp_path: Path, text: str, encoding: str
) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(text.encode(encoding))
    assert read_text(path) == text


def test_utf16_big_endian_with_its_mark_is_read() -> None:
    assert decode(b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be"), "a.txt") == SIMPLIFIED


def test_line_ends_become_newlines() -> None:
    assert decode("一\r\n二\r三\n".encode(), "a.txt") == "一\n二\n三\n"


def test_private_use_and_no_break_spaces_are_kept() -> None:
    text = "補償?shù)日\ue479\u00a0幫助"
    assert decode(text.encode(), "a.txt") == text


def test_the_corpus_in_gbk_and_big5_reads_like_the_corpus() -> None:
    raw = (Path(__file__).parents[1] / "index/corpus/miit-2024-01-19.clean.txt").read_text("utf-8")
    for encoding in ("gbk", "gb18030"):
        assert decode(raw.encode(encoding), "a.txt") == raw


def test_a_web_page_gives_its_words_without_scripts() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>岛报</title><style>p{}</style></head><body>"
        "<nav>首页</nav><h1>渔业发布会</h1><script>var a='<p>不要</p>';</script>"
        "<p>问：港口&nbsp;何时\n开放？</p><div>答：<b>五月</b>。<br>谢谢。</div></body></html>"
    )
    expected = "渔业发布会\n问：港口\u00a0何时 开放？\n答：五月。\n谢谢。"
    assert decode(page.encode(), "page.html") == expected


def test_the_encoding_a_web_page_declares_is_used() -> None:
    page = '<html><head><meta charset="gb2312"></head><body><p>问：几时？</p></body></html>'
    assert decode(page.encode("gbk"), "page.htm") == "问：几时？"


def test_without_a_heading_the_title_of_a_web_page_leads() -> None:
    page = "<html><head><title>岛报</title></head><body><p>答：五月。</p></body></html>"
    assert decode(page.encode(), "page.html") == "岛报\n答：五月。"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "found no text in 0 bytes"),
        (b" \r\n\t ", "found no text in 5 bytes"),
        (b"\xef\xbb\xbf", "found no text in 3 bytes"),
        (b"%PDF-1.7 ...", "found a PDF document"),
        (b"PK\x03\x04rest", r"found a ZIP container \(such as \.docx\)"),
        (b"abc\x00\x01\x02def", "found binary data"),
        (b"\x01\x02\x03\x04abc", "found binary data"),
        (b"\xff\xfe\x00", "unknown encoding"),
    ],
)
def test_what_is_no_text_is_refused_with_one_line(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableText, match=message) as refused:
        decode(data, "upload.txt")
    said = str(refused.value)
    assert said.startswith("upload.txt: ")
    assert "expected" in said
    assert "\n" not in said


def test_random_bytes_are_refused() -> None:
    noise = random.Random(7).randbytes(4000)
    with pytest.raises(UnreadableText, match="expected text in UTF-8"):
        decode(noise, "noise.bin")


def test_random_high_bytes_that_decode_are_refused_all_the_same() -> None:
    chance = random.Random(3)
    noise = bytes(
        byte
        for _ in range(2000)
        for byte in (chance.randrange(0x81, 0xFE), 0x80 | chance.randrange(1, 0x21))
    )
    with pytest.raises(UnreadableText, match="unknown encoding"):
        decode(noise, "noise.txt")


def test_a_file_of_50_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(UnreadableText, match=r"found 50\.0 MB; expected at most 20 MB"):
        read_text(path)


def test_the_limit_can_be_set(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 11)
    assert read_text(path, limit_bytes=11) == "x" * 11
    with pytest.raises(UnreadableText, match="expected at most"):
        read_text(path, limit_bytes=10)


def test_a_missing_file_and_a_directory_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableText, match=r"gone\.txt: found no such file"):
        read_text(tmp_path / "gone.txt")
    with pytest.raises(UnreadableText, match="found a directory"):
        read_text(tmp_path)
