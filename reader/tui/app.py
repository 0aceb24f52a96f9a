"""The terminal application: wires stories, settings, keys and screens together."""

from __future__ import annotations

import os
import signal
from asyncio import get_running_loop
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal, TypedDict, Unpack

from rich.cells import cell_len
from textual import events
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.theme import Theme

from reader.layout.model import Mode, View
from reader.sources import Story, Version
from reader.tui.commands import Keys
from reader.tui.desk import Desk
from reader.tui.hues import of_256_alone, with_hues
from reader.tui.keyboard import Keyboard, Typed
from reader.tui.leaving import forget
from reader.tui.memory import Memory, state_file
from reader.tui.panels import has_room
from reader.tui.screens.reading import ReadingScreen
from reader.tui.settings import Again, Settings
from reader.tui.theme import Palette, palette

SIGNALLED = 128
"""Added to the number of the signal that ended the application, it is the exit status, as in a shell."""
ALWAYS = ("quit", "suspend")
"""Commands whose keys count everywhere, also in panels and while text is typed."""


class Options(TypedDict, total=False):
    """How the application opens; all of it may be left out."""

    layout: Literal["auto", "side-by-side", "stacked"]
    theme: str
    """The name of a Textual theme; textual-dark where it has another name."""
    context: int
    """Rows kept around each change in a view of changes only; 1."""
    list_width: int
    """Cells; 32."""
    changes_only: bool
    colours: Mapping[str, str]
    """A configuration's colours: by name under ``view: colours:``, as Textual reads them."""
    keys: Mapping[str, tuple[str, ...]]
    """A configuration's keys: by command, Textual's names of them; an empty tuple unbinds."""
    problems: Sequence[str]
    """What was wrong with what was asked for, one line each."""
    configuration: str
    """The name of the configuration file that has the problems; '' where there is none."""
    memory: Memory
    """What was remembered from other runs; without it nothing outlives this one."""
    live: bool
    """Whether files that change are read again."""
    again: Callable[[], Again]
    """Reads what was asked for once more; raises ReaderError where that cannot be done."""
    watched: Sequence[Path]
    """The configuration's file, or the folders that were named."""
    choice: tuple[Version, Version] | None
    """Left and right to compare first; without it the first story's first two sources."""
    language: str | None
    """ISO 639-1 code of every text; None to find out."""


