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


def _composed(run: re.Match[str]) -> str:
    return normalize("NFKC", run.group())


def _spelled(text: str) -> str:
    return _WORD.sub(lambda word: _american(word.group()), text)


def _american(word: str) -> str:
    spelled = respelled(word)
    return spelled.upper() if word.isupper() else spelled.capitalize() if word[0].isupper() else spelled


SORTS: dict[str, Callable[[str], str]] = {
    "letter forms": lambda text: _VISIBLE.sub(
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


@lru_cache(maxsize=4096)
def cosmetic_sorts(left: str, right: str) -> tuple[str, ...]:
    """The sorts in which two stretches that have the same words differ; at least one.

    A sort counts if the stretches would still differ with all the others taken away.
    """
    found = tuple(name for name in SORTS if _without_others(left, name) != _without_others(right, name))
    return found or (next(iter(SORTS)),)


def counted(pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    """How many of the pairs differ in each sort; sorts without any are left out."""
    counts = dict.fromkeys(SORTS, 0)
    for left, right in pairs:
        for name in cosmetic_sorts(left, right):
            counts[name] += 1
    return {name: count for name, count in counts.items() if count}


def _without_others(text: str, kept: str) -> str:
    for name, without in SORTS.items():
        if name != kept:
            text = without(text)
    return text
