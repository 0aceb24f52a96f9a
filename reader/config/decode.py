"""A configuration file's bytes → its characters, or one sentence on why there are none."""

from __future__ import annotations

import re
from pathlib import Path

from reader.errors import ReaderError

from .model import Problem
from .names import one_line

LARGEST_BYTES = 2_000_000
"""Of a configuration file; about 50,000 sources."""

_UNFIT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
"""Characters that YAML excludes (YAML 1.1, section 5.1)."""


def read_text(path: Path) -> str:
    """The file's characters, without a byte order mark."""
    shown = one_line(str(path))
    try:
        if path.is_fifo() and not shown.startswith("/dev/fd/"):
            raise ReaderError(f"{shown} is a pipe, and who reads one may wait for ever; name a file.")
        with open(path, "rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise ReaderError(f"There is no configuration file {shown}; name one with --config.") from None
    except IsADirectoryError:
        raise ReaderError(f"{shown} is a folder, not a configuration file; name the file in it.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no file can have this name"
        raise ReaderError(f"The configuration file {shown} cannot be read: {reason}.") from None
    if len(data) > LARGEST_BYTES:
        raise ReaderError(
            f"{shown} is larger than {LARGEST_BYTES // 1_000_000} MB; a configuration never is, name another."
        )
    encoding = _encoding(data)
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line, column = _place(data[: error.start].decode(encoding, "replace"))
        raise ReaderError(
            f"{shown}:{line}:{column}: this is not {encoding.upper()} text; save the file as UTF-8."
        ) from None
    if unfit := _UNFIT.search(text):
        line, column = _place(text[: unfit.start()])
        message = f"the character U+{ord(unfit.group()):04X} cannot stand in YAML; delete it"
        raise ReaderError(str(Problem(message, path, line, column)))
    return text


def _encoding(data: bytes) -> str:
    """UTF-8 unless the first bytes say otherwise (YAML 1.2, section 5.2)."""
    if data[:4] in (b"\xff\xfe\0\0", b"\0\0\xfe\xff"):
        return "utf-32"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if len(data) > 1 and len(data) % 2 == 0:
        if data[1] == 0 and data[0]:
            return "utf-16-le"
        if data[0] == 0 and data[1]:
            return "utf-16-be"
    return "utf-8"


def _place(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows this text."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1
