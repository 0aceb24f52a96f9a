"""Moves: what is left on both sides and answers each other out of order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.compare.beads import Bead
from reader.compare.pairs import Pair
from reader.compare.stopping import Stop, watched

MOVED_LIKENESS = 0.4
"""A pair out of order must be this alike: chance resemblance is likelier the farther one looks."""
BESIDE_MOVED = 0.2
"""A pair right beside a moved one, on both sides, moved with it from this likeness on."""


def moved_beads(
    found: Sequence[Bead],
    pairs: Sequence[Pair],
    left: Sequence[str],
    right: Sequence[str],
    stop: Stop,
) -> list[Bead]:
    """Beads among the sentences that ``found`` leaves free, by left sentence.

    ``pairs`` are all that were considered, ``left`` and ``right`` the sentences' folded texts. Sentences
    alike once folded answer each other in order, however short they are; others need a high likeness or a
    moved neighbour.
    """
    free = _Free(found, len(left), len(right))
    open_pairs = [pair for pair in pairs if free.both(pair)]
    by_place = {(pair.left, pair.right): pair for pair in open_pairs}
    taken: list[Pair] = []

    def take(pair: Pair) -> None:
        """Takes a pair and, outwards from it, the pairs that moved with it."""
        free.take(pair)
        taken.append(pair)
        for step in (-1, 1):
            i, j = pair.left + step, pair.right + step
            while (beside := by_place.get((i, j))) and free.both(beside) and beside.likeness >= BESIDE_MOVED:
                free.take(beside)
                taken.append(beside)
                i, j = i + step, j + step

    likely = [pair for pair in open_pairs if pair.likeness >= MOVED_LIKENESS]
    likely.sort(key=lambda p: (-p.likeness, -len(left[p.left]), p.left, p.right))
    for pair in watched(likely, stop):
        if free.both(pair):
            take(pair)
    for pair in _alike_in_order(free, left, right):
        free.take(pair)
        taken.append(pair)
    return [Bead(p.left, p.left + 1, p.right, p.right + 1, p.likeness) for p in sorted(taken)]


class _Free:
    """Which sentences have no answer yet."""

    def __init__(self, found: Sequence[Bead], left: int, right: int) -> None:
        self.left = set(range(left)).difference(*(range(b.left, b.left_end) for b in found))
        self.right = set(range(right)).difference(*(range(b.right, b.right_end) for b in found))

    def both(self, pair: Pair) -> bool:
        return pair.left in self.left and pair.right in self.right

    def take(self, pair: Pair) -> None:
        self.left.discard(pair.left)
        self.right.discard(pair.right)


def _alike_in_order(free: _Free, left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """Sentences still free that are alike once folded: the first answers the first, the second the second."""
    places: dict[str, list[int]] = defaultdict(list)
    for number in sorted(free.right, reverse=True):
        places[right[number]].append(number)
    pairs = []
    for number in sorted(free.left):
        if answers := places.get(left[number]):
            pairs.append(Pair(number, answers.pop(), 1.0))
    return pairs
