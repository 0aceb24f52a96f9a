"""The ``reader`` command: where the command line and the application meet."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.cli.opening import Opening
    from reader.tui.settings import Again

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
    from reader.config import ViewSettings
    from reader.tui.app import run as run_app
    from reader.tui.memory import Memory, state_file

    config = opening.config
    view = ViewSettings() if config is None else config.view
    return run_app(
        opening.stories,
        layout=view.layout,
        theme=view.theme,
        context=view.context,
        list_width=view.list_width,
        changes_only=view.changes_only,
        colours=view.colours,
        keys={} if config is None else config.keys,
        mouse=view.mouse,
        live=view.live,
        again=lambda: _again(opening),
        watched=opening.watched,
        memory=Memory(state_file() if view.remember and not opening.fresh else None),
        problems=opening.problems,
        configuration="" if config is None else config.path.name,
        choice=opening.choice,
        language=opening.language,
    )


def _again(opening: Opening) -> Again:
    """What was opened, as it is now. Raises ReaderError where it cannot be opened any more."""
    from reader.tui.settings import Again

    now = opening if opening.again is None else opening.again()
    if now.config is None:
        return Again(now.stories, now.problems, {})
    return Again(now.stories, now.problems, now.config.keys, now.config.view.colours)


if __name__ == "__main__":
    sys.exit(run())
