"""Reading the command line: which command, with which options."""

from __future__ import annotations

from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from reader.cli.usage import HELP
from reader.errors import ReaderError

FORMATS = ("text", "json", "html", "markdown")
OPEN = ""
"""The command of a command line that names none: open the application."""
_MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Call:
    """A command line, read."""

    command: str
    """OPEN, 'diff', 'list', 'check', 'demo' or 'serve'."""
    options: Namespace
    """Empty where the person asks for help or the version."""
    asks: str = ""
    """'help' or 'version' where the person asks for that instead."""


class _Asked(Exception):
    """Raised by the parser when it meets --help or --version; its text says which."""


class _Ask(Action):
    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        raise _Asked(self.dest)


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise ReaderError(f"{message[:1].upper()}{message[1:]}; '{self.prog} --help' tells how.")


def parse(arguments: Sequence[str]) -> Call:
    """The command line as a call. Raises ReaderError where it makes no sense."""
    command, rest = _command(arguments)
    try:
        return Call(command, parser(command).parse_intermixed_args(rest))
    except _Asked as asked:
        return Call(command, Namespace(), str(asked))


def parser(command: str) -> ArgumentParser:
    """The options of one command."""
    made = _Parser(prog=f"reader {command}".strip(), add_help=False, allow_abbrev=False)
    made.add_argument("-h", "--help", action=_Ask, nargs=0)
    if command == OPEN:
        made.add_argument("-V", "--version", action=_Ask, nargs=0)
        made.add_argument("paths", nargs="*", metavar="PATH")
    if command in (OPEN, "demo"):
        made.add_argument("--fresh", action="store_true")
    if command == "serve":
        made.add_argument("--host", default="127.0.0.1")
        made.add_argument("--port", type=_number, default=8000, metavar="N")
        made.add_argument("paths", nargs="*", metavar="PATH")
    if command in (OPEN, "list", "check", "serve"):
        made.add_argument("--config", metavar="FILE")
    if command == "list":
        made.add_argument("--json", action="store_true")
        made.add_argument("paths", nargs="*", metavar="PATH")
    if command == "check":
        made.add_argument("--schema", action="store_true")
    if command == "diff":
        _diff_options(made)
    return made


def _diff_options(made: ArgumentParser) -> None:
    made.add_argument("left", metavar="LEFT")
    made.add_argument("right", metavar="RIGHT")
    made.add_argument("-f", "--format", choices=FORMATS)
    made.add_argument("-o", "--output", metavar="FILE")
    made.add_argument("--force", action="store_true")
    made.add_argument("-c", "--changes-only", action="store_true")
    made.add_argument("--context", type=_number, metavar="N")
    made.add_argument("--cosmetic", action="store_true")
    made.add_argument("--explain", action="store_true")
    made.add_argument("-w", "--width", type=_columns, metavar="N")
    made.add_argument("--color", "--colour", choices=("auto", "always", "never"), default="auto")
    made.add_argument("--label", action="append", default=[], metavar="NAME")


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        raise ValueError
    return int(text)


_number.__name__ = "number"


def _columns(text: str) -> int:
    number = _number(text)
    if number < 1:
        raise ArgumentTypeError(f"must be at least 1, not {number}")
    return number


_columns.__name__ = "number"


def _command(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """The command and the other arguments. '--config FILE' may stand before it; behind '--' come paths."""
    rest = list(arguments)
    if "--" in rest:
        end = rest.index("--")
        rest[end:] = [f"./{path}" if path.startswith("-") else path for path in rest[end + 1 :]]
        if end == 0:
            return OPEN, rest
    at = 0
    while at < len(rest) and rest[at].partition("=")[0] == "--config":
        at += 1 if "=" in rest[at] else 2
    if at < len(rest) and rest[at] in HELP and rest[at] != OPEN:
        return rest.pop(at), rest
    return OPEN, rest
