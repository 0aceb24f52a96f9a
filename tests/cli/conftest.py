"""The ``reader`` command as a process, and two articles to give it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

LEFT = "Harbour bridge shut\n\nIt was shut at 9 a.m. on Monday, the port said.\n\nNobody was hurt.\n"
RIGHT = "Harbour bridge shut\n\nIt was shut at 10 a.m. on Monday, the port said.\n\nFerries run instead.\n"

COMMAND = (sys.executable, "-m", "reader")


class Ran(NamedTuple):
    """What a process left behind."""

    status: int
    out: str
    err: str


Reader = Callable[..., Ran]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a person who has set nothing."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "PYTHONPATH", "SYSTEMROOT")}
    return kept | {"HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}


@pytest.fixture
def reader(tmp_path: Path, environment: dict[str, str]) -> Reader:
    """Runs the command in an empty folder, without a terminal; bytes that are not UTF-8 are escaped."""

    def run(*arguments: str | os.PathLike[str], **variables: str) -> Ran:
        done = subprocess.run(
            [*COMMAND, *arguments],
            cwd=tmp_path,
            env=environment | variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=60,
        )
        out, err = (stream.decode("utf-8", "backslashreplace") for stream in (done.stdout, done.stderr))
        return Ran(done.returncode, out, err)

    return run


@pytest.fixture
def articles(tmp_path: Path) -> tuple[Path, Path]:
    """left.txt and right.txt in the folder that the command runs in."""
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT, "utf-8")
    right.write_text(RIGHT, "utf-8")
    return left, right
