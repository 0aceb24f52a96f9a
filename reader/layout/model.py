"""What a laid-out comparison is made of: blocks, lines and pieces, in cells, with no screen in sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.compare import Kind

CellWidth = Callable[[str], int]
"""Width of a string in terminal cells; the screen and the printed form each bring their own."""


class Mode(StrEnum):
    """How the two sides stand."""

    SIDE_BY_SIDE = "side-by-side"
    STACKED = "stacked"
    """Left above right, block by block."""


class Mark(StrEnum):
    """What a piece of a line is, for whoever gives it colours and attributes."""

    TEXT = "text"
    """Stands on both sides, or is the unmarked part of a pair."""
    CHANGED = "changed"
    """Words of an edited pair that the other side does not have."""
    LETTERS = "letters"
    """Within changed words that differ by a slip, the letters that do."""
    COSMETIC = "cosmetic"
    """A cosmetic difference; marked when asked for."""
    SHARED = "shared"
    """In a reworded pair: a name, figure or rare word that stands on both sides."""
    ONLY = "only"
    """Text that has no answer on the other side."""
    NOTE = "note"
    """Of the reader's own: 'moved to ¶9', '4 sentences alike', a caret where only the other has words."""


class Piece(NamedTuple):
    """A run of one mark within a line."""

    text: str
    """Printable in one line: the article's characters from ``start`` on, white space as spaces."""
    mark: Mark
    start: int = -1
    """Offset of the first character in the side's article; -1 for the reader's own words."""


class Line(NamedTuple):
    """One line of the laid-out comparison."""

    block: int
    """Number of its block."""
    first: bool
    """The first line of its block on its side; carries the sign. Stacked, the right has a first line too."""
    left: tuple[Piece, ...] | None
    """None where the left has no text on this line (and, stacked, where the line is the right's)."""
    right: tuple[Piece, ...] | None


class Gap(NamedTuple):
    """Rows hidden in a view of changes only."""

    rows: range
    sentences: int
    """How many sentences of the longer side it hides."""
    words: int
    """How many words of the left: what is hidden stands on both sides."""


class Block(NamedTuple):
    """What stands side by side and moves as one: a row, rows that flow as one, or a gap.

    Rows flow together where they are of one kind, one-sided, same or cosmetic, and go on in one paragraph.
    """

    rows: range
    """Numbers in ``Comparison.rows``."""
    kind: Kind
    """Of its link; ``same`` for a gap."""
    moved: int
    """Number of the move, from 1, in the order of the left, at both its ends; 0 where it did not move."""
    gap: Gap | None
    new_paragraph: bool
    """An empty line stands above it."""


@dataclass(frozen=True, slots=True)
class View:
    """What a person chose to see; everything a layout depends on besides the comparison and the width."""

    mode: Mode = Mode.SIDE_BY_SIDE
    changes_only: bool = False
    context: int = 1
    """Rows kept around each change in a view of changes only."""
    opened: frozenset[int] = frozenset()
    """Gaps opened by hand, each by the number of its first row."""
    show_cosmetic: bool = False
