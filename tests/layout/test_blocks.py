from __future__ import annotations

import pytest
from wcwidth import wcswidth

from reader.compare import Comparison, Kind
from reader.layout import Block, Gap, Layout, Mode, View, marker, measure
from tests.layout.comparisons import compared, left_only, moved_left, moved_right, pair, right_only, same

CHANGES = View(changes_only=True, context=1)


def laid_out(comparison: Comparison, view: View | None = None, column: int = 40) -> Layout:
    return Layout(
        comparison,
        measure(comparison.left, wcswidth),
        measure(comparison.right, wcswidth),
        column,
        view or View(),
    )


def rows(layout: Layout) -> list[list[int]]:
    return [list(block.rows) for block in layout.blocks]


def page() -> Comparison:
    """Rows 0 to 9; only the fifth differs."""
    alike = [same(f"¶ Sentence {number}.") for number in range(10)]
    return compared(*alike[:5], pair("¶ It is {shut}.", "¶ It is {open}."), *alike[6:])


def test_same_sentences_of_one_paragraph_flow_together():
    comparison = compared(
        same("¶ One."), same("Two."), same("¶ Three."), pair("{Four}.", "{4}."), same("Five.")
    )
    assert rows(laid_out(comparison)) == [[0, 1], [2], [3], [4]]


def test_an_added_paragraph_stands_as_one_block_and_two_paragraphs_as_two():
    comparison = compared(same("¶ One."), right_only("¶ Two."), right_only("Three."), right_only("¶ Four."))
    assert rows(laid_out(comparison)) == [[0], [1, 2], [3]]


def test_sentences_that_part_on_one_side_only_do_not_flow():
    comparison = compared(same("¶ One."), pair("Two.", "¶ Two."))
    assert rows(laid_out(comparison)) == [[0], [1]]


def test_an_empty_line_stands_above_a_block_only_where_a_paragraph_begins():
    comparison = compared(
        same("¶ One."),
        left_only("Two."),
        right_only("Deux."),
        same("¶ Three."),
        pair("Four.", "¶ Four."),
        right_only("Five."),
    )
    assert [block.new_paragraph for block in laid_out(comparison).blocks] == [
        False,
        False,
        False,
        True,
        True,
        False,
    ]


def test_a_gap_counts_what_it_hides():
    layout = laid_out(page(), CHANGES)
    assert rows(layout) == [[0, 1, 2, 3], [4], [5], [6], [7, 8, 9]]
    assert layout.blocks[0].gap == Gap(range(0, 4), 4, 8)
    line = layout.line(0)
    assert line.left == line.right
    assert line.left is not None
    assert line.left[0].text == "⋯ 4 sentences alike · 8 words"


@pytest.mark.parametrize(
    ("column", "note"),
    [
        (29, "⋯ 4 sentences alike · 8 words"),
        (28, "⋯ 4 sentences alike"),
        (18, "⋯ 4 alike"),
        (8, "⋯ 4"),
        (2, "⋯"),
    ],
)
def test_a_gap_says_less_where_there_is_less_room_and_is_never_cut_within_a_word(column: int, note: str):
    layout = laid_out(page(), CHANGES).changed(CHANGES, column)
    assert [piece.text for piece in layout.line(0).left or ()] == [note]


def test_a_gap_of_one_row_shows_the_row_instead():
    comparison = compared(same("¶ One."), same("¶ Two."), pair("¶ {Three}.", "¶ {3}."))
    assert [block.gap for block in laid_out(comparison, CHANGES).blocks] == [None, None, None]


def test_a_gap_opened_by_hand_shows_its_rows_and_only_these():
    layout = laid_out(page(), CHANGES)
    opened = layout.changed(View(changes_only=True, context=1, opened=frozenset({0})), layout.column)
    assert rows(opened) == [[0], [1], [2], [3], [4], [5], [6], [7, 8, 9]]


