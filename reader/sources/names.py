"""Names of files, folders and pages as a person would write them, and the order they would be put in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from os.path import splitext
from pathlib import Path
from unicodedata import normalize

from reader.address import Address, Origin
from reader.sources.contents import shown

_SEPARATORS = re.compile(r"[\s_]+|(?<!\d)-+|-+(?!\d)")
_DIGITS = re.compile(r"(\d+)")


def readable(stem: str) -> str:
    """A file's stem as a name: 'city-ledger-0900' is 'City Ledger 0900', '2024-06-15' stays what it is."""
    words = shown(_SEPARATORS.sub(" ", normalize("NFC", stem))).split()
    return " ".join(word[0].upper() + word[1:] for word in words) or shown(stem) or "?"


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """Sort key by which 'take 9' comes before 'take 10'."""
    pieces = _DIGITS.split(name.casefold())
    return (*((int(piece), "") if piece.isdecimal() else (-1, piece) for piece in pieces), (-2, name))


def name_of(origin: Origin) -> str:
    """What to call an article of which nothing else is known: a file's stem, a page's host."""
    return origin.outlet if isinstance(origin, Address) else readable(origin.stem)


def label_of(origin: Origin) -> str:
    """What to call it among versions of the same article: a file's stem, the end of a page's address."""
    if isinstance(origin, Address):
        return readable(splitext(origin.leaf)[0]) if origin.leaf else origin.outlet
    return readable(origin.stem)


def tellable(origins: Sequence[Origin]) -> list[str]:
    """A readable name for each, no two alike: where stems or hosts clash, more of the path or address tells
    them apart, but for a pair that git gives, which it orders."""
    names = [name_of(origin) for origin in origins]
    if len(names) == 2 and names[0] == names[1] and any(map(_kept_by_git, origins)):
        return [f"{names[0]} (before)", f"{names[1]} (after)"]
    for fuller in (_with_ending, _with_folder, shown):
        count = Counter(names)
        names = [name if count[name] == 1 else fuller(o) for name, o in zip(names, origins, strict=True)]
    return names


def _kept_by_git(origin: Origin) -> bool:
    """Whether git made the file to show what it keeps; the folder's name is another one each time."""
    return isinstance(origin, Path) and origin.parent.name.startswith("git-blob-")


def _with_ending(origin: Origin) -> str:
    if isinstance(origin, Address):
        return f"{label_of(origin)} ({origin.outlet})"
    return shown(origin.name)


def _with_folder(origin: Origin) -> str:
    if isinstance(origin, Address):
        return f"{shown(origin.leaf)} ({origin.outlet})"
    return f"{readable(origin.stem)} ({readable(origin.absolute().parent.name)})"
