"""Between the screen and files: the comparison is written to one, others are opened, origins are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.sources import Story
from reader.tui import phrases
from reader.tui.panels import SMALL, has_room

if TYPE_CHECKING:
    from reader.tui.screens.reading import ReadingScreen


class Filing:
    """What the commands that have to do with files do."""

    def __init__(self, screen: ReadingScreen) -> None:
        self.screen = screen

    def acts(self) -> dict[str, Callable[[], str | None]]:
        """By command, what it does; a sentence that comes back is for the person."""
        return {
            "export": self.export,
            "open": self.open,
            "open-origin": lambda: self.show_origin(right=False),
            "open-origin-right": lambda: self.show_origin(right=True),
        }

    def open(self) -> str | None:
        """Ask for a file, a folder or an address and add it to the list, for this run."""
        if not has_room(self.screen.app.size):
            return SMALL
        from reader.tui.screens.opening import OpenScreen

        screen = self.screen
        screen.app.push_screen(OpenScreen(screen.pane.palette, screen.opening.desk.article), self._add)
        return None

    def _add(self, stories: tuple[Story, ...] | None) -> None:
        if stories:
            self.screen.say(self.screen.choosing.add(stories))
            self.screen.arrangement.show_list()
            self.screen.reloading.start()

    def show_origin(self, *, right: bool) -> str | None:
        """Show the file or page of the version at the list's cursor, or of a side that is shown."""
        pair = self.screen.pair
        if self.screen.place == "list" and not right:
            pick = self.screen.story_list.pick
        else:
            pick = None if pair is None else pair.right if right else pair.left
        if pick is None:
            return "there is no file or page here to show"
        from reader.tui.origin import show_origin

        return show_origin(self.screen.app, pick.version.origin)

    def export(self) -> str | None:
        """Ask where and how the comparison should be written, and write it."""
        pair, layout = self.screen.pair, self.screen.pane.layout_shown
        if pair is None or pair.right is None or layout is None:
            return "there are not two articles here to export"
        if not has_room(self.screen.app.size):
            return SMALL
        from reader.tui.screens.export import Exported, ExportScreen

        exported = Exported(
            layout.comparison,
            (phrases.name_of(pair.left), phrases.name_of(pair.right)),
            self.screen.pane.view,
            tuple(pick.version.path for pick in (pair.left, pair.right) if pick.version.path),
        )
        self.screen.app.push_screen(
            ExportScreen(exported, self.screen.pane.palette), lambda told: self.screen.say(told or "")
        )
        return None
