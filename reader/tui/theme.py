"""Colours and attributes, made from whichever Textual theme is chosen.

Two tiers: a faint tint under what differs, a strong one under the words that do. The left's are warm and
darker, the
right's cool and lighter, so that they differ in lightness too; and words that differ are bold and underlined,
so that nothing rests on colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rich.style import Style
from textual.color import Color

from reader.compare import Kind
from reader.layout.model import Mark

_WARM, _COOL = Color.parse("#d9822b"), Color.parse("#5aa9e6")
READABLE = 4.5
"""Contrast of text with what it stands on (WCAG 2.2, 1.4.3)."""


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
    rail: Mapping[Kind, Style]
    moved: Style
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
def palette(items: tuple[tuple[str, str], ...], dark: bool, ansi: bool) -> Palette:
    """The styles for a theme, given its variables as pairs of name and colour."""
    variables = dict(items)
    return _ansi(variables) if ansi else _coloured(variables, dark)


def _coloured(variables: Mapping[str, str], dark: bool) -> Palette:
    def colour(name: str, instead: str) -> Color:
        written = variables.get(name, instead).split()[0]
        value = Color.parse(instead if written == "auto" else written)
        return value if value.ansi is None else Color.parse(instead)

    background = colour("background", "#121212" if dark else "#efefef")
    surface = colour("surface", "#1e1e1e" if dark else "#f5f5f5")
    panel = colour("panel", "#242f38" if dark else "#d0d0d0")
    accent = colour("accent", "#ffa62b")
    primary = colour("primary", "#0178d4")
    warm, cool = _sides(background, dark)
    tint = 0.07 if dark else 0.09
    strong = (0.27, 0.42) if dark else (0.48, 0.26)
    under = tuple(background.blend(side, tint) for side in (warm, cool))
    ink = colour("foreground", "#e0e0e0" if dark else "#1f1f1f")
    for paper in (background, *under):
        ink = _readable(ink, paper)
    marked = tuple(background.blend(side, share) for side, share in zip((warm, cool), strong, strict=True))

    def style(ink: Color, paper: Color, attributes: str = "") -> Style:
        return Style.from_color(_readable(ink, paper).rich_color, paper.rich_color) + Style.parse(
            attributes or "none"
        )

    def muted(paper: Color, share: float = 0.42) -> Color:
        return ink.blend(paper, share)

    marks: dict[tuple[Mark, int], Style] = {}
    for side in (0, 1):
        marks |= {
            (Mark.TEXT, side): Style.from_color(ink.rich_color),
            (Mark.CHANGED, side): style(ink, marked[side], "bold underline"),
            (Mark.LETTERS, side): style(ink, marked[side], "bold underline reverse"),
            (Mark.COSMETIC, side): Style.from_color(ink.rich_color) + Style(underline=True),
            (Mark.SHARED, side): Style.from_color(ink.rich_color) + Style(underline=True),
            (Mark.ONLY, side): Style.from_color(ink.rich_color),
            (Mark.NOTE, side): Style.from_color(_readable(muted(under[side]), under[side]).rich_color),
        }
    signs = {kind: style(ink, background, "bold") for kind in Kind}
    signs[Kind.SAME] = signs[Kind.COSMETIC] = style(muted(background), background)
    signs[Kind.LEFT_ONLY] = style(warm, background, "bold")
    signs[Kind.RIGHT_ONLY] = style(cool, background, "bold")
    rail = {kind: Style.from_color(muted(background).rich_color, background.rich_color) for kind in Kind}
    rail[Kind.LEFT_ONLY], rail[Kind.RIGHT_ONLY] = (
        Style.from_color(background.blend(side, 0.8).rich_color, background.rich_color)
        for side in (warm, cool)
    )
    cursor = colour("block-cursor-background", primary.hex)
    return Palette(
        text=style(ink, background),
        muted=style(muted(background), background),
        faint=Style.from_color(muted(background, 0.75).rich_color, background.rich_color),
        bar=style(primary, background, "bold"),
        bar_idle=style(muted(background, 0.6), background),
        signs=signs,
        rail=rail,
        moved=style(ink, background, "bold"),
        sides=(style(warm, background, "bold"), style(cool, background, "bold")),
        marks=marks,
        fills=(
            Style(bgcolor=background.rich_color),
            Style(bgcolor=under[0].rich_color),
            Style(bgcolor=under[1].rich_color),
        ),
        found=_reversed(background.blend(accent, 0.6), background),
        found_here=_reversed(accent, background) + Style(bold=True),
        selected=_reversed(ink, background),
        panel=style(ink, panel),
        panel_muted=style(muted(panel), panel),
        panel_key=style(colour("footer-key-foreground", accent.hex), panel, "bold"),
        panel_sides=(style(warm, panel, "bold"), style(cool, panel, "bold")),
        list_text=style(ink, surface),
        list_muted=style(muted(surface), surface),
        list_title=style(ink, surface, "bold"),
        list_sides=(style(warm, surface, "bold"), style(cool, surface, "bold")),
        list_cursor=style(colour("block-cursor-foreground", ink.hex), cursor, "bold"),
        list_cursor_idle=style(ink, surface.blend(ink, 0.14)),
        list_found=style(accent, surface, "bold underline"),
        error=style(colour("error", "#ba3c5b"), surface),
    )


def _reversed(paper: Color, ink: Color) -> Style:
    """Ink on a paper, told to the terminal as the reverse, which stays where there is no colour."""
    ink = _readable(ink, paper)
    return Style(color=paper.rich_color, bgcolor=ink.rich_color, reverse=True, bold=False, underline=False)


def _sides(background: Color, dark: bool) -> tuple[Color, Color]:
    """The left's and the right's colour: a warm and a cool one, the left's the darker on any background."""
    if dark:
        return _WARM, _COOL.lighten(0.08)
    return _WARM.darken(0.22), _COOL.darken(0.14)


def _readable(ink: Color, paper: Color) -> Color:
    """The ink, moved towards black or white until it can be read on the paper."""
    if ink.a < 1:
        ink = paper.blend(ink, ink.a).with_alpha(1)
    goal = max(Color.parse("#ffffff"), Color.parse("#000000"), key=lambda end: contrast(end, paper))
    for step in range(11):
        candidate = ink.blend(goal, step / 10)
        if contrast(candidate, paper) >= READABLE:
            return candidate
    return goal


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


def _ansi(variables: Mapping[str, str]) -> Palette:
    """For the themes that use the terminal's own colours: no tints, attributes do more."""
    plain, bold, dim = Style.parse("default on default"), Style(bold=True), Style(dim=True)
    left, right = Style(color="yellow"), Style(color="blue")
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
    signs = dict.fromkeys(Kind, plain + bold) | {
        Kind.SAME: plain + dim,
        Kind.COSMETIC: plain + dim,
        Kind.LEFT_ONLY: plain + left + bold,
        Kind.RIGHT_ONLY: plain + right + bold,
    }
    sides = (plain + left + bold, plain + right + bold)
    return Palette(
        text=plain,
        muted=plain + dim,
        faint=plain + dim,
        bar=plain + bold,
        bar_idle=plain + dim,
        signs=signs,
        rail=signs,
        moved=plain + bold,
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
