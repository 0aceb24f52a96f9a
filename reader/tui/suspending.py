"""To the shell and back: the reader stops as other programs do, and is whole again with ``fg``."""

from __future__ import annotations

import os
import signal
from typing import Any

from textual.app import App


def suspend(app: App[Any]) -> str | None:
    """Stop all that was started with the reader, the terminal as it was; why not, where that cannot be.

    Textual would stop its own process alone. The git or make that waits for it must stop too, or the shell
    would not take the terminal back; and not before the terminal is as it was.
    """
    if app.is_web:
        return "a reader in a browser cannot be suspended; close its window"
    if app.is_headless or not hasattr(signal, "SIGTSTP"):
        return "this terminal cannot suspend a program; a second window does the same"
    if os.getpgrp() == os.getsid(0):
        return "no shell waits to take the reader back, so it stays; a second window does the same"
    with app.suspend():
        heeded = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(0, signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, heeded)
    return None
