"""Colours in every theme: legible, and left and right told apart by lightness."""

from __future__ import annotations

from typing import Any

import pytest
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from reader.compare import Kind
from reader.layout.model import Mark
from reader.tui.theme import READABLE, Palette, contrast, luminance, palette
from tests.tui.conftest import opened, reading, screen_text, until


def _palette(name: str) -> Palette:
    app: App[None] = App()
    app.theme = name
    theme = app.current_theme
    return palette(tuple(sorted(app.get_css_variables().items())), theme.dark, theme.ansi)


def _colours(style: Style) -> tuple[Color, Color]:
    assert style.color is not None and style.bgcolor is not None
    return Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)


COLOURED = sorted(name for name, theme in BUILTIN_THEMES.items() if not theme.ansi)


@pytest.mark.parametrize("name", COLOURED)
def test_text_can_be_read_on_whatever_lies_under_it(name: str) -> None:
    styles = _palette(name)
    for fill in styles.fills:
        for (mark, side), style in styles.marks.items():
            ink, paper = _colours(fill + style)
            least = READABLE if mark is not Mark.NOTE else 3.0
            assert contrast(ink, paper) >= least - 0.15, (mark, side)
    for style in (
        styles.text,
        styles.panel,
        styles.list_text,
        styles.list_cursor,
        styles.panel_key,
        styles.found,
        styles.found_here,
        styles.selected,
        *styles.sides,
    ):
        assert contrast(*_colours(style)) >= READABLE - 0.01


@pytest.mark.parametrize("name", COLOURED)
def test_the_left_and_the_right_differ_in_lightness_where_words_are_marked(name: str) -> None:
    styles = _palette(name)
    papers = [_colours(styles.marks[Mark.CHANGED, side])[1] for side in (0, 1)]
    assert luminance(papers[0]) + 0.02 < luminance(papers[1])


@pytest.mark.parametrize("name", sorted(BUILTIN_THEMES))
def test_what_is_marked_has_an_attribute_besides_its_colour(name: str) -> None:
    styles = _palette(name)
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
