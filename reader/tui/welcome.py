"""What stands in place of a comparison where there is nothing to compare: how to begin."""

from __future__ import annotations

from collections.abc import Sequence

from reader.tui.commands import Keys
from reader.tui.phrases import counted, one_line

PROBLEMS_SHOWN = 4


def how_to_begin(keys: Keys, problems: Sequence[str] = (), sentence: str = "") -> str:
    """Lines that say what is wrong, where something is, and what to type.

    ``sentence`` is what was told of the last try.
    """
    lines = [sentence, ""] if sentence else []
    if problems:
        lines += [one_line(problem) for problem in problems[:PROBLEMS_SHOWN]]
        more = len(problems) - PROBLEMS_SHOWN
        key = keys.shown("problems", 1)
        lines += [f"and {counted(more, 'other problem')}" + (f": {key}" if key else "")] if more > 0 else []
        lines += [""]
    opens, shows, quits = (keys.shown(name, 1) for name in ("open", "help", "quit"))
    here = [
        f"{key}  {what}" for key, what in ((opens, "opens"), (shows, "shows every key"), (quits, "quits"))
    ]
    lines += [
        "There is nothing to compare yet. From the shell:",
        "",
        "reader first.txt second.txt   two articles",
        "reader articles               all in a folder",
        "reader demo                   the samples",
        "",
        "To have your stories at hand, put this line into a file",
        "config.yaml, here or in ~/.config/reader:",
        "",
        "sources: [articles/*.txt]",
        "",
        "   ".join(line for line in here if not line.startswith("  ")),
    ]
    return "\n".join(lines)
