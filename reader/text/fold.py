"""Folding: making text comparable without touching the text itself.

Two texts that fold alike differ in dress only: case, style of quotation marks and dashes, kind of space,
Unicode form, ligatures, soft hyphens and other characters without width.
"""

from __future__ import annotations

import re
from unicodedata import normalize

_QUOTES = "'`´‘’‚‛“”„‟«»‹›＂＇「」『』〝〞〟"
_DASHES = "‐‑‒–—―−﹘﹣－"
_WIDTHLESS = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u061c\u180e"
_SUPERSCRIPTS = {ord(c): f"^{n}" for n, c in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}

_TABLE = str.maketrans(
    dict.fromkeys(_QUOTES, '"') | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_WIDTHLESS, "") | {"…": "..."}
)
_TABLE.update(_SUPERSCRIPTS)
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ＇](?=\w)")
_KEPT_APOSTROPHE = "\x00"
_RUN_OF_QUOTES = re.compile(r'"{2,}')


def fold(text: str) -> str:
    """The text with everything taken out that is only dress; runs of white space become one space."""
    if text.isascii() and "'" not in text and "`" not in text and _KEPT_APOSTROPHE not in text:
        return " ".join(text.lower().split())
    text = text.replace(_KEPT_APOSTROPHE, "")
    text = _APOSTROPHE.sub(_KEPT_APOSTROPHE, text).translate(_TABLE)
    text = normalize("NFKC", text).casefold().translate(_TABLE)
    return " ".join(_RUN_OF_QUOTES.sub('"', text).replace(_KEPT_APOSTROPHE, "'").split())
