"""A report into a file, never over another one unless that was asked for."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from reader.errors import ReaderError
from reader.text import clean


def save(path: Path, text: str, *, replace: bool) -> None:
    """Write a text to a file in UTF-8, whole or not at all; with ``replace`` in place of what is there, which
    stays until then and leaves its permissions; a link stays and what it points to is replaced.

    Raises ReaderError where that cannot be done, also where the file exists and must not be replaced.
    """
    from tempfile import mkstemp

    data = text.encode("utf-8", "backslashreplace")
    shown = clean(" ".join(str(path).split()))
    try:
        if not replace:
            made = path.open("xb")
            try:
                with made:
                    made.write(data)
            except BaseException:
                path.unlink(missing_ok=True)
                raise
            return
        real = Path(os.path.realpath(path))
        mode = real.stat().st_mode
        if not stat.S_ISREG(mode):
            raise ReaderError(f"{shown} is no file but a device, a pipe or a socket; name another file.")
        number, beside = mkstemp(prefix=".reader-", dir=real.parent)
        try:
            with open(number, "wb") as file:
                file.write(data)
            os.chmod(beside, stat.S_IMODE(mode))
            os.replace(beside, real)
        finally:
            Path(beside).unlink(missing_ok=True)
    except FileExistsError:
        raise ReaderError(f"{shown} exists; name another file.") from None
    except (OSError, ValueError) as error:
        raise refusal(path, error) from None


def refusal(path: Path, error: OSError | ValueError) -> ReaderError:
    """The sentence for what was raised when a file was to be written."""
    shown, folder = (clean(" ".join(str(named).split())) for named in (path, path.parent))
    if isinstance(error, FileNotFoundError) and not os.path.isdir(path.parent):
        return ReaderError(f"There is no folder {folder}; name one that exists.")
    reason = error.strerror if isinstance(error, OSError) else "no file can have that name"
    return ReaderError(f"{shown} cannot be written ({reason}); name another file.")


def is_one_of(path: Path, inputs: Iterable[Path]) -> bool:
    """Whether a path leads to one of some files, by whatever name."""
    for file in inputs:
        with suppress(OSError, ValueError):  # where there is no such file
            if os.path.samefile(path, file):
                return True
    return False
