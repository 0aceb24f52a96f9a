"""Whole processes, started in turn: the reader, an empty Python, the redlines command, difflib."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from statistics import median

from benchmarks.material import LEFT, RIGHT
from benchmarks.table import Row

BIN = Path(sys.executable).parent
DIFFLIB = (
    "import difflib, sys; a, b = (open(name, encoding='utf-8').readlines() for name in sys.argv[1:]);"
    "sys.stdout.writelines(difflib.ndiff(a, b))"
)
COLLATEX = (
    "import sys; from collatex import Collation, collate; it = Collation();"
    "[it.add_plain_witness(name[-30:], open(name, encoding='utf-8').read()) for name in sys.argv[1:]];"
    "print(collate(it))"
)
"""Its words collated in a table; measured where it is installed, never depended on."""
DIFF = "reader diff, two 800-word articles"
VERSION_OVER_PYTHON_MS = 60.0


def rows(rounds: int) -> Iterator[Row]:
    took = in_turn(
        {"reader": [str(BIN / "reader"), "--version"], "python": [sys.executable, "-c", "pass"]}, rounds
    )
    within = took["reader"] - took["python"] <= VERSION_OVER_PYTHON_MS
    yield Row(
        "reader --version", took["reader"], "ms", "python + 60 ms", within, took["python"], "python -c pass"
    )

    pair = [str(LEFT), str(RIGHT)]
    commands = {
        "reader": [str(BIN / "reader"), "diff", *pair],
        "difflib": [sys.executable, "-c", DIFFLIB, *pair],
    }
    redlines = BIN / "redlines"
    if redlines.exists():
        commands["redlines text"] = [str(redlines), "text", "--quiet", *pair]
        commands["redlines json, its quickest"] = [str(redlines), "json", *pair]
    commands |= {tool: [tool, *pair] for tool in ("wdiff", "dwdiff") if which(tool)}
    if find_spec("collatex"):
        commands["collatex"] = [sys.executable, "-c", COLLATEX, *pair]
    took = in_turn(commands, rounds)
    for peer, took_ms in took.items():
        if peer == "redlines text":
            yield Row(
                DIFF, took["reader"], "ms", "faster than redlines", took["reader"] < took_ms, took_ms, peer
            )
        elif peer != "reader":
            yield Row(DIFF, took["reader"], "ms", "none: for scale", True, took_ms, peer)


def in_turn(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Run the commands in turn, so that a busy moment falls on all; median wall time of each in ms."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            begin = time.perf_counter()
            done = subprocess.run(command, capture_output=True, check=False)
            times[name].append((time.perf_counter() - begin) * 1000)
            if done.returncode not in (0, 1):
                raise RuntimeError(f"{name} ended with {done.returncode}: {done.stderr.decode()[-300:]}")
    return {name: median(taken) for name, taken in times.items()}
