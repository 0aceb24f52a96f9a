"""compare(): the steps of a comparison in their order, big to small."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from reader.compare.across import joined_across
from reader.compare.beads import Bead, Sides
from reader.compare.chain import heaviest_chain
from reader.compare.grow import grow
from reader.compare.keep import believed
from reader.compare.kinds import link, one_sided
from reader.compare.model import Change, Comparison, Kind, Link
from reader.compare.moves import moved_beads
from reader.compare.pairs import Pair, alike_pairs, keys, scored_pairs
from reader.compare.rows import in_reading_order
from reader.compare.spine import beads, spine, with_repeats
from reader.compare.standards import FAR_APART, closeness, standards
from reader.compare.stopping import Stop, stopper, watched
from reader.compare.terms import Weights
from reader.compare.totals import breaks, containment, counts, ignored
from reader.text import Article


def compare(left: Article, right: Article, *, cancelled: Callable[[], bool] | None = None) -> Comparison:
    """Compare two articles: which sentences answer which, what changed in them, what moved.

    The same articles give the same result, and exchanged sides give it exchanged. ``cancelled`` is asked
    often; once it returns True, ``reader.errors.Cancelled`` is raised.
    """
    stop = stopper(cancelled)
    stop()
    if _stands_first(left, right):
        links = _links(left, right, stop)
    else:
        links = [_mirrored(found) for found in _links(right, left, stop)]
    stop()
    ordered, rows = in_reading_order(links)
    stop()
    cosmetic = ignored(left, right, ordered, stop)
    parted = breaks(left, right, ordered, stop)
    if any(parted):
        cosmetic["paragraph breaks"] = sum(map(len, parted))
    return Comparison(
        left,
        right,
        ordered,
        rows,
        counts(ordered),
        containment(left, right, ordered, stop),
        cosmetic,
        parted,
    )


def _links(left: Article, right: Article, stop: Stop) -> list[Link]:
    weights = Weights(left, right, stop)
    found = align(left, right, weights, stop)
    links = []
    for bead in watched(found, stop, 1):
        links.append(link(bead, left, right, weights))
    answered = [{n for found in links for n in found.left}, {n for found in links for n in found.right}]
    for side, article, kind in ((0, left, Kind.LEFT_ONLY), (1, right, Kind.RIGHT_ONLY)):
        links += [one_sided(n, kind) for n in range(len(article.sentences)) if n not in answered[side]]
    return links


def align(left: Article, right: Article, weights: Weights, stop: Stop) -> list[Bead]:
    """Which runs of sentences answer each other, by left sentence.

    Alike sentences and sentences that share what they are about compete for the heaviest chain in order; its
    beads grow to neighbours they cover; the weak ones that nothing supports are dropped; what is free on both
    sides may have moved.
    """
    left_keys, right_keys = keys(left, right, stop)
    alike, settled_left, settled_right = alike_pairs(left, right, left_keys, right_keys, stop)
    stop()
    open_left = [n for n in range(len(left_keys)) if n not in settled_left]
    open_right = [n for n in range(len(right_keys)) if n not in settled_right]

    def aligned(weights: Weights) -> tuple[Sides, list[Pair], list[Pair]]:
        sides = Sides(left, right, weights)
        pairs = sorted([*alike, *scored_pairs(sides, open_left, open_right, stop)])
        stop()
        chain = spine(sides, pairs, stop)
        stop()
        return sides, pairs, with_repeats(chain, left_keys, right_keys)

    sides, pairs, chain = aligned(weights)
    close = closeness(sides, chain)
    if close < FAR_APART:
        sides, pairs, chain = aligned(weights.with_pieces(stop))
    stop()
    asked = standards(close)
    chain = [pair for pair in chain if pair.likeness >= asked.least]
    found = believed(sides, grow(sides, beads(chain), asked, stop), asked.strong, stop)
    found = joined_across(sides, found, stop)
    stop()
    elsewhere = moved_beads(found, pairs, left_keys, right_keys, stop)
    stop()
    return _with_moves_flagged(sides, grow(sides, [*found, *elsewhere], asked, stop) if elsewhere else found)


def _with_moves_flagged(sides: Sides, found: Sequence[Bead]) -> list[Bead]:
    """The beads by left sentence, moved unless in the heaviest chain: the smaller part is what moved."""
    ordered = sorted(found)
    if all(one.right < other.right for one, other in pairwise(ordered)):
        return ordered
    left, right = sides.sizes
    size = [
        sum(left[bead.left : bead.left_end]) + sum(right[bead.right : bead.right_end]) + 1 for bead in ordered
    ]
    places = [Pair(bead.left, bead.right, bead.likeness) for bead in ordered]
    stayed = {pair.left for pair in heaviest_chain(places, [float(n) for n in size])}
    return [bead._replace(moved=bead.left not in stayed) for bead in ordered]


def _stands_first(left: Article, right: Article) -> bool:
    """Whether the sides stand in the order in which they are compared, whichever of them was named first."""
    if left.text != right.text:
        return left.text < right.text
    cuts = ([(s.paragraph, s.start, s.end) for s in article.sentences] for article in (left, right))
    return next(cuts) <= next(cuts)


def _mirrored(found: Link) -> Link:
    def turned(changes: tuple[Change, ...]) -> tuple[Change, ...]:
        return tuple(Change(c.right, c.left, c.cosmetic) for c in changes)

    shared = tuple(sorted(turned(found.shared)))
    return Link(
        found.right, found.left, _MIRROR.get(found.kind, found.kind), found.moved, found.score,
        turned(found.changes), shared, found.reasons,
    )  # fmt: skip


_MIRROR = {Kind.LEFT_ONLY: Kind.RIGHT_ONLY, Kind.RIGHT_ONLY: Kind.LEFT_ONLY}
