"""What a click on one of the bars does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.widgets.bars import Bar

if TYPE_CHECKING:
    from reader.tui.pair import Pick
    from reader.tui.screens.reading import ReadingScreen


def press(screen: ReadingScreen, bar: Bar, x: int) -> None:
    """A side's name leads to its row in the list, the list's heading to the list, a hint does what it says;
    ``x`` is the cell of the bar that was clicked."""
    if bar is screen.list_bar:
        screen.arrangement.show_list()
    elif bar is screen.names_bar and screen.pair is not None:
        pick = screen.pair[screen.names_bar.side_at(x)]
        if pick is not None:
            _seek(screen, pick)
    elif bar is screen.hints_bar:
        name = screen.hints_bar.command_at(x)
        if name:
            screen.run_command(name)


def _seek(screen: ReadingScreen, pick: Pick) -> None:
    """The cursor of the list to a version; a filter that hides it is taken away."""
    listing = screen.story_list.listing
    if listing.query and listing.item_of(pick) not in listing.rows:
        screen.story_list.filter("")
        screen.title_list()
    screen.arrangement.show_list()
    screen.story_list.go_to(pick)
