"""The lines of one row: the names over the columns, what the list is, where the cursor is, what can be
done."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.columns import Columns
from reader.tui.commands import Hint
from reader.tui.theme import Palette


class Bar(Widget):
    """One line of styled text."""

    ALLOW_SELECT = False

    class Pressed(Message):
        """The bar was clicked, so many cells from its left end."""

        def __init__(self, bar: Bar, x: int) -> None:
            super().__init__()
            self.bar, self.x = bar, x

    def __init__(self, palette: Palette, name: str) -> None:
        super().__init__(id=name)
        self.palette = palette
        self.parts: Sequence[tuple[str, Style]] = ()

    def set_parts(self, parts: Sequence[tuple[str, Style]]) -> None:
        """Show these pieces of text, one after the other, each in its style."""
        self.parts = parts
        self.refresh()

    def render_line(self, y: int) -> Strip:
        segments = [Segment(text, style) for text, style in self.arranged(self.size.width)]
        return Strip(segments).adjust_cell_length(self.size.width, self.palette.panel)

    def arranged(self, width: int) -> Sequence[tuple[str, Style]]:
        return self.parts

    def on_click(self, event: events.Click) -> None:
        self.post_message(self.Pressed(self, event.x))


class NamesBar(Bar):
    """The two sides' names, each above its column."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, "names")
        self.sides: tuple[str, ...] = ()
        self.details: tuple[str, ...] = ()
        self.columns: Columns | None = None

    def name_sides(self, sides: Sequence[str], details: Sequence[str], columns: Columns) -> None:
        """Show names, what is said of each, and align them with the columns."""
        self.sides, self.details, self.columns = tuple(sides), tuple(details), columns
        self.refresh()

    def arranged(self, width: int) -> Sequence[tuple[str, Style]]:
        if self.columns is None or not self.sides:
            return self.parts
        palette = self.palette
        lone = len(self.sides) == 1
        start, right = self._starts(width)
        parts: list[tuple[str, Style]] = [(" " * start, palette.panel)]
        rooms = (width - start,) if lone else (right - start - 1, width - right - 1)
        for side, room in enumerate(rooms):
            detail = f" · {self.details[side]}"
            name = self.sides[side]
            if 2 + cell_len(name) + cell_len(detail) > room:
                detail = ""
            name = cut(name, room - 2 - cell_len(detail))
            parts += [
                (f"{'AB'[side]} ", palette.panel_sides[side]),
                (name, palette.panel),
                (detail, palette.panel_muted),
            ]
            if side == 0:
                parts.append((" " * (right - start - 2 - cell_len(name) - cell_len(detail)), palette.panel))
        return parts

    def side_at(self, x: int) -> int:
        """The side whose name stands at a cell, 0 or 1, with the room up to the other's."""
        return int(len(self.sides) > 1 and x >= self._starts(self.size.width)[1])

    def _starts(self, width: int) -> tuple[int, int]:
        """Where the left's name starts and where the right's does."""
        columns = self.columns
        start = 0 if columns is None else max(0, columns.gutter - 2)
        if columns is not None and columns.mode == "side-by-side" and len(self.sides) > 1:
            return start, columns.right - 2
        return start, start + (width - start) // 2 + 1


class StatusBar(Bar):
    """Where the cursor is on the left of the line, the counts of the whole on its right."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, "status")
        self.here: tuple[str, ...] = ()
        self.whole: tuple[str, ...] = ()

    def tell(self, here: Sequence[str], whole: Sequence[str]) -> None:
        """Both in order of weight: the last is left out first where the line is short. The whole's weightiest
        stands at the end of the line."""
        self.here, self.whole = tuple(here), tuple(whole)
        self.refresh()

    def arranged(self, width: int) -> Sequence[tuple[str, Style]]:
        room = max(1, width - 2)
        left = "  ".join(_fitting(self.here, room)) or cut(next(iter(self.here), ""), room)
        right = "   ".join(reversed(_fitting(self.whole, room - cell_len(left) - 4)))
        space = max(0, room - cell_len(left) - cell_len(right))
        first, _, rest = left.partition("  ")
        return (
            (f" {first}", self.palette.panel + Style(bold=True)),
            (f"  {rest}" if rest else "", self.palette.panel),
            (" " * space, self.palette.panel),
            (right, self.palette.panel_muted),
        )


class HintsBar(Bar):
    """Keys and words for the pane in focus; in their place a notice, or what is being done, while there is
    one."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, "hints")
        self.hints: tuple[Hint, ...] = ()
        self.notice = ""
        self.working = ("", "")
        """What is being done, and a bar; both '' where nothing is."""

    def work(self, what: str, bar: str) -> None:
        """Show that something is being done, in place of the hints."""
        if (what, bar) != self.working:
            self.working = what, bar
            self.refresh()

    def hint(self, hints: Sequence[Hint]) -> None:
        """Show these, as many as there is room for."""
        self.hints = tuple(hints)
        self.refresh()

    def notify_here(self, notice: str) -> None:
        """Show a sentence; '' shows the hints again."""
        if notice != self.notice:
            self.notice = notice
            self.refresh()

    def arranged(self, width: int) -> Sequence[tuple[str, Style]]:
        palette = self.palette
        what, bar = self.working
        if self.notice or what:
            ending = f" {bar}  esc gives up" if what else ""
            told = cut(self.notice or what, max(1, width - 2 - cell_len(ending)))
            return ((f" {told}", palette.panel + Style(bold=True)), (ending, palette.panel_muted))
        return [
            part
            for hint in self._fitting(width)
            for part in ((f" {hint.key} ", palette.panel_key), (f"{hint.word}  ", palette.panel_muted))
        ]

    def command_at(self, x: int) -> str:
        """The command whose hint stands at a cell; '' for none."""
        end = 0
        for hint in () if self.notice or self.working[0] else self._fitting(self.size.width):
            end += _cells(hint)
            if x < end:
                return hint.command
        return ""

    def _fitting(self, width: int) -> list[Hint]:
        """The weightiest hints, as many as there is room for."""
        hints = list(self.hints)
        while len(hints) > 1 and sum(map(_cells, hints)) > width + 2:
            hints.remove(max(hints, key=lambda hint: hint.weight))
        return hints


def _cells(hint: Hint) -> int:
    return cell_len(hint.key) + cell_len(hint.word) + 4


def cut(text: str, cells: int) -> str:
    """The text, ended with '…' where it is wider than the cells there are."""
    if cells < 1:
        return ""
    return text if cell_len(text) <= cells else set_cell_size(text, cells - 1).rstrip() + "…"


def _fitting(parts: Sequence[str], cells: int) -> list[str]:
    """As many of the parts, the first ones first, as fit beside each other with some space between."""
    fitting: list[str] = []
    for part in parts:
        if cell_len("  ".join([*fitting, part])) > cells:
            break
        fitting.append(part)
    return fitting
