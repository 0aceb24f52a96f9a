"""Writing: to the terminal, a pipe or a file, in an encoding that may not know every character."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.errors import ReaderError

WIDTH_WITHOUT_TERMINAL_CELLS = 80
MOST_COLUMNS = 10_000


def one_line(text: str) -> str:
    """The text on one line, its control characters and undecodable bytes made visible."""
    from reader.text import clean

    return clean(" ".join(text.split()))


def tell(message: str) -> None:
    """Write a line to the standard error, with nothing in it that a terminal would obey."""
    if sys.stderr is not None:
        sys.stderr.write(f"reader: {one_line(message)}\n")


def write_lines(lines: Iterable[str]) -> None:
    """Write lines for a person to the standard output.

    What its encoding cannot show stands as '?', and that is told.
    """
    if sys.stdout is None:
        return
    encoding = sys.stdout.encoding
    lacking = False
    for line in lines:
        shown = line.encode(encoding, "replace").decode(encoding)
        lacking = lacking or shown != line
        sys.stdout.write(f"{shown}\n")
    sys.stdout.flush()
    if lacking:
        tell(f"Characters that the encoding of this terminal or pipe ({encoding}) lacks are shown as '?'.")


def write_document(text: str) -> None:
    """Write a document for a program to the standard output: UTF-8, whatever the terminal's encoding."""
    if sys.stdout is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(_bytes(text))
        sys.stdout.buffer.flush()


def refuse_to_overwrite(path: Path, inputs: Sequence[Path], *, force: bool) -> None:
    """Raise ReaderError where writing to a file would lose what is in it."""
    if not os.path.isfile(path):
        return
    from reader.report.saving import is_one_of

    shown = one_line(str(path))
    if is_one_of(path, inputs):
        raise ReaderError(f"{shown} is one of the two articles; name another file for --output.")
    if not force:
        raise ReaderError(f"{shown} exists; name another file for --output, or add --force to replace it.")


def write_file(path: Path, text: str, *, force: bool) -> None:
    """Write a document to a file, whole or not at all, or to a device or pipe that has a name; in UTF-8.

    Raises ReaderError where that cannot be done.
    """
    from reader.report.saving import refusal, save

    there = os.path.exists(path)
    if not there or os.path.isfile(path):
        return save(path, text, replace=force and there)
    try:
        path.write_bytes(_bytes(text))
    except OSError as error:
        raise refusal(path, error) from None


def terminal_width_cells() -> int:
    """Columns of the terminal written to, unless COLUMNS says otherwise; 80 where there is none."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and 0 < int(columns[:9]) <= MOST_COLUMNS:
        return int(columns)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or WIDTH_WITHOUT_TERMINAL_CELLS
    except (AttributeError, OSError, ValueError):
        return WIDTH_WITHOUT_TERMINAL_CELLS


def shows_colour(when: str) -> bool:
    """Whether to colour what is printed; ``when`` is 'auto', 'always' or 'never'."""
    if when != "auto":
        return when == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout is not None and sys.stdout.isatty()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
