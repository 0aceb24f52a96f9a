"""``reader diff``: two files or pages → their comparison, printed."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.address import Address
from reader.cli.output import (
    WIDTH_WITHOUT_TERMINAL_CELLS,
    one_line,
    refuse_to_overwrite,
    shows_colour,
    tell,
    terminal_width_cells,
    write_document,
    write_file,
    write_lines,
)
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.compare import Comparison
    from reader.sources import Origin
    from reader.text import Article

STANDARD_OUTPUT = "-"
NO_FILE = "(no file)"
"""Name of a side that git gives as the null device, for a file added or deleted."""


def diff(options: Namespace) -> int:
    """Compare two articles and print how they differ; 0 where they are alike, 1 where not."""
    from reader.compare import compare
    from reader.sources import origin_of
    from reader.sources.contents import shown
    from reader.sources.piped import discard, unpiped

    left_named, right_named = unpiped([options.left, options.right])
    origins = origin_of(left_named), origin_of(right_named)
    output = Path(options.output) if options.output and options.output != STANDARD_OUTPUT else None
    if output:
        files = [origin for origin in origins if isinstance(origin, Path)]
        refuse_to_overwrite(output, files, force=options.force)
    names = _names(origins, options.label)
    left, right = (_read(origin) for origin in origins)
    for origin in origins:  # now, because a reader of the output that goes away ends this program at once
        if isinstance(origin, Path):
            discard(origin)
    for origin, article in zip(origins, (left, right), strict=True):
        for notice in article.notices:
            tell(f"{shown(origin)}: {notice}")
    comparison = compare(left, right)
    _print(comparison, names, options, output)
    return 0 if comparison.alike else 1


def _names(origins: tuple[Origin, Origin], labels: list[str]) -> tuple[str, str]:
    """What to call the two sides: the labels given, else names of the files or hosts that tell them apart."""
    from reader.sources.names import tellable

    if len(labels) > 2:
        raise ReaderError("--label is given more than twice; once names the left side, twice both.")
    found = [
        NO_FILE if origin == Path(os.devnull) else name
        for origin, name in zip(origins, tellable(origins), strict=True)
    ]
    left, right = (one_line(name) or "?" for name in [*labels, *found[len(labels) :]])
    return left, right


def _read(origin: Origin) -> Article:
    """A side's article; one without text where the file is empty, as for a file that git added or deleted."""
    from reader.sources import EmptyTextError, load
    from reader.text import Article

    if isinstance(origin, Path) and os.path.isdir(origin):
        raise ReaderError(
            f"{one_line(str(origin))} is a folder, and 'reader diff' compares two articles; name a file in "
            "it, or open the folder with 'reader'."
        )
    try:
        return load(origin)
    except EmptyTextError:
        if isinstance(origin, Address):
            raise
        notice = "There is no text in it, so the other side stands alone."
        return Article.from_text("", title="", notices=(notice,))


def _print(comparison: Comparison, names: tuple[str, str], options: Namespace, output: Path | None) -> None:
    """Print or write the comparison in the form that the options ask for."""
    from reader.layout import View
    from reader.report.forms import document, form_of

    view = View(
        changes_only=options.changes_only or options.context is not None,
        context=1 if options.context is None else options.context,
        show_cosmetic=options.cosmetic,
    )
    form = options.format or (form_of(output.suffix) if output else None) or "text"
    if form == "text" and output is None:
        from reader.report.text import text

        width, colour = options.width or terminal_width_cells(), shows_colour(options.color)
        return write_lines(text(comparison, names, width, colour=colour, view=view, explain=options.explain))
    width = options.width or WIDTH_WITHOUT_TERMINAL_CELLS
    written = document(
        comparison, names, form, view, width=width, colour=options.color == "always", explain=options.explain
    )
    if output:
        write_file(output, written, force=options.force)
    else:
        write_document(written)
