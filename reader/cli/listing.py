"""``reader list``: stories, sources and versions, with what their texts say of themselves."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.cli.check import counted, holding
from reader.cli.opening import opening, require_config
from reader.cli.output import one_line, tell, write_document, write_lines
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.sources import Origin, Source, Story, Version

AT_ONCE = 8
"""Pages are fetched at the same time."""
SCHEMA_VERSION = 1
"""Of the JSON form: counts up when a key changes its meaning or goes."""
_OBEYED = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal may obey and JSON lets stand; paths are given as they are, and so these are escaped."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A version and what its text says."""

    version: Version
    title: str = ""
    date: str = ""
    words: int = 0
    error: str = ""
    """Why the text could not be read; empty where it could."""


class Listed(NamedTuple):
    """A source and its versions, read."""

    source: Source
    entries: Sequence[Entry]


def list_stories(options: Namespace) -> int:
    """Print them; 0, or 1 where something could not be read."""
    what = opening(options.paths, options.config if options.paths else str(require_config(options.config)))
    versions = [v for story in what.stories for source in story.sources for v in source.versions]
    entries = iter(_read_all(versions, what.language))
    listed = [
        (story, [Listed(source, list(islice(entries, len(source.versions)))) for source in story.sources])
        for story in what.stories
    ]
    if options.json:
        write_document(_json(listed))
    else:
        write_lines(_lines(listed))
    for notice in (*what.problems, *(notice for story in what.stories for notice in story.notices)):
        tell(notice)
    unread = any(entry.error for _, sources in listed for _, entries in sources for entry in entries)
    return 1 if unread or what.problems else 0


def _read_all(versions: Sequence[Version], language: str | None) -> Iterator[Entry]:
    """The versions read, in order; pages from the web several at a time, since most of that is waiting."""
    if all(version.path is not None for version in versions):
        yield from (_read(version, language) for version in versions)
        return
    from concurrent.futures import ThreadPoolExecutor
    from threading import Event

    unwanted = Event()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            yield from pool.map(lambda version: _read(version, language, unwanted.is_set), versions)
        finally:
            unwanted.set()
            pool.shutdown(cancel_futures=True)


def _read(version: Version, language: str | None, cancelled: Callable[[], bool] | None = None) -> Entry:
    from reader.sources import load_version

    try:
        article = load_version(version, language=language, cancelled=cancelled)
    except ReaderError as error:
        return Entry(version, date=version.date, error=str(error))
    return Entry(version, article.title, article.date, article.word_count)


def _lines(listed: Sequence[tuple[Story, Sequence[Listed]]]) -> Iterator[str]:
    for story, sources in listed:
        yield one_line(story.title)
        for source, entries in sources:
            if len(entries) == 1:
                yield f"  {one_line(source.name)}  {_told(entries[0])}"
                continue
            yield f"  {one_line(source.name)}"
            for entry in entries:
                label = one_line(entry.version.label)
                yield f"    {label}  {_told(entry, label)}"
        yield ""
    yield holding([[len(entries) for _, entries in sources] for _, sources in listed])


def _told(entry: Entry, label: str = "") -> str:
    """'2031-03-04  849 words  ledger.txt', without the date where the label says it."""
    if entry.error:
        return one_line(entry.error)
    date = "" if entry.date == label else one_line(entry.date)
    parts = (date, counted(entry.words, "word"), one_line(_short(entry.version.origin)))
    return "  ".join(part for part in parts if part)


def _short(origin: Origin) -> str:
    """The path as it is written from here, if it lies below; an address as it is."""
    from reader.sources.contents import shown

    here = Path.cwd()
    if isinstance(origin, Path) and origin.is_relative_to(here):
        return str(origin.relative_to(here))
    return shown(origin)


def _json(listed: Sequence[tuple[Story, Sequence[Listed]]]) -> str:
    import json

    stories = [
        {
            "title": story.title,
            "sources": [
                {"name": source.name, "versions": [_fields(entry) for entry in entries]}
                for source, entries in sources
            ],
        }
        for story, sources in listed
    ]
    document = json.dumps({"version": SCHEMA_VERSION, "stories": stories}, indent=1, ensure_ascii=False)
    return _OBEYED.sub(lambda match: f"\\u{ord(match.group()):04x}", document) + "\n"


def _fields(entry: Entry) -> dict[str, object]:
    path = entry.version.path
    return {
        "path": "" if path is None else str(path),
        "address": "" if path is not None else str(entry.version.origin),
        "label": entry.version.label,
        "date": entry.date,
        "title": entry.title,
        "words": entry.words,
        "error": entry.error,
    }
