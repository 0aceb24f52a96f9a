"""Across the joint: neighbouring beads become one where a stop moved and words went with it.

'They met, and he left. She stayed.' against 'They met. He left and she stayed.': each sentence answers its
own, but what one lost stands in the other's neighbour, and only the two together show it.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.compare.beads import Bead, Sides
from reader.compare.grow import LARGEST_SIDE, NOTHING_LEFT
from reader.compare.matching import matches
from reader.compare.passage import passage
from reader.compare.stopping import Stop, watched
from reader.compare.terms import Terms

LEAST_GAIN = 0.2
"""How much more must stand in order on both sides once two beads are one, as a share of the lightest of their
four sides; and at least what the rarest word weighs. As much must stand in each of the two before."""
LEAST_OF_A_NEIGHBOUR = 0.4
"""As large a share of a free sentence must stand on the other side for it to join."""


def joined_across(sides: Sides, beads: Sequence[Bead], stop: Stop) -> list[Bead]:
    """The beads by left sentence, joined to each other and to free neighbours where more words stand then."""
    found: list[Bead] = []
    for bead in watched(sorted(beads), stop, 1):
        whole = _joined(found[-1], bead, sides) if found and _may_join(found[-1], bead) else None
        if whole is None:
            found.append(bead)
        else:
            found[-1] = whole
    grown = [number for number, bead in enumerate(found) if 1 in bead.sizes and bead.sizes != (1, 1)]
    if grown:
        taken = [{n for bead in found for n in range(*bead.run(side))} for side in (0, 1)]
        for number in watched(grown, stop, 1):
            found[number] = _with_free_neighbour(found[number], sides, taken)
    return found


def _may_join(one: Bead, other: Bead) -> bool:
    touch = one.left_end == other.left and one.right_end == other.right
    small = max(other.left_end - one.left, other.right_end - one.right) <= LARGEST_SIDE
    return touch and small and max(one.likeness, other.likeness) < NOTHING_LEFT


def _joined(one: Bead, other: Bead, sides: Sides) -> Bead | None:
    """Both as one bead where enough is gained by it."""
    least = sides.weights.rarest
    if max(_crossing(one, other, sides)) < least:
        return None
    bounds = one.left, other.left_end, one.right, other.right_end
    whole = Bead(*bounds, sides.likeness(*bounds))
    stands, _ = _standing(whole, sides)
    (before, light), (behind, as_light) = _standing(one, sides), _standing(other, sides)
    lightest = LEAST_GAIN * min(light, as_light)
    gained = stands - before - behind >= max(least, lightest)
    return whole if gained and min(before, behind) >= lightest else None


def _with_free_neighbour(bead: Bead, sides: Sides, taken: list[set[int]]) -> Bead:
    """A bead of one sentence against several, the one joined by a sentence beside it if words went there."""
    side = bead.sizes.index(1)
    start, end = bead.run(side)
    for number in (end, start - 1):
        if 0 <= number < len(sides.sizes[side]) and number not in taken[side]:
            bounds = [bead.run(0), bead.run(1)]
            bounds[side] = min(start, number), max(end, number + 1)
            whole = Bead(*bounds[0], *bounds[1], sides.likeness(*bounds[0], *bounds[1]))
            gain = _standing(whole, sides)[0] - _standing(bead, sides)[0]
            weight = sum(sides.weights.of(sides.articles[side].words_of(number)))
            if gain >= max(sides.weights.rarest, LEAST_OF_A_NEIGHBOUR * weight):
                taken[side].add(number)
                return whole
    return bead


def _crossing(one: Bead, other: Bead, sides: Sides) -> tuple[float, float]:
    """What could go across: weight that one lacks and the other's other side has too much; both ways."""
    lefts = [sides.terms(0, *bead.run(0)) for bead in (one, other)]
    rights = [sides.terms(1, *bead.run(1)) for bead in (one, other)]
    return (
        _unanswered_in_both(lefts[0], rights[0], rights[1], lefts[1]),
        _unanswered_in_both(lefts[1], rights[1], rights[0], lefts[0]),
    )


def _unanswered_in_both(own: Terms, answer: Terms, there: Terms, its_answer: Terms) -> float:
    return sum(
        max(0.0, min(weight - answer.get(term, 0.0), there[term] - its_answer.get(term, 0.0)))
        for term, weight in own.items()
        if term in there
    )


def _standing(bead: Bead, sides: Sides) -> tuple[float, float]:
    """Weight of the words that stand in order on both sides, and of all words on the lighter side."""
    left, right = (passage(article, *bead.run(side)) for side, article in enumerate(sides.articles))
    kept = matches([word.folded for word in left.words], [word.folded for word in right.words])
    weighed = sides.weights.of(left.words)
    return sum([weighed[i] for i, _ in kept]), min(sum(weighed), sum(sides.weights.of(right.words)))
