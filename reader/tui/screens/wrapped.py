"""Rows of a panel in the lines they need, those after the first under the text and not under its lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, chop_cells
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.style import Style

Piece = tuple[str, Style]


def cells(line: Sequence[Piece]) -> int:
    """Width of a line."""
    return sum(cell_len(text) for text, _ in line)


def wrapped(line: Sequence[Piece], width: int) -> Iterator[list[Piece]]:
    """A line in lines of at most ``width`` cells; the last piece is what wraps, the others are its lead."""
    if not line or cells(line) <= width:
        yield list(line)
        return
    *lead, (text, style) = line
    indent = cells(lead)
    if indent > width // 2:
        yield from wrapped([("".join(piece for piece, _ in lead).rstrip(), lead[0][1])], width)
        lead, indent = [("  ", style)], 2
    for part in _parts(text, max(1, width - indent)):
        yield [*lead, (part, style)]
        lead = [(" " * indent, style)] if indent else []


def _parts(text: str, room: int) -> Iterator[str]:
    """The text cut between words, and within a word that is wider than the room."""
    so_far = ""
    for word in text.split():
        if so_far and cell_len(so_far) + 1 + cell_len(word) > room:
            yield so_far
            so_far = ""
        *whole, last = chop_cells(word, room) or [""]
        yield from whole if not so_far else ()
        so_far = f"{so_far} {last}" if so_far else last
    yield so_far


class Rows:
    """Lines of pieces for Rich, wrapped to the width there is."""

    def __init__(self, lines: Sequence[Sequence[Piece]]) -> None:
        self.lines = lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.lines:
            for part in wrapped(line, options.max_width):
                yield from (Segment(text, style) for text, style in part)
                yield Segment.line()
