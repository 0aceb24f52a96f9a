"""Growing beads to one-to-many: a neighbour joins where the other side's unanswered words cover it."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from reader.compare.beads import Bead, Sides
from reader.compare.standards import Standards
from reader.compare.stopping import Stop, watched
from reader.compare.terms import Terms, mass

LARGEST_SIDE = 6
"""At most this many sentences answer one."""

TELLING_NEIGHBOURS = 0.45
"""How rare two words must be together that let a bead grow: its place speaks for it too."""

NOTHING_LEFT = 0.999
"""A bead this alike has no unanswered words that could cover a neighbour."""
FARTHEST = 2
"""A neighbour this far may join, with what lies between, where it is covered well enough for both."""


class Step(NamedTuple):
    """What a bead could grow by."""

    side: int
    """0 lets the left grow, 1 the right."""
    start: int
    end: int
    """The sentences to join: a run that touches the bead."""


def grow(sides: Sides, beads: list[Bead], asked: Standards, stop: Stop) -> list[Bead]:
    """The beads, in order as given, grown into the free sentences beside them, the best-covered first."""
    grown = list(beads)
    taken = [
        {n for bead in beads for n in range(bead.left, bead.left_end)},
        {n for bead in beads for n in range(bead.right, bead.right_end)},
    ]
    queue: list[tuple[float, int, Step, Bead]] = []
    for number in watched(range(len(grown)), stop, 64):
        for option in _options(sides, grown[number], number, taken, asked):
            heappush(queue, option)
    while queue:
        _, number, step, seen = heappop(queue)
        bead = grown[number]
        stop()
        if bead != seen or not _free(step, taken, sides):
            continue
        bounds = [bead.run(0), bead.run(1)]
        own = bounds[step.side]
        bounds[step.side] = (min(own[0], step.start), max(own[1], step.end))
        bead = grown[number] = Bead(*bounds[0], *bounds[1], sides.likeness(*bounds[0], *bounds[1]))
        taken[step.side].update(range(step.start, step.end))
        for option in _options(sides, bead, number, taken, asked):
            heappush(queue, option)
    return grown


def _options(
    sides: Sides, bead: Bead, number: int, taken: list[set[int]], asked: Standards
) -> Iterator[tuple[float, int, Step, Bead]]:
    """The steps worth taking, as queue entries: the gain first, negative so that the best comes out first."""
    if bead.likeness >= NOTHING_LEFT:
        return
    for step in _steps(bead):
        if not _free(step, taken, sides):
            continue
        added = sides.terms(*step)
        own = sides.terms(step.side, *bead.run(step.side))
        other = sides.terms(1 - step.side, *bead.run(1 - step.side))
        weight = mass(added)
        news = _newly_covered(own, added, other)
        covered = mass(news)
        outweighs = max(0.0, (mass(own) + weight) / max(mass(other), 1e-9) - 1)
        least = (asked.cover + asked.imbalance * outweighs) * weight
        if news and covered >= least and sides.weights.tell(news, news, TELLING_NEIGHBOURS):
            yield -covered / (step.end - step.start), number, step, bead


def _steps(bead: Bead) -> Iterator[Step]:
    """What touches a bead on a side that may grow: that of which one sentence answers the other."""
    for side in (0, 1):
        start, end = bead.run(side)
        for far in range(1, FARTHEST + 1):
            if bead.sizes[1 - side] == 1 and end - start + far <= LARGEST_SIDE:
                yield Step(side, end, end + far)
                yield Step(side, start - far, start)


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


def _free(step: Step, taken: list[set[int]], sides: Sides) -> bool:
    if step.start < 0 or step.end > len(sides.articles[step.side].sentences):
        return False
    return taken[step.side].isdisjoint(range(step.start, step.end))
