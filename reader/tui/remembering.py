"""Leaving a story and coming back to it: pair, place and view are found as they were."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from reader.layout.model import Mode
from reader.sources import Story, Version
from reader.tui.desk import Spread
from reader.tui.memory import Memory, Reading, absolute
from reader.tui.pair import Pair, Pick, pair_of_story, pair_of_versions
from reader.tui.place import Place
from reader.tui.spot import place_at, spot_of
from reader.tui.widgets.pane import ComparisonPane


class Remembering:
    """Keeps the memory and the pane in step."""

    def __init__(self, memory: Memory, pane: ComparisonPane) -> None:
        self.memory = memory
        self.pane = pane
        self.story: Story | None = None
        """The one on the screen."""
        self.configured = f"{_layout(pane.mode_chosen)} {'changes' if pane.view.changes_only else 'whole'}"
        self._start = pane.view, pane.mode_chosen

    def first(self, stories: Sequence[Story], unreadable: Collection[Version]) -> Pair | None:
        """The pair of the story that was read last; None where none is known."""
        number = self.memory.latest(stories)
        return None if number is None else self.pair_of(stories[number], unreadable)

    def pair_of(self, story: Story, unreadable: Collection[Version]) -> Pair | None:
        """The pair a story was left with, else the one it opens with; None where it has no version."""
        reading = self.memory.reading(story)
        pair = None if reading is None else _pair(story, reading)
        if pair is None or any(pick is not None and pick.version in unreadable for pick in pair):
            return pair_of_story(story, unreadable)
        return pair

    def leave(self, pair: Pair | None) -> None:
        """Keep how the story on the screen is being read; ``pair`` is what is compared."""
        layout, pane = self.pane.layout_shown, self.pane
        if self.story is None or pair is None or layout is None:
            return
        top, at = pane.places
        self.memory.keep(
            self.story,
            Reading(
                left=absolute(pair.left.version.origin),
                right="" if pair.right is None else absolute(pair.right.version.origin),
                top=None if top is None else spot_of(layout.comparison, top),
                at=None if at is None else spot_of(layout.comparison, at),
                layout=_layout(pane.mode_chosen),
                changes_only=pane.view.changes_only,
                cosmetic=pane.view.show_cosmetic,
                configured=self.configured,
            ),
        )

    def show(self, story: Story | None, pair: Pair, before: Pair | None, spread: Spread) -> None:
        """Show a pair; that of another story than before as it was left."""
        alone = pair.right is None
        if story is None or story is self.story:
            self.pane.show(spread, alone=alone)
            return
        self.leave(before)
        first, self.story = self.story is None, story
        reading = self.memory.reading(story)
        if reading is None:
            self.pane.show(spread, alone=alone)
            return
        if reading.configured == self.configured:
            view = replace(self.pane.view, changes_only=reading.changes_only, show_cosmetic=reading.cosmetic)
            mode = None if reading.layout == "auto" else Mode(reading.layout)
            self.pane.prepare(view, mode)
        elif not first:
            self.pane.prepare(*self._start)
        self.pane.show(spread, alone=alone)
        top, at = _places(reading, pair, spread)
        self.pane.return_to(top, at)


def _layout(mode: Mode | None) -> str:
    return "auto" if mode is None else mode.value


def _pair(story: Story, reading: Reading) -> Pair | None:
    """The versions of the story that were compared."""
    found = {absolute(version.origin): version for source in story.sources for version in source.versions}
    left, right = found.get(reading.left), found.get(reading.right)
    if left is None:
        return None
    if right is None:
        pair = pair_of_versions((story,), (left, left))
        return pair._replace(right=None)
    return pair_of_versions((story,), (left, right))


def _places(reading: Reading, pair: Pair, spread: Spread) -> tuple[Place | None, Place | None]:
    """Where top and cursor were, in this pair or the same one swapped; None for others."""
    here = (_file(pair.left), _file(pair.right))
    then = (reading.left, reading.right)
    if here not in (then, then[::-1]):
        return None, None
    swapped = here != then
    spots = [
        None if spot is None else spot._replace(right=spot.right != swapped)
        for spot in (reading.top, reading.at)
    ]
    top, at = (None if spot is None else place_at(spread.comparison, spot) for spot in spots)
    return top, at


def _file(pick: Pick | None) -> str:
    return "" if pick is None else absolute(pick.version.origin)
