"""What the configuration says, obeyed in a real terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.terminal.terminal import Terminal

Start = Callable[..., Terminal]
SOURCES = "sources: [city-ledger.txt, morning-wire.txt]\n"


def test_the_mouse_can_be_left_to_the_terminal(start: Start, folder: Path) -> None:
    (folder / "config.yaml").write_text(SOURCES + "view: {mouse: false}\n", "utf-8")
    terminal = start()
    terminal.wait_for("Nobody")
    assert b"\x1b[?1000h" not in terminal.raw
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_keys_are_several_or_none_and_clashes_are_told_with_their_place(start: Start, folder: Path) -> None:
    keys = "keys:\n  swap: [w, f5]\n  changes-only: null\n  help: w\n"
    (folder / "config.yaml").write_text(SOURCES + keys, "utf-8")
    terminal = start()
    terminal.wait_for("config.yaml has 1 problem")
    terminal.press("w")
    terminal.wait_for("A Morning Wire")
    terminal.press("\x1b[15~")
    terminal.wait_for("A City Ledger")
    terminal.press("c", "!")
    terminal.wait_for("config.yaml:5:9: 'w' is already the key of 'swap'")
    assert "changes only" not in terminal.text
    terminal.press("!")
    terminal.wait_without("is already the key")
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_a_broken_configuration_opens_a_screen_that_says_so_and_is_opened_once_mended(
    start: Start, folder: Path
) -> None:
    (folder / "config.yaml").write_text("sources: [a\n  b: }\n", "utf-8")
    terminal = start()
    screen = terminal.wait_for("reader demo")
    assert "config.yaml" in screen
    # Written until it is seen: the file may change before it is watched.
    terminal.wait_for(lambda: _mended(folder, terminal))
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def _mended(folder: Path, terminal: Terminal) -> bool:
    (folder / "config.yaml").write_text(SOURCES, "utf-8")
    return "A City Ledger" in terminal.text
