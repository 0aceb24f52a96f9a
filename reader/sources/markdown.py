"""Markdown as plain text: what it says without how it is dressed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.sources.blocks import CELL_SEPARATOR
from reader.sources.reading import Reading

if TYPE_CHECKING:
    from markdown_it.token import Token

MOST_CHARACTERS = 2_000_000
"""No more of a Markdown file is read, because markdown-it-py takes seconds for each million."""

_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
LONGEST_FRONT_MATTER = 20_000
_FIELD = re.compile(r"(?P<key>title|author|byline|date|language|lang)[ \t]*:(?P<value>.*)", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def read_markdown(text: str) -> Reading:
    """The text of headings, paragraphs, list items, quotes, table rows and code, blank lines between them.

    Link texts stay, addresses go. Title, byline and date come from front matter, else the title from a first
    heading.
    """
    from markdown_it import MarkdownIt

    fields, body = _front_matter(text)
    notices: tuple[str, ...] = ()
    if len(body) > MOST_CHARACTERS:
        rest = len(body) - MOST_CHARACTERS
        notices = (f"Only the first {MOST_CHARACTERS:,} characters were read; {rest:,} more were left out.",)
        body = body[:MOST_CHARACTERS]
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
    heading = ""
    if tokens and tokens[0].type == "heading_open":
        heading = " ".join(_inline(tokens[1].children or ()).split())
    return Reading(
        "\n\n".join(_paragraphs(tokens)),
        title=fields.get("title") or heading,
        byline=fields.get("author") or fields.get("byline") or "",
        date=fields.get("date") or "",
        language=(fields.get("lang") or fields.get("language") or "")[:2].lower() or None,
        notices=notices,
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields above the text that are of use, and the text without them.

    Read line by line, not as YAML: a value is what stands after the colon, without quotation marks around it.
    """
    match = _FRONT_MATTER.match(text, 0, LONGEST_FRONT_MATTER)
    if match is None:
        return {}, text
    fields: dict[str, str] = {}
    for line in match["fields"].splitlines():
        field = _FIELD.fullmatch(line.rstrip())
        if field:
            value = field["value"].strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            fields.setdefault(field["key"].lower(), value)
    return fields, text[match.end() :]


def _paragraphs(tokens: Sequence[Token]) -> Iterator[str]:
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            row = CELL_SEPARATOR.join(cell for cell in cells or () if cell)
            cells = None
            if row:
                yield row
        elif token.type == "inline":
            text = _inline(token.children or ())
            if cells is not None:
                cells.append(" ".join(text.split()))
            else:
                yield from _lines(text)
        elif token.type in ("fence", "code_block"):
            yield from _lines(token.content)
        elif token.type == "html_block":
            yield from _lines(_TAG.sub("", token.content))


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if line.strip():
            yield line.strip()


def _inline(children: Sequence[Token]) -> str:
    """The text of one paragraph; the line feeds left in it are breaks that its author asked for."""
    pieces: list[str] = []
    for child in children:
        if child.type in ("text", "code_inline"):
            pieces.append(child.content)
        elif child.type == "softbreak":
            pieces.append(" ")
        elif child.type == "hardbreak":
            pieces.append("\n")
        elif child.type == "image":
            pieces.append(child.content)
        elif child.type == "html_inline" and child.content.lower().startswith("<br"):
            pieces.append("\n")
    return "".join(pieces)
