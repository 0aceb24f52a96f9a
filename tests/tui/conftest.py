"""Stories in a folder, and an application opened on them."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.sources import Source, Story, Version
from reader.tui.app import ReaderApp
from reader.tui.desk import Desk, Spread

ORIGINAL = [
    "Harbour bridge shut after barge strikes pier",
    "The bridge was shut at 9 a.m. on Monday, the port said. Nobody may cross it on foot.",
    "“Nobody was hurt,” said the harbour master. He had stood on the quay since dawn.",
    "Repairs take six weeks. The ferry runs every twenty minutes until then.",
    "Shopkeepers on the east bank fear for their trade. Two of them closed on Monday.",
    "The town council meets on Thursday to vote on a second ferry for the winter months.",
]
REWRITE = [
    "Harbour bridge shut after barge strikes pier",
    "The bridge was closed at 9:30 a.m. on Tuesday, the port said. Nobody may cross it on foot.",
    "He had stood on the quay since dawn.",
    "Shopkeepers on the east bank fear for their trade. Two of them closed on Monday.",
    "A diver looks at the pier today, as the water is calm and clear enough at last.",
    "The town council meets on Thursday to vote on a second ferry for the winter months.",
    "Repairs take six weeks. The ferry runs every twenty minutes until then.",
]
INDEPENDENT = [
    "Barge hits bridge",
    "A barge hit a bridge in the harbour this week and nobody can cross.",
    "The town council meets on Thursday to vote on a second ferry for the winter months.",
]


@pytest.fixture(autouse=True)
def surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A capable terminal far from the tester's own clipboard and state."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("SSH_CONNECTION", "far away")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))


@pytest.fixture
def stories(tmp_path: Path) -> tuple[Story, ...]:
    """Two stories: three sources, the second with three versions; and one source alone."""

    def version(name: str, paragraphs: list[str], label: str = "") -> Version:
        path = tmp_path / name
        path.write_text("\n\n".join(paragraphs) + "\n", "utf-8")
        return Version(path, label)

    wire = (
        version("wire-0.txt", REWRITE[:4], "09:00"),
        version("wire-1.txt", REWRITE[:6], "14:00"),
        version("wire-2.txt", REWRITE, "21:00"),
    )
    return (
        Story(
            "Harbour bridge shut",
            (
                Source("City Ledger", (version("ledger.txt", ORIGINAL),)),
                Source("Morning Wire", wire),
                Source("Coast Daily", (version("coast.txt", INDEPENDENT),)),
            ),
        ),
        Story("Council vote", (Source("Harbour Radio", (version("radio.txt", INDEPENDENT),)),)),
    )


def held_spread(monkeypatch: pytest.MonkeyPatch, seconds: float) -> threading.Event:
    """From here on no comparison with coast.txt is made until the event is set, or so long has gone by."""
    held, passing = threading.Event(), Desk.spread

    def slow(self: Desk, left: Version, right: Version, *told: Any) -> Spread:
        if right.path is not None and right.path.name == "coast.txt":
            held.wait(seconds)
        return passing(self, left, right, *told)

    monkeypatch.setattr(Desk, "spread", slow)
    return held


async def until(pilot: Pilot[Any], condition: Callable[[], object], seconds: float = 10.0) -> None:
    """Wait for a condition; fail where it does not come true."""
    for _ in range(int(seconds / 0.01)):
        if condition():
            await pilot.pause()
            return
        await pilot.pause(0.01)
    raise AssertionError("it did not come to pass")


@asynccontextmanager
async def opened(
    stories: Any, size: tuple[int, int] = (140, 40), **settings: Any
) -> AsyncIterator[Pilot[int]]:
    """The application with its first comparison on the screen."""
    app = ReaderApp(stories, **settings)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.reading.pane.layout_shown is not None or app.reading.pane.message)
        yield pilot


def reading(pilot: Pilot[Any]) -> Any:
    """The main screen."""
    return pilot.app.reading  # type: ignore[attr-defined]


def screen_text(pilot: Pilot[Any]) -> str:
    """What the screen shows, line by line."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def status(pilot: Pilot[Any]) -> str:
    return "  ".join(reading(pilot).status_bar.here)


def notice(pilot: Pilot[Any]) -> str:
    return str(reading(pilot).hints_bar.notice)


def names(pilot: Pilot[Any]) -> tuple[str, ...]:
    return tuple(reading(pilot).names_bar.sides)
