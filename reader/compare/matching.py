"""Which words of one passage stand in the other, in order: few long runs rather than many crumbs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

GAP_COST = 0.2
"""What a change costs, whatever its length; a word kept is worth 1, a short word or a sign less."""
SHORT_WORD = 3
SHORT_WORTH = 0.6
SIGN_WORTH = 0.3
MOST_MATCHES = 40_000
"""Passages with more pairs of equal words than this, such as one word over and over or a list of figures, are
matched without weighing.
"""

Matches = list[tuple[int, int]]
"""Numbers of equal words, ascending on both sides."""


def matches(a: Sequence[str], b: Sequence[str]) -> Matches:
    """Words (folded) that both have in the same order, worth most together, less a cost for every change
    between.
    """
    front = 0
    while front < len(a) and front < len(b) and a[front] == b[front]:
        front += 1
    back = 0
    while back < min(len(a), len(b)) - front and a[-1 - back] == b[-1 - back]:
        back += 1
    inner_a, inner_b = a[front : len(a) - back], b[front : len(b) - back]
    found = [(n, n) for n in range(front)]
    if inner_a and inner_b:
        found += [(i + front, j + front) for i, j in _inner(inner_a, inner_b)]
    return found + [(len(a) - n, len(b) - n) for n in range(back, 0, -1)]


def _inner(a: Sequence[str], b: Sequence[str]) -> Matches:
    places: dict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(b):
        places[word].append(number)
    if sum(len(places[word]) for word in a if word in places) > MOST_MATCHES:
        return longest_common(a, b)
    return _heaviest(a, len(b), places)


def _heaviest(a: Sequence[str], size: int, places: dict[str, list[int]]) -> Matches:
    """The chain of matches of greatest worth: a sparse form of alignment with affine gaps (Gotoh 1982)."""
    worth: list[float] = [0.0] * (size + 1)  # of the best chain that ends before a place on the right
    last = [-1] * (size + 1)  # its last match
    came_from: list[int] = []
    found: Matches = []
    row: dict[int, tuple[float, int]] = {}  # matches of the word before: place -> worth, number
    for i, word in enumerate(a):
        if word not in places:
            row = {}
            continue
        value = _worth(word)
        next_row: dict[int, tuple[float, int]] = {}
        for j in places[word]:
            best, before = worth[j] - (GAP_COST if i or j else 0.0), last[j]
            joined = row.get(j - 1)
            if joined is not None and joined[0] >= best:
                best, before = joined
            next_row[j] = (best + value, len(found))
            came_from.append(before)
            found.append((i, j))
        for j, (total, number) in next_row.items():
            at = j + 1
            while at <= size and worth[at] < total:
                worth[at], last[at] = total, number
                at += 1
        row = next_row
    chain = []
    number = last[size]
    while number >= 0:
        chain.append(found[number])
        number = came_from[number]
    return chain[::-1]


def _worth(word: str) -> float:
    if not word[0].isalnum():
        return SIGN_WORTH
    return SHORT_WORTH if len(word) <= SHORT_WORD else 1.0


def longest_common(a: Sequence[str], b: Sequence[str]) -> Matches:
    """As many words as possible that both have in the same order, whatever they are worth; quick."""
    from rapidfuzz.distance import LCSseq  # takes its time to import and is hardly ever needed

    return [
        (step.src_start + n, step.dest_start + n)
        for step in LCSseq.opcodes(a, b)
        if step.tag == "equal"
        for n in range(step.src_end - step.src_start)
    ]
