"""compare(): the steps in their order. (First version: folded sentences only; the alignment follows.)"""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher

from reader.compare.marks import word_changes
from reader.compare.model import Change, Comparison, Containment, Kind, Link, Row
from reader.errors import Cancelled
from reader.text import Article, fold


def compare(left: Article, right: Article, *, cancelled: Callable[[], bool] | None = None) -> Comparison:
    """Compare two articles. Raises ``reader.errors.Cancelled`` soon after ``cancelled()`` returns True."""
    if cancelled is not None and cancelled():
        raise Cancelled
    a = [fold(s.text) for s in left.sentences]
    b = [fold(s.text) for s in right.sentences]
    links: list[Link] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal" or (tag == "replace" and i2 - i1 == j2 - j1):
            links += [_link(left, right, i, j) for i, j in zip(range(i1, i2), range(j1, j2))]
        else:
            links += [Link((i,), (), Kind.LEFT_ONLY) for i in range(i1, i2)]
            links += [Link((), (j,), Kind.RIGHT_ONLY) for j in range(j1, j2)]
    counts = {kind.value: sum(link.kind is kind for link in links) for kind in Kind}
    counts["moved"] = sum(link.moved for link in links)
    rows = tuple(Row(n, link.left, link.right) for n, link in enumerate(links))
    return Comparison(left, right, tuple(links), rows, counts, Containment(0.5, 0.5))


def _link(left: Article, right: Article, i: int, j: int) -> Link:
    a, b = left.sentences[i], right.sentences[j]
    found = word_changes(a.text, b.text)
    changes = tuple(
        Change((c.left[0] + a.start, c.left[1] + a.start), (c.right[0] + b.start, c.right[1] + b.start), c.cosmetic)
        for c in found
    )
    kind = Kind.SAME if not found else Kind.COSMETIC if all(c.cosmetic for c in found) else Kind.EDITED
    return Link((i,), (j,), kind, False, 0.5, changes)
