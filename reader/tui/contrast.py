"""How well one colour stands out from another, and colours made to stand out by their lightness alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.color import Color

TEXT = 4.5
"""Contrast of text with what it stands on (WCAG 2.2, 1.4.3)."""
SIGN = 3.0
"""Contrast of a sign or a mark with what is around it (WCAG 2.2, 1.4.11)."""

BLACK, WHITE = Color(0, 0, 0), Color(255, 255, 255)
_HALVINGS = 9
"""Of a way of 255 steps at most."""


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Color) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def standing_out(colour: Color, papers: Sequence[Color], least: float = TEXT) -> Color:
    """The colour, its lightness changed no more than needed for this contrast with each paper; hue and
    saturation stay.

    For text on one paper there always is such a colour. Where none suits every paper, black or white.
    """
    if colour.a < 1:
        colour = papers[0].blend(colour, colour.a).with_alpha(1)

    def enough(candidate: Color) -> bool:
        return all(contrast(candidate, paper) >= least for paper in papers)

    if enough(colour):
        return colour
    return _moved(colour, max(WHITE, BLACK, key=lambda end: min(contrast(end, p) for p in papers)), enough)


def lighter(colour: Color, than: Color, ratio: float) -> Color:
    """The colour, its lightness raised no more than needed to be lighter than another by this contrast."""
    least = (luminance(than) + 0.05) * ratio - 0.05
    return colour if luminance(colour) >= least else _moved(colour, WHITE, lambda c: luminance(c) >= least)


def darker(colour: Color, than: Color, ratio: float) -> Color:
    """The same downwards."""
    most = (luminance(than) + 0.05) / ratio - 0.05
    return colour if luminance(colour) <= most else _moved(colour, BLACK, lambda c: luminance(c) <= most)


def quieter(colour: Color, paper: Color, saturation: float) -> Color:
    """The colour's hue with this saturation at most, 0 to 1, as light as a paper."""
    hue, own, _ = colour.hsl
    return Color.from_hsl(hue, min(own, saturation), paper.hsl.l)


def _moved(colour: Color, end: Color, enough: Callable[[Color], bool]) -> Color:
    """The colour, as near to its own lightness on the way to black or white as is enough."""
    hue, saturation, near = colour.hsl
    far = end.hsl.l
    found = end
    for _ in range(_HALVINGS):
        middle = (near + far) / 2
        candidate = Color.from_hsl(hue, saturation, middle)
        if enough(candidate):
            found, far = candidate, middle
        else:
            near = middle
    return found
