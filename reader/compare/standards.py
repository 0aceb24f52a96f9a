"""How much evidence a link needs, by how close the two texts stand to each other.

Between two drafts of one text a weak resemblance is chance: what was meant to stay stayed nearly as it was.
Between a text and its free rewrite a weak resemblance is all there is. So the texts themselves say what to
ask for, by the share of them that stands nearly unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.compare.beads import Sides
from reader.compare.pairs import Pair

NEARLY_UNCHANGED = 0.6
"""Likeness from which a pair counts as nearly unchanged."""
FAR_APART = 0.3
"""Texts less close than this are compared by pieces of words too: costly, and needed only there."""


class Standards(NamedTuple):
    """What is asked for."""

    least: float
    """Likeness below which a pair is dropped from the spine."""
    strong: float
    """Likeness from which a bead stands by itself."""
    cover: float
    """Share of a neighbour's words, in weight, that must stand on the other side for it to join a bead."""
    imbalance: float
    """How much more of it must be covered for each time that the grown side comes to outweigh the other."""


FAR = Standards(least=0.12, strong=0.22, cover=0.08, imbalance=0.1)
"""For texts of which nothing stands nearly unchanged."""
CLOSE = Standards(least=0.18, strong=0.3, cover=0.3, imbalance=0.2)
"""For texts that stand nearly unchanged throughout."""


def standards(closeness: float) -> Standards:
    """What to ask for at a closeness of 0 to 1."""
    return Standards(*(far + (close - far) * closeness for far, close in zip(FAR, CLOSE, strict=True)))


def closeness(sides: Sides, spine: Sequence[Pair]) -> float:
    """Share of the shorter text, in characters, that the spine links to something nearly unchanged."""
    left, right = sides.sizes
    total = min(sum(left), sum(right))
    kept = sum(min(left[i], right[j]) for i, j, likeness in spine if likeness >= NEARLY_UNCHANGED)
    return min(1.0, kept / total) if total else 1.0
