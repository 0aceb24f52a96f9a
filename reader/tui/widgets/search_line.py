"""The line at the foot of the screen in which a search is typed."""

from __future__ import annotations

from typing import ClassVar, Protocol

from textual.binding import Binding, BindingType
from textual.widgets import Input

from reader.tui.widgets.typed_line import TypedLine


class Searched(Protocol):
    """Who is told what becomes of the line."""

    def typed(self, phrase: str) -> None: ...

    def step(self, step: int) -> object: ...

    def keep(self) -> None: ...

    def give_up(self) -> None: ...


class SearchLine(TypedLine):
    """Searches as it is typed: enter keeps the place, escape goes back to where the search began."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
    ]

    def __init__(self, searched: Searched) -> None:
        super().__init__(
            placeholder="search both sides · enter stays · esc goes back · ↑ ↓ from hit to hit", id="search"
        )
        self.searched = searched
        self._over = False

    def on_mount(self) -> None:
        self.screen.add_class("-searching")

    def on_unmount(self) -> None:
        self.screen.remove_class("-searching")

    def watch_value(self, value: str) -> None:
        """Search before the letter is painted, so that both come in one frame."""
        if not self._over:
            self.searched.typed(value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._end(kept=True)

    def on_blur(self) -> None:
        self._end(kept=True)

    def action_give_up(self) -> None:
        self._end(kept=False)

    def action_step(self, step: int) -> None:
        self.searched.step(step)

    def _end(self, *, kept: bool) -> None:
        if not self._over:
            self._over = True
            self.remove()
            if kept:
                self.searched.keep()
            else:
                self.searched.give_up()
