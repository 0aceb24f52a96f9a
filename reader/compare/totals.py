"""What a comparison comes to: counts by kind, and how much of each side stands on the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from reader.compare.cosmetic import counted
from reader.compare.marks import inside
from reader.compare.model import Containment, Kind, Link
from reader.compare.stopping import Stop, unstopped, watched
from reader.text import Article, Word


def counts(links: Iterable[Link]) -> dict[str, int]:
    """Number of links by kind, every kind present, and of moved links under 'moved'."""
    found = {kind.value: 0 for kind in Kind} | {"moved": 0}
    for link in links:
        found[link.kind.value] += 1
        found["moved"] += link.moved
    return found


def containment(left: Article, right: Article, links: Sequence[Link], stop: Stop = unstopped) -> Containment:
    """Share of each side's words that stand on the other.

    Of same and cosmetic links every word stands there, of edited ones the words outside the changes, of
    reworded ones only the shared words.
    """
    return Containment(_contained(left, links, 0, stop), _contained(right, links, 1, stop))


def ignored(left: Article, right: Article, links: Iterable[Link], stop: Stop = unstopped) -> dict[str, int]:
    """How many changes are cosmetic, by sort; sorts without any are left out."""
    return counted(
        (left.text[slice(*change.left)], right.text[slice(*change.right)])
        for link in watched(links, stop)
        for change in link.changes
        if change.cosmetic
    )


def breaks(
    left: Article, right: Article, links: Sequence[Link], stop: Stop = unstopped
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The left and the right sentences, ascending, that open a paragraph while what answers them goes on in
    one.
    """
    found: tuple[list[int], list[int]] = ([], [])
    for link in [link for link in links if len(link.left) + len(link.right) > 2]:
        inner = [n for n in link.left[1:] if _opens(left, n)], [n for n in link.right[1:] if _opens(right, n)]
        if bool(inner[0]) != bool(inner[1]):
            found[0].extend(inner[0])
            found[1].extend(inner[1])
    for one, other in watched(pairwise(links), stop):
        if not (one.left and one.right and other.left and other.right):
            continue
        i, j = other.left[0], other.right[0]
        if (one.left[-1] + 1, one.right[-1] + 1) == (i, j):
            opens_left, opens_right = _opens(left, i), _opens(right, j)
            if opens_left != opens_right:
                found[opens_right].append(j if opens_right else i)
    return tuple(sorted(found[0])), tuple(sorted(found[1]))


def _opens(article: Article, sentence: int) -> bool:
    return article.sentences[sentence].paragraph != article.sentences[sentence - 1].paragraph


def _contained(article: Article, links: Sequence[Link], side: int, stop: Stop) -> float:
    total = article.word_count
    if not total:
        return 1.0 if all(link.kind in (Kind.SAME, Kind.COSMETIC) for link in links) else 0.0
    missing = 0
    for link in watched(links, stop):
        numbers = link.right if side else link.left
        if not numbers or link.kind in (Kind.SAME, Kind.COSMETIC):
            continue
        words: Iterable[Word] = chain.from_iterable(map(article.words_of, numbers))
        if link.kind is Kind.EDITED:
            spans = [change.right if side else change.left for change in link.changes if not change.cosmetic]
            words = inside(words, spans)
        missing += sum([word.sort != "sign" for word in words]) - len(link.shared)
    return max(0.0, (total - missing) / total)
