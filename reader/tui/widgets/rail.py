"""The rail: the whole comparison in one column; where the changes are, and where you are."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.compare import Kind
from reader.layout import Layout
from reader.tui.theme import Palette

_WEIGHT = {
    kind: weight
    for weight, kind in enumerate(
        (Kind.COSMETIC, Kind.SAME, Kind.EDITED, Kind.REWORDED, Kind.RIGHT_ONLY, Kind.LEFT_ONLY), 1
    )
}
"""Which change is shown where several share a cell; ``same`` stands for what moved."""


class Rail(Widget):
    """One column, one cell for every so many lines."""

    ALLOW_SELECT = False

    class Pressed(Message):
        """A place on the rail was clicked."""

        def __init__(self, line: int) -> None:
            super().__init__()
            self.line = line
            """The first line of the layout that the cell stands for."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="rail")
        self.palette = palette
        self._layout_shown: Layout | None = None
        self._window = range(0)
        self._cells: list[Kind | None] = []
        self._cells_of: WeakKeyDictionary[Layout, list[Kind | None]] = WeakKeyDictionary()

    def show(self, layout: Layout | None, window: range) -> None:
        """Take the layout and the range of its lines that is in sight."""
        if layout is not self._layout_shown or len(self._cells) != self.size.height:
            self._layout_shown = layout
            self._cells = self._known(layout)
        elif window == self._window:
            return
        self._window = window
        self.refresh()

    def _known(self, layout: Layout | None) -> list[Kind | None]:
        """The cells; of a layout that comes back, as they were."""
        if layout is None:
            return []
        cells = self._cells_of.get(layout)
        if cells is None or len(cells) != self.size.height:
            cells = self._cells_of[layout] = _cells(layout, self.size.height)
        return cells

    def render_line(self, y: int) -> Strip:
        palette, layout = self.palette, self._layout_shown
        if layout is None or y >= len(self._cells) or not layout.height:
            return Strip([Segment(" ", palette.text)], 1)
        kind = self._cells[y]
        start, end = self._lines(y)
        seen = start < self._window.stop and end > self._window.start and len(self._window) < layout.height
        sign = ("█" if seen else "▐") if kind else ("│" if seen else " ")
        style = palette.rail[kind] if kind else palette.muted
        return Strip([Segment(sign, style + Style(bold=False, underline=False))], 1)

    def on_resize(self) -> None:
        self._cells = _cells(self._layout_shown, self.size.height)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        if self._layout_shown is not None:
            self.post_message(self.Pressed(self._lines(event.y)[0]))

    def _lines(self, y: int) -> tuple[int, int]:
        """Lines from and to for which a cell stands."""
        height = 0 if self._layout_shown is None else self._layout_shown.height
        cells = max(1, len(self._cells))
        if height <= cells:
            return y, y + 1
        return y * height // cells, (y + 1) * height // cells


def _cells(layout: Layout | None, cells: int) -> list[Kind | None]:
    """The weightiest change of each cell; None where it has none."""
    shown: list[Kind | None] = [None] * cells
    if layout is None or not layout.height or not cells:
        return shown
    scale = max(1.0, layout.height / cells)
    for number in layout.change_blocks:
        block = layout.blocks[number]
        kind = Kind.SAME if block.moved else block.kind
        top = layout.top(number)
        bottom = layout.top(number + 1) if number + 1 < len(layout.blocks) else layout.height
        for cell in range(min(cells - 1, int(top / scale)), min(cells - 1, int((bottom - 1) / scale)) + 1):
            before = shown[cell]
            if before is None or _WEIGHT.get(kind, 0) > _WEIGHT.get(before, 0):
                shown[cell] = kind
    return shown
