"""The colour of each side and kind: what a person chose, else what the theme says, else what goes with it.

Each is a variable of the theme too: a Textual theme that carries ``reader-left``, ``reader-moved`` and so on
among its variables has them its way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from textual.color import Color
from textual.theme import Theme

from reader.tui.contrast import of_256

PREFIX = "reader-"
_DIGITS = re.compile("#[0-9A-Fa-f]{6}")

_OWN = {"left": "#d9822b", "right": "#6cb8f5", "moved": "#4fb3a5", "reworded": "#c792d8"}
"""On a dark paper: orange and sky blue, which no common colour blindness makes alike, the left the darker;
the others as far from both as may be."""
_OWN_ON_LIGHT = {"left": "#974c00", "right": "#3283be", "moved": "#00796b", "reworded": "#8a3fa0"}
_OWN_OF_TERMINAL = {"left": "ansi_yellow", "right": "ansi_cyan"}
_OWN_OF_LIGHT_TERMINAL = {"left": "ansi_red", "right": "ansi_blue"}
"""Of the eight colours, those that most terminals make fit to be read on black, and on white."""
_PLAIN = dict.fromkeys(("edited", "reworded", "moved", "cosmetic", "cursor"), "ansi_default")
_LIKE = {
    "edited": "foreground",
    "cosmetic": "foreground-muted",
    "left-only": PREFIX + "left",
    "right-only": PREFIX + "right",
    "found": "accent",
    "cursor": "primary",
}
"""What the others are like where nobody says anything of them."""


def of_256_alone(variables: Mapping[str, str]) -> dict[str, str]:
    """The variables with each colour as one of the 256 that a terminal has, where it has no more."""
    return {
        name: of_256(Color.parse(value)).hex if _DIGITS.fullmatch(value) else value
        for name, value in variables.items()
    }


def with_hues(variables: Mapping[str, str], theme: Theme, chosen: Mapping[str, str]) -> dict[str, str]:
    """The variables with one more for each name of ``view: colours:``, all of them colours.

    ``variables`` are those of the theme; ``chosen`` maps names to colours as Textual reads them.
    """
    all_of_them = dict(variables)
    own = _OWN if theme.dark else _OWN_ON_LIGHT
    if theme.ansi:
        own = _PLAIN | (_OWN_OF_TERMINAL if theme.dark else _OWN_OF_LIGHT_TERMINAL)
    for name, colour in own.items():
        all_of_them.setdefault(PREFIX + name, colour)
    for name in chosen:
        all_of_them[PREFIX + name] = chosen[name]
    for name, like in _LIKE.items():
        all_of_them.setdefault(PREFIX + name, all_of_them.get(like, ""))
    return all_of_them
