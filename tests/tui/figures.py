"""What a theme's colours come to in figures: the least contrast of each sort, and how far left and right are
apart, also to eyes that lack one of three cones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from rich.style import Style
from textual.app import App
from textual.color import Color, rgb_to_lab

from reader.compare import Kind
from reader.layout.model import Mark
from reader.tui.contrast import contrast, luminance
from reader.tui.hues import with_hues
from reader.tui.theme import Palette, palette

Matrix = tuple[tuple[float, float, float], ...]

EYES: Mapping[str, Matrix] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""On linear RGB, severity 1.0: Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation
of Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, table 1."""


class Figures(NamedTuple):
    """The worst of each sort in one theme."""

    text: float
    """Contrast of any text with what lies under it."""
    signs: float
    """Of the signs before the rows."""
    strong: float
    """Of what lies under the words that differ with what lies around them."""
    rail: float
    bar: float
    """Of the bar at the cursor."""
    lightness: float
    """How much lighter what lies under the right's marked words is than what lies under the left's, as a
    contrast."""
    apart: float
    """Least distance (CIE 1976) between these two to any of the eyes."""


@cache
def palette_of(name: str, chosen: tuple[tuple[str, str], ...] = (), *, few: bool = False) -> Palette:
    """The styles of a theme with colours that were chosen; ``few`` on a terminal of 256 colours."""
    app: App[None] = App()
    app.theme = name
    theme = app.current_theme
    variables = with_hues(app.get_css_variables(), theme, dict(chosen))
    return palette(tuple(sorted(variables.items())), theme.dark, theme.ansi, few)


def colours(style: Style) -> tuple[Color, Color]:
    """Ink and paper."""
    assert style.color is not None and style.bgcolor is not None
    return Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)


def written(styles: Palette) -> list[Style]:
    """Every style in which text is shown."""
    nothing, *tints = styles.fills
    return [
        *(
            fill + styles.marks[mark, side]
            for mark in Mark
            for side in (0, 1)
            for fill in (nothing, tints[side])
        ),
        *(styles.text, styles.muted, styles.moved, *styles.sides, *styles.signs.values()),
        *(styles.found, styles.found_here, styles.selected),
        *(styles.panel, styles.panel_muted, styles.panel_key, *styles.panel_sides),
        *(styles.list_text, styles.list_muted, styles.list_title, *styles.list_sides, styles.list_found),
        *(styles.list_cursor, styles.list_cursor_idle, styles.error),
    ]


def figures(styles: Palette) -> Figures:
    def least(*shown: Style) -> float:
        return min(contrast(*colours(style)) for style in shown)

    strong = [colours(styles.marks[Mark.CHANGED, side])[1] for side in (0, 1)]
    around = [fill.bgcolor for fill in styles.fills]
    papers = [Color.from_rich_color(paper) for paper in around if paper is not None]
    return Figures(
        least(*written(styles)),
        least(*(styles.signs[kind] for kind in Kind), styles.moved),
        min(contrast(mark, tint) for mark, tint in zip(strong, papers[1:], strict=True)),
        least(*styles.rail.values()),
        least(styles.bar, styles.bar_idle),
        (luminance(strong[1]) + 0.05) / (luminance(strong[0]) + 0.05),
        min(distance(*(seen(mark, eyes) for mark in strong)) for eyes in EYES),
    )


def seen(colour: Color, eyes: str) -> Color:
    """A colour as these eyes see it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    mixed = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in EYES[eyes]]
    bounded = [max(0.0, min(1.0, c)) for c in mixed]
    back = [c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in bounded]
    return Color(*(round(c * 255) for c in back))


def distance(one: Color, other: Color) -> float:
    """CIE 1976, in CIELAB; about 2 is just noticed."""
    pairs = zip(rgb_to_lab(one), rgb_to_lab(other), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)
