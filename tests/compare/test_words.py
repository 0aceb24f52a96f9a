"""Which words of one sentence changed."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader import word_changes
from reader.compare import Change, letter_changes
from tests.compare.drawn import sentence


def told(left: str, right: str) -> list[tuple[str, str]]:
    return [(left[slice(*c.left)], right[slice(*c.right)]) for c in word_changes(left, right)]


def applied(left: str, right: str, changes: tuple[Change, ...]) -> str:
    pieces, at = [], 0
    for change in changes:
        pieces += [left[at : change.left[0]], right[slice(*change.right)]]
        at = change.left[1]
    return "".join([*pieces, left[at:]])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It shut on Monday.", "It shut on Tuesday.", [("Monday", "Tuesday")]),
        ("It cost $15.8 million.", "It cost $18.5 million.", [("$15.8", "$18.5")]),
        ("Repairs take weeks.", "Repairs take six weeks.", [("", "six ")]),
        ("He said it would hold.", "It would hold.", [("He said ", "")]),
        ("The ship-shape deck.", "The shipshape deck.", [("ship-shape", "shipshape")]),
        ("A gap of 1,500 metres.", "A gap of 1,600 metres.", [("1,500", "1,600")]),
        ("雨が降る。", "雪が降る。", [("雨", "雪")]),
        ("said “no” twice", 'Said "no" twice', []),
        ("a (b) (c) d", "a (c) d", [("(b) ", "")]),
        ("the end", "the end", []),
        ("", "All new.", [("", "All new.")]),
    ],
)
def test_the_words_that_differ_are_given_whole(
    left: str, right: str, expected: list[tuple[str, str]]
) -> None:
    assert told(left, right) == expected


def test_cosmetic_differences_are_given_when_asked_for_and_marked_as_such() -> None:
    found = word_changes("The “Mary”  sailed", 'THE "Mary" sailed', cosmetic=True)
    assert [change.cosmetic for change in found] == [True, True, True, True]
    assert word_changes("The “Mary”  sailed", 'THE "Mary" sailed') == ()


few_words = st.lists(st.sampled_from(("a", "b", "b,", "A")), max_size=8).map(" ".join)
any_text = st.one_of(sentence, st.text(max_size=60), st.text("ab ,.", max_size=24), few_words)


@given(any_text, any_text)
def test_all_changes_together_turn_left_into_right(left: str, right: str) -> None:
    assert applied(left, right, word_changes(left, right, cosmetic=True)) == right


@settings(max_examples=300)
@given(any_text, any_text)
@example("b a", "a b b b")
def test_exchanged_sides_give_the_changes_exchanged(left: str, right: str) -> None:
    there, back = word_changes(left, right, cosmetic=True), word_changes(right, left, cosmetic=True)
    assert there == tuple(Change(c.right, c.left, c.cosmetic) for c in back)


def test_one_word_over_and_over_is_matched_in_bounded_time() -> None:
    left, right = "very " * 3_000 + "good", "very " * 2_500 + "bad " + "very " * 600
    assert applied(left, right, word_changes(left, right, cosmetic=True)) == right


@pytest.mark.parametrize(
    ("left", "right", "letters"),
    [
        ("longe-range", "long-range", [("e", "")]),
        ("replacment", "replacement", [("", "e")]),
        ("travelled", "traveled", [("l", "")]),
        ("1958", "1985", []),
        ("Monday", "Tuesday", []),
        ("cat", "cut", []),
    ],
)
def test_letters_are_told_only_where_one_word_slipped(
    left: str, right: str, letters: list[tuple[str, str]]
) -> None:
    assert [(left[slice(*c.left)], right[slice(*c.right)]) for c in letter_changes(left, right)] == letters
