"""A line in which something is typed."""

from __future__ import annotations

from textual.widgets import Input

from reader.tui.leaving import forget_line


class TypedLine(Input):
    """One row of text; as long as it fits, a letter more does not lay the whole screen out anew."""

    DEFAULT_CSS = """
    TypedLine, TypedLine:focus { height: 1; border: none; padding: 0 1; background: $boost; }
    """

    @property
    def content_width(self) -> int:
        """Never less than there is room for, so that it stays while a person types."""
        return max(super().content_width, self.size.width)

    def on_unmount(self) -> None:
        forget_line(self)
