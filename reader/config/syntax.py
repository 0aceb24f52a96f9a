"""What a YAML parser says about a file it cannot read, as a sentence that says what to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError

from .model import Problem
from .names import one_line

if TYPE_CHECKING:
    import yaml

_MEANINGFUL = "[]{},&*!|>%@`?-"
"""Characters that no unquoted value may start with."""


def syntax_error(error: yaml.MarkedYAMLError, text: str, path: Path) -> ReaderError:
    """The error with its place, as ``config.yaml:3:9: sentence``."""
    context, what = error.context or "", error.problem or "unreadable"
    if error.context_mark and "quoted" in context and "end of stream" in what:
        line, column = error.context_mark.line, error.context_mark.column
        return _at(path, line, column, "the quotation mark opened here is never closed; close it")
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return ReaderError(f"{one_line(str(path))} is not YAML ({what}); mend it or name another file.")
    lines = text.splitlines()
    written = lines[mark.line] if mark.line < len(lines) else ""
    column = max(0, mark.column - 1) if "alias" in context or "anchor" in context else mark.column
    character = written[column : column + 1]
    if "\t" in written[: column + 1] and not written[:column].strip():
        message = "a tab stands at the start of this line; indent with spaces"
    elif what.startswith("mapping values"):
        message = "a second ':' on one line; put the value in quotes, or start a new line"
    elif "unexpected ':'" in what:
        message = "a ':' stands in or right after this value; put a space after it, or the value in quotes"
    elif character and character in _MEANINGFUL:
        message = f"'{character}' has a meaning of its own in YAML; put the value in quotes"
    else:
        message = f"this is not YAML ({', '.join(filter(None, (context, what)))}); mend it around here"
    return _at(path, mark.line, column, message)


def _at(path: Path, line: int, column: int, message: str) -> ReaderError:
    return ReaderError(str(Problem(message, path, line + 1, column + 1)))
