"""A passage: neighbouring sentences as one stretch of text, with its words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from reader.text import Article, Word


class Passage(NamedTuple):
    """A stretch of a text with its words and signs."""

    text: str
    start: int
    end: int
    words: Sequence[Word]


def passage(article: Article, start: int, end: int) -> Passage:
    """The sentences ``start`` to ``end`` as one stretch of text."""
    first, last = article.sentences[start], article.sentences[end - 1]
    words = list(chain.from_iterable(article.words_of(number) for number in range(start, end)))
    return Passage(article.text, first.start, last.end, words)
