"""What a path, folder or pattern in the configuration stands for: the files it names."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from glob import glob, has_magic
from pathlib import Path

from reader.address import is_address
from reader.errors import ReaderError

from .names import quoted

ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm")
"""Files taken from a folder, or by a pattern that names no ending itself."""

_DIGITS = re.compile(r"(\d+)")


class NoSuchFile(ReaderError):
    """Nothing stands at a path; ``path`` is where it was looked for."""

    def __init__(self, sentence: str, path: Path) -> None:
        super().__init__(sentence)
        self.path = path


def find_files(written: str, base: Path) -> tuple[Path, ...]:
    """The files of a path, folder (its own, not those of its folders) or pattern; at least one, by name.

    ``base`` is the absolute folder that relative paths start from. Raises ReaderError, a sentence without a
    place.
    """
    path = _absolute(written, base)
    mode = _mode(path, written)
    if mode is None and has_magic(written):
        return _matching_files(written, base)
    if mode is None and os.path.islink(path):
        raise ReaderError(f"{quoted(written)} is a link to a file that is not there")
    if mode is None:
        raise NoSuchFile(f"no such file: {quoted(written)}", path)
    if stat.S_ISDIR(mode):
        return _folder_files(path, written)
    if not stat.S_ISREG(mode):
        raise ReaderError(f"{quoted(written)} is neither a file nor a folder")
    if not os.access(path, os.R_OK):
        raise ReaderError(f"{quoted(written)} may not be read; check its permissions")
    return (path,)


def find_folders(written: str, base: Path) -> tuple[Path, ...]:
    """The folders of a path or pattern, absolute, by name. Raises ReaderError, a sentence without a place."""
    if is_address(written):
        raise ReaderError("a story is no address; name the page as a source under 'sources:'")
    path = _absolute(written, base)
    mode = _mode(path, written)
    if mode is None and has_magic(written):
        folders = [match for match in _matches(written, base) if match.is_dir()]
        if not folders:
            raise ReaderError(f"no folder matches {quoted(written)}")
        return tuple(folders)
    if mode is None:
        raise NoSuchFile(f"no such folder: {quoted(written)}", path)
    if not stat.S_ISDIR(mode):
        raise ReaderError(f"{quoted(written)} is a file; a story is a folder, or a mapping with 'sources'")
    return (path,)


def folder_contents(folder: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The articles and the folders in a folder, each by name; hidden ones are left out.

    Raises ReaderError, a sentence without a place.
    """
    files, folders = [], []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                # Asked by path, because an entry raises where it is a link that leads round in a circle.
                if _is_served(entry.name) and os.path.isfile(entry.path):
                    files.append(folder / entry.name)
                elif not entry.name.startswith(".") and os.path.isdir(entry.path):
                    folders.append(folder / entry.name)
    except OSError as error:
        raise ReaderError(f"the folder {quoted(folder.name)} cannot be read: {error.strerror}") from None
    return tuple(sorted(files, key=_by_name)), tuple(sorted(folders, key=_by_name))


def _absolute(written: str, base: Path) -> Path:
    """The path from ``base``, ``~`` expanded, without ``..``."""
    return _walked(base / os.path.expanduser(written))


def _walked(path: Path) -> Path:
    """The path without ``..``, links followed as the file system does."""
    try:
        return Path(os.path.realpath(path)) if ".." in path.parts else path
    except (OSError, ValueError):
        return path


def _mode(path: Path, written: str) -> int | None:
    """The kind of file, None where there is none."""
    try:
        return os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ReaderError(f"{quoted(written)} cannot be opened: {error.strerror}") from None
    except ValueError:
        raise ReaderError(f"{quoted(written)} cannot be the name of a file") from None


def _folder_files(folder: Path, written: str) -> tuple[Path, ...]:
    files, _ = folder_contents(folder)
    if not files:
        raise ReaderError(
            f"no articles in the folder {quoted(written)} (files ending in {', '.join(ENDINGS)})"
        )
    return files


def _matching_files(written: str, base: Path) -> tuple[Path, ...]:
    any_ending = bool(os.path.splitext(written)[1].strip(".*"))
    files = [m for m in _matches(written, base) if (any_ending or _is_served(m.name)) and m.is_file()]
    if not files:
        raise ReaderError(f"no file matches {quoted(written)}")
    return tuple(files)


def _matches(written: str, base: Path) -> list[Path]:
    pattern = os.path.expanduser(written)
    found = {_walked(base / match) for match in glob(pattern, root_dir=base, recursive=True)}
    return sorted(found, key=_by_name)


def _is_served(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith(ENDINGS)


def _by_name(path: Path) -> tuple[list[str | int], str]:
    """Sorts without regard to case, and part 10 after part 9."""
    text = str(path)
    pieces = _DIGITS.split(text.casefold())
    return [int(piece) if place % 2 else piece for place, piece in enumerate(pieces)], text


def siblings(path: Path) -> Iterator[str]:
    """Names in the folder that a missing file should be in whose stems come near its own, once asked for; not
    all are looked at where there are many."""
    from difflib import get_close_matches

    by_stem: dict[str, list[str]] = {}
    with suppress(OSError):
        for name in os.listdir(path.parent)[:500]:
            by_stem.setdefault(os.path.splitext(name)[0].casefold(), []).append(name)
    for stem in get_close_matches(path.stem.casefold(), by_stem):
        yield from by_stem[stem]
