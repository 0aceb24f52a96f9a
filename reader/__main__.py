"""The ``reader`` command: where the command line and the application meet."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.cli.opening import Opening

INTERRUPTED = 130
"""Exit status, as shells give it for an interrupt."""


def run() -> int:
    """Do what the command line says and return the exit status.

    0 is alike or done, 1 different or problems found, 2 trouble, 130 interrupted.
    """
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]) and sys.stdout is not None:
        from reader import __version__

        sys.stdout.write(f"reader {__version__}\n")
        return 0
    try:
        from reader.cli.main import main

        return main(arguments, open_app)
    except KeyboardInterrupt:
        return INTERRUPTED


def open_app(opening: Opening) -> int:
    """Open the application and return its exit status."""
    from reader.tui.app import run as run_app
    from reader.tui.memory import Memory, state_file

    config = opening.config
    remember = not opening.fresh and (config is None or config.view.remember)
    memory = Memory(state_file() if remember else None)
    if config is None:
        return run_app(opening.stories, problems=opening.problems, memory=memory, choice=opening.choice)
    return run_app(
        opening.stories,
        layout=config.view.layout,
        theme=config.view.theme,
        context=config.view.context,
        list_width=config.view.list_width,
        changes_only=config.view.changes_only,
        keys=config.keys,
        memory=memory,
        problems=opening.problems,
        configuration=config.path.name,
        language=opening.language,
    )


if __name__ == "__main__":
    sys.exit(run())
