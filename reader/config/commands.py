"""Every command of the application, declared once: name, keys, words, place.

From this table come the bindings, the footer, the help, the palette, the README's list of keys and the schema
of ``keys:``. It is data only; what a command does is written in ``reader.tui`` under the same name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

Where = Literal["anywhere", "list", "comparison"]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can tell the application to do."""

    name: str
    """As in ``keys:``, in kebab case; unique."""
    keys: tuple[str, ...]
    """Textual's names of its keys, the one to show first."""
    title: str
    """A phrase in sentence case for the help and the palette."""
    hint: str
    """One or two words for the footer, or '' to stay out of it."""
    where: Where
    """Where the keys count. The pane in focus is asked before 'anywhere', as Textual does."""
    group: str
    """Its heading in the help."""


COMMANDS: tuple[Command, ...] = (
    Command("up", ("up", "k"), "One line up", "", "anywhere", "Move"),
    Command("down", ("down", "j"), "One line down", "", "anywhere", "Move"),
    Command("page-up", ("pageup", "b"), "One page up", "", "anywhere", "Move"),
    Command("page-down", ("pagedown", "space"), "One page down", "", "anywhere", "Move"),
    Command("half-page-up", ("ctrl+u",), "Half a page up", "", "anywhere", "Move"),
    Command("half-page-down", ("ctrl+d",), "Half a page down", "", "anywhere", "Move"),
    Command("top", ("g", "home"), "To the top", "", "anywhere", "Move"),
    Command("bottom", ("G", "end"), "To the bottom", "", "anywhere", "Move"),
    Command("next-pane", ("tab",), "To the next pane", "next pane", "anywhere", "Move"),
    Command("previous-pane", ("shift+tab",), "To the previous pane", "", "anywhere", "Move"),
    Command(
        "choose", ("enter",), "Compare with the left; open or close a story", "compare", "list", "Choose"
    ),
    Command("take-left", ("a",), "Take as the left side", "left", "list", "Choose"),
    Command("take-right", ("b",), "Take as the right side", "right", "list", "Choose"),
    Command("swap", ("x",), "Swap the sides", "swap", "anywhere", "Choose"),
    Command("next-version", ("full_stop",), "Right side: next version", "", "anywhere", "Choose"),
    Command("previous-version", ("comma",), "Right side: previous version", "", "anywhere", "Choose"),
    Command("next-story", ("J",), "Next story, as it was left", "", "anywhere", "Choose"),
    Command("previous-story", ("K",), "Previous story, as it was left", "", "anywhere", "Choose"),
    Command("filter", ("f",), "Filter by name", "filter", "list", "Choose"),
    Command("next-change", ("right_square_bracket",), "Next change", "next change", "anywhere", "Changes"),
    Command("previous-change", ("left_square_bracket",), "Previous change", "", "anywhere", "Changes"),
    Command(
        "next-major-change", ("right_curly_bracket",), "Next substantial change", "", "anywhere", "Changes"
    ),
    Command(
        "previous-major-change",
        ("left_curly_bracket",),
        "Previous substantial change",
        "",
        "anywhere",
        "Changes",
    ),
    Command("other-end", ("m",), "To the other end of a moved passage, and back", "", "anywhere", "Changes"),
    Command("changes-only", ("c",), "Changes only, or the whole text", "changes only", "anywhere", "Changes"),
    Command("open-gap", ("enter",), "Open the gap under the cursor", "", "comparison", "Changes"),
    Command("show-cosmetic", ("v",), "Show or hide cosmetic differences", "", "anywhere", "Changes"),
    Command("explain", ("i",), "Why this row is as it is", "why", "anywhere", "Changes"),
    Command("search", ("slash",), "Search both sides", "search", "anywhere", "Search"),
    Command("next-match", ("n",), "Next hit", "", "anywhere", "Search"),
    Command("previous-match", ("N",), "Previous hit", "", "anywhere", "Search"),
    Command("copy", ("y",), "Copy the selection, or the left of the row", "", "anywhere", "Copy"),
    Command("copy-right", ("Y",), "Copy the right of the row", "", "anywhere", "Copy"),
    Command("toggle-list", ("s",), "Show or hide the list", "list", "anywhere", "View"),
    Command("zoom", ("z",), "One pane over the whole screen, and back", "", "anywhere", "View"),
    Command("layout-auto", ("0",), "Layout by width", "", "anywhere", "View"),
    Command("layout-side-by-side", ("1",), "Layout side by side", "", "anywhere", "View"),
    Command("layout-stacked", ("2",), "Layout stacked", "", "anywhere", "View"),
    Command("theme", ("t",), "Choose a theme", "", "anywhere", "View"),
    Command("open", ("ctrl+o",), "Open a file, a folder or an address", "", "anywhere", "Files"),
    Command(
        "open-origin",
        ("o",),
        "Show the file or page itself, at the cursor of the list or of the left",
        "",
        "anywhere",
        "Files",
    ),
    Command("open-origin-right", ("O",), "Show the file or page of the right", "", "anywhere", "Files"),
    Command("reload", ("r",), "Read both sides again; pages are fetched anew", "", "anywhere", "Files"),
    Command("export", ("e",), "Write the comparison to a file", "", "anywhere", "Files"),
    Command("help", ("question_mark",), "Every key", "help", "anywhere", "Application"),
    Command("problems", ("exclamation_mark",), "What could not be served", "", "anywhere", "Application"),
    Command("palette", ("ctrl+p", "colon"), "Find a command by name", "", "anywhere", "Application"),
    Command("suspend", ("ctrl+z",), "To the shell, and back with fg", "", "anywhere", "Application"),
    Command("quit", ("q", "ctrl+q"), "Quit", "quit", "anywhere", "Application"),
)
"""In the order of the help."""


class Clash(NamedTuple):
    """Two commands on one key where both would count."""

    key: str
    holder: str
    """The command that keeps the key."""
    loser: str
    """The command that goes without it."""


def settle_keys(
    chosen: Mapping[str, tuple[str, ...]],
) -> tuple[dict[str, tuple[str, ...]], tuple[Clash, ...]]:
    """Command name → keys in force, for every command in the table's order; and the clashes settled for it.

    ``chosen`` is ``Config.keys``. A chosen key wins over a default one, an earlier chosen one over a later.
    Two commands that share a key by default (``b``: page up, and take right in the list) share it
    knowingly.
    """
    commands = {command.name: command for command in COMMANDS}
    in_turn = [*chosen, *(name for name in commands if name not in chosen)]
    holders: dict[str, list[Command]] = {}
    kept: dict[str, tuple[str, ...]] = {}
    clashes: list[Clash] = []
    for command in (commands[name] for name in in_turn):
        free = []
        for key in chosen.get(command.name, command.keys):
            holder = next((other for other in holders.get(key, ()) if _collide(other, command, key)), None)
            if holder is None:
                free.append(key)
                holders.setdefault(key, []).append(command)
            else:
                clashes.append(Clash(key, holder.name, command.name))
        kept[command.name] = tuple(free)
    return {name: kept[name] for name in commands}, tuple(clashes)


def keys_in_force(chosen: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Command name → keys, for every command: ``Config.keys`` laid over the defaults, without a clash."""
    return settle_keys(chosen)[0]


def _collide(one: Command, other: Command, key: str) -> bool:
    same_place = one.where == other.where or "anywhere" in (one.where, other.where)
    return same_place and not (key in one.keys and key in other.keys)
