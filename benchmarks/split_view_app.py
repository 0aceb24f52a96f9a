"""The published split view of textual-diff-view on the two files named as arguments, and nothing else.

Its licence forbids the reader to depend on it: it is neither required nor imported anywhere but here, in a
program that ``painting`` starts, with a Python of its own, where a person installed it to be measured.
"""

from __future__ import annotations

import sys
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Footer


class SplitViewApp(App[None]):
    """Side by side, wrapped, as the reader shows two texts."""

    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield VerticalScroll()
        yield Footer()

    async def on_mount(self) -> None:
        from textual_diff_view import DiffView

        view = await DiffView.load(sys.argv[1], sys.argv[2])
        view.split, view.wrap = True, True
        await self.query_one(VerticalScroll).mount(view)


if __name__ == "__main__":
    SplitViewApp().run()
