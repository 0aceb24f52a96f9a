"""Rows: the links in the order in which a person reads them, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.compare.model import Link, Row


def in_reading_order(links: Iterable[Link]) -> tuple[tuple[Link, ...], tuple[Row, ...]]:
    """The links by first appearance, and the rows.

    Linked pairs that did not move stand in the order of both sides. Between two of them comes what only the
    left has there, then what only the right has; a moved link has a row at each of its ends.
    """
    both: list[Link] = []
    left_ends: list[Link] = []
    right_ends: list[Link] = []
    for link in links:
        if link.left and link.right and not link.moved:
            both.append(link)
            continue
        if link.left:
            left_ends.append(link)
        if link.right:
            right_ends.append(link)
    both.sort(key=lambda link: link.left)
    left_ends.sort(key=lambda link: link.left)
    right_ends.sort(key=lambda link: link.right)
    return _numbered(_merged(both, left_ends, right_ends))


_Placed = tuple[Link, tuple[int, ...], tuple[int, ...]]


def _merged(both: Sequence[Link], left_ends: Sequence[Link], right_ends: Sequence[Link]) -> Iterable[_Placed]:
    i = j = 0
    for link in both:
        while i < len(left_ends) and left_ends[i].left < link.left:
            yield left_ends[i], left_ends[i].left, ()
            i += 1
        while j < len(right_ends) and right_ends[j].right < link.right:
            yield right_ends[j], (), right_ends[j].right
            j += 1
        yield link, link.left, link.right
    for rest in left_ends[i:]:
        yield rest, rest.left, ()
    for rest in right_ends[j:]:
        yield rest, (), rest.right


def _numbered(placed: Iterable[_Placed]) -> tuple[tuple[Link, ...], tuple[Row, ...]]:
    numbers: dict[int, int] = {}
    links: list[Link] = []
    rows: list[Row] = []
    for link, left, right in placed:
        number = numbers.get(id(link))
        if number is None:
            number = numbers[id(link)] = len(links)
            links.append(link)
        rows.append(Row(number, left, right))
    return tuple(links), tuple(rows)
