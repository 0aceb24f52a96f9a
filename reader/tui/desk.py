"""Articles and comparisons already made, kept for when they are wanted again. Used from worker threads."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.compare import Comparison
    from reader.layout import Measured
    from reader.sources import Version
    from reader.text import Article

CHARACTERS_KEPT = 4_000_000
"""Articles are kept until their texts together are longer than this."""
COMPARISONS_KEPT = 8


class Spread(NamedTuple):
    """A comparison and both its articles measured: all that a pane needs."""

    comparison: Comparison
    left: Measured
    right: Measured


class Desk:
    """Reads, compares and measures, each thing once while it is kept."""

    def __init__(self, cells: Callable[[str], int], language: str | None = None) -> None:
        """``cells`` measures a string in terminal cells; ``language`` is that of every text, None to find
        out."""
        self._cells = cells
        self._language = language
        self._lock = Lock()
        self._closed = Event()
        self._articles: OrderedDict[Version, Article] = OrderedDict()
        self._spreads: OrderedDict[tuple[Version, Version], Spread] = OrderedDict()

    def article(self, version: Version) -> Article:
        """The version's text, read. Raises ReaderError where it cannot be read."""
        with self._lock:
            if version in self._articles:
                self._articles.move_to_end(version)
                return self._articles[version]
        from reader.sources import load_version

        article = load_version(version, language=self._language)
        with self._lock:
            self._articles[version] = article
            total = sum(len(kept.text) for kept in self._articles.values())
            while total > CHARACTERS_KEPT and len(self._articles) > 2:
                total -= len(self._articles.popitem(last=False)[1].text)
        return article

    def spread(self, left: Version, right: Version, cancelled: Callable[[], bool] | None = None) -> Spread:
        """The comparison of two versions. Raises ReaderError, or Cancelled soon after ``cancelled()`` is
        True."""
        kept = self.kept(left, right)
        if kept is not None:
            return kept
        from reader.compare import compare
        from reader.layout import measure

        a, b = self.article(left), self.article(right)
        comparison = compare(a, b, cancelled=cancelled)
        measured = measure(a, self._cells)
        spread = Spread(comparison, measured, measured if b is a else measure(b, self._cells))
        with self._lock:
            self._spreads[left, right] = spread
            while len(self._spreads) > COMPARISONS_KEPT:
                self._spreads.popitem(last=False)
        return spread

    def kept(self, left: Version, right: Version) -> Spread | None:
        """The comparison where it is there already."""
        with self._lock:
            if (left, right) in self._spreads:
                self._spreads.move_to_end((left, right))
            return self._spreads.get((left, right))

    def forget(self, version: Version) -> None:
        """Read and compare it anew when it is wanted again."""
        with self._lock:
            self._articles.pop(version, None)
            for pair in [pair for pair in self._spreads if version in pair]:
                del self._spreads[pair]

    def start(self, left: Version, right: Version) -> Thread:
        """Begin a comparison that will be wanted, in a thread of its own; what goes wrong shows when it is
        wanted."""

        def work() -> None:
            with suppress(Exception):
                self.spread(left, right, self._closed.is_set)

        thread = Thread(target=work, daemon=True)
        thread.start()
        return thread

    def close(self) -> None:
        """Give up what was started."""
        self._closed.set()

    def carried(self, left: Version, version: Version, cancelled: Callable[[], bool] | None = None) -> float:
        """Share of the left's words that stand in the version, 0 to 1. Raises as ``spread`` does."""
        kept = self.kept(left, version)
        if kept is not None:
            return kept.comparison.containment.left
        from reader.compare import compare

        return compare(self.article(left), self.article(version), cancelled=cancelled).containment.left
