"""Which beads to believe: the strong ones, and the weak ones that stand right beside a believed one on both
sides.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.compare.beads import Bead

STRONG = 0.3
"""Likeness from which a bead stands by itself (from the run recorded in docs/alignment.md)."""


def believed(beads: Sequence[Bead]) -> list[Bead]:
    """The beads, in order, that are strong or joined to a strong one by beads without a sentence between
    them.
    """
    keep = [bead.likeness >= STRONG for bead in beads]
    for numbers in (range(1, len(beads)), range(len(beads) - 2, -1, -1)):
        for number in numbers:
            before = number - 1 if numbers.step > 0 else number + 1
            if keep[before] and _touch(beads[min(number, before)], beads[max(number, before)]):
                keep[number] = True
    return [bead for bead, kept in zip(beads, keep, strict=True) if kept]


def _touch(first: Bead, second: Bead) -> bool:
    return first.left_end == second.left and first.right_end == second.right
