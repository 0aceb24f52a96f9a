"""Work that takes a while is seen to go on, step by step, and can be given up."""

from __future__ import annotations

from textual.screen import Screen
from textual.timer import Timer

from reader.tui.opening import Opening
from reader.tui.pair import Pair
from reader.tui.phrases import name_of
from reader.tui.steps import Reached, Step
from reader.tui.widgets.bars import HintsBar

PATIENCE_S = 0.5
"""Work that takes longer is announced."""
STEP_S = 0.1
STEP_CELLS = 5
"""Of the bar, for each step."""


class Progress:
    """Shows in the line of hints what is being done, from ``PATIENCE_S`` after ``begin`` until ``end``."""

    def __init__(self, screen: Screen[None], hints_bar: HintsBar) -> None:
        self.screen, self.hints_bar = screen, hints_bar
        self._timer: Timer | None = None

    def begin(self, pair: Pair, opening: Opening) -> None:
        """The pair is on its way to the screen; ``opening`` knows how far it has come."""
        self.end()
        reached = opening.reached
        self._timer = self.screen.set_timer(PATIENCE_S, lambda: self._show(pair, reached, 0))

    def end(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.hints_bar.work("", "")
        self.screen.remove_class("-working")

    def _show(self, pair: Pair, reached: Reached, tick: int) -> None:
        self.hints_bar.work(said(pair, reached.step), bar(reached.step, tick))
        self.screen.add_class("-working")
        self._timer = self.screen.set_timer(STEP_S, lambda: self._show(pair, reached, tick + 1))


def said(pair: Pair, step: Step) -> str:
    """'2 of 4: reading Morning Wire'."""
    picks = [pick for pick in pair if pick is not None]
    names = [name_of(pick) for pick in picks]
    reading = ["fetching" if pick.version.path is None else "reading" for pick in picks]
    what = {
        Step.READ_LEFT: f"{reading[0]} {names[0]}",
        Step.READ_RIGHT: f"{reading[-1]} {names[-1]}",
        Step.COMPARE: "comparing " + " with ".join(names),
        Step.MEASURE: "laying out " + " beside ".join(names),
    }
    return f"{step + 1} of {len(Step)}: {what[step]}"


def bar(step: Step, tick: int) -> str:
    """The steps that are done stand lit; in the present one a light goes to and fro: how much of it is left
    nobody knows."""
    room = STEP_CELLS - 1
    at = abs((tick + room) % (2 * room) - room)
    done, to_come = "━" * STEP_CELLS * step, "─" * STEP_CELLS * (len(Step) - step - 1)
    return done + "─" * at + "━" + "─" * (room - at) + to_come
