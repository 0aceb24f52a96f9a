"""A file or a page on the web, whatever its form, as an article."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reader.address import Origin
from reader.sources.contents import Contents, EmptyTextError, Form, read_contents, shown
from reader.sources.decode import decode
from reader.sources.model import Version, origin_of
from reader.sources.reading import Reading
from reader.text import Article, clean
from reader.text.language import guess_language

MOST_LINES = 250_000
"""No more lines of a text than this are read; a million words of prose have about a tenth of them."""

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*){0,9}<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)


def load(
    origin: Origin | str, *, language: str | None = None, cancelled: Callable[[], bool] | None = None
) -> Article:
    """Read a file or an address as an article: plain text, Markdown or a web page.

    ``language`` is an ISO 639-1 code; without it the language is guessed. Raises ReaderError where it cannot
    be had or read as text, EmptyTextError where it holds none, Cancelled soon after ``cancelled()`` is True
    while it is fetched.
    """
    origin = origin_of(origin) if isinstance(origin, str) else origin
    name = shown(origin)
    data, form, charset, notices = _contents(origin, cancelled)
    declared = _DECLARED.search(data, 0, 4096)
    within = declared.group(1).decode("ascii", "replace") if declared else ""
    text, doubts = decode(data, name, declared=(charset, within))
    reading = _read(form, text, name)
    cleaned, too_many = _bounded(clean(reading.text))
    if not cleaned.strip():
        raise EmptyTextError(f"{name} holds no text; name a file that holds an article.")
    article = Article.from_text(
        cleaned,
        headline=clean(reading.headline),
        title=clean(reading.title or reading.headline),
        byline=clean(reading.byline),
        date=clean(reading.date),
        language=language or guess_language(cleaned, otherwise=reading.language or "en"),
        notices=doubts + notices + reading.notices + too_many,
    )
    return article if reading.complete else _with_head(article)


def load_version(
    version: Version, *, language: str | None = None, cancelled: Callable[[], bool] | None = None
) -> Article:
    """Read a version; its own date stands before the one that its text gives. Raises as ``load`` does."""
    article = load(version.origin, language=language, cancelled=cancelled)
    return replace(article, date=version.date) if version.date else article


def _contents(origin: Origin, cancelled: Callable[[], bool] | None) -> Contents:
    if isinstance(origin, Path):
        return read_contents(origin)
    from reader.sources.fetch import fetch

    return fetch(origin, cancelled)


def _bounded(text: str) -> tuple[str, tuple[str, ...]]:
    """The text's first MOST_LINES lines, with a notice where there are more."""
    lines = text.count("\n")
    if lines <= MOST_LINES:
        return text, ()
    rest = text.split("\n", MOST_LINES)[-1]
    return text[: len(text) - len(rest)], (
        f"Only the first {MOST_LINES:,} lines were read; {lines - MOST_LINES:,} more were left out.",
    )


def _with_head(article: Article) -> Article:
    """The article with the title, byline and date that its first paragraphs give, where it has none yet."""
    from reader.sources.head import HEAD_PARAGRAPHS, read_head

    head = read_head([paragraph.text for paragraph in article.paragraphs[:HEAD_PARAGRAPHS]])
    return replace(
        article,
        title=article.title or head.title,
        byline=article.byline or head.byline,
        date=article.date or head.date,
    )


def _read(form: Form | None, text: str, name: str) -> Reading:
    if form is Form.PAGE or _PAGE.match(text):
        from reader.sources.page import read_page

        return read_page(text, name)
    if form is Form.MARKDOWN:
        from reader.sources.markdown import read_markdown

        return read_markdown(text)
    return Reading(text)
