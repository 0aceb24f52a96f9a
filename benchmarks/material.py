"""The texts that are measured: the samples, long texts made from their words, public essay drafts."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from random import Random

PROJECT = Path(__file__).parents[1]
LEFT = PROJECT / "samples" / "harbour-bridge" / "city-ledger-1400.txt"
RIGHT = PROJECT / "samples" / "harbour-bridge" / "noticias-do-porto.txt"
DRAFTS = PROJECT.parent / "shared" / "bench" / "data" / "revisions-en.jsonl.gz"

COINED = 0.04
"""Share of words made up of two halves of others: a long text keeps bringing new names, as real ones do."""
SENTENCES_IN_PARAGRAPH = (2, 5)
WORDS_IN_SENTENCE = (8, 30)

Text = list[list[str]]
"""Paragraphs of sentences."""


def a_tenth_apart(words: int) -> tuple[str, str]:
    """Two texts of about so many words; one sentence in ten differs. The same number gives the same texts."""
    random = Random(words)
    left: Text = []
    written = 0
    while written < words:
        left.append([_sentence(random) for _ in range(random.randint(*SENTENCES_IN_PARAGRAPH))])
        written += sum(sentence.count(" ") + 1 for sentence in left[-1])
    return _text(left), _text(_revised(left, random))


def drafts() -> list[tuple[list[str], list[str]]]:
    """Pairs of essay drafts as sentences, from the public set where it is at hand; else an empty list."""
    if not DRAFTS.exists():
        return []
    with gzip.open(DRAFTS, "rt", encoding="utf-8") as lines:
        return [(row["a"], row["b"]) for row in map(json.loads, lines)]


def _revised(left: Text, random: Random) -> Text:
    """The text with one sentence in ten edited (most), left out, added or moved to another paragraph."""
    right = [list(paragraph) for paragraph in left]
    for number, paragraph in enumerate(right):
        for position in reversed(range(len(paragraph))):
            if random.random() >= 0.1:
                continue
            what = random.random()
            if what < 0.6:
                paragraph[position] = _edited(paragraph[position], random)
            elif what < 0.75:
                del paragraph[position]
            elif what < 0.9:
                paragraph.insert(position, _sentence(random))
            else:
                right[random.randrange(number + 1)].append(paragraph.pop(position))
    return right


def _edited(sentence: str, random: Random) -> str:
    words = sentence.split()
    for _ in range(random.randint(1, 3)):
        words[random.randrange(1, len(words) - 1)] = random.choice(_vocabulary())
    return " ".join(words)


def _sentence(random: Random) -> str:
    words = [_word(random) for _ in range(random.randint(*WORDS_IN_SENTENCE))]
    return " ".join([words[0].capitalize(), *words[1:]]) + "."


def _word(random: Random) -> str:
    word = random.choice(_vocabulary())
    return word[:4] + random.choice(_vocabulary())[-4:] if random.random() < COINED else word


def _text(paragraphs: Text) -> str:
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs if paragraph)


@cache
def _vocabulary() -> tuple[str, ...]:
    """Every word of the English samples as often as it stands there, so that common words stay common."""
    texts = (path.read_text("utf-8") for path in sorted(LEFT.parent.glob("*.txt")))
    return tuple(
        word.strip(".,;:") for text in texts for word in text.split() if word.strip(".,;:").isalpha()
    )
