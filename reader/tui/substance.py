"""Which changes are substantial, and where a moved passage has its other end."""

from __future__ import annotations

from reader.compare import Comparison, Kind
from reader.layout.model import Block
from reader.text import count_words

MANY_WORDS = 5
"""An edited passage with at least this many changed words on one side is a substantial change."""


def is_substantial(comparison: Comparison, block: Block) -> bool:
    """Whether a block is reworded, one-sided or moved, or edited in many words."""
    if block.moved or block.kind in (Kind.REWORDED, Kind.LEFT_ONLY, Kind.RIGHT_ONLY):
        return True
    changed = [0, 0]
    for row in block.rows:
        for change in comparison.links[comparison.rows[row].link].changes:
            if not change.cosmetic:
                changed[0] += count_words(comparison.left.text, *change.left)
                changed[1] += count_words(comparison.right.text, *change.right)
    return max(changed) >= MANY_WORDS


def cosmetic_of(comparison: Comparison) -> int:
    """How many cosmetic differences there are: quotation marks, dashes, case, spacing, paragraph breaks."""
    inside = sum(
        change.cosmetic
        for link in comparison.links
        if link.kind in (Kind.EDITED, Kind.COSMETIC)
        for change in link.changes
    )
    return inside + sum(map(len, comparison.breaks))


def other_end(comparison: Comparison, block: Block) -> int | None:
    """Number of the row where the passage of a moved block stands on the other side; None where it did not
    move."""
    link = comparison.rows[block.rows.start].link
    if not comparison.links[link].moved:
        return None
    return next(
        (n for n, row in enumerate(comparison.rows) if row.link == link and n not in block.rows),
        None,
    )
