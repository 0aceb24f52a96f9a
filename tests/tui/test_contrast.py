"""Colours in every theme, in figures: text can be read, signs and marks can be seen, left and right be told
apart; the same with colours that were chosen badly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.color import Color as RichColor
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from reader.config.colours import COLOURS
from reader.tui.contrast import ALL, SIGN, TEXT, contrast, of_256
from reader.tui.hues import of_256_alone
from tests.layout.golden import assert_golden
from tests.tui.figures import colours, figures, palette_of, written

COLOURED = [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi]
LEAST_APART = 25.0
LEAST_LIGHTER, LEAST_LIGHTER_OF_FEW = 1.25, 1.15
HARD_CHOICES = ("#000000", "white", "yellow", "navy", "#808080", "red", "lime")
TABLE = Path(__file__).parents[2] / "docs" / "colours.md"
HEAD = """\
# Colours in figures

The worst figure of each sort in every theme of Textual that brings its own colours, as a test works them out
from what the reader draws (`READER_GOLDEN=write pytest tests/tui/test_contrast.py` writes this page).

- **text**: least contrast of any text with what lies under it; 4.5 by WCAG 2.2, 1.4.3
- **signs**: of the signs before the rows; they are text too
- **marks**, **rail**, **bar**: of what lies under words that differ with the tint around it, of the marks on
  the rail, of the bar at the cursor; 3 by WCAG 2.2, 1.4.11
- **lighter**: contrast of what lies under the right's marked words with what lies under the left's
- **apart**: least distance of these two in CIELAB (about 2 is just noticed) to usual eyes and to protan,
  deutan and tritan ones, simulated as Machado, Oliveira and Fernandes (2009) do

| theme | text | signs | marks | rail | bar | lighter | apart |
|---|---|---|---|---|---|---|---|""".splitlines()

FEW = "The same on a terminal of 256 colours, where each colour is the nearest of those that is fit:"


@pytest.mark.parametrize("name", COLOURED)
def test_text_can_be_read_signs_and_marks_be_seen_and_left_and_right_told_apart(name: str) -> None:
    found = figures(palette_of(name))
    assert found.text >= TEXT
    assert min(found.signs, found.strong, found.rail, found.bar) >= SIGN
    assert found.lightness >= LEAST_LIGHTER
    assert found.apart >= LEAST_APART


@pytest.mark.parametrize("name", COLOURED)
def test_the_same_holds_on_a_terminal_of_256_colours(name: str) -> None:
    styles = palette_of(name, few=True)
    found = figures(styles)
    assert found.text >= TEXT
    assert min(found.signs, found.strong, found.rail, found.bar) >= SIGN
    assert found.lightness >= LEAST_LIGHTER_OF_FEW
    assert found.apart >= LEAST_APART
    shown = {colour for style in written(styles) for colour in colours(style)}
    assert {colour for colour in shown if of_256(colour) != colour} <= {Color(0, 0, 0), Color(255, 255, 255)}


@pytest.mark.parametrize("name", COLOURED)
def test_of_a_theme_only_colours_that_a_terminal_of_256_has_are_left(name: str) -> None:
    variables = BUILTIN_THEMES[name].to_color_system().generate()
    few = of_256_alone(variables)
    plain = [value for value in few.values() if re.fullmatch("#[0-9A-Fa-f]{6}", value)]
    assert len(plain) > 20 and few.keys() == variables.keys()
    assert all(of_256(Color.parse(value)).hex == value for value in plain)


def test_each_of_the_256_colours_is_its_own_nearest() -> None:
    every = [Color.from_rich_color(RichColor.from_ansi(index)) for index in range(16, 256)]
    assert [of_256(colour) for colour in every] == every


@pytest.mark.parametrize("colour", HARD_CHOICES)
@pytest.mark.parametrize("name", ["textual-dark", "textual-light", "nord", "solarized-light"])
def test_a_colour_that_could_not_be_read_is_made_to_be(name: str, colour: str) -> None:
    found = figures(palette_of(name, tuple((chosen, colour) for chosen in COLOURS)))
    assert found.text >= TEXT
    assert min(found.signs, found.strong, found.rail, found.bar) >= SIGN
    assert found.lightness >= LEAST_LIGHTER


def test_a_colour_that_can_be_read_is_shown_as_it_was_chosen_and_another_keeps_its_hue() -> None:
    styles = palette_of("textual-dark", (("moved", "#4fb3a5"), ("reworded", "#00009f")))
    assert colours(styles.moved)[0] == Color.parse("#4fb3a5")
    nudged = ALL.standing_out(Color.parse("#00009f"), (Color.parse("#121212"),))
    assert nudged.hsl.h == pytest.approx(Color.parse("#00009f").hsl.h, abs=0.01)
    assert TEXT <= contrast(nudged, Color.parse("#121212")) < TEXT + 0.2


def test_the_table_of_figures_is_that_of_these_colours() -> None:
    assert_golden(TABLE, [*HEAD, *rows(few=False), "", FEW, "", *HEAD[-2:], *rows(few=True)])


def rows(*, few: bool) -> list[str]:
    """Of the table, a line for each theme."""
    lines = []
    for name in COLOURED:
        found = figures(palette_of(name, few=few))
        cells = [f"{value:.2f}" for value in found[:6]] + [f"{found.apart:.0f}"]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return lines
