"""A comparison as lines of text, for a terminal, a pager or a file.

Without colour every difference still shows, by signs in the gutter and brackets around words. With colour the
brackets give way to bold, underline and two of the sixteen colours, one for each side's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.compare import Comparison, Kind
from reader.compare.cosmetic import ALIKE_BUT_FOR
from reader.layout import (
    CARET,
    GUTTER_CELLS,
    OPENS,
    SIGNS,
    Layout,
    Line,
    Mark,
    Mode,
    Piece,
    View,
    marker,
    measure,
)
from reader.layout.signs import CUT, MOVED, counted
from reader.report.summary import counts_in_words, explained, ignored_in_words, percent
from reader.text import Article, clean

SIDE_BY_SIDE_FROM = 100
"""Cells of width from which the sides stand side by side; below, the left stands above the right."""
BARE_BELOW = 12
"""Cells of width below which no gutter stands beside the text."""
WIDEST_COLUMN = 90
"""Cells; longer lines are hard to read."""
BRACKETS = {Mark.CHANGED: ("‹", "›"), Mark.COSMETIC: ("‹≈", "›"), Mark.SHARED: ("_", "_")}
"""Around marked words where there is no colour."""

_GUTTER = GUTTER_CELLS + 1
_BAR = " │ "
_LETTER = 2
_BOLD, _DIM = "1", "2"
_OWN = ("35", "36")
"""Colour of what only the left, only the right has: magenta and cyan, which differ in lightness too."""


def text(
    comparison: Comparison,
    names: tuple[str, str],
    width: int,
    *,
    colour: bool,
    view: View | None = None,
    explain: bool = False,
) -> Iterator[str]:
    """The lines of a comparison, none wider than ``width`` cells: head, rows, summary and a key to the signs.

    ``names`` are those of the left and the right. The width decides whether the sides stand side by side,
    whatever mode the view has. With ``colour`` the lines hold ANSI escape sequences; with ``explain`` every
    linked row is followed by why it was linked.
    """
    return _Page(comparison, names, max(1, width), colour, view or View()).lines(explain)


_NARROW = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2194\u21c4\u22ef\u2241\u2248\u258f]*"
)
"""Characters of one cell each, by far the most: what else there is, a heavy library must count."""


class _Page:
    """One comparison on its way to paper."""

    def __init__(
        self, comparison: Comparison, names: tuple[str, str], width: int, colour: bool, view: View
    ) -> None:
        self.comparison, self.names, self.width, self.colour = comparison, names, width, colour
        self.wide = width >= SIDE_BY_SIDE_FROM
        mode = Mode.SIDE_BY_SIDE if self.wide else Mode.STACKED
        self.bare = width < BARE_BELOW
        beside = 0 if self.bare else _GUTTER + _LETTER
        room = (width - len(_BAR)) // 2 - _GUTTER if self.wide else width - beside
        self.layout = Layout(
            comparison,
            measure(comparison.left, _cells),
            measure(comparison.right, _cells),
            min(WIDEST_COLUMN, room),
            replace(view, mode=mode),
            brackets=None if colour else BRACKETS,
        )
        self.column = self.layout.column
        self.used: set[str] = set()
        """Signs and brackets that stood in the lines so far; the key explains these."""

    def lines(self, explain: bool) -> Iterator[str]:
        yield from self._head()
        yield self._rule("┬")
        told = 0
        for line in self.layout.lines():
            if explain and line.block > told:
                yield from self._reasons(told)
                told = line.block
            yield (self._side_by_side(line) if self.wide else self._stacked(line)).rstrip()
        if explain and self.layout.blocks:
            yield from self._reasons(told)
        yield self._rule("┴")
        yield from self._summary()
        yield from self._key()

    def _reasons(self, block: int) -> Iterator[str]:
        """Why the block's sentences were linked; nothing for what is the same or stands alone."""
        rows = self.layout.blocks[block].rows
        link = self.comparison.links[self.comparison.rows[rows.start].link]
        why = explained(link) if self.layout.blocks[block].gap is None else ""
        if why:
            margin = "" if self.bare else " " * _GUTTER
            yield self._paint(_clip(f"{margin}why: {why}", self.width), _DIM)

    def _head(self) -> Iterator[str]:
        left = _about(self.comparison.left, self.names[0])
        right = _about(self.comparison.right, self.names[1])
        if self.wide:
            for number in range(max(len(left), len(right))):
                a, b = (side[number] if number < len(side) else "" for side in (left, right))
                style = _DIM if number else _BOLD
                yield self._two("", self._head_line(a, style), "", self._head_line(b, style)).rstrip()
            return
        for letter, side in (("A", left), ("B", right)):
            for number, line in enumerate(side):
                begin = "" if self.bare else " " * _GUTTER + ("  " if number else f"{letter} ")
                yield begin + self._paint(_clip(line, self.column), _DIM if number else _BOLD)

    def _head_line(self, line: str, style: str) -> str:
        line = _clip(line, self.column)
        return self._paint(line, style) + " " * (self.column - _cells(line))

    def _rule(self, crossing: str) -> str:
        if not self.wide:
            return self._paint("─" * min(self.width, _GUTTER + _LETTER + self.column), _DIM)
        side = "─" * (_GUTTER + self.column + 1)
        return self._paint(side + crossing + side, _DIM)

    def _side_by_side(self, line: Line) -> str:
        sign = marker(self.layout.blocks[line.block]) if line.first else ""
        left = self._padded(line.left, 0)
        right = self._padded(line.right, 1)
        return self._two(
            sign if _has_text(line.left) else "", left, sign if _has_text(line.right) else "", right
        )

    def _two(self, left_sign: str, left: str, right_sign: str, right: str) -> str:
        bar = self._paint(_BAR, _DIM)
        return f"{self._gutter(left_sign, 0)}{left}{bar}{self._gutter(right_sign, 1)}{right}"

    def _stacked(self, line: Line) -> str:
        if line.left is None and line.right is None:
            return ""
        block = self.layout.blocks[line.block]
        on_right = line.left is None
        sign = letter = ""
        if line.first:
            row = self.comparison.rows[block.rows.start]
            sign = marker(block) if on_right == (not row.left) else ""
            letter = "" if self.layout.shown_once(line.block) else "B" if on_right else "A"
        begin = self._gutter(sign, on_right) + self._paint(f"{letter:{_LETTER}}", _DIM)
        return ("" if self.bare else begin) + self._padded(line.right if on_right else line.left, on_right)

    def _gutter(self, sign: str, side: int) -> str:
        self.used.update(sign)
        only = sign in (SIGNS[Kind.LEFT_ONLY], SIGNS[Kind.RIGHT_ONLY])
        return self._paint(f"{sign:{_GUTTER}}", f"{_BOLD};{_OWN[side]}" if only else _BOLD)

    def _padded(self, pieces: tuple[Piece, ...] | None, side: int) -> str:
        if pieces is None:
            return " " * self.column
        shown = "".join(self._piece(piece, side) for piece in pieces)
        return shown + " " * (self.column - _cells("".join(clean(piece.text) for piece in pieces)))

    def _piece(self, piece: Piece, side: int) -> str:
        words = clean(piece.text)
        if piece.mark is Mark.NOTE:
            self.used.add(words)
            style = f"{_BOLD};{_OWN[1 - side]}" if words == CARET else _DIM
            return self._paint(words, style)
        if piece.mark is Mark.CHANGED:
            return self._paint(words, f"1;4;{_OWN[side]}")
        if piece.mark is Mark.LETTERS:
            return self._paint(words, f"1;4;7;{_OWN[side]}")
        if piece.mark is Mark.COSMETIC:
            return self._paint(words, "4")
        if piece.mark is Mark.SHARED:
            return self._paint(words, _BOLD)
        if piece.mark is Mark.ONLY:
            return self._paint(words, _OWN[side])
        return words

    def _summary(self) -> Iterator[str]:
        tally = counts_in_words(self.comparison)
        left, right = map(percent, self.comparison.containment)
        both = f"left {left} on the right · right {right} on the left"
        line = f"{tally}    {both}"
        if _cells(line) <= self.width:
            yield line
        else:
            yield from self._filled(tally.split(" · "), " · ")
            yield from self._filled(both.split(" · "), " · ")
        told = ignored_in_words(self.comparison)
        if told:
            yield from self._filled(told.split(" "), " ")

    def _key(self) -> Iterator[str]:
        """What the signs that were used mean."""
        plain = not self.colour
        there = BRACKETS[Mark.COSMETIC][0] in self.used
        meanings = [
            (SIGNS[Kind.COSMETIC], f"alike but for {ALIKE_BUT_FOR}" + there * ", ‹≈there›"),
            (SIGNS[Kind.EDITED], "edited" + plain * ", ‹words of this side only›"),
            (CARET, "here the other side has more"),
            (SIGNS[Kind.REWORDED], "reworded" + plain * ", _on both sides_"),
            (SIGNS[Kind.LEFT_ONLY], "only left"),
            (SIGNS[Kind.RIGHT_ONLY], "only right"),
            (MOVED, "moved"),
            (OPENS, "a paragraph begins on this side only"),
        ]
        entries = [f"{sign.strip()} {meaning}" for sign, meaning in meanings if sign in self.used]
        for line in self._filled(entries, "   "):
            yield self._paint(line, _DIM)

    def _filled(self, entries: list[str], between: str) -> Iterator[str]:
        """Entries on as few lines as they fit, none of them broken but where it is wider than a line."""
        line = ""
        for entry in entries:
            joined = line + between + entry if line else entry
            if line and _cells(joined) > self.width:
                yield _clip(line, self.width)
                joined = entry
            if _cells(joined) > self.width and " " in joined:
                *full, joined = self._filled(joined.split(" "), " ")
                yield from full
            line = joined
        if line:
            yield _clip(line, self.width)

    def _paint(self, words: str, style: str) -> str:
        return f"\x1b[{style}m{words}\x1b[0m" if self.colour and words.strip() else words


def _about(article: Article, name: str) -> list[str]:
    """What the head says of an article."""
    known = [counted(article.word_count, "word"), article.date, article.byline]
    lines = [name, article.title if article.title != name else "", " · ".join(part for part in known if part)]
    return [" ".join(clean(line).split()) for line in lines if line]


def _has_text(pieces: tuple[Piece, ...] | None) -> bool:
    return pieces is not None and any(piece.start >= 0 for piece in pieces)


def _clip(line: str, cells: int) -> str:
    if _cells(line) <= cells:
        return line
    while line and _cells(line + CUT) > cells:
        line = line[:-1]
    return line.rstrip() + CUT if cells > 0 else ""


def _cells(line: str) -> int:
    if _NARROW.fullmatch(line):
        return len(line)
    from wcwidth import wcswidth

    return max(0, int(wcswidth(line)))
