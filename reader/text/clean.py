"""Making text from outside harmless, one character for one, so that every offset stays what it was.

Control characters would drive the terminal, bidi overrides show words in an order in which they do not stand,
and other format characters hide words outright: each becomes a visible character.
"""

from __future__ import annotations

import re

_HOSTILE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 but tab, line feed and carriage return; DEL; C1
    "\u2028\u2029"  # line and paragraph separators
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides and isolates
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"  # annotations, halves of pairs, tags
)
_CONTROL_PICTURES = 0x2400
_ENDS_OF_LINES = "\x0b\x0c\x85\u2028\u2029"
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SHOWN_FOR_BIDI = "\u29c9"
"""Stands where a bidi control stood: a character that keeps to one cell and that prose does not use."""


def clean(text: str) -> str:
    """The text with every hostile character replaced by one visible character; the same object where there
    is none.
    """
    return text.translate(_Visible()) if _HOSTILE.search(text) else text


class _Visible(dict[int, str]):
    """What ``str.translate`` asks for each character that it meets for the first time, and then remembers."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = _visible(character) if _HOSTILE.match(character) else character
        return self[code]


def _visible(character: str) -> str:
    code = ord(character)
    if character in _ENDS_OF_LINES:
        return "\n"
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if code == 0x7F:
        return "\u2421"
    return SHOWN_FOR_BIDI if character in _BIDI else "\ufffd"
