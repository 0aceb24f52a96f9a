"""Bytes to text: which encoding they are in, and what to say where it had to be guessed or is broken."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.errors import ReaderError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16, because its little-endian mark begins with the other's."""

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"bplist00", "a binary property list or web archive"),
)
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
PROBE_BYTES = 65_536
"""How much of a file is looked at to tell text from other things."""
MOST_CONTROL_SHARE = 0.001
"""A file with a greater share of control bytes than this is not text."""
LEAST_FOREIGN_SHARE = 0.25
"""With a smaller share of bytes beyond ASCII a text is in Latin letters."""
_PAGE_CODECS = re.compile(r"iso8859|cp\d|koi8|mac|shift|euc|gb|big5|hz$|johab|tis-620|utf-8$|utf-16")


class Decoded(NamedTuple):
    text: str
    notices: tuple[str, ...] = ()


def decode(data: bytes, name: str, *, declared: Sequence[str] = ()) -> Decoded:
    """The bytes as text, without a byte order mark, with a notice for everything that is not certain.

    ``name`` is the file's, for sentences; ``declared`` the encodings that its sender and itself name, the one
    to be believed first first. What is valid UTF-8 is read as that whatever they say: no other encoding looks
    like it by accident, and servers name one for all their pages. Raises ReaderError where the bytes are no
    text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _told(data[len(mark) :].decode(encoding, errors="replace"))
    if utf16 := _unmarked_utf16(data):
        return _told(data.decode(utf16, errors="replace"))
    _refuse_binary(data, name)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    for known in filter(None, map(_known, declared)):
        try:
            return Decoded(data.decode(known))
        except UnicodeDecodeError:
            pass
    repaired = data.decode("utf-8", errors="replace")
    broken = repaired.count("\ufffd")
    whole = sum(character > "\x7f" for character in repaired) - broken
    if whole > broken:
        return _told(repaired)
    encoding = _guessed(data)
    notice = (
        f"The text is not UTF-8 and was read as {_shown(encoding)}; check its accents and quotation marks."
    )
    return Decoded(data.decode(encoding, errors="replace"), (notice,))


def _told(text: str) -> Decoded:
    broken = text.count("\ufffd")
    if not broken:
        return Decoded(text)
    count = "1 place" if broken == 1 else f"{broken} places"
    return Decoded(text, (f"The text is damaged in {count}, shown as \ufffd; look for a better copy.",))


def _unmarked_utf16(data: bytes) -> str | None:
    """The encoding of UTF-16 without a byte order mark, told by zero bytes standing at one parity only."""
    probe = data[:PROBE_BYTES]
    even, odd = probe[0::2].count(0), probe[1::2].count(0)
    if len(data) % 2 or max(even, odd) <= len(probe) // 16 or min(even, odd):
        return None
    return "utf-16-be" if even else "utf-16-le"


def _known(declared: str) -> str | None:
    """The codec for an encoding that a page declares, where it is one that pages are written in."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    if name in ("ascii", "iso8859-1"):
        return "cp1252"
    return name if _PAGE_CODECS.match(name) else None


def _guessed(data: bytes) -> str:
    """The codec for bytes that are not UTF-8: Western, unless much of them is beyond ASCII."""
    probe = data[:PROBE_BYTES]
    if LEAST_FOREIGN_SHARE * len(probe) > len(probe.translate(None, bytes(range(128)))):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(probe).best()
    return best.encoding if best and _PAGE_CODECS.match(best.encoding.replace("_", "-")) else "cp1252"


def _shown(encoding: str) -> str:
    return encoding.replace("cp125", "Windows-125").replace("_", "-")


def _refuse_binary(data: bytes, name: str) -> None:
    advice = "save its text as .txt or .html and open that."
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise ReaderError(f"{name} is {what}, not text; {advice}")
    probe = data[:PROBE_BYTES]
    if len(_CONTROL.findall(probe)) > MOST_CONTROL_SHARE * len(probe):
        raise ReaderError(f"{name} is not text; {advice}")
