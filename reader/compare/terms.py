"""What a sentence is about: its terms, weighed by how rare they are in the two articles.

A term is a word's stem, a number, or a pair of neighbouring characters where a script writes no spaces.
Numbers and names weigh more than other words. For texts that have little wording in common, pieces of words
count too, so that 'Rücken' meets 'Rückenlage'.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from math import log

import Stemmer

from reader.compare.stopping import Stop, unstopped, watched
from reader.text import Article, Word
from reader.text.words import MOST_KEPT

NUMBER_WEIGHT = 1.5
NAME_WEIGHT = 1.2
TELLING = 0.6
"""How rare one shared word must be to tell something, as a share of what the rarest weighs."""
TELLING_TOGETHER = 1.0
"""How rare two shared words must be together."""
PIECE_LETTERS = 3
PIECES_WEIGHT = 0.7
"""Of all pieces of a word together, next to the word itself, before their rarity."""
LEAST_SENTENCES = 10
"""Rarity is reckoned as if there were at least so many: of two lines alone, every word that both have would
be common."""
COMMON_WEIGHT = 0.05
"""Of a term that stands in every sentence."""

_SNOWBALL = """
ar:arabic ca:catalan da:danish de:german el:greek en:english es:spanish et:estonian eu:basque fi:finnish
fr:french ga:irish hi:hindi hu:hungarian hy:armenian id:indonesian it:italian lt:lithuanian ne:nepali nl:dutch
no:norwegian nb:norwegian nn:norwegian pt:portuguese ro:romanian ru:russian sr:serbian sv:swedish ta:tamil
tr:turkish yi:yiddish
"""
_STEMMERS = {code: name for code, _, name in (pair.partition(":") for pair in _SNOWBALL.split())}
_EVERY_NOUN_IS_CAPITAL = {"de", "lb"}

_kept_stems: dict[str, dict[str, str]] = {}
"""By stemmer, the stems of the first MOST_KEPT words."""

Terms = dict[str, float]
"""Weight by term."""


class Weights:
    """The terms of both articles' sentences and what each weighs, the same scale for both."""

    def __init__(self, left: Article, right: Article, stop: Stop = unstopped) -> None:
        self._sentences = max(LEAST_SENTENCES, len(left.sentences) + len(right.sentences))
        self._names_tell = left.language not in _EVERY_NOUN_IS_CAPITAL
        counts: dict[str, int] = dict(left.vocabulary(stop))
        for word, count in right.vocabulary(stop).items():
            counts[word] = counts.get(word, 0) + count
        stop()
        stems = _stemmed(counts, left.language, stop)
        self._counts: dict[str, int] = {}
        for stem, count in zip(stems, counts.values(), strict=True):
            self._counts[stem] = self._counts.get(stem, 0) + count
        stop()
        rarity = {
            count: max(0.0, log(self._sentences / count)) + COMMON_WEIGHT
            for count in set(self._counts.values())
        }
        self._known = {
            word: (stem, rarity[self._counts[stem]]) for word, stem in zip(counts, stems, strict=True)
        }
        self._pieces: dict[str, list[tuple[str, float]]] = {}

    def with_pieces(self, stop: Stop = unstopped) -> Weights:
        """The same weights, and pieces of words are terms too."""
        counts: dict[str, int] = {}
        for stem, count in watched(self._counts.items(), stop, 1024):
            for piece in _pieces(stem):
                counts[piece] = counts.get(piece, 0) + count
        weights = copy(self)
        weights._pieces = {}
        for stem in watched(self._counts, stop, 1024):
            own = _pieces(stem)
            weights._pieces[stem] = [
                (piece, PIECES_WEIGHT * max(0.0, log(self._sentences / counts[piece])) / len(own))
                for piece in own
            ]
        return weights

    def terms(self, article: Article, sentences: Iterable[int]) -> Terms:
        """Terms of these sentences together, each with its weight times how often it stands there."""
        found: Terms = {}
        for number in sentences:
            self._add(found, article.text, article.words_of(number))
        return found

    @property
    def rarest(self) -> float:
        """What a word weighs that stands once in both articles together."""
        return log(self._sentences) + COMMON_WEIGHT

    def tell(self, left: Terms, right: Terms, together: float = TELLING_TOGETHER) -> bool:
        """Whether the two share a rare word, or two that are ``together`` rare enough; pieces tell nothing.

        Two sentences can resemble each other in common words alone and have nothing to do with each other.
        """
        get = right.get
        first = second = 0.0
        for term, weight in left.items():
            there = get(term)
            if there and not is_piece(term):
                weight = min(weight, there)
                if weight > first:
                    first, second = weight, first
                elif weight > second:
                    second = weight
        return first >= TELLING * self.rarest or (second > 0 and first + second >= together * self.rarest)

    def of(self, words: Iterable[Word]) -> list[float]:
        """What each word weighs by itself; 0 for a sign."""
        known, unknown = self._known, ("", self.rarest)
        return [
            0.0
            if sort == "sign"
            else known.get(folded, unknown)[1] * (NUMBER_WEIGHT if sort == "number" else 1.0)
            for _, _, sort, folded in words
        ]

    def _add(self, found: Terms, text: str, words: list[Word]) -> None:
        """Adds the terms of one sentence."""
        known, pieces, get, names_tell = self._known, self._pieces, found.get, self._names_tell
        first = True
        before = ""  # the character before, in a script without spaces
        before_weight = 0.0
        for start, _, sort, folded in words:
            if sort == "sign":
                before = ""
                continue
            term, weight = known.get(folded) or (folded, self.rarest)
            if sort == "word":
                if pieces:
                    for piece, part in pieces.get(term, ()):
                        found[piece] = get(piece, 0.0) + part
                if names_tell and not first and text[start].isupper():
                    weight *= NAME_WEIGHT
            elif sort == "number":
                weight *= NUMBER_WEIGHT
            else:
                pair, pair_weight = before + term, before_weight + weight
                unpaired = not before
                before, before_weight = term, weight
                if unpaired:
                    continue
                term, weight = pair, pair_weight
            found[term] = get(term, 0.0) + weight
            first = False


def _stemmed(words: Iterable[str], language: str, stop: Stop) -> list[str]:
    """The stem of each word; the words themselves in a language without a stemmer."""
    name = _STEMMERS.get(language)
    if name is None:
        return list(words)
    stemmer = Stemmer.Stemmer(name, 0)  # one for each call, as it must not be shared between threads
    kept = _kept_stems.setdefault(name, {})
    stems = []
    for word in watched(words, stop, 4096):
        stem = kept.get(word)
        if stem is None:
            stem = stemmer.stemWord(word)
            if len(kept) < MOST_KEPT:
                kept[word] = stem
        stems.append(stem)
    return stems


def is_piece(term: str) -> bool:
    """Whether a term is a piece of a word."""
    return term[0] == "~"


def _pieces(stem: str) -> list[str]:
    """The pieces of a word, marked as such; none of a word too short to have two."""
    if len(stem) <= PIECE_LETTERS:
        return []
    return ["~" + stem[at : at + PIECE_LETTERS] for at in range(len(stem) - PIECE_LETTERS + 1)]


def mass(terms: Terms) -> float:
    """What the terms weigh together."""
    return sum(terms.values())


def overlap(a: Terms, b: Terms) -> float:
    """What the two have in common, each term counted as often as it stands in both."""
    if len(a) > len(b):
        a, b = b, a
    get = b.get
    return sum([weight if weight < other else other for term, weight in a.items() if (other := get(term))])
