"""Cosmetic differences: which sorts of them part two stretches of text that have the same words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from unicodedata import normalize

from reader.text.fold import DASHES, QUOTES, WIDTHLESS
from reader.text.spelling import respelled

_QUOTES = re.compile(f'[{QUOTES}"]+')
_DASHES = re.compile(f"[-{DASHES}]+")
_WIDTHLESS = re.compile(f"[{WIDTHLESS}]")
_VISIBLE = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+")


def _spelled(text: str) -> str:
    return _WORD.sub(lambda word: _american(word.group()), text)


def _american(word: str) -> str:
    spelled = respelled(word)
    return spelled.upper() if word.isupper() else spelled.capitalize() if word[0].isupper() else spelled


LETTER_FORMS = "letter forms"
SORTS: dict[str, Callable[[str], str]] = {
    LETTER_FORMS: lambda text: _VISIBLE.sub(
        lambda run: normalize("NFKC", _WIDTHLESS.sub("", run.group())), text
    ),
    "quotation marks": lambda text: _QUOTES.sub("'", text),
    "dashes": lambda text: _DASHES.sub("-", text),
    "spelling": _spelled,
    "case": str.lower,
    "spacing": lambda text: "".join(text.split()),
}
"""What takes each sort away: ligatures, Unicode forms and characters without width; style of quotation marks
and dashes; British and American spelling; case; spaces, which come last since they part words."""
ALIKE_BUT_FOR = "quotation marks, dashes, case, spacing, letter forms or US/UK spelling"
"""The sorts as a person is told them, wherever it is said what cosmetic means."""


@lru_cache(maxsize=4096)
def cosmetic_sorts(left: str, right: str) -> tuple[str, ...]:
    """The sorts in which two stretches that have the same words differ; at least one.

    A sort counts if the stretches would still differ with all the others taken away.
    """
    if _without(left) != _without(right):
        return (LETTER_FORMS,)
    found = tuple(name for name in SORTS if _without(left, name) != _without(right, name))
    return found or (LETTER_FORMS,)


def counted(pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    """How many of the pairs differ in each sort; sorts without any are left out."""
    counts = dict.fromkeys(SORTS, 0)
    for left, right in pairs:
        for name in cosmetic_sorts(left, right):
            counts[name] += 1
    return {name: count for name, count in counts.items() if count}


def _without(text: str, kept: str = "") -> str:
    """The text with every sort of difference taken away but the one that is kept."""
    for name, without in SORTS.items():
        if name != kept:
            text = without(text)
    return text
