"""Copying: what the commands do, and what is said of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from reader.text import count_words
from reader.tui.phrases import counted
from reader.tui.selecting import Selection
from reader.tui.viewing import NOTHING
from reader.tui.widgets.pane import ComparisonPane

KEPT = "copied.txt"
"""The file in the state folder that takes what cannot be put on a clipboard."""


class Copying:
    """Copies the selection, else one side of the row at the cursor."""

    def __init__(self, pane: ComparisonPane, folder: Callable[[], Path]) -> None:
        """``folder`` gives the state folder."""
        self.pane, self.folder = pane, folder

    def acts(self) -> dict[str, Callable[[], str | None]]:
        """By command, what it does; a sentence that comes back is for the person."""
        return {"copy": lambda: self.copy(right=False), "copy-right": lambda: self.copy(right=True)}

    def copy(self, *, right: bool) -> str:
        """Copy the selection; without one the row's text on a side, or on the only side that has any."""
        layout, number = self.pane.layout_shown, self.pane.block_number
        if layout is None or number is None:
            return NOTHING
        if self.pane.selection is not None:
            return self.copy_selection(self.pane.selection)
        span = layout.text_of(number, right=right)
        if span == (0, 0):
            right = not right
            span = layout.text_of(number, right=right)
        if span == (0, 0):
            return "the text of this row is hidden; open it to copy it"
        return self.copy_selection(Selection(right, *span))

    def drop(self) -> bool:
        """Nothing is selected any longer; False where nothing was."""
        selected = self.pane.selection is not None
        self.pane.select(None)
        return selected

    def copy_selection(self, selection: Selection) -> str:
        layout = self.pane.layout_shown
        if layout is None:
            return NOTHING
        from reader.tui.clipboard import copy

        article = layout.comparison.right if selection.right else layout.comparison.left
        text = article.text[selection.start : selection.end]
        words = count_words(text)
        what = counted(words, "word") if words else counted(len(text), "character")
        side = "right" if selection.right else "left"
        try:
            way = copy(text, self.pane.app.copy_to_clipboard, self.folder() / KEPT, os.environ)
        except OSError as error:
            return f"{what} of the {side} could not be copied: {error.strerror or error}"
        return f"copied {what} of the {side} {way}"
