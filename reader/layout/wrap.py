"""Wrapping: which character each line of a run begins with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.layout.measure import Measured, clusters


class Insert(NamedTuple):
    """Something of the reader's own drawn inside a text: a caret, a bracket around changed words."""

    key: int
    """Twice the offset of the character it clings to, and one more if it stands behind that character."""
    text: str
    cells: int


class Run(NamedTuple):
    """Chunks that flow as one paragraph. The cells count the inserts as well."""

    low: int
    """Number of the first chunk."""
    high: int
    """Number of the chunk behind the last."""
    starts: Sequence[int]
    cells_from: Sequence[int]
    cells_to: Sequence[int]
    """These three as in Measured, from chunk ``base`` on."""
    base: int
    inserts: Sequence[Insert]
    """In the order of their keys."""


def run(measured: Measured, low: int, high: int, inserts: Sequence[Insert] = ()) -> Run:
    """The chunks ``low`` to ``high`` with what is drawn inside them."""
    if not inserts:
        return Run(low, high, measured.starts, measured.cells_from, measured.cells_to, 0, ())
    starts = measured.starts[low:high]
    cells_from = measured.cells_from[low:high]
    cells_to = measured.cells_to[low:high]
    added = at = 0
    for number, end in enumerate(measured.ends[low:high]):
        cells_from[number] += added
        while at < len(inserts) and inserts[at].key < 2 * end:
            added += inserts[at].cells
            at += 1
        cells_to[number] += added
    return Run(low, high, starts, cells_from, cells_to, low, inserts)


def wrap(measured: Measured, run: Run, column: int) -> list[int]:
    """Offsets of the characters that lines begin with; greedy, no line wider than ``column`` cells."""
    _, _, starts, cells_from, cells_to, base, _ = run
    at, end = run.low - base, run.high - base
    lines: list[int] = []
    while at < end:
        lines.append(starts[at])
        origin = cells_from[at]
        if cells_to[at] - origin > column:
            further, rest = _cut(measured, run, at + base, column)
            lines += further
            origin = cells_to[at] - rest
        at = bisect_right(cells_to, origin + column, at, end)
    return lines


def lines_of(measured: Measured, sentences: range, column: int) -> int:
    """In how many lines sentences wrap in which nothing is drawn; 0 where that takes ``wrap`` to find out."""
    cut, cells_to = measured.article.sentences, measured.cells_to
    if cut[sentences[0]].paragraph != cut[sentences[-1]].paragraph:
        return 0
    at, end = measured.first[sentences.start], measured.first[sentences.stop]
    lines = 0
    while at < end:
        reach = measured.cells_from[at] + column
        if cells_to[at] > reach:
            return 0
        at = bisect_right(cells_to, reach, at, end)
        lines += 1
    return lines


def _cut(measured: Measured, run: Run, chunk: int, column: int) -> tuple[list[int], int]:
    """Cut a chunk wider than the column: offsets of its further lines, and the cells of the last of them."""
    start, end = measured.starts[chunk], measured.ends[chunk]
    inserts = [insert for insert in run.inserts if 2 * start <= insert.key < 2 * end]
    parts = list(clusters(measured.article.text, start, end, measured.cells))
    further: list[int] = []
    used = 0
    for (offset, width), (stop, _) in pairwise([*parts, (end, 0)]):
        width = min(width, column) + sum(i.cells for i in inserts if 2 * offset <= i.key < 2 * stop)
        if used + width > column and offset > start:
            further.append(offset)
            used = 0
        used += width
    return further, min(used, column)
