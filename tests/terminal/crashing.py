"""``python -m tests.terminal.crashing FILE FILE``: the application with a defect, swapping raises."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.sources import stories_from_paths
from reader.tui.app import ReaderApp


def fall_over() -> str:
    raise RuntimeError("the barge hit the pier")


class CrashingApp(ReaderApp):
    """As it would be with a defect in one handler."""

    def on_mount(self) -> None:
        super().on_mount()
        self.reading.acts["swap"] = fall_over


def main() -> int:
    app = CrashingApp(stories_from_paths([Path(name) for name in sys.argv[1:]]))
    app.run()
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
