"""A page of hard rows at every width. What changed is seen in the full pages, at which widths in the list."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from reader.layout import Mode, View
from tests.layout.golden import assert_golden
from tests.layout.hard_rows import hard_rows
from tests.layout.test_golden import drawing

GOLDEN = Path(__file__).parent / "golden"
COLUMNS = range(8, 201)
"""Cells of a side: side by side on a screen of 20 has hardly more than 8, stacked on one of 200 under 200."""
WHOLE = (8, 97, 196)
"""Columns whose page is kept whole, beside those of ``test_golden``."""


def fingerprints() -> Iterator[str]:
    """For each layout and width, how many lines the page has and a hash of them and of their marks."""
    page = hard_rows()
    for mode in Mode:
        for column in COLUMNS:
            lines = list(drawing(page, column, View(mode)))
            print_of = sha256("\n".join(lines).encode("utf-8")).hexdigest()
            yield f"{mode} {column:3} {len(lines):4} lines {print_of[:16]}"


def test_hard_rows_look_as_they_did_at_every_width():
    assert_golden(GOLDEN / "widths.txt", fingerprints())


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("column", WHOLE)
def test_the_narrowest_and_the_widest_page_look_as_they_did(mode, column):
    assert_golden(GOLDEN / f"{mode}-{column}.txt", drawing(hard_rows(), column, View(mode)))
