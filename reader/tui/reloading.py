"""What changed on the disk is read again, and the person stays where they are."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
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
        changed = [pick for pick in self._picks() if _real(pick.version) in files]
        versions = dict.fromkeys(pick.version for pick in changed)
        self._forget_of(versions)
        for version in versions:
            screen.opening.desk.forget(version)
            screen.choosing.unreadable.discard(version)
        told = {_real(pick.version) for pick in changed}
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

    def anew(self) -> str | None:
        """Read both sides of what is on the screen once more, pages from the web too."""
        screen, pair = self.screen, self.screen.pair
        if pair is None:
            screen.choosing.unreadable.clear()
            return None if screen.choosing.begin() else "there is nothing here to read again"

        def then(changed: list[Version], sentence: str) -> None:
            screen.progress.end()
            names = " and ".join(
                phrases.name_of(pick) for pick in dict.fromkeys(pair) if pick and pick.version in changed
            )
            if changed:
                self._forget_of(changed)
                screen.open(pair)
            screen.say(sentence or (f"{names} changed" if names else "nothing has changed"))

        screen.opening.renew(pair, then)
        screen.progress.begin(pair, screen.opening)
        return None

    def _forget_of(self, versions: Collection[Version]) -> None:
        """Forget what the list says of versions that changed; of all, where the left of the screen is one."""
        known, pair = self.screen.story_list.known, self.screen.pair
        for version in versions:
            known.pop(version, None)
        if pair is not None and pair.left.version in versions:
            for version in known:
                known[version] = known[version]._replace(carried=None)

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
        shown = (pick for pick in self.screen.pair or () if pick is not None)
        yield from (pick.version.path for pick in shown if pick.version.path)
        yield from self.settings.watched
        yield from (pick.version.path for pick in self._picks() if pick.version.path)

    def _picks(self) -> Iterator[Pick]:
        stories = self.screen.choosing.stories
        return (Pick(s, v) for story in stories for s in story.sources for v in s.versions)


def _real(version: Version) -> str:
    """The real path of its file; '' where it is a page on the web."""
    return os.path.realpath(version.path) if version.path else ""


def _found(stories: Sequence[Story], pick: Pick) -> Pick:
    """The same version among other stories; the pick itself where none has its file."""
    same = [
        Pick(source, version)
        for story in stories
        for source in story.sources
        for version in source.versions
        if version.origin == pick.version.origin
    ]
    return max(same, key=lambda found: _alike(found.version, pick.version), default=pick)


def _alike(one: Version, other: Version) -> int:
    return (one.label == other.label) + (one.date == other.date)
