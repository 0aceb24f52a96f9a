"""Comparisons made by hand, row by row, so that a layout can be tried on links that no text need produce."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count

from reader.compare import Change, Comparison, Containment, Kind, Link, Row, word_changes
from reader.text import Article

PARAGRAPH = "¶ "
"""Before a sentence: it begins a paragraph."""
BRACES = re.compile(r"\{(~?)(.*?)\}", re.DOTALL)
"""Around what differs, the first on the left answering the first on the right; '{~' where it is cosmetic."""


@dataclass(frozen=True)
class Pair:
    """A row: sentences on the left and on the right. Two one-sided rows with one ``move`` are its ends.

    Where no sentence has braces, what differs is found by ``word_changes``.
    """

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    kind: Kind | None = None
    """Where it does not follow from what differs: reworded."""
    shared: tuple[str, ...] = ()
    move: str = ""


@dataclass
class _Side:
    sentences: list[str] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)

    def take(self, sentences: tuple[str, ...]) -> tuple[int, ...]:
        start = len(self.sentences)
        for sentence in sentences:
            last = self.paragraphs[-1] if self.paragraphs else 0
            self.paragraphs.append(last + sentence.startswith(PARAGRAPH))
            self.sentences.append(sentence.removeprefix(PARAGRAPH))
        return tuple(range(start, len(self.sentences)))

    def article(self) -> Article:
        bare = [BRACES.sub(r"\2", sentence) for sentence in self.sentences]
        return Article.from_sentences(bare, paragraphs=self.paragraphs)


def pair(
    left: str | tuple[str, ...], right: str | tuple[str, ...], kind: Kind | None = None, *shared: str
) -> Pair:
    return Pair(_several(left), _several(right), kind, shared)


def same(text: str) -> Pair:
    return pair(text, text)


def left_only(text: str) -> Pair:
    return Pair(left=(text,))


def right_only(text: str) -> Pair:
    return Pair(right=(text,))


def moved_left(name: str, text: str) -> Pair:
    return Pair(left=(text,), move=name)


def moved_right(name: str, text: str) -> Pair:
    return Pair(right=(text,), move=name)


def compared(*pairs: Pair) -> Comparison:
    """The comparison whose rows these are."""
    left, right = _Side(), _Side()
    rows = [(given, left.take(given.left), right.take(given.right)) for given in pairs]
    ends: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {}
    for given, i, j in rows:
        if given.move:
            before = ends.get(given.move, ((), ()))
            ends[given.move] = (before[0] or i, before[1] or j)
    a, b = left.article(), right.article()
    links: list[Link] = []
    made: list[Row] = []
    numbers: dict[str, int] = {}
    for given, i, j in rows:
        if given.move not in numbers:
            li, lj = ends[given.move] if given.move else (i, j)
            braced = [left.sentences[n] for n in li], [right.sentences[n] for n in lj]
            links.append(_link((a, b), (li, lj), braced, given))
            numbers.update({given.move: len(links) - 1} if given.move else {})
        made.append(Row(numbers[given.move] if given.move else len(links) - 1, i, j))
    counts = {kind.value: sum(link.kind is kind for link in links) for kind in Kind}
    counts["moved"] = sum(link.moved for link in links)
    return Comparison(a, b, tuple(links), tuple(made), counts, Containment(0.71, 0.64))


def _several(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text


def _link(
    articles: tuple[Article, Article],
    sides: tuple[tuple[int, ...], tuple[int, ...]],
    braced: tuple[list[str], list[str]],
    given: Pair,
) -> Link:
    if not sides[0] or not sides[1]:
        return Link(*sides, Kind.LEFT_ONLY if sides[0] else Kind.RIGHT_ONLY)
    (a, at, end), (b, to, stop) = (
        (article, article.sentences[side[0]].start, article.sentences[side[-1]].end)
        for article, side in zip(articles, sides, strict=True)
    )
    if any(map(BRACES.search, braced[0] + braced[1])):
        marked = zip(_in_braces(a, sides[0], braced[0]), _in_braces(b, sides[1], braced[1]), strict=True)
        changes = tuple(Change(i, j, cosmetic) for (i, cosmetic), (j, _) in marked)
    else:
        changes = tuple(
            Change((c.left[0] + at, c.left[1] + at), (c.right[0] + to, c.right[1] + to), c.cosmetic)
            for c in word_changes(a.text[at:end], b.text[to:stop])
        )
    kind = given.kind
    if kind is None:
        alike = all(change.cosmetic for change in changes)
        kind = Kind.SAME if not changes else Kind.COSMETIC if alike else Kind.EDITED
    shared = tuple(
        Change((s := a.text.index(word, at), s + len(word)), (t := b.text.index(word, to), t + len(word)))
        for word in given.shared
    )
    return Link(*sides, kind, bool(given.move), 0.5, changes, shared)


def _in_braces(
    article: Article, side: tuple[int, ...], braced: list[str]
) -> list[tuple[tuple[int, int], bool]]:
    """Offsets of what stands in braces, and whether it is cosmetic."""
    found = []
    for number, sentence in zip(side, braced, strict=True):
        start = article.sentences[number].start
        for match, before in zip(BRACES.finditer(sentence), count(), strict=False):
            taken = sum(2 + len(m.group(1)) for m in list(BRACES.finditer(sentence))[:before])
            begin = start + match.start() - taken
            found.append(((begin, begin + len(match.group(2))), bool(match.group(1))))
    return found
