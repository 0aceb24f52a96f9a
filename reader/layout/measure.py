"""Measuring an article once: where its lines may break, and how many cells lie between those places."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import category

from reader.layout.model import CellWidth
from reader.text import Article, count_words

SOFT_HYPHEN = "\u00ad"
"""Never drawn: terminals disagree on whether it takes a cell."""

_FIXED = "\u00a0\u202f\u2007\u2009"
_TOKEN = re.compile(rf"\S+(?:(?:(?<=[\d«‹„(])[{_FIXED}]|[{_FIXED}](?=[\d»›!?;:%‰°€$£)]))\S+)*")
"""What stands between places to break at white space.

A fixed space holds only beside figures and signs: some systems write nothing but fixed spaces."""

_UNSPACED = (
    "\u2e80-\u2fff\u3003-\u3007\u3012\u3013\u3020-\u3029\u3030-\u303c\u3041-\u3096\u309b-\u30fa\u30fd-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
)
_CLOSING = (
    "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\u301e\u301f\u30fb\u30fc\uff01\uff09\uff0c"
    "\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\uff60\uff61\uff63\uff64\u2019\u201d\u2026\u2014\u2015"
)
_OPENING = (
    "\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\u301d\uff08\uff3b\uff5b\uff5f\uff62\u2018\u201c"
)
_HYPHENS = r"\-\u2010\u2013"
_DASHES = "\u2014\u2015\u2026"
_BREAK = re.compile(rf"(?<=[^\W\d_]{{3}}[{_HYPHENS}])(?=[^\W\d_]{{3}})|(?<=\w[{_DASHES}])(?=\w)")
"""Places inside a token where a line may break: in 'long-range' but not in 'Tu-160' or 'e-mail', and behind a
dash between words."""
_BREAK_UNSPACED = (
    rf"{_BREAK.pattern}"
    rf"|(?<=[{_UNSPACED}{_CLOSING}])(?=[{_UNSPACED}{_OPENING}])"
    rf"|(?<=[{_UNSPACED}])(?=[^\W{_CLOSING}_])"
    rf"|(?<=[^\W_])(?=[{_UNSPACED}])"
)
"""And between characters of scripts written without spaces, where no closing sign begins a line and no
opening sign ends one. Slow to compile, so only where there are such characters."""
_FIRST_UNSPACED = "\u2e80"
_MAY_BREAK = re.compile(rf"[{_HYPHENS}{_DASHES}]")

_WHITE = re.compile(r"\s+")
_MARKS = frozenset(("Mn", "Mc", "Me", "Cf"))
_JOINER = "\u200d"
_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN = range(0x1F3FB, 0x1F400)


@dataclass(frozen=True, slots=True)
class Measured:
    """An article's chunks: runs of characters that a line does not break in, so long as one fits its column.

    Cells are counted on one endless line on which a single cell parts words.
    """

    article: Article
    cells: CellWidth
    first: array[int]
    """By sentence, the number of its first chunk; one entry more for the end."""
    starts: array[int]
    """By chunk, the offset of its first character in the article's text."""
    ends: array[int]
    """By chunk, the offset behind its last character."""
    cells_from: array[int]
    """By chunk, the cell it begins at."""
    cells_to: array[int]
    """By chunk, the cell behind it."""
    words: array[int]
    """By sentence, how many words stand before it; one entry more for the end."""


def measure(article: Article, cells: CellWidth) -> Measured:
    """Measure every chunk of an article with the given measure."""
    text = article.text
    first, words = array("i"), array("i", [0])
    starts, ends, cells_from, cells_to = array("i"), array("i"), array("i"), array("i")
    known: dict[str, tuple[int, tuple[tuple[int, int], ...]]] = {}
    at = count = 0
    for sentence in article.sentences:
        first.append(len(starts))
        begin = sentence.start
        space = 1 if begin and text[begin - 1].isspace() else 0
        for match in _TOKEN.finditer(text, begin, sentence.end):
            token = match.group()
            if token not in known:
                known[token] = count_words(token), tuple(_chunks(token, cells))
            token_words, chunks = known[token]
            count += token_words
            offset = match.start()
            at += space if offset == begin else 1
            for length, width in chunks:
                starts.append(offset)
                cells_from.append(at)
                offset += length
                at += width
                ends.append(offset)
                cells_to.append(at)
        words.append(count)
    first.append(len(starts))
    return Measured(article, cells, first, starts, ends, cells_from, cells_to, words)


def drawn(text: str) -> str:
    """The text as it is drawn: white space as spaces, no soft hyphens."""
    if text.isascii() and text.isprintable():
        return text
    return _WHITE.sub(" ", text.replace(SOFT_HYPHEN, ""))


def clusters(text: str, start: int, end: int, cells: CellWidth) -> Iterator[tuple[int, int]]:
    """What must not be parted in ``text[start:end]``: a character with its marks, joined emoji, a flag.

    Yields the offset of each and its width in cells.
    """
    at = start
    while at < end:
        stop = at + 1
        flag = ord(text[at]) in _REGIONAL
        while stop < end:
            if flag and ord(text[stop]) in _REGIONAL:
                flag = False
            elif not _clings(text[stop - 1], text[stop], cells):
                break
            stop += 1
        yield at, max(0, cells(drawn(text[at:stop])))
        at = stop


def unparted(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the rest of each character that it would part from its marks or from what it is joined
    with."""
    while _is_inside(text, start):
        start -= 1
    while _is_inside(text, end):
        end += 1
    return start, end


def _is_inside(text: str, place: int) -> bool:
    """Whether the characters before and behind a place are one to a reader."""
    if not 0 < place < len(text) or (text[place].isascii() and text[place - 1] != _JOINER):
        return False
    if ord(text[place]) in _REGIONAL:
        first = place
        while first and ord(text[first - 1]) in _REGIONAL:
            first -= 1
        return (place - first) % 2 == 1
    if category(text[place]) == "Cf" and text[place] != _JOINER:
        return False  # what is not seen may differ by itself
    return _clings(text[place - 1], text[place], lambda _: 1)


def _clings(before: str, character: str, cells: CellWidth) -> bool:
    """Whether a character belongs to the one before it."""
    return (
        before == _JOINER or ord(character) in _SKIN or category(character) in _MARKS or cells(character) <= 0
    )


def _chunks(token: str, cells: CellWidth) -> Iterator[tuple[int, int]]:
    """Length in characters and width in cells of each chunk of a token."""
    places = [0, len(token)]
    if not token.isascii() and max(token) >= _FIRST_UNSPACED:
        places[1:1] = [match.start() for match in re.finditer(_BREAK_UNSPACED, token)]
    elif _MAY_BREAK.search(token):
        places[1:1] = [match.start() for match in _BREAK.finditer(token)]
    for begin, end in pairwise(places):
        chunk = drawn(token[begin:end])
        yield end - begin, len(chunk) if chunk.isascii() else max(0, cells(chunk))
