"""A reading place survives every change of the lines: properties over generated comparisons."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.compare import Comparison, compare
from reader.layout import Layout, measure
from reader.layout.model import Mode, View
from reader.text import Article
from reader.tui.place import carried, line_of, place_of, sentence_at

SENTENCES = (
    "The bridge was shut at nine on Monday, the port said.",
    "Nobody was hurt, said the harbour master, who had stood on the quay since dawn with two of his men.",
    "Repairs take six weeks.",
    "The ferry runs every twenty minutes until then, from six in the morning.",
    "Shopkeepers on the east bank fear for their trade.",
    "A diver looks at the pier today.",
    "The bridge was closed at half past nine on Tuesday, the port said.",
)
TEXTS = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=6
).map("\n\n".join)
VIEWS = st.builds(View, mode=st.sampled_from(Mode), changes_only=st.booleans(), context=st.integers(0, 1))


@cache
def _compared(left: str, right: str) -> Comparison:
    return compare(Article.from_text(left), Article.from_text(right))


def _layout(comparison: Comparison, column: int, view: View) -> Layout:
    left, right = measure(comparison.left, cell_len), measure(comparison.right, cell_len)
    return Layout(comparison, left, right, column, view)


@settings(max_examples=40)
@given(TEXTS, TEXTS, st.integers(8, 70), VIEWS)
def test_a_place_is_found_again_on_the_line_it_was_taken_from(
    left: str, right: str, column: int, view: View
) -> None:
    layout = _layout(_compared(left, right), column, view)
    for y in range(layout.height):
        found = line_of(layout, place_of(layout, y))
        assert found <= y
        assert layout.block_at(found) == layout.block_at(y)
        assert place_of(layout, found) == place_of(layout, y)
        line = layout.line(y)
        if not line.left and not line.right:
            assert found == y


@settings(max_examples=40)
@given(TEXTS, TEXTS, st.integers(8, 70), st.integers(8, 70), VIEWS, VIEWS)
def test_the_line_of_a_place_in_another_layout_shows_its_sentence_or_the_gap_that_hides_it(
    left: str, right: str, before: int, after: int, view: View, other: View
) -> None:
    comparison = _compared(left, right)
    one, two = _layout(comparison, before, view), _layout(comparison, after, other)
    for y in range(one.height):
        place = place_of(one, y)
        block = two.blocks[two.block_at(line_of(two, place))]
        if place.left >= 0:
            shown = [n for row in block.rows for n in comparison.rows[row].left]
            assert sentence_at(comparison.left, place.left) in shown
        else:
            shown = [n for row in block.rows for n in comparison.rows[row].right]
            assert sentence_at(comparison.right, place.right) in shown


@settings(max_examples=40)
@given(TEXTS, TEXTS, st.integers(8, 70))
def test_swapping_twice_comes_back_to_the_same_line(left: str, right: str, column: int) -> None:
    comparison, mirror = _compared(left, right), _compared(right, left)
    layout = _layout(comparison, column, View())
    for y in range(layout.height):
        place = place_of(layout, y)
        there = carried(place, comparison, mirror)
        assert line_of(layout, carried(there, mirror, comparison)) == line_of(layout, place)


@settings(max_examples=40)
@given(TEXTS, TEXTS, TEXTS, st.integers(8, 70))
def test_a_place_in_the_left_stays_when_the_right_is_another_text(
    left: str, right: str, other: str, column: int
) -> None:
    before, after = _compared(left, right), _compared(left, other)
    one, two = _layout(before, column, View()), _layout(after, column, View())
    for y in range(one.height):
        place = place_of(one, y)
        block = two.blocks[two.block_at(line_of(two, carried(place, before, after)))]
        if place.left >= 0 and before.right.text != after.right.text:
            shown = [n for row in block.rows for n in after.rows[row].left]
            assert sentence_at(after.left, place.left) in shown
