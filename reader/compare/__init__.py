"""Two articles → Comparison: how alike, which answers which, which words changed."""

from reader.compare.cosmetic import cosmetic_sorts
from reader.compare.engine import compare
from reader.compare.marks import letter_changes, word_changes
from reader.compare.model import Change, Comparison, Containment, Kind, Link, Row

__all__ = [
    "Change",
    "Comparison",
    "Containment",
    "Kind",
    "Link",
    "Row",
    "compare",
    "cosmetic_sorts",
    "letter_changes",
    "word_changes",
]
