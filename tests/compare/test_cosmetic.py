"""What is only cosmetic: recognised as such, told apart by sort, counted."""

from __future__ import annotations

import pytest

from reader import Article, compare
from reader.compare import Kind, cosmetic_sorts, word_changes


@pytest.mark.parametrize(
    ("left", "right", "sorts"),
    [
        ("“Stop”", '"Stop"', ("quotation marks",)),
        ("‘Stop’", "«Stop»", ("quotation marks",)),
        ("don’t", "don't", ("quotation marks",)),
        ("1999–2004", "1999-2004", ("dashes",)),
        ("shut — again", "shut—again", ("spacing",)),
        ("9\u00a0a.m.", "9 a.m.", ("spacing",)),
        ("5 % more", "5% more", ("spacing",)),
        ("and . . . then", "and ... then", ("spacing",)),
        ("at 20 °C", "at 20°C", ("spacing",)),
        ("BRIDGE SHUT", "Bridge shut", ("case",)),
        ("SHUT FOR THE 21ST TIME", "shut for the 21st time", ("case",)),
        ("A 5-YEAR-OLD BOY", "A 5-year-old boy", ("case",)),
        ("OFF FOR 6HRS AGAIN", "off for 6hrs again", ("case",)),
        ("a 10K run", "a 10k run", ("case",)),
        ("20 KM away", "20 km away", ("case",)),
        ("5 Men hurt", "5 men hurt", ("case",)),
        ("NATO said", "Nato said", ("case",)),
        ("'in 1990' then", '"in 1990" then', ("quotation marks",)),
        ("ﬁrst", "first", ("letter forms",)),
        ("cafe\u0301", "café", ("letter forms",)),
        ("co\u00adoperate", "cooperate", ("letter forms",)),
        ("wait…", "wait...", ("letter forms",)),
        ("10² m", "10^2 m", ("letter forms",)),
        ("half of ½", "half of 1/2", ("letter forms",)),
        ("1½ km", "1 1/2 km", ("letter forms",)),
        ("harbour", "harbor", ("spelling",)),
        ("Organised", "organized", ("spelling", "case")),
        ("the Defence Ministry’s", "the defense ministry's", ("quotation marks", "spelling", "case")),
    ],
)
def test_a_cosmetic_difference_has_its_sorts(left: str, right: str, sorts: tuple[str, ...]) -> None:
    assert bool(word_changes(left, right)) == ("spelling" in sorts)
    assert all(change.cosmetic for change in word_changes(left, right, cosmetic=True))
    assert cosmetic_sorts(left, right) == sorts
    assert cosmetic_sorts(right, left) == sorts


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("four", "for"),
        ("filled", "filed"),
        ("tour", "tor"),
        ("5 m²", "5 m2 3"),
        ("10²", "102"),
        ("1,500", "1500"),
        ("6′", "6″"),
        ("resource", "resorce"),
        ("we’re", "were"),
        ("-5", "5"),
        ("every day", "everyday"),
        ("5 MB of it", "5 Mb of it"),
        ("10 MW of power", "10 mW of power"),
        ("3 m high", "3 M high"),
        ("5' from it", '5" from it'),
        ("saw the WHO there", "saw the Who there"),
        ("lots 1, 200 and 300", "lots 1,200 and 300"),
        ("lots 1, 5 et 6", "lots 1,5 et 6"),
        ("$1.5 million", "$1. 5 million"),
        ("of 3 -5 degrees", "of 3-5 degrees"),
        ("-3 % this year", "— 3 % this year"),
        ("की बात", "कीबात"),
        ("كتابُ الرجل", "كتابُالرجل"),
        ("U.S.", "us"),
    ],
)
def test_a_difference_in_words_or_figures_is_never_cosmetic(left: str, right: str) -> None:
    assert not all(change.cosmetic for change in word_changes(left, right, cosmetic=True))


def test_what_is_ignored_is_counted_by_sort() -> None:
    left = "“The harbour is shut,” she said — at 9 a.m. Nobody was hurt."
    right = '"The harbor is shut," she said – at 9\u00a0a.m. NOBODY was hurt.'
    comparison = compare(Article.from_text(left), Article.from_text(right))
    assert {link.kind for link in comparison.links} == {Kind.COSMETIC}
    assert comparison.ignored == {"quotation marks": 2, "dashes": 1, "spacing": 1, "spelling": 1, "case": 1}


def test_nothing_is_ignored_where_nothing_differs() -> None:
    article = Article.from_text("The harbour is shut.")
    assert compare(article, article).ignored == {}


def test_breaks_between_paragraphs_that_one_side_lacks_are_counted() -> None:
    sentences = ["The bridge is shut.", "Nobody was hurt.", "Repairs take weeks."]
    left = Article.from_sentences(sentences, paragraphs=[0, 0, 1])
    right = Article.from_sentences(sentences, paragraphs=[0, 1, 1])
    comparison = compare(left, right)
    assert comparison.ignored == {"paragraph breaks": 2}
    assert comparison.breaks == ((2,), (1,))
    assert compare(left, left).ignored == {}


def test_a_break_inside_a_sentence_that_was_split_is_counted() -> None:
    left = Article.from_sentences(["The barge carried gravel and it struck the northern pier at dawn."])
    split = ["The barge carried gravel.", "It struck the northern pier at dawn."]
    assert compare(left, Article.from_sentences(split, paragraphs=[0, 1])).breaks == ((), (1,))
    assert compare(left, Article.from_sentences(split, paragraphs=[0, 0])).breaks == ((), ())
