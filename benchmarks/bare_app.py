"""The least a Textual application with a list, a pane and a footer can be; the reader is held against it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Footer, OptionList, Static


class BareApp(App[None]):
    """Shows the files named as arguments: their names in the list, the first one's text in the pane."""

    CSS = "OptionList { width: 32 }"
    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield OptionList(*(Path(name).stem for name in sys.argv[1:]))
            with VerticalScroll():
                yield Static(Path(sys.argv[1]).read_text("utf-8"), markup=False)
        yield Footer()


if __name__ == "__main__":
    BareApp().run()
