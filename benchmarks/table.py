"""One row of the table for each question, printed as soon as it is answered."""

from __future__ import annotations

from typing import NamedTuple

HEADINGS = ("what", "reader", "beside it", "", "ratio", "budget", "")
WIDTHS = (54, 10, 10, 27, 6, 20, 6)
NUMBERS = {1, 2, 4}


class Row(NamedTuple):
    """A measured figure, what stands beside it in the same run, and whether it keeps its budget."""

    what: str
    figure: float
    unit: str
    budget: str
    """As a person reads it."""
    kept: bool
    peer: float | None = None
    """Measured in turn with the figure, in the same unit."""
    peer_name: str = ""


def heading() -> str:
    return "\n".join((_line(HEADINGS), _line(tuple("-" * width for width in WIDTHS))))


def line(row: Row) -> str:
    """The row as a line of the table."""
    peer = f"{row.peer:.1f} {row.unit}" if row.peer is not None else ""
    ratio = f"{row.figure / row.peer:.2f}" if row.peer else ""
    verdict = "ok" if row.kept else "missed"
    return _line((row.what, f"{row.figure:.1f} {row.unit}", peer, row.peer_name, ratio, row.budget, verdict))


def _line(cells: tuple[str, ...]) -> str:
    aligned = (
        cell.rjust(width) if number in NUMBERS else cell.ljust(width)
        for number, (cell, width) in enumerate(zip(cells, WIDTHS, strict=True))
    )
    return "  ".join(aligned).rstrip()
