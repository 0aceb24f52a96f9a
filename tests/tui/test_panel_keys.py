"""Inside panels: the keys chosen for moving and quitting count there too, and escape always closes."""

from __future__ import annotations

from typing import Any

import pytest
from textual.containers import VerticalScroll
from textual.pilot import Pilot
from textual.widgets import OptionList

from reader.config import COMMANDS
from tests.tui.conftest import opened, screen_text, until

REMAPPED = {
    "up": ("w",),
    "down": ("f6",),
    "page-up": (),
    "page-down": ("d",),
    "top": ("T",),
    "bottom": ("B",),
    "quit": ("Q",),
    "help": ("h",),
    "theme": ("ctrl+t",),
}
NOTHING = {command.name: () for command in COMMANDS if command.name not in ("help", "theme", "explain")}


def _panels(pilot: Pilot[Any]) -> int:
    return len(pilot.app.screen_stack) - 1


async def _open(pilot: Pilot[Any], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: _panels(pilot) == 1)


def _line(pilot: Pilot[Any]) -> int:
    return pilot.app.screen.query_one(VerticalScroll).scroll_offset.y


async def test_chosen_keys_move_in_a_panel_and_the_ones_they_replace_do_not(stories: Any) -> None:
    async with opened(stories, size=(100, 20), keys=REMAPPED) as pilot:
        await _open(pilot, "h")
        await pilot.press("f6", "f6", "f6", "w")
        await until(pilot, lambda: _line(pilot) == 2)
        await pilot.press("down", "j", "up", "k", "pagedown", "space", "end", "G")
        await pilot.pause()
        assert _line(pilot) == 2
        await pilot.press("B")
        await until(pilot, lambda: _line(pilot) > 10)
        end = _line(pilot)
        await pilot.press("pageup", "b", "home", "g")
        await pilot.pause()
        assert _line(pilot) == end
        await pilot.press("T", "d")
        await until(pilot, lambda: 3 < _line(pilot) < end)
        page = _line(pilot)
        await pilot.press("T", "ctrl+d")
        await until(pilot, lambda: 0 < _line(pilot) < page)


@pytest.mark.parametrize("key", ["Q", "h", "escape", "enter"])
async def test_the_keys_of_quit_and_of_the_panel_close_it(stories: Any, key: str) -> None:
    async with opened(stories, keys=REMAPPED) as pilot:
        await _open(pilot, "h")
        await pilot.press("q", "question_mark")
        await pilot.pause()
        assert _panels(pilot) == 1
        await pilot.press(key)
        await until(pilot, lambda: _panels(pilot) == 0)


@pytest.mark.parametrize("key", ["question_mark", "i", "t"])
async def test_where_nothing_is_bound_escape_closes_all_the_same(stories: Any, key: str) -> None:
    async with opened(stories, keys=NOTHING) as pilot:
        await _open(pilot, key)
        await pilot.press("q", "down", "j", "G")
        await pilot.pause()
        assert _panels(pilot) == 1
        await pilot.press("escape")
        await until(pilot, lambda: _panels(pilot) == 0)


async def test_chosen_keys_move_among_the_themes_and_leave_them(stories: Any) -> None:
    async with opened(stories, keys=REMAPPED) as pilot:
        former = pilot.app.theme
        await _open(pilot, "ctrl+t")
        themes = pilot.app.screen.query_one(OptionList)
        await pilot.press("T")
        await until(pilot, lambda: themes.highlighted == 0)
        await pilot.press("f6", "f6", "w", "down", "j", "up", "k", "pagedown", "home")
        await until(pilot, lambda: themes.highlighted == 1)
        await until(pilot, lambda: pilot.app.theme == sorted(pilot.app.available_themes)[1])
        await pilot.press("B")
        await until(pilot, lambda: themes.highlighted == len(themes.options) - 1)
        await pilot.press("t", "q")
        assert _panels(pilot) == 1
        await pilot.press("ctrl+t")
        await until(pilot, lambda: _panels(pilot) == 0)
        assert pilot.app.theme == former


@pytest.mark.parametrize("size", [(140, 40), (40, 8)])
async def test_the_list_of_themes_says_which_key_keeps_one(stories: Any, size: tuple[int, int]) -> None:
    async with opened(stories, size=size) as pilot:
        await _open(pilot, "t")
        assert "enter keeps · esc undoes" in screen_text(pilot)
        await pilot.press("G")
        themes = pilot.app.screen.query_one(OptionList)
        last = sorted(pilot.app.available_themes)[-1]
        await until(
            pilot, lambda: themes.highlighted == len(themes.options) - 1 and last in screen_text(pilot)
        )
        await pilot.press("enter")
        await until(pilot, lambda: _panels(pilot) == 0)
        assert pilot.app.theme == last
