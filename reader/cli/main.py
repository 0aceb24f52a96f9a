"""From the command line to the command, and from what goes wrong to one sentence and an exit status."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.cli.arguments import Call, parse
from reader.cli.opening import Opening, find_config, no_config, open_config, opening
from reader.cli.output import tell
from reader.cli.usage import HELP
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.sources import Origin

TROUBLE = 2
"""Exit status where the person must mend something."""

BROWSER = "TEXTUAL_DRIVER"
"""Variable by which textual-serve tells the application to talk to it rather than to a terminal."""


def main(arguments: Sequence[str], open_app: Callable[[Opening], int]) -> int:
    """Do what the arguments say and return the exit status; ``open_app`` opens the application."""
    if hasattr(signal, "SIGPIPE"):  # so that 'reader diff a b | head' ends as other commands do
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        status = _do(parse(arguments), open_app)
        if sys.stdout is not None:
            sys.stdout.flush()
    except ReaderError as error:
        tell(str(error))
        return TROUBLE
    except OSError as error:
        _abandon_output()
        tell(f"The output cannot be written ({error.strerror}); see where it goes.")
        return TROUBLE
    return status


def _do(call: Call, open_app: Callable[[Opening], int]) -> int:
    if call.asks:
        _print_answer(call)
        return 0
    if call.command == "diff":
        from reader.cli.diff import diff

        return diff(call.options)
    if call.command == "list":
        from reader.cli.listing import list_stories

        return list_stories(call.options)
    if call.command == "check":
        from reader.cli.check import check

        return check(call.options)
    if call.command == "serve":
        from reader.cli.serve import serve

        return serve(call.options)
    what = _what(call)
    if {"-", "/dev/stdin"} & set(getattr(call.options, "paths", ())):
        _take_keys_from_terminal()
    if not _has_terminal():
        return _print_instead(call, what)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    return open_app(replace(what, fresh=call.options.fresh))


def _print_answer(call: Call) -> None:
    from reader import __version__

    answer = HELP[call.command] if call.asks == "help" else f"reader {__version__}\n"
    if sys.stdout is not None:
        sys.stdout.write(answer)


def _what(call: Call) -> Opening:
    if call.command == "demo":
        from reader.sources import demo_config_path

        return open_config(demo_config_path())
    try:
        return opening(call.options.paths, call.options.config)
    except ReaderError as error:
        path = None if call.options.paths else find_config(call.options.config)
        if path is None or not path.is_file() or not _has_terminal():
            raise
        # The screen that says how to begin tells it too, and opens the file as soon as it is mended.
        return Opening(trouble=str(error), again=lambda: open_config(path), watched=(path,))


def _take_keys_from_terminal() -> None:
    """The standard input held a text and is used up; the terminal itself takes its place, if there is one."""
    with suppress(OSError):
        os.dup2(os.open("/dev/tty", os.O_RDWR), 0)


def _has_terminal() -> bool:
    """Whether the application has something to open in: a terminal, or the browser that serves it."""
    if os.environ.get(BROWSER):
        return True
    streams = (sys.stdin, sys.stdout)
    return os.environ.get("TERM") != "dumb" and all(s is not None and s.isatty() for s in streams)


def _print_instead(call: Call, what: Opening) -> int:
    """Where there is no terminal to open in: print the first pair named, with a word of advice."""
    if not (what.stories or what.config):
        raise no_config()
    latest = [
        (source.name, source.versions[-1].origin) for story in what.stories[:1] for source in story.sources
    ]
    if what.config or len(latest) < 2:
        raise ReaderError(
            "The reader opens in a terminal only; 'reader diff LEFT RIGHT' prints a comparison."
        )
    first = "" if len(latest) == 2 else f" of the first two of {len(latest)} articles"
    tell(f"This is no terminal to open in, so a comparison{first} is printed; see 'reader diff --help'.")
    return _diff(*latest[:2])


def _diff(left: tuple[str, Origin], right: tuple[str, Origin]) -> int:
    from reader.cli.diff import diff

    labels = [f"--label={name}" for name, _ in (left, right)]
    return diff(parse(["diff", *labels, "--", str(left[1]), str(right[1])]).options)


def _abandon_output() -> None:
    """Let nothing more be written at exit, which would fail again."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
