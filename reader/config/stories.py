"""``sources:`` and ``stories:`` → the stories, sources and versions that are there to open."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from reader.address import Address, Origin, is_address, parse_address
from reader.errors import ReaderError

from .dates import is_date, oldest_first
from .expect import Expect
from .files import NoSuchFile, find_files, find_folders, folder_contents, siblings
from .model import SourceEntry, StoryEntry, VersionEntry
from .names import one_line, quoted, readable_name
from .nodes import Mapping, Node, Refused, Scalar
from .rules import SOURCE, STORY, VERSION

_Entries: TypeAlias = dict[str, tuple[Scalar, Node]]


def read_stories(node: Node, base: Path, expect: Expect) -> tuple[StoryEntry, ...]:
    """The stories of ``stories:`` of which at least one file is there."""
    stories: list[StoryEntry] = []
    for item in expect.items(node, "'stories'"):
        if isinstance(item, Scalar):
            stories += _folder_stories(item, base, expect)
            continue
        entries = expect.mapping(item, "a story", STORY)
        title = expect.line(entries["title"][1], "'title'") if "title" in entries else None
        if "sources" in entries:
            stories += read_story(entries["sources"][1], title, "", base, expect)
        elif isinstance(item, Mapping):
            expect.tell(item, "this story has no 'sources'; add the list of its files")
    return tuple(stories)


def read_story(
    node: Node, title: str | None, otherwise: str, base: Path, expect: Expect
) -> tuple[StoryEntry, ...]:
    """The story of one ``sources:``; none where no file of it is there.

    Without a title it is called ``otherwise``, or when that is '' as the folder of its first file or the host
    of its first page.
    """
    story = _Story(base, expect)
    for item in expect.items(node, "'sources'"):
        story.add(item)
    sources = story.sources()
    if not sources:
        return ()
    return (StoryEntry(title or otherwise or _home(sources[0].versions[0].origin), sources),)


def _folder_stories(item: Scalar, base: Path, expect: Expect) -> list[StoryEntry]:
    """One story a folder."""
    written = expect.written(item, "a story")
    try:
        folders = find_folders(written, base) if written else ()
    except ReaderError as error:
        _tell(error, item, expect)
        return []
    stories = []
    for folder in folders:
        story = _Story(base, expect)
        try:
            story.add_folder(item, folder)
        except ReaderError as error:
            _tell(error, item, expect)
        if sources := story.sources():
            stories.append(StoryEntry(readable_name(folder.name), sources))
    return stories


class _Story:
    """The sources of one story as they are gathered, no file or page twice."""

    def __init__(self, base: Path, expect: Expect) -> None:
        self._base = base
        self._expect = expect
        self._sources: list[tuple[str, tuple[VersionEntry, ...]]] = []
        self._seen: set[object] = set()
        self._names: set[str] = set()

    def sources(self) -> tuple[SourceEntry, ...]:
        """All of them; one without a name is called as its file, with the folder where that is not enough, or
        as its page's host, with the end of the address."""
        files = [versions[0].origin for _, versions in self._sources]
        names = [name or _name(origin) for (name, _), origin in zip(self._sources, files, strict=True)]
        for apart in (_with_folder, _whole):
            often = Counter(names)
            for place, (given, _) in enumerate(self._sources):
                if not given and often[names[place]] > 1:
                    names[place] = apart(files[place])
        return tuple(
            SourceEntry(name, versions) for name, (_, versions) in zip(names, self._sources, strict=True)
        )

    def add(self, item: Node) -> None:
        """One item of ``sources:``."""
        if isinstance(item, Scalar):
            written = self._expect.written(item, "a source")
            if written is not None:
                self.add_files(item, written)
        elif isinstance(item, Mapping):
            self._add_named(item)
        elif not isinstance(item, Refused):
            self._expect.tell(item, "a source must be text or a mapping with 'name', not a list")

    def add_files(self, item: Scalar, written: str) -> None:
        """Each file of a path, folder or pattern, or a page, as a source of its own."""
        self._sources += [("", (_version(path),)) for path in self._find(item, written)]

    def add_folder(self, item: Scalar, folder: Path) -> None:
        """Each file of the folder as a source, each folder in it as a source whose files are its versions."""
        files, folders = folder_contents(folder)
        self._sources += [("", (_version(path),)) for path in self._fresh(item, folder.name, files)]
        for inner in folders:
            versions = self._fresh(item, inner.name, folder_contents(inner)[0])
            if versions:
                self._sources.append((readable_name(inner.name), tuple(map(_version, versions))))
        if not self._sources:
            self._expect.tell(item, f"no articles in the folder {quoted(folder.name)}")

    def _add_named(self, item: Mapping) -> None:
        entries = self._expect.mapping(item, "a source", SOURCE)
        name = self._line(entries, "name")
        if name in self._names:
            message = f"this story has a source {quoted(name)} already; rename one, or make them versions"
            self._expect.tell(entries["name"][1], message)
        self._names |= {name} if name else set()
        if "versions" in entries:
            for other in ("path", "date"):
                if other in entries:
                    message = f"{quoted(other)} and 'versions' exclude each other; give each version its own"
                    self._expect.tell(entries[other][0], message)
            items = self._expect.items(entries["versions"][1], "'versions'")
            versions = [version for node in items for version in self._versions(node)]
        else:
            versions = self._described(item, "source", entries)
        if versions:
            self._sources.append((name, oldest_first(versions)))

    def _versions(self, item: Node) -> list[VersionEntry]:
        """The versions that one item of ``versions:`` stands for."""
        if isinstance(item, Mapping):
            return self._described(item, "version", self._expect.mapping(item, "a version", VERSION))
        written = self._expect.written(item, "a version")
        return [] if written is None else [_version(path) for path in self._find(item, written)]

    def _described(self, item: Node, what: str, entries: _Entries) -> list[VersionEntry]:
        """The version with a path, perhaps with label and date; several where the path stands for several."""
        label, date = self._line(entries, "label"), self._date(entries)
        if "path" not in entries:
            self._expect.tell(item, f"this {what} has no file; add 'path'")
            return []
        node = entries["path"][1]
        written = self._expect.written(node, "'path'") or ""
        files = self._find(node, written) if written else []
        if len(files) > 1 and (label or date):
            self._expect.tell(node, f"{quoted(written)} is {len(files)} files; a label or date fits one")
            label = date = ""
        return [_version(path, label, date) for path in files]

    def _find(self, node: Node, written: str) -> list[Origin]:
        """The files or the page named here that the story does not have yet."""
        try:
            found = (_address(written),) if is_address(written) else find_files(written, self._base)
        except ReaderError as error:
            _tell(error, node, self._expect)
            return []
        return self._fresh(node, written, found)

    def _fresh(self, node: Node, written: str, files: Sequence[Origin]) -> list[Origin]:
        """Those of the files that the story does not have yet; the others are told of."""
        fresh: list[Origin] = []
        again: list[Origin] = []
        for path in files:
            identity = _identity(path)
            (again if identity in self._seen else fresh).append(path)
            self._seen.add(identity)
        if again:
            names = [one_line(path.name) for path in again[:3] if isinstance(path, Path)]
            more = ", …" if len(again) > 3 else ""
            which = f" ({', '.join(names)}{more})" if len(files) > 1 else ""
            self._expect.tell(node, f"{quoted(written)} is in this story already{which}; the first is kept")
        return fresh

    def _line(self, entries: _Entries, name: str) -> str:
        """The text under this name, '' where there is none."""
        return (name in entries and self._expect.line(entries[name][1], quoted(name))) or ""

    def _date(self, entries: _Entries) -> str:
        text = self._line(entries, "date")
        if not text or is_date(text):
            return text
        message = f"'date' must be like 2026-03-02 or 2026-03-02T14:00, not {quoted(text)}"
        self._expect.tell(entries["date"][1], message)
        return ""


