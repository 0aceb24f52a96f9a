"""What the layouts of one comparison share, so that going back to a view or a width costs nothing."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from reader.compare import Comparison
from reader.layout.blocks import Plan, plan, rows_of_sentences
from reader.layout.measure import Measured
from reader.layout.model import View

if TYPE_CHECKING:
    from reader.layout.layout import Layout

Heights = dict[tuple[bool, range], int]
"""By side, right or not, and its sentences: in how many lines they wrap."""
KEPT = 4
"""How many plans, widths and layouts are kept, the latest ones."""
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Kept:
    """Plans by what decides on blocks, heights by width, layouts by view and width."""

    def __init__(self, comparison: Comparison, left: Measured) -> None:
        self._comparison, self._left = comparison, left
        self._plans: dict[tuple[object, ...], Plan] = {}
        self._heights: dict[tuple[int, bool], Heights] = {}
        self._layouts: dict[tuple[View, int], Layout] = {}

    def plan(self, view: View) -> Plan:
        shape = (view.changes_only and (view.context, view.opened), view.show_cosmetic)
        return _kept(self._plans, shape, lambda: plan(self._comparison, self._left, view))

    def heights(self, view: View, column: int) -> Heights:
        """Filled by who uses it."""
        return _kept(self._heights, (column, view.show_cosmetic), dict)

    def layout(self, view: View, column: int, make: Callable[[], Layout]) -> Layout:
        return _kept(self._layouts, (view, column), make)

    @cached_property
    def row_of(self) -> tuple[array[int], array[int]]:
        """By sentence of the left, and of the right, the number of its row."""
        return rows_of_sentences(self._comparison)


def _kept(values: dict[_Key, _Value], key: _Key, make: Callable[[], _Value]) -> _Value:
    value = values.pop(key) if key in values else make()
    values[key] = value
    if len(values) > KEPT:
        del values[next(iter(values))]
    return value
