from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth, wcwidth

from reader.compare import Comparison, Kind
from reader.layout import Layout, Mark, Mode, Piece, View, measure
from reader.text import clean
from tests.layout.comparisons import PARAGRAPH, Pair, compared


def per_string(text: str) -> int:
    return max(0, wcswidth(text))


def per_character(text: str) -> int:
    return sum(max(0, wcwidth(character)) for character in text)


MEASURES: tuple[Callable[[str], int], ...] = (per_string, per_character, len)
HARD = """
a of bridge long-range Tu-160 well—known donaudampfschifffahrtsgesellschaft ‹ “No,” 7,600
中文「词」。 か\u3099キー、 สวัสดี क्षि e\u0301\u0323 \u0301 שלום مرحبا ｆｕｌｌ \u1100\u1161
👩\u200d👩\u200d👧 🇩🇪🇫🇷 👍🏽 ❤\ufe0f \U000e0100 \u200d \ufe0f \u200b zero\u200bwidth so\u00adft \u00ad
"""
WORDS = st.one_of(
    st.sampled_from([*HARD.split(), "7\u00a0600", "\u00a0", "\t", "  ", "\x1b[31m", "\u202e"]),
    st.text(max_size=6),
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=9).map(
    lambda words: clean(" ".join(words).replace("{", "("))
)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    rows: list[Pair] = []
    moves = 0
    for _ in range(draw(st.integers(0, 7))):
        text = draw(st.sampled_from(["", PARAGRAPH])) + draw(SENTENCES)
        shape = draw(st.sampled_from(["same", "edited", "several", "reworded", "left", "right", "moved"]))
        if shape == "same":
            rows.append(Pair((text,), (text,)))
        elif shape == "edited":
            words = text.split(" ")
            at = draw(st.integers(0, len(words)))
            put = draw(st.lists(SENTENCES, max_size=2))
            rows.append(Pair((text,), (" ".join([*words[:at], *put, *words[at + 1 :]]),)))
        elif shape == "several":
            rows.append(Pair((text, PARAGRAPH + draw(SENTENCES)), (draw(SENTENCES),)))
        elif shape == "reworded":
            rows.append(Pair((text,), (draw(SENTENCES),), Kind.REWORDED))
        elif shape == "left":
            rows.append(Pair(left=(text,)))
        elif shape == "right":
            rows.append(Pair(right=(text,)))
        else:
            moves += 1
            ends = [Pair(left=(text,), move=f"m{moves}"), Pair(right=(draw(SENTENCES),), move=f"m{moves}")]
            for end in draw(st.permutations(ends)):
                rows.insert(draw(st.integers(0, len(rows))), end)
    return compared(*rows)


VIEWS = st.builds(
    View,
    mode=st.sampled_from(Mode),
    changes_only=st.booleans(),
    context=st.integers(0, 2),
    opened=st.frozensets(st.integers(0, 5), max_size=2),
    show_cosmetic=st.booleans(),
)
BRACKETS = {Mark.CHANGED: ("‹", "›"), Mark.SHARED: ("_", "_"), Mark.COSMETIC: ("‹≈", "›")}


def laid_out(
    comparison: Comparison, column: int, view: View, cells: Callable[[str], int], brackets: bool
) -> Layout:
    left, right = measure(comparison.left, cells), measure(comparison.right, cells)
    return Layout(comparison, left, right, column, view, brackets=BRACKETS if brackets else None)


@settings(max_examples=150, deadline=None)
@given(
    comparisons(), st.integers(1, 40) | st.integers(1, 200), VIEWS, st.sampled_from(MEASURES), st.booleans()
)
def test_no_line_is_wider_than_its_column(comparison, column, view, cells, brackets):
    for line in laid_out(comparison, column, view, cells, brackets).lines():
        for side in (line.left, line.right):
            if side is not None:
                assert cells("".join(piece.text for piece in side)) <= column, (column, side)


