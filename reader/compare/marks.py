"""Inside a linked pair: which words changed, as spans that turn the left into the right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from diff_match_patch import diff_match_patch

from reader.compare.cosmetic import cosmetic_sorts
from reader.compare.matching import Matches, matches
from reader.compare.model import Change
from reader.compare.passage import Passage
from reader.compare.telling import tells
from reader.text import Word, fold, words

LONGEST_SLIP = 2
"""A slip changes at most this many letters on either side."""
LONGEST_WORD = 60
"""Letters; in anything longer no slip is looked for."""

_LOOSE = re.compile(r"(?<=\d) (?=[%‰°€])|(?<=\.) (?=\.)")
"""Spaces that part nothing: in '5 %', '20 °C' and '. . .'. Others may: 'lots 1, 200' are not 'lots 1,200'."""


def word_changes(left: str, right: str, *, cosmetic: bool = False) -> tuple[Change, ...]:
    """The words that differ between two texts of one sentence, in order, as half-open offsets into each.

    Cosmetic differences (case, quotation style, spacing …) are no changes of words, but a word spelled
    another way is one. With ``cosmetic`` they are given too, and then the changes applied to ``left`` give
    ``right`` exactly.
    """
    found = changes(Passage(left, 0, len(left), words(left)), Passage(right, 0, len(right), words(right)))
    return tuple(
        change
        for change in found
        if cosmetic
        or not change.cosmetic
        or "spelling" in cosmetic_sorts(left[slice(*change.left)], right[slice(*change.right)])
    )


def changes(left: Passage, right: Passage) -> list[Change]:
    """All that differs between two passages, in order; applied to the left they give the right exactly."""
    if left.text[left.start : left.end] > right.text[right.start : right.end]:
        return [Change(c.right, c.left, c.cosmetic) for c in changes(right, left)]
    kept = matches([word.folded for word in left.words], [word.folded for word in right.words])
    kept = _slid(left.words, right.words, kept)
    found: list[Change] = []
    at, to = left.start, right.start
    for i, j, length in _runs(kept):
        start, end = left.words[i].start, left.words[i + length - 1].end
        begins, ends = right.words[j].start, right.words[j + length - 1].end
        found += _between(left.text, at, start, right.text, to, begins)
        if left.text[start:end] != right.text[begins:ends]:
            found += _cosmetic_within(left, i, right, j, length)
        at, to = end, ends
    return found + _between(left.text, at, left.end, right.text, to, right.end)


def _runs(kept: Matches) -> Iterator[tuple[int, int, int]]:
    """The matches as runs without a word between: where they begin on either side, and how many."""
    length = 0
    for (i, j), (next_i, next_j) in pairwise([*kept, (-1, -1)]):
        length += 1
        if (next_i, next_j) != (i + 1, j + 1):
            yield i + 1 - length, j + 1 - length, length
            length = 0


def _cosmetic_within(left: Passage, i: int, right: Passage, j: int, length: int) -> list[Change]:
    """What differs in a run of words that have the same words."""
    found: list[Change] = []
    for n in range(length):
        a, b = left.words[i + n], right.words[j + n]
        if n:
            before, answer = left.words[i + n - 1], right.words[j + n - 1]
            found += _between(left.text, before.end, a.start, right.text, answer.end, b.start)
        if left.text[a.start : a.end] != right.text[b.start : b.end]:
            telling = tells(left, i + n, right, j + n)
            found.append(Change((a.start, a.end), (b.start, b.end), not telling))
    return found


def inside(words: Iterable[Word], spans: Sequence[tuple[int, int]]) -> list[Word]:
    """The words that any of the spans touches; both ascend."""
    found: list[Word] = []
    if not spans:
        return found
    at, last = 0, len(spans) - 1
    start, end = spans[0]
    for word in words:
        while end <= word[0]:
            if at == last:
                return found
            at += 1
            start, end = spans[at]
        if start < word[1]:
            found.append(word)
    return found


def letter_changes(left: str, right: str) -> tuple[Change, ...]:
    """The letters that differ where one word slipped ('longe-range', 'long-range'); else nothing."""
    if not (min(len(left), len(right)) >= 4 and abs(len(left) - len(right)) <= LONGEST_SLIP):
        return ()
    if max(len(left), len(right)) > LONGEST_WORD or not (left.isascii() or left.isalnum()):
        return ()
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    diffs = engine.diff_main(left, right, False)
    gone = sum(len(run) for operation, run in diffs if operation < 0)
    come = sum(len(run) for operation, run in diffs if operation > 0)
    figures = any(c.isdigit() for operation, run in diffs if operation for c in run)
    if figures or max(gone, come) > LONGEST_SLIP:
        return ()
    found: list[Change] = []
    i = j = 0
    for operation, run in diffs:
        if operation:
            before = found[-1] if found and found[-1].left[1] == i and found[-1].right[1] == j else None
            left_start, right_start = (before.left[0], before.right[0]) if before else (i, j)
            if before:
                found.pop()
        i += len(run) if operation <= 0 else 0
        j += len(run) if operation >= 0 else 0
        if operation:
            found.append(Change((left_start, i), (right_start, j)))
    return tuple(found)


def _between(left: str, at: int, end: int, right: str, to: int, stop: int) -> list[Change]:
    """What differs between two kept words, without the white space that both begin or end with."""
    if left[at:end] == right[to:stop]:
        return []
    while at < end and to < stop and left[at] == right[to] and left[at].isspace():
        at, to = at + 1, to + 1
    while at < end and to < stop and left[end - 1] == right[stop - 1] and left[end - 1].isspace():
        end, stop = end - 1, stop - 1
    one, other = fold(left[at:end]), fold(right[to:stop])
    return [Change((at, end), (to, stop), one == other or _LOOSE.sub("", one) == _LOOSE.sub("", other))]


def _slid(left: Sequence[Word], right: Sequence[Word], kept: Matches) -> Matches:
    """The same matches, each insertion or deletion slid to begin and end at white space if it can.

    'a (b) (c)' against 'a (c)': not '(b) (' but '(b) ' was left out. Of places equally good, the last.
    """
    standing: set[tuple[int, int]] = set()
    i = j = 0
    for next_i, next_j in [*kept, (len(left), len(right))]:
        if (next_i == i) != (next_j == j):
            standing = standing or set(kept)
            run = (left, i, next_i) if next_j == j else (right, j, next_j)
            shift = _best_shift(*run, (i, j), (next_i, next_j), standing)
            for n in range(-shift):
                standing.remove((i - 1 - n, j - 1 - n))
                standing.add((next_i - 1 - n, next_j - 1 - n))
            for n in range(shift):
                standing.remove((next_i + n, next_j + n))
                standing.add((i + n, j + n))
        i, j = next_i + 1, next_j + 1
    return sorted(standing) if standing else kept


def _best_shift(
    side: Sequence[Word],
    start: int,
    end: int,
    before: tuple[int, int],
    after: tuple[int, int],
    standing: set[tuple[int, int]],
) -> int:
    """How far to slide the words ``start`` to ``end``, between two matches; below 0 is towards the front."""

    def quality(shift: int) -> int:
        return _apart(side, start + shift) + _apart(side, end + shift)

    def alike(shift: int) -> bool:
        return side[start + shift].folded == side[end + shift].folded

    best, most = 0, quality(0)
    shift = 0
    while (before[0] + shift - 1, before[1] + shift - 1) in standing and alike(shift - 1):
        shift -= 1
        if quality(shift) > most:
            best, most = shift, quality(shift)
    shift = 0
    while (after[0] + shift, after[1] + shift) in standing and alike(shift):
        shift += 1
        if quality(shift) >= most:
            best, most = shift, quality(shift)
    return best


def _apart(side: Sequence[Word], number: int) -> bool:
    """Whether white space or an end of the passage stands before a word."""
    return number in (0, len(side)) or side[number - 1].end < side[number].start