def test_a_comparison_without_changes_is_one_gap():
    assert rows(laid_out(compared(same("¶ One."), same("¶ Two.")), CHANGES)) == [[0, 1]]


def test_cosmetic_pairs_hide_in_gaps_until_they_are_asked_for():
    comparison = compared(same("¶ One."), pair("¶ {~“}No{~”}", "¶ {~„}No{~“}"), same("¶ Two."))
    hidden = laid_out(comparison, View(changes_only=True, context=0))
    assert hidden.change_blocks == ()
    assert len(hidden.blocks) == 1
    shown = hidden.changed(View(changes_only=True, context=0, show_cosmetic=True), hidden.column)
    assert [shown.blocks[number].kind for number in shown.change_blocks] == [Kind.COSMETIC]


def test_moves_are_numbered_in_the_order_of_the_left_and_both_ends_have_the_number():
    comparison = compared(
        moved_right("late", "¶ Late."),
        same("¶ One."),
        moved_left("early", "¶ Early."),
        moved_left("late", "¶ Late."),
        same("¶ Two."),
        moved_right("early", "¶ Early."),
    )
    assert [block.moved for block in laid_out(comparison).blocks] == [2, 0, 1, 2, 0, 1]


def test_sentences_that_moved_together_are_one_move():
    comparison = compared(
        moved_left("a", "¶ One."),
        moved_left("b", "Two."),
        same("¶ Three."),
        moved_right("a", "¶ One."),
        moved_right("b", "Two."),
    )
    assert [(list(block.rows), block.moved) for block in laid_out(comparison).blocks] == [
        ([0, 1], 1),
        ([2], 0),
        ([3, 4], 1),
    ]


def test_sentences_that_were_parted_by_the_move_are_two_moves():
    comparison = compared(
        moved_left("a", "¶ One."),
        moved_left("b", "Two."),
        same("¶ Three."),
        moved_right("a", "¶ One."),
        left_only("Between."),
        moved_right("b", "Two."),
    )
    assert [block.moved for block in laid_out(comparison).blocks] == [1, 2, 0, 1, 0, 2]


def test_the_empty_side_of_a_move_says_where_the_passage_stands():
    comparison = compared(moved_left("a", "¶ One."), same("¶ Two."), moved_right("a", "¶ One."))
    layout = laid_out(comparison)
    first, last = layout.line(layout.top(0)), layout.line(layout.top(2))
    assert first.right is not None
    assert first.right[0].text == "▸ moved to ¶2"
    assert last.left is not None
    assert last.left[0].text == "▸ moved from ¶1"


def test_a_moved_passage_is_shown_at_both_ends_when_stacked():
    comparison = compared(moved_left("a", "¶ One."), same("¶ Two."), moved_right("a", "¶ One."))
    lines = list(laid_out(comparison, View(Mode.STACKED)).lines())
    assert [line.left and line.left[0].text for line in lines] == [
        "One.",
        None,
        None,
        "Two.",
        None,
        "▸ moved from ¶1",
        None,
    ]
    assert [line.right and line.right[0].text for line in lines] == [
        None,
        "▸ moved to ¶2",
        None,
        None,
        None,
        None,
        "One.",
    ]


def test_stacked_what_is_the_same_is_shown_once_and_what_differs_twice():
    comparison = compared(same("¶ One."), pair("{Two}.", "{2}."))
    layout = laid_out(comparison, View(Mode.STACKED))
    assert layout.height == 3
    assert layout.shown_once(0)
    assert not layout.shown_once(1)


def test_no_marker_is_wider_than_the_gutter():
    for kind in Kind:
        for moved in (0, 1, 9, 10, 99, 100, 12_345):
            assert wcswidth(marker(Block(range(1), kind, moved, None, False))) <= 3
    assert marker(Block(range(1), Kind.EDITED, 1, None, False)) == "⇄1~"


def test_a_comparison_of_nothing_has_no_lines():
    layout = laid_out(compared())
    assert layout.height == 0
    assert list(layout.lines()) == []