@settings(max_examples=100, deadline=None)
@given(comparisons(), st.integers(3, 60), VIEWS, st.booleans())
def test_lines_heights_and_blocks_agree(comparison, column, view, brackets):
    layout = laid_out(comparison, column, view, per_string, brackets)
    at = 0
    for number, block in enumerate(layout.blocks):
        assert layout.top(number) == at + block.new_paragraph
        while at < layout.height and layout.block_at(at) == number:
            line = layout.line(at)
            assert line.block == number
            empty = at < layout.top(number)
            assert empty == (line.left is None and line.right is None) or not drawn_words(
                comparison, block.rows
            )
            assert not (line.left is not None and line.right is not None and view.mode is Mode.STACKED)
            at += 1
        assert at > layout.top(number), "every block has a line"
        for row in block.rows:
            assert layout.block_of_row(row) == number
    assert at == layout.height
    assert [row for block in layout.blocks for row in block.rows] == list(range(len(comparison.rows)))


@settings(max_examples=100, deadline=None)
@given(comparisons(), st.integers(3, 60), st.sampled_from(Mode), st.booleans(), st.booleans())
def test_each_side_reads_as_its_article(comparison, column, mode, show_cosmetic, brackets):
    view = View(mode, show_cosmetic=show_cosmetic)
    layout = laid_out(comparison, column, view, per_string, brackets)
    left = own_words(line.left for line in layout.lines())
    right = own_words(line.right for line in layout.lines())
    if mode is Mode.SIDE_BY_SIDE:
        assert bare("".join(p.text for p in left)) == bare(comparison.left.text)
        assert bare("".join(p.text for p in right)) == bare(comparison.right.text)
    else:
        assert bare("".join(p.text for p in left)) == bare(comparison.left.text)
    for article, pieces in ((comparison.left, left), (comparison.right, right)):
        for piece in pieces:
            stands = article.text[piece.start : piece.start + len(piece.text)]
            assert re.sub(r"\s", " ", stands) == piece.text


@settings(max_examples=100, deadline=None)
@given(comparisons(), st.integers(1, 60), st.integers(1, 60), VIEWS, VIEWS)
def test_a_layout_reached_by_steps_is_the_layout_made_at_once(comparison, column, other, view, before):
    stepped = (
        laid_out(comparison, other, before, per_string, False).changed(view, other).changed(view, column)
    )
    turned = (
        laid_out(comparison, other, before, per_string, False).changed(before, column).changed(view, column)
    )
    at_once = laid_out(comparison, column, view, per_string, False)
    assert list(stepped.lines()) == list(turned.lines()) == list(at_once.lines())
    assert stepped.blocks == at_once.blocks
    assert stepped.change_blocks == at_once.change_blocks


@settings(max_examples=100, deadline=None)
@given(comparisons(), VIEWS)
def test_every_row_that_differs_is_shown_and_is_a_stop(comparison, view):
    layout = laid_out(comparison, 40, view, per_string, False)
    for number, row in enumerate(comparison.rows):
        link = comparison.links[row.link]
        block = layout.block_of_row(number)
        quiet = link.kind is Kind.SAME or (link.kind is Kind.COSMETIC and not view.show_cosmetic)
        if link.moved or not quiet:
            assert block in layout.change_blocks
            assert layout.blocks[block].gap is None
        else:
            assert block not in layout.change_blocks
    assert list(layout.change_blocks) == sorted(set(layout.change_blocks))


def drawn_words(comparison: Comparison, rows: range) -> str:
    """What the rows have to draw, on either side."""
    sides = [comparison.left.sentences[n].text for row in rows for n in comparison.rows[row].left]
    sides += [comparison.right.sentences[n].text for row in rows for n in comparison.rows[row].right]
    return bare("".join(sides))


def own_words(sides) -> list[Piece]:
    """The articles' own pieces, without the reader's notes."""
    return [piece for side in sides for piece in side or () if piece.start >= 0]


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad]", "", text)
