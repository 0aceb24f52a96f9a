"""Saved web pages: the article without the page around it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.sources import load
from reader.sources.page import choose
from reader.text import Article

SENTENCES = [
    f"On day {n} the harbour bridge was shut again, the port authority said in a note." for n in range(8)
]
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def page(
    folder: Path, body: str, *, head: str = "<title>Bridge shut</title>", name: str = "page.html"
) -> Article:
    path = folder / name
    path.write_text(f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>", "utf-8")
    return load(path)


def paragraphs(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


def test_the_sample_page_gives_its_article_without_menus_cookies_and_advertisements(samples: Path) -> None:
    article = load(samples / "night-ferry" / "island-post.html")
    assert article.title == "Night ferry drifts for six hours after losing power off Skerrin"
    assert article.byline == "Isla Garrowby"
    assert article.date == "2025-11-08"
    assert article.language == "en"
    assert article.paragraphs[0].text.startswith("More than 200 people")
    assert "cookies" not in article.text
    assert "‘Five winters’" in paragraphs(article)
    assert article.text.endswith("clear weather.")


def test_a_page_is_told_by_its_beginning_whatever_its_ending(tmp_path: Path) -> None:
    assert paragraphs(page(tmp_path, f"<article>{BODY}</article>", name="saved")) == SENTENCES


def test_the_headline_is_the_title_and_not_a_paragraph(tmp_path: Path) -> None:
    article = page(tmp_path, f"<article><h1>Bridge shut</h1>{BODY}</article>")
    assert article.title == "Bridge shut"
    assert paragraphs(article) == SENTENCES


def test_list_items_quotes_broken_lines_and_table_rows_are_paragraphs(tmp_path: Path) -> None:
    inner = (
        "<ul><li>First item of the list here.</li><li>Second item of the list here.</li></ul>"
        "<blockquote><p>Nobody was hurt, said the master.</p></blockquote>"
        "<p>One line of an address here.<br>Another line of an address here.</p>"
        "<table><tr><td>East side.</td><td>43 km.</td></tr></table>"
    )
    article = page(tmp_path, f"<article>{BODY}{inner}{BODY.replace('again', 'anew')}</article>")
    assert paragraphs(article)[8:14] == [
        "First item of the list here.",
        "Second item of the list here.",
        "Nobody was hurt, said the master.",
        "One line of an address here.",
        "Another line of an address here.",
        "East side. | 43 km.",
    ]


def test_an_encoding_that_the_page_names_is_believed(tmp_path: Path) -> None:
    text = "Мост в порту закрыли в понедельник после того, как баржа врезалась в одну из опор."
    head = '<html><head><meta charset="windows-1251"></head>'
    html = f"{head}<body><article><p>{text}</p></article></body></html>"
    (tmp_path / "page.html").write_bytes(html.encode("cp1251"))
    article = load(tmp_path / "page.html")
    assert (article.text, article.language, article.notices) == (text, "ru", ())


def test_the_day_of_first_publication_is_the_date_even_in_years_to_come(tmp_path: Path) -> None:
    head = (
        '<meta property="article:published_time" content="2150-03-01T08:00:00Z">'
        '<meta property="article:modified_time" content="2150-03-02T08:00:00Z">'
    )
    assert page(tmp_path, f"<article>{BODY}</article>", head=head).date == "2150-03-01"


def test_a_page_without_an_article_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="No article was found"):
        page(tmp_path, "")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 50_000 + BODY,
        "<p>" + "<b>" * 50_000 + "x",
        "<table><tr><td>" * 3_000 + BODY,
        "<p>" + "a<br>" * 5_000,
        "<p " * 200_000,
        "<" * 500_000,
        f"<script>{'x=1;' * 500_000}</script>{BODY}",
        f"<!--{'x ' * 500_000}-->{BODY}",
        "<i></i>" * 60_000 + BODY,
    ],
    ids=["divs", "bold", "tables", "breaks", "tags", "signs", "script", "comment", "elements"],
)
def test_a_hostile_page_ends_in_a_text_or_a_sentence_and_soon(tmp_path: Path, body: str) -> None:
    start = time.monotonic()
    try:
        assert page(tmp_path, body).text
    except ReaderError as error:
        assert "save the article's text" in str(error)
    assert time.monotonic() - start < 60


def test_entities_that_explode_do_not(tmp_path: Path) -> None:
    lines = ['<!ENTITY a0 "boom">', *(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))]
    (tmp_path / "page.html").write_text(
        f"<!DOCTYPE html [{''.join(lines)}]><html><body><article>{BODY}<p>&a11;</p></article></body></html>",
        "utf-8",
    )
    assert len(load(tmp_path / "page.html").text) < 5_000


def test_inside_the_article_the_lenient_reading_adds_sentences_and_nothing_else() -> None:
    lenient = ["Menu", "One.", "Two.", "READ THIS", "Three.", "More stories."]
    assert choose(lenient, ["One.", "Three."]) == ["One.", "Two.", "Three."]


def test_a_strict_reading_that_has_nearly_nothing_is_not_believed() -> None:
    lenient = [f"Sentence number {n} of the article." for n in range(20)]
    assert choose(lenient, lenient[:1]) == lenient


def test_without_a_paragraph_in_common_the_strict_reading_stands() -> None:
    assert choose(["A long text. And more."], ["A long text.", "And more."]) == ["A long text.", "And more."]