def _address(written: str) -> Address:
    """Raises ReaderError, a sentence like those about files."""
    try:
        return parse_address(written)
    except ReaderError as error:
        sentence = str(error).removesuffix(".")
        raise ReaderError(f"{sentence[:1].lower()}{sentence[1:]}") from None


def _name(origin: Origin) -> str:
    return origin.outlet if isinstance(origin, Address) else readable_name(origin.stem)


def _label(origin: Origin) -> str:
    if isinstance(origin, Path):
        return readable_name(origin.stem)
    return readable_name(os.path.splitext(origin.leaf)[0]) if origin.leaf else origin.outlet


def _home(origin: Origin) -> str:
    return origin.outlet if isinstance(origin, Address) else readable_name(origin.parent.name)


def _with_folder(origin: Origin) -> str:
    if isinstance(origin, Address):
        return f"{_label(origin)} ({origin.outlet})"
    return f"{readable_name(origin.stem)} ({readable_name(origin.parent.name)})"


def _whole(origin: Origin) -> str:
    return one_line(str(origin))


def _tell(error: ReaderError, node: Node, expect: Expect) -> None:
    """A file's error with the place that named it, and for a missing one the nearest name."""
    end = ""
    if isinstance(error, NoSuchFile):
        end = expect.suggestion(error.path.name, siblings(error.path))
    expect.tell(node, f"{error}{end}")


def _identity(origin: Origin) -> object:
    """The same for two names of one file or page."""
    if isinstance(origin, Address):
        return origin
    try:
        status = os.stat(origin)
    except OSError:
        return origin
    return status.st_dev, status.st_ino


def _version(origin: Origin, label: str = "", date: str = "") -> VersionEntry:
    return VersionEntry(origin, label or date.replace("T", " ") or _label(origin), date)
