"""The steps in which a pair comes to the screen."""

from __future__ import annotations

from enum import IntEnum


class Step(IntEnum):
    """What has to be done before a pair can be shown, in this order."""

    READ_LEFT = 0
    READ_RIGHT = 1
    COMPARE = 2
    MEASURE = 3


class Reached:
    """How far one request has come; told by the thread that works for it."""

    def __init__(self) -> None:
        self.step = Step.READ_LEFT

    def __call__(self, step: Step) -> None:
        self.step = max(self.step, step)
