"""Why a row is as it is, in words: its kind, where it stands, its scores, what was ignored, whence it
moved."""

from __future__ import annotations

from typing import NamedTuple

from reader.compare import Change, Comparison, Kind, Link, cosmetic_sorts
from reader.layout.model import Block
from reader.tui import phrases
from reader.tui.substance import other_end

_KINDS = {
    Kind.SAME: "Both sides say the same, letter for letter.",
    Kind.COSMETIC: "Both sides have the same words, set or spelt differently; see Ignored for what differs.",
    Kind.EDITED: "One passage, edited: enough words stand on both sides to mark those that differ.",
    Kind.REWORDED: "One passage, reworded: too few words stand on both sides to mark those that differ.",
    Kind.LEFT_ONLY: "The right has nothing that answers this.",
    Kind.RIGHT_ONLY: "The left has nothing that answers this.",
}
MOST_IGNORED = 40
"""At most this many differences that were ignored are listed."""


class Part(NamedTuple):
    """A heading and the lines under it."""

    title: str
    lines: tuple[str, ...]


def explanation(comparison: Comparison, block: Block, other_end_key: str = "") -> tuple[Part, ...]:
    """What can be said of a block, most telling first; the key is the one that goes to a passage's other end,
    '' where none does."""
    links = [comparison.links[comparison.rows[row].link] for row in block.rows]
    if block.gap is not None:
        where = phrases.where_block(comparison, block)
        return (Part("Hidden", ("Rows without a change, out of sight while only changes are shown.", where)),)
    title = phrases.kind_of(block)
    parts = [Part(title[0].upper() + title[1:], (_KINDS[block.kind],))]
    parts.append(Part("Where", tuple(_where(comparison, block, links[0], other_end_key))))
    scores = tuple(
        line for link in links[:8] for line in _scores(link, named=len(links) > 1, comparison=comparison)
    )
    if scores:
        parts.append(Part("Why these belong together", scores))
    ignored = [change for link in links for change in link.changes if change.cosmetic]
    opened = _opened(comparison, block)
    if opened or ignored:
        spelled = (_spelled(comparison, change) for change in ignored[:MOST_IGNORED])
        lines = [*opened[:MOST_IGNORED], *spelled][:MOST_IGNORED]
        more = len(opened) + len(ignored) - len(lines)
        parts.append(Part("Ignored", (*lines, *([f"and {more:,} more"] if more else []))))
    shared = [comparison.left.text[slice(*change.left)] for link in links for change in link.shared]
    if shared:
        parts.append(Part("On both sides", (", ".join(dict.fromkeys(map(phrases.one_line, shared))),)))
    return tuple(parts)


def _where(comparison: Comparison, block: Block, link: Link, key: str) -> list[str]:
    if not block.moved:
        rows = [comparison.rows[row] for row in block.rows]
        left, right = [n for row in rows for n in row.left], [n for row in rows for n in row.right]
    else:
        left, right = list(link.left), list(link.right)
    lines = []
    if left:
        lines.append(f"A {phrases.sentences_at(comparison.left, left)}")
    if right:
        lines.append(f"B {phrases.sentences_at(comparison.right, right)}")
    if block.moved and other_end(comparison, block) is not None:
        leads = f"; {key} goes to its other end" if key else ""
        lines.append(f"The passage stands elsewhere in the order{leads}.")
    return lines


def _scores(link: Link, *, named: bool, comparison: Comparison) -> list[str]:
    if not link.left or not link.right:
        return []
    place = f"A {phrases.sentences_at(comparison.left, link.left)}: " if named else ""
    parts = [f"{name.replace('_', ' ')} {phrases.percent(value)}" for name, value in link.reasons.items()]
    return [f"{place}alike {phrases.percent(link.score)}" + (f"  ({' · '.join(parts)})" if parts else "")]


def _spelled(comparison: Comparison, change: Change) -> str:
    left, right = comparison.left.text[slice(*change.left)], comparison.right.text[slice(*change.right)]
    return f"{_quoted(left)} ↔ {_quoted(right)}  {', '.join(cosmetic_sorts(left, right))}"


def _opened(comparison: Comparison, block: Block) -> list[str]:
    """A line for each paragraph that begins in a block on one side only."""
    rows = [comparison.rows[row] for row in block.rows]
    lines = []
    for side, name, article in ((0, "A", comparison.left), (1, "B", comparison.right)):
        opens = set(comparison.breaks[side])
        shown = [number for row in rows for number in (row.right if side else row.left) if number in opens]
        lines += [
            f"A paragraph begins on {name} alone, at {phrases.sentences_at(article, [number])}."
            for number in shown
        ]
    return lines


def _quoted(text: str) -> str:
    """The text in a form in which white space and signs without width show too."""
    shown = "".join(character if character.isprintable() else f"U+{ord(character):04X}" for character in text)
    return f"‹{shown}›" if shown else "nothing"
