"""The rows of the list: stories, sources and versions as one flat list, unfolded and filtered."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import compress, repeat
from operator import contains
from threading import Lock
from typing import NamedTuple

from reader.sources import Story
from reader.text import fold
from reader.tui.pair import Pick

_APART = "\x01"
"""Parts the names while all of them are folded at once."""


class Item(NamedTuple):
    """A row, by numbers from 0; -1 where the row stands for something larger."""

    story: int
    source: int = -1
    version: int = -1


class _Known(NamedTuple):
    """Everything the list could show, folded for the filter."""

    stories: Sequence[Story]
    titles: list[str]
    first: list[int]
    """Of each story, the number of its row; and how many rows there are."""
    rows: list[Item]
    names: list[str]
    """Of each row what it is found by: of a source its name and its versions' labels, of a version those of
    its source, of a story those of all."""
    others: list[int]
    """The numbers of the rows that are not of a source: of stories and of versions."""


class Found(NamedTuple):
    """What holds a query."""

    query: str
    rows: list[Item]
    sources: int
    """How many of the rows are sources."""


class Listing:
    """What the list shows, row by row; the rows are in the order of their items."""

    def __init__(self, stories: Sequence[Story], unfolded: int = 0) -> None:
        """``unfolded`` is the number of the story whose sources are shown from the start."""
        self.stories = stories
        self.unfolded: set[int] = set()
        self.query = ""
        self._found: list[Found] = []
        """For the query and those it grew from, letter by letter."""
        self._known: _Known | None = None
        """Perhaps of stories that were shown before."""
        self._knowing = Lock()
        self._whole = [Item(number) for number in range(len(stories))]
        self.rows = self._whole
        if unfolded < len(stories):
            self.toggle(unfolded)

    def take(self, stories: Sequence[Story]) -> None:
        """Show other stories; those that hold a version of an unfolded one are unfolded."""
        open_before = {
            version.origin
            for number in self.unfolded
            for source in self.stories[number].sources
            for version in source.versions
        }
        self.stories = stories
        self.unfolded = set()
        self._whole = [Item(number) for number in range(len(stories))]
        self._found.clear()
        for number in range(len(stories) - 1, -1, -1):
            sources = stories[number].sources
            if any(version.origin in open_before for source in sources for version in source.versions):
                self.toggle(number)
        self.rows = self._filtered() if self.query else self._whole

    def toggle(self, story: int) -> None:
        """Fold the story's sources away, or show them."""
        start = bisect_right(self._whole, Item(story))
        if story in self.unfolded:
            self.unfolded.remove(story)
            del self._whole[start : bisect_left(self._whole, Item(story + 1))]
        else:
            self.unfolded.add(story)
            self._whole[start:start] = [
                item
                for at in range(len(self.stories[story].sources))
                for item in _source_rows(self.stories, story, at)
            ]

    def unfold(self, story: int) -> None:
        if story not in self.unfolded:
            self.toggle(story)

    def filter(self, query: str) -> None:
        """Keep the sources whose name or label, and the stories whose title, hold the query, whatever
        its case and quotation marks."""
        self.query = fold(query)
        self.rows = self._filtered() if self.query else self._whole

    def position(self, item: Item) -> int:
        """Where the item stands; the row that holds it, or the nearest above, where it is hidden."""
        return max(0, bisect_right(self.rows, item) - 1)

    def pick(self, item: Item) -> Pick | None:
        """The version a row stands for: a source's latest; None for a story."""
        if item.source < 0:
            return None
        source = self.stories[item.story].sources[item.source]
        return Pick(source, source.versions[item.version])

    def item_of(self, pick: Pick) -> Item | None:
        """The row of a version, or of its source where that has no other; None where it is not in any
        story."""
        for number, story in enumerate(self.stories):
            if pick.source in story.sources and pick.version in pick.source.versions:
                many = len(pick.source.versions) > 1
                return Item(number, story.sources.index(pick.source), pick.number if many else -1)
        return None

    @property
    def sources_found(self) -> int:
        """How many sources hold the query; 0 where there is none."""
        return self._found[-1].sources if self.query and self._found else 0

    def _filtered(self) -> list[Item]:
        while self._found and not self.query.startswith(self._found[-1].query):
            self._found.pop()
        if not self._found or self._found[-1].query != self.query:
            self._found.append(self._find(self.query))
        return self._found[-1].rows

    def _find(self, query: str) -> Found:
        known = self.prepare()
        if _APART in query:
            return Found(query, [], 0)
        found = [query in name for name in known.names]
        for number in compress(range(len(known.titles)), map(contains, known.titles, repeat(query))):
            start, end = known.first[number], known.first[number + 1]
            found[start:end] = [True] * (end - start)
        rows = list(compress(known.rows, found))
        return Found(query, rows, len(rows) - sum(map(found.__getitem__, known.others)))

    def prepare(self) -> _Known:
        """Make ready for the first filter what takes longer than a key press may with very many rows; in any
        thread."""
        with self._knowing:
            stories, known = self.stories, self._known
            if known is None or known.stories is not stories:
                known = self._known = _know(stories)
            return known


def _know(stories: Sequence[Story]) -> _Known:
    texts = [
        name
        for story in stories
        for name in (
            story.title,
            *(" ".join([s.name, *(v.label for v in s.versions)]) for s in story.sources),
        )
    ]
    folded = iter(fold(_APART.join(name.replace(_APART, " ") for name in texts)).split(_APART))
    known = _Known(stories, [], [0], [], [], [])
    for number, story in enumerate(stories):
        known.titles.append(next(folded))
        of_story = [next(folded) for _ in story.sources]
        known.others.append(len(known.rows))
        known.rows.append(Item(number))
        known.names.append(_APART.join(of_story))
        for at, name in enumerate(of_story):
            of_source = _source_rows(stories, number, at)
            known.others.extend(range(len(known.rows) + 1, len(known.rows) + len(of_source)))
            known.rows.extend(of_source)
            known.names.extend([name] * len(of_source))
        known.first.append(len(known.rows))
    return known


def _source_rows(stories: Sequence[Story], story: int, at: int) -> list[Item]:
    versions = len(stories[story].sources[at].versions)
    rows = [Item(story, at)]
    if versions > 1:
        rows += [Item(story, at, number) for number in range(versions)]
    return rows
