"""One side of a block, wrapped, and the pieces of each of its lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.layout.marks import Span
from reader.layout.measure import SOFT_HYPHEN
from reader.layout.model import Mark, Piece
from reader.layout.wrap import Insert

_AWKWARD = re.compile(rf"{SOFT_HYPHEN}+|\s{{2,}}|[^\S ]")


class Side(NamedTuple):
    """One side of a block, wrapped: all that building one of its lines takes."""

    breaks: Sequence[int]
    """Offset of the first character of each line, and the offset behind the last."""
    marked: Sequence[Span]
    inserts: Sequence[Insert]
    ground: Mark
    note: str = ""
    """Words of the reader's own in place of text."""

    @property
    def height(self) -> int:
        return 1 if self.note else max(0, len(self.breaks) - 1)


NOTHING = Side((), (), (), Mark.TEXT)


def line_pieces(text: str, start: int, end: int, side: Side) -> Iterator[Piece]:
    """The pieces of ``text[start:end]`` with the marks and inserts that fall on it."""
    if not side.marked and not side.inserts:
        yield from _drawn_pieces(text, start, end, side.ground, False)
        return
    marked = [s for s in side.marked if s.start < end and s.end > start]
    drawn = side.inserts[
        bisect_left(side.inserts, 2 * start, key=_key) : bisect_left(side.inserts, 2 * end, key=_key)
    ]
    places = {start, end}
    for span in marked:
        places.update((max(start, span.start), min(end, span.end)))
    places.update((insert.key + 1) // 2 for insert in drawn)
    behind_space = False
    at = number = 0
    for begin, stop in pairwise(sorted(places)):
        while at < len(drawn) and (drawn[at].key + 1) // 2 <= begin:
            yield Piece(drawn[at].text, Mark.NOTE)
            behind_space = False
            at += 1
        while number < len(marked) and marked[number].end <= begin:
            number += 1
        inside = number < len(marked) and marked[number].start <= begin
        mark = marked[number].mark if inside else side.ground
        yield from _drawn_pieces(text, begin, stop, mark, behind_space)
        behind_space = text[stop - 1].isspace()
    for insert in drawn[at:]:
        yield Piece(insert.text, Mark.NOTE)


def _key(insert: Insert) -> int:
    return insert.key


def _drawn_pieces(text: str, start: int, end: int, mark: Mark, behind_space: bool) -> Iterator[Piece]:
    """``text[start:end]`` in pieces without what is not drawn; ``behind_space``: a space was just drawn."""
    if behind_space:
        while start < end and text[start].isspace():
            start += 1
    for awkward in _AWKWARD.finditer(text, start, end):
        if awkward.group()[0] == SOFT_HYPHEN:
            if start < awkward.start():
                yield Piece(text[start : awkward.start()], mark, start)
        else:
            yield Piece(text[start : awkward.start()] + " ", mark, start)
        start = awkward.end()
    if start < end:
        yield Piece(text[start:end], mark, start)
