"""A panel over the main screen: headings and rows of text that scroll, closed with escape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

Piece = tuple[str, Style]


WIDTH_SHARE = 0.92
"""Of the screen's width, the most that a panel takes."""
PADDING = 5
"""Cells of that beside the text."""
SMALL = 16
"""A panel on a screen with fewer rows uses all of it."""


class PanelScreen(ModalScreen[None], inherit_bindings=False):
    """Shows lines of styled text; escape, q, enter or the key that opened it close it."""

    DEFAULT_CSS = """
    PanelScreen { align: center middle; }
    PanelScreen > VerticalScroll {
        width: auto; min-width: 20; max-width: 92%; height: auto; max-height: 92%;
        padding: 1 2; background: $panel; scrollbar-size: 1 1;
        scrollbar-color: $foreground 30%; scrollbar-background: $panel;
    }
    PanelScreen:ansi > VerticalScroll { border: round $foreground; padding: 0 2; }
    PanelScreen.-small > VerticalScroll { max-width: 100%; max-height: 100%; padding: 0 1; }
    PanelScreen Static { width: auto; max-width: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "close", show=False),
        Binding("down,j", "scroll_by(1)", show=False),
        Binding("up,k", "scroll_by(-1)", show=False),
        Binding("pagedown,space", "scroll_by(10)", show=False),
        Binding("pageup,b", "scroll_by(-10)", show=False),
        Binding("home,g", "scroll_by(-1000000)", show=False),
        Binding("end,G", "scroll_by(1000000)", show=False),
    ]

    def __init__(self, lines: Sequence[Sequence[Piece]], keys: Sequence[str]) -> None:
        """``keys`` close the panel besides escape."""
        super().__init__()
        self.lines = lines
        self.close_keys = keys

    def compose(self) -> ComposeResult:
        text = Text("\n").join(Text.assemble(*line) for line in self.lines)
        with VerticalScroll(can_focus=False):
            yield Static(text)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height < SMALL, "-small")

    def on_key(self, event: events.Key) -> None:
        if event.key in self.close_keys:
            event.stop()
            event.prevent_default()
            self.dismiss()

    def on_click(self, event: events.Click) -> None:
        if event.widget is self:
            self.dismiss()

    def action_close(self) -> None:
        self.dismiss()

    def action_scroll_by(self, lines: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
