"""The spine: the sentences that answer each other in the same order on both sides, one to one."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import chain as chained

from reader.compare.beads import Bead, Sides
from reader.compare.chain import heaviest_chain
from reader.compare.matching import longest_common
from reader.compare.pairs import LEAST_LIKENESS, Pair
from reader.compare.stopping import Stop, watched

DIFFLIB_WORK = 250_000
"""Gaps with more pairs of sentences than this go to a faster matcher than difflib."""


def spine(sides: Sides, pairs: Sequence[Pair], stop: Stop) -> list[Pair]:
    """The heaviest chain of the pairs, a pair weighing what its likeness is above the least, times the
    length that both have.
    """
    left, right = sides.sizes
    weights = [
        (likeness - LEAST_LIKENESS) * (2 * min(left[i], right[j]) + 1)
        for i, j, likeness in watched(pairs, stop, 4096)
    ]
    return heaviest_chain(pairs, weights, stop)


def with_repeats(found: list[Pair], left: list[str], right: list[str]) -> list[Pair]:
    """The chain and, between its pairs, the repeated sentences that stand in the same order on both sides.

    A sentence that stands again and again says nothing about where it belongs; its neighbours, now linked,
    do.
    """
    filled: list[Pair] = []
    i = j = 0
    for pair in chained(found, (Pair(len(left), len(right), 1.0),)):
        filled += _alike_between(left, i, pair.left, right, j, pair.right)
        filled.append(pair)
        i, j = pair.left + 1, pair.right + 1
    return filled[:-1]


def _alike_between(left: list[str], i: int, i_end: int, right: list[str], j: int, j_end: int) -> list[Pair]:
    """Sentences alike once folded within one gap, in order."""
    front = 0
    while i + front < i_end and j + front < j_end and left[i + front] == right[j + front]:
        front += 1
    pairs = [Pair(i + n, j + n, 1.0) for n in range(front)]
    i, j = i + front, j + front
    back = 0
    while i < i_end - back and j < j_end - back and left[i_end - back - 1] == right[j_end - back - 1]:
        back += 1
    i_end, j_end = i_end - back, j_end - back
    if i < i_end and j < j_end:
        pairs += [Pair(i + a, j + b, 1.0) for a, b in _matches(left[i:i_end], right[j:j_end])]
    return pairs + [Pair(i_end + n, j_end + n, 1.0) for n in range(back)]


def _matches(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    common = set(a).intersection(b)
    if not common:
        return []
    if len(a) * len(b) <= DIFFLIB_WORK:
        blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        return [(block.a + n, block.b + n) for block in blocks for n in range(block.size)]
    return longest_common(a, b)


def beads(pairs: Sequence[Pair]) -> list[Bead]:
    """Each pair as a bead of one sentence on either side."""
    return [Bead(p.left, p.left + 1, p.right, p.right + 1, p.likeness) for p in pairs]
