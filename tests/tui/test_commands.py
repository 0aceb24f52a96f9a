"""Every command of the table, pressed in the running application."""

from __future__ import annotations

from typing import Any

import pytest

from reader.config import COMMANDS
from reader.layout.model import Mode
from tests.tui.conftest import names, notice, opened, reading, screen_text, status, until

ACTS = {command.name for command in COMMANDS}


async def test_every_command_of_the_table_does_something_and_nothing_else_is_listed(stories: Any) -> None:
    async with opened(stories) as pilot:
        assert set(reading(pilot).acts) == ACTS


@pytest.mark.parametrize("name", sorted(ACTS - {"quit"}))
async def test_a_key_is_never_dead(stories: Any, name: str) -> None:
    """Each default key, pressed where it counts, changes the screen or says why it does not."""
    command = next(command for command in COMMANDS if command.name == name)
    async with opened(stories, size=(120, 14)) as pilot:
        if command.where == "list":
            await pilot.press("tab", "up")
        if name in ("up", "page-up", "half-page-up", "top"):
            await pilot.press("G")
        before = screen_text(pilot), len(pilot.app.screen_stack)
        await pilot.press(command.keys[0])
        await until(pilot, lambda: (screen_text(pilot), len(pilot.app.screen_stack)) != before)


async def test_moving_scrolls_the_text_and_stops_at_its_ends(stories: Any) -> None:
    async with opened(stories, size=(100, 12)) as pilot:
        pane = reading(pilot).pane
        await pilot.press("j", "j", "down")
        assert pane.cursor == 3
        await pilot.press("k", "up", "up", "up")
        assert pane.cursor == 0
        await pilot.press("space")
        assert pane.top > 0
        await pilot.press("b")
        assert pane.top == 0
        await pilot.press("G")
        assert pane.cursor == pane.layout_shown.height - 1
        assert pane.cursor in pane.window
        await pilot.press("ctrl+u", "g")
        assert (pane.cursor, pane.top) == (0, 0)


async def test_the_first_two_sources_are_compared_the_first_as_first_published_the_second_as_it_stands_now(
    stories: Any,
) -> None:
    async with opened(stories) as pilot:
        assert names(pilot) == ("City Ledger", "Morning Wire · 21:00")
        assert "A City Ledger" in screen_text(pilot)
        assert "▾ Harbour bridge shut" in screen_text(pilot)
        assert "▸ Council vote" in screen_text(pilot)


