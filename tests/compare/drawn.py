"""Texts for the property tests: sentences from a small invented vocabulary, and real ones mutated."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from reader import Article

ROOT = Path(__file__).parents[2]

_VOCABULARY = """
the a of in on bridge harbour pilot master tug barge ferry Monday Lisbon 42 1,500 £3m repair closed opened
said “nobody” hurt — inspectors found crack cracks 9:30 weeks six engineers’ report U.S. naïve
long-range
"""
_WORDS = _VOCABULARY.split()

sentence = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(lambda words: " ".join(words) + ".")
paragraph = st.lists(sentence, min_size=1, max_size=4)
article = st.lists(paragraph, min_size=0, max_size=7).map(
    lambda paragraphs: Article.from_text("\n\n".join(" ".join(p) for p in paragraphs))
)
wild_article = st.text(
    alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from(" .\n\n“”'-ab1")), max_size=300
).map(Article.from_text)


def real_texts() -> list[str]:
    """The plain-text samples, in a fixed order."""
    return [path.read_text("utf-8") for path in sorted((ROOT / "samples").glob("*/*.txt"))]


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, str]:
    """A real text and the same text after a few random edits of words, sentences and paragraphs."""
    text = draw(st.sampled_from(real_texts()))
    paragraphs = text.split("\n\n")
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(paragraphs) - 1))
        words = paragraphs[at].split(" ")
        spot = draw(st.integers(0, len(words) - 1))
        match draw(st.integers(0, 6)):
            case 0:
                words[spot] = draw(st.sampled_from(_WORDS))
            case 1:
                del words[spot : spot + draw(st.integers(1, 12))]
            case 2:
                words.insert(spot, draw(st.sampled_from(_WORDS)))
            case 3:
                words[spot] = words[spot].upper()
            case 4:
                paragraphs.insert(draw(st.integers(0, len(paragraphs))), paragraphs.pop(at))
                continue
            case 5:
                paragraphs.insert(at, " ".join(reversed(words)))
                continue
            case _:
                words[spot : spot + 1] = words[spot].split("-")
        paragraphs[at] = " ".join(words)
    return text, "\n\n".join(paragraphs)
