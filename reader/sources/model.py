"""Stories, sources and versions, before any of their texts is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.address import Origin, is_address, parse_address
from reader.errors import ReaderError


def origin_of(written: str) -> Origin:
    """What a person wrote, as a file's path or an address. Raises ReaderError for an address that is none and
    where nothing is written."""
    if not written:
        raise ReaderError("An empty name is given; name a file or an address.")
    return parse_address(written) if is_address(written) else Path(written)


@dataclass(frozen=True, slots=True)
class Version:
    """One text of an article at one time."""

    origin: Origin
    label: str = ""
    """What a person calls it ('09:00'); empty where nothing was given."""
    date: str = ""
    """ISO 8601, or empty where unknown."""

    @property
    def path(self) -> Path | None:
        """The file it is read from; None where it is a page on the web."""
        return self.origin if isinstance(self.origin, Path) else None


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
