"""How well one colour stands out from another, and colours made to stand out by their lightness alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from textual.color import Color

TEXT = 4.5
"""Contrast of text with what it stands on (WCAG 2.2, 1.4.3)."""
SIGN = 3.0
"""Contrast of a sign or a mark with what is around it (WCAG 2.2, 1.4.11)."""

BLACK, WHITE = Color(0, 0, 0), Color(255, 255, 255)
_HALVINGS = 9
"""Of a way of 255 steps at most."""
_CUBE = (0, 95, 135, 175, 215, 255)
"""What red, green and blue may be among the 256 colours, besides greys from 8 to 238 by tens."""

_HUE_WEIGHT = 720
"""A twelfth of the circle of hues is as far as 60 of 255 steps of red, green or blue."""


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


@lru_cache(maxsize=1024)
def of_256(colour: Color) -> Color:
    """The nearest of the 256 colours that many terminals have; a dark slate is a grey to it, and no navy."""
    own = colour.rgb
    red, green, blue = (min(_CUBE, key=lambda level: abs(level - c)) for c in own)
    cube = Color(red, green, blue)
    level = 8 + 10 * max(0, min(23, round((sum(own) / 3 - 8) / 10)))
    grey = Color(level, level, level)
    return min(grey, cube, key=lambda one: sum((a - b) ** 2 for a, b in zip(own, one.rgb, strict=True)))


def nearest_of_256(colour: Color, fits: Callable[[Color], bool]) -> Color:
    """The nearest of those that fit, hue counting more than the rest; the colour itself where none does."""
    hue = colour.hsl.h

    def distance(one: Color) -> float:
        turn = abs(one.hsl.h - hue)
        away = _HUE_WEIGHT * min(turn, 1 - turn)
        return sum((a - b) ** 2 for a, b in zip(colour.rgb, one.rgb, strict=True)) + away**2

    cube = sorted((Color(r, g, b) for r in _CUBE for g in _CUBE for b in _CUBE), key=distance)
    return next(filter(fits, cube), colour)


class Shades(NamedTuple):
    """Colours by their lightness, on a terminal that may show each of them as another."""

    shown: Callable[[Color], Color]
    """The colour that the terminal shows for one."""

    def standing_out(self, colour: Color, papers: Sequence[Color], least: float = TEXT) -> Color:
        """The colour, its lightness changed no more than needed for this contrast with each paper; hue and
        saturation stay.

        For text on one paper there always is such a colour. Where none suits every paper, black or white.
        """
        if colour.a < 1:
            colour = papers[0].blend(colour, colour.a).with_alpha(1)

        def enough(candidate: Color) -> bool:
            return all(contrast(candidate, paper) >= least for paper in papers)

        if enough(self.shown(colour)):
            return self.shown(colour)
        goal = max(WHITE, BLACK, key=lambda end: min(contrast(end, paper) for paper in papers))
        return self._moved(colour, goal, enough)

    def lighter(self, colour: Color, than: Color, ratio: float) -> Color:
        """The colour, its lightness raised no more than needed to be this much lighter than another."""
        least = (luminance(than) + 0.05) * ratio - 0.05
        if luminance(self.shown(colour)) >= least:
            return self.shown(colour)
        return self._moved(colour, WHITE, lambda candidate: luminance(candidate) >= least)

    def darker(self, colour: Color, than: Color, ratio: float) -> Color:
        """The same downwards."""
        most = (luminance(than) + 0.05) / ratio - 0.05
        if luminance(self.shown(colour)) <= most:
            return self.shown(colour)
        return self._moved(colour, BLACK, lambda candidate: luminance(candidate) <= most)

    def blend(self, paper: Color, colour: Color, share: float) -> Color:
        """The paper with a share of the colour."""
        return self.shown(paper.blend(colour, share))

    def _moved(self, colour: Color, end: Color, enough: Callable[[Color], bool]) -> Color:
        """The colour, as near to its own lightness on the way to black or white as is enough."""
        hue, saturation, near = colour.hsl
        far = end.hsl.l
        found = end
        for _ in range(_HALVINGS):
            middle = (near + far) / 2
            candidate = self.shown(Color.from_hsl(hue, saturation, middle))
            if enough(candidate):
                found, far = candidate, middle
            else:
                near = middle
        return found


ALL = Shades(lambda colour: colour)
"""On a terminal that shows each as it is."""


def quieter(colour: Color, paper: Color, saturation: float) -> Color:
    """The colour's hue with this saturation at most, 0 to 1, as light as a paper."""
    hue, own, _ = colour.hsl
    return Color.from_hsl(hue, min(own, saturation), paper.hsl.l)
