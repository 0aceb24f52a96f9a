"""Themes: each one builds, is shown while it is chosen, and marks words by more than colour."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.theme import BUILTIN_THEMES, Theme

from reader.compare import Kind
from reader.layout.model import Mark
from reader.tui.memory import Memory
from tests.tui.conftest import opened, reading, screen_text, until
from tests.tui.figures import colours, palette_of


@pytest.mark.parametrize("name", sorted(BUILTIN_THEMES))
def test_what_is_marked_has_an_attribute_besides_its_colour(name: str) -> None:
    styles = palette_of(name)
    for side in (0, 1):
        assert styles.marks[Mark.CHANGED, side].bold and styles.marks[Mark.CHANGED, side].underline
        assert styles.marks[Mark.SHARED, side].underline
        assert styles.marks[Mark.LETTERS, side].reverse and styles.marks[Mark.LETTERS, side].underline
    for style in (styles.found, styles.found_here, styles.selected):
        assert style.reverse
    assert set(styles.signs) == set(Kind)


async def test_a_theme_is_shown_while_it_is_chosen_kept_by_enter_and_given_back_by_escape(
    stories: Any,
) -> None:
    async with opened(stories) as pilot:
        before = reading(pilot).pane.palette
        await pilot.press("t")
        await until(pilot, lambda: "nord" in screen_text(pilot))
        await pilot.press("up")
        await until(pilot, lambda: reading(pilot).pane.palette != before)
        await pilot.press("escape")
        await until(pilot, lambda: reading(pilot).pane.palette == before)
        await pilot.press("t", "down", "enter")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        assert pilot.app.theme != "textual-dark"


@pytest.mark.parametrize("name", sorted(BUILTIN_THEMES))
async def test_every_theme_builds(stories: Any, name: str) -> None:
    async with opened(stories, size=(100, 12), theme=name) as pilot:
        assert pilot.app.theme == name
        assert "A City Ledger" in screen_text(pilot)


async def test_a_theme_that_carries_colours_for_the_kinds_has_them_and_a_persons_choice_goes_before(
    stories: Any,
) -> None:
    theme = Theme(
        "house", primary="#4488cc", dark=True, variables={"reader-left": "#ffcc00", "reader-moved": "red"}
    )
    async with opened(stories, colours={"moved": "#00d0d0"}) as pilot:
        pilot.app.register_theme(theme)
        pilot.app.theme = "house"
        palette = pilot.app.palette  # type: ignore[attr-defined]
        await until(pilot, lambda: reading(pilot).pane.palette == palette)
        assert colours(palette.sides[0])[0].hex == "#FFCC00"
        assert colours(palette.signs[Kind.LEFT_ONLY])[0].hex == "#FFCC00"
        assert colours(palette.moved)[0].hex == "#00D0D0"


@pytest.mark.parametrize(("name", "sides"), [("ansi-dark", [3, 6]), ("ansi-light", [1, 4])])
def test_the_terminals_own_colours_serve_where_the_theme_says_so_and_nothing_was_chosen(
    name: str, sides: list[int]
) -> None:
    styles = palette_of(name)
    assert [style.color and style.color.number for style in styles.sides] == sides
    chosen = palette_of(name, (("left", "#ff00aa"),))
    assert chosen.sides[0].color is not None and chosen.sides[0].color.name == "#ff00aa"
    assert chosen.signs[Kind.LEFT_ONLY].color == chosen.sides[0].color


async def test_on_sixteen_colours_the_terminals_own_are_used_and_the_choice_is_not_remembered(
    stories: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COLORTERM", "")
    monkeypatch.setenv("TERM", "linux")
    memory = Memory(tmp_path / "state.json")
    async with opened(stories, theme="nord", memory=memory) as pilot:
        assert pilot.app.theme == "ansi-dark"
        await pilot.press("t", "down", "enter")
        await until(pilot, lambda: pilot.app.theme == "ansi-light")
    assert Memory(tmp_path / "state.json").theme("nord") is None


@pytest.mark.parametrize(("key", "chosen"), [("t", "ansi-dark"), ("ctrl+p", "Compare with the left")])
async def test_without_colour_the_row_that_enter_takes_is_underlined(
    stories: Any, monkeypatch: pytest.MonkeyPatch, key: str, chosen: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    def underlined_rows() -> str:
        strips = pilot.app.screen._compositor.render_strips()
        return "".join(s.text for strip in strips for s in strip if s.style and s.style.underline)

    async with opened(stories) as pilot:
        await pilot.press(key)
        await until(pilot, lambda: chosen in underlined_rows())
