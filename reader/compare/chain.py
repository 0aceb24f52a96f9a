"""The heaviest chain: of pairs that compete, those that together weigh most and stand in the same order on
both sides.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.compare.pairs import Pair
from reader.compare.stopping import Stop, unstopped


def heaviest_chain(pairs: Sequence[Pair], weights: Sequence[float], stop: Stop = unstopped) -> list[Pair]:
    """The chain of greatest weight, ascending on both sides, each sentence in at most one pair.

    ``pairs`` ascend by left, then right; ``weights`` (above 0) go with them. Among chains of equal weight the
    one whose pairs come first. Time grows with n log n.
    """
    best = _Frontier()
    came_from: list[int] = []
    start = 0
    while start < len(pairs):
        if start % 256 < 16:
            stop()
        end = start
        while end < len(pairs) and pairs[end].left == pairs[start].left:
            end += 1
        reached = []
        for number in range(start, end):
            weight, before = best.before(pairs[number].right)
            came_from.append(before)
            reached.append((weight + weights[number], number))
        for (weight, number), pair in zip(reached, pairs[start:end], strict=True):
            best.add(pair.right, weight, number)
        start = end
    chain = []
    number = best.last()
    while number >= 0:
        chain.append(pairs[number])
        number = came_from[number]
    return chain[::-1]


class _Frontier:
    """For every place on the right, the heaviest chain that ends there or earlier; places and weights both
    ascend.
    """

    def __init__(self) -> None:
        self._places: list[int] = []
        self._weights: list[float] = []
        self._numbers: list[int] = []

    def before(self, place: int) -> tuple[float, int]:
        at = bisect_right(self._places, place - 1) - 1
        return (self._weights[at], self._numbers[at]) if at >= 0 else (0.0, -1)

    def add(self, place: int, weight: float, number: int) -> None:
        at = bisect_right(self._places, place)
        if at and self._weights[at - 1] >= weight:
            return
        low = at - 1 if at and self._places[at - 1] == place else at
        high = at
        while high < len(self._weights) and self._weights[high] <= weight:
            high += 1
        self._places[low:high] = [place]
        self._weights[low:high] = [weight]
        self._numbers[low:high] = [number]

    def last(self) -> int:
        return self._numbers[-1] if self._numbers else -1
