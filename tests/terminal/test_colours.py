"""What colours a real terminal is sent."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

Start = Callable[..., Terminal]
STYLED = re.compile(rb"\x1b\[([0-9;]*)m")


def colours_sent(terminal: Terminal) -> set[str]:
    """The codes for colours among all that were sent, the terminal's own (39, 49) left out."""
    codes = {code for found in STYLED.finditer(terminal.raw) for code in found[1].decode().split(";")}
    return {code for code in codes if re.fullmatch("3[0-8]|4[0-8]|9[0-7]|10[0-7]", code)}


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark", "nord"])
def test_without_colour_none_is_sent_and_words_are_marked_all_the_same(
    start: Start, folder: Path, theme: str
) -> None:
    settings = f"view: {{theme: {theme}, colours: {{left: teal}}}}\n"
    (folder / "config.yaml").write_text(f"sources: [city-ledger.txt, morning-wire.txt]\n{settings}", "utf-8")
    terminal = start(NO_COLOR="1")
    terminal.wait_for("Tuesday")
    terminal.press("]", "?")
    terminal.wait_for("One line up")
    terminal.press("?")
    terminal.wait_without("One line up")
    terminal.press("/", "port")
    terminal.wait_for("“port”")
    terminal.press("ctrl+q")
    assert terminal.wait_for_end() == 0
    assert colours_sent(terminal) == set()
    assert any(b"1;4" in found[1] for found in STYLED.finditer(terminal.raw))


def test_with_colour_a_chosen_one_is_sent(start: Start, folder: Path) -> None:
    settings = "view:\n  colours:\n    left: '#12c4aa'\n"
    (folder / "config.yaml").write_text(f"sources: [city-ledger.txt, morning-wire.txt]\n{settings}", "utf-8")
    terminal = start()
    terminal.wait_for("Tuesday")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert b"38;2;18;196;170" in terminal.raw
