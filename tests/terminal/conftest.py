"""The installed command in a real terminal, far from anyone's own settings, on two short articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import copytree

import pytest

from tests.terminal.terminal import Terminal

Start = Callable[..., Terminal]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A person's surroundings on a machine where the reader was never used."""
    home = tmp_path / "home"
    home.mkdir()
    return {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}


@pytest.fixture
def command() -> list[str]:
    """The installed command, as a person starts it; the module where only that is there."""
    script = Path(sys.executable).with_name("reader")
    return [str(script)] if script.exists() else [sys.executable, "-m", "reader"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the reader is started: holds city-ledger.txt and morning-wire.txt."""
    place = tmp_path / "desk"
    copytree(Path(__file__).parent / "articles", place)
    return place


@pytest.fixture
def start(command: list[str], environment: dict[str, str], folder: Path) -> Iterator[Start]:
    """Start the reader with arguments in a terminal of a size; it is ended with the test."""
    with ExitStack() as running:

        def begin(*arguments: str, size: tuple[int, int] = (140, 40), **more: str) -> Terminal:
            terminal = Terminal([*command, *arguments], size=size, env={**environment, **more}, cwd=folder)
            return running.enter_context(terminal)

        yield begin


@pytest.fixture
def opened(start: Start) -> Callable[[tuple[int, int]], Terminal]:
    """The two articles, open and painted in a terminal of a size."""

    def begin(size: tuple[int, int] = (140, 40)) -> Terminal:
        terminal = start("city-ledger.txt", "morning-wire.txt", size=size)
        terminal.wait_for("Tuesday")
        terminal.wait_for("Nobody")
        return terminal

    return begin
