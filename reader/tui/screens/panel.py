"""A panel over the main screen: headings and rows of text that scroll, closed with escape."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.commands import Keys
from reader.tui.screens.wrapped import Piece, Rows, cells

WIDTH_SHARE = 0.92
"""Of the screen's width, the most that a panel takes."""
PADDING = 5
"""Cells of that beside the text."""
SMALL = 16
"""A panel on a screen with fewer rows uses all of it."""


ALWAYS_CLOSE = ("escape", "enter")
MOVES = {
    "up": (-1, 0, 0),
    "down": (1, 0, 0),
    "half-page-up": (0, -0.5, 0),
    "half-page-down": (0, 0.5, 0),
    "page-up": (0, -1, 0),
    "page-down": (0, 1, 0),
    "top": (0, 0, -1),
    "bottom": (0, 0, 1),
}
"""The commands of the table that move in a panel as well: by so many lines, pages and times the whole."""


class PanelScreen(ModalScreen[None], inherit_bindings=False):
    """Shows lines of styled text. The keys that move in the comparison move in it; the key that opened it and
    the one that quits close it, and escape and enter always."""

    DEFAULT_CSS = """
    PanelScreen { align: center middle; }
    PanelScreen > VerticalScroll {
        width: auto; min-width: 20; max-width: 92%; height: auto; max-height: 92%;
        padding: 1 2; background: $panel; scrollbar-size: 1 1;
        scrollbar-color: $foreground 30%; scrollbar-background: $panel;
    }
    PanelScreen:ansi > VerticalScroll { border: round $foreground; padding: 0 2; }
    PanelScreen.-small > VerticalScroll { max-width: 100%; max-height: 100%; padding: 0 1; }
    PanelScreen Static { max-width: 100%; }
    """

    def __init__(self, lines: Sequence[Sequence[Piece]], keys: Keys, opener: str) -> None:
        """``opener`` is the command that opened the panel; its keys close it."""
        super().__init__()
        self.lines, self.keys, self.opener = lines, keys, opener

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            text = Static(Rows(self.lines))
            text.styles.width = max(map(cells, self.lines), default=1)
            yield text

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height < SMALL, "-small")

    def on_key(self, event: events.Key) -> None:
        command = self.keys.command("panel", event.key)
        if event.key in ALWAYS_CLOSE or command in ("quit", self.opener):
            event.stop()
            self.dismiss()
        elif command in MOVES:
            event.stop()
            text = self.query_one(VerticalScroll)
            page = max(1, text.size.height - 1)
            text.scroll_relative(y=steps(command, page, text.virtual_size.height), animate=False)

    def on_click(self, event: events.Click) -> None:
        if event.widget is self:
            self.dismiss()


def steps(command: str, page: int, whole: int) -> int:
    """How far one of ``MOVES`` goes down, or up where negative, where a page and the whole are so long."""
    ones, pages, wholes = MOVES[command]
    return ones + int(pages * page) + wholes * whole
