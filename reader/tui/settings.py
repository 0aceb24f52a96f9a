"""How the main screen starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from reader.layout.model import Mode, View
from reader.sources import Story, Version
from reader.tui.memory import Memory


class Again(NamedTuple):
    """What was asked for at the start, as it is now."""

    stories: tuple[Story, ...]
    problems: tuple[str, ...]
    keys: Mapping[str, tuple[str, ...]]
    colours: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Settings:
    """What a person configured, as the screen takes it."""

    view: View = field(default_factory=View)
    mode: Mode | None = None
    """None for the layout by width."""
    list_width: int = 32
    problems: Sequence[str] = ()
    """What is wrong in the configuration, or with what was asked for, one line each."""
    configuration: str = ""
    """The name of its file; '' where the problems are not of a file."""
    memory: Memory = field(default_factory=lambda: Memory(None))
    """What was remembered; of this run alone where it has no file."""
    live: bool = False
    """Whether files that change are read again."""
    again: Callable[[], Again] | None = None
    """Reads what was asked for at the start once more; raises ReaderError where that cannot be done."""
    recolour: Callable[[Mapping[str, str]], bool] = lambda _: False
    """Uses other colours from now on; False where they are those in use."""
    watched: Sequence[Path] = ()
    """The configuration's file, or the folders that were named."""
    choice: tuple[Version, Version] | None = None
    """What to compare first; None for the first story's first two sources."""
