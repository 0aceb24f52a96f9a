"""What a configuration is once it has been read: stories to open, settings, keys, and what was wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from reader.address import Origin

from .names import one_line

Layout = Literal["auto", "side-by-side", "stacked"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that a person should mend; ``str()`` gives ``config.yaml:12:3: message``."""

    message: str
    """One sentence: what is wrong and, where there is one, the nearest valid name."""
    path: Path
    """The configuration file, as it was named."""
    line: int
    """Line in that file, from 1."""
    column: int
    """Character in that line, from 1."""

    def __str__(self) -> str:
        return f"{one_line(str(self.path))}:{self.line}:{self.column}: {self.message}"


@dataclass(frozen=True, slots=True)
class VersionEntry:
    """One text of a source's article, not yet read."""

    origin: Origin
    """The file, absolute, which was there when the configuration was read; or the page, which was not asked
    for."""
    label: str
    """What the list calls it: as written, else the date, else the file's name or the end of the address in
    readable form."""
    date: str
    """ISO 8601 as written, or ''."""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One outlet's article on the event."""

    name: str
    """As written, else the file's name in readable form, or the page's host."""
    versions: tuple[VersionEntry, ...]
    """At least one; oldest first where all have dates, else as written."""


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """One event and the sources that tell it."""

    title: str
    """As written, else the folder's name in readable form."""
    sources: tuple[SourceEntry, ...]
    """At least one, as written; no file stands in it twice."""


@dataclass(frozen=True, slots=True)
class CompareSettings:
    """How texts are read and compared."""

    language: str = "auto"
    """The language of the articles: auto finds out, or a two-letter code (ISO 639-1) such as en or pt."""


@dataclass(frozen=True, slots=True)
class ViewSettings:
    """How the screen looks when the reader starts."""

    layout: Layout = "auto"
    """Where the two sides stand: auto (by the terminal's width), side-by-side or stacked."""
    theme: str = "textual-dark"
    """The colours: the name of one of Textual's themes."""
    context: int = 1
    """How many sentences stay in sight around each change when only changes are shown."""
    list_width: int = 32
    """How wide the list of stories and sources is, in terminal columns."""
    changes_only: bool = False
    """Whether a comparison starts with its changes only (true) or the whole text (false)."""
    mouse: bool = True
    """Whether the mouse works in the reader (true) or is left to the terminal, to select with (false)."""
    live: bool = True
    """Whether files that change, and the configuration, are read again at once."""
    remember: bool = True
    """Whether pair, place and view of each story, and the theme, are remembered from run to run."""
    colours: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Colours in place of the theme's, name by name: auto, a colour of CSS such as teal, or '#5aa9e6'."""


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration file, read: all of it that could be used."""

    path: Path
    """The file, as it was named."""
    stories: tuple[StoryEntry, ...] = ()
    """What could be opened, as written."""
    compare: CompareSettings = CompareSettings()
    """How texts are compared."""
    view: ViewSettings = ViewSettings()
    """How the screen looks at the start."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Command name → Textual key names, as written; () is unbound. Only the commands the person set."""
    problems: tuple[Problem, ...] = ()
    """Everything wrong in the file, by place."""
