"""A comparison as lines: which rows stand together, where words wrap, what each piece of a line is."""

from reader.layout.layout import Layout
from reader.layout.measure import Measured, measure
from reader.layout.model import Block, CellWidth, Gap, Line, Mark, Mode, Piece, View
from reader.layout.signs import CARET, GUTTER_CELLS, OPENS, SIGNS, marker

__all__ = [
    "CARET",
    "GUTTER_CELLS",
    "OPENS",
    "SIGNS",
    "Block",
    "CellWidth",
    "Gap",
    "Layout",
    "Line",
    "Mark",
    "Measured",
    "Mode",
    "Piece",
    "View",
    "marker",
    "measure",
]
