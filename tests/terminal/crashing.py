"""``python -m tests.terminal.crashing FILE FILE``: the application with two defects: swapping raises, and
so does the work that the key for the changes alone begins."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.sources import stories_from_paths
from reader.tui.app import ReaderApp, run_app


def fall_over() -> str:
    raise RuntimeError("the barge hit the pier")


class CrashingApp(ReaderApp):
    """As it would be with a defect in one handler, and in one worker."""

    def on_mount(self) -> None:
        super().on_mount()
        self.reading.acts["swap"] = fall_over
        self.reading.acts["changes-only"] = self.fall_over_at_work

    def fall_over_at_work(self) -> None:
        self.run_worker(fall_over, thread=True)


def main() -> int:
    return run_app(CrashingApp(stories_from_paths([Path(name) for name in sys.argv[1:]])))


if __name__ == "__main__":
    sys.exit(main())
