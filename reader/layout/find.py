"""Finding a phrase in an article as a reader remembers it: across line ends, however its quotation marks,
dashes, spaces, ligatures and accents are written; what is found is spans of the article's own text.

The text is folded once into a second string in which one character mostly stands for one character; where it
does not, the places are kept at which the two strings come apart.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from unicodedata import category

from reader.text import fold

_SPACES = r"\s{2,}|[^\S ]"
_SYLLABLE = r"[\u1100-\u115f][\u1160-\u11a7]+[\u11a8-\u11ff]*"
"""A Korean syllable written in parts."""
_PARAGRAPH = "\n"
"""Stands for white space with an empty line in it: no phrase goes on behind it."""

Found = tuple[int, int]
"""Half-open range of offsets into the text."""


class Findable:
    """A text made ready to be searched."""

    def __init__(self, text: str) -> None:
        self.text = text

    def count(self, phrase: str) -> int:
        """How often the phrase stands in the text, without overlaps; 0 for one that has no letter or sign."""
        folded, wanted = self._for(phrase)
        return folded.string.count(wanted) if wanted else 0

    def after(self, phrase: str, offset: int) -> Found | None:
        """The first place that begins at or behind the offset."""
        folded, wanted = self._for(phrase)
        at = folded.string.find(wanted, folded.at(offset)) if wanted else -1
        while at >= 0:
            found = folded.span(at, at + len(wanted))
            if found[0] >= offset:
                return found
            at = folded.string.find(wanted, at + 1)
        return None

    def before(self, phrase: str, offset: int) -> Found | None:
        """The last place that begins before the offset."""
        folded, wanted = self._for(phrase)
        at = folded.string.rfind(wanted, 0, folded.at(offset) + len(wanted)) if wanted else -1
        while at >= 0:
            found = folded.span(at, at + len(wanted))
            if found[0] < offset:
                return found
            at = folded.string.rfind(wanted, 0, at + len(wanted) - 1)
        return None

    def within(self, phrase: str, start: int, end: int) -> Iterator[Found]:
        """The places that have a part in ``text[start:end]``, in order, without overlaps."""
        folded, wanted = self._for(phrase)
        at = folded.string.find(wanted, max(0, folded.at(start) - len(wanted))) if wanted else -1
        while at >= 0:
            found = folded.span(at, at + len(wanted))
            if found[0] >= end:
                return
            if found[1] > start:
                yield found
            at = folded.string.find(wanted, at + len(wanted))

    def _for(self, phrase: str) -> tuple[_Folded, str]:
        """The folded text and phrase; small letters find large ones too, unless a large one is asked for."""
        cased, wanted = _wanted(phrase)
        return (self._cased if cased else self._uncased), wanted

    @cached_property
    def _uncased(self) -> _Folded:
        return _Folded(self.text, False)

    @cached_property
    def _cased(self) -> _Folded:
        return _Folded(self.text, True)


class _Folded:
    """A text folded, and which of its characters each character of it stands for."""

    def __init__(self, text: str, cased: bool) -> None:
        table, awkward = _single(text, cased)
        parts: list[str] = []
        self._starts, self._ends, self._folds = array("i"), array("i"), array("i")
        """Of each stretch where the strings come apart: its offsets in the text, and where it is folded."""
        self._behind = array("i")
        """By stretch, the place in the folded string behind it."""
        at = length = 0
        for stretch in awkward.finditer(text):
            start, end = stretch.span()
            parts.append(text[at:start].translate(table))
            length += start - at
            self._starts.append(start)
            self._ends.append(end)
            self._folds.append(length)
            parts.append(_fold_stretch(stretch.group(), cased))
            length += len(parts[-1])
            self._behind.append(length)
            at = end
        parts.append(text[at:].translate(table))
        self.string = "".join(parts)

    def at(self, offset: int) -> int:
        """The place in the folded string of the text's character at an offset."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return offset
        if offset < self._ends[number]:
            return self._folds[number]
        return self._behind[number] + offset - self._ends[number]

    def span(self, start: int, end: int) -> Found:
        """The offsets in the text of the characters that a part of the folded string stands for."""
        return self._first(start), self._first(end - 1, behind=True)

    def _first(self, place: int, *, behind: bool = False) -> int:
        number = bisect_right(self._folds, place) - 1
        if number < 0:
            return place + behind
        if place < self._behind[number]:
            return self._ends[number] if behind else self._starts[number]
        return self._ends[number] + place - self._behind[number] + behind


@lru_cache(maxsize=16)
def _wanted(phrase: str) -> tuple[bool, str]:
    """Whether case counts in a phrase, and what is looked for; asked for every line that is drawn."""
    cased = phrase != phrase.lower()
    return cased, _Folded(phrase.strip(), cased).string


def _single(text: str, cased: bool) -> tuple[dict[int, str], re.Pattern[str]]:
    """What each character of a text is folded to, and what finds those that do not fold to one each."""
    table = {} if cased else {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    several, marks = "", ""
    for character in sorted(set(text)):
        if character.isspace():
            continue
        folded = _fold_stretch(character, cased)
        if category(character)[0] == "M":
            marks += character
        elif len(folded) != 1:
            several += character
        else:
            table[ord(character)] = folded
    patterns = [_SPACES, _SYLLABLE]
    if marks:
        patterns.insert(0, rf"\S[{re.escape(marks)}]+")
        several += marks
    if several:
        patterns.append(f"[{re.escape(several)}]")
    return table, re.compile("|".join(patterns))


def _fold_stretch(stretch: str, cased: bool) -> str:
    """A stretch folded, its case kept where that counts."""
    if stretch.isspace():
        return _PARAGRAPH if stretch.count("\n") > 1 else " "
    folded = fold(stretch)
    return folded.upper() if cased and stretch != stretch.lower() else folded
