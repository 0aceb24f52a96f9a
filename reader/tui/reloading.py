"""What changed on the disk is read again, and the person stays where they are."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from reader.errors import ReaderError
from reader.sources import Story, Version
from reader.tui import phrases
from reader.tui.live import Changed, Live, Watched
from reader.tui.pair import Pair
from reader.tui.settings import Again

if TYPE_CHECKING:
    from reader.tui.screens.reading import ReadingScreen


class Reloaded(Message):
    """What was asked for at the start was read again."""

    def __init__(self, again: Again, files: frozenset[str], before: Sequence[Story], after: Changes) -> None:
        """``files`` are the real paths of those that changed, ``before`` the stories that were there."""
        super().__init__()
        self.again, self.files, self.before, self.after = again, files, before, after


class Changes(NamedTuple):
    """What there is in place of the stories of before."""

    stories: tuple[Story, ...]
    same: bool
    back: frozenset[Version]
    """Those that were not there."""


class Reloading:
    """Keeps what is shown in step with the files."""

    def __init__(self, screen: ReadingScreen) -> None:
        self.screen = screen
        self.live = Live(screen, self._watched)
        self.settings = screen.settings
        self._problems = screen.settings.problems
        """Of the last reading that could be done."""

    def start(self) -> None:
        if self.settings.live:
            self.live.start()

    def heed(self, changed: Changed) -> None:
        """Forget what was read of files that changed; read again what is shown, or on its way there."""
        screen, pair = self.screen, self.screen.choosing.pair
        self._forget(changed.versions)
        if self.settings.again is not None and changed.listed:
            self._read_again(self.settings.again, changed.files)
        if pair is None:
            screen.choosing.begin()
            return
        names = _names(pair, changed.versions)
        if names:
            screen.say(f"{' and '.join(names)} changed and {'is' if len(names) == 1 else 'are'} read again")
        if names or any(pick is not None and pick.version in changed.versions for pick in screen.pair or ()):
            screen.choosing.want(pair)
        if changed.versions:
            screen.story_list.refresh()
            screen.survey_soon()

    def anew(self) -> str | None:
        """Read both sides of what is on the screen, or on its way there, once more, pages too."""
        screen, pair = self.screen, self.screen.choosing.pair
        if pair is None:
            screen.choosing.unreadable.clear()
            return None if screen.choosing.begin() else "there is nothing here to read again"

        def then(changed: list[Version], sentence: str) -> None:
            screen.progress.end()
            names = " and ".join(_names(pair, changed))
            self._forget_shares(changed)
            if changed or pair != screen.pair:
                screen.choosing.want(pair)
            screen.say(sentence or (f"{names} changed" if names else "nothing has changed"))

        screen.opening.renew(pair, then)
        screen.progress.begin(pair, screen.opening)
        return None

    def _forget(self, versions: Collection[Version]) -> None:
        """Forget all that is known of versions."""
        for version in versions:
            self.screen.opening.desk.forget(version)
            self.screen.choosing.unreadable.discard(version)
        self._forget_shares(versions)

    def _forget_shares(self, versions: Collection[Version]) -> None:
        """Forget what the list says of versions that changed; of all, where the left of the screen is one."""
        known, pair = self.screen.story_list.known, self.screen.pair
        for version in versions:
            known.pop(version, None)
        if pair is not None and pair.left.version in versions:
            for version in known:
                known[version] = known[version]._replace(carried=None)

    def _read_again(self, again: Callable[[], Again], files: frozenset[str]) -> None:
        screen, choosing = self.screen, self.screen.choosing

        def work() -> None:
            before, added = choosing.stories, choosing.added
            try:
                found = again()
            except ReaderError as error:
                screen.app.call_from_thread(self._cannot_be_read, str(error))
            else:
                screen.post_message(
                    Reloaded(found, files, before, _changes(before, (*found.stories, *added)))
                )

        screen.run_worker(work, group="again", exclusive=True, thread=True)

    def _cannot_be_read(self, sentence: str) -> None:
        """What was asked for at the start is broken now; why stands among the problems until it is mended."""
        screen, file = self.screen, self.settings.configuration
        screen.problems = (sentence, *self._problems)
        key = screen.keys.shown("problems", 1)
        screen.say(f"{file} cannot be read now; {key} tells why" if file and key else sentence)

    def take(self, read: Reloaded) -> None:
        """Show other stories, colours, keys and problems; pair, cursor and place stay where they can."""
        screen, choosing, again = self.screen, self.screen.choosing, read.again
        stories, same, back = read.after
        if choosing.stories is not read.before:  # something was opened meanwhile
            stories, same, back = _changes(choosing.stories, (*again.stories, *choosing.added))
        coloured = self.settings.recolour(again.colours)
        if (
            same
            and not coloured
            and again.keys == screen.keys.chosen
            and tuple(again.problems) == tuple(screen.problems)
        ):
            return
        screen.problems = self._problems = again.problems
        screen.keys.take(again.keys)
        screen.on_descendant_focus()
        trouble = f"; it has {phrases.counted(len(again.problems), 'problem')}" if again.problems else ""
        told = f"{self._read(read.files)} was read again{trouble}"
        if not same:
            self._forget(back)
            choosing.replace(stories)
            screen.story_list.take(stories)
            if screen.pair is not None:
                screen.remembering.story = choosing.story_of(screen.pair)
                screen.story_list.mark(screen.pair)
            if choosing.pair is None:
                if not choosing.begin():
                    screen.begin_or_tell()
            elif names := _names(choosing.pair, back):
                told = f"{' and '.join(names)} {'is' if len(names) == 1 else 'are'} there again"
                choosing.want(choosing.pair)
            self.start()
        screen.say(told)

    def _read(self, files: Collection[str]) -> str:
        """What was read again because files changed: the configuration, or the articles of folders."""
        named = [path.name for path in self.settings.watched if os.path.realpath(path) in files]
        return (self.settings.configuration or named[0]) if named else "the list"

    def _watched(self) -> Iterator[Watched]:
        """Files, and folders of which every article counts; what is on the screen first."""
        shown = (pick.version.path for pick in self.screen.choosing.pair or () if pick is not None)
        yield from ((path, None) for path in shown if path)
        yield from ((path, None) for path in self.settings.watched)
        stories = self.screen.choosing.stories
        versions = (version for story in stories for source in story.sources for version in source.versions)
        yield from ((version.path, version) for version in versions if version.path)


def _changes(before: Sequence[Story], stories: tuple[Story, ...]) -> Changes:
    same = stories == tuple(before)
    return Changes(stories, same, frozenset() if same else _versions(stories) - _versions(before))


def _versions(stories: Sequence[Story]) -> frozenset[Version]:
    return frozenset(version for story in stories for source in story.sources for version in source.versions)


def _names(pair: Pair, versions: Collection[Version]) -> list[str]:
    """Of the sides that are among the versions."""
    picks = [pick for pick in dict.fromkeys(pair) if pick is not None and pick.version in versions]
    return list(dict.fromkeys(map(phrases.name_of, picks)))
