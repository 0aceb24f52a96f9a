"""What a comparison comes to."""

from __future__ import annotations

import pytest

from reader import Article, compare
from reader.compare import Kind


def shares(left: str, right: str) -> tuple[float, float]:
    return compare(Article.from_text(left), Article.from_text(right)).containment


def test_of_alike_sentences_every_word_is_contained_and_of_one_sided_ones_none() -> None:
    left = "The bridge is shut today.\n\nRain fell on the vineyards."
    assert shares(left, "The bridge is shut today.") == (0.5, 1.0)


def test_of_an_edited_sentence_the_words_outside_the_changes_are_contained() -> None:
    assert shares("The bridge is shut on Monday.", "The bridge is shut on Tuesday.") == pytest.approx(
        (5 / 6, 5 / 6)
    )


def test_words_that_differ_cosmetically_are_contained() -> None:
    assert shares("“The harbour is shut” on Monday.", '"The harbor is shut" on Tuesday.') == pytest.approx(
        (5 / 6, 5 / 6)
    )


def test_of_a_reworded_sentence_only_what_is_lit_is_contained() -> None:
    lead = "The port authority of Tidewell shut the bridge on Tuesday after a barge struck it."
    left = "Engineers expect repair of the northern pier to take six weeks and $18.5 million, Thornby said."
    right = "According to Thornby, the bill for mending the pier in the north will come to $18.5 million."
    comparison = compare(Article.from_text(f"{lead}\n\n{left}"), Article.from_text(f"{lead}\n\n{right}"))
    reworded = [link for link in comparison.links if link.kind is Kind.REWORDED]
    assert len(reworded) == 1
    words = comparison.left.word_count
    alike = len(comparison.left.words_of(0)) - 1  # less the full stop
    assert comparison.containment.left == pytest.approx((alike + len(reworded[0].shared)) / words)


def test_articles_without_words_contain_each_other_only_where_they_are_alike() -> None:
    assert shares("…", "...") == (1.0, 1.0)
    assert shares("…", "!!!")[0] == 0.0
    assert shares("", "") == (1.0, 1.0)
