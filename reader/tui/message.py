"""A message in the middle of an empty pane."""

from __future__ import annotations

from textwrap import wrap

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from reader.tui.theme import Palette


def message_line(message: str, y: int, size: Size, palette: Palette) -> Strip:
    """Line ``y`` of a pane of a size that shows a message and nothing else."""
    width = max(1, size.width)
    lines = [part for text in message.split("\n") for part in wrap(text, max(10, min(60, width - 4))) or [""]]
    at = y - max(0, (size.height - len(lines)) // 3)
    text = lines[at] if 0 <= at < len(lines) else ""
    indent = " " * max(0, (width - max((cell_len(line) for line in lines), default=0)) // 2)
    return Strip([Segment(indent + text, palette.text)]).adjust_cell_length(width, palette.text)
