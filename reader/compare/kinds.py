"""From beads to links: what differs inside each pair and what kind of pair that makes it."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from reader.compare.beads import Bead
from reader.compare.marks import changes, inside
from reader.compare.model import Change, Kind, Link
from reader.compare.passage import Passage, passage
from reader.compare.terms import Weights
from reader.text import Article, Word

_ALL = MappingProxyType({"likeness": 1.0, "kept_left": 1.0, "kept_right": 1.0})
LEAST_SURVIVAL = 1 / 3
"""With less than this kept on both sides, in the geometric mean, marks would be confetti: it is reworded."""
RARE = 0.6
"""A word lit in a reworded pair weighs at least this share of the pair's weightiest, or is a name or a
figure.
"""
LONG_WORD = 5
"""And it has at least this many letters: short words are seldom what a person looks for."""


def link(bead: Bead, left: Article, right: Article, weights: Weights) -> Link:
    """The link that a bead stands for, with its kind and its changes."""
    lefts, rights = tuple(range(bead.left, bead.left_end)), tuple(range(bead.right, bead.right_end))
    a, b = left.sentences, right.sentences
    if bead.sizes == (1, 1) and a[bead.left].text == b[bead.right].text:
        return Link(lefts, rights, Kind.SAME, bead.moved, 1.0, reasons=_ALL)
    one, other = passage(left, bead.left, bead.left_end), passage(right, bead.right, bead.right_end)
    found = changes(one, other)
    kept_left, kept_right = kept(one, other, found, weights)
    survives = (kept_left * kept_right) ** 0.5
    shared: tuple[Change, ...] = ()
    if all(change.cosmetic for change in found):
        kind = Kind.COSMETIC if found else Kind.SAME
    elif survives < LEAST_SURVIVAL:
        kind = Kind.REWORDED
        shared = tuple(_shared(one, other, weights))
    else:
        kind = Kind.EDITED
    reasons = {
        "likeness": round(bead.likeness, 4),
        "kept_left": round(kept_left, 4),
        "kept_right": round(kept_right, 4),
    }
    return Link(lefts, rights, kind, bead.moved, round(bead.likeness, 4), tuple(found), shared, reasons)


def one_sided(number: int, kind: Kind) -> Link:
    """A sentence without an answer."""
    return Link((number,), (), kind) if kind is Kind.LEFT_ONLY else Link((), (number,), kind)


def kept(left: Passage, right: Passage, found: Sequence[Change], weights: Weights) -> tuple[float, float]:
    """Shares of either passage, in weight, that the changes leave standing; 0 to 1."""
    gone = [change for change in found if not change.cosmetic]
    if not gone:
        return 1.0, 1.0
    shares = []
    for side, spans in ((left, [c.left for c in gone]), (right, [c.right for c in gone])):
        total = sum(weights.of(side.words))
        lost = sum(weights.of(inside(side.words, spans)))
        shares.append(max(0.0, 1 - lost / total) if total else float(not found))
    return shares[0], shares[1]


def _shared(left: Passage, right: Passage, weights: Weights) -> list[Change]:
    """Names, figures and rare words that stand in both passages, each in as many places as it stands in
    both.
    """
    places: dict[str, list[Word]] = {}
    for word in reversed(right.words):
        places.setdefault(word.folded, []).append(word)
    weighed = weights.of(left.words)
    threshold = RARE * max(weighed, default=0.0)
    found = []
    for word, weight in zip(left.words, weighed, strict=True):
        answers = places.get(word.folded)
        if not answers:
            continue
        answer = answers[-1]
        name = left.text[word.start].isupper() and right.text[answer.start].isupper()
        name = name and not (word is left.words[0] and answer is right.words[0])
        if _telling(word, name, weight >= threshold):
            answers.pop()
            cosmetic = left.text[word.start : word.end] != right.text[answer.start : answer.end]
            found.append(Change((word.start, word.end), (answer.start, answer.end), cosmetic))
    return found


def _telling(word: Word, name: bool, rare: bool) -> bool:
    """Whether a shared word says something: a figure, a name, or a word both rare and long."""
    if word.sort != "word":
        return word.sort == "number" or (word.sort == "unspaced" and rare)
    return (name and len(word.folded) > 1) or (rare and len(word.folded) >= LONG_WORD)
