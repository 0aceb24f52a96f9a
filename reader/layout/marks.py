"""What is marked on one side of a row, and what of the reader's own is drawn among its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.compare import Change, Comparison, Kind, Link, letter_changes
from reader.layout.measure import drawn, unparted
from reader.layout.model import CellWidth, Mark
from reader.layout.signs import CARET
from reader.layout.wrap import Insert

Brackets = Mapping[Mark, tuple[str, str]]
"""By mark, what is drawn before and behind a run of it; for output that has neither colour nor underline."""


class Span(NamedTuple):
    """A marked stretch of an article's text."""

    start: int
    end: int
    mark: Mark


def ground(link: Link) -> Mark:
    """The mark of a side's words where no other applies."""
    return Mark.ONLY if link.kind in (Kind.LEFT_ONLY, Kind.RIGHT_ONLY) else Mark.TEXT


def spans(link: Link, text: str, right: bool, show_cosmetic: bool) -> list[Span]:
    """The marked stretches of one side of a link, in order, as offsets into that side's text.

    They have no white space at their ends; neighbours in one paragraph that only white space parts are one.
    An empty one is a place where only the other side has words, and no other mark of this side shows it.
    """
    if link.kind is Kind.REWORDED:
        marked = sorted((_side(change, right), Mark.SHARED) for change in link.shared)
    elif link.kind in (Kind.EDITED, Kind.COSMETIC):
        marked = [
            (_side(change, right), Mark.COSMETIC if change.cosmetic else Mark.CHANGED)
            for change in link.changes
            if show_cosmetic or not change.cosmetic
        ]
    else:
        return []
    joined: list[Span] = []
    for (start, end), mark in marked:
        first, last = _trim(text, start, end)
        span = Span(*unparted(text, *((first, last) if first < last else (start, end))), mark)
        before = joined[-1] if joined else None
        if before is not None and span.start < before.end:
            span = Span(before.end, max(before.end, span.end), mark)
        if before is not None and before.mark is mark and _meet(text, before, span):
            if before.start == before.end:
                joined[-1] = span
            elif span.start < span.end:
                joined[-1] = Span(before.start, span.end, mark)
        else:
            joined.append(span)
    return joined


def with_letters(
    marked: Sequence[Span], comparison: Comparison, links: Iterable[Link], right: bool
) -> list[Span]:
    """The same marks, the letters of each slip ('longe-range', 'long-range') standing out in its word."""
    text = (comparison.right if right else comparison.left).text
    letters: list[Span] = []
    for change in (change for link in links for change in link.changes if not change.cosmetic):
        (a, end), (b, stop) = change.left, change.right
        for slip in letter_changes(comparison.left.text[a:end], comparison.right.text[b:stop]):
            start, finish = _side(slip, right)
            begin = b if right else a
            first, last = unparted(text, *_trim(text, begin + start, begin + finish))
            if first < last:
                letters.append(Span(first, last, Mark.LETTERS))
    found: list[Span] = []
    at = 0
    for start, end, mark in marked:
        while at < len(letters) and letters[at].end <= end:
            if mark is Mark.CHANGED and letters[at].start >= start:
                if start < letters[at].start:
                    found.append(Span(start, letters[at].start, mark))
                found.append(letters[at])
                start = letters[at].end
            at += 1
        if start < end or (start == end and not (found and found[-1].mark is Mark.LETTERS)):
            found.append(Span(start, end, mark))
    return found


def _meet(text: str, span: Span, following: Span) -> bool:
    """Whether nothing but white space parts two stretches of a paragraph."""
    between = text[span.end : following.start]
    return span.end <= following.start and not between.strip() and between.count("\n") < 2


def inserts(
    text: str, bounds: range, marked: Iterable[Span], brackets: Brackets, cells: CellWidth
) -> list[Insert]:
    """Carets where the other side alone has something to show, and brackets around marked words.

    ``bounds`` are the offsets of the side's text. No insert clings to white space, where a line might end.
    """
    found: dict[tuple[int, str], Insert] = {}

    def put(key: int, sign: str) -> None:
        found.setdefault((key, sign), Insert(key, sign, cells(sign)))

    for start, end, mark in marked:
        if mark not in brackets and start < end and text[start].isalnum():
            continue
        first, last = _trim(text, max(start, bounds.start), min(end, bounds.stop))
        if first >= last or not cells(drawn(text[first:last])) > 0:
            key = _nearest(text, bounds, start)
            if key is not None and (start == end or first < last):
                put(key, CARET)
        elif mark in brackets:
            before, behind = brackets[mark]
            put(2 * first, before)
            put(2 * (last - 1) + 1, behind)
    return sorted(found.values(), key=lambda insert: insert.key)


def _side(change: Change, right: bool) -> tuple[int, int]:
    return change.right if right else change.left


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _nearest(text: str, bounds: range, place: int) -> int | None:
    """Key of an insert at a place: before the word that begins there, else behind the one that ends there."""
    if place in bounds and not text[place].isspace():
        return 2 * place
    if place - 1 in bounds and not text[place - 1].isspace():
        return 2 * (place - 1) + 1
    for at in range(max(place, bounds.start), bounds.stop):
        if not text[at].isspace():
            return 2 * at
    for at in range(min(place, bounds.stop) - 1, bounds.start - 1, -1):
        if not text[at].isspace():
            return 2 * at + 1
    return None
