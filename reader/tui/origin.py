"""Showing a version's file as it is, in the person's own editor or browser."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import which
from typing import NamedTuple

from textual.app import App, SuspendNotSupported

from reader.errors import ReaderError
from reader.sources.files import PAGE_ENDINGS
from reader.tui.phrases import one_line


class Way(NamedTuple):
    """How a file is opened."""

    command: tuple[str, ...]
    in_terminal: bool
    """Whether the program may want the terminal for itself."""


def way_to(path: Path, environment: Mapping[str, str], platform: str = sys.platform) -> Way:
    """A page in the browser, a text in the editor that VISUAL or EDITOR names, or as the desktop opens it.

    Raises ReaderError where there is no program for it.
    """
    file = os.path.abspath(path)
    editor = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        edit = Way((*shlex.split(editor), file), True) if editor.strip() else None
    except ValueError:
        raise ReaderError(f"EDITOR makes no sense ({one_line(editor)}); mend its quotation marks.") from None
    if platform == "darwin":
        desktop = "open"
    elif platform.startswith("win"):
        desktop = "explorer"
    else:
        has_screen = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
        desktop = "xdg-open" if has_screen and which("xdg-open", path=environment.get("PATH")) else ""
    show = Way((desktop, file), False) if desktop else None
    way = (show or edit) if path.suffix.lower() in PAGE_ENDINGS else (edit or show)
    if way is None:
        raise ReaderError(f"Nothing is set to open it with; set EDITOR. It lies at {one_line(file)}")
    return way


def show_origin(app: App[int], path: Path) -> str:
    """Open a version's file; gives a sentence about what was done, or why it could not be."""
    name = one_line(path.name)
    if not path.exists():
        return f"there is no file {one_line(str(path))} any more"
    try:
        way = way_to(path, os.environ)
        if way.in_terminal:
            with app.suspend():
                status = subprocess.call(way.command)
            app.refresh(layout=True)
            return f"{one_line(way.command[0])} ended with status {status}" if status else ""
        null = subprocess.DEVNULL
        subprocess.Popen(way.command, stdin=null, stdout=null, stderr=null, start_new_session=True)
    except ReaderError as error:
        return str(error)
    except OSError as error:
        return f"{one_line(way.command[0])} cannot be started ({error.strerror}); see EDITOR"
    except SuspendNotSupported:
        return f"no editor can be opened here; the file is {one_line(os.path.abspath(path))}"
    return f"{name} is handed to {way.command[0]}"
