"""Showing a version's file or page as it is, in the person's own editor or browser."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import which
from typing import NamedTuple

from textual.app import App, SuspendNotSupported

from reader.address import Address
from reader.errors import ReaderError
from reader.sources import Origin
from reader.sources.contents import Form, form_of_name
from reader.tui.phrases import one_line


class Way(NamedTuple):
    """How a file or a page is shown."""

    command: tuple[str, ...]
    in_terminal: bool
    """Whether the program may want the terminal for itself."""


def way_to(origin: Origin, environment: Mapping[str, str], platform: str = sys.platform) -> Way:
    """A page in the browser, a text in the editor that VISUAL or EDITOR names, or as the desktop opens it.

    Raises ReaderError where there is no program for it.
    """
    has_screen = platform in ("darwin", "win32") or bool(
        environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    )
    target = str(origin) if isinstance(origin, Address) else os.path.abspath(origin)
    show = _desktop(target, environment, platform, has_screen=has_screen)
    if isinstance(origin, Address):
        way = _named("BROWSER", environment, target, in_terminal=not has_screen) or show
        if way is None:
            raise ReaderError(f"Nothing is set to show it with; set BROWSER. It is {target}")
        return way
    named = "VISUAL" if environment.get("VISUAL") else "EDITOR"
    edit = _named(named, environment, target, in_terminal=True)
    way = (show or edit) if form_of_name(origin.name) is Form.PAGE else (edit or show)
    if way is None:
        raise ReaderError(f"Nothing is set to open it with; set EDITOR. It lies at {one_line(target)}")
    return way


def _named(variable: str, environment: Mapping[str, str], target: str, *, in_terminal: bool) -> Way | None:
    """The program that a variable names; BROWSER may name several, and say with %s where the address goes."""
    value = environment.get(variable, "").strip()
    try:
        command = shlex.split(value.split(os.pathsep)[0] if variable == "BROWSER" else value)
    except ValueError:
        raise ReaderError(
            f"{variable} makes no sense ({one_line(value)}); mend its quotation marks."
        ) from None
    if not command:
        return None
    if variable == "BROWSER" and any("%s" in word for word in command):
        return Way(tuple(word.replace("%s", target) for word in command), in_terminal)
    return Way((*command, target), in_terminal)


def _desktop(target: str, environment: Mapping[str, str], platform: str, *, has_screen: bool) -> Way | None:
    """The way this desktop opens things, where there is one."""
    if platform == "darwin":
        return Way(("open", target), False)
    if platform.startswith("win"):
        return Way(("explorer", target), False)
    if has_screen and which("xdg-open", path=environment.get("PATH")):
        return Way(("xdg-open", target), False)
    return None


def show_origin(app: App[int], origin: Origin) -> str:
    """Show a version's file or page; gives a sentence about what was done, or why it could not be."""
    if isinstance(origin, Address) and app.is_web:
        app.open_url(origin.url)
        return f"{origin.host} opens beside this page"
    if isinstance(origin, Path) and not origin.exists():
        return f"there is no file {one_line(str(origin))} any more"
    name = origin.host if isinstance(origin, Address) else one_line(origin.name)
    try:
        way = way_to(origin, os.environ)
        if way.in_terminal:
            status = _run(app, way.command)
            return f"{one_line(way.command[0])} ended with status {status}" if status else ""
        null = subprocess.DEVNULL
        subprocess.Popen(way.command, stdin=null, stdout=null, stderr=null, start_new_session=True)
    except ReaderError as error:
        return str(error)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "no program can have that name"
        return f"{one_line(way.command[0])} cannot be started ({why}); see BROWSER and EDITOR"
    except SuspendNotSupported:
        where = origin.url if isinstance(origin, Address) else one_line(os.path.abspath(origin))
        return f"no editor or browser can be opened here; it is {where}"
    return f"{name} is handed to {one_line(way.command[0])}"


def _run(app: App[int], command: Sequence[str]) -> int:
    """Give a program the terminal until it ends; its status. Raises OSError or ValueError where it cannot be
    started.
    """
    failure: OSError | ValueError | None = None
    status = 0
    with app.suspend():
        # Textual takes the terminal back only where nothing is raised in here.
        try:
            status = subprocess.call(command)
        except (OSError, ValueError) as error:
            failure = error
    app.refresh(layout=True)
    if failure is not None:
        raise failure
    return status
