"""Which panes are on the screen and which has the keys: the list beside the comparison or as a drawer, and
zoom."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from reader.tui.widgets.pane import ComparisonPane
from reader.tui.widgets.story_list import StoryList

WIDE = 100
"""From this many cells on, the list stands beside the comparison; below it is a drawer over it."""


class Arrangement:
    """Sets the classes of a screen that its style sheet shows and hides the panes by."""

    CSS = """
    ReadingScreen.-narrow #side { layer: above; dock: left; max-width: 100%; display: none; }
    ReadingScreen.-narrow.-drawer #side { display: block; }
    ReadingScreen.-unlisted #side { display: none; }
    ReadingScreen.-zoom-pane #side, ReadingScreen.-zoom-pane #hints { display: none; }
    ReadingScreen.-zoom-pane.-notice #hints, ReadingScreen.-zoom-pane.-working #hints { display: block; }
    ReadingScreen.-zoom-list #side { display: block; min-width: 100%; }
    ReadingScreen.-zoom-list #main { display: none; }
    """

    def __init__(self, screen: Screen[None], story_list: StoryList, pane: ComparisonPane) -> None:
        self.screen, self.story_list, self.pane = screen, story_list, pane

    def acts(self) -> dict[str, Callable[[], str | None]]:
        """By command, what it does; a sentence that comes back is for the person."""
        return {
            "next-pane": self.next_pane,
            "previous-pane": self.next_pane,
            "toggle-list": self.toggle_list,
            "zoom": self.zoom,
        }

    @property
    def on_list(self) -> bool:
        """Whether the list has the keys."""
        return self.screen.focused is self.story_list

    def fit(self, width: int) -> None:
        """Take the screen's width in cells; a list that has the keys stays in sight."""
        narrow = width < WIDE
        if narrow != self.screen.has_class("-narrow"):
            self.screen.set_class(narrow and self.on_list, "-drawer")
            self.screen.set_class(narrow, "-narrow")

    def toggle_list(self) -> None:
        self._unzoom()
        narrow = self.screen.has_class("-narrow")
        self.screen.toggle_class("-drawer" if narrow else "-unlisted")
        if self.screen.has_class("-drawer") if narrow else not self.screen.has_class("-unlisted"):
            self.story_list.focus()
        elif self.on_list:
            self.pane.focus()

    def next_pane(self) -> None:
        self._unzoom()
        if self.on_list:
            self.close_drawer()
            self.pane.focus()
        else:
            self.show_list()

    def show_list(self) -> None:
        """The list into sight, and the keys to it."""
        self.screen.remove_class("-unlisted", "-zoom-pane")
        self.screen.set_class(self.screen.has_class("-narrow"), "-drawer")
        self.story_list.focus()

    def zoom(self) -> None:
        self.screen.toggle_class("-zoom-list" if self.on_list else "-zoom-pane")

    def close_drawer(self) -> bool:
        """Put the list away where it lies over the comparison; False where it does not."""
        if not self.screen.has_class("-drawer"):
            return False
        self.screen.remove_class("-drawer")
        self.pane.focus()
        return True

    def step_back(self) -> None:
        """Close the nearest thing that is open."""
        if not self.close_drawer():
            self._unzoom()

    def _unzoom(self) -> None:
        self.screen.remove_class("-zoom-list", "-zoom-pane")
