"""Several articles on one event, side by side: what they share and where they differ.

The public names load on first use, so that importing the package costs nothing:

- ``Article`` and ``load(path)``: a version's text, read (``reader.text``, ``reader.sources``)
- ``compare(left, right)`` → ``Comparison``, and ``word_changes(left, right)`` (``reader.compare``)
- ``ReaderError``: what a person can mend
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.compare import Change, Comparison, Link, compare, word_changes
    from reader.errors import ReaderError
    from reader.sources import load
    from reader.text import Article

__version__ = "0.1.0"
__all__ = ["Article", "Change", "Comparison", "Link", "ReaderError", "compare", "load", "word_changes"]

_HOMES = {
    "Article": "reader.text",
    "Change": "reader.compare",
    "Comparison": "reader.compare",
    "Link": "reader.compare",
    "ReaderError": "reader.errors",
    "compare": "reader.compare",
    "load": "reader.sources",
    "word_changes": "reader.compare",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'reader' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


class _Package(ModuleType):
    """Keeps ``reader.compare`` the function, although importing the room of that name assigns the room."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "compare" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
