"""Giving up soon after nobody waits for the answer any more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from reader.errors import Cancelled

T = TypeVar("T")
Stop = Callable[[], None]
"""Raises ``reader.errors.Cancelled`` when the work is no longer wanted; called often by whatever takes
long.
"""


def stopper(cancelled: Callable[[], bool] | None) -> Stop:
    """A ``Stop`` that asks ``cancelled``."""
    if cancelled is None:
        return unstopped

    def stop() -> None:
        if cancelled():
            raise Cancelled

    return stop


def watched(items: Iterable[T], stop: Stop, every: int = 256) -> Iterator[T]:
    """The items, asking ``stop`` before every so many."""
    for number, item in enumerate(items):
        if number % every == 0:
            stop()
        yield item


def unstopped() -> None:
    """The ``Stop`` of work that nobody gives up."""
