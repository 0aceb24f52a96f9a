"""What the system tells a program: end, hang up, stop, go on, take another size."""

from __future__ import annotations

import signal
from collections.abc import Callable

import pytest

from tests.terminal.terminal import Terminal
from tests.terminal.test_ending import RESTORED, not_restored

Opened = Callable[..., Terminal]


def not_set(terminal: Terminal, since: int) -> list[str]:
    """What the program did not switch on (again) since so many bytes were written, in words."""
    raw = bytes(terminal.raw[since:])
    return [what for what, (on, off) in RESTORED.items() if raw.rfind(on) <= raw.rfind(off)]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_program_told_to_end_restores_the_terminal_and_says_which_signal_it_was(
    opened: Opened, number: signal.Signals
) -> None:
    terminal = opened()
    terminal.press("]", "c", "/")
    terminal.send_signal(number)
    assert terminal.wait_for_end() == 128 + number
    assert not_restored(terminal) == []
    assert terminal.settings == terminal.settings_before
    assert "Traceback" not in terminal.text
    assert not terminal.left_behind


def test_stopping_gives_the_terminal_back_and_going_on_takes_it_again(opened: Opened) -> None:
    terminal = opened()
    terminal.press("]", "]")
    terminal.wait_for("w  90%")
    screen = terminal.wait_for("2 of ")
    own_settings = terminal.settings
    terminal.send_signal(signal.SIGTSTP)
    terminal.wait_for(lambda: terminal.stopped and not_restored(terminal) == [])
    assert terminal.settings == terminal.settings_before

    stopped_at = len(terminal.raw)
    terminal.send_signal(signal.SIGCONT)
    terminal.wait_for(lambda: not_set(terminal, stopped_at) == [])
    terminal.wait_for(lambda: terminal.text == screen)
    terminal.wait_for(lambda: terminal.settings == own_settings)
    terminal.press("]")
    terminal.wait_for("3 of ")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert not_restored(terminal) == []
    assert terminal.settings == terminal.settings_before


def test_a_window_resized_while_it_was_stopped_is_drawn_at_its_new_size(opened: Opened) -> None:
    terminal = opened((140, 40))
    terminal.send_signal(signal.SIGTSTP)
    terminal.wait_for(lambda: terminal.stopped)
    terminal.resize(100, 30)
    terminal.send_signal(signal.SIGCONT)
    terminal.wait_for(lambda: "changes" in terminal.lines[-2] and "Monday" in terminal.text)
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_scrolling_while_the_window_is_dragged_loses_neither_key_nor_picture(opened: Opened) -> None:
    terminal = opened((140, 40))
    for step in range(40):
        terminal.resize(140 - 2 * step, 40 - step // 2)
        terminal.press("down", "]")
    terminal.press("g", "]", "]")
    terminal.resize(140, 40)
    terminal.wait_for("2 of ")
    terminal.wait_for("Tuesday")
    assert len(terminal.lines) == 40
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert b"Traceback" not in terminal.raw
