"""Words and signs, and the short ways by which they are found."""

from __future__ import annotations

from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from reader.text import Word, count_words, fold, vocabulary, words
from reader.text.spelling import respelled
from reader.text.words import LONGEST_KEPT, WORD

PIECES = st.sampled_from(
    [
        "two-", " ", "\n", "-3.5%", "$24", " and ", "U.S.", "12\u00a0000", "\u00ad", "東京", "’", "- a",
        "...", "\u2009", "x" * LONGEST_KEPT,
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=20).map("".join))


@given(TEXTS)
@example("two- and three-day - 12\u00a0000 men -3.5%-\n-5 a\u00ad b")
def test_a_text_cut_between_its_spaces_gives_the_words_of_the_whole(text: str) -> None:
    whole = [
        Word(match.start(), match.end(), match.lastgroup or "", folded)
        for match in WORD.finditer(text)
        if (folded := fold(respelled(match.group())))
    ]
    assert words(text) == whole


@given(TEXTS)
def test_a_vocabulary_is_the_words_counted(text: str) -> None:
    counted = Counter(word.folded for word in words(text) if word.sort != "sign")
    assert vocabulary(text) == counted
    assert count_words(text) == counted.total()


def test_a_stretch_of_a_text_is_cut_in_offsets_of_the_text() -> None:
    assert words("It cost £3m then.", 3, 11) == [Word(3, 7, "word", "cost"), Word(8, 11, "number", "£3m")]
