"""Texts that run from right to left: terminals disagree on them, and columns side by side suffer most."""

from __future__ import annotations

from unicodedata import bidirectional

from reader.compare import Comparison
from reader.layout.model import Mode
from reader.tui.commands import Keys

LOOKED_AT = 2_000
"""Characters at the head of a text that decide."""


def runs_leftwards(text: str) -> bool:
    """Whether most letters of a text's beginning belong to scripts written from right to left."""
    if text[:LOOKED_AT].isascii():
        return False
    kinds = [bidirectional(character) for character in text[:LOOKED_AT]]
    return sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L")


def advice(comparison: Comparison, mode: Mode, keys: Keys) -> str:
    """What to say of a text from right to left that stands beside another; '' where there is none."""
    texts = (comparison.left.text, comparison.right.text)
    if mode is Mode.STACKED or not any(map(runs_leftwards, texts)):
        return ""
    key = keys.shown("layout-stacked", 1)
    stack = f"{key} stacks the sides" if key else "the stacked layout"
    return f"Text from right to left may leave its column in some terminals; {stack}, which reads better."
