"""What an article is: one unchanged string and the spans over it that have a meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.text.cut import cut_paragraphs, cut_sentences
from reader.text.words import Word, vocabulary, words

HEADLINE = -1
"""Number of the paragraph that a headline is which stands by itself, as a web page's does."""
STRETCH = 50_000
"""Characters counted at a time, so that counting a long text can be given up."""
LONGEST_TITLE = 200
"""A first paragraph of at most this many characters is taken for the title where none is given."""


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
    """Number of the paragraph it stands in, from 0; HEADLINE where the headline stands by itself."""
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.source[self.start : self.end]


@dataclass(frozen=True, eq=False)
class Article:
    """A version's text, read. Make one with ``Article.from_text`` or ``Article.from_sentences``.

    Two articles are equal only if they are one object. What is worked out from the text is kept once asked
    for.
    """

    text: str
    """The text as read; everything shown and exported is a slice of it."""
    paragraphs: tuple[Paragraph, ...] = ()
    """Of the body; a plain text's headline is its first paragraph."""
    sentences: tuple[Sentence, ...] = ()
    """In reading order, the headline's first; they do not overlap, and between them lies white space."""
    title: str = ""
    byline: str = ""
    date: str = ""
    """As the text or page gives it, ISO 8601 where it could be read as a date; empty where unknown."""
    language: str = "en"
    """ISO 639-1 code; decides how sentences are cut and which stemmer is used."""
    notices: tuple[str, ...] = ()
    """What reading had to do to the text, one sentence each; empty where nothing."""

    _words: dict[int, list[Word]] = field(default_factory=dict, init=False, repr=False)
    _vocabulary: dict[str, int] | None = field(default=None, init=False, repr=False)

    def vocabulary(self, stop: Callable[[], None] | None = None) -> Mapping[str, int]:
        """How often each word stands in the text, folded.

        ``stop`` is called now and then while a long text is counted the first time, and may raise.
        """
        if self._vocabulary is None:
            counts: dict[str, int] = {}
            for start, end in self._stretches():
                if stop is not None:
                    stop()
                found = vocabulary(self.text, start, end)
                if counts:
                    for word, count in found.items():
                        counts[word] = counts.get(word, 0) + count
                else:
                    counts = found
            object.__setattr__(self, "_vocabulary", counts)
            return counts
        return self._vocabulary

    @property
    def word_count(self) -> int:
        return sum(self.vocabulary().values())

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """The whole text in stretches of about STRETCH characters that begin and end between sentences."""
        start = 0
        for sentence in self.sentences:
            if sentence.start - start > STRETCH:
                yield start, sentence.start
                start = sentence.start
        yield start, len(self.text)

    def words_of(self, sentence: int) -> list[Word]:
        """Words and signs of a sentence, in order, as offsets into the text."""
        found = self._words.get(sentence)
        if found is None:
            span = self.sentences[sentence]
            found = self._words[sentence] = words(self.text, span.start, span.end)
        return found

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        headline: str = "",
        title: str | None = None,
        byline: str = "",
        date: str = "",
        language: str = "en",
        notices: Sequence[str] = (),
    ) -> Article:
        """Cut a text, cleaned by ``reader.text.clean`` where it comes from outside.

        A ``headline`` that stands by itself is put before the text and is compared like any sentence. Without
        a title, the headline or a short first paragraph is taken for it.
        """
        headline = " ".join(headline.split())
        start = len(headline) + 2 if headline else 0
        if headline:
            text = f"{headline}\n\n{text}"
        spans = [(HEADLINE, 0, len(headline))] if headline else []
        body = cut_paragraphs(text, start)
        spans += [(number, at, end) for number, (at, end) in enumerate(body)]
        sentences = tuple(
            Sentence(text, number, *span)
            for number, at, end in spans
            for span in cut_sentences(text, at, end, language)
        )
        paragraphs = tuple(Paragraph(text, at, end) for at, end in body)
        if title is None:
            first = paragraphs[0].text if paragraphs else ""
            title = headline or (first if len(first) <= LONGEST_TITLE else "")
        return cls(
            text, paragraphs, sentences, " ".join(title.split()), byline, date, language, tuple(notices)
        )

    @classmethod
    def from_sentences(
        cls, sentences: Sequence[str], *, paragraphs: Sequence[int] | None = None, language: str = "en"
    ) -> Article:
        """An article from sentences already cut.

        ``paragraphs`` gives each sentence's paragraph, ascending numbers of any start; without it each
        sentence is a paragraph of its own. Raises ValueError where the lengths differ.
        """
        if paragraphs is None:
            paragraphs = range(len(sentences))
        if len(paragraphs) != len(sentences):
            raise ValueError(f"{len(sentences)} sentences, but {len(paragraphs)} paragraph numbers")
        pieces: list[str] = []
        spans: list[tuple[int, int, int]] = []
        at, number = 0, -1
        for position, sentence in enumerate(sentences):
            if position == 0 or paragraphs[position] != paragraphs[position - 1]:
                number += 1
            if position:
                pieces.append(" " if spans[-1][0] == number else "\n\n")
                at += len(pieces[-1])
            pieces.append(sentence)
            spans.append((number, at, at + len(sentence)))
            at += len(sentence)
        text = "".join(pieces)
        cut = tuple(Sentence(text, *span) for span in spans)
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        for sentence_paragraph, start, end in spans:
            starts.setdefault(sentence_paragraph, start)
            ends[sentence_paragraph] = end
        return cls(text, tuple(Paragraph(text, starts[n], ends[n]) for n in starts), cut, language=language)
