"""A path as it is typed, and what there is that begins so."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import islice

from reader.sources.contents import ENDINGS

MOST_ENTRIES = 10_000
"""No more entries of a folder than this are looked at."""


def matches(typed: str) -> list[str]:
    """Names of the folders (with a slash behind) and articles whose path begins as typed, in order; hidden
    ones only where the dot is typed."""
    folder, begin = os.path.split(os.path.expanduser(typed))
    found = []
    try:
        with os.scandir(folder or ".") as entries:
            for entry in islice(entries, MOST_ENTRIES):
                if not entry.name.startswith(begin) or (entry.name.startswith(".") and not begin):
                    continue
                if os.path.isdir(entry.path):
                    found.append(f"{entry.name}/")
                elif entry.name.lower().endswith(ENDINGS):
                    found.append(entry.name)
    except (OSError, ValueError):
        return []
    return sorted(found, key=str.casefold)


def completed(typed: str, names: Sequence[str]) -> str:
    """The path typed, as far as all of the names that begin so agree."""
    if not names:
        return typed
    front = typed[: len(typed) - len(os.path.split(typed)[1])]
    first, last = min(names), max(names)
    return (
        front
        + first[
            : next((n for n, pair in enumerate(zip(first, last, strict=False)) if len(set(pair)) > 1), None)
        ]
    )
