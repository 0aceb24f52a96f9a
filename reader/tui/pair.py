"""Which two versions are compared, and which two come next."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from reader.sources import Source, Story, Version
from reader.sources.names import name_of


class Pick(NamedTuple):
    """A version and the source it belongs to."""

    source: Source
    version: Version

    @property
    def number(self) -> int:
        """Position of the version among its source's versions, from 0."""
        return self.source.versions.index(self.version)

    def stepped(self, step: int) -> Pick | None:
        """The version ``step`` places later in the same source; None where there is none."""
        number = self.number + step
        return (
            Pick(self.source, self.source.versions[number])
            if 0 <= number < len(self.source.versions)
            else None
        )


class Pair(NamedTuple):
    """Left and right; ``right`` is None where there is only one version to show."""

    left: Pick
    right: Pick | None

    def swapped(self) -> Pair:
        return self if self.right is None else Pair(self.right, self.left)


def first_pair(stories: Sequence[Story], without: Collection[Version] = ()) -> Pair | None:
    """What is shown at the start, the versions that could not be read left out: the pair of the first story
    that has one.

    None where no story has a version to show.
    """
    pairs = (pair_of_story(story, without) for story in stories)
    return next((pair for pair in pairs if pair is not None), None)


def pair_of_story(story: Story, without: Collection[Version] = ()) -> Pair | None:
    """The pair a story opens with: its first source as first published and its second source as it stands
    now; of a single source its first and its last version. None where it has no version."""
    picks = [
        [Pick(source, version) for version in source.versions if version not in without]
        for source in story.sources
    ]
    picks = [versions for versions in picks if versions]
    if not picks:
        return None
    left = picks[0][0]
    right = picks[1][-1] if len(picks) > 1 else picks[0][-1]
    return Pair(left, None if right == left else right)


def pair_of_versions(stories: Sequence[Story], choice: tuple[Version, Version]) -> Pair:
    """The pair for two versions chosen elsewhere, each with the first source that holds it."""
    return Pair(*(next(_picks(stories, version), _alone(version)) for version in choice))


def pair_among(stories: Sequence[Story], pair: Pair) -> Pair:
    """The same versions among other stories; as they are where none has their file or page."""
    right = None if pair.right is None else _among(stories, pair.right)
    return Pair(_among(stories, pair.left), right)


def _among(stories: Sequence[Story], pick: Pick) -> Pick:
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


def _picks(stories: Sequence[Story], version: Version) -> Iterator[Pick]:
    return (
        Pick(source, version) for story in stories for source in story.sources if version in source.versions
    )


def _alone(version: Version) -> Pick:
    return Pick(Source(name_of(version.origin), (version,)), version)
