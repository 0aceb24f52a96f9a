"""Sentences of real prose that a cutter by lists alone would cut in the wrong place."""

from __future__ import annotations

import pytest

from reader import Article


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("fr", ["M. Macron a vu M. Scholz à Paris.", "Il est parti."]),
        ("de", ["Der 1. FC Köln gewann.", "Im 3. Quartal stieg der Umsatz."]),
        ("de", ["Dr.-Ing. Müller kam.", "Dipl.-Ing. Kurz ging."]),
        ("de", ["Es kostet 1,5 Mio. Euro.", "»Niemand wurde verletzt«, sagte sie."]),
        ("en", ["1. First item.", "2. Second item."]),
        ("en", ["It is approx. 5 km away.", "Nobody walked."]),
        ("en", ["Lt. Gen. Foo said so.", "“Would it? I doubt it,” he said.", "That was all."]),
        ("en", ['He said "Stop."', "Then he left."]),
        ("en", ["J. K. Rowling wrote it.", "Nobody asked."]),
        ("pt", ["Av. Paulista nº. 5.", "Fim."]),
        ("ru", ["Он сказал т. е. так.", "Да."]),
        ("zh", ["他说:“没有人受伤。”", "维修费用约为1850万元。"]),
    ],
)
def test_a_paragraph_is_cut_where_its_sentences_end(language: str, sentences: list[str]) -> None:
    between = "" if language == "zh" else " "
    article = Article.from_text(between.join(sentences), language=language)
    assert [sentence.text for sentence in article.sentences] == sentences


def test_a_paragraph_longer_than_the_cutter_is_given_at_a_time_is_cut_all_the_same() -> None:
    sentences = [f"The barge number {number} lay at the quay." for number in range(2_000)]
    article = Article.from_text(" ".join(sentences))
    assert [sentence.text for sentence in article.sentences] == sentences
