"""Searching both sides: counts, light, hit to hit, and back to where it began."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.sources import Source, Story, Version
from tests.tui.conftest import notice, opened, reading, screen_text, status, until


def lit(pilot: Any, *, here: bool | None = None) -> list[str]:
    """The words on the screen that are lit; with ``here`` only those on the cursor's line, or the others."""
    palette = reading(pilot).pane.palette
    wanted = {True: (palette.found_here,), False: (palette.found,), None: (palette.found, palette.found_here)}
    colours = [(style.color, style.bgcolor, bool(style.bold)) for style in wanted[here]]
    strips = pilot.app.screen._compositor.render_strips()
    return [
        segment.text
        for strip in strips
        for segment in strip
        if segment.style
        and segment.style.reverse
        and (segment.style.color, segment.style.bgcolor, bool(segment.style.bold)) in colours
    ]


async def search(pilot: Any, phrase: str) -> None:
    await pilot.press("slash")
    await until(pilot, lambda: pilot.app.focused.id == "search")
    await pilot.press(*(" " if key == "space" else key for key in phrase))


async def test_a_search_counts_both_sides_lights_every_hit_and_goes_to_the_first(stories: Any) -> None:
    async with opened(stories) as pilot:
        await search(pilot, "east")
        assert status(pilot).startswith("“east” 1 left · 2 right") or "“east” 1 left" in status(pilot)
        assert set(lit(pilot)) == {"east"}
        assert "east bank" in _cursor_line(pilot)
        await pilot.press("enter")
        assert pilot.app.focused is reading(pilot).pane
        assert lit(pilot)
        await pilot.press("escape")
        assert lit(pilot) == []
        assert "“east”" not in status(pilot)


async def test_escape_while_typing_goes_back_to_where_the_search_began(stories: Any) -> None:
    async with opened(stories, size=(100, 10)) as pilot:
        pane = reading(pilot).pane
        await pilot.press("down", "down")
        before = (pane.cursor, pane.top)
        await search(pilot, "council")
        assert pane.top > before[1]
        await pilot.press("escape")
        assert (pane.cursor, pane.top) == before
        assert lit(pilot) == []
        assert pilot.app.focused is pane


async def test_n_goes_through_the_hits_of_both_sides_wraps_and_says_so(stories: Any) -> None:
    async with opened(stories, size=(140, 12)) as pilot:
        pane = reading(pilot).pane
        await search(pilot, "the")
        await pilot.press("enter", "g")
        lines = []
        for _ in range(40):
            await pilot.press("n")
            if notice(pilot):
                break
            lines.append(pane.cursor)
            assert lit(pilot, here=True), pane.cursor
        assert notice(pilot) == "that was the last hit; from the top again"
        assert lines == sorted(set(lines)) and len(lines) > 5
        await pilot.press("N")
        assert notice(pilot) == "that was the first hit; from the end"
        assert pane.cursor == lines[-1]
        back = [pane.cursor]
        while not notice(pilot) or len(back) == 1:
            await pilot.press("N")
            back.append(pane.cursor)
        assert list(reversed(back[:-1]))[-len(lines) :] == lines


async def test_capital_letters_in_the_phrase_ask_for_capital_letters(stories: Any) -> None:
    async with opened(stories) as pilot:
        await search(pilot, "he")
        small = reading(pilot).pane.light.counts(reading(pilot).pane.layout_shown.comparison)
        await pilot.press("escape")
        await search(pilot, "He")
        capital = reading(pilot).pane.light.counts(reading(pilot).pane.layout_shown.comparison)
        assert capital == (1, 1) and small > capital


async def test_a_hit_inside_a_gap_opens_it(stories: Any) -> None:
    async with opened(stories, context=0) as pilot:
        pane = reading(pilot).pane
        await pilot.press("c")
        gaps = [block for block in pane.layout_shown.blocks if block.gap]
        hidden = pane.layout_shown.comparison.rows[gaps[0].gap.rows[-1]]
        phrase = pane.layout_shown.comparison.left.sentences[hidden.left[0]].text[:18]
        assert phrase not in screen_text(pilot)
        await search(pilot, phrase.replace("-", " "))
        assert phrase in screen_text(pilot)
        assert len([block for block in pane.layout_shown.blocks if block.gap]) == len(gaps) - 1
        await pilot.press("escape")
        assert phrase not in screen_text(pilot)


async def test_what_is_not_there_is_told_and_the_place_stays(stories: Any) -> None:
    async with opened(stories, size=(100, 10)) as pilot:
        pane = reading(pilot).pane
        await pilot.press("n")
        assert notice(pilot) == "nothing is searched for yet"
        await pilot.press("down")
        await search(pilot, "zeppelin ")
        assert "“zeppelin” 0 left · 0 right" in screen_text(pilot)
        assert pane.cursor == 1
        await pilot.press("enter", "n")
        assert notice(pilot) == "“zeppelin” stands on neither side"


async def test_a_phrase_is_lit_across_the_end_of_a_line_and_however_it_is_dressed(
    tmp_path: Path,
) -> None:
    sources = []
    for name, said in (("Ledger", "“Don’t cross the sea‑wall”"), ("Wire", "'Don't cross the sea-wall'")):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"The port\n\nThe harbour master told them {said} again and again.", "utf-8")
        sources.append(Source(name, (Version(path),)))
    async with opened((Story("Port", tuple(sources)),), size=(84, 20)) as pilot:
        await search(pilot, "don't cross the sea-wall\"")
        assert "1 left · 1 right" in screen_text(pilot)
        words = " ".join(lit(pilot))
        assert "Don’t" in words and "Don't" in words and "wall”" in words and "wall'" in words
        assert len(lit(pilot, here=True)) < len(lit(pilot))


async def test_the_light_stays_when_the_sides_are_swapped(stories: Any) -> None:
    async with opened(stories) as pilot:
        await search(pilot, "diver")
        assert "“diver” 0 left · 1 right" in screen_text(pilot)
        await pilot.press("enter", "x")
        await until(pilot, lambda: "“diver” 1 left · 0 right" in screen_text(pilot))
        assert lit(pilot) == ["diver"]


def _cursor_line(pilot: Any) -> str:
    layout, pane = reading(pilot).pane.layout_shown, reading(pilot).pane
    line = layout.line(pane.cursor)
    return "".join(piece.text for side in (line.left, line.right) for piece in side or ())
