"""Hard cases, kept as golden text: READER_GOLDEN=write writes it anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader import Article, Comparison, compare
from tests.compare.hard_cases import CASES
from tests.layout.golden import assert_golden

GOLDEN = Path(__file__).parent / "golden" / "hard-cases.txt"


def told(comparison: Comparison) -> Iterator[str]:
    """A line for each row, and one for each thing marked in it."""
    left, right = comparison.left, comparison.right
    for row in comparison.rows:
        link = comparison.links[row.link]
        sides = [" ".join(str(number + 1) for number in numbers) or "·" for numbers in (row.left, row.right)]
        yield f"  {sides[0]:>5} | {sides[1]:<5} {link.kind}{' moved' if link.moved else ''}"
        for change in link.changes if link.kind in ("edited", "cosmetic") else link.shared:
            one, other = left.text[slice(*change.left)], right.text[slice(*change.right)]
            sign = "≈" if change.cosmetic else "=" if link.kind == "reworded" else "~"
            yield f"        {sign} {one!r} → {other!r}"


def test_hard_cases_come_out_as_they_should() -> None:
    lines: list[str] = []
    for name, (left, right) in CASES.items():
        lines += [f"{name}:", *told(compare(Article.from_text(left), Article.from_text(right))), ""]
    assert_golden(GOLDEN, lines[:-1])
