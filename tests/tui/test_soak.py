"""Hours of use in minutes: random keys in bursts, as people and slow lines type them, clicks and resizes.

``READER_SOAK=20000`` presses so many keys, on the five real articles where they lie beside the project.
"""

from __future__ import annotations

import gc
import os
import random
import time
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from textual import events
from textual.pilot import OutOfBounds, Pilot

from reader.config import COMMANDS
from reader.sources import Story, stories_from_paths
from tests.tui.conftest import opened, reading, until

KEYS_PRESSED = int(os.environ.get("READER_SOAK", "1500"))
ROUNDS = 6
"""After each, the application is brought to rest and what it holds is counted."""
LEVEL = 1.25
"""What is held at the end, at most, of what was held at the most in the first half. Caches fill and empty."""
BURST = (1, 1, 1, 2, 3, 5, 8)
LEAVING = ("quit", "open-origin", "open-origin-right", "suspend")
"""Commands that would end the application or start another program; their keys are pressed all the same."""
TYPED = "missile Ä大é"
UNNAMED = {"slash": "/", "minus": "-", "plus": "+"}


def character(key: str) -> str | None:
    """What Textual says was typed with a key of this name."""
    if len(key) == 1:
        return key
    try:
        return UNNAMED.get(key) or unicodedata.lookup(key.upper().replace("_", " "))
    except KeyError:
        return None


def keyboard() -> list[str]:
    """Every key of the table but those that quit, as many for typing, and escape often enough to get out."""
    keys = [key for command in COMMANDS if command.name != "quit" for key in command.keys]
    return keys + list(TYPED) + ["escape"] * 8 + ["enter", "backspace", "delete", "left", "right", "f35"] * 2


@pytest.fixture
def articles(project: Path, tmp_path: Path) -> list[Path]:
    """The five real articles where they are at hand, else a sample story; copies, as the reader may write."""
    found = sorted(project.parent.glob("shared/articles/*.txt"))
    found = found or sorted(project.glob("samples/harbour-bridge/*.txt"))
    return [Path(copy(path, tmp_path)) for path in found]


def held() -> int:
    """Objects alive that can refer to others."""
    gc.collect()
    return len(gc.get_objects())


def resident_mb() -> float:
    """Memory that the process has now, where the system says it; else 0."""
    told = Path("/proc/self/statm")
    return (
        int(told.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if told.exists() else 0
    )


async def one_thing(pilot: Pilot[int], draw: random.Random) -> int:
    """Resize, click or type a burst of keys; gives how many keys."""
    app, what = pilot.app, draw.random()
    if what < 0.06:
        narrow, low = draw.random() < 0.3, draw.random() < 0.3
        width = draw.randint(2, 30) if narrow else draw.randint(30, 220)
        await pilot.resize_terminal(width, draw.randint(1, 8) if low else draw.randint(8, 70))
        return 0
    if what < 0.14:
        at = draw.randrange(app.size.width), draw.randrange(app.size.height)
        with suppress(OutOfBounds):
            await pilot.click(offset=at, times=draw.choice((1, 1, 2)))
        return 0
    burst = [draw.choice(KEYBOARD) for _ in range(draw.choice(BURST))]
    for key in burst:
        app.post_message(events.Key(key, character(key)))
    await pilot.pause()
    return len(burst)


KEYBOARD = keyboard()


def rows_of_wrong_width(app: Any) -> Iterator[tuple[int, int]]:
    """Rows of the screen that are not as wide as it, with their widths in cells."""
    for number, strip in enumerate(app.screen._compositor.render_strips()):
        cells = sum(segment.cell_length for segment in strip)
        if cells != app.size.width:
            yield number, cells


async def at_rest(pilot: Pilot[int]) -> None:
    """Nothing open, nothing under way, at the usual size."""
    await pilot.resize_terminal(140, 40)
    for _ in range(12):
        await pilot.press("escape")
    assert len(pilot.app.screen_stack) == 1
    rows = reading(pilot).story_list
    await until(pilot, lambda: not rows.is_on_screen or all(map(rows.known.get, rows.in_sight())))


async def soak(stories: tuple[Story, ...], keys: int, seed: int) -> list[int]:
    """Press so many keys, in rounds; gives what was held after each."""
    draw = random.Random(seed)
    levels: list[int] = []
    begin = time.monotonic()
    async with opened(stories) as pilot:
        screen = reading(pilot)
        for name in LEAVING:
            if name in screen.acts:
                screen.acts[name] = lambda: "left out of the soak"
        for _ in range(ROUNDS):
            pressed = 0
            while pressed < keys / ROUNDS:
                pressed += await one_thing(pilot, draw)
                assert pilot.app.is_running
                await until(pilot, lambda: list(rows_of_wrong_width(pilot.app)) == [])
            await at_rest(pilot)
            layout, pane = screen.pane.layout_shown, screen.pane
            assert layout is not None
            assert 0 <= pane.cursor < layout.height
            assert pane.cursor in pane.window
            levels.append(held())
            told = f"{len(levels)} of {ROUNDS}: {levels[-1]} objects, {resident_mb():.0f} MB"
            print(f"{told}, {time.monotonic() - begin:.0f} s", flush=True)
    return levels


async def test_random_keys_clicks_and_resizes_do_no_harm_and_what_is_held_stays_level(
    articles: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    levels = await soak(stories_from_paths(articles), KEYS_PRESSED, seed=20240917)
    print(f"{KEYS_PRESSED} keys")
    assert max(levels[ROUNDS // 2 :]) <= LEVEL * max(levels[: ROUNDS // 2])
