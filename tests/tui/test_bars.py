"""The lines of one row, at every width: no figure is cut, and what matters most stays."""

from __future__ import annotations

from typing import Any

import pytest
from textual.app import App

from reader.layout.model import Mode
from reader.tui.columns import Columns
from reader.tui.commands import Keys
from reader.tui.theme import palette
from reader.tui.widgets.bars import HintsBar, NamesBar, StatusBar
from tests.tui.conftest import opened, reading, until

PALETTE = palette(tuple(sorted(App[None]().get_css_variables().items())), True, False)
HERE = ("3 of 17", "edited", "¶1 s1 ↔ ¶1 s1")
WHOLE = ("A 71% B 64%", "6 same · 9 edited · 4 only A")


def _shown(bar: StatusBar | HintsBar | NamesBar, width: int) -> str:
    return "".join(text for text, _ in bar.arranged(width))


@pytest.mark.parametrize("width", range(1, 120, 3))
def test_the_status_keeps_whole_parts_and_the_weightiest_longest(width: int) -> None:
    bar = StatusBar(PALETTE)
    bar.tell(HERE, WHOLE)
    shown = _shown(bar, width)
    assert len(shown) <= max(width, 3)
    said = shown
    for part in sorted((*HERE, *WHOLE), key=len, reverse=True):
        said = said.replace(part, "")
    assert not said.strip() or width <= 8
    assert (WHOLE[1] in shown) <= (WHOLE[0] in shown)
    if width > 8:
        assert HERE[0] in shown


@pytest.mark.parametrize("width", range(1, 120, 3))
def test_the_hints_keep_the_help_longest(width: int) -> None:
    bar = HintsBar(PALETTE)
    bar.hints = tuple(Keys({}).hints("comparison"))
    shown = _shown(bar, width)
    assert "? help" in shown
    assert len(shown.rstrip()) <= max(width, 10)


def test_a_notice_stands_in_place_of_the_hints() -> None:
    bar = HintsBar(PALETTE)
    bar.hints = tuple(Keys({}).hints("list"))
    bar.notice = "this is the first version of Morning Wire"
    assert _shown(bar, 80) == " this is the first version of Morning Wire"
    assert _shown(bar, 12) == " this is t…"


@pytest.mark.parametrize("width", range(2, 130, 4))
@pytest.mark.parametrize("mode", ["side-by-side", "stacked"])
def test_names_fit_above_their_columns_and_lose_the_count_of_words_before_the_name(
    width: int, mode: str
) -> None:
    bar = NamesBar(PALETTE)
    columns = Columns.across(width, Mode(mode))
    bar.sides, bar.details, bar.columns = ("A City Ledger", "東京新聞"), ("849 words", "551 words"), columns
    shown = _shown(bar, width)
    if width > 60:
        assert "A City Ledger" in shown and "B 東京新聞" in shown
    if width > 90:
        assert "849 words" in shown and "551 words" in shown
        if mode == "side-by-side":
            assert shown.index("B 東") == columns.right - 2


async def test_a_click_on_a_name_a_heading_or_a_hint_does_what_stands_there(stories: Any) -> None:
    async with opened(stories) as pilot:
        screen = reading(pilot)
        right = screen.names_bar.columns.right
        await pilot.click("#names", offset=(right + 2, 0))
        assert (screen.place, screen.story_list.pick.source.name) == ("list", "Morning Wire")
        await pilot.click("#names", offset=(4, 0))
        assert screen.story_list.pick.source.name == "City Ledger"
        await pilot.press("tab")
        assert screen.place == "comparison"
        await pilot.click("#stories")
        assert screen.place == "list"
        shown = "".join(text for text, _ in screen.hints_bar.arranged(screen.hints_bar.size.width))
        await pilot.click("#hints", offset=(shown.index("help"), 0))
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
