"""config.yaml → ``Config``, with every problem told by file, line and column.

- ``load_config(path)`` → ``Config``: stories to open, ``compare``, ``view``, ``keys``, and ``problems``
- ``COMMANDS``: the one table of commands; ``keys_in_force(config.keys)``: the keys each of them has
- ``reader.config.schema.schema()``: the JSON Schema of the file, for editors

``load_config`` loads on first use: files named on the command line are read without a configuration.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .commands import COMMANDS, Command, keys_in_force
from .model import CompareSettings, Config, Problem, SourceEntry, StoryEntry, VersionEntry, ViewSettings

if TYPE_CHECKING:
    from .read import load_config

__all__ = [
    "COMMANDS",
    "Command",
    "CompareSettings",
    "Config",
    "Problem",
    "SourceEntry",
    "StoryEntry",
    "VersionEntry",
    "ViewSettings",
    "keys_in_force",
    "load_config",
]


def __getattr__(name: str) -> Any:
    if name != "load_config":
        raise AttributeError(f"module 'reader.config' has no attribute {name!r}")
    from .read import load_config

    return load_config
