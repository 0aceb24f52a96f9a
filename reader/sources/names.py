"""Names of files and folders as a person would write them, and the order a person would put them in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reader.sources.contents import shown

_SEPARATORS = re.compile(r"[\s_]+|(?<!\d)-+|-+(?!\d)")
_DIGITS = re.compile(r"(\d+)")


def readable(stem: str) -> str:
    """A file's stem as a name: 'city-ledger-0900' is 'City Ledger 0900', '2024-06-15' stays what it is."""
    words = shown(_SEPARATORS.sub(" ", stem)).split()
    return " ".join(word[0].upper() + word[1:] for word in words) or shown(stem) or "?"


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """Sort key by which 'take 9' comes before 'take 10'."""
    pieces = _DIGITS.split(name.casefold())
    return (*((int(piece), "") if piece.isdecimal() else (-1, piece) for piece in pieces), (-2, name))


def tellable(paths: Sequence[Path]) -> list[str]:
    """A readable name for each path, no two alike: where stems clash, more of the path tells them apart."""
    names = [readable(path.stem) for path in paths]
    for fuller in (_with_ending, _with_folder, shown):
        count = Counter(names)
        names = [name if count[name] == 1 else fuller(path) for name, path in zip(names, paths, strict=True)]
    return names


def _with_ending(path: Path) -> str:
    return shown(path.name)


def _with_folder(path: Path) -> str:
    return f"{readable(path.stem)} ({readable(path.absolute().parent.name)})"
