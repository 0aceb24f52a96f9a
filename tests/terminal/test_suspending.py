"""ctrl+z in a real shell: the shell has its terminal back, and fg brings the reader back whole."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal
from tests.terminal.test_ending import RESTORED, not_restored
from tests.terminal.test_signals import not_set

InShell = Callable[[str], Terminal]


@pytest.fixture
def in_shell(command: list[str], environment: dict[str, str], folder: Path) -> Iterator[InShell]:
    """A shell with job control in which the reader was started; '%s' stands for its command."""
    with ExitStack() as running:

        def begin(line: str) -> Terminal:
            shell = Terminal(
                ["/bin/sh", "-i"],
                size=(120, 30),
                env={**environment, "PS1": "ready> ", "ENV": "/dev/null"},
                cwd=folder,
            )
            running.enter_context(shell)
            shell.wait_for("ready>")
            reader = shlex.join([*command, "city-ledger.txt", "morning-wire.txt"])
            shell.press(line % reader, "enter")
            shell.wait_for("Tuesday")
            shell.wait_for("Nobody")
            shell.wait_for("w  90%")
            return shell

        yield begin


def back_in_shell(shell: Terminal, since: int) -> bool:
    """Whether the shell asks for a command again since so many bytes were written, its terminal as it was."""
    return b"ready>" in shell.raw[since:] and not_restored(shell) == []


@pytest.mark.parametrize(
    "line",
    ["%s", "sh -c '%s; true'"],
    ids=["alone", "in another program that waits for it"],
)
def test_the_shell_has_its_terminal_back_and_fg_brings_the_screen_back_whole(
    in_shell: InShell, line: str
) -> None:
    shell = in_shell(line)
    shell.press("]", "]")
    screen = shell.wait_for("2 of ")
    assert "City Ledger" in screen.splitlines()[0]
    shown = len(shell.raw)
    shell.press("ctrl+z")
    shell.wait_for(lambda: back_in_shell(shell, shown))
    shell.press("echo the shell an''swers", "enter")
    shell.wait_for("the shell answers")

    stopped_at = len(shell.raw)
    shell.press("fg", "enter")
    shell.wait_for(lambda: not_set(shell, stopped_at) == [])
    shell.wait_for(lambda: shell.text == screen)
    shell.press("]")
    shell.wait_for("3 of ")
    again = len(shell.raw)
    shell.press("q")
    shell.wait_for(lambda: back_in_shell(shell, again))


def test_it_is_suspended_from_a_panel_and_while_text_is_typed(in_shell: InShell) -> None:
    shell = in_shell("%s")
    for keys, seen in ((("?",), "One line up"), (("?", "/", "port"), "“port”")):
        shell.press(*keys)
        shell.wait_for(seen)
        shown = len(shell.raw)
        shell.press("ctrl+z")
        shell.wait_for(lambda since=shown: back_in_shell(shell, since))
        stopped_at = len(shell.raw)
        shell.press("fg", "enter")
        shell.wait_for(lambda since=stopped_at: not_set(shell, since) == [])
        shell.wait_for(seen)
    shown = len(shell.raw)
    shell.press("ctrl+q")
    shell.wait_for(lambda: back_in_shell(shell, shown))
    assert b"Traceback" not in shell.raw


def test_where_no_shell_waits_it_says_so_and_stays(opened: Callable[..., Terminal]) -> None:
    terminal = opened()
    terminal.press("ctrl+z")
    terminal.wait_for("no shell waits")
    assert not terminal.stopped
    assert set(not_restored(terminal)) >= set(RESTORED) - {"wraps lines again"}
    terminal.press("]")
    terminal.wait_for("1 of ")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
