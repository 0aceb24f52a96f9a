"""Reading two articles in a real terminal: what stands on the screen, and what each key does to it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.terminal.terminal import Terminal

Opened = Callable[..., Terminal]
LIST_WIDTH = 32
POSITION = re.compile(r"(\d+) of (\d+)")


def position(terminal: Terminal) -> tuple[int, int] | None:
    """Which change of how many the status line names."""
    found = [POSITION.search(line) for line in terminal.lines[-3:]]
    return next(((int(match[1]), int(match[2])) for match in found if match), None)


def header(terminal: Terminal) -> str:
    """The line that names both sides."""
    return next((line for line in terminal.lines[:3] if "words" in line), "")


def in_list(terminal: Terminal, name: str) -> bool:
    return any(name in line[:LIST_WIDTH] for line in terminal.lines[1:-2])


def row_of(terminal: Terminal, text: str) -> int:
    return next(number for number, line in enumerate(terminal.lines) if text in line)


def test_the_demo_opens_its_first_pair(start: Opened) -> None:
    terminal = start("demo")
    terminal.wait_for(lambda: position(terminal) is not None and "words" in header(terminal))
    assert "City Ledger" in header(terminal)


@pytest.mark.parametrize("size", [(140, 40), (100, 30)])
def test_the_list_and_both_sides_stand_beside_each_other_on_a_wide_screen(
    opened: Opened, size: tuple[int, int]
) -> None:
    terminal = opened(size)
    terminal.wait_for(lambda: any(line.count("Engineers found") == 2 for line in terminal.lines))
    terminal.wait_for(lambda: in_list(terminal, "Ledger") and in_list(terminal, "Wire"))


def test_a_narrow_screen_stacks_the_sides(opened: Opened) -> None:
    terminal = opened((70, 24))
    terminal.wait_for("Monday")
    assert row_of(terminal, "Monday") < row_of(terminal, "Tuesday")


def test_a_tiny_screen_still_shows_text(start: Opened) -> None:
    terminal = start("city-ledger.txt", "morning-wire.txt", size=(30, 8))
    terminal.wait_for("Harbour bridge")


@pytest.mark.parametrize("size", [(90, 30), (70, 24)])
def test_below_a_hundred_columns_the_list_is_a_drawer(opened: Opened, size: tuple[int, int]) -> None:
    terminal = opened(size)
    before = terminal.text
    terminal.press("s")
    terminal.wait_for(
        lambda: terminal.text != before and any("Wire" in line[:32] for line in terminal.lines[1:])
    )
    terminal.press("s")
    terminal.wait_for("Tuesday")


def test_next_and_previous_change_walk_through_all_and_around(opened: Opened) -> None:
    terminal = opened()
    terminal.press("]")
    terminal.wait_for(lambda: position(terminal) is not None)
    first, count = position(terminal) or (0, 0)
    assert count >= 5
    terminal.press("]")
    terminal.wait_for(lambda: position(terminal) == (first + 1, count))
    terminal.press("[")
    terminal.wait_for(lambda: position(terminal) == (first, count))
    terminal.press(*"]" * count)
    terminal.wait_for(lambda: position(terminal) == (first, count))


def test_swapping_exchanges_the_names_and_the_texts(opened: Opened) -> None:
    terminal = opened()
    terminal.wait_for(lambda: 0 <= header(terminal).find("Ledger") < header(terminal).find("Wire"))
    middle = header(terminal).index("Wire")
    terminal.wait_for(lambda: any("badly" in line[middle:] for line in terminal.lines))
    terminal.press("x")
    terminal.wait_for(lambda: 0 <= header(terminal).find("Wire") < header(terminal).find("Ledger"))
    terminal.wait_for(lambda: any("badly" in line[:middle] for line in terminal.lines))


def test_changes_only_hides_what_is_alike_and_enter_opens_the_gap(opened: Opened) -> None:
    terminal = opened()
    terminal.wait_for("slack water")
    terminal.press("c")
    terminal.wait_for("⋯")
    terminal.wait_without("spokeswoman")
    terminal.press("g", *["down", "enter"] * 30)
    terminal.wait_for("spokeswoman")
    terminal.press("c")
    terminal.wait_for("slack water")
    terminal.wait_without("⋯")


def test_help_names_keys_and_escape_closes_it(opened: Opened) -> None:
    terminal = opened()
    terminal.press("?")
    terminal.wait_for("Swap the sides")
    terminal.press("escape")
    terminal.wait_without("Swap the sides")


def test_the_palette_finds_a_command_by_its_words(opened: Opened) -> None:
    terminal = opened()
    terminal.press("ctrl+p")
    terminal.wait_for("Find a command")
    terminal.press(*"swap the")
    terminal.wait_without("One line up")
    terminal.wait_for("Swap the sides")
    terminal.press("enter")
    terminal.wait_without("Swap the sides")
    terminal.wait_for(lambda: 0 <= header(terminal).find("Wire") < header(terminal).find("Ledger"))


def test_the_filter_narrows_the_list_and_escape_brings_it_back(start: Opened) -> None:
    terminal = start("demo")
    terminal.wait_for(lambda: in_list(terminal, "Harbour Radio") and in_list(terminal, "Coast Daily"))
    terminal.press("tab")
    terminal.wait_for("f filter")
    terminal.press("f")
    terminal.wait_for(lambda: any(line[:LIST_WIDTH].strip() == "filter" for line in terminal.lines))
    terminal.press(*"coast d")
    terminal.wait_for(lambda: in_list(terminal, "Coast Daily") and not in_list(terminal, "Harbour Radio"))
    terminal.press("escape")
    terminal.wait_for(lambda: in_list(terminal, "Harbour Radio") and in_list(terminal, "Coast Daily"))


def test_an_explanation_says_where_the_row_stands_and_how_alike_it_is(opened: Opened) -> None:
    terminal = opened()
    terminal.press("]", "]")
    terminal.wait_for(lambda: (position(terminal) or (0, 0))[0] == 2)
    terminal.press("i")
    terminal.wait_for("these belong together")
    terminal.wait_for(lambda: re.search(r"alike \d+%", terminal.text) is not None)
    terminal.press("escape")
    terminal.wait_without("these belong together")


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (70, 24), (30, 8)])
def test_q_quits_with_exit_0_at_every_size(start: Opened, size: tuple[int, int]) -> None:
    terminal = start("city-ledger.txt", "morning-wire.txt", size=size)
    terminal.wait_for("Harbour bridge")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
