"""What is said of a row, and of the counts: true, in words, to the last detail."""

from __future__ import annotations

from rich.cells import cell_len

from reader.compare import Comparison, compare
from reader.layout import Layout, View, measure
from reader.text import Article
from reader.tui import phrases
from reader.tui.explanation import explanation

LEFT = "The port said:\n\n“Nobody was hurt – none,” said the port master. He stood on the quay since dawn."
RIGHT = 'The port said:\n\n"Nobody was hurt - none," said the port master. He stood on the bridge since dawn.'


def _comparison(left: str, right: str) -> Comparison:
    return compare(Article.from_text(left), Article.from_text(right))


def _explained(comparison: Comparison, number: int) -> dict[str, str]:
    left, right = measure(comparison.left, cell_len), measure(comparison.right, cell_len)
    layout = Layout(comparison, left, right, 40, View())
    return {part.title: "\n".join(part.lines) for part in explanation(comparison, layout.blocks[number])}


def test_what_was_ignored_is_listed_in_both_spellings() -> None:
    told = _explained(_comparison(LEFT, RIGHT), 1)
    assert "Cosmetic" in told
    assert '‹“› ↔ ‹"›' in told["Ignored"]
    assert "‹–› ↔ ‹-›" in told["Ignored"]


def test_what_was_ignored_is_called_what_it_is() -> None:
    told = _explained(_comparison("The harbour is shut today.", "The harbor is shut today."), 0)
    assert "‹harbour› ↔ ‹harbor›  spelling" in told["Ignored"]
    assert "quotation marks" not in "".join(told.values())


def test_a_paragraph_that_begins_on_one_side_only_is_told_of_a_row_that_is_else_the_same() -> None:
    told = _explained(
        _comparison(
            "One thing was said today. Another was done.", "One thing was said today.\n\nAnother was done."
        ),
        1,
    )
    assert told["Same"] == "Both sides say the same, letter for letter."
    assert told["Ignored"] == "A paragraph begins on B alone, at ¶2 s1."


def test_an_edited_row_makes_no_claim_on_how_much_of_it_stands_on_both_sides() -> None:
    told = _explained(_comparison(LEFT, RIGHT), 2)
    assert (
        told["Edited"] == "One passage, edited: enough words stand on both sides to mark those that differ."
    )


def test_where_a_row_stands_is_told_for_both_sides_and_why_they_belong_together() -> None:
    told = _explained(_comparison(LEFT, RIGHT), 2)
    assert told["Where"] == "A ¶2 s2\nB ¶2 s2"
    assert told["Why these belong together"].startswith("alike ")


def test_a_one_sided_row_says_so_and_claims_no_likeness() -> None:
    told = _explained(_comparison("One thing happened here.", ""), 0)
    assert told == {"Only A": "The right has nothing that answers this.", "Where": "A ¶1 s1"}


def test_a_character_without_width_is_named_where_it_is_listed() -> None:
    told = _explained(_comparison("The har\u00adbour is shut today.", "The harbour is shut today."), 0)
    assert "U+00AD" in told["Ignored"]


def test_a_share_is_0_or_100_only_where_it_is() -> None:
    assert [phrases.percent(share) for share in (0, 0.001, 0.5, 0.999, 1)] == [
        "0%",
        "<1%",
        "50%",
        "99%",
        "100%",
    ]


def test_sentences_are_placed_by_paragraph_and_by_number_within_it() -> None:
    article = Article.from_sentences(["A.", "B.", "C.", "D."], paragraphs=[0, 0, 1, 1])
    places = [phrases.sentences_at(article, numbers) for numbers in ([], [1], [0, 1], [1, 2])]
    assert places == ["", "¶1 s2", "¶1 s1-2", "¶1 s2 - ¶2 s1"]


def test_a_headline_that_stands_by_itself_has_no_number() -> None:
    article = Article.from_text("The port said so. It is shut.", headline="Bridge shut")
    places = [phrases.sentences_at(article, numbers) for numbers in ([0], [0, 1], [1, 2])]
    assert places == ["headline", "headline - ¶1 s1", "¶1 s1-2"]
    longer = Article.from_text("The port said so.", headline="Bridge is shut. Nobody was hurt.")
    places = [phrases.sentences_at(longer, numbers) for numbers in ([0], [1], [0, 1], [1, 2])]
    assert places == ["headline s1", "headline s2", "headline s1-2", "headline s2 - ¶1 s1"]
