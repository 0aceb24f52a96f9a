"""YAML text → a small tree in which every value is still a string and knows its line and column.

PyYAML's events are used, not its constructors: what a value means is decided by the setting it stands
under, so that ``no``, ``1:30`` and ``2026-03-02`` stay as written, and nothing is ever built from a tag. An
alias is one more reference to the same node; how much the file would hold with every alias written out is a
running sum, so that aliases nested to explode are refused when that sum passes its bound, before anything
walks them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from reader.errors import ReaderError

from .model import Problem
from .names import quoted
from .syntax import syntax_error

DEEPEST = 32
"""Collections inside collections; a configuration needs six."""
MOST_REPEATED = 10_000
"""Values that aliases may repeat, all together."""

_STANDARD_TAG = "tag:yaml.org,2002:"
_HARMLESS_TAGS = {
    _STANDARD_TAG + name for name in ("bool", "float", "int", "map", "null", "seq", "str", "timestamp")
}


class Scalar(NamedTuple):
    """One value, or one name of a mapping."""

    text: str
    plain: bool
    """Written without quotation marks (or | or >), so that ``null`` may mean nothing."""
    line: int
    column: int


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Mapping(NamedTuple):
    """Names and their values, as written."""

    entries: dict[str, tuple[Scalar, Node]]
    """Name → where the name stands, and its value."""
    line: int
    column: int


class Refused(NamedTuple):
    """A value that a problem has been told of; nothing more is said about it."""

    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping | Refused


def read_nodes(text: str, path: Path) -> tuple[Node | None, tuple[Problem, ...]]:
    """The first document of a YAML text (None when it holds none), and what is wrong with it.

    Raises ReaderError when it is no YAML, is nested too deep, or repeats too much through aliases.
    """
    import yaml

    tree = _Tree(path)
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if isinstance(event, yaml.DocumentStartEvent) and tree.root is not None:
                tree.tell(*_place(event), "a second document ('---') is not read; put everything into one")
                break
            tree.take(event)
    except yaml.MarkedYAMLError as error:
        raise syntax_error(error, text, path) from None
    return tree.root, tuple(tree.problems)


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("children", "event", "size")

    def __init__(self, event: Any) -> None:
        self.event = event
        self.children: list[Node] = []
        self.size = 1


class _Tree:
    """Builds the nodes from the events, without recursion."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._repeated = 0

    def tell(self, line: int, column: int, message: str) -> None:
        self.problems.append(Problem(message, self.path, line, column))

    def take(self, event: Any) -> None:
        """One event of the parser."""
        kind = type(event).__name__
        if kind in ("SequenceStartEvent", "MappingStartEvent"):
            if len(self._open) == DEEPEST:
                raise _error(self.path, *_place(event), f"nested more than {DEEPEST} deep; write it flatter")
            self._open.append(_Open(event))
            if event.anchor:
                self._anchors[event.anchor] = None
        elif kind in ("SequenceEndEvent", "MappingEndEvent"):
            whole = self._open.pop()
            self._put(self._collection(whole), whole.size, whole.event.anchor)
        elif kind == "ScalarEvent":
            plain = not event.style and event.tag != _STANDARD_TAG + "str"
            self._put(self._tagged(Scalar(event.value, plain, *_place(event)), event.tag), 1, event.anchor)
        elif kind == "AliasEvent":
            self._alias(event)

    def _put(self, node: Node, size: int, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = (node, size)
        if self._open:
            self._open[-1].children.append(node)
            self._open[-1].size += size
        else:
            self.root = node

    def _alias(self, event: Any) -> None:
        line, column = _place(event)
        named = self._anchors.get(event.anchor)
        if named is not None:
            node, size = named
            self._repeated += size
            if self._repeated > MOST_REPEATED:
                raise _error(
                    self.path, line, column, "aliases repeat too much of the file; write the values out"
                )
            self._put(node, size, None)
            return
        alias = quoted("*" + event.anchor)
        if event.anchor in self._anchors:
            self.tell(line, column, f"the alias {alias} stands inside what it repeats; write the values out")
        else:
            self.tell(
                line, column, f"nothing is marked for the alias {alias}; put it in quotes if it is a value"
            )
        self._put(Refused(line, column), 1, None)

    def _collection(self, whole: _Open) -> Node:
        line, column = _place(whole.event)
        if type(whole.event).__name__ == "SequenceStartEvent":
            return self._tagged(Sequence(tuple(whole.children), line, column), whole.event.tag)
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(whole.children[::2], whole.children[1::2], strict=True):
            if not isinstance(key, Scalar):
                if not isinstance(key, Refused):
                    self.tell(key.line, key.column, "a setting's name must be text, not a list or mapping")
            elif key.text == "<<" and key.plain:
                self.tell(key.line, key.column, "merging with '<<' is not served; write the settings out")
            elif key.text in entries:
                first = entries[key.text][0].line
                message = f"{quoted(key.text)} is set twice; the first, on line {first}, is kept"
                self.tell(key.line, key.column, message)
            else:
                entries[key.text] = (key, value)
        return self._tagged(Mapping(entries, line, column), whole.event.tag)

    def _tagged(self, node: Node, tag: str | None) -> Node:
        if tag is None or tag == "!" or tag in _HARMLESS_TAGS:
            return node
        name = tag.replace(_STANDARD_TAG, "!!")
        self.tell(node.line, node.column, f"the tag {quoted(name)} is not served; leave it out")
        return Refused(node.line, node.column)


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _error(path: Path, line: int, column: int, message: str) -> ReaderError:
    return ReaderError(str(Problem(message, path, line, column)))
