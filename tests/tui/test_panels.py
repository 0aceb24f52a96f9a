"""What stands in panels: rows that wrap under their own text, and a help that leaves nothing out."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from reader.tui.screens.wrapped import cells, wrapped
from tests.tui.conftest import opened, screen_text, until

PLAIN = Style()


@given(
    st.text("ab字 ", max_size=8),
    st.text(alphabet="abc 字é", max_size=80),
    st.integers(min_value=8, max_value=60),
)
def test_no_word_is_lost_and_no_line_is_wider_than_the_panel(lead: str, text: str, width: int) -> None:
    lines = list(wrapped([(lead, PLAIN), (text, PLAIN)], width))
    shown = "".join(piece for line in lines for piece, _ in line)
    assert "".join(shown.split()) == "".join((lead + text).split())
    assert all(cells(line) <= width for line in lines)


def test_what_wraps_goes_on_under_its_own_text() -> None:
    lines = wrapped([("  ~    ", PLAIN), ("edited: the words that differ are marked", PLAIN)], 30)
    assert ["".join(text for text, _ in line) for line in lines] == [
        "  ~    edited: the words that",
        "       differ are marked",
    ]


@pytest.mark.parametrize("size", [(140, 90), (70, 120)])
async def test_the_help_tells_signs_sides_esc_and_mouse(stories: Any, size: tuple[int, int]) -> None:
    async with opened(stories, size=size) as pilot:
        await pilot.press("question_mark")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        starts = [line.strip(" │").split("  ")[0] for line in screen_text(pilot).splitlines()]
        for word in ("A B", *"≈~≁-+▸▏¶⋯", "⇄1", "A 62%", "×3", "esc", "wheel", "click", "drag"):
            assert any(start.endswith(word) for start in starts), word


@pytest.mark.parametrize(("width", "columns"), [(140, 2), (100, 1)])
async def test_the_help_stands_in_two_columns_where_they_fit(stories: Any, width: int, columns: int) -> None:
    async with opened(stories, size=(width, 90)) as pilot:
        await pilot.press("question_mark")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        heading = next(line for line in screen_text(pilot).splitlines() if "Move" in line)
        assert ("Changes" in heading) is (columns == 2)
