"""A comparison laid out in a column: heights at once, lines when they are asked for."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.compare import Comparison, Kind
from reader.layout.kept import Kept
from reader.layout.marks import Brackets, Span, ground, inserts, spans, with_letters
from reader.layout.measure import Measured
from reader.layout.model import Block, CellWidth, Line, Mark, Mode, Piece, View
from reader.layout.pieces import NOTHING, Side, line_pieces
from reader.layout.signs import CUT, OPENS, TOO_WIDE, gap_notes, moved_from, moved_to
from reader.layout.wrap import Insert, Run, lines_of, run, wrap

NARROWEST_FOR_INSERTS = 8
"""In narrower columns, in cells, no caret or bracket is drawn: there would be no room left for the words."""
_KEPT_BLOCKS = 512
_UNMARKED = (Kind.SAME, Kind.LEFT_ONLY, Kind.RIGHT_ONLY)


class Layout:
    """The lines of a comparison in columns of a given width."""

    comparison: Comparison
    column: int
    """Cells for the text of each side; stacked, of the one column."""
    view: View
    blocks: Sequence[Block]
    change_blocks: Sequence[int]
    """Numbers of the blocks that differ, ascending: the stops of next and previous change."""
    height: int
    """Lines in all."""

    def __init__(
        self,
        comparison: Comparison,
        left: Measured,
        right: Measured,
        column: int,
        view: View,
        *,
        brackets: Brackets | None = None,
    ) -> None:
        """Lay out; ``column`` is at least 1. With ``brackets`` marked words stand between signs."""
        self._fill(comparison, left, right, column, view, brackets or {}, Kept(comparison, left))

    def _fill(
        self,
        comparison: Comparison,
        left: Measured,
        right: Measured,
        column: int,
        view: View,
        brackets: Brackets,
        kept: Kept,
    ) -> Layout:
        self.comparison, self.column, self.view = comparison, max(1, column), view
        self._left, self._right, self._brackets, self._kept = left, right, brackets, kept
        self._plan, self._heights = kept.plan(view), kept.heights(view, self.column)
        self.blocks, self.change_blocks = self._plan.blocks, self._plan.changes
        self._wrapped: dict[int, tuple[Side, Side]] = {}
        self._tops = array("i", accumulate(self._block_heights(), initial=0))
        self.height = self._tops[-1]
        return self

    def changed(self, view: View, column: int) -> Layout:
        """Another view in a column of another width; either may be as it was."""
        if (view, max(1, column)) == (self.view, self.column):
            return self
        settled = self.comparison, self._left, self._right, column, view, self._brackets, self._kept
        return self._kept.layout(view, max(1, column), lambda: Layout.__new__(Layout)._fill(*settled))

    def top(self, block: int) -> int:
        """Number of a block's first line, behind the empty line above it."""
        return self._tops[block] + self.blocks[block].new_paragraph

    def end(self, block: int) -> int:
        """Number of the line behind a block's last one."""
        return self._tops[block + 1]

    def block_at(self, y: int) -> int:
        """Number of the block that line ``y`` belongs to; an empty line belongs to the block below it."""
        if not 0 <= y < self.height:
            raise IndexError(f"line {y} of {self.height}")
        return bisect_right(self._tops, y) - 1

    def block_of_row(self, row: int) -> int:
        """Number of the block that shows or hides a row."""
        return self._plan.block_of_row[row]

    def row_of(self, sentence: int, *, right: bool) -> int:
        """Number of the row that shows or hides a sentence of a side."""
        return self._kept.row_of[right][sentence]

    def text_of(self, number: int, *, right: bool) -> tuple[int, int]:
        """The offsets between which a side's text in a block stands; a gap, and an empty side, has none."""
        sentences = (self._plan.right if right else self._plan.left)[number]
        cut = (self._right if right else self._left).article.sentences
        return (cut[sentences[0]].start, cut[sentences[-1]].end) if sentences else (0, 0)

    def line_at(self, offset: int, *, right: bool) -> int:
        """The line on which a character of a side stands; of a gap or a note in its place, that."""
        cut = (self._right if right else self._left).article.sentences
        sentence = max(0, bisect_right(cut, offset, key=lambda sentence: sentence.start) - 1)
        number = self.block_of_row(self.row_of(sentence, right=right))
        sides = self._sides(number)
        above = sides[0].height if right and self.view.mode is Mode.STACKED else 0
        at = bisect_right(sides[right].breaks, offset) - 1
        return self.top(number) + (above + min(at, sides[right].height - 1) if at >= 0 else 0)

    def offset_below(self, y: int, *, right: bool) -> int:
        """Offset of the first character of a side that stands below line ``y``, or behind its text."""
        row = 0
        if y >= 0:
            number = self.block_at(min(y, self.height - 1))
            left, own = self._sides(number)
            below = y + 1 - self.top(number)
            if right and self.view.mode is Mode.STACKED:
                below -= left.height
            own = own if right else left
            if own.breaks and below < own.height:
                return own.breaks[max(0, below)]
            row = self.blocks[number].rows.stop
        article = (self._right if right else self._left).article
        for _, *sides in self.comparison.rows[row:]:
            if sides[right]:
                return article.sentences[sides[right][0]].start
        return len(article.text)

    def line(self, y: int) -> Line:
        """Line ``y``, from 0 at the top."""
        number = self.block_at(y)
        at = y - self.top(number)
        if at < 0:
            return Line(number, False, None, None)
        left, right = self._sides(number)
        if self.view.mode is Mode.SIDE_BY_SIDE:
            return Line(number, at == 0, self._pieces(left, at, False), self._pieces(right, at, True))
        if at < left.height:
            return Line(number, at == 0, self._pieces(left, at, False), None)
        at -= left.height
        return Line(number, at == 0, None, self._pieces(right, at, True))

    def shown_once(self, number: int) -> bool:
        """Whether a block, stacked, shows one text or note for both sides."""
        block = self.blocks[number]
        if block.gap is not None:
            return True
        alike = block.kind is Kind.SAME or (block.kind is Kind.COSMETIC and not self.view.show_cosmetic)
        return alike and not block.moved and not self._parted(number)

    def lines(self) -> Iterator[Line]:
        """All lines, top to bottom."""
        return map(self.line, range(self.height))

    def _block_heights(self) -> Iterator[int]:
        """Lines of each block with the empty line above it."""
        stacked = self.view.mode is Mode.STACKED
        known = self._heights
        sides = zip(self.blocks, self._plan.left, self._plan.right, strict=True)
        for number, (block, left, right) in enumerate(sides):
            if block.gap is not None:
                yield 1 + block.new_paragraph
                continue
            height = (known.get((False, left)) or self._height(number, False)) if left else 0
            if right and not (stacked and self.shown_once(number)):
                other = known.get((True, right)) or self._height(number, True)
                height = height + other if stacked else max(height, other)
            if block.moved:
                height = height + 1 if stacked else max(height, 1)
            yield (height or 1) + block.new_paragraph

    def _height(self, number: int, right: bool) -> int:
        """In how many lines a side of a block that has text there wraps."""
        sentences = (self._plan.right if right else self._plan.left)[number]
        block, measured = self.blocks[number], self._right if right else self._left
        height = 0
        if self._parted(number):
            pass
        elif right and self._alike(number):
            height = self._heights.get((False, self._plan.left[number]), 0)
        elif block.kind in _UNMARKED:
            height = lines_of(measured, sentences, self.column)
        height = height or self._wrap(number, right).height
        self._heights[right, sentences] = height
        return height

    def _alike(self, number: int) -> bool:
        """Whether both sides of a block are the same characters of one paragraph, and so of one height."""
        if self.blocks[number].kind is not Kind.SAME or self._left.cells is not self._right.cells:
            return False
        texts = []
        for measured, sentences in (
            (self._left, self._plan.left[number]),
            (self._right, self._plan.right[number]),
        ):
            cut = measured.article.sentences
            if not sentences or cut[sentences[0]].paragraph != cut[sentences[-1]].paragraph:
                return False
            texts.append(measured.article.text[cut[sentences[0]].start : cut[sentences[-1]].end])
        return texts[0] == texts[1]

    def _wrap(self, number: int, right: bool) -> Side:
        """One side of a block that has text there, wrapped."""
        measured = self._right if right else self._left
        sentences = (self._plan.right if right else self._plan.left)[number]
        marked, drawn, mark = self._marks(number, right, measured, sentences)
        breaks: list[int] = []
        end = 0
        for flow in _runs(measured, sentences, drawn):
            breaks += wrap(measured, flow, self.column)
            end = measured.ends[flow.high - 1]
        return Side([*breaks, end] if breaks else (), marked, drawn, mark)

    def _marks(
        self, number: int, right: bool, measured: Measured, sentences: range
    ) -> tuple[Sequence[Span], Sequence[Insert], Mark]:
        block, rows, links = self.blocks[number], self.comparison.rows, self.comparison.links
        link = links[rows[block.rows.start].link]
        opened = self._opened(number, right)
        if block.kind in _UNMARKED:
            return (), opened, ground(link)
        if block.kind is Kind.COSMETIC and not self.view.show_cosmetic:
            return (), (), Mark.TEXT
        marked = [
            span
            for row in rows[block.rows.start : block.rows.stop]
            for span in spans(links[row.link], measured.article.text, right, self.view.show_cosmetic)
        ]
        if self.column < NARROWEST_FOR_INSERTS or not marked:
            return marked, opened, Mark.TEXT
        article = measured.article
        bounds = range(article.sentences[sentences[0]].start, article.sentences[sentences[-1]].end)
        drawn = inserts(article.text, bounds, marked, self._brackets, measured.cells)
        return marked, sorted([*opened, *drawn], key=lambda insert: insert.key), Mark.TEXT

    def _opened(self, number: int, right: bool) -> list[Insert]:
        """Signs where a paragraph begins on this side only, where such is to be shown."""
        opens = self.comparison.breaks[right]
        if not (opens and self.view.show_cosmetic) or self.column < NARROWEST_FOR_INSERTS:
            return []
        measured = self._right if right else self._left
        sentences = (self._plan.right if right else self._plan.left)[number]
        begin, end = bisect_left(opens, sentences.start), bisect_left(opens, sentences.stop)
        return [
            Insert(2 * measured.article.sentences[n].start, OPENS, measured.cells(OPENS))
            for n in opens[begin:end]
        ]

    def _parted(self, number: int) -> bool:
        """Whether a block shows a sign where a paragraph begins on one side only."""
        return bool(self._opened(number, False) or self._opened(number, True))

    def _sides(self, number: int) -> tuple[Side, Side]:
        """Both sides of a block, wrapped; kept for the blocks asked for last."""
        kept = self._wrapped.get(number)
        if kept is None:
            if len(self._wrapped) >= _KEPT_BLOCKS:
                del self._wrapped[next(iter(self._wrapped))]
            kept = self._wrapped[number] = self._new_sides(number)
        return kept

    def _new_sides(self, number: int) -> tuple[Side, Side]:
        block = self.blocks[number]
        stacked = self.view.mode is Mode.STACKED
        if block.gap is not None:
            note = self._note(*gap_notes(block.gap), cells=self._left.cells)
            return note, NOTHING if stacked else note
        left = self._wrap(number, False) if self._plan.left[number] else NOTHING
        right = NOTHING
        if self._plan.right[number] and not (stacked and self.shown_once(number)):
            right = self._wrap(number, True)
        if block.kind is Kind.EDITED and not self._brackets:
            left, right = self._lettered(block, left, False), self._lettered(block, right, True)
        if block.moved:
            link = self.comparison.links[self.comparison.rows[block.rows.start].link]
            if not self._plan.left[number]:
                paragraph = self.comparison.left.sentences[link.left[0]].paragraph
                left = self._note(moved_from(paragraph + 1), cells=self._left.cells)
            elif not self._plan.right[number]:
                paragraph = self.comparison.right.sentences[link.right[0]].paragraph
                right = self._note(moved_to(paragraph + 1), cells=self._right.cells)
        return left, right

    def _lettered(self, block: Block, side: Side, right: bool) -> Side:
        comparison = self.comparison
        links = [comparison.links[row.link] for row in comparison.rows[block.rows.start : block.rows.stop]]
        return side._replace(marked=with_letters(side.marked, comparison, links, right))

    def _note(self, *texts: str, cells: CellWidth) -> Side:
        """The first text that fits into the column; the last is cut where none does."""
        text = next((text for text in texts if cells(text) <= self.column), texts[-1])
        if cells(text) > self.column:
            while text and cells(text + CUT) > self.column:
                text = text[:-1]
            text += CUT
        return Side((), (), (), Mark.NOTE, text)

    def _pieces(self, side: Side, at: int, right: bool) -> tuple[Piece, ...] | None:
        """The pieces of one line of one side of a block; None where that side has no such line."""
        if at >= side.height:
            return None
        if side.note:
            return (Piece(side.note, Mark.NOTE),)
        measured = self._right if right else self._left
        text = measured.article.text
        start, end = side.breaks[at], side.breaks[at + 1]
        while end > start and text[end - 1].isspace():
            end -= 1
        pieces = tuple(line_pieces(text, start, end, side))
        narrow = self.column < NARROWEST_FOR_INSERTS
        if narrow and measured.cells("".join(piece.text for piece in pieces)) > self.column:
            return (Piece(TOO_WIDE, pieces[0].mark, start),)
        return pieces


def _runs(measured: Measured, sentences: range, drawn: Sequence[Insert]) -> Iterator[Run]:
    """The chunks of some sentences, a run for each paragraph they stand in."""
    cut = measured.article.sentences
    stops = [sentences.stop]
    if cut[sentences[0]].paragraph != cut[sentences[-1]].paragraph:
        stops[:0] = [n + 1 for n in sentences[:-1] if cut[n].paragraph != cut[n + 1].paragraph]
    start = sentences.start
    for stop in stops:
        low, high = measured.first[start], measured.first[stop]
        start = stop
        if low < high:
            begin, end = 2 * measured.starts[low], 2 * measured.ends[high - 1]
            yield run(measured, low, high, [i for i in drawn if begin <= i.key < end] if drawn else ())
