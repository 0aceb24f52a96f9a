"""Cutting a text into paragraphs and sentences, as spans; the text itself is never touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import sentencex

from reader.text.fold import fold
from reader.text.joints import closed, stranded

_LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")
_LINE_END = re.compile(r"\r\n|\r|\n")
_STOP = re.compile(r"[.!?…]\s|[。！？]")
_WIDE_SPACE = re.compile(r"[^\S\n ](?=\.)")
_FIRST_WORD = re.compile(r"\S+")

WRAP_WIDTHS = range(40, 111)
"""A text can be hard-wrapped only if its longest line has a length in this range, in characters."""
WRAP_SHARE = 0.9
"""Share of line ends inside blocks that must come where the next word did not fit, for a text to count as
wrapped.
"""
LONGEST_INVISIBLE = 8
"""A line of at most this many characters, all without width, is none."""
LONGEST_STRETCH = 16_000
"""Characters given to the sentence cutter at a time."""
LONGEST_SENTENCE = 4_000
"""A run without a full stop is cut into pieces of at most this many characters, at white space if there is
any.
"""


def cut_paragraphs(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Spans of the paragraphs of ``text[start:]``, in order, as offsets into ``text``.

    Blank lines part paragraphs; so does the end of a line, unless the text is hard-wrapped.
    """
    blocks = list(_blocks(text, start))
    if _is_hard_wrapped(text, blocks):
        return [(lines[0][0], lines[-1][1]) for lines in blocks]
    return [line for lines in blocks for line in lines]


def cut_sentences(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Spans of the sentences of the paragraph ``text[start:end]``, in order, without white space around
    them.
    """
    spans: list[tuple[int, int]] = []
    moved = 0
    for at, stop in _pieces(text, start, end, language):
        at, stop = _stripped(text, at - moved, stop)
        moved = stranded(text, at, stop)
        at, stop = _stripped(text, at, stop - moved)
        if at == stop:
            continue
        if spans and closed(text, spans[-1], (at, stop), language):
            at = spans.pop()[0]
        spans.append((at, stop))
    return [piece for span in spans for piece in _bounded(text, *span)]


def _pieces(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """What sentencex cuts, a stretch at a time: its time grows with the square of a paragraph's length."""
    while start < end:
        stop = end
        if end - start > LONGEST_STRETCH:
            stops = [match.end() for match in _STOP.finditer(text, start + 1, start + LONGEST_STRETCH)]
            stop = stops[-1] if stops else start + LONGEST_STRETCH
        for at, end_of_piece in _boundaries(text[start:stop], language):
            yield start + at, start + end_of_piece
        start = stop


def _boundaries(stretch: str, language: str) -> list[tuple[int, int]]:
    """What sentencex cuts; the whole where it fails.

    It panics at a wide space before a full stop ('plan B .'), so it is given a plain one there.
    """
    try:
        found = sentencex.get_sentence_boundaries(language, _WIDE_SPACE.sub(" ", stretch))
    except BaseException as error:  # a panic in Rust is no Exception
        if type(error).__name__ != "PanicException":
            raise
        return [(0, len(stretch))]
    return [(boundary["start_index"], boundary["end_index"]) for boundary in found]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _blocks(text: str, start: int) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines with no blank line between them, each line a span without the white space around it."""
    lines: list[tuple[int, int]] = []
    for match in _LINE.finditer(text, start):
        if match.end() - match.start() <= LONGEST_INVISIBLE and not fold(match.group()):
            continue
        if lines and len(_LINE_END.findall(text, lines[-1][1], match.start())) > 1:
            yield lines
            lines = []
        lines.append(match.span())
    if lines:
        yield lines


def _is_hard_wrapped(text: str, blocks: list[list[tuple[int, int]]]) -> bool:
    width = max((end - start for lines in blocks for start, end in lines), default=0)
    breaks = [pair for lines in blocks for pair in pairwise(lines)]
    if width not in WRAP_WIDTHS or len(breaks) < 3:
        return False
    forced = 0
    for (start, end), (following, _) in breaks:
        word = _FIRST_WORD.match(text, following)
        forced += word is not None and end - start + 1 + word.end() - word.start() > width
    return forced >= WRAP_SHARE * len(breaks)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span in pieces no longer than LONGEST_SENTENCE."""
    while end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        stop = next((at for at in range(limit, start, -1) if text[at].isspace()), limit)
        yield start, stop
        start, _ = _stripped(text, stop, end)
    if start < end:
        yield start, end
