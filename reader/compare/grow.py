"""Growing one-to-one beads to one-to-many: a neighbour joins where the other side's unanswered words cover
it.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from reader.compare.beads import Bead, Sides
from reader.compare.stopping import Stop
from reader.compare.terms import Terms, mass

LARGEST_SIDE = 6
"""At most this many sentences answer one."""
LEAST_COVER = 0.15
"""Share of a neighbour's words, in weight, that must stand on the other side and not be answered yet."""
LONE_TERM_RARITY = 0.6
"""Where a single term is all that covers it, this rare must it be: one 'by' must not pull a menu line into
a sentence.
"""
IMBALANCE_COST = 0.2
"""How much more of it must be covered for each time that the grown side comes to outweigh the other."""

Step = tuple[int, int, int, int]
"""What is added to the four bounds of a bead."""
_STEPS: tuple[tuple[Step, int], ...] = (
    ((0, 0, 0, 1), 1),
    ((0, 0, -1, 0), 1),
    ((0, 1, 0, 0), 0),
    ((-1, 0, 0, 0), 0),
)
"""Each step with the side that it lets grow."""


def grow(sides: Sides, beads: list[Bead], stop: Stop) -> list[Bead]:
    """The beads, in order as given, grown into the free sentences between them, the best-covered neighbour
    first.
    """
    grown = list(beads)
    taken = [
        {n for bead in beads for n in range(bead.left, bead.left_end)},
        {n for bead in beads for n in range(bead.right, bead.right_end)},
    ]
    queue: list[tuple[float, int, Step, Bead]] = []
    for number in range(len(grown)):
        for option in _options(sides, grown[number], number, taken):
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
        for option in _options(sides, bead, number, taken):
            heappush(queue, option)
    return grown


def _options(
    sides: Sides, bead: Bead, number: int, taken: list[set[int]]
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
        covered, terms = _newly_covered(own, added, other)
        if terms == 1 and covered < LONE_TERM_RARITY * sides.weights.rarest:
            continue
        outweighs = max(0.0, (mass(own) + weight) / max(mass(other), 1e-9) - 1)
        if covered > 0 and covered >= (LEAST_COVER + IMBALANCE_COST * outweighs) * weight:
            yield -covered, number, step, bead


def _newly_covered(own: Terms, added: Terms, other: Terms) -> tuple[float, int]:
    """What ``added`` shares with ``other`` beyond what ``own`` shares with it already, and by how many
    terms.
    """
    covered, terms = 0.0, 0
    for term, weight in added.items():
        there = other.get(term)
        if there:
            more = min(weight, there - own.get(term, 0.0))
            if more > 0:
                covered += more
                terms += 1
    return covered, terms


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
