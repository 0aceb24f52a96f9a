"""Keys and pastes in the order they were typed, however fast: none is delivered before the one ahead of it
has had its whole effect, so that what is typed right behind a key that opens a line or a panel goes there.

Textual sends a key to whatever has the focus when the key arrives. Keys that come in one packet (a fast
typist, a slow connection) would all go to the old focus.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.timer import Timer

Typed = events.Key | events.Paste

PATIENCE_S = 1.0
"""A widget that takes longer over one key does not keep the others waiting."""


class Keyboard:
    """Holds what is typed until it can be delivered to where it belongs."""

    def __init__(self, app: App[Any], deliver: Callable[[Typed], Awaitable[None]]) -> None:
        """``deliver`` hands one event to what has the focus."""
        self.app, self.deliver = app, deliver
        self._typed: deque[Typed] = deque()
        self._patience: Timer | None = None
        """Runs while something is waited for."""

    async def take(self, event: Typed) -> None:
        self._typed.append(event)
        await self._go_on()

    async def _go_on(self) -> None:
        while self._typed and self._patience is None:
            screen = self.app.screen
            if screen.is_mounted:
                await self.deliver(self._typed.popleft())
                screen = self.app.screen
            self._wait_for(self.app.focused or screen)

    def _wait_for(self, widget: DOMNode) -> None:
        """Wait until what a widget was told, and what came of it, is done.

        A key bubbles from the widget through those around it to the application, which calls the action it is
        bound to; what the action tells the widget (a line was submitted) takes the same way once more. A
        callback sent behind them on that way, twice, arrives when all is done.
        """
        way = list(widget.ancestors_with_self)
        way += way
        self._patience = self.app.set_timer(PATIENCE_S, self._give_up)
        self._follow(way, self._patience)

    def _follow(self, way: list[DOMNode], timer: Timer) -> None:
        while way:
            if way.pop(0).call_later(self._follow, way, timer):
                return
        self.app.call_later(self._arrived, timer)

    async def _give_up(self) -> None:
        if self._patience is not None:
            await self._arrived(self._patience)

    async def _arrived(self, timer: Timer) -> None:
        if timer is self._patience:
            timer.stop()
            self._patience = None
            await self._go_on()
