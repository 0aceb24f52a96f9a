"""Text that comes through Markdown as it is, and emphasis that takes hold wherever it stands.

CommonMark opens and closes emphasis by the characters on both sides of the asterisks (section 6.2,
'flanking'), so that ``dollar**(s)**`` marks nothing. There the emphasis takes in the start of the word too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from unicodedata import category

_ACTIVE = re.compile(r"[\\`*_\[\]<~|$]|&(?=[#\w])")
"""Signs that mean something in CommonMark, GitHub's dialect or its formulas, wherever they stand."""
_ACTIVE_FIRST = re.compile(r"(\d{0,9})([#+=>:.)-].*)", re.DOTALL)
"""A line that begins so may begin a heading, a list, a quotation or a rule."""
_ASCII_SIGNS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_UNSPACED_FROM = "\u2e80"
"""From here on, characters of scripts that put no space between words."""


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def escape(text: str) -> str:
    """The text such that Markdown shows it as it is, within a line."""
    return _ACTIVE.sub(r"\\\g<0>", text)


def escape_line(text: str) -> str:
    """The text such that Markdown shows it as a paragraph of its own."""
    return _ACTIVE_FIRST.sub(r"\1\\\2", escape(text), count=1) if _ACTIVE_FIRST.match(text) else escape(text)


def emphasise(text: str, spans: Iterable[tuple[int, int]], sign: str) -> str:
    """The text, escaped, with ``sign`` ('*' or '**') around each span; spans ascend and do not overlap."""
    places = [place for span in _joined(_holding(text, start, end) for start, end in spans) for place in span]
    pieces = [escape(text[start:end]) for start, end in pairwise([0, *places, len(text)])]
    return sign.join(pieces)


def _holding(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends, widened until emphasis takes hold at both."""
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    if start == end:
        return start, end
    while start and not _takes_hold(text[start - 1], text[start]):
        start = _word_start(text, start - 1)
    while end < len(text) and not _takes_hold(text[end], text[end - 1]):
        end = len(text) - _word_start(text[::-1], len(text) - end - 1)
    return start, end


def _takes_hold(outside: str, inside: str) -> bool:
    """Whether an asterisk between the two opens or closes; CommonMark 0.30 and 0.31 differ on symbols."""
    if category(inside)[0] not in "PS":
        return True
    return outside == " " or outside in _ASCII_SIGNS or category(outside)[0] == "P"


def _word_start(text: str, at: int) -> int:
    while at and text[at].isalnum() and text[at - 1].isalnum() and text[at] < _UNSPACED_FROM:
        at -= 1
    return at


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans that are not empty, those that touch as one."""
    last: tuple[int, int] | None = None
    for start, end in spans:
        if start == end:
            continue
        if last and start <= last[1]:
            last = last[0], max(last[1], end)
            continue
        if last:
            yield last
        last = start, end
    if last:
        yield last
