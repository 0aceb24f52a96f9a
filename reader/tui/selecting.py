"""Selecting words with the mouse: on the side where it began, as offsets into that side's text."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len

from reader.layout import Layout
from reader.layout.measure import clusters
from reader.layout.model import Mode, Piece
from reader.tui.columns import LABEL, Columns


class Selection(NamedTuple):
    """A stretch of one side's text."""

    right: bool
    start: int
    end: int

    def to(self, end: Selection) -> Selection:
        """From this one to another on the same side, both included, whichever comes first."""
        return Selection(self.right, min(self.start, end.start), max(self.end, end.end))


class Drag:
    """A mouse that went down on a character and may move on from there."""

    def __init__(self, layout: Layout, columns: Columns, line: int, x: int) -> None:
        self._layout, self._columns = layout, columns
        line = min(line, layout.height - 1)
        right = side_at(layout, columns, line, x)
        self._start = character_at(layout, columns, line, x, right=right)
        self.moved = False
        """Whether it left that character; else it is a click."""

    def to(self, line: int, x: int) -> Selection | None:
        """What is selected when the mouse has moved to a cell of a line; None where it never left."""
        end = character_at(self._layout, self._columns, line, x, right=self._start.right)
        self.moved = self.moved or end != self._start
        return self._start.to(end) if self.moved else None


def side_at(layout: Layout, columns: Columns, line: int, x: int) -> bool:
    """Whether the right's text is at a cell of a line; the divider is the left's."""
    if columns.mode is Mode.SIDE_BY_SIDE:
        return x >= columns.right - 1
    drawn = layout.line(line)
    return drawn.left is None and drawn.right is not None


def character_at(layout: Layout, columns: Columns, line: int, x: int, *, right: bool) -> Selection:
    """The character of a side at a cell, or the place nearest to it where there is none; that is empty."""
    line = max(0, min(layout.height - 1, line))
    drawn = layout.line(line)
    pieces = drawn.right if right else drawn.left
    own = [piece for piece in pieces or () if piece.start >= 0]
    if not own:
        nearest = layout.offset_below(line, right=right)
        return Selection(right, nearest, nearest)
    begin = columns.right if right and columns.mode is Mode.SIDE_BY_SIDE else columns.gutter
    at = begin + (LABEL if columns.mode is Mode.STACKED else 0)
    for piece in pieces or ():
        if piece.start < 0:
            at += cell_len(piece.text)
            continue
        for offset, end, cells in _characters(piece):
            at += cells
            if x < at:
                return Selection(right, offset, end)
    end = own[-1].start + len(own[-1].text)
    return Selection(right, end, end)


def _characters(piece: Piece) -> list[tuple[int, int, int]]:
    """Offsets from and to, and the width in cells, of each character of a piece."""
    text = piece.text
    found = list(clusters(text, 0, len(text), cell_len))
    ends = [offset for offset, _ in found[1:]] + [len(text)]
    return [
        (piece.start + offset, piece.start + end, cells)
        for (offset, cells), end in zip(found, ends, strict=True)
    ]
