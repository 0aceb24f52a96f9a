"""Looking at a comparison: from change to change, what is hidden, which layout."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.layout.model import Block, Mode
from reader.tui.commands import Keys
from reader.tui.phrases import cosmetic_told
from reader.tui.substance import is_substantial, other_end
from reader.tui.widgets.pane import ComparisonPane

NOTHING = "nothing is compared yet"


class Viewing:
    """What the commands on the comparison do to the pane."""

    def __init__(self, pane: ComparisonPane, keys: Keys) -> None:
        self.pane, self.keys = pane, keys

    def acts(self) -> dict[str, Callable[[], str | None]]:
        """By command, what it does; a sentence that comes back is for the person."""
        return {
            "next-change": lambda: self.to_change(1),
            "previous-change": lambda: self.to_change(-1),
            "next-major-change": lambda: self.to_change(1, self._is_substantial),
            "previous-major-change": lambda: self.to_change(-1, self._is_substantial),
            "other-end": self.to_other_end,
            "changes-only": self.toggle_changes_only,
            "show-cosmetic": self.toggle_cosmetic,
            "open-gap": self.open_gap,
            "layout-auto": lambda: self.lay_out(None),
            "layout-side-by-side": lambda: self.lay_out(Mode.SIDE_BY_SIDE),
            "layout-stacked": lambda: self.lay_out(Mode.STACKED),
        }

    @property
    def _blocks(self) -> Sequence[Block]:
        layout = self.pane.layout_shown
        return () if layout is None else layout.blocks

    def _is_substantial(self, block: Block) -> bool:
        layout = self.pane.layout_shown
        return layout is not None and is_substantial(layout.comparison, block)

    def to_change(self, step: int, wanted: Callable[[Block], bool] | None = None) -> str:
        """To the next (1) or previous (-1) change that is wanted, from the other end after the last one."""
        layout, number = self.pane.layout_shown, self.pane.block_number
        if layout is None or number is None or self.pane.alone:
            return NOTHING
        stops = [stop for stop in layout.change_blocks if wanted is None or wanted(layout.blocks[stop])]
        noun = "change" if wanted is None else "substantial change"
        if not stops:
            return f"there is no {noun} here"
        at = bisect_right(stops, number) if step > 0 else bisect_left(stops, number) - 1
        if 0 <= at < len(stops):
            self.pane.to_block(stops[at])
            return ""
        self.pane.to_block(stops[0 if step > 0 else -1])
        if len(stops) == 1:
            return f"this is the only {noun}"
        return (
            f"that was the last {noun}; from the top again"
            if step > 0
            else f"that was the first {noun}; from the end"
        )

    def to_other_end(self) -> str:
        layout, block = self.pane.layout_shown, self.pane.block
        if layout is None or block is None or self.pane.alone:
            return NOTHING
        row = other_end(layout.comparison, block)
        if row is None:
            return "this passage did not move"
        self.pane.to_block(layout.block_of_row(row))
        return ""

    def toggle_changes_only(self) -> str:
        layout, view = self.pane.layout_shown, self.pane.view
        if layout is None or (self.pane.alone and not view.changes_only):
            return NOTHING
        if not layout.change_blocks and not view.changes_only:
            return "there is no change; the two are alike"
        self.pane.choose_view(replace(view, changes_only=not view.changes_only, opened=frozenset()))
        if view.changes_only:
            return "the whole text"
        if all(block.gap is None for block in self._blocks):
            return "changes only; nothing had to be left out"
        key = self.keys.shown("open-gap", 1)
        return f"changes only; {key} opens a gap" if key else "changes only"

    def toggle_cosmetic(self) -> str:
        spread, view = self.pane.spread, self.pane.view
        if spread is None or self.pane.alone:
            return NOTHING
        self.pane.choose_view(replace(view, show_cosmetic=not view.show_cosmetic, opened=frozenset()))
        if not spread.cosmetic:
            return "there is no cosmetic difference here"
        done = "hidden" if view.show_cosmetic else "shown"
        return cosmetic_told(done, spread.cosmetic, spread.comparison.ignored, self.pane.app.size.width - 2)

    def open_gap(self) -> str:
        block, view = self.pane.block, self.pane.view
        if block is None or block.gap is None:
            return "nothing is hidden here"
        self.pane.choose_view(replace(view, opened=view.opened | {block.gap.rows.start}))
        return ""

    def lay_out(self, mode: Mode | None) -> str:
        self.pane.choose_mode(mode)
        return "layout by width" if mode is None else f"layout {mode.value.replace('-', ' ')}"
