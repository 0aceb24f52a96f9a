"""Whatever happens to it, the program ends whole and leaves the terminal as it found it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

Opened = Callable[..., Terminal]

RESTORED = {
    "leaves the alternate screen": (b"\x1b[?1049h", b"\x1b[?1049l"),
    "shows the cursor": (b"\x1b[?25l", b"\x1b[?25h"),
    "stops asking for mouse clicks": (b"\x1b[?1000h", b"\x1b[?1000l"),
    "stops asking for mouse movement": (b"\x1b[?1003h", b"\x1b[?1003l"),
    "stops bracketed paste": (b"\x1b[?2004h", b"\x1b[?2004l"),
    "wraps lines again": (b"\x1b[?7l", b"\x1b[?7h"),
}


def not_restored(terminal: Terminal) -> list[str]:
    """What the program switched on and did not switch off again, in words."""
    raw = bytes(terminal.raw)
    return [what for what, (on, off) in RESTORED.items() if raw.rfind(off) < raw.rfind(on)]


def test_quitting_restores_the_terminal(opened: Opened) -> None:
    terminal = opened()
    assert terminal.settings != terminal.settings_before
    assert b"\x1b[?1049h" in terminal.raw
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert not_restored(terminal) == []
    assert terminal.settings == terminal.settings_before
    assert not terminal.left_behind


def test_a_defect_in_a_handler_restores_the_terminal_and_leaves_a_traceback_to_read(
    environment: dict[str, str], folder: Path, project: Path
) -> None:
    files = [str(folder / "city-ledger.txt"), str(folder / "morning-wire.txt")]
    command = [sys.executable, "-m", "tests.terminal.crashing", *files]
    with Terminal(command, size=(140, 40), env=environment, cwd=project) as terminal:
        terminal.wait_for("Tuesday")
        terminal.press("x")
        assert terminal.wait_for_end() == 1
        assert not_restored(terminal) == []
        assert terminal.settings == terminal.settings_before
        told = bytes(terminal.raw).rsplit(b"\x1b[?1049l", 1)[1].decode()
        assert "RuntimeError" in told
        assert "the barge hit the pier" in told
        assert "fall_over" in told
        assert not terminal.left_behind


def test_closing_the_window_ends_the_program(opened: Opened) -> None:
    terminal = opened()
    terminal.hang_up()
    terminal.wait_for_end()
    assert not terminal.left_behind


def test_a_terminal_made_tiny_and_large_again_shows_the_same_text(opened: Opened) -> None:
    terminal = opened((140, 40))
    terminal.resize(20, 5)
    terminal.wait_for(lambda: terminal.text.strip() != "")
    terminal.resize(140, 40)
    terminal.wait_for("Tuesday")
    terminal.wait_for("Monday")
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_without_a_terminal_two_files_are_printed(
    command: list[str], environment: dict[str, str], folder: Path
) -> None:
    done = subprocess.run(
        [*command, "city-ledger.txt", "morning-wire.txt"],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert b"Tuesday" in done.stdout
    assert b"\x1b" not in done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("size", [(140, 40), (70, 24)])
def test_escape_sequences_in_an_article_never_reach_the_terminal(
    start: Opened, folder: Path, size: tuple[int, int]
) -> None:
    hostile = (
        "Harbour news\n\nA \x1b]0;stolen title\x07quiet \x1b[31;5mday\x1b[0m \x9b2J in \x1bPq#0\x1b\\port.\n"
    )
    (folder / "hostile.txt").write_text(hostile, encoding="utf-8")
    (folder / "calm.txt").write_text("Harbour news\n\nA quiet day in the port.\n", encoding="utf-8")
    terminal = start("hostile.txt", "calm.txt", size=size)
    terminal.wait_for("quiet")
    terminal.press("q")
    terminal.wait_for_end()
    for sequence in (b"\x1b]0;stolen", b"\x1b[31;5m", b"\x9b2J", b"\xc2\x9b", b"\x1bPq"):
        assert sequence not in terminal.raw


def test_a_missing_file_is_told_in_a_sentence(start: Opened) -> None:
    terminal = start("city-ledger.txt", "nowhere.txt")
    status = terminal.wait_for_end()
    assert status == 2
    assert "nowhere.txt" in terminal.text
    assert "Traceback" not in terminal.text
