"""Colours and attributes, made from whichever Textual theme is chosen.

Two tiers: a faint tint under what differs, a strong one under the words that do. The left's are the darker,
the right's the lighter, so that they differ in lightness too; and words that differ are bold and underlined,
so that nothing rests on colour alone. Text has 4.5:1 with what lies under it, signs and marks have 3:1 with
what is around them, in every theme and with any colour that is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rich.style import Style
from textual.color import Color

from reader.compare import Kind
from reader.layout.model import Mark
from reader.tui.contrast import (
    ALL,
    BLACK,
    SIGN,
    TEXT,
    WHITE,
    Shades,
    contrast,
    luminance,
    nearest_of_256,
    of_256,
    quieter,
)
from reader.tui.hues import PREFIX

_APART, _APART_OF_FEW = 1.25, 1.15
"""Contrast between the left's strong marks and the right's, and where there are 256 colours alone."""
_ON_RAIL = 0.7
"""How much of a kind's colour its mark on the rail has; it is quieter than the sign."""
_QUIET = 0.42
"""The saturation of the strong marks, at most."""


@dataclass(frozen=True)
class Palette:
    """Styles for the lines that the widgets draw themselves."""

    text: Style
    muted: Style
    faint: Style
    """Rules and dividers."""
    bar: Style
    """The bar before the row at the cursor, in the pane that has the keys."""
    bar_idle: Style
    signs: Mapping[Kind, Style]
    moved: Style
    """The sign of a moved row."""
    rail: Mapping[Kind, Style]
    """``same`` for what moved; nothing else that is the same is on the rail."""
    sides: tuple[Style, Style]
    """The names of left and right."""
    marks: Mapping[tuple[Mark, int], Style]
    """By mark and side, 0 left and 1 right."""
    fills: tuple[Style, Style, Style]
    """What lies under the text of a row: nothing, the left's tint, the right's."""
    found: Style
    """Over the words that were searched for."""
    found_here: Style
    """Over those on the line at the cursor."""
    selected: Style
    panel: Style
    panel_muted: Style
    panel_key: Style
    panel_sides: tuple[Style, Style]
    list_text: Style
    list_muted: Style
    list_title: Style
    list_sides: tuple[Style, Style]
    list_cursor: Style
    list_cursor_idle: Style
    list_found: Style
    error: Style


@lru_cache(maxsize=4)
def palette(
    items: tuple[tuple[str, str], ...],
    dark: bool,
    ansi: bool,
    few: bool = False,
) -> Palette:
    """The styles for a theme, given its variables as pairs of name and colour; ``few`` where the terminal has
    256 colours and no more."""
    variables = dict(items)
    return _ansi(variables) if ansi else _coloured(variables, dark, Shades(of_256) if few else ALL)


def _coloured(variables: Mapping[str, str], dark: bool, shades: Shades) -> Palette:
    def colour(name: str, instead: str) -> Color:
        written = (variables.get(name) or instead).split()[0]
        value = Color.parse(instead if written == "auto" else written)
        return value if value.ansi is None else Color.parse(instead)

    def paper(name: str, instead: str) -> Color:
        return shades.shown(colour(name, instead))

    background = paper("background", "#121212" if dark else "#efefef")
    surface = paper("surface", "#1e1e1e" if dark else "#f5f5f5")
    panel = paper("panel", "#242f38" if dark else "#d0d0d0")
    primary = colour("primary", "#0178d4").hex
    ink = colour("foreground", "#e0e0e0" if dark else "#1f1f1f")

    def hue(name: str) -> Color:
        return colour(PREFIX + name, ink.hex)

    sides = hue("left"), hue("right")
    tint = 0.07 if dark else 0.09
    under = shades.blend(background, sides[0], tint), shades.blend(background, sides[1], tint)
    ink = shades.standing_out(ink, (background, *under))
    strong = _strong(sides, under, dark)
    if shades is not ALL:
        strong = _strong_of_256(strong, under, dark)

    def style(ink: Color, paper: Color, attributes: str = "", least: float = TEXT) -> Style:
        readable = shades.standing_out(ink, (paper,), least)
        return Style.from_color(readable.rich_color, paper.rich_color) + Style.parse(attributes or "none")

    def reverse(paper: Color) -> Style:
        """The background as ink, told as the reverse, which stays where there is no colour."""
        paper = shades.shown(paper)
        ink = shades.standing_out(background, (paper,))
        return Style(
            color=paper.rich_color, bgcolor=ink.rich_color, reverse=True, bold=False, underline=False
        )

    def muted(paper: Color, share: float = 0.42) -> Color:
        return ink.blend(paper, share)

    def named(paper: Color) -> tuple[Style, Style]:
        return style(sides[0], paper, "bold"), style(sides[1], paper, "bold")

    marks: dict[tuple[Mark, int], Style] = {}
    for side in (0, 1):
        plain = Style.from_color(ink.rich_color)
        bold = WHITE if contrast(WHITE, strong[side]) >= TEXT else BLACK
        quiet = shades.standing_out(muted(under[side]), (background, under[side]))
        marks |= {
            (Mark.TEXT, side): plain,
            (Mark.CHANGED, side): style(bold, strong[side], "bold underline"),
            (Mark.LETTERS, side): style(bold, strong[side], "bold underline reverse"),
            (Mark.COSMETIC, side): plain + Style(underline=True),
            (Mark.SHARED, side): plain + Style(underline=True),
            (Mark.ONLY, side): plain,
            (Mark.NOTE, side): Style.from_color(quiet.rich_color),
        }
    kinds: dict[Kind, Color] = {kind: hue(kind.value) for kind in Kind if kind is not Kind.SAME}
    moved = hue("moved")
    signs = {kind: style(kinds.get(kind, ink), background, "bold") for kind in Kind}
    signs[Kind.SAME] = style(muted(background), background)
    rail = {
        kind: style(background.blend(kinds.get(kind, moved), _ON_RAIL), background, "", SIGN) for kind in Kind
    }
    cursor = shades.standing_out(colour("block-cursor-background", primary), (surface,), SIGN)
    return Palette(
        text=style(ink, background),
        muted=style(muted(background), background),
        faint=style(muted(background, 0.75), background, "", 1),
        bar=style(hue("cursor"), background, "bold", SIGN),
        bar_idle=style(muted(background, 0.6), background, "", SIGN),
        signs=signs,
        moved=style(moved, background, "bold"),
        rail=rail,
        sides=named(background),
        marks=marks,
        fills=(
            Style(bgcolor=background.rich_color),
            Style(bgcolor=under[0].rich_color),
            Style(bgcolor=under[1].rich_color),
        ),
        found=reverse(background.blend(hue("found"), 0.6)),
        found_here=reverse(hue("found")) + Style(bold=True),
        selected=reverse(ink),
        panel=style(ink, panel),
        panel_muted=style(muted(panel), panel),
        panel_key=style(colour("footer-key-foreground", hue("found").hex), panel, "bold"),
        panel_sides=named(panel),
        list_text=style(ink, surface),
        list_muted=style(muted(surface), surface),
        list_title=style(ink, surface, "bold"),
        list_sides=named(surface),
        list_cursor=style(colour("block-cursor-foreground", ink.hex), cursor, "bold"),
        list_cursor_idle=style(ink, shades.blend(surface, ink, 0.14)),
        list_found=style(hue("found"), surface, "bold underline"),
        error=style(colour("error", "#ba3c5b"), surface),
    )


