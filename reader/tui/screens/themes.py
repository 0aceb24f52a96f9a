"""Choosing a theme: each one is shown at once, enter keeps it, escape brings the former back. The keys that
move in the comparison move in the list."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.theme import Theme
from textual.widgets import OptionList, Static

from reader.tui.commands import Keys
from reader.tui.screens.panel import MOVES, steps


class ThemeScreen(ModalScreen[None], inherit_bindings=False):
    """A list of the themes at the right edge, so that the comparison stays in sight."""

    DEFAULT_CSS = """
    ThemeScreen { align: right middle; background: transparent; }
    ThemeScreen > Vertical {
        width: 28; max-width: 100%; height: auto; max-height: 90%; margin: 0 2; padding: 1 1;
        background: $panel;
    }
    ThemeScreen OptionList, ThemeScreen OptionList:focus {
        width: 100%; height: auto; max-height: 100%; padding: 0; background: $panel; border: none;
        scrollbar-color: $foreground 30%; scrollbar-background: $panel; scrollbar-size-vertical: 1;
    }
    ThemeScreen Static { dock: bottom; width: 100%; padding: 1 0 0 1; color: $foreground; }
    ThemeScreen:ansi > Vertical { border: round $foreground; padding: 0 1; }
    """
    NEEDS_ROOM = True

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self.keys = keys

    def compose(self) -> ComposeResult:
        self.former = self.app.theme
        self.names = sorted(name for name, theme in self.app.available_themes.items() if self._shows(theme))
        with Vertical():
            yield Themes(*self.names)
            yield Static("enter keeps · esc undoes")

    def _shows(self, theme: Theme) -> bool:
        """Whether the terminal has the colours for it."""
        return theme.ansi or not getattr(self.app, "few_colours", False)

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = self.names.index(self.former)

    def on_key(self, event: events.Key) -> None:
        command = self.keys.command("panel", event.key)
        if event.key == "escape" or command in ("quit", "theme"):
            event.stop()
            self.app.theme = self.former
            self.dismiss()
        elif command in MOVES:
            event.stop()
            themes = self.query_one(OptionList)
            page = max(1, themes.scrollable_content_region.height - 1)
            to = (themes.highlighted or 0) + steps(command, page, len(self.names))
            themes.highlighted = max(0, min(len(self.names) - 1, to))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self.app.theme = self.names[event.option_index]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.app.theme = self.names[event.option_index]
        self.dismiss()


class Themes(OptionList, inherit_bindings=False):
    """The list, without Textual's own keys for moving in it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", show=False)]
