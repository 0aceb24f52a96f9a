"""The line under the list in which a filter is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from reader.tui.phrases import counted
from reader.tui.widgets.story_list import StoryList
from reader.tui.widgets.typed_line import TypedLine


class FilterLine(TypedLine):
    """Narrows the list as it is typed: enter keeps what is left, escape brings everything back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
    ]

    def __init__(self, story_list: StoryList, title: Callable[[str], None]) -> None:
        """``title`` is called with what the heading of the list should say."""
        self.story_list = story_list
        self.title = title
        self._applied = story_list.listing.query
        super().__init__(self._applied, placeholder="filter", id="filter", select_on_focus=False)

    def watch_value(self, value: str) -> None:
        """Filter before the letter is painted, so that both come in one frame."""
        if value == self._applied:  # as it was when the line was opened
            return
        self._applied = value
        self.story_list.filter(value)
        found = self.story_list.listing.sources_found
        self.title(f"Stories · {counted(found, 'source')} with “{value}”" if value else "Stories")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.story_list.keep_filter()
        self._leave()

    def on_blur(self) -> None:
        if self.is_attached:
            self.remove()

    def action_give_up(self) -> None:
        self.story_list.filter("")
        self.title("Stories")
        self._leave()

    def action_step(self, rows: int) -> None:
        self.story_list.move(rows)

    def _leave(self) -> None:
        self.story_list.focus()
