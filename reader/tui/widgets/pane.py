"""The comparison on the screen: one widget that draws both sides, so that they cannot drift apart."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.layout import Layout
from reader.layout.model import Block, Mode, View
from reader.tui.columns import Columns
from reader.tui.desk import Spread
from reader.tui.drawing import Drawing
from reader.tui.following import top_for
from reader.tui.light import Light
from reader.tui.message import message_line
from reader.tui.paint import empty
from reader.tui.place import Place, carried, line_of, place_of
from reader.tui.selecting import Drag, Selection
from reader.tui.theme import Palette

STACKED_BELOW = 80
"""A screen narrower than this many cells stacks the sides in the layout by width."""


class ComparisonPane(ScrollView, can_focus=True, inherit_bindings=False):
    """Both sides of a comparison, line by line; knows the line at the cursor."""

    ALLOW_SELECT = False

    class Moved(Message):
        """The cursor or the window moved, or other lines are shown."""

    class Selected(Message):
        """The mouse let go of a selection."""

        def __init__(self, selection: Selection) -> None:
            super().__init__()
            self.selection = selection

    class GapPressed(Message):
        """A gap was clicked; the cursor is on it."""

    def __init__(self, palette: Palette, view: View, mode: Mode | None) -> None:
        """``mode`` is None for the layout by width."""
        super().__init__(id="pane")
        self.palette = palette
        self.layout_shown: Layout | None = None
        self.columns = Columns.across(80, Mode.SIDE_BY_SIDE)
        self.cursor = 0
        """Line of the layout."""
        self.message = ""
        """Shown in place of a comparison."""
        self._view = view
        self._mode = mode
        self.alone = False
        self._spread: Spread | None = None
        self.drawing = Drawing()
        self._drag: Drag | None = None
        """What the mouse did since it last went down."""
        self._top: Place | None = None
        """Where the first line in sight is, since a person last scrolled; survives every change of the
        lines."""
        self._at: Place | None = None
        """Where the cursor is, since a person last moved it; where that is out of sight, the cursor stands
        nearest."""
        self._settling = False

    # What is shown

    def show(self, spread: Spread, *, alone: bool = False) -> None:
        """Take a comparison; the place where a person is reading is kept where the texts allow it."""
        top = at = None
        if self._spread is not None and self.layout_shown is not None and self.layout_shown.blocks:
            here = self._at or place_of(self.layout_shown, self.cursor)
            before, after = self._spread.comparison, spread.comparison
            top = carried(self._top or place_of(self.layout_shown, self.top), before, after)
            at = carried(here, before, after)
        self._spread, self.alone, self.message = spread, alone, ""
        self.drawing.selection = None
        self._view = replace(self._view, opened=frozenset())
        self._build(top, at)

    def say(self, message: str) -> None:
        """Show a sentence in place of a comparison."""
        self._spread, self.layout_shown, self.message = None, None, message
        self.virtual_size = Size(self.size.width, 1)
        self.redraw()

    def redraw(self) -> None:
        """Draw every line anew, after other colours or another focus."""
        self.drawing.forget()
        self.refresh()

    @property
    def light(self) -> Light:
        return self.drawing.light

    @property
    def selection(self) -> Selection | None:
        """What is selected; None for nothing."""
        return self.drawing.selection

    def select(self, selection: Selection | None) -> None:
        chosen = None if selection is None or selection.start == selection.end else selection
        if chosen != self.drawing.selection:
            self.drawing.selection = chosen
            self.redraw()

    def light_up(self, phrase: str) -> None:
        """Light a phrase in both texts; '' lights none."""
        self.light.phrase = phrase
        self.redraw()
        self._tell()

    @property
    def spread(self) -> Spread | None:
        """What is shown; None for nothing."""
        return self._spread

    @property
    def view(self) -> View:
        return self._view

    @property
    def mode(self) -> Mode:
        """How the sides stand now."""
        by_width = Mode.STACKED if self.app.size.width < STACKED_BELOW else Mode.SIDE_BY_SIDE
        return Mode.STACKED if self.alone else self._mode or by_width

    @property
    def mode_chosen(self) -> Mode | None:
        return self._mode

    def choose_mode(self, mode: Mode | None) -> None:
        """Side by side, stacked, or None for by width."""
        self._mode = mode
        self._rebuild()

    def choose_view(self, view: View) -> None:
        self._view = view
        self._rebuild()

    def _rebuild(self) -> None:
        layout = self.layout_shown
        if layout is not None and layout.blocks:
            self._build(self._top or place_of(layout, self.top), self._at or place_of(layout, self.cursor))
        else:
            self._build(self._top, self._at)

    def _build(self, top: Place | None, at: Place | None) -> None:
        """Lay the lines out for the present size and view, and go to the places given, or to the top."""
        if self._spread is None or not self.size.width:
            self._top, self._at = top, at
            self.redraw()
            return
        mode = self.mode
        self.columns = Columns.across(self.size.width, mode)
        view = replace(self._view, mode=mode)
        layout = self.layout_shown = self.drawing.lay_out(self._spread, self.columns.column, view)
        self._settling = True
        self.virtual_size = Size(self.size.width, layout.height)
        self.cursor = 0 if at is None else min(line_of(layout, at), max(0, layout.height - 1))
        self.scroll_to(y=0 if top is None else line_of(layout, top), animate=False)
        self._settling = False
        self._top, self._at = top, at
        self._keep_cursor_in_sight()
        self._tell()

    # Coming back

    @property
    def places(self) -> tuple[Place | None, Place | None]:
        """Where the first line in sight and the cursor are; None for either at the head of the texts."""
        layout = self.layout_shown
        if layout is None or not layout.blocks:
            return self._top, self._at
        top = (self._top or place_of(layout, self.top)) if self.top else None
        return top, (self._at or place_of(layout, self.cursor)) if self.cursor else None

    def prepare(self, view: View, mode: Mode | None) -> None:
        """The view in which the next comparison is shown."""
        self._view, self._mode = view, mode

    def return_to(self, top: Place | None, at: Place | None) -> None:
        """The first line in sight and the cursor to places in the comparison on the screen."""
        self._build(top, at)

    # Where things are

    @property
    def top(self) -> int:
        """The first line in sight."""
        return self.scroll_offset.y

    @property
    def window(self) -> range:
        return range(self.top, self.top + self.size.height)

    @property
    def block_number(self) -> int | None:
        """Number of the block at the cursor."""
        layout = self.layout_shown
        return None if layout is None or not layout.blocks else layout.block_at(self.cursor)

    @property
    def block(self) -> Block | None:
        number = self.block_number
        return None if number is None or self.layout_shown is None else self.layout_shown.blocks[number]

    def change_at(self) -> tuple[int, int]:
        """Number of the change at the cursor, from 1, or 0 where it is on none; and how many there are."""
        layout, number = self.layout_shown, self.block_number
        if layout is None or number is None:
            return 0, 0
        at = bisect_left(layout.change_blocks, number)
        there = at < len(layout.change_blocks) and layout.change_blocks[at] == number
        return at + 1 if there else 0, len(layout.change_blocks)

    # Going places

    def move(self, lines: int) -> None:
        """The cursor by lines; the text follows it."""
        layout = self.layout_shown
        if layout is not None and layout.blocks:
            self._put_cursor(self.cursor + lines)
            number = layout.block_at(self.cursor)
            row = range(layout.top(number), layout.end(number))
            top = top_for(self.cursor, lines, self.window, row)
            if top != self.top:
                self._scroll(top)
            self._tell()

    def page(self, share: float) -> None:
        """Text and cursor by a share of the window's height; negative is up."""
        lines = int(max(1, self.size.height - 2) * abs(share)) or 1
        lines = lines if share > 0 else -lines
        if self.layout_shown is not None:
            cursor = self.cursor + lines
            self._scroll(self.top + lines)
            self._put_cursor(cursor)
            self._keep_cursor_in_sight()
            self._tell()

    def to_end(self, *, last: bool) -> None:
        if self.layout_shown is not None:
            self._put_cursor(self.layout_shown.height - 1 if last else 0)
            self._scroll(self.cursor)
            self._tell()

    def to_block(self, number: int) -> None:
        """The cursor to the first line of a block, with some lines before it."""
        layout = self.layout_shown
        if layout is None:
            return
        self._put_cursor(layout.top(number))
        end = layout.end(number)
        if self.cursor < self.top + 1 or min(end, self.cursor + self.size.height // 2) > self.window.stop:
            self._scroll(self.cursor - self.size.height // 4)
        self._tell()

    def to_line(self, line: int, *, always: bool = True) -> None:
        """The cursor to a line and the text so that some lines stand above it; without ``always`` the text
        stays where the line is in sight and not at the very edge."""
        if self.layout_shown is not None:
            self._put_cursor(line)
            if always or not self.top < self.cursor < self.window.stop - 1:
                self._scroll(self.cursor - self.size.height // 4)
            self._tell()

    def _put_cursor(self, line: int) -> None:
        height = 0 if self.layout_shown is None else self.layout_shown.height
        self.cursor, self._at = max(0, min(height - 1, line)), None

    def _scroll(self, top: int) -> None:
        self.scroll_to(y=max(0, top), animate=False)

    def _keep_cursor_in_sight(self) -> None:
        if self.size.height and self.layout_shown is not None:
            last = min(self.window.stop, max(1, self.layout_shown.height)) - 1
            self.cursor = max(self.top, min(last, self.cursor))

    def _tell(self) -> None:
        self.refresh()
        self.post_message(self.Moved())

    # What Textual calls

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        layout = self.layout_shown
        if self._settling or layout is None or not layout.blocks or self.columns.width != self.size.width:
            return
        self._top, self._at = place_of(layout, min(self.top, layout.height - 1)), None
        self._keep_cursor_in_sight()
        self._tell()

    def on_resize(self) -> None:
        self.drawing.forget()
        if self._spread is not None:
            self._rebuild()

    def on_focus(self) -> None:
        self.redraw()

    def on_blur(self) -> None:
        self.redraw()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        layout = self.layout_shown
        if event.button == 1 and layout is not None and layout.blocks:
            self.select(None)
            self._drag = Drag(layout, self.columns, self.top + event.y, event.x)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._drag is not None and self.app.mouse_captured is self:
            if not 0 <= event.y < self.size.height:
                self._scroll(self.top + (1 if event.y > 0 else -1))
            self.select(self._drag.to(self.top + event.y, event.x))

    def on_mouse_up(self) -> None:
        self.release_mouse()
        if self._drag is not None and self._drag.moved and self.selection is not None:
            self.post_message(self.Selected(self.selection))

    def on_click(self, event: events.Click) -> None:
        layout = self.layout_shown
        if layout is not None and layout.blocks and not (self._drag and self._drag.moved):
            self._put_cursor(self.top + event.y)
            self._tell()
            if layout.blocks[layout.block_at(self.cursor)].gap is not None:
                self.post_message(self.GapPressed())

    def render_line(self, y: int) -> Strip:
        if self.layout_shown is None and self._spread is not None:
            self._build(self._top, self._at)  # the first picture is drawn before the first Resize comes
        layout = self.layout_shown
        if layout is None:
            return message_line(self.message, y, self.size, self.palette)
        line = y + self.top
        if line >= layout.height:
            return empty(self.columns, self.palette)
        return self.drawing.strip(layout, line, self.columns, self.palette, self.cursor, self.has_focus)
