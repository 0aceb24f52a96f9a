"""The command palette: Textual's own, fed from the table of commands."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from reader.config import COMMANDS
from reader.tui.commands import Keys


def command_palette(keys: Keys, run: Callable[[str], None]) -> CommandPalette:
    """A palette that finds every command by its title; ``run`` is called with the name of the chosen one."""

    class Commands(Provider):
        async def discover(self) -> Hits:
            for command in sorted(COMMANDS, key=lambda command: command.group == "Move"):
                yield DiscoveryHit(
                    command.title, partial(run, command.name), help=keys.shown(command.name) or None
                )

        async def search(self, query: str) -> Hits:
            matcher = self.matcher(query)
            for command in COMMANDS:
                score = matcher.match(f"{command.title} {command.name}")
                if score > 0:
                    yield Hit(
                        score,
                        matcher.highlight(command.title),
                        partial(run, command.name),
                        help=keys.shown(command.name) or None,
                    )

    class Palette(CommandPalette):
        NEEDS_ROOM = True

        def _action_command_list(self, action: str) -> None:
            with suppress(KeyError):  # a page key right behind a letter: the hits are not laid out yet
                super()._action_command_list(action)

    return Palette(providers=[Commands], placeholder="Find a command")
