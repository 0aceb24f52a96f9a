"""What each setting may be: one table, from which the file is validated and the JSON Schema is written.

No validation library, for measured reasons. Importing one and validating the project's config.yaml with it
costs, in milliseconds (best of 15 fresh processes, Python 3.11):

    =============  ==========================  =========================  =============================
    validated by   dataclasses there before   Textual there before       and it
    =============  ==========================  =========================  =============================
    msgspec 0.22   9.9                         2.1                        stops at the first error
    cattrs 26.2    24.2                        15.7                       tells all, without lines
    expect, rules  1.0                         0.7                        tells all, by line and column
    =============  ==========================  =========================  =============================

Either library would also have to be taught that every scalar is a string whose meaning depends on its
setting, and to carry the place of each value; then nothing is left of it but a loop over the fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

from .colours import AUTO, COLOURS, Colour
from .names import nearest, quoted

LANGUAGES = tuple(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
    ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
    mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
    rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
    tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()  # noqa: SIM905
)
"""ISO 639-1, all 183."""

THEMES = (
    "textual-dark",
    "textual-light",
    "nord",
    "gruvbox",
    "catppuccin-mocha",
    "dracula",
    "tokyo-night",
    "monokai",
    "flexoki",
    "catppuccin-latte",
    "catppuccin-frappe",
    "catppuccin-macchiato",
    "solarized-light",
    "solarized-dark",
    "rose-pine",
    "rose-pine-moon",
    "rose-pine-dawn",
    "atom-one-dark",
    "atom-one-light",
    "ansi-dark",
    "ansi-light",
)
"""Those of Textual 8.2.8, in its order; a test compares."""


class OneOf(NamedTuple):
    """One of a few words."""

    values: tuple[str, ...]
    called: str = ""
    """What the words are, where there are too many to list in a message."""

    def read(self, text: str) -> str:
        """The word, or ValueError with the end of a sentence."""
        if text in self.values:
            return text
        offered = self.called or "one of " + ", ".join(self.values)
        raise ValueError(f"must be {offered}, not {quoted(text)}{nearest(text, self.values)}")

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.values)}


class Whole(NamedTuple):
    """A whole number within bounds."""

    least: int
    most: int

    def read(self, text: str) -> int:
        """The number, or ValueError with the end of a sentence."""
        if text.isascii() and text.isdigit() and len(text) <= 9 and self.least <= int(text) <= self.most:
            return int(text)
        raise ValueError(f"must be a whole number from {self.least} to {self.most}, not {quoted(text)}")

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class YesNo(NamedTuple):
    """True or false, in any of YAML's spellings."""

    def read(self, text: str) -> bool:
        """The truth value, or ValueError with the end of a sentence."""
        word = text.lower()
        if word in ("true", "yes", "on", "false", "no", "off"):
            return word in ("true", "yes", "on")
        raise ValueError(f"must be true or false, not {quoted(text)}")

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


class Colours(NamedTuple):
    """Lines of the form 'name: colour' of their own."""

    names: Mapping[str, str]
    """Name → what has that colour."""
    each: Colour = Colour()

    def schema(self) -> dict[str, Any]:
        lines = {
            name: {"description": f"The colour of {what}", "default": AUTO, **self.each.schema()}
            for name, what in self.names.items()
        }
        return {"type": ["object", "null"], "properties": lines, "additionalProperties": False}


Rule: TypeAlias = OneOf | Whole | YesNo | Colours

COMPARE: Mapping[str, Rule] = {
    "language": OneOf(("auto", *LANGUAGES), "auto or a two-letter language code such as en or pt"),
}
"""Name in the file → rule; the field of CompareSettings has the same name, with _ for -."""

VIEW: Mapping[str, Rule] = {
    "layout": OneOf(("auto", "side-by-side", "stacked")),
    "theme": OneOf(THEMES, "the name of a Textual theme"),
    "context": Whole(0, 20),
    "list-width": Whole(16, 120),
    "changes-only": YesNo(),
    "mouse": YesNo(),
    "live": YesNo(),
    "remember": YesNo(),
    "colours": Colours(COLOURS),
}
"""Name in the file → rule; the field of ViewSettings has the same name, with _ for -."""

FILE = ("title", "sources", "stories", "compare", "view", "keys")
STORY = ("title", "sources")
SOURCE = ("name", "path", "date", "versions")
VERSION = ("path", "label", "date")
