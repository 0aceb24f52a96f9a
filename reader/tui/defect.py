"""What a person reads where the reader has a defect: one short paragraph, and a file with the details."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import textwrap
import traceback
from pathlib import Path

STATUS = 70
"""Exit status of a program that failed by its own fault (EX_SOFTWARE of sysexits.h)."""
FILE = "last-defect.txt"
WIDTH = 80


def report(error: BaseException) -> str:
    """The details for those who mend it: versions, terminal, and where it happened; no variable's value."""
    from importlib.metadata import version

    from reader import __version__

    terminal = shutil.get_terminal_size()
    surroundings = (
        f"reader {__version__}, Textual {version('textual')}, Python {platform.python_version()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"{os.environ.get('TERM', 'no TERM')}, {terminal.columns} by {terminal.lines}",
    )
    return "\n".join((*surroundings, "", "".join(traceback.format_exception(error))))


def tell(error: BaseException, folder: Path, *, at_length: bool = False) -> None:
    """Write the details to a file in the folder and say so on standard error; the details too where they are
    wanted ``at_length`` or cannot be written."""
    error = getattr(error, "error", error) if type(error).__name__ == "WorkerFailed" else error
    details = report(error)
    file = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(details, encoding="utf-8", errors="backslashreplace")
        where = f"The details are in {file}."
    except OSError:
        at_length, where = True, "The details stand above."
    said = (
        f"The reader had to stop: it has a defect ({type(error).__name__}). No article or file of yours was "
        f"changed. {where} They hold no text of the articles beyond what the error itself names; please send "
        "them to the reader's authors, with the key you pressed last, so that it can be mended."
    )
    width = min(WIDTH, shutil.get_terminal_size().columns)
    paragraph = textwrap.fill(said, width, break_long_words=False, break_on_hyphens=False)
    print(*((details,) if at_length else ()), paragraph, sep="\n", file=sys.stderr)
