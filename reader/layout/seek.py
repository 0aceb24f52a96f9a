"""From one found phrase to the next, line by line down a laid-out comparison, through both its sides."""

from __future__ import annotations

from typing import NamedTuple

from reader.layout.find import Findable
from reader.layout.layout import Layout


class Hit(NamedTuple):
    """A found phrase on the screen."""

    line: int
    """Of the layout: that on which it begins, or the gap that hides it."""
    right: bool
    start: int
    end: int


def next_hit(
    layout: Layout, texts: tuple[Findable, Findable], phrase: str, line: int, step: int
) -> Hit | None:
    """The nearest hit below the line (``step`` 1) or above it (-1), on either side; None where there is none.

    A line before the first or behind the last stands for the ends. A gap's own hits count as beyond it.
    """
    nearest: Hit | None = None
    for right in (False, True):
        hit = _seek(layout, texts[right], phrase, line, step, right, nearest)
        if hit is not None and (nearest is None or (hit.line - nearest.line) * step < 0):
            nearest = hit
    return nearest


def _seek(
    layout: Layout, text: Findable, phrase: str, line: int, step: int, right: bool, nearest: Hit | None
) -> Hit | None:
    down = step > 0
    inside = 0 <= line < layout.height and layout.blocks[layout.block_at(line)].gap is not None
    edge = layout.offset_below(line if down != inside else line - 1, right=right)
    while (found := text.after(phrase, edge) if down else text.before(phrase, edge)) is not None:
        at = layout.line_at(found[0], right=right)
        if nearest is not None and (at - nearest.line) * step >= 0:
            return None
        number = layout.block_at(at)
        if not (right and layout.shown_once(number)) or layout.blocks[number].gap is not None:
            return Hit(at, right, *found)
        begin, end = layout.text_of(number, right=True)
        edge = end if down else begin
    return None
