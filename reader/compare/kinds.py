"""From beads to links: what differs inside each pair and what kind of pair that makes it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from reader.compare.beads import Bead
from reader.compare.marks import Passage, changes
from reader.compare.model import Change, Kind, Link
from reader.compare.terms import Weights
from reader.text import Article, Word

LEAST_SURVIVAL = 1 / 3
"""With less than this surviving, marking words would leave confetti: the pair is reworded."""
RARE = 0.6
"""A word lit in a reworded pair weighs at least this share of the pair's weightiest, or is a name or a
figure.
"""
LONG_WORD = 5
"""And it has at least this many letters: short words are seldom what a person looks for."""


def passage(article: Article, start: int, end: int) -> Passage:
    """The sentences ``start`` to ``end`` as one stretch of text."""
    first, last = article.sentences[start], article.sentences[end - 1]
    words = list(chain.from_iterable(article.words_of(number) for number in range(start, end)))
    return Passage(article.text, first.start, last.end, words)


def link(bead: Bead, left: Article, right: Article, weights: Weights) -> Link:
    """The link that a bead stands for, with its kind and its changes."""
    lefts, rights = tuple(range(bead.left, bead.left_end)), tuple(range(bead.right, bead.right_end))
    a, b = left.sentences, right.sentences
    if bead.sizes == (1, 1) and a[bead.left].text == b[bead.right].text:
        return Link(lefts, rights, Kind.SAME, bead.moved, 1.0, reasons={"likeness": 1.0, "survival": 1.0})
    one, other = passage(left, bead.left, bead.left_end), passage(right, bead.right, bead.right_end)
    found = changes(one, other)
    survives = survival(one, other, found, weights)
    shared: tuple[Change, ...] = ()
    if all(change.cosmetic for change in found):
        kind = Kind.COSMETIC if found else Kind.SAME
    elif survives < LEAST_SURVIVAL:
        kind = Kind.REWORDED
        shared = tuple(_shared(one, other, weights))
    else:
        kind = Kind.EDITED
    reasons = {"likeness": round(bead.likeness, 4), "survival": round(survives, 4)}
    return Link(lefts, rights, kind, bead.moved, round(bead.likeness, 4), tuple(found), shared, reasons)


def one_sided(number: int, kind: Kind) -> Link:
    """A sentence without an answer."""
    return Link((number,), (), kind) if kind is Kind.LEFT_ONLY else Link((), (number,), kind)


def survival(left: Passage, right: Passage, found: Sequence[Change], weights: Weights) -> float:
    """How much of two passages the changes leave standing, 0 to 1: the geometric mean of the two shares, in
    weight.
    """
    all_left = sum(weights.weight(word) for word in left.words)
    all_right = sum(weights.weight(word) for word in right.words)
    if not all_left or not all_right:
        return 1.0 if not found else 0.0
    gone = [change for change in found if not change.cosmetic]
    kept = all_left - sum(weights.weight(word) for word in _inside(left.words, [c.left for c in gone]))
    return max(0.0, float(kept / (all_left * all_right) ** 0.5))


def _inside(words: Sequence[Word], spans: Sequence[tuple[int, int]]) -> list[Word]:
    """The words that any of the spans touches; both ascend."""
    found = []
    at = 0
    for word in words:
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        if at < len(spans) and spans[at][0] < word.end:
            found.append(word)
    return found


def _shared(left: Passage, right: Passage, weights: Weights) -> list[Change]:
    """Names, figures and rare words that stand in both passages, each in as many places as it stands in
    both.
    """
    places: dict[str, list[Word]] = {}
    for word in reversed(right.words):
        places.setdefault(word.folded, []).append(word)
    threshold = RARE * max((weights.weight(word) for word in left.words), default=0.0)
    found = []
    for word in left.words:
        answers = places.get(word.folded)
        if not answers:
            continue
        answer = answers[-1]
        name = left.text[word.start].isupper() and right.text[answer.start].isupper()
        name = name and not (word is left.words[0] and answer is right.words[0])
        if _telling(word, name, weights.weight(word) >= threshold):
            answers.pop()
            dress = left.text[word.start : word.end] != right.text[answer.start : answer.end]
            found.append(Change((word.start, word.end), (answer.start, answer.end), dress))
    return found


def _telling(word: Word, name: bool, rare: bool) -> bool:
    """Whether a shared word says something: a figure, a name, or a word both rare and long."""
    if word.sort != "word":
        return word.sort == "number" or (word.sort == "unspaced" and rare)
    return (name and len(word.folded) > 1) or (rare and len(word.folded) >= LONG_WORD)
