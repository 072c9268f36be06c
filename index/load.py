"""Files into text: whatever encoding a transcript was saved in, or one clear line why not."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from pathlib import Path

from index.html_text import html_to_text

LIMIT_BYTES = 20_000_000

_MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP container (such as .docx)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (such as .doc)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)
_BOMS = (
    # UTF-32-LE begins with the mark of UTF-16-LE: longest first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The commonest characters of Chinese prose, both scripts: enough to tell two encodings apart.
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后"
    "小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
    "知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最"
    "间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市"
    "這來國個到說們為裡後時過家學對麼沒於還發當無開見經頭動兩長樣現將與進實點種聲話兒嗎問機給幾業間電門東"
    "質請謝員應記答者關於總統會議各經濟發展報導表示區團體單車書萬億增長部長請問謝"
    "谢答，。、；：？！“”《》（）\u3000"
)
_EXPECTED = "expected text in UTF-8, UTF-16 with a byte order mark, GB18030/GBK or Big5"


class UnreadableText(ValueError):
    """A file that holds no text that can be read; the message is one line for the user."""


def read_text(path: Path, *, limit_bytes: int = LIMIT_BYTES) -> str:
    """The text of a file, line ends normalised to ``\\n``; a saved web page gives its words.

    Private-use characters and no-break spaces are kept: the repair reads them.

    Raises:
        UnreadableText: missing, a directory, empty, binary, too large or in no known encoding.
    """
    try:
        if path.is_dir():
            raise UnreadableText(
                f"{path}: found a directory; expected a text file; name the files in it"
            )
        size = path.stat().st_size
        if size > limit_bytes:
            raise _too_large(str(path), size, limit_bytes)
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableText(
            f"{path}: found no such file; expected a transcript; check the path"
        ) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableText(
            f"{path}: could not be opened ({reason}); expected a readable text file;"
            " check its permissions"
        ) from None
    return decode(data, str(path), limit_bytes=limit_bytes)


def decode(data: bytes, name: str, *, limit_bytes: int = LIMIT_BYTES) -> str:
    """The text of a file's bytes. ``name`` is for messages and to know a web page by its suffix.

    Raises:
        UnreadableText: empty, binary, too large or in no known encoding.
    """
    if len(data) > limit_bytes:
        raise _too_large(name, len(data), limit_bytes)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableText(
                f"{name}: found {what}; {_EXPECTED}; save its words as a .txt file"
            )
    text = _characters(data, name)
    if _is_html(text, name):
        text = html_to_text(text)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableText(
            f"{name}: found no text in {len(data)} bytes; expected a transcript;"
            " check that the right file was saved"
        )
    return text


def _too_large(name: str, size: int, limit: int) -> UnreadableText:
    return UnreadableText(
        f"{name}: found {size / 1e6:.1f} MB; expected at most {limit / 1e6:.0f} MB of text;"
        " split the file, one briefing each"
    )


def _characters(data: bytes, name: str) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return _checked(data.decode(encoding), name)
            except UnicodeDecodeError:
                raise _unknown(name) from None
    if b"\x00" in data:
        raise _binary(name)
    declared = _declared(data)
    for encoding in dict.fromkeys(("utf-8", declared)):
        if encoding and (text := _try(data, encoding)) is not None:
            return _checked(text, name)
    guesses = [
        (score, text)
        for encoding in _candidates(data)
        if (text := _try(data, encoding)) is not None
        for score in [_plausibility(text)]
    ]
    # Stable: GB18030 stands first and wins a tie.
    best = max(guesses, key=lambda guess: guess[0], default=None)
    if best is None or best[0] < 0:
        raise _unknown(name)
    return _checked(best[1], name)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _candidates(data: bytes) -> tuple[str, ...]:
    high = sum(byte >= 0x80 for byte in data)
    paired = re.search(rb"[\x80-\xff]{2}", data)
    if high * 10 < len(data) and paired is None:
        # Lone high bytes among ASCII are Western quotation marks, not half a character.
        return ("cp1252",)
    return ("gb18030", "big5hkscs", "cp950")


def _declared(data: bytes) -> str:
    """What a web page says of itself; browsers read gb2312 and gbk as GB18030."""
    found = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{3,20})", data[:4096], re.IGNORECASE)
    if not found:
        return ""
    label = found.group(1).decode("ascii", "replace").lower()
    return {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}.get(label, label)


def _plausibility(text: str) -> float:
    """Mean over the characters outside ASCII; negative where most are rare."""
    marks = [char for char in text if char >= "\x80"]
    if not marks:
        return 0.0
    return sum(_weight(char) for char in marks) / len(marks)


@lru_cache(maxsize=30_000)
def _weight(char: str) -> float:
    if char in _FREQUENT:
        return 2.0
    if "\ue000" <= char <= "\uf8ff":
        # A damaged page has a few; a wrong guess has many.
        return -1.0
    for encoding, low, high in (("gb2312", 0xA1, 0xD7), ("big5", 0xA1, 0xC6)):
        try:
            lead = char.encode(encoding)[0]
        except UnicodeEncodeError:
            continue
        # The first plane of either standard holds the characters in common use.
        if low <= lead <= high:
            return 1.0 if "\u4e00" <= char <= "\u9fff" else 0.3
    return -1.0


def _checked(text: str, name: str) -> str:
    controls = sum(char < " " and char not in "\t\n\r\f\x0b" for char in text)
    if "\x00" in text or controls * 100 > len(text):
        raise _binary(name)
    return text


def _binary(name: str) -> UnreadableText:
    return UnreadableText(
        f"{name}: found binary data; {_EXPECTED}; save the transcript as plain text"
    )


def _unknown(name: str) -> UnreadableText:
    return UnreadableText(
        f"{name}: found bytes in an unknown encoding; {_EXPECTED}; save the file as UTF-8"
    )


def _is_html(text: str, name: str) -> bool:
    if re.search(r"\.x?html?$", name, re.IGNORECASE):
        return True
    return bool(re.match(r"\s*(?:<!doctype\s+html|<html[\s>])", text[:500], re.IGNORECASE))
