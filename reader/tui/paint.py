"""Lines of a layout → strips of the screen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.compare import Kind
from reader.layout import marker
from reader.layout.model import Block, Line, Mark, Mode, Piece
from reader.tui.columns import LABEL, Columns
from reader.tui.theme import Palette

BAR = "▎"
_NOT_MARKED = (Kind.SAME, Kind.COSMETIC)


def paint(
    line: Line,
    block: Block,
    columns: Columns,
    palette: Palette,
    *,
    at_cursor: bool,
    focused: bool,
    once: bool = False,
) -> Strip:
    """One line across the whole pane; ``once`` where, stacked, one text stands for both sides."""
    segments = _gutter(line, block, columns, palette, at_cursor, focused)
    if columns.mode is Mode.STACKED:
        segments += _stacked(line, block, columns, palette, once)
    else:
        left, right = _fills(line, block, palette)
        segments += _side(line.left, 0, columns.column, palette, left)
        segments.append(Segment(" │ ", palette.faint))
        segments += _side(line.right, 1, columns.column, palette, right)
    return Strip(segments).adjust_cell_length(columns.width, palette.text)


def empty(columns: Columns, palette: Palette) -> Strip:
    """A line below the end of the text."""
    if columns.mode is Mode.STACKED:
        return Strip([Segment(" " * columns.width, palette.text)], columns.width)
    blank = " " * (columns.gutter + columns.column)
    return Strip([Segment(blank, palette.text), Segment(" │ ", palette.faint)]).adjust_cell_length(
        columns.width, palette.text
    )


def _gutter(
    line: Line, block: Block, columns: Columns, palette: Palette, at_cursor: bool, focused: bool
) -> list[Segment]:
    here = at_cursor and (line.left is not None or line.right is not None)
    sign = marker(block) if _carries_sign(line, block) else ""
    while cell_len(sign) > columns.sign:
        sign = sign[:-1]
    return [
        Segment(BAR if here else " ", palette.bar if focused else palette.bar_idle),
        Segment(sign, palette.moved if block.moved else palette.signs[block.kind]),
        Segment(" " * (columns.sign - cell_len(sign)), palette.text),
    ]


def _carries_sign(line: Line, block: Block) -> bool:
    """The first line of the block; not, stacked, the first line of its right as well."""
    return line.first and (line.left is not None or block.kind is Kind.RIGHT_ONLY)


def _fills(line: Line, block: Block, palette: Palette) -> tuple[Style, Style]:
    """What lies under the left and the right of a row."""
    plain, left, right = palette.fills
    if block.kind in _NOT_MARKED or block.gap is not None:
        return plain, plain
    return left if _has_text(line.left) else plain, right if _has_text(line.right) else plain


def _has_text(pieces: Sequence[Piece] | None) -> bool:
    return bool(pieces) and any(piece.mark is not Mark.NOTE for piece in pieces or ())


def _side(
    pieces: Sequence[Piece] | None, side: int, width: int, palette: Palette, fill: Style
) -> list[Segment]:
    segments: list[Segment] = []
    used = 0
    for piece in pieces or ():
        segments.append(Segment(piece.text, fill + palette.marks[piece.mark, side]))
        used += cell_len(piece.text)
    if used < width:
        segments.append(Segment(" " * (width - used), fill))
    return segments


def _stacked(line: Line, block: Block, columns: Columns, palette: Palette, once: bool) -> list[Segment]:
    side = 1 if line.left is None and line.right is not None else 0
    pieces = line.right if side else line.left
    plain = block.kind in _NOT_MARKED or block.gap is not None or not _has_text(pieces)
    fill = palette.fills[0] if plain else palette.fills[side + 1]
    label = "AB"[side] if line.first and not once else ""
    segments = [Segment(label.ljust(LABEL), palette.sides[side])]
    return segments + _side(pieces, side, columns.column, palette, fill)
