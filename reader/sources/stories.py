"""Files and folders as stories."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.sources.contents import shown
from reader.sources.files import MARKDOWN_ENDINGS, PAGE_ENDINGS, TEXT_ENDINGS
from reader.sources.model import Source, Story, Version
from reader.sources.names import natural, readable, tellable

if TYPE_CHECKING:
    from reader.config import Config

ENDINGS = (*TEXT_ENDINGS, *MARKDOWN_ENDINGS, *PAGE_ENDINGS)
"""Endings by which articles are recognised in a folder; a file that is named may have any."""
NOT_ARTICLES = frozenset({"readme", "license", "licence", "copying", "changelog", "contributing"})
"""Stems, folded, of files that tell about a folder; they open when named."""


def stories_from_paths(paths: Sequence[Path | str]) -> tuple[Story, ...]:
    """The files together as one story, each folder as a story of its own, in the order of the paths.

    In a folder each file is a source and each subfolder a source whose files are its versions. No text is
    read. Raises ReaderError for a path that does not exist and a folder without articles.
    """
    stories: list[Story | None] = []
    files: list[Path] = []
    place = 0
    for path in map(Path, paths):
        if os.path.isdir(path):
            stories.append(_folder(path))
        else:
            if not files:
                place = len(stories)
                stories.append(None)
            files.append(path)
    if files:
        stories[place] = _files(files)
    return tuple(story for story in stories if story is not None)


def stories_from_config(config: Config) -> tuple[Story, ...]:
    """The stories of a configuration."""
    return tuple(
        Story(
            story.title,
            tuple(
                Source(source.name, tuple(Version(v.path, v.label, v.date) for v in source.versions))
                for source in story.sources
            ),
        )
        for story in config.stories
    )


def _files(paths: Sequence[Path]) -> Story:
    once: dict[str, Path] = {}
    for path in paths:
        if not os.path.lexists(path):
            raise ReaderError(f"There is no file {shown(path)}; check the name and the folder.")
        once.setdefault(os.path.realpath(path), path)
    kept = list(once.values())
    notices: tuple[str, ...] = ()
    if len(kept) < len(paths):
        notices = ("A file that was named more than once is listed once.",)
    names = tellable(kept)
    return Story(
        _title(kept, names),
        tuple(Source(n, (Version(p),)) for n, p in zip(names, kept, strict=True)),
        notices,
    )


def _title(files: Sequence[Path], names: Sequence[str]) -> str:
    """'2 files in Harbour' for files of one folder, '2 files' for others; of one file its name."""
    if len(files) == 1:
        return names[0]
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