class ReaderApp(App[int], inherit_bindings=False):
    """Opens the main screen on some stories."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "reader"
    CSS = "OptionList:nocolor > .option-list--option-highlighted { text-style: bold underline; }"

    def __init__(self, stories: Sequence[Story], **options: Unpack[Options]) -> None:
        self.colours = options.get("colours", {})
        self._variables: dict[str, str] = {}
        """Those of the theme and ours, before any of them is made one of the 256 colours."""
        # Without colour, the terminal's own paper: greys in place of colours would be near each other.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.memory = options.get("memory") or Memory(None)
        self._configured_theme = options.get("theme", self.theme)
        for theme in (self.memory.theme(self._configured_theme), self._configured_theme):
            if theme in self.available_themes:
                self.theme = theme
                break
        if self.few_colours:
            self.theme = "ansi-dark" if self.current_theme.dark else "ansi-light"
        self.keys = Keys(options.get("keys", {}))
        self._bindings.bind("ctrl+c", "say_how_to_quit")
        mode = options.get("layout", "auto")
        context = max(0, options.get("context", 1))
        settings = Settings(
            view=View(changes_only=options.get("changes_only", False), context=context),
            mode=None if mode == "auto" else Mode(mode),
            list_width=options.get("list_width", 32),
            problems=tuple(options.get("problems", ())),
            configuration=options.get("configuration", ""),
            memory=self.memory,
            live=options.get("live", False),
            again=options.get("again"),
            recolour=self.take_colours,
            watched=options.get("watched", ()),
            choice=options.get("choice"),
        )
        desk = Desk(cell_len, options.get("language"))
        self.reading = ReadingScreen(stories, self.keys, self.palette, settings, desk)
        self.keyboard = Keyboard(self, self._deliver)

    def get_default_screen(self) -> ReadingScreen:
        return self.reading

    def on_mount(self) -> None:
        if not self.is_headless:
            self._heed_signals()
        self.theme_changed_signal.subscribe(self, self._recolour)
        self.app_resume_signal.subscribe(self, lambda _: self._repaint())

    async def on_event(self, event: events.Event) -> None:
        small = isinstance(event, events.Resize) and not has_room(event.size)
        if small and getattr(self.screen, "NEEDS_ROOM", False):
            self.pop_screen()
        if isinstance(event, Typed) and not event.is_forwarded:
            await self.keyboard.take(event)
        else:
            await super().on_event(event)

    async def _deliver(self, event: Typed) -> None:
        """To the table of commands, where that heeds it; else to what has the focus, as Textual does."""
        if isinstance(event, events.Key):
            always = next((name for name in ALWAYS if event.key in self.keys.of[name]), "")
            if always and len(event.key) > 1:  # a letter may be part of what is typed
                self.reading.run_command(always)
                return
            if self.screen is self.reading and self.reading.heed(event.key):
                return
        await super().on_event(event)

    def _heed_signals(self) -> None:
        """When told to end from outside, restore the terminal first."""
        with suppress(NotImplementedError):  # where the platform has no such signals
            for number in (signal.SIGTERM, signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGTERM)):
                get_running_loop().add_signal_handler(number, self.exit, SIGNALLED + number)

    @property
    def few_colours(self) -> bool:
        """Whether the terminal has sixteen colours, or none are wanted: then only its own make sense."""
        return self.no_color or self.console.color_system in (None, "standard", "windows")

    @property
    def _of_256(self) -> bool:
        return self.console.color_system == "256"

    def get_css_variables(self) -> dict[str, str]:
        self._variables = with_hues(super().get_css_variables(), self.current_theme, self.colours)
        self.theme_variables = of_256_alone(self._variables) if self._of_256 else self._variables
        return self.theme_variables

    def take_colours(self, colours: Mapping[str, str]) -> bool:
        """Use a configuration's colours from now on; False where they are those in use."""
        if dict(colours) == dict(self.colours):
            return False
        self.colours = colours
        self.refresh_css(animate=False)
        self.reading.recolour(self.palette)
        return True

    @property
    def palette(self) -> Palette:
        """The styles of the present theme."""
        theme = self.current_theme
        self.get_css_variables()
        return palette(tuple(sorted(self._variables.items())), theme.dark, theme.ansi, self._of_256)

    def _repaint(self) -> None:
        """Draw all of it once more: a terminal forgets it while a program is stopped."""
        self.refresh(layout=True)

    def _recolour(self, _: Theme) -> None:
        if not self.few_colours:
            self.memory.keep_theme(self.theme, self._configured_theme)
        self.reading.recolour(self.palette)

    def pop_screen(self) -> AwaitComplete:
        left = self.screen
        popped = super().pop_screen()
        forget(left)
        return popped

    def _handle_exception(self, error: Exception) -> None:
        """Close at the first defect; Textual would print every frame with the values in it."""
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def action_say_how_to_quit(self) -> None:
        shown = self.keys.shown("quit", 1)
        self.reading.say(f"{shown} quits" if shown else "quit stands in the palette")


def run(stories: Sequence[Story], *, mouse: bool = True, **options: Unpack[Options]) -> int:
    """Open the application on stories and give its exit status; without ``mouse`` that is the terminal's."""
    return run_app(ReaderApp(stories, **options), mouse=mouse)


def run_app(app: ReaderApp, *, mouse: bool = True) -> int:
    """Run an application to its end and give its exit status; of a defect it is told on standard error."""
    status = app.run(mouse=mouse)
    if app._exception is not None:
        from reader.tui import defect

        folder = (app.memory.file or state_file()).parent
        defect.tell(app._exception, folder, at_length="debug" in app.features)
        return defect.STATUS
    return (app.return_code or 0) if status is None else status
