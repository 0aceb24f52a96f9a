"""Where things stand across the comparison pane, in cells."""

from __future__ import annotations

from typing import NamedTuple

from reader.layout.model import Mode

SIGN = 3
"""Cells kept for a row's sign: '⇄12' is the widest."""
DIVIDER = 3
LABEL = 2
"""Cells before stacked text that say which side it is."""
NARROW = 40
"""Below this width the sign gets two cells and no space behind it, to leave room for words."""


class Columns(NamedTuple):
    """Cells from the left edge: bar, sign, left text, divider, right text; stacked: bar, sign, label,
    text."""

    width: int
    mode: Mode
    bar: int
    sign: int
    column: int
    """Cells for text on each side; stacked, for the one column. At least 1."""

    @classmethod
    def across(cls, width: int, mode: Mode) -> Columns:
        bar, sign = 1, (SIGN + 1 if width >= NARROW else 2)
        if mode is Mode.STACKED:
            column = width - bar - sign - LABEL - 1
        else:
            column = (width - bar - sign - DIVIDER - 1) // 2
        return cls(width, mode, bar, sign, max(1, column))

    @property
    def gutter(self) -> int:
        """Where the left text starts, or stacked the label."""
        return self.bar + self.sign

    @property
    def right(self) -> int:
        """Where the right text starts, side by side."""
        return self.gutter + self.column + DIVIDER
