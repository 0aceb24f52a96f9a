"""Selecting with the mouse and copying: one side's own characters, and where they went."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest

from reader.layout.model import Mode
from reader.tui.clipboard import MOST_BYTES, copy
from tests.tui.conftest import notice, opened, reading, until


def place_of(pilot: Any, words: str, *, right: bool = False) -> tuple[int, int]:
    """Cell and row, within the pane, of words on one side of the screen."""
    pane = reading(pilot).pane
    layout, columns = pane.layout_shown, pane.columns
    for line in range(layout.height):
        drawn = layout.line(line)
        text = "".join(piece.text for piece in (drawn.right if right else drawn.left) or ())
        if words in text:
            start = columns.right if right and columns.mode is Mode.SIDE_BY_SIDE else columns.gutter
            return start + 2 * (columns.mode is Mode.STACKED) + text.index(words), line - pane.top
    raise AssertionError(f"{words!r} is not on the screen")


async def drag(pilot: Any, start: tuple[int, int], end: tuple[int, int], widget: str = "#pane") -> None:
    await pilot.mouse_down(widget, offset=start)
    await pilot.hover("#pane", offset=end)
    await pilot.mouse_up("#pane", offset=end)


async def test_a_drag_selects_the_articles_own_characters_of_one_side_and_copies_them(stories: Any) -> None:
    async with opened(stories, size=(100, 30)) as pilot:
        article = reading(pilot).pane.layout_shown.comparison.left
        x, y = place_of(pilot, "shut at 9")
        end, below = place_of(pilot, "the port")
        await drag(pilot, (x, y), (end + 7, below))
        assert pilot.app.clipboard == "shut at 9 a.m. on Monday, the port"
        assert pilot.app.clipboard in article.text
        assert below > y
        assert notice(pilot) == "copied 8 words of the left through the terminal"
        await pilot.press("escape")
        assert reading(pilot).pane.selection is None


async def test_a_selection_never_crosses_to_the_other_side_nor_takes_the_gutter(stories: Any) -> None:
    async with opened(stories, size=(100, 30)) as pilot:
        pane = reading(pilot).pane
        comparison = pane.layout_shown.comparison
        x, y = place_of(pilot, "Shopkeepers")
        await drag(pilot, (x, y), (pane.columns.right + 8, y))
        assert pilot.app.clipboard.startswith("Shopkeepers on")
        assert pilot.app.clipboard in comparison.left.text
        assert pilot.app.clipboard == "".join(p.text for p in pane.layout_shown.line(y).left)
        x, y = place_of(pilot, "A diver", right=True)
        await drag(pilot, (x + 6, y + 1), (0, y))
        assert pilot.app.clipboard.startswith("A diver")
        assert pilot.app.clipboard in comparison.right.text
        assert pane.selection.right


async def test_a_click_selects_nothing_and_a_drag_that_began_on_the_rail_neither(stories: Any) -> None:
    async with opened(stories, size=(100, 12)) as pilot:
        pane = reading(pilot).pane
        await pilot.click("#pane", offset=(10, 3))
        assert (pane.selection, pane.cursor) == (None, 3)
        await drag(pilot, (0, 2), (20, 5), "#rail")
        assert pane.selection is None
        assert pilot.app.clipboard == ""
        await pilot.mouse_down("#pane", offset=(10, 3))
        await pilot.hover("#rail", offset=(0, 6))
        await pilot.mouse_up("#rail", offset=(0, 6))
        top = pane.top
        await pilot.hover("#pane", offset=(20, 9))
        assert pane.top == top == 0
        held = pane.selection
        await pilot.hover("#pane", offset=(30, 2))
        assert pane.selection == held


async def test_y_copies_the_left_of_the_row_and_capital_y_the_right(stories: Any) -> None:
    async with opened(stories) as pilot:
        pane = reading(pilot).pane
        await pilot.press("right_square_bracket", "y")
        assert pilot.app.clipboard == "The bridge was shut at 9 a.m. on Monday, the port said."
        assert notice(pilot) == "copied 12 words of the left through the terminal"
        await pilot.press("Y")
        assert pilot.app.clipboard == "The bridge was closed at 9:30 a.m. on Tuesday, the port said."
        only = next(n for n, block in enumerate(pane.layout_shown.blocks) if block.kind == "right-only")
        pane.to_block(only)
        await pilot.press("y")
        assert pilot.app.clipboard.startswith("A diver looks")
        assert "of the right" in notice(pilot)


async def test_in_the_stacked_layout_a_drag_stays_with_the_text_it_began_in(stories: Any) -> None:
    async with opened(stories, size=(70, 40)) as pilot:
        await until(pilot, lambda: reading(pilot).pane.columns.mode is Mode.STACKED)
        x, y = place_of(pilot, "The bridge was shut")
        await drag(pilot, (x, y), (x + 30, y + 5))
        assert pilot.app.clipboard.startswith("The bridge was shut")
        assert "closed" not in pilot.app.clipboard
        assert pilot.app.clipboard in reading(pilot).pane.layout_shown.comparison.left.text


def test_a_program_for_the_clipboard_goes_before_the_terminal(tmp_path: Path) -> None:
    program, taken = tmp_path / "wl-copy", tmp_path / "taken"
    program.write_text(f"#!/bin/sh\n/bin/cat > {taken}\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    where = {"WAYLAND_DISPLAY": "wayland-0", "PATH": str(tmp_path), "TERM": "xterm"}
    sent: list[str] = []
    assert copy("Größe", sent.append, tmp_path / "copied.txt", where) == "with wl-copy"
    assert taken.read_text("utf-8") == "Größe"
    program.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    assert copy("Größe", sent.append, tmp_path / "copied.txt", where) == "through the terminal"
    assert sent == ["Größe"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("short", {"TERM": "linux"}),
        ("short", {"TERM": "xterm", "TERM_PROGRAM": "Apple_Terminal"}),
        ("short", {}),
        ("x" * (MOST_BYTES + 1), {"TERM": "xterm"}),
    ],
)
def test_where_the_terminal_takes_no_text_it_goes_into_a_file(
    tmp_path: Path, text: str, where: dict[str, str]
) -> None:
    file = tmp_path / "state" / "copied.txt"
    sent: list[str] = []
    way = copy(text, sent.append, file, {"PATH": "", **where})
    assert str(file) in way
    assert file.read_text("utf-8") == text
    assert sent == []
