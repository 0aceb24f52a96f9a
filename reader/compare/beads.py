"""A bead: what may become a link, neighbouring left sentences that answer neighbouring right ones."""

from __future__ import annotations

from typing import NamedTuple

from reader.compare.terms import Terms, Weights, mass, overlap
from reader.text import Article


class Bead(NamedTuple):
    """Half-open ranges of sentence numbers, both at least one long."""

    left: int
    left_end: int
    right: int
    right_end: int
    likeness: float
    """0 to 1, of the two sides taken whole; 1 where they are alike once folded."""
    moved: bool = False

    def run(self, side: int) -> tuple[int, int]:
        """The range of sentence numbers on a side: 0 is the left, 1 the right."""
        return (self.right, self.right_end) if side else (self.left, self.left_end)

    @property
    def sizes(self) -> tuple[int, int]:
        return self.left_end - self.left, self.right_end - self.right


class Sides:
    """Both articles and the terms of any run of their sentences; 0 is the left side, 1 the right."""

    def __init__(self, left: Article, right: Article, weights: Weights) -> None:
        self.articles = (left, right)
        self.weights = weights
        self.sizes = tuple([s.end - s.start for s in article.sentences] for article in self.articles)
        """Length of every sentence of either side, in characters."""
        self._known: dict[tuple[int, int, int], Terms] = {}

    def terms(self, side: int, start: int, end: int) -> Terms:
        """Terms of the sentences ``start`` to ``end`` of a side, together."""
        key = (side, start, end)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self.weights.terms(self.articles[side], range(start, end))
        return found

    def likeness(self, left: int, left_end: int, right: int, right_end: int) -> float:
        """Dice's likeness of two runs of sentences: twice what both have over what each has, in weight."""
        a, b = self.terms(0, left, left_end), self.terms(1, right, right_end)
        total = mass(a) + mass(b)
        return min(1.0, 2 * overlap(a, b) / total) if total else 0.0
