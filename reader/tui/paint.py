"""Lines of a layout → strips of the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.compare import Kind
from reader.layout import marker
from reader.layout.measure import clusters
from reader.layout.model import Block, Line, Mark, Mode, Piece
from reader.tui.columns import LABEL, Columns
from reader.tui.theme import Palette


class Over(NamedTuple):
    """Something laid over words: a light, a selection."""

    start: int
    """Offset in the side's text."""
    end: int
    style: Style


BAR, BAR_HERE = "▎", "▌"
_NOT_MARKED = (Kind.SAME, Kind.COSMETIC)


def paint(
    line: Line,
    block: Block,
    columns: Columns,
    palette: Palette,
    *,
    at_cursor: bool,
    focused: bool,
    here: bool = False,
    once: bool = False,
    over: tuple[Sequence[Over], Sequence[Over]] = ((), ()),
) -> Strip:
    """One line across the whole pane.

    ``at_cursor`` for each line of the row at the cursor, ``here`` for the cursor's own line; ``once`` where,
    stacked, one text stands for both sides; ``over`` is what is laid over the left's words and the right's,
    in order.
    """
    bar = (BAR_HERE if here else BAR) if at_cursor else ""
    segments = _gutter(line, block, columns, palette, bar, focused)
    if columns.mode is Mode.STACKED:
        segments += _stacked(line, block, columns, palette, once, over)
    else:
        left, right = _fills(line, block, palette)
        segments += _side(line.left, 0, columns.column, palette, left, over[0])
        segments.append(Segment(" │ ", palette.faint))
        segments += _side(line.right, 1, columns.column, palette, right, over[1])
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
    line: Line, block: Block, columns: Columns, palette: Palette, bar: str, focused: bool
) -> list[Segment]:
    has_text = line.left is not None or line.right is not None
    sign = marker(block) if _carries_sign(line, block) else ""
    while cell_len(sign) > columns.sign:
        sign = sign[:-1]
    return [
        Segment(bar if bar and has_text else " ", palette.bar if focused else palette.bar_idle),
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
    pieces: Sequence[Piece] | None,
    side: int,
    width: int,
    palette: Palette,
    fill: Style,
    over: Sequence[Over],
) -> list[Segment]:
    segments: list[Segment] = []
    for piece in pieces or ():
        segments += _laid_over(piece, fill + palette.marks[piece.mark, side], over)
    segments = _whole(segments)
    used = sum(cell_len(segment.text) for segment in segments)
    if used < width:
        segments.append(Segment(" " * (width - used), fill))
    return segments


def _whole(segments: Sequence[Segment]) -> list[Segment]:
    """The same, parted between characters only: what clings to the one before it goes with that.

    A family or a flag is several characters to Unicode, and one of so many cells to a terminal.
    """
    whole: list[Segment] = []
    for text, style, _ in segments:
        if whole and text and not text[0].isascii():
            before = whole[-1].text
            joined = before + text
            starts = (start for start, _ in clusters(joined, 0, len(joined), cell_len))
            cut = next((start for start in starts if start >= len(before)), len(joined))
            whole[-1], text = Segment(joined[:cut], whole[-1].style), joined[cut:]
        if text:
            whole.append(Segment(text, style))
    return whole


def _laid_over(piece: Piece, style: Style, over: Sequence[Over]) -> Iterator[Segment]:
    """A piece in its style, parted where something is laid over a part of it."""
    start, end = piece.start, piece.start + len(piece.text)
    places = {start, end}
    for patch in over if start >= 0 else ():
        places.update(place for place in patch[:2] if start < place < end)
    for begin, stop in pairwise(sorted(places)):
        shown = style
        for patch in over if start >= 0 else ():
            if patch.start <= begin < patch.end:
                shown += patch.style
        yield Segment(piece.text[begin - start : stop - start], shown)


def _stacked(
    line: Line,
    block: Block,
    columns: Columns,
    palette: Palette,
    once: bool,
    over: tuple[Sequence[Over], Sequence[Over]],
) -> list[Segment]:
    side = 1 if line.left is None and line.right is not None else 0
    pieces = line.right if side else line.left
    plain = block.kind in _NOT_MARKED or block.gap is not None or not _has_text(pieces)
    fill = palette.fills[0] if plain else palette.fills[side + 1]
    label = "AB"[side] if line.first and not once else ""
    segments = [Segment(label.ljust(LABEL), palette.sides[side])]
    return segments + _side(pieces, side, columns.column, palette, fill, over[side])
