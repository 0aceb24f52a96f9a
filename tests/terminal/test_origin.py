"""The editor gets the terminal, and the reader has it again afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal


def test_the_editor_gets_the_terminal_and_gives_it_back(
    start: Callable[..., Terminal], folder: Path, tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "EDITING $1"\nread answer\necho "GOT $answer"\n', "utf-8")
    editor.chmod(0o755)
    terminal = start("city-ledger.txt", "morning-wire.txt", EDITOR=str(editor))
    terminal.wait_for("Nobody")
    terminal.press("o")
    terminal.wait_for("EDITING")
    assert str(folder / "city-ledger.txt") in terminal.text.replace("\n", "")
    assert terminal.settings == terminal.settings_before
    terminal.press("fine\n")
    terminal.wait_for("Nobody")
    terminal.press("x")
    terminal.wait_for("A Morning Wire")
    terminal.press("q")
    assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("editor", ["nosuched -x", "/tmp"])
def test_an_editor_that_cannot_be_started_is_named_and_the_reader_stays(
    start: Callable[..., Terminal], editor: str
) -> None:
    terminal = start("city-ledger.txt", "morning-wire.txt", EDITOR=editor)
    terminal.wait_for("Nobody")
    terminal.press("o")
    terminal.wait_for(f"{editor.split()[0]} cannot be started")
    terminal.press("x")
    terminal.wait_for("A Morning Wire")
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_a_text_from_a_pipe_is_shown_and_keys_come_from_the_terminal(
    command: list[str], environment: dict[str, str], folder: Path
) -> None:
    line = 'cat city-ledger.txt | "$@" - morning-wire.txt'
    with Terminal(
        ["sh", "-c", line, "sh", *command], size=(140, 40), env=environment, cwd=folder
    ) as terminal:
        terminal.wait_for("A Standard Input")
        terminal.press("x")
        terminal.wait_for("A Morning Wire")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
