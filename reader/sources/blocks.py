"""The paragraphs of an extracted page: every block of its tree, and every line that the page itself breaks.

Trafilatura's own text joins list items and the lines of one paragraph; its tree still knows them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Element = Any
"""An element of lxml, which brings no types of its own."""

_BLOCKS = frozenset({"body", "div", "p", "head", "item", "quote", "list", "table", "row", "cell"})
_LINE_BREAK = "lb"
_BREAK = "\n"
LONGEST_ROW = 200
"""A table row of at most this many characters is one paragraph; in a longer one every cell is, because pages
also use tables to lay out running text."""
CELL_SEPARATOR = " | "

_WORD = re.compile(r"[^\W_]")


def paragraphs_of(body: Element) -> list[str]:
    """The texts of the paragraphs, in order, with single spaces.

    Those without a letter or digit (a row of underscores) are left out.
    """
    texts: list[str] = []
    for block in _blocks(body):
        lines = (" ".join(line.split()) for line in block.split(_BREAK))
        texts.extend(line for line in lines if _WORD.search(line))
    return texts


def _blocks(top: Element) -> Iterator[str]:
    """The texts between the beginnings and ends of blocks; a line feed in one is a line break of the page.

    Walks without recursion, because a page may be nested as deep as its author likes.
    """
    pieces: list[str] = []
    leaving: list[Element] = []
    entering: list[Element] = [top]
    while entering or leaving:
        if entering and (not leaving or entering[-1].getparent() is leaving[-1] or entering[-1] is top):
            element = entering.pop()
            row = _row(element) if element.tag == "row" else None
            if element.tag in _BLOCKS:
                yield from _joined(pieces)
            elif element.tag == _LINE_BREAK:
                pieces.append(_BREAK)
            leaving.append(element)
            if row is not None:
                yield row
                continue
            pieces.append(_flat(element.text, element))
            entering.extend(reversed(element))
        else:
            element = leaving.pop()
            if element.tag in _BLOCKS:
                yield from _joined(pieces)
            if element is not top:
                pieces.append(_flat(element.tail, element))
    yield from _joined(pieces)


def _joined(pieces: list[str]) -> Iterator[str]:
    if pieces:
        yield "".join(pieces)
        pieces.clear()


def _flat(text: str | None, element: Element) -> str:
    """Text with the line feeds of the page's source as spaces, save in code, where they are the author's."""
    if not text:
        return ""
    return text if element.tag == "code" else text.replace("\n", " ")


def _row(row: Element) -> str | None:
    """A short table row as one text, or None where its cells should stand for themselves."""
    cells = [" ".join("".join(cell.itertext()).split()) for cell in row]
    text = CELL_SEPARATOR.join(cell for cell in cells if cell)
    return text if len(text) <= LONGEST_ROW else None
