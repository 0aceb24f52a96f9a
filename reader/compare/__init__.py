"""Two articles → Comparison: how alike, which answers which, which words changed."""

from reader.compare.engine import compare
from reader.compare.model import Change, Comparison, Containment, Kind, Link, Row
from reader.compare.marks import word_changes

__all__ = ["Change", "Comparison", "Containment", "Kind", "Link", "Row", "compare", "word_changes"]
