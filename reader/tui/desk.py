"""Articles and comparisons already made, kept for when they are wanted again. Used from worker threads."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from reader.tui.steps import Step

if TYPE_CHECKING:
    from reader.compare import Comparison
    from reader.layout import Measured
    from reader.sources import Version
    from reader.text import Article

CHARACTERS_KEPT = 4_000_000
"""Articles are kept until their texts together are longer than this; then files go, which can be read again,
but never pages from the web, which may be others by then."""
COMPARISONS_KEPT = 8


class Spread(NamedTuple):
    """A comparison and both its articles measured: all that a pane needs."""

    comparison: Comparison
    left: Measured
    right: Measured
    cosmetic: int
    """How many cosmetic differences there are."""
    moves: int
    """How many passages moved; each may be several sentences."""


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

    def is_read(self, version: Version) -> bool:
        """Whether its text is at hand, without a look at the disk or the web."""
        with self._lock:
            return version in self._articles

    def article(self, version: Version, cancelled: Callable[[], bool] | None = None) -> Article:
        """The version's text, read; a page from the web is fetched once. Raises ReaderError where it cannot
        be read, and Cancelled where ``cancelled()`` is True while it is fetched."""
        with self._lock:
            if version in self._articles:
                self._articles.move_to_end(version)
                return self._articles[version]
        article = self._loaded(version, cancelled)
        with self._lock:
            self._articles[version] = article
            total = sum(len(kept.text) for kept in self._articles.values())
            for file in [kept for kept in self._articles if kept.path is not None][:-2]:
                if total > CHARACTERS_KEPT:
                    total -= len(self._articles.pop(file).text)
        return article

    def renew(self, version: Version, cancelled: Callable[[], bool] | None = None) -> bool:
        """Read the version once more; whether its text is another now. What was read before stays until then,
        and where this raises, as ``article`` does."""
        article = self._loaded(version, cancelled)
        with self._lock:
            before = self._articles.get(version)
        if before is not None and before.text == article.text:
            return False
        self.forget(version)
        with self._lock:
            self._articles[version] = article
        return True

    def _loaded(self, version: Version, cancelled: Callable[[], bool] | None) -> Article:
        from reader.sources import load_version

        def unwanted() -> bool:
            return self._closed.is_set() or (cancelled is not None and cancelled())

        return load_version(version, language=self._language, cancelled=unwanted)

    def spread(
        self,
        left: Version,
        right: Version,
        cancelled: Callable[[], bool] | None = None,
        reached: Callable[[Step], None] | None = None,
    ) -> Spread:
        """The comparison of two versions; ``reached`` is told each step as it begins. Raises ReaderError, or
        Cancelled soon after ``cancelled()`` is True."""
        kept = self.kept(left, right)
        if kept is not None:
            return kept
        from reader.compare import compare
        from reader.layout import measure
        from reader.layout.blocks import numbered_moves
        from reader.tui.substance import cosmetic_of

        tell = reached or (lambda _: None)
        tell(Step.READ_LEFT)
        a = self.article(left, cancelled)
        tell(Step.READ_RIGHT)
        b = self.article(right, cancelled)
        tell(Step.COMPARE)
        comparison = compare(a, b, cancelled=cancelled)
        tell(Step.MEASURE)
        measured = measure(a, self._cells)
        beside = measured if b is a else measure(b, self._cells)
        moves = max(numbered_moves(comparison).values(), default=0)
        spread = Spread(comparison, measured, beside, cosmetic_of(comparison), moves)
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

    def start(self, left: Version, right: Version, reached: Callable[[Step], None]) -> Thread:
        """Begin a comparison that will be wanted, in a thread of its own; what goes wrong shows when it is
        wanted."""

        def work() -> None:
            with suppress(Exception):
                self.spread(left, right, self._closed.is_set, reached)

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

        a, b = self.article(left, cancelled), self.article(version, cancelled)
        return compare(a, b, cancelled=cancelled).containment.left
