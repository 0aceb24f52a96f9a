"""``reader diff``: two files → their comparison, printed."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

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
    from reader.text import Article

NO_FILE = "(no file)"
"""Name of a side that git gives as the null device, for a file added or deleted."""


def diff(options: Namespace) -> int:
    """Compare two files and print how they differ; 0 where they are alike, 1 where not."""
    from reader.compare import compare
    from reader.sources.piped import unpiped

    left_path, right_path = unpiped([options.left, options.right])
    paths = Path(left_path), Path(right_path)
    output = Path(options.output) if options.output else None
    if output:
        refuse_to_overwrite(output, paths, force=options.force)
    names = _names(paths, options.label)
    left, right = (_read(path) for path in paths)
    for path, article in zip(paths, (left, right), strict=True):
        for notice in article.notices:
            tell(f"{path}: {notice}")
    comparison = compare(left, right)
    _print(comparison, names, options, output)
    return 0 if comparison.alike else 1


def _names(paths: tuple[Path, Path], labels: list[str]) -> tuple[str, str]:
    """What to call the two sides: the labels given, else names of the files that tell them apart."""
    from reader.sources.names import tellable

    if len(labels) > 2:
        raise ReaderError("--label is given more than twice; once names the left side, twice both.")
    found = [
        NO_FILE if path == Path(os.devnull) else name
        for path, name in zip(paths, tellable(paths), strict=True)
    ]
    left, right = (one_line(name) or "?" for name in [*labels, *found[len(labels) :]])
    return left, right


def _read(path: Path) -> Article:
    """A side's article; one without text where the file is empty, as for a file that git added or deleted."""
    from reader.sources import EmptyTextError, load
    from reader.text import Article

    if path.is_dir():
        raise ReaderError(
            f"{one_line(str(path))} is a folder, and 'reader diff' compares two files; name a file in it, "
            "or open the folder with 'reader'."
        )
    try:
        return load(path)
    except EmptyTextError:
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
