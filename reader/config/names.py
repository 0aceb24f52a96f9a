"""Names that a person reads: made harmless, made from file names, and the nearest valid one to a slip."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Could move the cursor or turn the writing round: controls, bidi overrides, halves of characters."""

LONGEST_QUOTE = 72
"""Characters of a value that a message repeats; the middle of a longer one is left out."""

_JOINERS = re.compile(r"[\s_]+|(?<!\d)-+|-+(?!\d)")
"""What joins words in a file name; a hyphen between two digits (2026-03-02) belongs to the number."""


def one_line(text: str) -> str:
    """The text on one line, each harmful character shown as U+FFFD."""
    return HARMFUL.sub("\ufffd", " ".join(text.split()))


def quoted(text: str) -> str:
    """The text as a message repeats it: on one line, in quotation marks, of bounded length."""
    line = one_line(text)
    if len(line) > LONGEST_QUOTE:
        half = LONGEST_QUOTE // 2
        line = f"{line[:half]}…{line[-half:]}"
    return f"'{line}'"


def readable_name(stem: str) -> str:
    """A file's or folder's name as a title: ``city-ledger`` → ``City Ledger``."""
    words = one_line(_JOINERS.sub(" ", unicodedata.normalize("NFC", stem))).split()
    return " ".join(word[0].upper() + word[1:] for word in words) or one_line(stem) or "?"


def nearest(name: str, valid: Iterable[str]) -> str:
    """``"; did you mean 'theme'?"`` for ``thme``, or '' when no valid name is near."""
    names = {valid_name.casefold(): valid_name for valid_name in valid}
    meant = name.strip().casefold()
    near = [meant.replace("_", "-")] if meant.replace("_", "-") in names else []
    if not near:
        from difflib import get_close_matches

        near = get_close_matches(meant[:LONGEST_QUOTE], names, n=1)
    return f"; did you mean {quoted(names[near[0]])}?" if near else ""
