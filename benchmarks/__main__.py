"""``python -m benchmarks [--full]``: measure, and print the table."""

from __future__ import annotations

import platform
from argparse import ArgumentParser
from collections.abc import Callable, Iterator

from benchmarks import comparing, keys, painting, processes
from benchmarks.table import Row, heading, line


def main() -> None:
    parser = ArgumentParser(
        prog="python -m benchmarks", description="How fast the reader is, and beside what."
    )
    parser.add_argument("--full", action="store_true", help="more rounds, and texts of up to 1,000,000 words")
    full = parser.parse_args().full
    parts: list[Callable[[], Iterator[Row]]] = [
        lambda: processes.rows(rounds=41 if full else 15),
        lambda: painting.rows(rounds=21 if full else 7),
        lambda: comparing.rows(rounds=9 if full else 3, full=full),
        lambda: keys.rows(presses=400 if full else 40),
    ]
    print(
        f"Python {platform.python_version()} on {platform.system()} {platform.machine()}; medians, in turn\n"
    )
    print(heading())
    missed = 0
    for part in parts:
        for row in part():
            print(line(row), flush=True)
            missed += not row.kept
    print(f"\n{missed} missed" if missed else "\nall kept")


if __name__ == "__main__":
    main()
