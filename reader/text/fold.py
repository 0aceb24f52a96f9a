"""Folding: making text comparable without touching the text itself.

Two texts that fold alike have only cosmetic differences: case, style of quotation marks and dashes, kind of
space, Unicode form, ligatures, soft hyphens and other characters without width. British and American spelling
is folded word by word, in ``reader.text.words``.
"""

from __future__ import annotations

import re
from unicodedata import normalize

QUOTES = "'`´‘’‚‛“”„‟«»‹›＂＇「」『』〝〞〟"
DASHES = "‐‑‒–—―−﹘﹣－"
WIDTHLESS = (
    "\u00ad\u034f\u061c\u180b\u180c\u180d\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    + "".join(map(chr, range(0xFE00, 0xFE10)))
)
"""Characters that take no room and change no word: soft hyphens, joiners, directions, variation selectors."""
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿⁱ", "0123456789ni"
_LOWERED = "₀₁₂₃₄₅₆₇₈₉", "0123456789"
_FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

_TABLE = str.maketrans(
    dict.fromkeys(QUOTES, '"')
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys(WIDTHLESS, "")
    | {"…": "...", "⁄": "/"}
)
# What Unicode calls compatible is not always the same to a reader: 10² is not 102, nor 5½ 51/2.
_TABLE |= {ord(raised): f"^{plain}" for raised, plain in zip(*_RAISED, strict=True)}
_TABLE |= {ord(lowered): f"_{plain}" for lowered, plain in zip(*_LOWERED, strict=True)}
_TABLE |= {ord(fraction): f" {normalize('NFKC', fraction)}" for fraction in _FRACTIONS}
_TABLE |= {0x2460 + n: f"({n + 1})" for n in range(20)}
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ＇](?=\w)")
_KEPT_APOSTROPHE = "\x00"
_RUN_OF_QUOTES = re.compile(r'"{2,}')
_RUN_OF_DASHES = re.compile(r"-{2,}")


def fold(text: str) -> str:
    """The text with everything cosmetic taken out; runs of white space become one space."""
    if text.isascii() and not ("'" in text or "`" in text or "--" in text or '""' in text or "\x00" in text):
        return " ".join(text.lower().split())
    text = text.replace(_KEPT_APOSTROPHE, "")
    text = _APOSTROPHE.sub(_KEPT_APOSTROPHE, text).translate(_TABLE)
    text = text.lower() if text.isascii() else normalize("NFKC", text).lower().translate(_TABLE)
    text = _RUN_OF_DASHES.sub("-", _RUN_OF_QUOTES.sub('"', text))
    return " ".join(text.replace(_KEPT_APOSTROPHE, "'").split())
