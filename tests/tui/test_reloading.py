"""Files that change, come and go while another pair is on its way, or are not of the start."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.sources import Story, Version
from reader.tui.desk import Desk, Spread
from reader.tui.settings import Again
from tests.tui.conftest import names, notice, opened, reading, screen_text, until
from tests.tui.test_live import changed

LEDGER, WIRE, COAST = "City Ledger", "Morning Wire · 21:00", "Coast Daily"


@pytest.fixture
def coast_comes(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Comparisons with Coast Daily wait for this."""
    comes, passing = threading.Event(), Desk.spread

    def slow(self: Desk, left: Version, right: Version, *told: Any) -> Spread:
        if right.path is not None and right.path.name == "coast.txt":
            assert comes.wait(20)
        return passing(self, left, right, *told)

    monkeypatch.setattr(Desk, "spread", slow)
    return comes


async def test_what_is_read_again_is_what_is_on_its_way_and_the_next_choice_starts_there(
    stories: Any, coast_comes: threading.Event
) -> None:
    async with opened(stories) as pilot:
        assert names(pilot) == (LEDGER, WIRE)
        await pilot.press("tab", "down", "enter", "r")
        coast_comes.set()
        await until(pilot, lambda: names(pilot) == (LEDGER, COAST))
        await pilot.press("x")
        await until(pilot, lambda: names(pilot) == (COAST, LEDGER))


async def test_a_file_that_changes_does_not_give_up_the_pair_that_is_on_its_way(
    stories: Any, coast_comes: threading.Event
) -> None:
    path = stories[0].sources[0].versions[0].path
    async with opened(stories) as pilot:
        await pilot.press("tab", "down", "enter")
        path.write_text(path.read_text("utf-8").replace("six weeks", "eleven weeks"), "utf-8")
        await changed(pilot, path)
        await until(pilot, lambda: notice(pilot) == "City Ledger changed and is read again")
        coast_comes.set()
        await until(pilot, lambda: names(pilot) == (LEDGER, COAST))
        assert "eleven" in reading(pilot).pane.layout_shown.comparison.left.text


async def test_what_was_given_up_is_not_where_the_next_choice_starts(
    stories: Any, coast_comes: threading.Event
) -> None:
    async with opened(stories) as pilot:
        await pilot.press("tab", "down", "enter", "r", "escape")
        assert notice(pilot).startswith("given up")
        coast_comes.set()
        await pilot.press("x")
        await until(pilot, lambda: names(pilot) == (WIRE, LEDGER))


def _there(stories: Any) -> Callable[[], Again]:
    """The stories of those files that are there."""

    def again() -> Again:
        kept = [s for s in stories[0].sources if all(v.path.exists() for v in s.versions)]
        gone = len(stories[0].sources) - len(kept)
        problems = tuple("config.yaml:1:1: no such file" for _ in range(gone))
        return Again((Story(stories[0].title, tuple(kept)), *stories[1:]), problems, {})

    return again


async def test_a_file_that_went_and_came_back_is_shown_as_it_is_now(stories: Any, tmp_path: Path) -> None:
    file, wire = tmp_path / "config.yaml", stories[0].sources[2].versions[0].path
    file.write_text("", "utf-8")
    three = (Story(stories[0].title, tuple(stories[0].sources[n] for n in (0, 2))), *stories[1:])
    more: Any = {"again": _there(three), "watched": [file], "configuration": "config.yaml", "live": True}
    async with opened(three, **more) as pilot:
        screen = reading(pilot)
        await until(pilot, lambda: screen.reloading.live.watching.is_set())
        assert names(pilot) == (LEDGER, COAST)
        wire.unlink()
        await until(pilot, lambda: len(screen.problems) == 1 and screen.choosing.unreadable)
        assert notice(pilot) != "config.yaml was read again; it has 1 problem"
        await until(pilot, lambda: screen.reloading.live.watching.is_set())
        wire.write_text("It is back, with other words.\n", "utf-8")
        await until(pilot, lambda: notice(pilot) == "Coast Daily is there again")
        await until(pilot, lambda: "other words" in reading(pilot).pane.layout_shown.comparison.right.text)
        assert "cannot be read" not in screen_text(pilot)


async def test_a_file_opened_in_this_run_is_live_too_and_so_is_one_behind_a_link(
    stories: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    file, link = folder / "late.txt", tmp_path / "late-link.txt"
    file.write_text("A first text stands here.\n", "utf-8")
    link.symlink_to(file)
    async with opened(stories, live=True) as pilot:
        screen = reading(pilot)
        await until(pilot, lambda: screen.reloading.live.watching.is_set())
        await pilot.press("ctrl+o")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2 and pilot.app.screen.query("#path"))
        pilot.app.screen.query_one("#path").value = str(link)
        await pilot.press("enter")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        await pilot.press("enter")
        await until(pilot, lambda: "A first text" in screen_text(pilot))
        await until(pilot, lambda: screen.reloading.live.watching.is_set())
        file.write_text("A second text stands here.\n", "utf-8")
        await until(pilot, lambda: "A second text" in screen_text(pilot))


async def test_the_list_says_nothing_of_a_text_from_before_it_changed(stories: Any) -> None:
    from reader.tui.opening import Learned
    from reader.tui.widgets.story_list import Known

    async with opened(stories) as pilot:
        screen, (left, coast) = reading(pilot), (stories[0].sources[n].versions[0] for n in (0, 2))
        before = screen.opening.desk.editions(left, coast)
        await changed(pilot, coast.path)
        screen.post_message(Learned(left, coast, Known(error="told of the old text"), before))
        screen.post_message(Learned(left, left, Known(7), screen.opening.desk.editions(left, left)))
        await until(pilot, lambda: screen.story_list.known.get(left) == Known(7))
        assert coast not in screen.story_list.known or not screen.story_list.known[coast].error
