"""Stories, sources and versions, before any of their texts is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Version:
    """One text of an article at one time."""

    path: Path
    label: str = ""
    """What a person calls it ('09:00'); empty where nothing was given."""
    date: str = ""
    """ISO 8601, or empty where unknown."""


@dataclass(frozen=True, slots=True)
class Source:
    """One outlet's article on an event."""

    name: str
    versions: tuple[Version, ...]
    """Oldest first, never empty."""


@dataclass(frozen=True, slots=True)
class Story:
    """One event."""

    title: str
    sources: tuple[Source, ...]
    notices: tuple[str, ...] = ()
    """What was left out while its sources were gathered, one sentence each; empty where nothing."""
