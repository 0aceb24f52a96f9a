"""The panels that open over the main screen, and the line in which a filter is typed."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from textual.geometry import Size

from reader.tui.viewing import NOTHING

if TYPE_CHECKING:
    from reader.tui.screens.reading import ReadingScreen


SMALL = "the window is too small for that"
LEAST_ROOM = (20, 8)
"""Columns and rows below which Textual's own lists cannot be laid out."""


def has_room(size: Size) -> bool:
    return size.width >= LEAST_ROOM[0] and size.height >= LEAST_ROOM[1]


class Panels:
    """What the commands that open them do; each is imported when it is first wanted."""

    def __init__(self, screen: ReadingScreen) -> None:
        self.screen = screen

    def acts(self) -> dict[str, Callable[[], str | None]]:
        """By command, what it does; a sentence that comes back is for the person."""
        return {
            "filter": self.filter,
            "explain": self.explain,
            "theme": self.theme,
            "help": self.help,
            "problems": self.problems,
            "palette": self.palette,
        }

    def filter(self) -> None:
        from reader.tui.widgets.filter_line import FilterLine

        screen = self.screen
        Thread(target=screen.story_list.listing.prepare, daemon=True).start()
        line = FilterLine(screen.story_list, screen.title_list)
        screen.query_one("#side").mount(line)
        line.focus()

    def explain(self) -> str | None:
        screen = self.screen
        layout, block = screen.pane.layout_shown, screen.pane.block
        if layout is None or block is None or screen.pair is None or screen.pair.right is None:
            return NOTHING
        from reader.tui.screens.explain import ExplainScreen

        screen.app.push_screen(ExplainScreen(layout.comparison, block, screen.pane.palette, screen.keys))
        return None

    def help(self) -> None:
        from reader.tui.screens.help import HelpScreen

        screen = self.screen
        screen.app.push_screen(HelpScreen(screen.keys, screen.pane.palette, screen.place, screen.size.width))

    def problems(self) -> str | None:
        """What could not be served: of the configuration, of the stories, of the articles on the screen."""
        from reader.tui.screens.problems import ProblemsScreen, groups

        screen = self.screen
        layout = screen.pane.layout_shown
        found = groups(
            screen.settings.configuration,
            screen.problems,
            screen.choosing.stories,
            None if layout is None else layout.comparison,
        )
        if not found:
            return "there are no problems to tell"
        screen.app.push_screen(ProblemsScreen(found, screen.pane.palette, screen.keys))
        return None

    def theme(self) -> str | None:
        if not has_room(self.screen.app.size):
            return SMALL
        from reader.tui.screens.themes import ThemeScreen

        self.screen.app.push_screen(ThemeScreen(self.screen.keys))
        return None

    def palette(self) -> str | None:
        if not has_room(self.screen.app.size):
            return SMALL
        from reader.tui.palette import command_palette

        self.screen.app.push_screen(command_palette(self.screen.keys, self.screen.run_command))
        return None
