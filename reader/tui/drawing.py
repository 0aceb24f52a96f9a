"""The layouts and strips of a pane, kept for the comparisons and lines that were shown last."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from textual.strip import Strip

from reader.layout import Layout
from reader.layout.model import Line, View
from reader.tui.columns import Columns
from reader.tui.desk import Spread
from reader.tui.light import Light
from reader.tui.paint import Over, paint
from reader.tui.selecting import Selection
from reader.tui.theme import Palette

STRIPS_KEPT = 4_000
LAYOUTS_KEPT = 3


class Drawing:
    """Draws lines of a layout with what is lit and selected on them."""

    def __init__(self) -> None:
        self.light = Light()
        self.selection: Selection | None = None
        self._strips: dict[tuple[int, bool, bool, bool], Strip] = {}
        self._of: Layout | None = None
        self._laid_out: deque[Layout] = deque(maxlen=LAYOUTS_KEPT)
        """One of each of the comparisons shown last: sides are swapped, versions stepped to and fro."""

    def lay_out(self, spread: Spread, column: int, view: View) -> Layout:
        """The lines of a comparison, made from what is known of it."""
        for known in self._laid_out:
            if known.comparison is spread.comparison:
                return known.changed(view, column)
        layout = Layout(spread.comparison, spread.left, spread.right, column, view)
        self._laid_out.append(layout)
        return layout

    def forget(self) -> None:
        """Draw every line anew, after other colours or another light."""
        self._strips.clear()

    def strip(
        self, layout: Layout, line: int, columns: Columns, palette: Palette, cursor: int, focused: bool
    ) -> Strip:
        """A line across the whole pane; ``cursor`` is the line at the cursor."""
        if self._of is not layout or len(self._strips) > STRIPS_KEPT:
            self._strips.clear()
            self._of = layout
        number = layout.block_at(line)
        at_cursor = number == layout.block_at(cursor)
        here = line == cursor
        key = (line, at_cursor, focused, here)
        strip = self._strips.get(key)
        if strip is None:
            drawn = layout.line(line)
            strip = self._strips[key] = paint(
                drawn,
                layout.blocks[number],
                columns,
                palette,
                at_cursor=at_cursor,
                here=here,
                focused=focused,
                once=layout.shown_once(number),
                over=(
                    self._over(layout, drawn, palette, right=False, here=here),
                    self._over(layout, drawn, palette, right=True, here=here),
                ),
            )
        return strip

    def _over(
        self, layout: Layout, line: Line, palette: Palette, *, right: bool, here: bool
    ) -> Sequence[Over]:
        """What is laid over the words of one side of a line."""
        pieces = line.right if right else line.left
        style = palette.found_here if here else palette.found
        over = [Over(*found, style) for found in self.light.on_line(layout.comparison, pieces, right=right)]
        if self.selection is not None and self.selection.right is right:
            over.append(Over(self.selection.start, self.selection.end, palette.selected))
        return over
