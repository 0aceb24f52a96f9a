"""Where a person is reading: a place in the texts, so that it survives every change of the lines they are
laid out in."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from reader.compare import Comparison
from reader.layout import Layout
from reader.layout.model import Piece
from reader.text import Article, fold

_BEFORE, _BEYOND = -1, 1 << 62


class Place(NamedTuple):
    """A line as the text offsets that stand on it."""

    left: int
    """Offset of the first character of the left on the line; -1 where it has none."""
    right: int
    row: int
    """Number of the comparison row."""
    above: int
    """Lines without the articles' words between the place and its text, in the same block."""


def place_of(layout: Layout, y: int) -> Place:
    """The place of a line."""
    number = layout.block_at(y)
    block = layout.blocks[number]
    top = layout.top(number)
    line = layout.line(max(y, top))
    left, right = _first(line.left), _first(line.right)
    wordless = y < top or (left < 0 and right < 0)
    if left < 0 and right < 0:
        row = layout.comparison.rows[block.rows.start]
        left = layout.comparison.left.sentences[row.left[0]].start if row.left else -1
        right = layout.comparison.right.sentences[row.right[0]].start if row.right else -1
    place = Place(left, right, block.rows.start, 0)
    return place._replace(above=max(0, line_of(layout, place) - y)) if wordless else place


def line_of(layout: Layout, place: Place) -> int:
    """The line of the layout where a place of the same comparison stands."""
    comparison = layout.comparison
    if not layout.blocks:
        return 0
    offset, right = (place.left, False) if place.left >= 0 else (place.right, True)
    row = place.row
    if offset >= 0:
        sentence = sentence_at(comparison.right if right else comparison.left, offset)
        row = layout.row_of(sentence, right=right)
    number = layout.block_of_row(min(row, len(comparison.rows) - 1))
    low = top = layout.top(number)
    high = layout.end(number)
    while offset >= 0 and high - low > 1:
        middle = (low + high) // 2
        if _reached(layout, middle, right=right) <= offset:
            low = middle
        else:
            high = middle
    return max(top - layout.blocks[number].new_paragraph, low - place.above)


def carried(place: Place, before: Comparison, after: Comparison) -> Place:
    """The same place in another comparison: the same words where they stand there, else the nearest before
    them."""
    offsets = (place.left, place.right)
    texts = (before.left.text, before.right.text)
    kept = [
        next((offsets[side] for side in order if offsets[side] >= 0 and texts[side] == article.text), -1)
        for article, order in ((after.left, (0, 1)), (after.right, (1, 0)))
    ]
    if kept[0] >= 0 or kept[1] >= 0:
        return place._replace(left=kept[0], right=kept[1])
    for side, article in ((0, before.left), (1, before.right)):
        if offsets[side] >= 0:
            words = fold(article.sentences[sentence_at(article, offsets[side])].text)
            for other, found in ((0, after.left), (1, after.right)):
                start = next((s.start for s in found.sentences if fold(s.text) == words), -1)
                if start >= 0:
                    return Place(start if other == 0 else -1, start if other else -1, 0, place.above)
    for number in range(min(place.row, len(before.rows) - 1), -1, -1):
        row = before.rows[number]
        left = before.left.sentences[row.left[0]].start if row.left else -1
        right = before.right.sentences[row.right[0]].start if row.right else -1
        if left >= 0 and before.left.text in (after.left.text, after.right.text):
            return carried(Place(left, -1, number, place.above), before, after)
        if right >= 0 and before.right.text in (after.left.text, after.right.text):
            return carried(Place(-1, right, number, place.above), before, after)
    return Place(-1, -1, 0, 0)


def sentence_at(article: Article, offset: int) -> int:
    """Number of the last sentence that starts at or before the offset."""
    return max(0, bisect_right(article.sentences, offset, key=lambda sentence: sentence.start) - 1)


def _first(pieces: tuple[Piece, ...] | None) -> int:
    return next((piece.start for piece in pieces or () if piece.start >= 0), -1)


def _reached(layout: Layout, y: int, *, right: bool) -> int:
    """Offset on one side at which a line begins; before all where the side comes later, beyond all where it
    is over."""
    line = layout.line(y)
    own, other = (line.right, line.left) if right else (line.left, line.right)
    if own:
        return _first(own)
    return _BEFORE if right and other is not None and own is None else _BEYOND
