"""The table of commands as the screen uses it: which key calls what where, the palette, the help, the
hints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reader.config import COMMANDS, Command, keys_in_force

_SHOWN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "esc",
    "slash": "/",
}


_WEIGHTIEST = ("help", "choose", "next-change", "toggle-list", "swap", "changes-only", "filter", "explain")
"""Hints that stay longest where the line is short."""


class Hint(NamedTuple):
    """A key and a word for what it does."""

    key: str
    word: str
    weight: int = 0
    """The hint with the largest goes first where there is no room."""
    command: str = ""
    """What a click on it does; '' for nothing."""


class HelpGroup(NamedTuple):
    """A heading of the help and its rows."""

    title: str
    rows: tuple[tuple[str, str], ...]
    """The keys as a person reads them, and what they do."""
    here: bool = True
    """Whether they work in the pane that has the keys."""


class Keys:
    """The keys in force: the table's, with the user's laid over them."""

    def __init__(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """``chosen`` maps command names to Textual's names of keys; an empty tuple unbinds."""
        self.take(chosen)

    def take(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """Heed other keys from now on."""
        self.chosen = chosen
        self.of = keys_in_force(chosen)
        self._called: dict[tuple[str, str], str] = {}
        for command in COMMANDS:
            for key in self.of[command.name]:
                self._called.setdefault((command.where, key), command.name)

    def command(self, place: str, key: str) -> str | None:
        """The command a key calls in 'list' or 'comparison'; None where it calls nothing there."""
        return self._called.get((place, key)) or self._called.get(("anywhere", key))

    def shown(self, name: str, most: int = 3) -> str:
        """The keys of a command as a person reads them; '' where it has none."""
        return " ".join(shown_key(key) for key in self.of[name][:most])

    def hints(self, place: str) -> Iterator[Hint]:
        """For the line of hints: what counts in this place alone first, then what counts anywhere."""
        for where in (place, "anywhere"):
            for command in COMMANDS:
                if command.where == where and command.hint and self.of[command.name]:
                    weight = (
                        _WEIGHTIEST.index(command.name) if command.name in _WEIGHTIEST else len(_WEIGHTIEST)
                    )
                    yield Hint(self.shown(command.name, 1), command.hint, weight, command.name)

    def help(self, place: str) -> Iterator[HelpGroup]:
        """Every command that has a key: those that work in this place under their headings, in the table's
        order, then those of the other place."""
        bound = [command for command in COMMANDS if self.of[command.name]]
        here = [command for command in bound if command.where in (place, "anywhere")]
        for title in dict.fromkeys(command.group for command in here):
            yield HelpGroup(title, self._rows([command for command in here if command.group == title]))
        elsewhere = [command for command in bound if command not in here]
        if elsewhere:
            key = self.shown("next-pane", 1)
            after = f", after {key}" if key else ""
            yield HelpGroup(f"In the {elsewhere[0].where}{after}", self._rows(elsewhere), here=False)

    def _rows(self, commands: Sequence[Command]) -> tuple[tuple[str, str], ...]:
        return tuple((self.shown(command.name), command.title) for command in commands)


@cache
def shown_key(key: str) -> str:
    """How a key is written for a person: ']' for 'right_square_bracket', '↑' for 'up'."""
    from textual.keys import key_to_character

    if key in _SHOWN:
        return _SHOWN[key]
    character = key_to_character(key)
    return character if character and character.isprintable() and character != " " else key
