"""Which beads to believe: the strong, and the weak right beside a believed one on both sides."""

from __future__ import annotations

from collections.abc import Sequence

from reader.compare.beads import Bead, Sides
from reader.compare.stopping import Stop, watched

PLAIN = 0.4
"""Likeness from which a bead needs no telling word."""


def believed(sides: Sides, beads: Sequence[Bead], strong: float, stop: Stop) -> list[Bead]:
    """The beads, in order, at least this strong or joined to such by beads without a sentence between them.

    Below a plain likeness a bead must also share words that tell something.
    """
    beads = [
        bead
        for bead in watched(beads, stop)
        if bead.likeness >= PLAIN
        or sides.weights.tell(sides.terms(0, *bead.run(0)), sides.terms(1, *bead.run(1)))
    ]
    keep = [bead.likeness >= strong for bead in beads]
    for numbers in (range(1, len(beads)), range(len(beads) - 2, -1, -1)):
        for number in numbers:
            before = number - 1 if numbers.step > 0 else number + 1
            if keep[before] and _touch(beads[min(number, before)], beads[max(number, before)]):
                keep[number] = True
    return [bead for bead, kept in zip(beads, keep, strict=True) if kept]


def _touch(first: Bead, second: Bead) -> bool:
    return first.left_end == second.left and first.right_end == second.right
