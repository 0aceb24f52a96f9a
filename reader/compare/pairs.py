"""Which sentences could answer which: those alike once folded, and those that share enough of what they are
about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from reader.compare.beads import Sides
from reader.compare.stopping import Stop, watched
from reader.compare.terms import mass
from reader.text import Article, fold

LEAST_LIKENESS = 0.08
"""A pair scored lower is not considered; this much is subtracted from a pair's likeness when pairs compete.
"""
REPEATS = 16
"""A repeated sentence is paired in every way only while there are at most this many ways."""
QUESTION = 0.5
"""A question and a statement are this much as alike as their words make them."""
NEARLY_THE_SAME = 0.999
"""Likeness of sentences that are alike once folded but not the same, so that the letters decide between
two.
"""
POSTINGS = 4_000
"""A term that would bring together more pairs of sentences than this brings none together."""


_QUESTION_MARKS = "?？؟"


MOST_CANDIDATES = 16
"""Each sentence keeps at most this many pairs, the most alike."""


class Pair(NamedTuple):
    """A left and a right sentence that could answer each other."""

    left: int
    right: int
    likeness: float
    """0 to 1: what they share of what they are about; 1 where they are the same."""


_new = tuple.__new__  # what Pair() does, at half the cost; there are many


def keys(left: Article, right: Article, stop: Stop) -> tuple[list[str], list[str]]:
    """What each sentence of either side is known by: its text folded and without white space.

    Alike sentences have the same, but for one that stands to the letter on both sides where another of its
    key does not: that one answers no near copy.
    """
    texts = [[sentence.text for sentence in watched(side.sentences, stop)] for side in (left, right)]
    folded = [[fold(text).replace(" ", "") for text in watched(side, stop)] for side in texts]
    first: dict[str, str] = {}
    torn = {
        key
        for key, text in zip(chain(*folded), chain(*texts), strict=True)
        if first.setdefault(key, text) != text
    }
    if torn:
        exact = set(texts[0]).intersection(texts[1])
        for side, side_texts in zip(folded, texts, strict=True):
            side[:] = [
                text if key in torn and text in exact else key
                for key, text in zip(side, side_texts, strict=True)
            ]
    return folded[0], folded[1]


def alike_pairs(
    left: Article, right: Article, left_keys: list[str], right_keys: list[str], stop: Stop
) -> tuple[list[Pair], set[int], set[int]]:
    """Pairs alike once folded, by left sentence; and the left and the right sentences that need no other
    answer.

    A sentence that stands too often on either side is in no pair: its neighbours must say which answers
    which. Where one side has more copies than the other, the ones left over may answer something else.
    """
    on_left, on_right = _places(left_keys), _places(right_keys)
    pairs: list[Pair] = []
    settled_left: set[int] = set()
    settled_right: set[int] = set()
    for key, numbers in watched(on_left.items(), stop, 1024):
        answers = on_right.get(key)
        if answers is None:
            continue
        if len(numbers) <= len(answers):
            settled_left.update(numbers)
        if len(answers) <= len(numbers):
            settled_right.update(answers)
        if len(numbers) * len(answers) <= REPEATS:
            pairs += [
                Pair(i, j, 1.0 if left.sentences[i].text == right.sentences[j].text else NEARLY_THE_SAME)
                for i in numbers
                for j in answers
            ]
    return sorted(pairs), settled_left, settled_right


def scored_pairs(
    sides: Sides, left_numbers: Iterable[int], right_numbers: Iterable[int], stop: Stop
) -> list[Pair]:
    """Pairs among these sentences that share enough, by left sentence.

    Likeness is Dice's: twice what both have over what each has, in weight. Only sentences that share a term
    are looked at, so the work grows with what is shared and not with the number of possible pairs.
    """
    left, right = sides.articles
    left_terms = {i: sides.terms(0, i, i + 1) for i in watched(left_numbers, stop, 64)}
    right_terms = {j: sides.terms(1, j, j + 1) for j in watched(right_numbers, stop, 64)}
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, terms in watched(right_terms.items(), stop):
        for term, weight in terms.items():
            postings[term].append((j, weight))
    stop()
    uses = Counter(chain.from_iterable(watched(left_terms.values(), stop)))
    for term in [term for term, places in postings.items() if len(places) * uses.get(term, 0) > POSTINGS]:
        del postings[term]
    questions = {j for j in right_terms if asks(right, j)}
    right_mass = {j: mass(terms) for j, terms in watched(right_terms.items(), stop)}
    pairs: list[Pair] = []
    for i, terms in watched(left_terms.items(), stop, 1):
        shared: dict[int, float] = defaultdict(float)
        for term, weight in terms.items():
            for j, other in postings.get(term, ()):
                shared[j] += weight if weight < other else other
        own = mass(terms)
        asked = asks(left, i)
        for j, common in shared.items():
            likeness = 2 * common / (own + right_mass[j])
            if likeness > LEAST_LIKENESS and (j in questions) != asked:
                likeness *= QUESTION
            if likeness > LEAST_LIKENESS:
                pairs.append(_new(Pair, (i, j, likeness if likeness < 1 else 1.0)))
    best = _best_of_either(pairs, stop)
    stop()
    return sorted(best)


def _best_of_either(pairs: list[Pair], stop: Stop) -> list[Pair]:
    """The pairs that are among the best of their left or of their right sentence."""
    by_left: dict[int, list[Pair]] = defaultdict(list)
    by_right: dict[int, list[Pair]] = defaultdict(list)
    for pair in watched(pairs, stop, 4096):
        by_left[pair.left].append(pair)
        by_right[pair.right].append(pair)
    weak = _beyond_the_best(by_left.values(), stop) & _beyond_the_best(by_right.values(), stop)
    return [pair for pair in pairs if pair not in weak] if weak else pairs


def _beyond_the_best(candidates: Iterable[list[Pair]], stop: Stop) -> set[Pair]:
    """What a sentence cannot keep, of the pairs of each."""
    weak: set[Pair] = set()
    for found in watched(candidates, stop):
        if len(found) > MOST_CANDIDATES:
            found = sorted(found, key=lambda pair: (-pair.likeness, pair.left, pair.right))
            weak.update(found[MOST_CANDIDATES:])
    return weak


def asks(article: Article, number: int) -> bool:
    """Whether a sentence is a question of the article's own, not one that it quotes."""
    return article.text[article.sentences[number].end - 1] in _QUESTION_MARKS


def _places(sentence_keys: list[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(sentence_keys):
        places[key].append(number)
    return places
