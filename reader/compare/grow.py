"""Growing beads to one-to-many: a neighbour joins where the other side's unanswered words cover it."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from reader.compare.beads import Bead, Sides
from reader.compare.standards import Standards
from reader.compare.stopping import Stop
from reader.compare.terms import Terms, mass

LARGEST_SIDE = 6
"""At most this many sentences answer one."""

TELLING_NEIGHBOURS = 0.45
"""How rare two words must be together that let a bead grow: its place speaks for it too."""

Step = tuple[int, int, int, int]
"""What is added to the four bounds of a bead."""
_STEPS: tuple[tuple[Step, int], ...] = (
    ((0, 0, 0, 1), 1),
    ((0, 0, -1, 0), 1),
    ((0, 1, 0, 0), 0),
    ((-1, 0, 0, 0), 0),
)
"""Each step with the side that it lets grow."""


def grow(sides: Sides, beads: list[Bead], asked: Standards, stop: Stop) -> list[Bead]:
    """The beads, in order as given, grown into the free sentences beside them, the best-covered first."""
    grown = list(beads)
    taken = [
        {n for bead in beads for n in range(bead.left, bead.left_end)},
        {n for bead in beads for n in range(bead.right, bead.right_end)},
    ]
    queue: list[tuple[float, int, Step, Bead]] = []
    for number in range(len(grown)):
        for option in _options(sides, grown[number], number, taken, asked):
            heappush(queue, option)
    while queue:
        _, number, step, seen = heappop(queue)
        bead = grown[number]
        if bead != seen or not _free(bead, step, taken, sides):
            continue
        stop()
        left, left_end, right, right_end = (at + by for at, by in zip(bead[:4], step, strict=True))
        likeness = sides.likeness(left, left_end, right, right_end)
        bead = grown[number] = Bead(left, left_end, right, right_end, likeness)
        taken[0].update(range(bead.left, bead.left_end))
        taken[1].update(range(bead.right, bead.right_end))
        for option in _options(sides, bead, number, taken, asked):
            heappush(queue, option)
    return grown


def _options(
    sides: Sides, bead: Bead, number: int, taken: list[set[int]], asked: Standards
) -> Iterator[tuple[float, int, Step, Bead]]:
    """The steps worth taking from here, as queue entries: the gain first, made negative so that the best
    comes out first.
    """
    sizes = bead.sizes
    for step, side in _STEPS:
        if sizes[1 - side] != 1 or sizes[side] >= LARGEST_SIDE or not _free(bead, step, taken, sides):
            continue
        neighbour = _neighbour(bead, step)
        added = sides.terms(side, neighbour, neighbour + 1)
        own = sides.terms(side, *bead.run(side))
        other = sides.terms(1 - side, *bead.run(1 - side))
        weight = mass(added)
        news = _newly_covered(own, added, other)
        covered = mass(news)
        outweighs = max(0.0, (mass(own) + weight) / max(mass(other), 1e-9) - 1)
        least = (asked.cover + asked.imbalance * outweighs) * weight
        if news and covered >= least and sides.weights.tell(news, news, TELLING_NEIGHBOURS):
            yield -covered, number, step, bead


def _newly_covered(own: Terms, added: Terms, other: Terms) -> Terms:
    """What ``added`` shares with ``other`` beyond what ``own`` shares with it already."""
    covered: Terms = {}
    for term, weight in added.items():
        there = other.get(term)
        if there:
            more = min(weight, there - own.get(term, 0.0))
            if more > 0:
                covered[term] = more
    return covered


def _neighbour(bead: Bead, step: Step) -> int:
    if step[0]:
        return bead.left - 1
    if step[1]:
        return bead.left_end
    return bead.right - 1 if step[2] else bead.right_end


def _free(bead: Bead, step: Step, taken: list[set[int]], sides: Sides) -> bool:
    side = 0 if step[0] or step[1] else 1
    neighbour = _neighbour(bead, step)
    return 0 <= neighbour < len(sides.articles[side].sentences) and neighbour not in taken[side]
