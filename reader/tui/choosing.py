"""Choosing what is compared: what the list's commands and the steps from version to version do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.sources import Story, Version
from reader.tui import phrases
from reader.tui.pair import Pair, Pick, first_pair, pair_among, pair_of_versions
from reader.tui.remembering import Remembering
from reader.tui.widgets.story_list import StoryList


class Choosing:
    """Turns a person's choice into a pair and asks for it."""

    def __init__(
        self,
        stories: Sequence[Story],
        story_list: StoryList,
        ask: Callable[[Pair], None],
        remembering: Remembering,
        choice: tuple[Version, Version] | None,
    ) -> None:
        """``ask`` is called with each pair that is wanted; ``choice`` is what to begin with, where that was
        said."""
        self.stories = stories
        self.story_list = story_list
        self.ask = ask
        self.remembering = remembering
        self.choice = choice
        self.shown: Pair | None = None
        """What is on the screen."""
        self.wanted: Pair | None = None
        """What was asked for last, while it is on its way there."""
        self.unreadable: set[Version] = set()
        self.added: tuple[Story, ...] = ()
        """Opened for this run, behind those that were asked for at the start."""

    def acts(self) -> dict[str, Callable[[], str | None]]:
        """By command, what it does; a sentence that comes back is for the person."""
        return {
            "choose": self.choose,
            "take-left": lambda: self.take(left=True),
            "take-right": lambda: self.take(left=False),
            "swap": self.swap,
            "next-version": lambda: self.step(1),
            "previous-version": lambda: self.step(-1),
            "next-story": lambda: self.step_story(1),
            "previous-story": lambda: self.step_story(-1),
        }

    def first(self) -> Pair | None:
        """What to begin with, as far as it can be read; None where nothing can."""
        if self.choice is not None and self.unreadable.isdisjoint(self.choice):
            return pair_of_versions(self.stories, self.choice)
        known = self.remembering.first(self.stories, self.unreadable)
        return known or first_pair(self.stories, self.unreadable)

    def begin(self) -> bool:
        """Ask for the first pair; False where there is none."""
        pair = self.first()
        if pair is not None:
            self.want(pair)
        return pair is not None

    @property
    def pair(self) -> Pair | None:
        """What a choice starts from: what is on its way to the screen, else what is there."""
        return self.wanted or self.shown

    def want(self, pair: Pair) -> None:
        self.wanted = pair
        self.ask(pair)

    def give_up(self) -> None:
        """What was asked for does not come; what is on the screen stays."""
        self.wanted = None

    def has_come(self, pair: Pair) -> None:
        """It is on the screen; both sides can be read, whatever was said of them before."""
        self.shown, self.wanted = pair, None
        for version in (pick.version for pick in pair if pick is not None):
            self.unreadable.discard(version)
            if version in self.story_list.known and self.story_list.known[version].error:
                del self.story_list.known[version]

    def why_alone(self, pick: Pick) -> str:
        """Why a version has nothing to be compared with: what its story has besides cannot be read, or
        there is nothing."""
        number = self.number_of(Pair(pick, None))
        sources = () if number is None else self.stories[number].sources
        known = (self.story_list.known.get(version) for source in sources for version in source.versions)
        return next((one.error for one in known if one is not None and one.error), only_version(pick))

    def choose(self) -> str | None:
        """Compare the version at the cursor with the left; on a story, open it, or fold it away or out."""
        item, pick = self.story_list.item, self.story_list.pick
        if item is None:
            return self._nothing_here()
        if pick is None:
            self._choose_story(item.story)
        elif self.pair is None:
            self.want(Pair(pick, None))
        elif self.pair.left == pick:
            return "this is the left already"
        elif self.pair.right == pick:
            return "this is the right already"
        else:
            self.want(Pair(self.pair.left, pick))
        return None

    def _nothing_here(self) -> str:
        """Why the list has no row."""
        filtered = bool(self.story_list.listing.query)
        return "nothing in the list holds what the filter asks for" if filtered else "the list is empty"

    def _choose_story(self, number: int) -> None:
        story = self.stories[number]
        shown = [pick.source for pick in self.pair or () if pick is not None]
        pair = self.remembering.pair_of(story, self.unreadable)
        if pair is None or any(source in story.sources for source in shown):
            self.story_list.toggle(number)
        else:
            self.story_list.unfold(number)
            self.want(pair)

    def take(self, *, left: bool) -> str | None:
        """The version at the cursor as left or right; where it is the other side already, the sides swap."""
        pick = self.story_list.pick
        if pick is None:
            return (
                "take one of the sources; this row is a story"
                if self.story_list.item
                else self._nothing_here()
            )
        if self.pair is None or self.pair.right is None:
            other = None if self.pair is None or self.pair.left == pick else self.pair.left
        else:
            own, other = (self.pair.left, self.pair.right) if left else (self.pair.right, self.pair.left)
            if pick == own:
                return f"this is the {'left' if left else 'right'} already"
            if pick == other:
                other = own
        if other is None:
            self.want(Pair(pick, None))
        else:
            self.want(Pair(pick, other) if left else Pair(other, pick))
        return None

    def swap(self) -> str | None:
        if self.pair is None or self.pair.right is None:
            return "there is no second side to swap with"
        self.want(self.pair.swapped())
        return None

    def step(self, step: int) -> str | None:
        """The right side's next (1) or previous (-1) version."""
        right = None if self.pair is None else self.pair.right
        if self.pair is None or right is None:
            return "there is no right side to step"
        following = right.stepped(step)
        if following is None:
            name = phrases.one_line(right.source.name)
            if len(right.source.versions) == 1:
                return f"{name} has one version"
            return f"this is the {'latest' if step > 0 else 'first'} version of {name}"
        self.want(Pair(self.pair.left, following))
        return None

    def step_story(self, step: int) -> str | None:
        """The next (1) or previous (-1) story that can be read, as it was left."""
        number = None if self.pair is None else self.number_of(self.pair)
        beside = range(len(self.stories)) if number is None else range(number + 1, len(self.stories))
        if step < 0:
            beside = range(-1 if number is None else number - 1, -1, -1)
        for other in beside:
            pair = self.remembering.pair_of(self.stories[other], self.unreadable)
            if pair is not None:
                self.story_list.unfold(other)
                self.want(pair)
                self.story_list.go_to(pair.right or pair.left)
                return None
        if len(self.stories) == 1:
            return "there is one story"
        return f"this is the {'last' if step > 0 else 'first'} story"

    def add(self, stories: Sequence[Story]) -> str:
        """Put stories behind the others, the cursor on the first new one; gives a sentence about it."""
        new = [story for story in stories if story not in self.stories]
        self.added = (*self.added, *new)
        self.stories = (*self.stories, *new)
        self.story_list.take(self.stories)
        first = stories[0]
        self.story_list.go_to(Pick(first.sources[0], first.sources[0].versions[0]))
        if self.pair is None:
            self.begin()
            return ""
        title = phrases.one_line(first.title)
        return f"{title} is in the list" + (
            " already" if not new else " for this run; enter compares a source"
        )

    def replace(self, stories: Sequence[Story]) -> None:
        """Other stories are there; what is shown and wanted is the same, found among them."""
        self.stories = stories
        self.shown = None if self.shown is None else pair_among(stories, self.shown)
        self.wanted = None if self.wanted is None else pair_among(stories, self.wanted)

    def number_of(self, pair: Pair) -> int | None:
        """Number of the story that holds the left, and the right where one does; None where none does."""
        shown = self.remembering.story
        for want in ((pair.left, pair.right or pair.left), (pair.left,)):
            sources = [pick.source for pick in want]
            if shown is not None and all(source in shown.sources for source in sources):
                return next((n for n, story in enumerate(self.stories) if story is shown), None)
            for number, story in enumerate(self.stories):
                if all(source in story.sources for source in sources):
                    return number
        return None

    def story_of(self, pair: Pair) -> Story | None:
        number = self.number_of(pair)
        return None if number is None else self.stories[number]


def only_version(pick: Pick) -> str:
    """The sentence under a version that stands alone."""
    return (
        f"{phrases.name_of(pick)} stands alone; name a second file to compare it with: reader one.txt two.txt"
    )
