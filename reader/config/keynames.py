"""How keys are written, and what Textual calls them.

A person writes ``]``, ``ctrl+d``, ``Space``, ``shift+g`` or Textual's own ``right_square_bracket``; Textual
reports a key under one name only (textual/keys.py, ``_character_to_key``), and that name is what the rest
of the reader sees.
"""

from __future__ import annotations

import string
import unicodedata

_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
_OTHER = ("insert", "delete", "backspace", "tab", "enter", "escape", "space")
NAMED = frozenset((*_MOVING, *_OTHER, *(f"f{number}" for number in range(1, 36))))
"""Keys that are no character (and the space)."""

_MODIFIERS = {name: name for name in ("alt", "ctrl", "hyper", "meta", "shift", "super")}
_MODIFIERS |= {"control": "ctrl", "option": "alt"}
_ALSO = {"esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "pgup": "pageup"}
_ALSO |= {"page-up": "pageup", "page-down": "pagedown", "pgdown": "pagedown", "pgdn": "pagedown"}
_SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+left_square_bracket": "escape"}
"""Terminals send the same byte for both."""
_RENAMED = {"solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at"}
_RENAMED |= {"hyphen_minus": "minus", "plus_sign": "plus", "low_line": "underscore"}
"""Unicode's name for a character → Textual's (KEY_NAME_REPLACEMENTS)."""


def key_name(written: str) -> str | None:
    """Textual's name for a key, or None when no terminal could send it."""
    if len(written) == 1:
        return _character_name(written)
    front, plus, last = written.rpartition("+")
    if not last and front.endswith("+"):
        front, last = front[:-1], "+"
    modifiers = {_MODIFIERS.get(part.strip().lower()) for part in front.split("+")} if plus else set()
    key = _base_name(last.strip())
    if key is None or None in modifiers:
        return None
    if len(key) == 1 and modifiers:
        if modifiers == {"shift"}:
            return key.upper() if key.isalpha() and len(key.upper()) == 1 else None
        if key.isupper() and "ctrl" not in modifiers:
            modifiers.add("shift")
        key = key.lower()
    elif modifiers == {"shift"} and key not in NAMED:
        return None
    name = "+".join((*sorted(part for part in modifiers if part), key))
    return _SAME.get(name, name)


def _base_name(key: str) -> str | None:
    """The name of a key without modifiers."""
    if len(key) == 1:
        return _character_name(key)
    lower = key.lower()
    lower = _ALSO.get(lower, lower)
    if lower in NAMED:
        return lower
    for character in string.punctuation:
        if lower in (_unicode_name(character), _character_name(character)):
            return _character_name(character)
    try:
        character = unicodedata.lookup(lower.replace("_", " "))
    except KeyError:
        return None
    return _character_name(character) if len(character) == 1 else None


def _character_name(character: str) -> str | None:
    """As Textual's ``_character_to_key``, for one printable character."""
    if character.isalnum():
        return character
    if not character.isprintable():
        return None
    name = _unicode_name(character)
    return _RENAMED.get(name, name) or None


def _unicode_name(character: str) -> str:
    return unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
