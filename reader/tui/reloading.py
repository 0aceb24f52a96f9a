"""What changed on the disk is read again, and the person stays where they are."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import ReaderError
from reader.sources import Story, Version
from reader.tui import phrases
from reader.tui.live import Live
from reader.tui.pair import Pair, Pick
from reader.tui.settings import Again

if TYPE_CHECKING:
    from reader.tui.screens.reading import ReadingScreen


class Reloaded(Message):
    """What was asked for at the start was read again."""

    def __init__(self, again: Again) -> None:
        super().__init__()
        self.again = again


class Reloading:
    """Keeps what is shown in step with the files."""

    def __init__(self, screen: ReadingScreen) -> None:
        self.screen = screen
        self.live = Live(screen, self._watched)
        self.settings = screen.settings

    def start(self) -> None:
        if self.settings.live:
            self.live.start()

    def heed(self, files: frozenset[str]) -> None:
        """Forget what was read of files that changed; read again what is on the screen."""
        screen = self.screen
        changed = [pick for pick in self._picks() if os.path.realpath(pick.version.path) in files]
        for version in dict.fromkeys(pick.version for pick in changed):
            screen.opening.desk.forget(version)
            screen.story_list.known.pop(version, None)
            screen.choosing.unreadable.discard(version)
        told = {os.path.realpath(pick.version.path) for pick in changed}
        if self.settings.again is not None and (files - told or any(not os.path.exists(f) for f in files)):
            self._read_again(self.settings.again)
        shown = [pick for pick in screen.pair or () if pick is not None and pick in changed]
        if screen.pair is None:
            screen.choosing.begin()
        elif shown:
            names = " and ".join(dict.fromkeys(phrases.name_of(pick) for pick in shown))
            screen.say(f"{names} changed and {'is' if len(shown) == 1 else 'are'} read again")
            screen.open(screen.pair)
        if changed:
            screen.story_list.refresh()
            screen.survey_soon()

    def _read_again(self, again: Callable[[], Again]) -> None:
        screen = self.screen

        def work() -> None:
            try:
                found = again()
            except ReaderError as error:
                screen.app.call_from_thread(screen.say, str(error))
            else:
                screen.post_message(Reloaded(found))

        screen.run_worker(work, group="again", exclusive=True, thread=True)

    def take(self, again: Again) -> None:
        """Show other stories, colours, keys and problems; pair, cursor and place stay where they can."""
        screen, choosing = self.screen, self.screen.choosing
        stories = (*again.stories, *choosing.added)
        same = tuple(stories) == tuple(choosing.stories)
        coloured = self.settings.recolour(again.colours)
        if (
            same
            and not coloured
            and again.keys == screen.keys.chosen
            and tuple(again.problems) == tuple(screen.problems)
        ):
            return
        screen.problems = again.problems
        screen.keys.take(again.keys)
        screen.on_descendant_focus()
        if not same:
            choosing.stories = stories
            screen.story_list.take(stories)
            if screen.pair is not None:
                left, right = screen.pair
                pair = Pair(_found(stories, left), None if right is None else _found(stories, right))
                screen.pair = choosing.pair = pair
                screen.remembering.story = choosing.story_of(pair)
                screen.story_list.mark(pair)
            elif not choosing.begin():
                screen.begin_or_tell()
            if self.settings.live:
                self.live.start()
        files = [path.name for path in self.settings.watched if path.is_file()]
        name = self.settings.configuration or next(iter(files), "the list")
        trouble = f"; it has {phrases.counted(len(again.problems), 'problem')}" if again.problems else ""
        screen.say(f"{name} was read again{trouble}")

    def _watched(self) -> Iterator[Path]:
        """Files, and folders of which every article counts; what is on the screen first."""
        yield from (pick.version.path for pick in self.screen.pair or () if pick is not None)
        yield from self.settings.watched
        yield from (pick.version.path for pick in self._picks())

    def _picks(self) -> Iterator[Pick]:
        stories = self.screen.choosing.stories
        return (Pick(s, v) for story in stories for s in story.sources for v in s.versions)


def _found(stories: Sequence[Story], pick: Pick) -> Pick:
    """The same version among other stories; the pick itself where none has its file."""
    same = [
        Pick(source, version)
        for story in stories
        for source in story.sources
        for version in source.versions
        if version.path == pick.version.path
    ]
    return max(same, key=lambda found: _alike(found.version, pick.version), default=pick)


def _alike(one: Version, other: Version) -> int:
    return (one.label == other.label) + (one.date == other.date)
