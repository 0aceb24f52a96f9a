"""Words and signs of a text: where they stand and of what sort they are."""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from reader.text.fold import fold
from reader.text.spelling import respelled

_SIGNS = (
    r"!-/:-@\[-`{-~"  # ASCII
    r"\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7"  # Latin-1
    r"\u055a-\u055f\u0589\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4"
    r"\u0964\u0965\u0970\u1361-\u1368\u17d4-\u17da"
    r"\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u2e00-\u2e7f"  # general punctuation, currency, symbols
    r"\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30fb\ufe10-\ufe1f\ufe30-\ufe6f"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufff0-\uffff"
    r"\U0001f000-\U0001fbff"
)
_UNSPACED = (
    r"\u2e80-\u2fdf\u3005-\u3007\u3021-\u302f\u3031-\u303c\u3040-\u30fa\u30fc-\u31ff\u3400-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff"
)
_LETTER = rf"[^\s{_SIGNS}{_UNSPACED}]"
_CURRENCY = r"\u20a0-\u20cf$£¥¢"
_NUMBER = (
    rf"(?=[\d+\-\u2212{_CURRENCY}])[+\-\u2212]?[^\w\s+\-.,(\[\"']?(?<![^\W{_UNSPACED}])\d+(?:[.,:/'’\u00a0\u202f\u2009]\d+)*"
    rf"(?:{_LETTER}+|[%‰°{_CURRENCY}])*(?:-\w+(?:[.,]\d+)*)*"
)
_SPELLED = rf"(?:(?<!\S)-(?=\w))?(?:(?:[^\W\d_]\.){{2,}}|{_LETTER}+)(?:[-‐‑'’\u00ad]{_LETTER}+)*(?:-(?!\S))?"
WORD = re.compile(
    rf"(?P<number>{_NUMBER})|(?P<word>{_SPELLED})|(?P<unspaced>[{_UNSPACED}])|(?P<sign>\.{{2,}}|-{{2,}}|''|``|\S)"
)
"""One word or sign; the group's name is its sort.

A number takes its sign, currency, decimals and what is written onto it ('7,600', '-3.5%', '$24', 'MiG' stays
a word); a hyphenated compound (also a hanging one: 'two- and three-day') and an abbreviation with inner stops
are one word; a Chinese or Japanese character is one word."""


class Word(NamedTuple):
    """A word or sign of a text."""

    start: int
    end: int
    sort: str
    """'number', 'word', 'unspaced' (a character of a script written without spaces) or 'sign'."""
    folded: str
    """Its text, folded and in American spelling; never empty."""


_new = tuple.__new__  # what Word() does, at half the cost; a text has many words
LONGEST_KEPT = 24
"""Characters; longer stretches without a space hardly come again, so what they are cut into is not kept."""
MOST_KEPT = 1 << 15
"""Stretches; the first to come are kept for good, as the words of any language that come first are those that
come most."""
_Cut: TypeAlias = tuple[tuple[int, int, str, str], ...]
_kept: dict[str, _Cut] = {}


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Words and signs of ``text[start:end]``, in order; what folds to nothing is left out."""
    stretches = _stretches(text, start, end)
    places = accumulate([len(stretch) + 1 for stretch in stretches], initial=start)
    return [
        _new(Word, (at + begins, at + ends, sort, folded))
        for at, stretch in zip(places, stretches, strict=False)
        for begins, ends, sort, folded in (_kept.get(stretch) or _cut(stretch))
    ]


def vocabulary(text: str, start: int = 0, end: int | None = None) -> dict[str, int]:
    """How often each word stands in ``text[start:end]``, folded; signs are left out."""
    counts: dict[str, int] = {}
    for stretch, count in Counter(_stretches(text, start, end)).items():
        for _, _, sort, folded in _kept.get(stretch) or _cut(stretch):
            if sort != "sign":
                counts[folded] = counts.get(folded, 0) + count
    return counts


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """How many words ``text[start:end]`` has; signs do not count."""
    return sum(vocabulary(text, start, end).values())


def _stretches(text: str, start: int, end: int | None) -> list[str]:
    """The text between spaces and ends of lines, which no word goes across."""
    return text[start:end].replace("\n", " ").split(" ")


def _cut(stretch: str) -> _Cut:
    """What ``words`` gives of a stretch without spaces."""
    found = _plain(stretch) or tuple(
        [
            (match.start(), match.end(), match.lastgroup or "", folded)
            for match in WORD.finditer(stretch)
            if (folded := fold(respelled(match.group())))
        ]
    )
    if len(stretch) <= LONGEST_KEPT and len(_kept) < MOST_KEPT:
        _kept[stretch] = found
    return found


def _plain(stretch: str) -> _Cut | None:
    """A plain word, also with a stop or comma behind it, found fast; None of anything else."""
    if not stretch.isascii():
        return None
    if stretch.isalpha():
        return ((0, len(stretch), "word", respelled(stretch)),)
    word, sign = stretch[:-1], stretch[-1:]
    if word.isalpha() and sign in ".,;:!?":
        return ((0, len(word), "word", respelled(word)), (len(word), len(stretch), "sign", sign))
    return None