async def test_enter_compares_the_version_at_the_cursor_with_the_left(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("tab", "down", "enter")
        await until(pilot, lambda: names(pilot) == ("City Ledger", "Coast Daily"))
        await pilot.press("enter")
        assert notice(pilot) == "this is the right already"


async def test_a_and_b_take_sides_and_swap_them_where_the_version_is_the_other_side(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("tab", "down", "a")
        await until(pilot, lambda: names(pilot) == ("Coast Daily", "Morning Wire · 21:00"))
        await pilot.press("b")
        await until(pilot, lambda: names(pilot) == ("Morning Wire · 21:00", "Coast Daily"))
        await pilot.press("b")
        assert notice(pilot) == "this is the right already"


async def test_swapping_shows_the_sides_exchanged(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("x")
        await until(pilot, lambda: names(pilot) == ("Morning Wire · 21:00", "City Ledger"))


async def test_stepping_goes_through_the_versions_of_the_right_and_says_where_they_end(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("full_stop")
        assert notice(pilot) == "this is the latest version of Morning Wire"
        await pilot.press("comma")
        await until(pilot, lambda: names(pilot)[1] == "Morning Wire · 14:00")
        await pilot.press("comma")
        await until(pilot, lambda: names(pilot)[1] == "Morning Wire · 09:00")
        await pilot.press("comma")
        assert notice(pilot) == "this is the first version of Morning Wire"
        await pilot.press("tab", "g", "down", "b")
        await until(pilot, lambda: names(pilot) == ("Morning Wire · 09:00", "City Ledger"))
        await pilot.press("full_stop")
        assert notice(pilot) == "City Ledger has one version"


async def test_next_change_walks_through_all_of_them_and_says_that_it_wraps(stories: Any) -> None:
    async with opened(stories) as pilot:
        _, changes = reading(pilot).pane.change_at()
        assert changes >= 3
        for number in range(1, changes + 1):
            await pilot.press("right_square_bracket")
            assert status(pilot).startswith(f"{number} of {changes}")
            assert notice(pilot) == ""
        await pilot.press("right_square_bracket")
        assert status(pilot).startswith(f"1 of {changes}")
        assert notice(pilot) == "that was the last change; from the top again"
        await pilot.press("left_square_bracket")
        assert status(pilot).startswith(f"{changes} of {changes}")
        assert notice(pilot) == "that was the first change; from the end"


async def test_next_substantial_change_passes_over_small_edits(stories: Any) -> None:
    async with opened(stories) as pilot:
        stops = set()
        for _ in range(12):
            await pilot.press("right_curly_bracket")
            stops.add(status(pilot))
        assert stops
        assert all("edited" not in stop or "moved" in stop for stop in stops)


async def test_a_moved_passage_leads_to_its_other_end_and_back(stories: Any) -> None:
    async with opened(stories) as pilot:
        pane = reading(pilot).pane
        await pilot.press("m")
        assert notice(pilot) == "this passage did not move"
        moved = next(n for n, block in enumerate(pane.layout_shown.blocks) if block.moved)
        pane.to_block(moved)
        await pilot.press("m")
        other = pane.block_number
        assert other != moved
        assert pane.block.moved == pane.layout_shown.blocks[moved].moved
        await pilot.press("m")
        assert pane.block_number == moved


async def test_changes_only_hides_what_is_alike_and_enter_opens_a_gap(stories: Any) -> None:
    async with opened(stories, context=0) as pilot:
        pane = reading(pilot).pane
        whole = pane.layout_shown.height
        await pilot.press("c")
        gaps = [n for n, block in enumerate(pane.layout_shown.blocks) if block.gap]
        assert gaps and pane.layout_shown.height < whole
        pane.to_block(gaps[0])
        await pilot.press("enter")
        assert len([block for block in pane.layout_shown.blocks if block.gap]) == len(gaps) - 1
        await pilot.press("c")
        assert pane.layout_shown.height == whole
        await pilot.press("enter")
        assert notice(pilot) == "nothing is hidden here"


async def test_layouts_stack_the_sides_or_set_them_side_by_side(stories: Any) -> None:
    async with opened(stories) as pilot:
        pane = reading(pilot).pane
        await pilot.press("2")
        assert pane.columns.mode is Mode.STACKED
        await pilot.press("1")
        assert pane.columns.mode is Mode.SIDE_BY_SIDE
        await pilot.press("0")
        assert pane.columns.mode is Mode.SIDE_BY_SIDE
        await pilot.resize_terminal(70, 24)
        assert pane.columns.mode is Mode.STACKED


async def test_the_list_hides_and_comes_back_and_takes_the_keys(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("s")
        assert "Stories" not in screen_text(pilot)
        await pilot.press("s")
        assert "Stories" in screen_text(pilot)
        assert reading(pilot).place == "list"
        await pilot.press("shift+tab")
        assert reading(pilot).place == "comparison"


async def test_zoom_gives_the_screen_to_one_pane_and_back(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("z")
        assert "Stories" not in screen_text(pilot)
        assert "quit" not in screen_text(pilot)
        await pilot.press("z")
        assert "Stories" in screen_text(pilot)
        assert "quit" in screen_text(pilot)
        await pilot.press("tab", "z")
        assert "│" not in screen_text(pilot)


async def test_the_filter_narrows_the_list_as_it_is_typed_and_escape_restores_it(stories: Any) -> None:
    async with opened(stories) as pilot:
        rows = reading(pilot).story_list
        await pilot.press("tab")
        before, cursor = list(rows.listing.rows), rows.cursor
        await pilot.press("f", "c", "o", "a")
        assert "Coast Daily" in screen_text(pilot)
        assert "Morning Wire" not in screen_text(pilot).replace("B Morning Wire · 21:00", "")
        await pilot.press("escape")
        assert (rows.listing.rows, rows.cursor) == (before, cursor)
        await pilot.press("f", "c", "o", "a", "s", "enter")
        assert rows.pick.source.name == "Coast Daily"
        assert reading(pilot).place == "list"
        await pilot.press("escape")
        assert rows.listing.rows == before
        assert rows.pick.source.name == "Coast Daily"


async def test_a_filter_that_was_kept_is_opened_again_as_it_was_and_typed_on(stories: Any) -> None:
    async with opened(stories) as pilot:
        rows = reading(pilot).story_list
        await pilot.press("tab", "f", "r", "enter", "down", "down")
        kept, item = list(rows.listing.rows), rows.item
        await pilot.press("f")
        await until(pilot, lambda: pilot.app.screen.query("#filter"))
        assert (rows.listing.rows, rows.item) == (kept, item)
        await pilot.press("e")
        assert len(rows.listing.rows) < len(kept)
        await pilot.press("backspace")
        assert rows.listing.rows == kept


async def test_a_list_that_a_filter_empties_is_not_called_empty(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("tab", "f", "z", "z", "z", "enter")
        for key in ("enter", "a", "b"):
            await pilot.press(key)
            assert notice(pilot) == "nothing in the list holds what the filter asks for"


async def test_explain_says_kind_place_and_scores_and_escape_closes_it(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("right_square_bracket", "i")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        text = screen_text(pilot)
        assert "Edited" in text and "A ¶2 s1" in text and "alike" in text
        await pilot.press("escape")
        assert len(pilot.app.screen_stack) == 1


async def test_the_help_lists_every_command_that_has_a_key_with_the_users_keys(stories: Any) -> None:
    async with opened(stories, size=(180, 80), keys={"swap": ("f5",), "theme": ()}) as pilot:
        await pilot.press("question_mark")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        text = screen_text(pilot)
        for command in COMMANDS:
            assert (command.title in text) is (command.name != "theme"), command.name
        assert "f5" in text
        await pilot.press("escape", "x")
        assert names(pilot)[0] == "City Ledger"
        await pilot.press("f5")
        await until(pilot, lambda: names(pilot)[0] == "Morning Wire · 21:00")
        await pilot.press("t")
        assert len(pilot.app.screen_stack) == 1


async def test_the_palette_finds_a_command_by_its_title_and_runs_it(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("ctrl+p")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        await pilot.press(*"swap")
        await until(pilot, lambda: "Swap the sides" in screen_text(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: names(pilot)[0] == "Morning Wire · 21:00")


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quit_leaves_with_status_0(stories: Any, key: str) -> None:
    async with opened(stories) as pilot:
        await pilot.press(key)
    assert pilot.app.return_value == 0


async def test_ctrl_c_says_how_to_quit(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("ctrl+c")
        assert notice(pilot) == "q quits"
