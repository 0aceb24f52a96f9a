"""Where case or a quotation mark is more than cosmetic: 'US' is not 'us', nor 5 MW 5 mW, nor 5' 5"."""

from __future__ import annotations

import re

from reader.compare.passage import Passage

LONGEST_ACRONYM = 5
LONGEST_BESIDE_A_NAME = 3
"""Letters of an acronym that with one capital is another word ('WHO', 'Who'); longer ones are written either
way ('NATO', 'Nato')."""
LONGEST_UNIT = 3
_UNIT = re.compile(rf"\d([^\W\d_]{{1,{LONGEST_UNIT}}})$")
_NO_UNITS = frozenset(("am", "pm", "st", "nd", "rd", "th", "k"))
_FEET, _INCHES = "'", '"'


def tells(left: Passage, i: int, right: Passage, j: int) -> bool:
    """Whether two words or signs, alike once folded, are not the same to a reader.

    Amid capitals, as in a headline set in them, case tells nothing.
    """
    word, there = _text(left, i), _text(right, j)
    if left.words[i].sort == "sign":
        signs = {word, there}
        return signs == {_FEET, _INCHES} and _measures(left, i) and _measures(right, j)
    if word.lower() != there.lower() or _amid_capitals(left, i) or _amid_capitals(right, j):
        return False
    if left.words[i].sort == "number":
        unit = _UNIT.search(word)
        return unit is not None and unit.group(1).lower() not in _NO_UNITS
    if _behind_a_number(left, i) and _behind_a_number(right, j):
        return _is_another_unit(word, there)
    return _is_acronym(word, right, j) or _is_acronym(there, left, i)


def _is_another_unit(word: str, there: str) -> bool:
    """Whether case parts two units: 'm' and 'M', 'MW' and 'mW', 'MB' and 'Mb', but not 'KM' and 'km'."""
    if len(word) > LONGEST_UNIT or word.lower() in _NO_UNITS:
        return False
    both_set_large = not (word.islower() or there.islower())
    return len(word) == 1 or both_set_large or _mixed(word) or _mixed(there)


def _mixed(word: str) -> bool:
    return not (word.islower() or word.isupper() or word.istitle())


def _is_acronym(word: str, other: Passage, number: int) -> bool:
    """Whether one is an acronym and the other a word or, inside a sentence, a name of the same letters."""
    if not (word.isupper() and 2 <= len(word) <= LONGEST_ACRONYM):
        return False
    there = _text(other, number)
    inside = number > 0 and other.words[number - 1].sort != "sign"
    return there.islower() or (inside and there.istitle() and len(word) <= LONGEST_BESIDE_A_NAME)


def _amid_capitals(passage: Passage, number: int) -> bool:
    """Whether a word beside this one is set in capitals; a single letter says nothing."""
    words = passage.words
    beside = [words[at] for at in (number - 1, number + 1) if 0 <= at < len(words)]
    return any(
        word.sort == "word" and word.end - word.start > 1 and passage.text[word.start : word.end].isupper()
        for word in beside
    )


def _behind_a_number(passage: Passage, number: int) -> bool:
    return number > 0 and passage.words[number - 1].sort == "number"


def _measures(passage: Passage, number: int) -> bool:
    """Whether a mark stands close behind a figure and closes no quotation."""
    mark = passage.words[number]
    if not _behind_a_number(passage, number) or passage.words[number - 1].end != mark.start:
        return False
    before = passage.text[passage.start : mark.start]
    return before.count(_text(passage, number)) % 2 == 0


def _text(passage: Passage, number: int) -> str:
    word = passage.words[number]
    return passage.text[word.start : word.end]
