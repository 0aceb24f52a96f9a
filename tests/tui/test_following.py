"""The text follows the cursor: it stays in sight, and in a row taller than the screen no press looks dead."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reader.sources import Source, Story, Version
from reader.tui.following import top_for
from tests.tui.conftest import opened, reading, screen_text, until

SIZE = (60, 14)


@given(st.data())
def test_the_cursor_stays_in_sight_and_the_text_goes_its_way_alone(data: st.DataObject) -> None:
    height, top = data.draw(st.integers(1, 40)), data.draw(st.integers(0, 100))
    window = range(top, top + height)
    before = data.draw(st.sampled_from(window))
    lines = data.draw(st.sampled_from((-1, 1)))
    cursor = max(0, before + lines)
    row = range(data.draw(st.integers(0, cursor)), cursor + data.draw(st.integers(1, 60)))
    after = top_for(cursor, lines, window, row)
    assert after <= cursor < after + height
    assert (after - top) * lines >= 0 and abs(after - top) <= max(1, height)
    if lines > 0 and row.stop > window.stop and cursor > before:
        assert after > top or cursor == top
    if lines < 0 and row.start < top:
        assert after < top


async def test_in_a_row_taller_than_the_screen_every_press_shows(tmp_path: Any) -> None:
    long = " ".join(f"word{number}" for number in range(300))
    for name, changed in (("left", "first"), ("right", "other")):
        (tmp_path / f"{name}.txt").write_text(
            f"Before all.\n\nThe {changed} {long}.\n\nAfter all.\n", "utf-8"
        )
    sources = tuple(Source(name, (Version(tmp_path / f"{name}.txt"),)) for name in ("left", "right"))
    async with opened([Story("Long", sources)], size=SIZE) as pilot:
        pane = reading(pilot).pane
        for key, end in (("down", pane.layout_shown.height - 1), ("up", 0)):
            while pane.cursor != end:
                before = screen_text(pilot)
                await pilot.press(key)
                await until(pilot, lambda before=before: screen_text(pilot) != before)
                assert pane.cursor in pane.window
