"""From a place in a comparison to a sentence that can be remembered, and back."""

from __future__ import annotations

from zlib import crc32

from reader.compare import Comparison
from reader.text import Article, fold
from reader.tui.memory import Spot
from reader.tui.place import Place, sentence_at

SEARCHED = 200
"""Sentences on either side among which one that moved is looked for."""


def spot_of(comparison: Comparison, place: Place) -> Spot | None:
    """The sentence at a place; None where no text stands there."""
    right = place.left < 0
    offset = place.right if right else place.left
    article = comparison.right if right else comparison.left
    if offset < 0 or not article.sentences:
        return None
    number = sentence_at(article, offset)
    return Spot(right, number, _digest(article, number))


def place_at(comparison: Comparison, spot: Spot) -> Place:
    """Where the sentence stands now: the nearest of the same words, else the one of that number."""
    article = comparison.right if spot.right else comparison.left
    count = len(article.sentences)
    if not count:
        return Place(-1, -1, 0, 0)
    expected = min(spot.sentence, count - 1)
    near = range(max(0, expected - SEARCHED), min(count, expected + SEARCHED))
    by_nearness = sorted(near, key=lambda number: abs(number - expected))
    number = next((n for n in by_nearness if _digest(article, n) == spot.digest), expected)
    start = article.sentences[number].start
    return Place(-1, start, 0, 0) if spot.right else Place(start, -1, 0, 0)


def _digest(article: Article, number: int) -> str:
    return f"{crc32(fold(article.sentences[number].text).encode('utf-8', 'replace')):08x}"
