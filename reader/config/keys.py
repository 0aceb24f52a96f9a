"""``keys:`` → the keys that a person chose, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .commands import COMMANDS, settle_keys
from .expect import Expect, is_nothing
from .keynames import NAMED, key_name
from .names import quoted
from .nodes import Node, Refused, Scalar, Sequence


def read_keys(node: Node, expect: Expect) -> Mapping[str, tuple[str, ...]]:
    """Command name → Textual key names, as written; () for a command unbound with null."""
    chosen: dict[str, tuple[str, ...]] = {}
    places: dict[tuple[str, str], Scalar] = {}
    names = [command.name for command in COMMANDS]
    for name, (_, value) in expect.mapping(node, "'keys'", names, "command").items():
        keys = _keys(value, name, expect)
        if keys is not None:
            chosen[name] = tuple(keys)
            places |= {(name, key): place for key, place in keys.items()}
    for key, holder, loser in settle_keys(chosen)[1]:
        if loser in chosen:
            place = places[loser, key]
            expect.tell(place, f"{quoted(place.text)} is already the key of {quoted(holder)}; choose another")
        else:
            place = places[holder, key]
            message = (
                f"{quoted(place.text)} is the default key of {quoted(loser)}; give that another key, or null"
            )
            expect.tell(place, message)
    return MappingProxyType(chosen)


def _keys(node: Node, command: str, expect: Expect) -> dict[str, Scalar] | None:
    """Key → where it is written, none for null; None when nothing usable is written."""
    if (isinstance(node, Sequence) and not node.items) or _is_written_null(node):
        return {}
    keys: dict[str, Scalar] = {}
    for item in node.items if isinstance(node, Sequence) else (node,):
        if is_nothing(item) or (isinstance(item, Scalar) and not item.text):
            expect.tell(item, f"{quoted(command)} has no key here; write one in quotes, or null for none")
        elif isinstance(item, Scalar):
            _add(item, command, keys, expect)
        elif not isinstance(item, Refused):
            expect.tell(item, f"{quoted(command)} must be a key, a list of keys, or null")
    return keys or None


def _add(item: Scalar, command: str, keys: dict[str, Scalar], expect: Expect) -> None:
    name = key_name(item.text)
    if name is None:
        several = len(item.text) > 1 and "," in item.text
        end = "; write several as a list: [a, b]" if several else expect.suggestion(item.text, NAMED)
        expect.tell(item, f"no terminal sends a key {quoted(item.text)}{end}")
    elif name in keys:
        expect.tell(item, f"{quoted(item.text)} is named twice for {quoted(command)}")
    else:
        keys[name] = item


def _is_written_null(node: Node) -> bool:
    """Null as a word; a value left out may be one that a ``#`` swallowed."""
    return is_nothing(node) and isinstance(node, Scalar) and bool(node.text)
