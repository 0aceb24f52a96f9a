"""How the text follows the cursor."""

from __future__ import annotations


def top_for(cursor: int, lines: int, window: range, row: range) -> int:
    """The first line in sight after the cursor moved by so many lines, down or negative up.

    ``window`` was in sight before, ``row`` is the row at the cursor. The text moves on before the cursor
    reaches the edge, and with every step while the row goes on beyond it: one taller than the screen is read
    like any other text.
    """
    top, height = window.start, len(window)
    margin = height // 4
    if lines > 0:
        with_it = top + lines if row.stop > window.stop else top
        return min(cursor, max(with_it, cursor - height + 1 + margin))
    with_it = top + lines if row.start < top else top
    return max(0, cursor - height + 1, min(with_it, cursor - margin))
