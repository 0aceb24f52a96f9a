"""Texts that come through a pipe: kept in a file while the program runs, so that they can be read again."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from reader.errors import ReaderError
from reader.sources.contents import MOST_BYTES, PIPED, is_piped, shown

STANDARD_INPUT = "-"
DEVICE = "/dev/stdin"
"""Its other name."""
NAME = "standard-input"
"""Stem of the file that holds the standard input, and so the source's name."""


def unpiped(paths: Sequence[str]) -> list[str]:
    """The paths, those that are pipes ('-' is the standard input) replaced by files of what came through.

    Raises ReaderError where the standard input is named twice, is a terminal, or cannot be read.
    """
    if sum(path in (STANDARD_INPUT, DEVICE) for path in paths) > 1:
        raise ReaderError("The standard input (-) is named twice; it can be read once.")
    return [_kept(path, number) for number, path in enumerate(paths, 1)]


def is_pipe(path: str) -> bool:
    """Whether a path is the standard input, or the end of a pipe that the shell opened: '<(command)'.

    A pipe with a name of its own is none: whoever waits for it may wait for ever.
    """
    if path == STANDARD_INPUT:
        return True
    if not path.startswith(("/dev/fd/", "/proc/self/fd/")) and path != DEVICE:
        return False
    try:
        return stat.S_ISFIFO(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def discard(path: Path) -> None:
    """Delete what came through a pipe, once it is read; a file that did not stays."""
    if is_piped(path):
        from shutil import rmtree

        rmtree(path.parent, ignore_errors=True)


def _kept(path: str, number: int) -> str:
    if not is_pipe(path):
        return path
    if path == STANDARD_INPUT:
        if sys.stdin is None or sys.stdin.isatty():
            raise ReaderError("No text comes through the standard input (-); put a command and '|' before.")
        return _save(sys.stdin.buffer, NAME)
    try:
        with open(path, "rb") as pipe:
            return _save(pipe, NAME if path == DEVICE else f"pipe-{number}")
    except OSError as error:
        raise ReaderError(f"{shown(path)} cannot be read ({error.strerror}); see what writes it.") from None


def _save(pipe: BinaryIO, name: str) -> str:
    import atexit
    from shutil import rmtree
    from tempfile import mkdtemp

    data = pipe.read(MOST_BYTES + 1)
    folder = mkdtemp(prefix=PIPED)
    atexit.register(rmtree, folder, ignore_errors=True)
    file = Path(folder, f"{name}.txt")
    file.write_bytes(data)
    return str(file)
