"""Writing the comparison to a file: a form, a path that is offered, and a question before anything is
replaced."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, NamedTuple

from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.compare import Comparison
from reader.errors import ReaderError
from reader.layout.model import View
from reader.report.forms import ENDINGS, document, form_of
from reader.report.saving import is_one_of, save
from reader.tui.phrases import one_line
from reader.tui.theme import Palette

WORDS = {"html": "HTML", "markdown": "Markdown", "json": "JSON", "text": "text"}
SMALL_ROWS = 12
"""On a screen with fewer rows the panel does without empty ones."""
LONGEST_NAME = 80
"""Characters of the name that is offered."""


class Exported(NamedTuple):
    """What is written."""

    comparison: Comparison
    names: tuple[str, str]
    view: View
    inputs: Sequence[Path]
    """The articles' own files, which are never replaced."""


class ExportScreen(ModalScreen[str], inherit_bindings=False):
    """Asks for form and path; gives a sentence that says where it wrote, '' where nothing was written."""

    DEFAULT_CSS = """
    ExportScreen { align: center middle; background: transparent; }
    ExportScreen > Vertical { width: 76; max-width: 100%; height: auto; padding: 1 2; background: $panel; }
    ExportScreen:ansi > Vertical { border: round $foreground; padding: 0 1; }
    ExportScreen Static { width: 100%; height: auto; }
    ExportScreen Input, ExportScreen Input:focus {
        height: 1; border: none; padding: 0 1; margin: 1 0; background: $boost;
    }
    ExportScreen.-small > Vertical { padding: 0 1; max-height: 100%; }
    ExportScreen.-small Input, ExportScreen.-small Input:focus { margin: 0; }
    """
    NEEDS_ROOM = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False),
        Binding("tab,down", "form(1)", show=False, priority=True),
        Binding("shift+tab,up", "form(-1)", show=False, priority=True),
    ]

    def __init__(self, exported: Exported, palette: Palette) -> None:
        super().__init__()
        self.exported, self.palette = exported, palette
        self.form = "html"
        self._asked: Path | None = None
        """The file that the next enter replaces."""

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(id="forms")
            yield Input(f"{offered(self.exported.names)}.html", id="path", select_on_focus=False)
            yield Static(id="told")

    def on_mount(self) -> None:
        self._show_forms()
        self.tell("")

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.height < SMALL_ROWS, "-small")

    @property
    def path(self) -> Path:
        return Path(os.path.expanduser(self.query_one(Input).value.strip()))

    def tell(self, sentence: str) -> None:
        """Say something under the path; '' says what the keys do."""
        if not self.is_current:  # closed while somebody worked for it
            return
        keys = "enter writes · tab another form · esc leaves"
        style = self.palette.panel + Style(bold=True) if sentence else self.palette.panel_muted
        self.query_one("#told", Static).update(Text(sentence or keys, style))

    def action_form(self, step: int) -> None:
        forms = list(ENDINGS)
        self.form = forms[(forms.index(self.form) + step) % len(forms)]
        field = self.query_one(Input)
        stem, ending = os.path.splitext(field.value)
        field.value = (stem if form_of(ending) else field.value) + ENDINGS[self.form][0]
        field.cursor_position = len(field.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._asked = None
        self.form = form_of(os.path.splitext(event.value.strip())[1]) or self.form
        self._show_forms()
        self.tell("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        path = self.path
        shown = one_line(str(path))
        if not event.value.strip():
            self.tell("Write the name of a file.")
        elif os.path.isdir(path):
            self.tell(f"{shown} is a folder; name a file in it.")
        elif os.path.exists(path) and not os.path.isfile(path):
            self.tell(f"{shown} is a device, a pipe or a socket; name a file.")
        elif is_one_of(path, self.exported.inputs):
            self.tell(f"{shown} is one of the two articles; name another file.")
        elif os.path.exists(path) and self._asked != path:
            self._asked = path
            self.tell(f"{shown} exists. Enter again replaces it; another name keeps it.")
        else:
            self.tell(f"writing {shown} …")
            replace = os.path.exists(path)
            self.run_worker(lambda: self._write(path, self.form, replace=replace), thread=True)

    def _write(self, path: Path, form: str, *, replace: bool) -> None:
        comparison, names, view, _ = self.exported
        try:
            save(path, document(comparison, names, form, view), replace=replace)
        except ReaderError as error:
            self.app.call_from_thread(self.tell, str(error))
        else:
            whole = form == "json" or not view.changes_only
            what = "" if whole else ", changes only as on the screen"
            self.app.call_from_thread(self._finish, f"written to {one_line(os.path.abspath(path))}{what}")

    def _finish(self, told: str) -> None:
        if self.is_current:  # unless it was closed while the file was written
            self.dismiss(told)

    def action_give_up(self) -> None:
        self.dismiss("")

    def _show_forms(self) -> None:
        chosen = self.palette.panel_key + Style(underline=True)
        line = Text("Export as  ", self.palette.panel + Style(bold=True))
        for form, word in WORDS.items():
            line.append(word, chosen if form == self.form else self.palette.panel_muted)
            line.append("  ", self.palette.panel)
        self.query_one("#forms", Static).update(line)


def offered(names: Sequence[str]) -> str:
    """A file's name made of the two sides' names: 'city-ledger-morning-wire-21-00'."""
    kept = "".join(mark if mark.isalnum() else " " for mark in " ".join(names).lower())
    return "-".join(kept.split())[:LONGEST_NAME].rstrip("-") or "comparison"
