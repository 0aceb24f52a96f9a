"""Why the row at the cursor is as it is."""

from __future__ import annotations

from rich.style import Style

from reader.compare import Comparison
from reader.layout.model import Block
from reader.tui.commands import Keys
from reader.tui.explanation import explanation
from reader.tui.screens.panel import PanelScreen
from reader.tui.screens.wrapped import Piece
from reader.tui.theme import Palette


class ExplainScreen(PanelScreen):
    """The explanation of a block."""

    def __init__(self, comparison: Comparison, block: Block, palette: Palette, keys: Keys) -> None:
        lines: list[list[Piece]] = []
        for part in explanation(comparison, block, keys.shown("other-end", 1)):
            lines.append([(part.title, palette.panel + Style(bold=True))])
            lines += [[("  ", palette.panel), (line, palette.panel)] for line in part.lines]
            lines.append([])
        lines.append([("esc closes this", palette.panel_muted)])
        super().__init__(lines, keys, "explain")
