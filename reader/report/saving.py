"""A report into a file, never over another one unless that was asked for."""

from __future__ import annotations

import os
from pathlib import Path

from reader.errors import ReaderError
from reader.text import clean


def save(path: Path, text: str, *, replace: bool) -> None:
    """Write a text to a file in UTF-8; with ``replace`` in place of what is there, which stays until then.

    Raises ReaderError where that cannot be done, also where the file exists and must not be replaced.
    """
    data = text.encode("utf-8", "backslashreplace")
    shown = clean(" ".join(str(path).split()))
    try:
        if not replace:
            with path.open("xb") as file:
                file.write(data)
            return
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            beside.write_bytes(data)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except FileExistsError:
        raise ReaderError(f"{shown} exists; name another file.") from None
    except FileNotFoundError:
        raise ReaderError(f"There is no folder {clean(str(path.parent))}; name one that exists.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no file can have that name"
        raise ReaderError(f"{shown} cannot be written ({reason}); name another file.") from None
