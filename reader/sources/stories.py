"""(First version; the sources room follows.)"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.sources.model import Source, Story, Version

if TYPE_CHECKING:
    from reader.config import Config


def stories_from_paths(paths: Sequence[Path]) -> tuple[Story, ...]:
    """Files become one story's sources; a folder becomes a story, its files the sources."""
    return (Story("Files", tuple(Source(path.stem, (Version(path),)) for path in paths)),)


def stories_from_config(config: Config) -> tuple[Story, ...]:
    """The stories of a configuration."""
    return tuple(
        Story(s.title, tuple(Source(o.name, tuple(Version(v.path, v.label, v.date) for v in o.versions)) for o in s.sources))
        for s in config.stories
    )
