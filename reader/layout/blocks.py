"""Which rows stand together as one block: the shape of a view before any width is known."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reader.compare import Comparison, Kind, Link, Row
from reader.layout.measure import Measured
from reader.layout.model import Block, Gap, View
from reader.text import Sentence

_FLOWING = frozenset((Kind.SAME, Kind.COSMETIC, Kind.LEFT_ONLY, Kind.RIGHT_ONLY))
"""Kinds whose sentences go on in one block where they go on in one paragraph."""


class Plan(NamedTuple):
    """The blocks of a view."""

    blocks: tuple[Block, ...]
    left: tuple[range, ...]
    """By block, the left sentences it shows; empty where the left has none, and for a gap."""
    right: tuple[range, ...]
    """By block, the right sentences it shows."""
    block_of_row: array[int]
    """By row."""
    changes: tuple[int, ...]
    """The blocks that are a stop for next and previous change."""


NOWHERE = -2
"""No paragraph's number, not even a headline's."""


def plan(comparison: Comparison, left: Measured, view: View) -> Plan:
    """Group the rows of a comparison into blocks; ``left`` counts the words that gaps hide."""
    rows, links = comparison.rows, comparison.links
    moves = numbered_moves(comparison)
    left_paragraph, right_paragraph = NOWHERE, NOWHERE
    blocks: list[Block] = []
    lefts: list[range] = []
    rights: list[range] = []
    changes: list[int] = []
    block_of_row = array("i")
    is_change = _is_change(comparison, view)
    for run, hidden in _runs(comparison, view, moves):
        link = links[rows[run.start].link]
        a, b = _sentences(rows, run)
        opens = False
        if a:
            opens = comparison.left.sentences[a.start].paragraph != left_paragraph
            left_paragraph = comparison.left.sentences[a[-1]].paragraph
        if b:
            opens = opens or comparison.right.sentences[b.start].paragraph != right_paragraph
            right_paragraph = comparison.right.sentences[b[-1]].paragraph
        gap = None
        if hidden:
            gap = Gap(run, max(len(a), len(b)), left.words[a.stop] - left.words[a.start])
        elif is_change(rows[run.start]):
            changes.append(len(blocks))
        kind = Kind.SAME if hidden else link.kind
        moved = 0 if hidden else moves.get(rows[run.start].link, 0)
        block_of_row.extend([len(blocks)] * len(run))
        blocks.append(Block(run, kind, moved, gap, opens and bool(blocks)))
        lefts.append(range(0) if hidden else a)
        rights.append(range(0) if hidden else b)
    return Plan(tuple(blocks), tuple(lefts), tuple(rights), block_of_row, tuple(changes))


def rows_of_sentences(comparison: Comparison) -> tuple[array[int], array[int]]:
    """By sentence of the left, then of the right, the number of the row it stands in."""
    found = (
        array("i", [0]) * len(comparison.left.sentences),
        array("i", [0]) * len(comparison.right.sentences),
    )
    for number, (_, *sides) in enumerate(comparison.rows):
        for rows, sentences in zip(found, sides, strict=True):
            for sentence in sentences:
                rows[sentence] = number
    return found


def _is_change(comparison: Comparison, view: View) -> Callable[[Row], bool]:
    """Tells whether a row is one of the changes that the view is about."""
    links = comparison.links
    opens = [frozenset(side if view.show_cosmetic else ()) for side in comparison.breaks]

    def is_change(row: Row) -> bool:
        link = links[row.link]
        if link.moved or not (link.kind is Kind.SAME or link.kind is Kind.COSMETIC):
            return True
        if link.kind is Kind.COSMETIC and view.show_cosmetic:
            return True
        return any(side and side[0] in opened for side, opened in zip(row[1:], opens, strict=True))

    return is_change


def numbered_moves(comparison: Comparison) -> dict[int, int]:
    """Number of the move, from 1 in the order of the left, by number of the link.

    Links that moved together, and stand in one block at either end, are one move.
    """
    links = comparison.links
    moved = sorted((link.left, number) for number, link in enumerate(links) if link.moved)
    ends: dict[int, list[int]] = {number: [] for _, number in moved}
    for row, (number, _, _) in enumerate(comparison.rows):
        if links[number].moved:
            ends[number].append(row)
    numbers: dict[int, int] = {}
    count = 0
    for at, (_, number) in enumerate(moved):
        before = moved[at - 1][1] if at else number
        together = ends[number] == [row + 1 for row in ends[before]]
        if not (together and _go_on(comparison, links[before], links[number])):
            count += 1
        numbers[number] = count
    return numbers


def _runs(comparison: Comparison, view: View, moves: dict[int, int]) -> Iterator[tuple[range, bool]]:
    """Rows that make one block, in order, and whether they are hidden."""
    rows = comparison.rows
    count = len(rows)
    start = 0
    for gap in [*_gaps(comparison, view), range(count, count)]:
        while start < gap.start:
            stop = start + 1
            while stop < gap.start and _flow(comparison, moves, rows[stop - 1], rows[stop]):
                stop += 1
            yield range(start, stop), False
            start = stop
        if gap:
            yield gap, True
        start = gap.stop


def _gaps(comparison: Comparison, view: View) -> Iterator[range]:
    """Runs of rows that a view of changes only hides, in order."""
    if not view.changes_only:
        return
    rows, is_change = comparison.rows, _is_change(comparison, view)
    shown = [number for number, row in enumerate(rows) if is_change(row)]
    context = max(0, view.context)
    start = 0
    for change in [*shown, len(rows) + context]:
        gap = range(start, min(len(rows), change - context))
        if len(gap) > 1 and gap.start not in view.opened:
            yield gap
        start = max(start, change + context + 1)


def _flow(comparison: Comparison, moves: dict[int, int], row: Row, following: Row) -> bool:
    """Whether two rows, one below the other, go on in one block."""
    return moves.get(row.link) == moves.get(following.link) and _go_on(
        comparison, comparison.links[row.link], comparison.links[following.link]
    )


def _go_on(comparison: Comparison, link: Link, following: Link) -> bool:
    """Whether two links are of one kind that flows, and go on in one paragraph on both sides."""
    return (
        link.kind is following.kind
        and link.kind in _FLOWING
        and _follow(comparison.left.sentences, link.left, following.left)
        and _follow(comparison.right.sentences, link.right, following.right)
    )


def _follow(sentences: Sequence[Sentence], before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Whether sentences follow each other within a paragraph; those of an empty side do."""
    if not before or not after:
        return not before and not after
    return before[-1] + 1 == after[0] and sentences[before[-1]].paragraph == sentences[after[0]].paragraph


def _sentences(rows: Sequence[Row], run: range) -> tuple[range, range]:
    """The sentences of a run of rows, on the left and on the right."""
    if len(run) == 1:
        _, left, right = rows[run.start]
        return _span(left, left), _span(right, right)
    shown = rows[run.start : run.stop]
    left_rows = [row.left for row in shown if row.left]
    right_rows = [row.right for row in shown if row.right]
    return (
        _span(left_rows[0], left_rows[-1]) if left_rows else range(0),
        _span(right_rows[0], right_rows[-1]) if right_rows else range(0),
    )


def _span(first: tuple[int, ...], last: tuple[int, ...]) -> range:
    return range(first[0], last[-1] + 1) if first else range(0)
