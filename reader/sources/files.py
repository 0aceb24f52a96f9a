"""A file, whatever its form, as an article."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from reader.sources.contents import EmptyTextError, read_contents, shown
from reader.sources.decode import decode
from reader.sources.model import Version
from reader.sources.reading import Reading
from reader.text import Article, clean
from reader.text.language import guess_language

PAGE_ENDINGS = (".html", ".htm")
MARKDOWN_ENDINGS = (".md", ".markdown")
TEXT_ENDINGS = (".txt", ".text")

MOST_LINES = 250_000
"""No more lines of a text than this are read; a million words of prose have about a tenth of them."""

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*){0,9}<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)


def load(path: Path | str, *, language: str | None = None) -> Article:
    """Read a file as an article: plain text, Markdown or a saved web page.

    ``language`` is an ISO 639-1 code; without it the language is guessed. Raises ReaderError where the file
    cannot be read as text, EmptyTextError where it holds none.
    """
    path = Path(path)
    data, left_out = read_contents(path)
    declared = _DECLARED.search(data, 0, 4096)
    encoding = declared.group(1).decode("ascii", "replace") if declared else None
    text, notices = decode(data, shown(path), declared=encoding)
    if left_out:
        notices += (f"Only the first {len(data):,} bytes were read; {left_out:,} more were left out.",)
    reading = _read(path, text)
    cleaned, too_many = _bounded(clean(reading.text))
    if not cleaned.strip():
        raise EmptyTextError(f"{shown(path)} holds no text; name a file that holds an article.")
    article = Article.from_text(
        cleaned,
        headline=clean(reading.headline),
        title=clean(reading.title or reading.headline),
        byline=clean(reading.byline),
        date=clean(reading.date),
        language=language or guess_language(cleaned, otherwise=reading.language or "en"),
        notices=notices + reading.notices + too_many,
    )
    return article if reading.complete else _with_head(article)


def load_version(version: Version, *, language: str | None = None) -> Article:
    """Read a version; its own date stands before the one that its text gives. Raises as ``load`` does."""
    article = load(version.path, language=language)
    return replace(article, date=version.date) if version.date else article


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


def _read(path: Path, text: str) -> Reading:
    ending = path.suffix.lower()
    if ending in PAGE_ENDINGS or _PAGE.match(text):
        from reader.sources.page import read_page

        return read_page(text, shown(path))
    if ending in MARKDOWN_ENDINGS:
        from reader.sources.markdown import read_markdown

        return read_markdown(text)
    return Reading(text)
