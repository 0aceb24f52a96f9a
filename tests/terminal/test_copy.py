"""Copying in a real terminal: what is dragged over goes to its clipboard as it stands in the article."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable

from tests.terminal.terminal import Terminal


def test_words_dragged_over_go_to_the_terminals_clipboard(start: Callable[..., Terminal]) -> None:
    terminal = start("city-ledger.txt", "morning-wire.txt", size=(140, 40), SSH_CONNECTION="far away")
    terminal.wait_for("Nobody")
    terminal.wait_for(lambda: any(line.count("Engineers found") == 2 for line in terminal.lines))
    row = next(number for number, line in enumerate(terminal.lines) if "Engineers found" in line)
    cell = terminal.lines[row].index("Engineers")
    terminal.press(
        f"\x1b[<0;{cell + 1};{row + 1}M\x1b[<32;{cell + 9};{row + 1}M\x1b[<0;{cell + 9};{row + 1}m"
    )
    terminal.wait_for("copied 1 word of the left through the terminal")
    wanted = b"\x1b]52;c;" + b64encode(b"Engineers")
    terminal.wait_for(lambda: wanted in terminal.raw)
