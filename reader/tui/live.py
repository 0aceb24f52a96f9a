"""Watching the files: what changes on the disk is told to the screen, many changes at once as one."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from threading import Event, Thread
from typing import TypeAlias

from textual.message import Message
from textual.screen import Screen

from reader.sources import Version
from reader.sources.contents import ENDINGS

MOST_FOLDERS = 256
"""No more folders than this are watched; systems bound how many may be."""
CALM_MS = 200
"""Changes that follow each other faster than this are told together."""
LONGEST_MS = 1_000
"""But not later than this."""
Watched: TypeAlias = tuple[Path, Version | None]
"""A file and the version that is read from it; None for a folder of articles, and for a configuration."""


class Changed(Message):
    """Files were written, made or removed."""

    def __init__(self, files: frozenset[str], of: Mapping[str, Collection[Version]]) -> None:
        """``files`` are real paths; ``of`` has the versions that are read from them."""
        super().__init__()
        self.files = files
        self.versions = tuple(version for file in sorted(files) for version in of.get(file, ()))
        self.listed = any(not of.get(file) or not os.path.exists(file) for file in files)
        """Whether the stories may be others now: a file is gone, or one changed that is no version's."""


class Live:
    """Watches in a thread of its own from ``start`` to ``stop``; the screen gets Changed."""

    def __init__(self, screen: Screen[None], files: Callable[[], Iterable[Watched]]) -> None:
        """``files`` gives what to watch, the most important first."""
        self.screen, self.files = screen, files
        self._ended = Event()
        self.watching = Event()
        """Set when what changes from now on will be told."""

    def start(self) -> None:
        """Watch, in place of what was watched before."""
        self._ended.set()
        self._ended, self.watching = Event(), Event()
        Thread(target=self._watch, args=(self._ended, self.watching), daemon=True, name="watching").start()

    def stop(self) -> None:
        self._ended.set()

    def _watch(self, ended: Event, watching: Event) -> None:
        from watchfiles import watch

        named: dict[str, dict[Version, None]] = {}
        folders: dict[str, None] = {}
        for path, version in self.files():
            real = os.path.realpath(path)
            of = named.setdefault(real, {})
            if version is not None:
                of[version] = None
            if len(folders) < MOST_FOLDERS:
                folders[real if os.path.isdir(real) else os.path.dirname(real)] = None

        def counts(_: object, path: str) -> bool:
            return path in named or path.lower().endswith(ENDINGS)

        there = [folder for folder in folders if os.path.isdir(folder)]
        try:
            for changes in watch(
                *there,
                watch_filter=counts,
                debounce=LONGEST_MS,
                step=CALM_MS,
                stop_event=ended,
                recursive=False,
                rust_timeout=LONGEST_MS,
                yield_on_timeout=True,
                raise_interrupt=False,
                ignore_permission_denied=True,
            ):
                if ended.is_set():
                    return
                watching.set()
                if not changes:
                    continue
                self.screen.post_message(Changed(frozenset(path for _, path in changes), named))
        except OSError:
            return  # where the system cannot watch, everything else works as before
