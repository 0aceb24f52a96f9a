"""From spawn to text on a real pseudo-terminal, and the memory a program had taken when it quit."""

from __future__ import annotations

import fcntl
import os
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.material import LEFT, RIGHT, a_tenth_apart
from benchmarks.processes import BIN
from benchmarks.table import Row

READER = [str(BIN / "reader")]
BARE = [sys.executable, str(Path(__file__).with_name("bare_app.py"))]
SPLIT_VIEW = [
    os.environ.get("SPLIT_VIEW_PYTHON", sys.executable),
    str(Path(__file__).with_name("split_view_app.py")),
]
SIZE = struct.pack("HHHH", 40, 140, 0, 0)
PATIENCE_S = 120.0

SEEN = b"Quillan"
"""Stands in the third line of the left sample and in no title: seen when the text is, not the list."""
LAST_SEEN = b"Zanzibarine"
"""Stands in the first sentence of each long text."""
START_OVER_BARE = 1.6
MEMORY_OVER_BARE_MB = 60.0
LONG_PAIR_WORDS = 160_000
PEER = "textual-diff-view split"
NONE = "none: for scale"


class TooSlow(RuntimeError):
    """A program that did not paint what was waited for."""


class Painted(NamedTuple):
    """A program that was spawned, painted the text and quit."""

    first_paint_ms: float
    peak_mb: float


def rows(rounds: int) -> Iterator[Row]:
    reader, bare, split = [], [], []
    peer_there = has_split_view()
    for _ in range(rounds):
        reader.append(painted([*READER, str(LEFT), str(RIGHT)], SEEN).first_paint_ms)
        bare.append(painted([*BARE, str(LEFT), str(RIGHT)], SEEN).first_paint_ms)
        if peer_there:
            split.append(painted([*SPLIT_VIEW, str(LEFT), str(RIGHT)], SEEN).first_paint_ms)
    figure, peer = median(reader), median(bare)
    kept = figure <= START_OVER_BARE * peer
    what = "spawn to first comparison painted"
    yield Row(what, figure, "ms", "1.6 × bare app", kept, peer, "bare Textual app")
    if peer_there:
        yield Row(what, figure, "ms", NONE, True, median(split), PEER)

    with tempfile.TemporaryDirectory() as folder:
        pair = [Path(folder) / "left.txt", Path(folder) / "right.txt"]
        for path, text in zip(pair, a_tenth_apart(LONG_PAIR_WORDS), strict=True):
            path.write_text(
                f"Long text\n\nHere begins the {LAST_SEEN.decode()} text, {path.stem}.\n\n{text}\n",
                encoding="utf-8",
            )
        long_pair = painted([*READER, *map(str, pair)], LAST_SEEN)
        beside = _in_patience([*SPLIT_VIEW, *map(str, pair)]) if peer_there else None
    small = painted([*BARE, str(LEFT), str(RIGHT)], SEEN)
    kept = long_pair.peak_mb - small.peak_mb <= MEMORY_OVER_BARE_MB
    what = "memory, a pair of 160,000 words open"
    yield Row(what, long_pair.peak_mb, "MB", "bare app + 60 MB", kept, small.peak_mb, "bare Textual app")
    what = "the same: spawn to painted"
    if not peer_there:
        yield Row(what, long_pair.first_paint_ms, "ms", NONE, True)
    elif beside is None:
        name = f"{PEER}, in {PATIENCE_S:.0f} s not"
        yield Row(what, long_pair.first_paint_ms, "ms", NONE, True, None, name)
    else:
        yield Row(what, long_pair.first_paint_ms, "ms", NONE, True, beside.first_paint_ms, PEER)
        yield Row("the same: memory", long_pair.peak_mb, "MB", NONE, True, beside.peak_mb, PEER)


def has_split_view() -> bool:
    """Whether textual-diff-view is there to be measured, in the Python of ``SPLIT_VIEW_PYTHON`` or here."""
    look = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('textual_diff_view'))"
    return subprocess.run([SPLIT_VIEW[0], "-c", look], check=False).returncode == 0


def _in_patience(command: Sequence[str]) -> Painted | None:
    try:
        return painted(command, LAST_SEEN)
    except TooSlow:
        return None


def painted(command: Sequence[str], seen: bytes) -> Painted:
    """Spawn a program on a pseudo-terminal of 140 × 40, wait until it writes ``seen``, and quit it with q."""
    near, far = os.openpty()
    fcntl.ioctl(near, termios.TIOCSWINSZ, SIZE)
    begin = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdin=far,
        stdout=far,
        stderr=far,
        env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
        start_new_session=True,
    )
    try:
        _read_until(near, seen, process)
        took = time.perf_counter() - begin
        os.write(near, b"q")
        return Painted(took * 1000, _peak_mb(near, process))
    finally:
        if process.returncode is None:
            process.kill()
            process.wait()
        os.close(near)
        os.close(far)


def _read_until(near: int, seen: bytes, process: subprocess.Popen[bytes]) -> None:
    written = b""
    deadline = time.monotonic() + PATIENCE_S
    while seen not in written:
        if time.monotonic() > deadline:
            raise TooSlow(f"{process.args!r} never wrote {seen!r}, but {written[-500:]!r}")
        if select.select([near], [], [], 0.1)[0]:
            written += os.read(near, 65536)


def _peak_mb(near: int, process: subprocess.Popen[bytes]) -> float:
    """Wait until the process has quit; the most memory it held at a time."""
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
        if select.select([near], [], [], 0.01)[0]:
            os.read(near, 65536)
