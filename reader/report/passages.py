"""A comparison as passages for a page: the blocks of a view, each with the text and marks of both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.compare import Comparison, Kind, Link
from reader.layout import Gap, Mark, View, measure
from reader.layout.blocks import plan
from reader.text import Article


class Run(NamedTuple):
    """A run of one mark within a passage."""

    text: str
    """As in the article; empty where only the other side has words. Marked text never ends in white space."""
    mark: Mark
    other: str = ""
    """Of a change: what the other side has in its place."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands side by side: a block of the view."""

    kind: Kind
    moved: int
    """Number of the move, from 1; 0 where it did not move."""
    left: tuple[Run, ...]
    """Empty where the left has nothing here."""
    right: tuple[Run, ...]
    """Empty where the right has nothing here."""
    left_paragraph: int
    """The left paragraph it begins in, from 1, or 0; for the right end of a move, that of its left end."""
    right_paragraph: int
    """The right paragraph it begins in, likewise."""
    new_paragraph: bool
    gap: Gap | None = None
    hidden: tuple[Passage, ...] = ()
    """Of a gap: the passages in it."""

    def is_change(self, view: View) -> bool:
        """Whether it is one of the differences that the view is about."""
        quiet = self.kind is Kind.SAME or (self.kind is Kind.COSMETIC and not view.show_cosmetic)
        return bool(self.moved) or not quiet


def passages(comparison: Comparison, view: View) -> list[Passage]:
    """The passages of a comparison, in reading order."""
    measured = measure(comparison.left, len)
    found: list[Passage] = []
    for block in plan(comparison, measured, view).blocks:
        if block.gap is None:
            found.append(_passage(comparison, block.rows, block.moved, block.new_paragraph, view))
        else:
            rows = (_passage(comparison, range(row, row + 1), 0, True, view) for row in block.gap.rows)
            found.append(Passage(Kind.SAME, 0, (), (), 0, 0, block.new_paragraph, block.gap, tuple(rows)))
    return found


def _passage(comparison: Comparison, rows: range, moved: int, new_paragraph: bool, view: View) -> Passage:
    shown = comparison.rows[rows.start : rows.stop]
    links = [comparison.links[row.link] for row in shown]
    lefts = [number for row in shown for number in row.left]
    rights = [number for row in shown for number in row.right]
    return Passage(
        kind=links[0].kind,
        moved=moved,
        left=_runs(comparison.left, lefts, _marked(links, view), False, comparison.right),
        right=_runs(comparison.right, rights, _marked(links, view), True, comparison.left),
        left_paragraph=_paragraph(comparison.left, lefts or links[0].left),
        right_paragraph=_paragraph(comparison.right, rights or links[0].right),
        new_paragraph=new_paragraph,
    )


def _paragraph(article: Article, sentences: Sequence[int]) -> int:
    return article.sentences[sentences[0]].paragraph + 1 if sentences else 0


class _Marked(NamedTuple):
    """The two spans of something marked, and how."""

    left: tuple[int, int]
    right: tuple[int, int]
    mark: Mark


def _marked(links: Sequence[Link], view: View) -> Iterator[_Marked]:
    for link in links:
        if link.kind is Kind.REWORDED:
            yield from (_Marked(span.left, span.right, Mark.SHARED) for span in link.shared)
            continue
        for change in link.changes:
            if view.show_cosmetic or not change.cosmetic:
                yield _Marked(change.left, change.right, Mark.COSMETIC if change.cosmetic else Mark.CHANGED)


def _runs(
    article: Article, sentences: Sequence[int], marked: Iterator[_Marked], right: bool, other: Article
) -> tuple[Run, ...]:
    """The text from the first of these sentences to the last, in runs."""
    if not sentences:
        return ()
    at, end = article.sentences[sentences[0]].start, article.sentences[sentences[-1]].end
    here = sorted((m.right, m.left, m.mark) if right else (m.left, m.right, m.mark) for m in marked)
    runs: list[Run] = []
    for (start, stop), (other_start, other_stop), mark in here:
        if start < at:
            continue
        if start > at:
            runs.append(Run(article.text[at:start], Mark.TEXT))
        text = article.text[start:stop]
        words = text.strip()
        before, _, behind = text.partition(words) if words else (text, "", "")
        runs += [Run(before, Mark.TEXT)] if before else []
        runs.append(Run(words, mark, other.text[other_start:other_stop].strip()))
        runs += [Run(behind, Mark.TEXT)] if behind else []
        at = stop
    if end > at:
        runs.append(Run(article.text[at:end], Mark.TEXT))
    return tuple(runs)
