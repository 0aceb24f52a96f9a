"""Asking for a file, a folder or an address to open: a path is completed as in a shell, a page is fetched."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reader.address import is_address, parse_address
from reader.errors import Cancelled, ReaderError
from reader.sources import Story, Version, stories_from_paths
from reader.tui.completing import completed, matches
from reader.tui.phrases import counted, one_line
from reader.tui.theme import Palette

SHOWN = 8
"""Names that are shown under the path."""
SHOWN_IF_SMALL = 3
SMALL_ROWS = 18
"""On a screen with fewer rows the panel does without empty ones."""
MOST_TRIED = 20
"""Of a folder's articles that cannot be read, before the folder is refused."""
Read = Callable[[Version, Callable[[], bool]], object]
"""Reads a version, or raises ReaderError; Cancelled where the function given with it says so."""


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
    OpenScreen.-small > Vertical { padding: 0 1; max-height: 100%; }
    OpenScreen.-small #title { height: 1; }
    OpenScreen.-small #names { height: auto; max-height: 3; margin: 0; }
    OpenScreen.-small Input, OpenScreen.-small Input:focus { margin: 0; }
    """
    NEEDS_ROOM = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False),
        Binding("tab", "complete", show=False, priority=True),
    ]

    def __init__(self, palette: Palette, read: Read) -> None:
        super().__init__()
        self.palette, self.read = palette, read
        self.reading = False
        """Whether what was asked for is being read."""
        self.names: list[str] = []
        """What begins as typed."""

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(
                Text("Open a file, a folder or an address", self.palette.panel + Style(bold=True)), id="title"
            )
            yield Input(id="path", placeholder="articles/harbour.txt or https://…", select_on_focus=False)
            yield Static(id="names")
            yield Static(id="told")

    def on_mount(self) -> None:
        self.tell("")
        self._look("")

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height < SMALL_ROWS, "-small")

    def tell(self, sentence: str) -> None:
        """Say something in the last line; '' says what the keys do."""
        if not self.is_current:  # closed while somebody worked for it
            return
        style = self.palette.panel + Style(bold=True) if sentence else self.palette.panel_muted
        keys = "enter opens · tab completes · esc leaves"
        self.query_one("#told", Static).update(Text(sentence or keys, style))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.reading = False
        self.tell("")
        self._look(event.value)

    def _look(self, typed: str, *, complete: bool = False) -> None:
        """Find out, off the screen's thread, what begins as typed; write of it what is certain."""

        def work() -> None:
            worker, names = get_current_worker(), matches(typed)
            if not worker.is_cancelled:
                self.app.call_from_thread(self._found, typed, names, complete)

        self.run_worker(work, group="names", exclusive=True, thread=True)

    def _found(self, typed: str, names: list[str], complete: bool) -> None:
        field = self.query_one(Input)
        if not self.is_current or field.value != typed:
            return
        if complete:
            field.value = completed(typed, names)
            field.cursor_position = len(field.value)
        self.names = names
        room = SHOWN_IF_SMALL if self.has_class("-small") else SHOWN
        shown = [one_line(name) for name in names[:room]]
        if len(names) > room:
            shown[-1] = f"and {counted(len(names) - room + 1, 'other')}"
        self.query_one("#names", Static).update(Text("\n".join(shown), self.palette.panel_muted))

    def action_complete(self) -> None:
        self._look(self.query_one(Input).value, complete=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        typed = event.value.strip()
        if not typed:
            return
        self.reading = True
        try:
            what = f"fetching {parse_address(typed).host}" if is_address(typed) else f"reading {typed}"
        except ReaderError as error:
            self._refuse(str(error))
        else:
            self.tell(f"{one_line(what)} … esc gives up")
            self.run_worker(lambda: self._open(typed), group="names", exclusive=True, thread=True)

    def _open(self, typed: str) -> None:
        """Gather what was asked for and see that it can be read."""
        worker = get_current_worker()
        try:
            stories = stories_from_paths([typed if is_address(typed) else Path(os.path.expanduser(typed))])
            self._try(stories, lambda: worker.is_cancelled)
        except Cancelled:
            return
        except ReaderError as error:
            told = str(error)
        except ValueError:
            told = "No file can have that name."
        else:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._finish, stories)
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._refuse, told)

    def _try(self, stories: Sequence[Story], cancelled: Callable[[], bool]) -> None:
        """Raise the first one's ReaderError where none of the versions can be read."""
        versions = [v for story in stories for source in story.sources for v in source.versions]
        first: ReaderError | None = None
        for version in versions[:MOST_TRIED]:
            if cancelled():
                raise Cancelled
            try:
                self.read(version, cancelled)
                return
            except ReaderError as error:
                first = first or error
        if first is not None:
            raise first

    def _refuse(self, sentence: str) -> None:
        self.reading = False
        self.tell(sentence)

    def _finish(self, stories: tuple[Story, ...]) -> None:
        if self.is_current:  # unless it was closed while the files were read
            self.dismiss(stories)

    def action_give_up(self) -> None:
        """Give up what is being read; where nothing is, leave."""
        if self.reading:
            self.workers.cancel_group(self, "names")
            self._refuse("")
        else:
            self.dismiss(())
