"""A saved web page: its article without the page around it.

Trafilatura reads each page twice. Its strict reading tells where the article begins and ends but loses
sentences in it; its lenient one keeps them, with teasers and page furniture around it. What the strict
one kept stays, and between its first and last paragraph also what the lenient one has and what ends like
a sentence.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from reader.errors import ReaderError
from reader.sources.blocks import Element, paragraphs_of
from reader.sources.reading import Reading

if TYPE_CHECKING:
    from trafilatura.settings import Document

LEAST_STRICT_SHARE = 0.2
"""A strict reading with a smaller share of the lenient one's characters has missed the article."""
MOST_ELEMENTS = 40_000
"""A page of more elements is not read: finding the article takes time that grows with the square of their
number, and the longest news pages have a tenth of them."""
LONGEST_FIELD = 500
"""Titles and bylines are cut after this many characters."""
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
"""The day of first publication, from where pages name it and from nowhere else; without a last day the clock
of the machine would decide which dates are believed."""

_WHOLE_PAGE = re.compile(r"<(?:html|head|body)\b", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([a-z]{2})\b", re.IGNORECASE)
_ENDS_LIKE_A_SENTENCE = re.compile(r"[.!?…:;。！？؟।][\"'”’»›)\]]*$")


def read_page(html: str, name: str) -> Reading:
    """The page's body text with blank lines between its paragraphs, its title, byline and date.

    The headline is the title and does not stand in the text again. ``name`` is the file's, for sentences.
    Raises ReaderError where no article can be found on the page.
    """
    from trafilatura.utils import load_html

    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    tree = load_html(html if _WHOLE_PAGE.search(html, 0, 10_000) else f"<html><body>{html}</body></html>")
    if tree is not None and sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise ReaderError(
            f"The page {name} is too large to find its article; save the article's text as .txt."
        )
    about = _extract(tree, favor_precision=False, with_metadata=True) if tree is not None else None
    if about is None or not (lenient := paragraphs_of(about.body)):
        raise ReaderError(f"No article was found on the page {name}; save the article's text as .txt.")
    strict = _extract(tree, favor_precision=True, with_metadata=False)
    title = " ".join((about.title or "").split())[:LONGEST_FIELD]
    paragraphs = choose(lenient, [] if strict is None else paragraphs_of(strict.body))
    paragraphs = _without_headline(paragraphs, title) or paragraphs
    language = _LANGUAGE.search(html, 0, 10_000)
    return Reading(
        "\n\n".join(paragraphs),
        headline=title,
        byline=(about.author or "")[:LONGEST_FIELD],
        date=about.date or "",
        language=language.group(1).lower() if language else None,
        complete=True,
    )


def choose(lenient: Sequence[str], strict: Sequence[str]) -> list[str]:
    """The paragraphs of an article, in order, from a lenient and a strict reading of its page."""
    if sum(map(len, strict)) < LEAST_STRICT_SHARE * sum(map(len, lenient)):
        return list(lenient)
    kept: set[int] = set()
    for block in SequenceMatcher(None, lenient, strict).get_matching_blocks():
        kept.update(range(block.a, block.a + block.size))
    if not kept:
        return list(strict)
    inside = range(min(kept), max(kept))
    return [
        text
        for number, text in enumerate(lenient)
        if number in kept or (number in inside and _ENDS_LIKE_A_SENTENCE.search(text))
    ]


def _extract(tree: Element, **options: Any) -> Document | None:
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(
            tree, include_comments=False, include_formatting=True, date_extraction_params=_DATES, **options
        )
    except Exception:  # What a page made to break its readers raises in three libraries cannot be listed.
        return None
    return None if document is None or isinstance(document, dict) or document.body is None else document


def _without_headline(paragraphs: list[str], title: str) -> list[str]:
    start = 0
    while start < len(paragraphs) and paragraphs[start].casefold() == title.casefold():
        start += 1
    return paragraphs[start:]
