"""From a key press to the end of its frame: the main thread's time, with a long list and a long pair open."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.material import a_tenth_apart
from benchmarks.table import Row

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from reader.sources import Story
    from reader.tui.app import ReaderApp

LIST_ROWS = 100_000
PAIR_WORDS = 160_000
SIZE = (140, 40)
PATIENCE_S = 120
FRAME_MS = 16.0
NOTHING = "f35"


class Press(NamedTuple):
    """How long do these keys take, pressed in turn? What comes before, between and after is not measured."""

    what: str
    keys: Sequence[str]
    before: Sequence[str] = ()
    after: Sequence[str] = ()
    between: Sequence[str] = ()


PRESSED = (
    Press("text: down", ["down"]),
    Press("text: page down", ["pagedown"]),
    Press("text: next change", ["right_square_bracket"]),
    Press("text: changes only, and whole", ["c"]),
    Press("text: stacked, and side by side", ["2", "1"]),
    Press("text: swap the sides", ["x"]),
    Press(
        "search: a letter typed", ["t", "h", "e", "backspace", "backspace", "backspace"], ["slash"], ["enter"]
    ),
    Press("search: next hit", ["n"], ["slash", "t", "h", "e", "enter"], ["escape"]),
    Press("list: down", ["down"], ["tab"]),
    Press("list: page down", ["pagedown"]),
    Press("list: to the bottom, to the top", ["G", "g"]),
    Press("list: the first letter of a filter", ["4", "7"], ["f"], between=["backspace"]),
    Press("list: a letter more of a filter", ["2", "7"], ["4"], ["escape"], between=["backspace"]),
)
"""In this order in one session."""


def rows(presses: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        times = asyncio.run(_session(_stories(Path(folder)), presses))
    peer = times.pop(NOTHING)
    for what, took in times.items():
        yield Row(what, took, "ms", "16 ms", took <= FRAME_MS, peer, "a key without a command")


def _stories(folder: Path) -> list[Story]:
    """A story with a long pair on top of so many sources that the list has 100,000 rows."""
    from reader.sources import Source, Story, Version

    paths = [folder / "left.txt", folder / "right.txt"]
    for path, text in zip(paths, a_tenth_apart(PAIR_WORDS), strict=True):
        path.write_text(text, encoding="utf-8")
    sources = [Source(f"Outlet {number}", (Version(paths[number % 2]),)) for number in range(LIST_ROWS)]
    return [Story("A long story", tuple(sources))]


async def _session(stories: list[Story], presses: int) -> dict[str, float]:
    """Median ms for each kind of key press, and for a key that does nothing."""
    from reader.tui.app import ReaderApp

    app = ReaderApp(stories)
    async with app.run_test(size=SIZE) as pilot:
        await _until_compared(app, pilot)
        times = {NOTHING: await _median_ms(pilot, Press("nothing", [NOTHING]), presses)}
        for press in PRESSED:
            await pilot.press(*press.before)
            times[f"key to frame, {press.what}"] = await _median_ms(pilot, press, presses)
            await pilot.press(*press.after)
    return times


async def _until_compared(app: ReaderApp, pilot: Pilot[int]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while app.reading.pair is None:
            await pilot.pause(0.05)
    await pilot.pause(1.0)


async def _median_ms(pilot: Pilot[int], press: Press, presses: int) -> float:
    times = []
    for key, _ in zip(cycle(press.keys), range(presses), strict=False):
        begin = time.thread_time()
        await pilot.press(key)
        await pilot.pause(0.02)
        times.append((time.thread_time() - begin) * 1000)
        await pilot.press(*press.between)
        await pilot.pause(0.02)
    return median(times)
