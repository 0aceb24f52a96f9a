"""How the main screen starts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.layout.model import Mode, View
from reader.sources import Version
from reader.tui.memory import Memory


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
    choice: tuple[Version, Version] | None = None
    """What to compare first; None for the first story's first two sources."""
