"""Whatever happens to it, the program ends whole and leaves the terminal as it found it."""

from __future__ import annotations

import re
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


@pytest.mark.parametrize("key", ["x", "c"], ids=["in a handler", "in a worker"])
@pytest.mark.parametrize(("size", "features"), [((140, 40), ""), ((70, 24), "debug")])
def test_a_defect_restores_the_terminal_and_is_told_in_a_paragraph_with_its_details_in_a_file(
    environment: dict[str, str],
    folder: Path,
    project: Path,
    tmp_path: Path,
    key: str,
    size: tuple[int, int],
    features: str,
) -> None:
    files = [str(folder / "city-ledger.txt"), str(folder / "morning-wire.txt")]
    state = {"XDG_STATE_HOME": str(tmp_path / "state"), "TEXTUAL": features}
    command = [sys.executable, "-m", "tests.terminal.crashing", *files]
    with Terminal(command, size=size, env={**environment, **state}, cwd=project) as terminal:
        terminal.wait_for("Tuesday")
        terminal.press(key)
        assert terminal.wait_for_end() == 70
        assert not_restored(terminal) == []
        assert terminal.settings == terminal.settings_before
        told = bytes(terminal.raw).rsplit(b"\x1b[?25h", 1)[1].decode()
        assert not terminal.left_behind
    file = tmp_path / "state" / "reader" / "last-defect.txt"
    told = re.sub(r"\x1b\[[^a-zA-Z]*[a-zA-Z]", "", told)
    sentence = " ".join(told.split())
    assert "it has a defect (RuntimeError). No article or file of yours was changed." in sentence
    assert str(file) in sentence
    details = file.read_text("utf-8")
    assert "RuntimeError: the barge hit the pier" in details
    assert "in fall_over" in details
    assert "Textual" in details.splitlines()[0]
    assert ("Traceback" in told) == ("in fall_over" in told) == bool(features)
    if not features:
        assert len(told.strip().splitlines()) <= 8
        assert all(len(line) <= 80 or str(file) in line for line in told.splitlines())


def test_a_defect_is_told_at_length_where_the_file_cannot_be_written(
    environment: dict[str, str], folder: Path, project: Path, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("no folder", "utf-8")
    files = [str(folder / "city-ledger.txt"), str(folder / "morning-wire.txt")]
    command = [sys.executable, "-m", "tests.terminal.crashing", *files]
    state = {"XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal(command, size=(100, 30), env={**environment, **state}, cwd=project) as terminal:
        terminal.wait_for("Tuesday")
        terminal.press("x")
        assert terminal.wait_for_end() == 70
        assert b"in fall_over" in terminal.raw
        assert b"The details stand above." in terminal.raw
        assert b"last-defect.txt" not in terminal.raw


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
