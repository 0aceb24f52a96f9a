"""A paragraph that begins on one side only is shown among the cosmetic differences."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from reader import Article, compare
from reader.layout import Layout, Mode, View, measure

SENTENCES = ["The bridge is shut.", "Nobody was hurt at all.", "Repairs take six weeks.", "Ferries sail."]
WORDS = ["barge", "pilot", "ferry", "tug", "bridge", "crane", "anchor"]
EDITED = [*SENTENCES[:2], "Repairs take nine weeks.", "Ferries sail."]


def laid_out(column: int, view: View) -> Layout:
    left = Article.from_sentences(SENTENCES, paragraphs=[0, 0, 1, 1])
    right = Article.from_sentences(EDITED, paragraphs=[0, 1, 1, 1])
    return Layout(compare(left, right), measure(left, wcswidth), measure(right, wcswidth), column, view)


def texts(layout: Layout) -> list[tuple[str, str]]:
    return [
        ("".join(p.text for p in line.left or ()), "".join(p.text for p in line.right or ()))
        for line in layout.lines()
    ]


def test_it_has_a_sign_on_the_side_where_it_begins() -> None:
    shown = [pair for pair in texts(laid_out(40, View(show_cosmetic=True))) if any(pair)]
    assert ("Nobody was hurt at all.", "¶ Nobody was hurt at all.") in shown
    assert ("¶ Repairs take six weeks.", "Repairs take nine weeks.") in shown


def test_it_has_none_until_it_is_asked_for() -> None:
    assert not any("¶" in left + right for left, right in texts(laid_out(40, View())))


def test_changes_only_stops_at_it_once_it_is_asked_for() -> None:
    quiet = laid_out(40, View(changes_only=True, context=0))
    asked = laid_out(40, View(changes_only=True, context=0, show_cosmetic=True))
    assert len(quiet.change_blocks) == 1 and len(asked.change_blocks) == 2
    assert any(right.startswith("¶ Nobody") for _, right in texts(asked))


def test_stacked_both_sides_of_it_are_shown() -> None:
    shown = texts(laid_out(40, View(mode=Mode.STACKED, show_cosmetic=True)))
    assert [left or right for left, right in shown if "Nobody" in left + right] == [
        "Nobody was hurt at all.",
        "¶ Nobody was hurt at all.",
    ]


@settings(max_examples=300, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(Mode), st.booleans())
def test_each_that_is_counted_has_one_sign(random: Random, mode: Mode, changes_only: bool) -> None:
    sentences = [f"Sentence {word} tells of the {word} in the harbour." for word in WORDS]
    other = sentences[:]
    for _ in range(random.randint(0, 2)):
        size = random.randint(1, 3)
        start = random.randrange(len(other) - size)
        block = [other.pop(start) for _ in range(size)]
        at = random.randrange(len(other))
        other[at:at] = block
    if random.random() < 0.5:
        at = random.randrange(len(other))
        other[at : at + 1] = [f"{other[at][:-1]} in fog.", "Nobody had seen it."]

    def article(texts: list[str]) -> Article:
        return Article.from_sentences(texts, paragraphs=sorted(random.choices(range(4), k=len(texts))))

    left, right = article(sentences), article(other)
    comparison = compare(left, right)
    view = View(mode=mode, changes_only=changes_only, context=0, show_cosmetic=True)
    layout = Layout(comparison, measure(left, wcswidth), measure(right, wcswidth), 60, view)
    signs = sum(
        piece.text == "¶ "
        for line in layout.lines()
        for side in (line.left, line.right)
        for piece in side or ()
    )
    assert signs == sum(map(len, comparison.breaks))


@pytest.mark.parametrize("mode", Mode)
def test_blocks_are_as_high_as_the_lines_they_have(mode: Mode) -> None:
    for column in range(1, 40):
        layout = laid_out(column, View(mode=mode, show_cosmetic=True))
        for number in range(len(layout.blocks)):
            left, right = layout._sides(number)
            height = (
                max(left.height, right.height) if mode is Mode.SIDE_BY_SIDE else left.height + right.height
            )
            following = (
                layout.top(number + 1) - layout.blocks[number + 1].new_paragraph
                if number + 1 < len(layout.blocks)
                else layout.height
            )
            assert following - layout.top(number) == height
