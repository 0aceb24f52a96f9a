"""The forms of a report by name: which endings they have, and a comparison in one of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.compare import Comparison
from reader.layout import View

ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "html": (".html", ".htm"),
        "markdown": (".md", ".markdown"),
        "json": (".json",),
        "text": (".txt", ".text"),
    }
)
"""By form, the endings of its files, the usual one first."""
TEXT_WIDTH_CELLS = 100
"""Of the text form in a file, where nothing else is said."""


def form_of(ending: str) -> str | None:
    """The form of files with an ending ('.html'), whatever its case; None where there is none."""
    return next((form for form, endings in ENDINGS.items() if ending.lower() in endings), None)


def document(
    comparison: Comparison,
    names: tuple[str, str],
    form: str,
    view: View | None = None,
    *,
    width: int = TEXT_WIDTH_CELLS,
    colour: bool = False,
    explain: bool = False,
) -> str:
    """A comparison in one of the forms, with a newline last.

    ``width`` (cells), ``colour`` and ``explain`` are for the text form; JSON holds everything in any view.
    """
    if form == "json":
        from reader.report.as_json import as_json

        return as_json(comparison, names)
    if form == "html":
        from reader.report.as_html import as_html

        return as_html(comparison, names, view)
    if form == "markdown":
        from reader.report.as_markdown import as_markdown

        return as_markdown(comparison, names, view)
    from reader.report.text import text

    lines = text(comparison, names, width, colour=colour, view=view, explain=explain)
    return "".join(f"{line}\n" for line in lines)
