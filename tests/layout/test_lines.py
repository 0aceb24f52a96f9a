from __future__ import annotations

import pytest
from wcwidth import wcswidth

from reader.compare import Comparison, Kind
from reader.layout import Layout, Mark, Piece, View, measure
from reader.layout.signs import moved_from, moved_to
from tests.layout.comparisons import compared, pair, same


def left_lines(comparison: Comparison, column: int, view: View | None = None) -> list[str]:
    left, right = measure(comparison.left, wcswidth), measure(comparison.right, wcswidth)
    layout = Layout(comparison, left, right, column, view or View())
    return ["".join(piece.text for piece in line.left or ()) for line in layout.lines()]


def wrapped(text: str, column: int) -> list[str]:
    return left_lines(compared(same(text)), column)


def first_pieces(
    comparison: Comparison, column: int = 60, view: View | None = None
) -> tuple[list[Piece], list[Piece]]:
    left, right = measure(comparison.left, wcswidth), measure(comparison.right, wcswidth)
    line = Layout(comparison, left, right, column, view or View()).line(0)
    return list(line.left or ()), list(line.right or ())


@pytest.mark.parametrize(
    ("text", "column", "lines"),
    [
        ("The bridge is shut", 10, ["The bridge", "is shut"]),
        ("a long-range missile", 8, ["a long-", "range", "missile"]),
        ("the Tu-160 flew", 6, ["the", "Tu-160", "flew"]),
        ("shut—again today", 7, ["shut—", "again", "today"]),
        ("Donaudampfschiff", 6, ["Donaud", "ampfsc", "hiff"]),
        ("a Donaudampfschiff or so", 9, ["a", "Donaudamp", "fschiff", "or so"]),
        ("大橋は閉鎖された。", 6, ["大橋は", "閉鎖さ", "れた。"]),
        ("大橋は閉鎖。「閉鎖」", 10, ["大橋は閉", "鎖。「閉", "鎖」"]),
        ("so\u00adft hy\u00adphen", 8, ["soft", "hyphen"]),
        ("one\ttwo\nthree", 20, ["one two three"]),
        ("sold 7\u202f600 of them", 8, ["sold", "7 600 of", "them"]),
        ("only\u00a0fixed\u00a0spaces\u00a0here", 11, ["only fixed", "spaces here"]),
        ("👩\u200d🚒👩\u200d🚒👩\u200d🚒", 4, ["👩\u200d🚒👩\u200d🚒", "👩\u200d🚒"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("大橋", 1, ["□", "□"]),
    ],
)
def test_words_wrap_where_a_person_would_break_them(text, column, lines):
    assert wrapped(text, column) == lines


def test_words_left_out_show_as_a_caret_on_the_other_side():
    left, right = first_pieces(compared(pair("It is {reportedly }shut.", "It is {}shut.")))
    assert left[1] == Piece("reportedly", Mark.CHANGED, 6)
    assert [piece.text for piece in right] == ["It is ", "▏", "shut."]
    assert right[1].mark is Mark.NOTE


def test_a_caret_is_left_out_where_a_mark_shows_the_place():
    _, right = first_pieces(compared(pair("Some {forty} {lorries }left.", "Some {40} {}left.")))
    assert [piece.text for piece in right] == ["Some ", "40", " left."]


def test_marked_neighbours_are_marked_as_one():
    left, right = first_pieces(compared(pair("Saw {Kim} {Brandt} go.", "Saw {Ilse} {Berg} go.")))
    assert left[1] == Piece("Kim Brandt", Mark.CHANGED, 4)
    assert right[1] == Piece("Ilse Berg", Mark.CHANGED, 4)


def test_in_reworded_text_what_both_sides_share_is_marked():
    comparison = compared(pair("Brandt saw it.", "It was seen by Brandt.", Kind.REWORDED, "Brandt"))
    left, right = first_pieces(comparison)
    assert left[0] == Piece("Brandt", Mark.SHARED, 0)
    assert right[1] == Piece("Brandt", Mark.SHARED, 15)


def test_cosmetic_differences_are_marked_when_asked_for_and_a_hidden_soft_hyphen_gets_a_caret():
    comparison = compared(pair("so{~\u00ad}ft {~“}", "so{~}ft {~„}"))
    assert all(piece.mark is Mark.TEXT for side in first_pieces(comparison) for piece in side)
    left, right = first_pieces(comparison, view=View(show_cosmetic=True))
    assert [piece.text for piece in left] == ["so", "▏", "ft ", "“"]
    assert [piece.text for piece in right] == ["so", "▏", "ft ", "„"]
    assert left[-1].mark is right[-1].mark is Mark.COSMETIC


def test_in_a_very_narrow_column_carets_give_way_to_words():
    comparison = compared(pair("a {b }c", "a {}c"))
    _, right = first_pieces(comparison, column=7)
    assert "".join(piece.text for piece in right) == "a c"


def test_a_line_that_is_not_there_is_an_index_error():
    comparison = compared(same("One."))
    layout = Layout(
        comparison, measure(comparison.left, wcswidth), measure(comparison.right, wcswidth), 10, View()
    )
    with pytest.raises(IndexError):
        layout.line(1)
    with pytest.raises(IndexError):
        layout.line(-1)


def test_a_passage_that_moved_to_the_headline_is_not_sent_to_a_paragraph_without_a_number() -> None:
    assert [moved_to(0), moved_from(0)] == ["▸ moved to the headline", "▸ moved from the headline"]
    assert [moved_to(1), moved_from(1_200)] == ["▸ moved to ¶1", "▸ moved from ¶1,200"]