_Pair = tuple[Color, Color]


def _strong(sides: _Pair, under: _Pair, dark: bool) -> _Pair:
    """What lies under the words that differ: no more than stands out from the tints, the left's the darker,
    both fit for white text or both for black. On a light paper for white: black on what just stands out
    there tires the eye.
    """
    left, right = (
        ALL.standing_out(quieter(side, paper, _QUIET), (paper,), SIGN)
        for side, paper in zip(sides, under, strict=True)
    )
    if not dark:
        right = ALL.darker(right, WHITE, TEXT)
        return ALL.darker(left, right, _APART), right
    if contrast(WHITE, ALL.lighter(right, left, _APART)) < TEXT:
        left = ALL.lighter(left, BLACK, TEXT)
    return left, ALL.lighter(right, left, _APART)


def _strong_of_256(strong: _Pair, under: _Pair, dark: bool) -> _Pair:
    """The nearest to these among the 256 colours that stand out, the left's the darker."""
    first = 0 if dark else 1
    found = nearest_of_256(strong[first], lambda colour: contrast(colour, under[first]) >= SIGN)

    def fits(colour: Color) -> bool:
        left, right = (found, colour) if dark else (colour, found)
        lighter = (luminance(right) + 0.05) / (luminance(left) + 0.05)
        return lighter >= _APART_OF_FEW and contrast(colour, under[1 - first]) >= SIGN

    other = nearest_of_256(strong[1 - first], fits)
    return (found, other) if dark else (other, found)


def _ansi(variables: Mapping[str, str]) -> Palette:
    """For the themes that use the terminal's own colours: no tints, attributes do more. What lies under the
    words is not known, so that a colour that was chosen is taken as it is."""
    plain, bold, dim = Style.parse("default on default"), Style(bold=True), Style(dim=True)

    def hue(name: str) -> Style:
        return Style(color=Color.parse(variables[PREFIX + name].split()[0]).rich_color)

    left, right = hue("left"), hue("right")
    marks = {
        (mark, side): {
            Mark.CHANGED: (left, right)[side] + Style(bold=True, underline=True),
            Mark.LETTERS: (left, right)[side] + Style(bold=True, underline=True, reverse=True),
            Mark.COSMETIC: Style(underline=True),
            Mark.SHARED: Style(underline=True),
            Mark.ONLY: (left, right)[side],
            Mark.NOTE: dim,
        }.get(mark, Style())
        for mark in Mark
        for side in (0, 1)
    }
    signs: dict[Kind, Style] = {
        kind: plain + hue(kind.value) + bold for kind in Kind if kind is not Kind.SAME
    }
    signs |= {Kind.SAME: plain + dim, Kind.COSMETIC: plain + hue("cosmetic") + dim}
    sides = (plain + left + bold, plain + right + bold)
    return Palette(
        text=plain,
        muted=plain + dim,
        faint=plain + dim,
        bar=plain + hue("cursor") + bold,
        bar_idle=plain + dim,
        signs=signs,
        moved=plain + hue("moved") + bold,
        rail=signs | {Kind.SAME: plain + hue("moved")},
        sides=sides,
        marks=marks,
        fills=(plain, plain, plain),
        found=Style(reverse=True, bold=False, underline=False),
        found_here=Style(reverse=True, bold=True, underline=False),
        selected=Style(reverse=True, bold=False, underline=True),
        panel=plain,
        panel_muted=plain + dim,
        panel_key=plain + bold,
        panel_sides=sides,
        list_text=plain,
        list_muted=plain + dim,
        list_title=plain + bold,
        list_sides=sides,
        list_cursor=plain + Style(reverse=True),
        list_cursor_idle=plain + Style(underline=True),
        list_found=plain + Style(bold=True, underline=True),
        error=plain + Style(color="red"),
    )
