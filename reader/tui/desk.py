"""Articles and comparisons already made, kept for when they are wanted again. Used from worker threads."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reader.errors import Cancelled
from reader.tui.steps import Step

if TYPE_CHECKING:
    from reader.compare import Comparison
    from reader.layout import Measured
    from reader.sources import Origin, Version
    from reader.text import Article

CHARACTERS_KEPT = 4_000_000
"""Articles are kept until their texts together are longer than this; then files go, which can be read again,
but never pages from the web, which may be others by then."""
COMPARED = 2
"""Files kept however long they are: those of the comparison on the screen."""
COMPARISONS_KEPT = 8
Editions: TypeAlias = tuple[int, ...]


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
        self._editions: dict[Origin, int] = {}
        """How often the text of a file or a page was forgotten: what was begun before that counts no more."""
        self._articles: OrderedDict[Version, tuple[Editions, Article]] = OrderedDict()
        self._spreads: OrderedDict[tuple[Version, Version], tuple[Editions, Spread]] = OrderedDict()

    def editions(self, *versions: Version) -> Editions:
        """Numbers that are others once the text of one of the versions was forgotten."""
        return tuple(self._editions.get(version.origin, 0) for version in versions)

    def is_read(self, version: Version) -> bool:
        """Whether its text is at hand, without a look at the disk or the web."""
        with self._lock:
            return self._article(version) is not None

    def article(self, version: Version, cancelled: Callable[[], bool] | None = None) -> Article:
        """The version's text, read; a page from the web is fetched once. Raises ReaderError where it cannot
        be read, and Cancelled where ``cancelled()`` is True while it is fetched."""
        while True:
            with self._lock:
                kept, editions = self._article(version), self.editions(version)
                if kept is not None:
                    self._articles.move_to_end(version)
                    return kept
            article = self._loaded(version, cancelled)
            with self._lock:
                if self.editions(version) == editions:
                    self._keep(version, article)
                    return article
            self._heed(cancelled)

    def renew(self, version: Version, cancelled: Callable[[], bool] | None = None) -> bool:
        """Read the version once more; whether its text is another now. What was read before stays until then,
        and where this raises, as ``article`` does."""
        while True:
            editions = self.editions(version)
            article = self._loaded(version, cancelled)
            with self._lock:
                if self.editions(version) == editions:
                    before = self._article(version)
                    if before is not None and before.text == article.text:
                        return False
                    self._forget(version)
                    self._keep(version, article)
                    return True
            self._heed(cancelled)

    def _article(self, version: Version) -> Article | None:
        editions, article = self._articles.get(version, ((), None))
        return article if editions == self.editions(version) else None

    def _keep(self, version: Version, article: Article) -> None:
        self._articles[version] = self.editions(version), article
        self._articles.move_to_end(version)
        total = sum(len(kept.text) for _, kept in self._articles.values())
        for file in [kept for kept in self._articles if kept.path is not None][:-COMPARED]:
            if total > CHARACTERS_KEPT:
                total -= len(self._articles.pop(file)[1].text)

    def _heed(self, cancelled: Callable[[], bool] | None) -> None:
        """Before what was forgotten meanwhile is done once more."""
        if self._closed.is_set() or (cancelled is not None and cancelled()):
            raise Cancelled

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
        while True:
            editions = self.editions(left, right)
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
                if self.editions(left, right) == editions:
                    self._spreads[left, right] = editions, spread
                    while len(self._spreads) > COMPARISONS_KEPT:
                        self._spreads.popitem(last=False)
                    return spread
            self._heed(cancelled)

    def kept(self, left: Version, right: Version) -> Spread | None:
        """The comparison where it is there already."""
        with self._lock:
            editions, spread = self._spreads.get((left, right), ((), None))
            if editions != self.editions(left, right):
                return None
            self._spreads.move_to_end((left, right))
            return spread

    def forget(self, version: Version) -> None:
        """Read and compare it anew when it is wanted again, and all that has its file or page; what is at
        work with the text of before does not bring that back."""
        with self._lock:
            self._forget(version)

    def _forget(self, version: Version) -> None:
        self._editions[version.origin] = self._editions.get(version.origin, 0) + 1
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
