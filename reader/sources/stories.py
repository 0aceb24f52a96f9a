"""Files, folders and addresses as stories."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.address import Origin
from reader.errors import ReaderError
from reader.sources.contents import ENDINGS, shown
from reader.sources.model import Source, Story, Version, origin_of
from reader.sources.names import natural, readable, tellable

if TYPE_CHECKING:
    from reader.config import Config

NOT_ARTICLES = frozenset({"readme", "license", "licence", "copying", "changelog", "contributing"})
"""Stems, folded, of files that tell about a folder; they open when named."""


def stories_from_paths(paths: Sequence[Origin | str]) -> tuple[Story, ...]:
    """The files and addresses together as one story, each folder as a story of its own, in the order given.

    In a folder each file is a source and each subfolder a source whose files are its versions. No text is
    read and nothing fetched. Raises ReaderError for a path that does not exist, an address that is none and a
    folder without articles.
    """
    stories: list[Story | None] = []
    articles: list[Origin] = []
    place = 0
    for origin in (origin_of(path) if isinstance(path, str) else path for path in paths):
        if isinstance(origin, Path) and os.path.isdir(origin):
            stories.append(_folder(origin))
        else:
            if not articles:
                place = len(stories)
                stories.append(None)
            articles.append(origin)
    if articles:
        stories[place] = _articles(articles)
    return tuple(story for story in stories if story is not None)


def stories_from_config(config: Config) -> tuple[Story, ...]:
    """The stories of a configuration."""
    return tuple(
        Story(
            story.title,
            tuple(
                Source(source.name, tuple(Version(v.origin, v.label, v.date) for v in source.versions))
                for source in story.sources
            ),
        )
        for story in config.stories
    )


def _articles(origins: Sequence[Origin]) -> Story:
    once: dict[object, Origin] = {}
    for origin in origins:
        if isinstance(origin, Path) and not os.path.lexists(origin):
            raise ReaderError(f"There is no file {shown(origin)}; check the name and the folder.")
        once.setdefault(os.path.realpath(origin) if isinstance(origin, Path) else origin, origin)
    kept = list(once.values())
    notices: tuple[str, ...] = ()
    if len(kept) < len(origins):
        notices = ("What was named more than once is listed once.",)
    names = tellable(kept)
    return Story(
        _title(kept, names),
        tuple(Source(n, (Version(o),)) for n, o in zip(names, kept, strict=True)),
        notices,
    )


def _title(origins: Sequence[Origin], names: Sequence[str]) -> str:
    """'2 files in Harbour' for files of one folder, '2 files' for others, '2 articles' where some are pages
    on the web; of one alone its name."""
    if len(origins) == 1:
        return names[0]
    files = [origin for origin in origins if isinstance(origin, Path)]
    if len(files) < len(origins):
        return f"{len(origins)} articles"
    folders = {readable(file.absolute().parent.name) for file in files}
    folder = folders.pop()
    return f"{len(files)} files" if folders or not folder else f"{len(files)} files in {folder}"


def _folder(folder: Path) -> Story:
    files, folders = _entries(folder)
    about = [path for path in files if path.stem.casefold() in NOT_ARTICLES]
    files = [path for path in files if path not in about]
    notices = tuple(f"{shown(path.name)} was not taken for an article; name it to open it." for path in about)
    names = tellable(files)
    sources = [Source(name, (Version(path),)) for name, path in zip(names, files, strict=True)]
    for subfolder in folders:
        versions = _entries(subfolder)[0]
        if versions:
            labelled = tuple(Version(path, readable(path.stem)) for path in versions)
            sources.append(Source(readable(subfolder.name), labelled))
    if not sources:
        endings = f"{', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}"
        raise ReaderError(f"The folder {shown(folder)} holds no articles; put {endings} files in it.")
    return Story(readable(folder.absolute().name), tuple(sources), notices)


def _entries(folder: Path) -> tuple[list[Path], list[Path]]:
    """Articles and subfolders of a folder, each in natural order, without hidden ones."""
    try:
        entries = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    except OSError:
        raise ReaderError(f"The folder {shown(folder)} may not be read; change its permissions.") from None
    return (
        _ordered(entry for entry in entries if entry.suffix.lower() in ENDINGS and os.path.isfile(entry)),
        _ordered(entry for entry in entries if os.path.isdir(entry)),
    )


def _ordered(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: natural(path.name))
