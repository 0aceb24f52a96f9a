from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from wcwidth import wcswidth

from reader.compare import Comparison
from reader.layout import GUTTER_CELLS, Layout, Mark, Mode, Piece, View, marker, measure
from tests.layout.golden import assert_golden
from tests.layout.hard_rows import hard_rows

GOLDEN = Path(__file__).parent / "golden"
STYLE = {
    Mark.TEXT: " ",
    Mark.CHANGED: "^",
    Mark.COSMETIC: "~",
    Mark.SHARED: "=",
    Mark.ONLY: ".",
    Mark.NOTE: "n",
}


def drawing(comparison: Comparison, column: int, view: View) -> Iterator[str]:
    """Each line as it stands on the screen, and under it a letter for the mark of every cell."""
    left, right = measure(comparison.left, wcswidth), measure(comparison.right, wcswidth)
    layout = Layout(comparison, left, right, column, view)
    for line in layout.lines():
        sign = marker(layout.blocks[line.block]) if line.first else ""
        yield f"{sign:{GUTTER_CELLS}}|{shown(line.left, column)}|{shown(line.right, column)}|"
        if line.left is not None or line.right is not None:
            yield f"{'':{GUTTER_CELLS}}|{styled(line.left, column)}|{styled(line.right, column)}|"


def shown(pieces: tuple[Piece, ...] | None, column: int) -> str:
    text = "".join(piece.text for piece in pieces or ())
    return text + " " * (column - wcswidth(text))


def styled(pieces: tuple[Piece, ...] | None, column: int) -> str:
    return "".join(STYLE[piece.mark] * wcswidth(piece.text) for piece in pieces or ()).ljust(column)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("column", [20, 34, 60])
def test_hard_rows_look_as_they_did(mode, column):
    assert_golden(GOLDEN / f"{mode}-{column}.txt", drawing(hard_rows(), column, View(mode)))


def test_cosmetic_differences_show_when_asked_for():
    view = View(show_cosmetic=True, changes_only=True, context=0)
    assert_golden(GOLDEN / "cosmetic.txt", drawing(hard_rows(), 34, view))


def test_a_column_of_one_cell_still_works():
    assert_golden(GOLDEN / "one-cell.txt", drawing(hard_rows(), 1, View(changes_only=True)))
