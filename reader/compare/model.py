"""What a comparison is: links between the sentences of two articles, and what differs inside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from reader.text import Article


class Kind(StrEnum):
    """What a link says of its two sides."""

    SAME = "same"
    COSMETIC = "cosmetic"
    """Alike once folded: only quotation style, dashes, case, spacing, spelling or Unicode form differ."""
    EDITED = "edited"
    """Enough stands on both sides that the words which differ are marked."""
    REWORDED = "reworded"
    """Too little stands on both sides to mark words; shared names, figures and rare words are given
    instead.
    """
    LEFT_ONLY = "left-only"
    RIGHT_ONLY = "right-only"


class Change(NamedTuple):
    """What stands on the left and what stands on the right in its place; either span may be empty."""

    left: tuple[int, int]
    """Half-open range of offsets into the left text."""
    right: tuple[int, int]
    """Half-open range of offsets into the right text."""
    cosmetic: bool = False
    """The two spans are alike once folded."""


@dataclass(frozen=True, slots=True)
class Link:
    """Left sentences that answer right sentences; a sentence without an answer is a link with one empty
    side.
    """

    left: tuple[int, ...]
    """Sentence numbers, ascending and without a gap; empty for right-only."""
    right: tuple[int, ...]
    """Sentence numbers, ascending and without a gap; empty for left-only."""
    kind: Kind
    moved: bool = False
    """It stands elsewhere in the order than its neighbours."""
    score: float = 0.0
    """How alike the sides are, 0 to 1; 0 for one-sided links."""
    changes: tuple[Change, ...] = ()
    """Of a linked pair, in order; offsets into the articles' texts. Applied to the left they give the
    right.
    """
    shared: tuple[Change, ...] = ()
    """Of a reworded pair: the names, figures and rare words that stand on both sides, in the left's order."""
    reasons: Mapping[str, float] = field(default_factory=dict)
    """The parts of the score, by name, each 0 to 1."""


class Row(NamedTuple):
    """What stands side by side on a screen or page. A moved link has two rows, one for each of its ends."""

    link: int
    """Number of the link in ``Comparison.links``."""
    left: tuple[int, ...]
    """Left sentences shown in this row; empty where the left has nothing here."""
    right: tuple[int, ...]
    """Right sentences shown in this row; empty where the right has nothing here."""


class Containment(NamedTuple):
    """Share of each side's words that stand on the other, 0 to 1."""

    left: float
    right: float


@dataclass(frozen=True)
class Comparison:
    """All of it for one pair of articles."""

    left: Article
    right: Article
    links: tuple[Link, ...]
    """In the order of the rows in which they first appear."""
    rows: tuple[Row, ...]
    """In reading order."""
    counts: Mapping[str, int]
    """Number of links by kind, every kind present, and under 'moved' the number of moved links."""
    containment: Containment
    ignored: Mapping[str, int] = field(default_factory=dict)
    """How many cosmetic differences there are, by sort: 'quotation marks', 'case' … of changes within links,
    and 'paragraph breaks'."""
    breaks: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
    """The left and the right sentences, ascending, that open a paragraph while what answers them goes on in
    one."""

    @property
    def alike(self) -> bool:
        """Whether the differences, if any, are cosmetic: every link is same or cosmetic, none moved."""
        return all(link.kind in (Kind.SAME, Kind.COSMETIC) and not link.moved for link in self.links)
