"""Nodes read as what is expected of them; what is not as expected becomes a problem, and reading goes on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from .model import Problem
from .names import HARMFUL, nearest, one_line, quoted
from .nodes import Mapping, Node, Refused, Scalar, Sequence
from .rules import COMPARE, VIEW

MOST_PROBLEMS = 200
"""Told of one file; a file with more of them is mended from the top."""

MOST_SUGGESTIONS = 50
"""Nearest names looked for in one file."""

_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_SECTION_OF = dict.fromkeys(COMPARE, "compare") | dict.fromkeys(VIEW, "view")
_SORT = {Scalar: "text", Sequence: "a list", Mapping: "a mapping"}


def is_nothing(node: Node) -> bool:
    """Whether the value was left out or written as null."""
    return isinstance(node, Scalar) and node.plain and node.text in _NOTHING


class Expect:
    """Reads nodes and gathers the problems of one file."""

    def __init__(self, path: Path, problems: Iterable[Problem] = ()) -> None:
        self._path = path
        self._problems = dict.fromkeys(problems)
        self._suggestions = 0

    def tell(self, node: Node, message: str) -> None:
        """A problem with this node; the same one twice (through an alias) counts once."""
        if len(self._problems) < MOST_PROBLEMS:
            self._problems[Problem(message, self._path, node.line, node.column)] = None

    def problems(self) -> tuple[Problem, ...]:
        """All told so far, by place."""
        told = sorted(self._problems, key=lambda problem: (problem.line, problem.column))
        if len(told) >= MOST_PROBLEMS:
            last = told[-1]
            told.append(
                Problem("more problems may follow; mend these first", self._path, last.line, last.column)
            )
        return tuple(told)

    def suggestion(self, name: str, valid: Iterable[str]) -> str:
        """The nearest valid name as the end of a sentence; '' once a file has had many: looking is slow."""
        self._suggestions += 1
        return nearest(name, valid) if self._suggestions <= MOST_SUGGESTIONS else ""

    def mapping(
        self, node: Node, what: str, names: Collection[str], kind: str = "setting"
    ) -> dict[str, tuple[Scalar, Node]]:
        """The entries that have a valid name (of this kind of thing); empty when it is no mapping."""
        if isinstance(node, Refused):
            return {}
        if not isinstance(node, Mapping):
            self.tell(node, f"{what} must hold lines of the form 'name: value', not {_SORT[type(node)]}")
            return {}
        entries = {}
        for name, entry in node.entries.items():
            if name in names:
                entries[name] = entry
            elif name in _SECTION_OF and "view" in names:
                self.tell(entry[0], f"{quoted(name)} belongs under '{_SECTION_OF[name]}:'; move it there")
            else:
                self.tell(entry[0], f"unknown {kind} {quoted(name)}{self.suggestion(name, names)}")
        return entries

    def items(self, node: Node, what: str) -> tuple[Node, ...]:
        """The items of a list; a single text counts as a list of one."""
        if isinstance(node, Refused):
            return ()
        if is_nothing(node) or (isinstance(node, Sequence) and not node.items):
            self.tell(node, f"{what} is empty; list at least one")
            return ()
        if isinstance(node, Mapping):
            self.tell(node, f"{what} must be a list (a line that starts with '- ' for each), not a mapping")
            return ()
        return node.items if isinstance(node, Sequence) else (node,)

    def written(self, node: Node, what: str) -> str | None:
        """The text exactly as it stands (a path), or None when there is none."""
        if isinstance(node, Refused):
            return None
        if not isinstance(node, Scalar):
            self.tell(node, f"{what} must be text, not {_SORT[type(node)]}")
            return None
        if is_nothing(node) or not node.text.strip():
            self.tell(node, f"{what} is empty; write a value, or leave the line out")
            return None
        return node.text

    def line(self, node: Node, what: str) -> str | None:
        """The text on one line, fit to be shown, or None when there is none."""
        text = self.written(node, what)
        if text is None:
            return None
        if HARMFUL.search(text.replace("\n", " ").replace("\t", " ")):
            self.tell(node, f"{what} holds control characters, shown as \ufffd; delete them")
        return one_line(text)
