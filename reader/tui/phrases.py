"""What the screen says in words: names, places, counts, notices. Plain strings, no screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.compare import Kind
from reader.text import clean

if TYPE_CHECKING:
    from reader.compare import Comparison
    from reader.layout.model import Block
    from reader.text import Article
    from reader.tui.pair import Pick


def one_line(text: str) -> str:
    """Text from outside, made fit for one line of a terminal."""
    return " ".join(clean(text).split())


def name_of(pick: Pick) -> str:
    """'City Ledger · 09:00'; the label only where the source has more than one version."""
    name = one_line(pick.source.name)
    when = label_of(pick)
    return f"{name} · {when}" if when and len(pick.source.versions) > 1 else name


def label_of(pick: Pick) -> str:
    """What a version is called among the versions of its source."""
    return one_line(pick.version.label or pick.version.date) or f"version {pick.number + 1}"


def words_of(article: Article) -> str:
    return counted(article.word_count, "word")


def counted(number: int, noun: str) -> str:
    """'1 word', '1,200 words'."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def percent(share: float) -> str:
    """A share as a whole percentage that says 0 and 100 only where it is."""
    if 0 < share < 0.01:
        return "<1%"
    return f"{min(99, round(share * 100)) if share < 1 else 100}%"


def sentences_at(article: Article, numbers: Sequence[int]) -> str:
    """'¶3 s2' or '¶3 s2-4' or '¶3 s2 - ¶4 s1': paragraph, and sentence within it, both counted from 1.

    A headline that stands by itself is 'headline', where it is several sentences 'headline s1'.
    """
    if not numbers:
        return ""
    first, last = (_place(article, number) for number in (numbers[0], numbers[-1]))
    if first == last:
        return _spot(article, *first)
    if first[0] == last[0]:
        return f"{_spot(article, *first)}-{last[1]:,}"
    return f"{_spot(article, *first)} - {_spot(article, *last)}"


def _place(article: Article, number: int) -> tuple[int, int]:
    paragraph = article.sentences[number].paragraph
    first = number
    while first and article.sentences[first - 1].paragraph == paragraph:
        first -= 1
    return paragraph + 1, number - first + 1


def _spot(article: Article, paragraph: int, sentence: int) -> str:
    if paragraph:
        return f"¶{paragraph:,} s{sentence:,}"
    several = any(other.paragraph < 0 for other in article.sentences[1:2])
    return f"headline s{sentence:,}" if several else "headline"


def where_block(comparison: Comparison, block: Block) -> str:
    """'¶1 s1 ↔ ¶1 s1': where a block stands on either side; '' for nothing."""
    rows = [comparison.rows[row] for row in block.rows]
    left = sentences_at(comparison.left, [n for row in rows for n in row.left])
    right = sentences_at(comparison.right, [n for row in rows for n in row.right])
    if left and right:
        return f"{left} ↔ {right}"
    return f"A {left}" if left else f"B {right}" if right else ""


def kind_of(block: Block) -> str:
    """The kind in words, 'moved' said with it."""
    if block.gap is not None:
        return "hidden"
    words = {Kind.LEFT_ONLY: "only A", Kind.RIGHT_ONLY: "only B"}.get(block.kind, block.kind.value)
    if block.moved:
        return "moved" if block.kind is Kind.SAME else f"moved, {words}"
    return words


def counts_of(comparison: Comparison, moves: int) -> str:
    """'6 same · 9 edited · 2 moved (1 passage) · 4 only A', what does not occur left out.

    Pairs of sentences are counted; of what moved also the passages, ``moves``, as the marks number them.
    """
    words = {"left-only": "only A", "right-only": "only B"}
    order = [*(kind.value for kind in Kind if kind not in (Kind.LEFT_ONLY, Kind.RIGHT_ONLY)), "moved", *words]
    counts = comparison.counts
    said = {name: f"{counts[name]:,} {words.get(name, name)}" for name in order if counts.get(name)}
    if "moved" in said and counts["moved"] != moves:
        said["moved"] += f" ({counted(moves, 'passage')})"
    return " · ".join(said.values())


def hits_of(phrase: str, counts: tuple[int, int]) -> str:
    """'“ferry” 4 left · 2 right'."""
    return f"“{one_line(phrase)}” {counts[0]:,} left · {counts[1]:,} right"


def cosmetic_hidden(differences: int, key: str) -> str:
    """'3 differences hidden · v shows'."""
    return f"{counted(differences, 'difference')} hidden" + (f" · {key} shows" if key else "")


def cosmetic_told(done: str, differences: int, ignored: Mapping[str, int], room: int) -> str:
    """'shown: 8 cosmetic differences (spelling, paragraph breaks)': of the sorts, which ``ignored`` counts,
    as many as there is room for, the most frequent first."""
    told = f"{done}: {counted(differences, 'cosmetic difference')}"
    sorts = sorted(ignored, key=ignored.__getitem__, reverse=True)
    for many in range(len(sorts), 0, -1):
        full = f"{told} ({', '.join(sorts[:many])}{' and more' if many < len(sorts) else ''})"
        if len(full) <= room:
            return full
    return told


def containment_of(comparison: Comparison) -> str:
    """'A 71% B 64%': how much of each side's words stands on the other."""
    return f"A {percent(comparison.containment.left)} B {percent(comparison.containment.right)}"
