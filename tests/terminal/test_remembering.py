"""What one run leaves behind for the next, in a real terminal and however the first one ends."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

Start = Callable[..., Terminal]


@pytest.fixture
def read_swapped(start: Start) -> Callable[..., Terminal]:
    """A folder opened and its sides swapped."""

    def begin(*arguments: str) -> Terminal:
        terminal = start(".", *arguments)
        terminal.wait_for("A City Ledger")
        terminal.press("x")
        terminal.wait_for("A Morning Wire")
        return terminal

    return begin


@pytest.mark.parametrize("end", ["q", "term", "hang up"])
def test_a_choice_outlives_the_run_however_it_ends(
    read_swapped: Callable[..., Terminal], start: Start, tmp_path: Path, end: str
) -> None:
    state = {"XDG_STATE_HOME": str(tmp_path / "home" / ".local" / "state")}
    first = read_swapped()
    if end == "q":
        first.press("q")
    elif end == "term":
        first.send_signal(signal.SIGTERM)
    else:
        first.hang_up()
    first.wait_for_end()
    assert not first.left_behind
    again = start(".", **state)
    again.wait_for("A Morning Wire")
    again.press("q")
    assert again.wait_for_end() == 0


def test_a_fresh_run_neither_knows_nor_remembers(
    read_swapped: Callable[..., Terminal], start: Start, tmp_path: Path
) -> None:
    first = read_swapped("--fresh")
    first.press("q")
    first.wait_for_end()
    assert not (tmp_path / "home" / ".local").exists()
    again = start(".")
    again.wait_for("A City Ledger")
