"""What an article is: one unchanged string and the spans over it that have a meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.text.cut import cut_paragraphs, cut_sentences

Span = tuple[int, int]
"""Half-open range of character offsets."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as a span over its article's string."""

    source: str = field(repr=False, compare=False)
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.source[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a span over its article's string."""

    source: str = field(repr=False, compare=False)
    paragraph: int
    """Number of the paragraph it stands in, counted from 0."""
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.source[self.start : self.end]


@dataclass(frozen=True)
class Article:
    """A version's text, read. Make one with ``Article.from_text`` or ``Article.from_sentences``."""

    text: str
    """The text as read; everything shown and exported is a slice of it."""
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    """In reading order; they do not overlap, and what lies between them is white space."""
    title: str = ""
    byline: str = ""
    date: str = ""
    """As the text or page gives it, ISO 8601 where it could be read as a date; empty where unknown."""
    language: str = "en"
    """ISO 639-1 code; decides how sentences are cut and which stemmer is used."""
    notices: tuple[str, ...] = ()
    """What reading had to do to the text, one sentence each; empty where nothing."""

    @cached_property
    def word_count(self) -> int:
        from reader.text.words import count_words

        return count_words(self.text)
