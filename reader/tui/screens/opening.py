"""Asking for a file or a folder to open: a path, completed as in a shell."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.sources import Story, stories_from_paths
from reader.tui.completing import completed, matches
from reader.tui.phrases import counted, one_line
from reader.tui.theme import Palette

SHOWN = 8
"""Names that are shown under the path."""


class OpenScreen(ModalScreen[tuple[Story, ...]], inherit_bindings=False):
    """Gives the stories that were opened; none where it was left."""

    DEFAULT_CSS = """
    OpenScreen { align: center middle; background: transparent; }
    OpenScreen > Vertical { width: 76; max-width: 100%; height: auto; padding: 1 2; background: $panel; }
    OpenScreen:ansi > Vertical { border: round $foreground; padding: 0 1; }
    OpenScreen Static { width: 100%; height: auto; }
    OpenScreen #names { height: 8; margin: 1 0 0 0; }
    OpenScreen Input, OpenScreen Input:focus {
        height: 1; border: none; padding: 0 1; margin: 1 0 0 0; background: $boost;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False),
        Binding("tab", "complete", show=False, priority=True),
    ]

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.palette = palette
        self.names: list[str] = []
        """What begins as typed."""

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Text("Open a file or a folder", self.palette.panel + Style(bold=True)))
            yield Input(id="path", placeholder="articles/harbour.txt", select_on_focus=False)
            yield Static(id="names")
            yield Static(id="told")

    def on_mount(self) -> None:
        self.tell("")
        self._look("")

    def tell(self, sentence: str) -> None:
        """Say something in the last line; '' says what the keys do."""
        if not self.is_current:  # closed while somebody worked for it
            return
        style = self.palette.panel + Style(bold=True) if sentence else self.palette.panel_muted
        keys = "enter opens · tab completes · esc leaves"
        self.query_one("#told", Static).update(Text(sentence or keys, style))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.tell("")
        self._look(event.value)

    def _look(self, typed: str) -> None:
        def work() -> None:
            worker, names = get_current_worker(), matches(typed)
            if not worker.is_cancelled:
                self.app.call_from_thread(self._found, typed, names)

        self.run_worker(work, group="names", exclusive=True, thread=True)

    def _found(self, typed: str, names: list[str]) -> None:
        if not self.is_current or self.query_one(Input).value != typed:
            return
        self.names = names
        shown = [one_line(name) for name in names[:SHOWN]]
        if len(names) > SHOWN:
            shown[-1] = f"and {counted(len(names) - SHOWN + 1, 'other')}"
        self.query_one("#names", Static).update(Text("\n".join(shown), self.palette.panel_muted))

    def action_complete(self) -> None:
        field = self.query_one(Input)
        self.names = matches(field.value)
        field.value = completed(field.value, self.names)
        field.cursor_position = len(field.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        typed = event.value.strip()
        if "://" in typed:
            self.tell("Addresses do not open yet; save the page and name the file.")
        elif typed:
            path = Path(os.path.expanduser(typed))
            self.run_worker(lambda: self._read(path), group="names", exclusive=True, thread=True)

    def _read(self, path: Path) -> None:
        try:
            stories = stories_from_paths([path])
        except ReaderError as error:
            self.app.call_from_thread(self.tell, str(error))
        except ValueError:
            self.app.call_from_thread(self.tell, "No file can have that name.")
        else:
            self.app.call_from_thread(self._finish, stories)

    def _finish(self, stories: tuple[Story, ...]) -> None:
        if self.is_current:  # unless it was closed while the files were read
            self.dismiss(stories)

    def action_give_up(self) -> None:
        self.dismiss(())
