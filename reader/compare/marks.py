"""Inside a linked pair: which words changed, as spans that turn the left into the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from diff_match_patch import diff_match_patch

from reader.compare.matching import Matches, matches
from reader.compare.model import Change
from reader.text import Word, fold, words

LONGEST_SLIP = 2
"""A slip changes at most this many letters on either side."""


class Passage(NamedTuple):
    """A stretch of a text with its words and signs."""

    text: str
    start: int
    end: int
    words: Sequence[Word]


def word_changes(left: str, right: str, *, cosmetic: bool = False) -> tuple[Change, ...]:
    """The words that differ between two texts of one sentence, in order, as half-open offsets into each.

    Differences in dress alone (case, quotation style, spacing …) are no changes of words; with ``cosmetic`` they are
    given too, and then the changes applied to ``left`` give ``right`` exactly.
    """
    found = changes(Passage(left, 0, len(left), words(left)), Passage(right, 0, len(right), words(right)))
    return tuple(change for change in found if cosmetic or not change.cosmetic)


def changes(left: Passage, right: Passage) -> list[Change]:
    """All that differs between two passages, in order; applied to the left they give the right exactly."""
    if left.text[left.start : left.end] > right.text[right.start : right.end]:
        return [Change(c.right, c.left, c.cosmetic) for c in changes(right, left)]
    kept = matches([word.folded for word in left.words], [word.folded for word in right.words])
    kept = _slid(left.words, right.words, kept)
    found: list[Change] = []
    at, to = left.start, right.start
    for i, j in kept:
        a, b = left.words[i], right.words[j]
        found += _between(left.text, at, a.start, right.text, to, b.start)
        if left.text[a.start : a.end] != right.text[b.start : b.end]:
            found.append(Change((a.start, a.end), (b.start, b.end), True))
        at, to = a.end, b.end
    return found + _between(left.text, at, left.end, right.text, to, right.end)


def letter_changes(left: str, right: str) -> tuple[Change, ...]:
    """Where two words differ by a slip ('longe-range', 'long-range'), the letters that differ; else nothing."""
    if len(left) < 4 or len(right) < 4 or not (left.isascii() or left.isalnum()):
        return ()
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    diffs = engine.diff_main(left, right, False)
    gone = sum(len(run) for operation, run in diffs if operation < 0)
    come = sum(len(run) for operation, run in diffs if operation > 0)
    if max(gone, come) > LONGEST_SLIP or any(c.isdigit() for operation, run in diffs if operation for c in run):
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
    return [Change((at, end), (to, stop), fold(left[at:end]) == fold(right[to:stop]))]


def _slid(left: Sequence[Word], right: Sequence[Word], kept: Matches) -> Matches:
    """The same matches, with every insertion or deletion slid to where it begins and ends at white space if it can.

    'a (b) (c)' against 'a (c)': not '(b) (' but '(b) ' was left out. Of places equally good, the last.
    """
    standing = set(kept)
    i = j = 0
    for next_i, next_j in [*kept, (len(left), len(right))]:
        if (next_i == i) != (next_j == j):
            side, start, end = (left, i, next_i) if next_j == j else (right, j, next_j)
            shift = _best_shift(side, start, end, i, j, next_i, next_j, standing)
            for n in range(-shift):
                standing.remove((i - 1 - n, j - 1 - n))
                standing.add((next_i - 1 - n, next_j - 1 - n))
            for n in range(shift):
                standing.remove((next_i + n, next_j + n))
                standing.add((i + n, j + n))
        i, j = next_i + 1, next_j + 1
    return sorted(standing)


def _best_shift(
    side: Sequence[Word], start: int, end: int, i: int, j: int, next_i: int, next_j: int, standing: set[tuple[int, int]]
) -> int:
    """How far to slide the words ``start`` to ``end`` of a side: below 0 towards the front."""

    def apart(number: int) -> bool:
        return number in (0, len(side)) or side[number - 1].end < side[number].start

    best, best_quality = 0, apart(start) + apart(end)
    shift = 0
    while (i + shift - 1, j + shift - 1) in standing and side[start + shift - 1].folded == side[end + shift - 1].folded:
        shift -= 1
        quality = apart(start + shift) + apart(end + shift)
        if quality > best_quality:
            best, best_quality = shift, quality
    shift = 0
    while (next_i + shift, next_j + shift) in standing and side[start + shift].folded == side[end + shift].folded:
        shift += 1
        quality = apart(start + shift) + apart(end + shift)
        if quality >= best_quality:
            best, best_quality = shift, quality
    return best
