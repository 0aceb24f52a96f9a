"""The signs and the few words of the reader's own that stand beside and between the articles' words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.compare import Kind
from reader.layout.model import Block, Gap

SIGNS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.SAME: "",
        Kind.COSMETIC: "≈",
        Kind.EDITED: "~",
        Kind.REWORDED: "≁",
        Kind.LEFT_ONLY: "-",
        Kind.RIGHT_ONLY: "+",
    }
)
"""By kind, the sign in the gutter; one cell."""
MOVED = "⇄"
"""Before the number of a move."""
OPENS = "¶ "
"""Before the first word of a paragraph that begins on this side only."""
CARET = "▏"
"""Stands where the other side has words and this side has none; one cell."""
GAP = "⋯"
TOO_WIDE = "□"
"""Stands for a character that is wider than the whole column."""
CUT = "…"
"""Ends a note that is wider than its column."""
GUTTER_CELLS = 3
"""The widest marker."""


def marker(block: Block) -> str:
    """The sign in a block's gutter, at most GUTTER_CELLS cells: '⇄1~' is the first move, edited."""
    if block.gap is not None:
        return ""
    if not block.moved:
        return SIGNS[block.kind]
    number = str(block.moved)
    if len(number) >= GUTTER_CELLS:
        return MOVED
    return (MOVED + number + SIGNS[block.kind])[:GUTTER_CELLS]


def gap_note(gap: Gap) -> str:
    """What a gap says of the rows it hides."""
    return gap_notes(gap)[0]


def gap_notes(gap: Gap) -> tuple[str, ...]:
    """What a gap says where there is room, and in less and less of it; the last is one cell."""
    alike = f"{GAP} {counted(gap.sentences, 'sentence')} alike"
    words = counted(gap.words, "word")
    return f"{alike} · {words}", alike, f"{GAP} {gap.sentences:,} alike", f"{GAP} {gap.sentences:,}", GAP


def moved_to(paragraph: int) -> str:
    """What stands on the right of a passage that stands elsewhere there; paragraphs count from 1, and 0 is
    the headline."""
    return f"▸ moved to {_paragraph(paragraph)}"


def moved_from(paragraph: int) -> str:
    """What stands on the left of a passage that stands elsewhere there; counted as in ``moved_to``."""
    return f"▸ moved from {_paragraph(paragraph)}"


def _paragraph(number: int) -> str:
    return f"¶{number:,}" if number else "the headline"


def counted(number: int, noun: str) -> str:
    """'1 word', '1,204 words'."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
