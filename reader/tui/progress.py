"""Work that takes a while is seen to go on, and can be given up."""

from __future__ import annotations

from textual.screen import Screen
from textual.timer import Timer

from reader.tui.widgets.bars import HintsBar

PATIENCE_S = 0.5
"""Work that takes longer is announced."""
STEP_S = 0.1
BAR_CELLS = 16
LIT_CELLS = 4


class Progress:
    """Moves a bar in the line of hints from ``PATIENCE_S`` after ``begin`` until ``end``."""

    def __init__(self, screen: Screen[None], hints_bar: HintsBar) -> None:
        self.screen, self.hints_bar = screen, hints_bar
        self._timer: Timer | None = None

    def begin(self, what: str) -> None:
        """``what`` is being done: 'comparing A with B'."""
        self.end()
        self._timer = self.screen.set_timer(PATIENCE_S, lambda: self._move(what, 0))

    def end(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.hints_bar.work("", "")

    def _move(self, what: str, step: int) -> None:
        self.hints_bar.work(what, bar(step))
        self._timer = self.screen.set_timer(STEP_S, lambda: self._move(what, step + 1))


def bar(step: int) -> str:
    """A lit part that goes to and fro: how much is left nobody knows."""
    room = BAR_CELLS - LIT_CELLS
    at = abs((step + room) % (2 * room) - room)
    return "─" * at + "━" * LIT_CELLS + "─" * (room - at)
