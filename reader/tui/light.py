"""The phrase that was searched for, lit wherever it stands in the texts on the screen."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from reader.compare import Comparison
from reader.layout import Layout
from reader.layout.find import Findable, Found
from reader.layout.model import Piece
from reader.layout.seek import Hit, next_hit
from reader.text import Article


class Light:
    """A phrase, and the texts made ready to be searched for it."""

    def __init__(self) -> None:
        self.phrase = ""
        """'' while nothing is lit."""
        self._texts: WeakKeyDictionary[Article, Findable] = WeakKeyDictionary()
        self._counted: dict[str, tuple[int, int]] = {}
        """By phrase, in the comparison asked for last."""
        self._counted_in: Comparison | None = None

    def preparation(self, comparison: Comparison) -> Callable[[], object]:
        """What does ahead, in a thread, that for which the first search in long texts takes its time."""
        texts = self._both(comparison)
        return lambda: [text.count("a") for text in texts]

    def counts(self, comparison: Comparison) -> tuple[int, int]:
        """How often the phrase stands on the left and on the right."""
        if comparison is not self._counted_in:
            self._counted, self._counted_in = {}, comparison
        if self.phrase not in self._counted:
            left, right = (text.count(self.phrase) for text in self._both(comparison))
            self._counted[self.phrase] = left, right
        return self._counted[self.phrase]

    def next_hit(self, layout: Layout, line: int, step: int) -> Hit | None:
        return next_hit(layout, self._both(layout.comparison), self.phrase, line, step)

    def on_line(
        self, comparison: Comparison, pieces: tuple[Piece, ...] | None, *, right: bool
    ) -> list[Found]:
        """Where the phrase stands among the pieces of a line, as offsets into that side's text."""
        own = [piece for piece in pieces or () if piece.start >= 0]
        if not own or not self.phrase:
            return []
        text = self._both(comparison)[right]
        return list(text.within(self.phrase, own[0].start, own[-1].start + len(own[-1].text)))

    def _both(self, comparison: Comparison) -> tuple[Findable, Findable]:
        return self._findable(comparison.left), self._findable(comparison.right)

    def _findable(self, article: Article) -> Findable:
        found = self._texts.get(article)
        if found is None:
            found = self._texts[article] = Findable(article.text)
        return found
