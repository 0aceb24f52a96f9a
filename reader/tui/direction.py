"""Scripts that terminals disagree on: those written from right to left, and those whose vowel signs stand
beside their letter and take a cell of their own in one terminal and none in another."""

from __future__ import annotations

from unicodedata import bidirectional, category

from reader.compare import Comparison
from reader.layout.model import Mode
from reader.tui.commands import Keys

LOOKED_AT = 2_000
"""Characters at the head of a text that decide."""
SIGNS_SHARE = 0.02
"""From which share of vowel signs on columns suffer visibly; in Hindi it is about 0.15."""


def runs_leftwards(text: str) -> bool:
    """Whether most letters of a text's beginning belong to scripts written from right to left."""
    if text[:LOOKED_AT].isascii():
        return False
    kinds = [bidirectional(character) for character in text[:LOOKED_AT]]
    return sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L")


def has_wide_signs(text: str) -> bool:
    """Whether a text's beginning has many signs that stand beside their letter, as in Hindi or Tamil."""
    head = text[:LOOKED_AT]
    return not head.isascii() and [category(c) for c in head].count("Mc") > SIGNS_SHARE * len(head)


def advice(comparison: Comparison, mode: Mode, keys: Keys) -> str:
    """What to say of a text in such a script that stands beside another; '' where there is none."""
    if mode is Mode.STACKED:
        return ""
    texts = (comparison.left.text, comparison.right.text)
    key = keys.shown("layout-stacked", 1)
    stack = f"{key} stacks the sides" if key else "the stacked layout reads better"
    if any(map(runs_leftwards, texts)):
        return f"Text from right to left may stray side by side; {stack}."
    if any(map(has_wide_signs, texts)):
        return f"Terminals differ on the width of this script; {stack}."
    return ""
