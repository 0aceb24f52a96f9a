"""Reading, comparing and surveying off the screen's thread; what comes too late is dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Thread

from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.errors import Cancelled, ReaderError
from reader.sources import Version
from reader.tui.desk import Desk, Editions, Spread
from reader.tui.pair import Pair
from reader.tui.steps import Reached, Step
from reader.tui.widgets.story_list import Known

MOMENT_S = 0.1
"""How long the first picture waits for a comparison, rather than show an empty pane before it."""


class Opened(Message):
    """A pair was read and compared."""

    def __init__(self, number: int, pair: Pair, spread: Spread) -> None:
        super().__init__()
        self.number, self.pair, self.spread = number, pair, spread


class Failed(Message):
    """A version of a pair could not be read."""

    def __init__(self, number: int, pair: Pair, version: Version, sentence: str) -> None:
        super().__init__()
        self.number, self.pair, self.version, self.sentence = number, pair, version, sentence


class Learned(Message):
    """Something is known of a version now."""

    def __init__(self, left: Version, version: Version, known: Known, editions: Editions) -> None:
        """``editions`` are the desk's of left and version from before they were read."""
        super().__init__()
        self.left, self.version, self.known, self.editions = left, version, known, editions


class Opening:
    """Asks for pairs on behalf of a screen, which gets Opened, Failed and Learned."""

    def __init__(self, screen: Screen[None], desk: Desk) -> None:
        self.screen = screen
        self.desk = desk
        self.number = 0
        """Of the last request; messages of any other number are late."""
        self.reached = Reached()
        """How far the last request has come."""
        self._started: Thread | None = None
        self._under_way = False

    def start(self, pair: Pair) -> None:
        """Begin with a pair that will be opened as soon as there is a screen."""
        self._started = self.desk.start(*_versions(pair), self.reached)

    def open(self, pair: Pair) -> Spread | None:
        """Read and compare a pair; a request still under way is abandoned. Gives the comparison where it is
        there already, or was started and is there in a moment."""
        self.number += 1
        number, desk, screen, started = self.number, self.desk, self.screen, self._started
        left, right = _versions(pair)
        reached = self.reached = Reached() if started is None else self.reached
        if started is not None:
            started.join(MOMENT_S)
            self._started = None
        kept = desk.kept(left, right)
        self._under_way = kept is None
        if kept is not None:
            screen.workers.cancel_group(screen, "opening")
            return kept

        def work() -> None:
            worker = get_current_worker()
            while started is not None and started.is_alive():
                started.join(MOMENT_S)
                if worker.is_cancelled:
                    return
            for step, version in ((Step.READ_LEFT, left), (Step.READ_RIGHT, right)):
                reached(step)
                try:
                    desk.article(version, lambda: worker.is_cancelled)
                except Cancelled:
                    return
                except ReaderError as error:
                    screen.post_message(Failed(number, pair, version, str(error)))
                    return
            try:
                spread = desk.spread(left, right, lambda: worker.is_cancelled, reached)
            except Cancelled:
                return
            except ReaderError as error:
                screen.post_message(Failed(number, pair, right, str(error)))
                return
            screen.post_message(Opened(number, pair, spread))

        screen.run_worker(work, group="opening", exclusive=True, thread=True)
        return None

    def renew(self, pair: Pair, then: Callable[[list[Version], str], None]) -> None:
        """Read both sides once more, also pages from the web; ``then`` gets those whose text is another now,
        and a sentence where one could not be read."""
        self.number += 1
        self._under_way = True
        number, desk, screen = self.number, self.desk, self.screen
        reached = self.reached = Reached()
        left, right = _versions(pair)

        def end(changed: list[Version], sentence: str) -> None:
            if not self.is_late(number):
                then(changed, sentence)

        def work() -> None:
            worker = get_current_worker()
            changed, told = [], ""
            for version in dict.fromkeys((left, right)):
                reached(Step.READ_LEFT if version is left else Step.READ_RIGHT)
                try:
                    if desk.renew(version, lambda: worker.is_cancelled):
                        changed.append(version)
                except Cancelled:
                    return
                except ReaderError as error:
                    told = told or str(error)
            if not worker.is_cancelled:
                screen.app.call_from_thread(end, changed, told)

        screen.run_worker(work, group="opening", exclusive=True, thread=True)

    def give_up(self) -> bool:
        """Abandon what was asked for; False where nothing is under way."""
        if not self._under_way:
            return False
        self.number += 1
        self._under_way = False
        self.screen.workers.cancel_group(self.screen, "opening")
        return True

    def is_late(self, number: int) -> bool:
        """Whether a message belongs to a request that was abandoned; one that does not ends its request."""
        if number != self.number:
            return True
        self._under_way = False
        return False

    def survey(self, left: Version, wanted: Sequence[Version]) -> None:
        """Find out words and containment in the left for versions, one after the other; a page from the web
        is fetched when a person opens it and not for this."""
        desk, screen = self.desk, self.screen
        wanted = [version for version in wanted if version.path is not None or desk.is_read(version)]

        def work() -> None:
            worker = get_current_worker()
            for version in wanted:
                if worker.is_cancelled:
                    return
                editions = desk.editions(left, version)
                try:
                    article = desk.article(version, lambda: worker.is_cancelled)
                    known = Known(article.word_count, date=article.date)
                    known = known._replace(carried=desk.carried(left, version, lambda: worker.is_cancelled))
                except Cancelled:
                    return
                except ReaderError as error:
                    known = Known(error=str(error))
                screen.post_message(Learned(left, version, known, editions))

        screen.run_worker(work, group="survey", exclusive=True, thread=True)


def _versions(pair: Pair) -> tuple[Version, Version]:
    """What is compared; a version that stands alone, with itself."""
    return pair.left.version, (pair.right or pair.left).version
