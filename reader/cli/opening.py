"""What the application opens: the stories of some paths or of a configuration."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.config import Config
    from reader.sources import Story, Version


@dataclass(frozen=True, slots=True)
class Opening:
    """What to show and how."""

    stories: tuple[Story, ...] = ()
    config: Config | None = None
    """None where paths were named, or no configuration was found."""
    choice: tuple[Version, Version] | None = None
    """Left and right, where two articles were named: that order counts more than what was read before."""
    again: Callable[[], Opening] | None = None
    """Opens the same once more, as it is then; raises as the first time."""
    watched: tuple[Path, ...] = ()
    """The configuration's file, or the folders named."""
    trouble: str = ""
    """Why the configuration could not be read at all."""
    fresh: bool = False
    """Whether to open as if for the first time, and remember nothing."""

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with the configuration, one line each."""
        told = (self.trouble,) if self.trouble else ()
        return told + tuple(str(problem) for problem in (self.config.problems if self.config else ()))

    @property
    def language(self) -> str | None:
        """The language set for every text, ISO 639-1; None where it is to be found out."""
        language = self.config.compare.language if self.config else "auto"
        return None if language == "auto" else language


def opening(paths: Sequence[str], config: str | None) -> Opening:
    """What these paths, or else this configuration, open.

    Raises ReaderError where they cannot be read at all.
    """
    if paths and config is not None:
        raise ReaderError("Both paths and --config are given; name one of the two.")
    if paths:
        from reader.sources import stories_from_paths
        from reader.sources.piped import unpiped

        paths = unpiped(paths)
        stories = stories_from_paths(paths)
        versions = [source.versions[0] for source in stories[0].sources]
        named_two = len(paths) == 2 and not any(os.path.isdir(path) for path in paths) and len(versions) == 2
        return Opening(
            stories,
            choice=(versions[0], versions[1]) if named_two else None,
            again=lambda: opening(paths, None),
            watched=tuple(Path(path) for path in paths if os.path.isdir(path)),
        )
    found = find_config(config)
    return Opening() if found is None else open_config(found)


def open_config(path: Path) -> Opening:
    """The stories of a configuration. Raises ReaderError where it cannot be read at all."""
    from reader.config import load_config
    from reader.sources import stories_from_config

    config = load_config(path)
    return Opening(stories_from_config(config), config, again=lambda: open_config(path), watched=(path,))


def find_config(named: str | None) -> Path | None:
    """The configuration named, else config.yaml in this folder, else the person's own, else None."""
    if named is not None:
        return Path(named)
    return next((path for path in (Path("config.yaml"), _own_config()) if path.is_file()), None)


def require_config(named: str | None) -> Path:
    """Like ``find_config``; raises ReaderError where there is none."""
    path = find_config(named)
    if path is None:
        raise no_config()
    return path


def no_config() -> ReaderError:
    """What to tell a person who has no configuration."""
    return ReaderError(
        f"There is no config.yaml in this folder or in {_own_config().parent}; name the articles "
        "('reader a.txt b.txt') or a configuration (--config), or have a first look with 'reader demo'."
    )


def _own_config() -> Path:
    home = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    return Path(home, "reader", "config.yaml")
