"""The list of stories, sources and versions on the screen; it draws only the rows in sight, however many
there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.sources import Story, Version
from reader.text import fold
from reader.tui.dating import Form, form_apart, form_of, is_date
from reader.tui.listing import Item, Listing
from reader.tui.pair import Pair, Pick
from reader.tui.phrases import label_of, one_line, percent
from reader.tui.theme import Palette
from reader.tui.widgets.bars import cut


class Known(NamedTuple):
    """What reading a version showed."""

    words: int = 0
    carried: float | None = None
    """Share of the left's words that stand in it; None where that was not worked out."""
    error: str = ""
    date: str = ""
    """What the version or its text says of when it is from."""


BESIDE = 11
"""Cells that a date leaves to words and share at the end of a row, ' 551w  62% ': dates stand in a column."""


class StoryList(ScrollView, can_focus=True, inherit_bindings=False):
    """A flat list with a cursor that stays on its item while rows come and go."""

    ALLOW_SELECT = False

    class Shown(Message):
        """Other rows came into sight."""

    class Pressed(Message):
        """A row was clicked; the cursor is on it."""

    def __init__(self, stories: Sequence[Story], palette: Palette, unfolded: int = 0) -> None:
        super().__init__(id="list")
        self.palette = palette
        self.listing = Listing(stories, unfolded)
        self.cursor = 0
        """Number of the row."""
        self.pair: Pair | None = None
        self.known: dict[Version, Known] = {}
        self._forms: dict[Item, Form] = {}
        """Of a story's sources, and of a source's versions: how their dates are written."""
        self._before_filter: Item | None = None

    @property
    def item(self) -> Item | None:
        """The row at the cursor."""
        rows = self.listing.rows
        return rows[self.cursor] if self.cursor < len(rows) else None

    @property
    def pick(self) -> Pick | None:
        """The version at the cursor: of a source its latest; None on a story."""
        return None if self.item is None else self.listing.pick(self.item)

    def mark(self, pair: Pair | None) -> None:
        """Show which versions are left and right; the first time, the cursor goes to the right's row."""
        if self.pair is None and pair is not None:
            self.go_to(pair.right or pair.left)
        if self.pair is None or pair is None or self.pair.left.version != pair.left.version:
            self.known = {version: known._replace(carried=None) for version, known in self.known.items()}
        self.pair = pair
        self.refresh()

    def learn(self, version: Version, known: Known) -> None:
        """Show what is known of a version now."""
        if known.date != self._date(version):
            self._forms.clear()
        self.known[version] = known
        self.refresh()

    def in_sight(self) -> list[Version]:
        """The versions whose rows are on the screen."""
        picks = (
            self.listing.pick(item)
            for item in self.listing.rows[self._first : self._first + self.size.height]
        )
        return list(dict.fromkeys(pick.version for pick in picks if pick is not None))

    # Going places

    def wanting(self) -> list[Version]:
        """Those in sight of which words or containment are not known yet."""
        return [
            version
            for version in self.in_sight()
            if version not in self.known
            or (self.known[version].carried is None and not self.known[version].error)
        ]

    def move(self, rows: int) -> None:
        self.go(self.cursor + rows)

    def page(self, share: float) -> None:
        self.go(self.cursor + round(max(1, self.size.height - 1) * share))

    def to_end(self, *, last: bool) -> None:
        self.go(len(self.listing.rows) - 1 if last else 0)

    def go(self, row: int) -> None:
        """The cursor to a row, which comes into sight."""
        self.cursor = max(0, min(len(self.listing.rows) - 1, row))
        if self.cursor < self._first:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.size.height and self.cursor >= self._first + self.size.height:
            self.scroll_to(y=self.cursor - self.size.height + 1, animate=False)
        self.refresh()

    def take(self, stories: Sequence[Story]) -> None:
        """Show other stories; what was unfolded stays so and the cursor on its item, where they are there."""
        pick, item = self.pick, self.item
        self._forms.clear()
        story = None if item is None else self.listing.stories[item.story]
        self._change(lambda: self.listing.take(stories))
        if pick is not None and self.listing.item_of(pick) is not None:
            self.go_to(pick)
        elif story is not None and story in stories:
            self.go(self.listing.position(Item(list(stories).index(story))))

    def go_to(self, pick: Pick) -> None:
        """The cursor to the row of a version, which is unfolded; nowhere where no story has it."""
        item = self.listing.item_of(pick)
        if item is not None:
            self.unfold(item.story)
            self.go(self.listing.position(item))

    def toggle(self, story: int) -> None:
        """Fold a story's sources away, or show them."""
        self._change(lambda: self.listing.toggle(story))

    def unfold(self, story: int) -> None:
        self._change(lambda: self.listing.unfold(story))

    def filter(self, query: str) -> int:
        """Keep what holds the query; '' shows everything again. Gives how many rows are left."""
        if query and not self.listing.query:
            self._before_filter = self.item
        self._change(lambda: self.listing.filter(query))
        if not query and self._before_filter is not None:
            self.go(self.listing.position(self._before_filter))
            self._before_filter = None
        elif query:
            self.go(next((n for n, item in enumerate(self.listing.rows) if item.source >= 0), 0))
        return len(self.listing.rows)

    def keep_filter(self) -> None:
        """Stay at the cursor's item when the filter is taken away."""
        self._before_filter = None

    def _change(self, change: Callable[[], None]) -> None:
        item = self.item
        change()
        # Without a scrollbar nothing else has to be laid out anew when rows come and go.
        self.set_reactive(StoryList.virtual_size, Size(self.size.width, len(self.listing.rows)))
        self.scroll_to(y=self.scroll_offset.y, animate=False)
        self.go(0 if item is None else self.listing.position(item))
        self.post_message(self.Shown())

    # What Textual calls

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, len(self.listing.rows))
        self.go(self.cursor)
        self.post_message(self.Shown())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Shown())

    def on_click(self, event: events.Click) -> None:
        row = self._first + event.y
        if row < len(self.listing.rows):
            self.go(row)
            self.post_message(self.Pressed())

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    @property
    def _first(self) -> int:
        return self.scroll_offset.y

    def render_line(self, y: int) -> Strip:
        row, width = y + self._first, self.size.width
        palette = self.palette
        rows = self.listing.rows
        if row >= len(rows):
            text = ""
            if row == 0:
                text = " nothing holds this" if self.listing.query else " nothing to compare yet"
            return Strip([Segment(text, palette.list_muted)]).adjust_cell_length(width, palette.list_text)
        segments = self._segments(rows[row], width)
        if row == self.cursor:
            over = palette.list_cursor if self.has_focus else palette.list_cursor_idle
            used = sum(cell_len(segment.text) for segment in segments)
            segments.append(Segment(" " * max(0, width - used), palette.list_text))
            segments = [Segment(text, (style or Style()) + over) for text, style, _ in segments]
        return Strip(segments).adjust_cell_length(width, palette.list_text)

    def _segments(self, item: Item, width: int) -> list[Segment]:
        palette = self.palette
        if item.source < 0:
            sign = "▾" if item.story in self.listing.unfolded or self.listing.query else "▸"
            title = one_line(self.listing.stories[item.story].title)
            lead = [Segment(f" {sign} ", palette.list_muted)]
            return lead + self._named(cut(title, width - 4), palette.list_title)
        pick = self.listing.pick(item)
        assert pick is not None
        many = len(pick.source.versions) > 1
        known = self.known.get(pick.version)
        marks = self._marks(pick, item)
        when = self._form(item).written(self._date(pick.version))
        if item.version >= 0:
            name, indent = label_of(pick), "    "
            if when and is_date(name, pick.version.date):
                name = when
        else:
            name, indent = one_line(pick.source.name), " "
        tail = f"×{len(pick.source.versions)} " if many and item.version < 0 else self._tail(pick, known)
        whole = width - 3 - len(indent) - 1
        tail = _dated(tail, "" if when in name else when, whole - cell_len(name))
        room = whole - len(tail)
        style = palette.list_muted if known is not None and known.error else palette.list_text
        body = self._named(cut(name, room), style)
        used = sum(cell_len(segment.text) for segment in body)
        end = palette.error if known is not None and known.error else palette.list_muted
        return [
            *marks,
            Segment(indent, style),
            *body,
            Segment(" " * max(1, room - used + 1), style),
            Segment(tail, end),
        ]

    def _marks(self, pick: Pick, item: Item) -> list[Segment]:
        """'A' and 'B' before what is left and right, on the row of the source and on that of its version."""
        palette, signs = self.palette, [" ", " "]
        for side, chosen in enumerate((self.pair.left, self.pair.right) if self.pair else ()):
            here = chosen is not None and chosen.source is pick.source
            if here and chosen is not None and (item.version < 0 or chosen.version == pick.version):
                signs[side] = "AB"[side]
        return [
            Segment(" ", palette.list_text),
            *(Segment(sign, palette.list_sides[side]) for side, sign in enumerate(signs)),
        ]

    def _tail(self, pick: Pick, known: Known | None) -> str:
        """'551w  62%', as far as it is known."""
        if known is None:
            return ""
        if known.error:
            return "cannot be read "
        left = self.pair is not None and self.pair.left.version == pick.version
        share = "" if known.carried is None or left else percent(known.carried)
        return f"{known.words:,}w {share:>4} "

    def _date(self, version: Version) -> str:
        known = self.known.get(version)
        return version.date or ("" if known is None else known.date)

    def _form(self, item: Item) -> Form:
        """How dates are written on a row: of a version beside the source's others, of a source beside the
        latest of the story's others."""
        sources = self.listing.stories[item.story].sources
        among = item._replace(version=-1, source=item.source if item.version >= 0 else -1)
        if among not in self._forms:
            if item.version >= 0:
                versions = sources[item.source].versions
                self._forms[among] = form_apart([self._date(version) for version in versions])
            else:
                self._forms[among] = form_of([self._date(source.versions[-1]) for source in sources])
        return self._forms[among]

    def _named(self, name: str, style: Style) -> list[Segment]:
        """The name with what the filter found in it lit."""
        query = self.listing.query
        folded = fold(name) if query else ""
        at = folded.find(query) if query else -1
        if at < 0 or len(folded) != len(name):
            return [Segment(name, style)]
        end = at + len(query)
        return [
            Segment(name[:at], style),
            Segment(name[at:end], self.palette.list_found),
            Segment(name[end:], style),
        ]


def _dated(tail: str, when: str, room: int) -> str:
    """The end of a row with a date before it where there is room, in a column with others where that fits."""
    for end in (tail.rjust(BESIDE), tail) if when else ():
        if end and len(when) + 1 + len(end) <= room:
            return f"{when} {end}"
    return tail
