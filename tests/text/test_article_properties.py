"""What holds for every text, whatever stands in it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.text import Article, clean, fold, words

PIECES = st.sampled_from(
    [
        "The port",
        " said.",
        "“Nobody",
        " was hurt,”",
        " 7,600 mph",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\t",
        "Dr. ",
        "U.S.",
        "…",
        "é",
        " B",
        "\u00a0.",
        "\u202f",
        "東京。",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


@given(TEXTS)
@example("\r\n\r\nOne line.\r\n\r\nAnother.\r\n")
@example(" " * 50 + "x" * 10_000 + ". y")
@example("Le port a choisi le plan B\u00a0. Le pont est ferm\u00e9. J\u3000. Smith")
def test_paragraphs_and_sentences_are_ordered_spans_and_nothing_to_be_seen_lies_between_them(
    raw: str,
) -> None:
    article = Article.from_text(clean(raw))
    for parts in (article.paragraphs, article.sentences):
        at = 0
        for part in parts:
            assert at <= part.start < part.end <= len(article.text)
            assert not fold(article.text[at : part.start])
            assert part.text == part.text.strip()
            at = part.end
        assert not fold(article.text[at:])


@given(TEXTS)
def test_every_sentence_lies_in_the_paragraph_it_names_and_every_paragraph_has_one(raw: str) -> None:
    article = Article.from_text(clean(raw))
    for sentence in article.sentences:
        paragraph = article.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
    assert [n for n, _ in sentences_by_paragraph(article)] == list(range(len(article.paragraphs)))


def sentences_by_paragraph(article: Article) -> list[tuple[int, int]]:
    counts: dict[int, int] = {}
    for sentence in article.sentences:
        counts[sentence.paragraph] = counts.get(sentence.paragraph, 0) + 1
    return list(counts.items())


@given(TEXTS)
@example("\xad a\u200b \u200b b")
def test_words_are_ordered_spans_and_what_lies_between_them_folds_to_nothing(text: str) -> None:
    at = 0
    for word in words(text):
        assert at <= word.start < word.end
        assert not fold(text[at : word.start])
        at = word.end
    assert not fold(text[at:])


@given(TEXTS)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_a_text_and_its_capitals_fold_alike_where_capitals_are_cosmetic(text: str) -> None:
    plain = "".join(character for character in text if character.isascii())
    assert fold(plain.upper()) == fold(plain)


@given(st.lists(st.text("abc .", min_size=1).filter(str.strip), max_size=12), st.data())
def test_sentences_given_are_sentences_kept(sentences: list[str], data: st.DataObject) -> None:
    steps = data.draw(st.lists(st.booleans(), min_size=len(sentences), max_size=len(sentences)))
    paragraphs = [sum(steps[: n + 1]) for n in range(len(sentences))]
    article = Article.from_sentences(sentences, paragraphs=paragraphs)
    assert [sentence.text for sentence in article.sentences] == sentences


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blank_lines_part_paragraphs_whatever_the_line_ends(end: str) -> None:
    text = end.join(["Bridge shut", "", "It was shut.", "", "Nobody was hurt."])
    assert [paragraph.text for paragraph in Article.from_text(text).paragraphs] == [
        "Bridge shut",
        "It was shut.",
        "Nobody was hurt.",
    ]
