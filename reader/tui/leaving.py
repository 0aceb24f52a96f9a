"""What Textual keeps of widgets that have left the screen, given back.

A cache over a method of its painter (``StylesCache.get_inner_outer``, 1,024 entries) keeps the painters of
widgets long gone with every line they painted: a megabyte for each help that was opened and closed. And an
Input leaves with the screen a function that refers to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

if TYPE_CHECKING:
    from textual.widgets import Input


def forget(widget: Widget) -> None:
    """Give back what was painted for a widget and those in it, which will not be shown again."""
    for gone in widget.walk_children(Widget, with_self=True):
        gone._styles_cache.clear()


def forget_line(line: Input) -> None:
    """The same for a line for typing that was removed from a screen that stays."""
    line.screen.text_selection_started_signal.unsubscribe(line)
    forget(line)
