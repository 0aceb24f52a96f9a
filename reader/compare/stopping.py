"""Giving up soon after nobody waits for the answer any more."""

from __future__ import annotations

from collections.abc import Callable

from reader.errors import Cancelled

Stop = Callable[[], None]
"""Raises ``reader.errors.Cancelled`` when the work is no longer wanted; called often by whatever takes
long.
"""


def stopper(cancelled: Callable[[], bool] | None) -> Stop:
    """A ``Stop`` that asks ``cancelled``."""
    if cancelled is None:
        return _never

    def stop() -> None:
        if cancelled():
            raise Cancelled

    return stop


def _never() -> None:
    return None
