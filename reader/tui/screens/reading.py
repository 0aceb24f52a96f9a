"""The main screen: the list and the comparison, wired to each other and to the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.timer import Timer

from reader.sources import Story
from reader.tui import phrases
from reader.tui.arrangement import Arrangement
from reader.tui.choosing import Choosing
from reader.tui.commands import Hint, Keys
from reader.tui.copying import Copying
from reader.tui.desk import Desk, Spread
from reader.tui.direction import advice
from reader.tui.filing import Filing
from reader.tui.live import Changed
from reader.tui.memory import state_file
from reader.tui.opening import Failed, Learned, Opened, Opening
from reader.tui.pair import Pair
from reader.tui.panels import Panels
from reader.tui.pointing import press
from reader.tui.progress import Progress
from reader.tui.reloading import Reloaded, Reloading
from reader.tui.remembering import Remembering
from reader.tui.searching import Searching
from reader.tui.settings import Settings
from reader.tui.suspending import suspend
from reader.tui.telling import tell
from reader.tui.theme import Palette
from reader.tui.viewing import Viewing
from reader.tui.welcome import how_to_begin
from reader.tui.widgets.bars import Bar, HintsBar, NamesBar, StatusBar
from reader.tui.widgets.pane import ComparisonPane
from reader.tui.widgets.rail import Rail
from reader.tui.widgets.story_list import Known, StoryList

WATCHED_AFTER_S = 0.5
"""How long after the start the files begin to be watched: what is needed for it is slow to load."""
NOTICE_S = 8.0
SURVEY_AFTER_S = 0.3
"""How long the list must be still before words and containment of its rows are worked out."""
REMEMBERED_AFTER_S = 3.0
"""How long after a choice it is written down; quitting does it too."""

TYPING = (Hint("enter", "keep these"), Hint("esc", "show all again"), Hint("↑ ↓", "move", 1))
"""Hints while a filter is typed."""


class ReadingScreen(Screen[None], inherit_bindings=False):
    """List, names, comparison, rail, status, hints."""

    DEFAULT_CSS = (
        """
    ReadingScreen { background: $background; }
    #body { height: 1fr; layers: base above; }
    #side { background: $surface; }
    #main { width: 1fr; }
    #over { height: 1fr; }
    ReadingScreen Bar { height: 1; background: $panel; }
    #list, #pane { scrollbar-size: 0 0; overflow-x: hidden; overflow-y: auto; }
    #list { height: 1fr; background: $surface; }
    #pane { width: 1fr; height: 1fr; background: $background; }
    ReadingScreen.-searching #hints { display: none; }
    #rail { width: 1; height: 1fr; background: $background; }
    """
        + Arrangement.CSS
    )

    def __init__(
        self, stories: Sequence[Story], keys: Keys, palette: Palette, settings: Settings, desk: Desk
    ) -> None:
        super().__init__()
        self.keys = keys
        self.settings = settings
        self.story_list = StoryList(stories, palette)
        self.list_bar = Bar(palette, "stories")
        self.names_bar = NamesBar(palette)
        self.pane = ComparisonPane(palette, settings.view, settings.mode)
        self.rail = Rail(palette)
        self.status_bar = StatusBar(palette)
        self.hints_bar = HintsBar(palette)
        self.opening = Opening(self, desk)
        self.progress = Progress(self, self.hints_bar)
        self.searching = Searching(self, self.pane)
        self.copying = Copying(self.pane, lambda: (settings.memory.file or state_file()).parent)
        self.arrangement = Arrangement(self, self.story_list, self.pane)
        self.remembering = Remembering(settings.memory, self.pane)
        self.choosing = Choosing(stories, self.story_list, self.open, self.remembering, settings.choice)
        first = self.choosing.first()
        if first is not None:
            self.opening.start(first)
        self.reloading = Reloading(self)
        self.problems = settings.problems
        """What is wrong in the configuration now, or with what was asked for, one line each."""
        self._planned: dict[str, Timer] = {}
        self.acts: dict[str, Callable[[], str | None]] = {
            **self._acts(),
            **self.arrangement.acts(),
            **self.choosing.acts(),
            **Viewing(self.pane, keys).acts(),
            **self.searching.acts(),
            **self.copying.acts(),
            **Filing(self).acts(),
            **Panels(self).acts(),
            "reload": self.reloading.anew,
        }
        """By command of the table, what it does; a sentence that comes back is shown."""

    def compose(self) -> ComposeResult:
        with Horizontal(id="body"):
            with Vertical(id="side") as side:
                side.styles.width = self.settings.list_width
                yield self.list_bar
                yield self.story_list
            with Vertical(id="main"):
                yield self.names_bar
                with Horizontal(id="over"):
                    yield self.pane
                    yield self.rail
        yield self.status_bar
        yield self.hints_bar

    def on_mount(self) -> None:
        self.arrangement.fit(self.app.size.width)
        self.pane.focus()
        self.title_list()
        if not self.choosing.begin():
            self.begin_or_tell()
        problems, file = self.problems, self.settings.configuration
        if file and problems:
            key = self.keys.shown("problems", 1)
            lists = f"{key} lists them" if key else "reader check lists them"
            self.say(f"{file} has {phrases.counted(len(problems), 'problem')}; {lists}")
        elif problems or self.settings.memory.notice:
            self.say(" · ".join(problems) or self.settings.memory.notice)
        self.set_timer(WATCHED_AFTER_S, self.reloading.start)

    def begin_or_tell(self, sentence: str = "") -> None:
        """Say how to begin in place of a comparison."""
        self.pane.say(how_to_begin(self.keys, self.problems, sentence))

    # Commands

    def _acts(self) -> dict[str, Callable[[], str | None]]:
        return {
            "up": lambda: self.here.move(-1),
            "down": lambda: self.here.move(1),
            "page-up": lambda: self.here.page(-1),
            "page-down": lambda: self.here.page(1),
            "half-page-up": lambda: self.here.page(-0.5),
            "half-page-down": lambda: self.here.page(0.5),
            "top": lambda: self.here.to_end(last=False),
            "bottom": lambda: self.here.to_end(last=True),
            "suspend": lambda: suspend(self.app),
            "quit": lambda: self.app.exit(0),
        }

    @property
    def place(self) -> str:
        """Where the keys go: 'list' or 'comparison'."""
        return "list" if self.arrangement.on_list else "comparison"

    @property
    def here(self) -> StoryList | ComparisonPane:
        return self.story_list if self.place == "list" else self.pane

    def heed(self, key: str) -> bool:
        """Do what a key stands for here; False where it stands for nothing, or text is typed."""
        if self.focused not in (None, self.story_list, self.pane):
            return False
        name = self.keys.command(self.place, key)
        if name is not None:
            self.run_command(name)
        elif key == "escape":
            self._step_back()
        else:
            return False
        return True

    def run_command(self, name: str) -> None:
        """Do what a command of the table says."""
        self.say("")
        self.say(self.acts[name]() or self.hints_bar.notice)

    def say(self, notice: str) -> None:
        """Show a sentence in the last line, for a while; '' takes it away."""
        self._later("notice", NOTICE_S if notice else None, lambda: self.say(""))
        self.hints_bar.notify_here(phrases.one_line(notice))
        self.call_later(self._show_notice)

    def _show_notice(self) -> None:
        """Make room for a notice; only once all is said, as each change of a class styles everything anew."""
        self.set_class(bool(self.hints_bar.notice), "-notice")

    def _later(self, name: str, seconds: float | None, act: Callable[[], None]) -> None:
        """Do something after a while, in place of what was planned under that name; None plans nothing."""
        if name in self._planned:
            self._planned.pop(name).stop()
        if seconds is not None:
            self._planned[name] = self.set_timer(seconds, act)

    # The pair on the screen

    @property
    def pair(self) -> Pair | None:
        """What is on the screen."""
        return self.choosing.shown

    def open(self, pair: Pair) -> None:
        """Read and compare a pair; it is shown when that is done."""
        spread = self.opening.open(pair)
        self.arrangement.close_drawer()
        if spread is not None:
            self._show(pair, spread)
            return
        self.progress.begin(pair, self.opening)

    def on_opened(self, message: Opened) -> None:
        if not self.opening.is_late(message.number):
            self._show(message.pair, message.spread)

    def _show(self, pair: Pair, spread: Spread) -> None:
        self.progress.end()
        before = self.pair
        self.choosing.has_come(pair)
        self.story_list.mark(pair)
        alone = pair.right is None
        self.remembering.show(self.choosing.story_of(pair), pair, before, spread)
        self._later("memory", REMEMBERED_AFTER_S, self.remember)
        comparison = spread.comparison
        advised = advice(comparison, self.pane.mode, self.keys)
        notices = dict.fromkeys((*comparison.left.notices, *comparison.right.notices, advised))
        told = self.choosing.why_alone(pair.left) if alone else " ".join(filter(None, notices))
        if told:
            self.say(told)
        self.survey_soon()

    def on_failed(self, message: Failed) -> None:
        self.choosing.unreadable.add(message.version)
        self.story_list.learn(message.version, Known(error=message.sentence))
        if self.opening.is_late(message.number):
            return
        self.progress.end()
        self.choosing.give_up()
        if self.pair is None and not self.choosing.begin():
            self.begin_or_tell(message.sentence)
        self.say(message.sentence)

    def on_changed(self, message: Changed) -> None:
        self.reloading.heed(message)

    def on_reloaded(self, message: Reloaded) -> None:
        self.reloading.take(message)

    def on_learned(self, message: Learned) -> None:
        if self.pair is None or self.pair.left.version != message.left:
            return
        if message.editions == self.opening.desk.editions(message.left, message.version):
            self.story_list.learn(message.version, message.known)

    def survey_soon(self) -> None:
        self._later("survey", SURVEY_AFTER_S, self._survey)

    def _survey(self) -> None:
        if self.pair is not None and self.story_list.size.height:
            wanted = self.story_list.wanting()
            if wanted:
                self.opening.survey(self.pair.left.version, wanted)

    # What is told of it

    def on_comparison_pane_moved(self) -> None:
        self.rail.show(self.pane.layout_shown, self.pane.window)
        if self.pair is not None:
            tell(self.pane, self.pair, self.keys, self.names_bar, self.status_bar)

    def on_comparison_pane_gap_pressed(self) -> None:
        self.run_command("open-gap")

    def on_comparison_pane_selected(self, message: ComparisonPane.Selected) -> None:
        self.say(self.copying.copy_selection(message.selection))

    def on_rail_pressed(self, message: Rail.Pressed) -> None:
        self.pane.to_line(message.line)

    def on_bar_pressed(self, message: Bar.Pressed) -> None:
        press(self, message.bar, message.x)

    def on_story_list_pressed(self) -> None:
        self.run_command("choose")

    def on_story_list_shown(self) -> None:
        self.survey_soon()

    def on_descendant_focus(self) -> None:
        typing = self.focused not in (self.story_list, self.pane)
        self.hints_bar.hint(TYPING if typing else tuple(self.keys.hints(self.place)))

    def title_list(self, text: str = "Stories") -> None:
        """What stands over the list."""
        self.list_bar.set_parts(((f" {text}", self.list_bar.palette.panel),))

    def recolour(self, palette: Palette) -> None:
        """Draw everything in the colours of another theme."""
        bars = (self.list_bar, self.names_bar, self.status_bar, self.hints_bar)
        for widget in (*bars, self.story_list, self.rail, self.pane):
            widget.palette = palette
            widget.refresh()
        self.pane.redraw()
        self.title_list()

    def remember(self) -> None:
        """Write down what is being read, and how."""
        self.remembering.leave(self.pair)
        failed = self.settings.memory.save()
        if failed:
            self.say(failed)

    def on_unmount(self) -> None:
        self.remembering.leave(self.pair)
        self.settings.memory.save()
        self.reloading.live.stop()
        self.opening.desk.close()

    def on_resize(self, event: events.Resize) -> None:
        self.arrangement.fit(event.size.width)

    def _step_back(self) -> None:
        """What Esc does: the nearest thing that is open closes."""
        if self.opening.give_up():
            self.progress.end()
            self.choosing.give_up()
            if self.pair is None:
                self.begin_or_tell()
            self.say("given up; what was there stays")
        elif self.copying.drop() or self.searching.put_out() or self.hints_bar.notice:
            self.say("")
        elif self.story_list.listing.query:
            self.story_list.filter("")
            self.title_list()
        else:
            self.arrangement.step_back()
