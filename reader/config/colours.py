"""The colours that can be chosen, and what each of them is for: one table, as ``rules`` for the settings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from .names import nearest, quoted

COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "left": "the left: its name, its tint and the marks on its words",
        "right": "the same of the right",
        "edited": "sign and rail of a sentence with other words",
        "reworded": "of one that says it in other words altogether",
        "moved": "of one that stands elsewhere",
        "left-only": "of one that stands on the left alone; auto: as left",
        "right-only": "of one that stands on the right alone; auto: as right",
        "cosmetic": "of one whose differences are cosmetic",
        "found": "what was searched for",
        "cursor": "the bar before the row at the cursor",
    }
)
"""Name under ``view: colours:`` → what has that colour."""

AUTO = "auto"
"""For a colour: what the theme says of it, else what goes with the theme."""

NAMED = tuple(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
    burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan
    darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid
    darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet
    deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro
    ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
    lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow
    lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise
    mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange
    orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
    powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell
    sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato
    turquoise violet wheat white whitesmoke yellow yellowgreen
    """.split()  # noqa: SIM905
)
"""CSS Color Module Level 4, section 6.1, all 148; a test compares them with Textual's."""

_DIGITS = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.I | re.A)
_WRITTEN = "'#5aa9e6'"


class Colour(NamedTuple):
    """A colour by its CSS name or its digits, or ``auto``."""

    def read(self, text: str) -> str:
        """The name in lower case or '#' and its digits, or ValueError with the end of a sentence."""
        word = text.lower()
        if word == AUTO or word in NAMED or (word.startswith("#") and _DIGITS.fullmatch(word)):
            return word
        meant = f"; did you mean '#{word}'?" if _DIGITS.fullmatch(word) else nearest(word, (AUTO, *NAMED))
        raise ValueError(
            f"must be auto, a colour of CSS such as teal, or {_WRITTEN}, not {quoted(text)}{meant}"
        )

    def left_out(self) -> str:
        """The end of a sentence about a colour of which nothing is there."""
        return f"is empty; put what begins with # in quotes, as it begins a comment otherwise: {_WRITTEN}"

    def schema(self) -> dict[str, Any]:
        digits = {"type": "string", "pattern": "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"}
        return {"anyOf": [{"type": "string", "enum": [AUTO, *NAMED]}, digits]}
