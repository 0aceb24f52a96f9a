"""The bytes of a file: bounded, and every way in which they cannot be had told in a sentence."""

from __future__ import annotations

import os
import stat
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.text import clean

PIPED = "reader-piped-"
"""Begins the name of a folder that holds nothing but a text that came through a pipe."""
MOST_BYTES = 32 * 1024 * 1024
"""No more than this much of a file is read."""


class EmptyTextError(ReaderError):
    """The file can be read and holds no text; whoever compares may take it for an article of no words."""


class Form(Enum):
    """What kind of text something holds."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"


FORMS = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.PAGE,
    ".htm": Form.PAGE,
}
ENDINGS = tuple(FORMS)
"""By which articles are recognised in a folder; a file that is named may have any."""


class Contents(NamedTuple):
    """What was had from a file or an address, before it is decoded."""

    data: bytes
    """Not empty."""
    form: Form | None = None
    """As its name or its sender says; None where neither does."""
    charset: str = ""
    """As its sender says, not checked; '' where nobody did."""
    notices: tuple[str, ...] = ()


def form_of_name(name: str) -> Form | None:
    """The form that the ending of a name stands for."""
    return FORMS.get(os.path.splitext(name)[1].lower())


def is_piped(path: Path) -> bool:
    """Whether a file holds what came through a pipe, as ``reader.sources.piped`` keeps it."""
    return path.parent.name.startswith(PIPED)


def shown(origin: object) -> str:
    """A path or an address as it may be printed in a sentence."""
    if isinstance(origin, Path) and is_piped(origin):
        return origin.stem.replace("-", " ").capitalize()
    return clean(" ".join(str(origin).split()))


def read_contents(path: Path) -> Contents:
    """The file's first MOST_BYTES bytes, with a notice where it has more.

    Raises ReaderError where there is no such file or it cannot be read, EmptyTextError where it has no bytes.
    """
    name = shown(path)
    try:
        mode = path.stat().st_mode
        if str(path) == os.devnull:
            raise EmptyTextError(f"{name} is empty; name a file that holds an article.")
        if stat.S_ISDIR(mode):
            raise ReaderError(f"{name} is a folder; name one of the files in it.")
        if not stat.S_ISREG(mode):
            raise ReaderError(f"{name} is a device, a pipe or a socket; save its text in a file.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES)
            size = os.fstat(file.fileno()).st_size
        if size > len(data) >= MOST_BYTES:
            data = whole_characters(data)
    except FileNotFoundError:
        if os.path.islink(path):
            raise ReaderError(f"{name} is a link to a file that is not there; mend or replace it.") from None
        raise ReaderError(f"There is no file {name}; check the name and the folder.") from None
    except NotADirectoryError:
        raise ReaderError(
            f"There is no file {name}: a part of that path is a file itself; check it."
        ) from None
    except PermissionError:
        raise ReaderError(f"{name} may not be read; change its permissions or copy it.") from None
    except ValueError:
        raise ReaderError(f"{name} is not a possible file name; check it.") from None
    except OSError as error:
        raise ReaderError(f"{name} cannot be read ({error.strerror}); check the path and the disk.") from None
    if not data:
        raise EmptyTextError(f"{name} is empty; name a file that holds an article.")
    left_out = max(0, size - len(data))
    rest = "what followed was" if is_piped(path) else f"{left_out:,} more were"
    told = f"Only the first {len(data):,} bytes were read; {rest} left out."
    return Contents(data, form_of_name(path.name), notices=(told,) if left_out else ())


def whole_characters(data: bytes) -> bytes:
    """The bytes without the beginning of a UTF-8 character at their end that a bound has cut."""
    for back in range(1, 4):
        lead = data[-back]
        if lead >= 0xC0:
            length = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
            return data[:-back] if back < length else data
    return data
