from __future__ import annotations

import re
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader import Article, compare
from reader.compare import Kind
from reader.layout import View
from reader.report.as_markdown import as_markdown
from reader.report.markdown_text import emphasise, escape, escape_line, one_line
from reader.text import clean
from tests.layout.comparisons import compared, left_only, pair, same
from tests.layout.golden import assert_golden
from tests.layout.hard_rows import hard_rows

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("City Ledger", "Morning Wire")
DIALECT = MarkdownIt("commonmark").enable(["strikethrough", "table"])
HOSTILE = st.text("ab1 *_`[]()<>#+-=~|\\!&;:.$\"'“”€字、éx@^{}", max_size=25) | st.text(max_size=20)


def rendered(markdown: str) -> tuple[str, list[str]]:
    """The text that a reader of the Markdown sees, and what of it is emphasised."""
    inline = [token for token in DIALECT.parse(markdown) if token.type == "inline"]
    text, marked, depth = "", [], 0
    for token in (child for block in inline for child in block.children or []):
        if token.type.endswith("_open"):
            depth += 1
            marked.append("")
        elif token.type.endswith("_close"):
            depth -= 1
        else:
            text += token.content
            if depth:
                marked[-1] += token.content
    return text, marked


def test_the_report_looks_as_it_did():
    assert_golden(GOLDEN / "whole.md", as_markdown(hard_rows(), NAMES).removesuffix("\n").split("\n"))


def test_changes_only_tells_what_it_leaves_out():
    view = View(changes_only=True, context=0, show_cosmetic=True)
    made = as_markdown(hard_rows(), NAMES, view)
    assert_golden(GOLDEN / "changes-only.md", made.removesuffix("\n").split("\n"))


@settings(max_examples=300)
@given(HOSTILE)
@example("1. a")
@example("- a")
@example("# a")
@example("=")
@example("&amp; &#35; & x")
@example("\\*")
@example("<b>x</b> <https://example.org>")
@example("a\\")
def test_no_text_acts_as_markdown(given_text):
    text = one_line(clean(given_text))
    blocks = [token.type for token in DIALECT.parse(escape_line(text)) if token.nesting == 1]
    assert blocks == (["paragraph_open"] if text else [])
    assert rendered(escape_line(text)) == (text, [])
    assert rendered(f"> *A:* {escape(text)}")[0] == f"A: {text}".rstrip()


@settings(max_examples=300)
@given(HOSTILE, HOSTILE, HOSTILE, st.sampled_from(["*", "**"]))
@example("dollar", "(s)", "x", "**")
@example("字", "「x」", "字", "**")
@example("5", "€", "x", "**")
def test_emphasis_takes_hold_on_what_it_is_put_around(before, inside, after, sign):
    before, inside, after = (re.sub(r"\s+", " ", clean(part)) for part in (before, inside, after))
    text = before.lstrip() + inside + after.rstrip()
    text = text.strip()
    start = min(len(before.lstrip()), len(text))
    span = (start, min(start + len(inside), len(text)))
    shown, marked = rendered(f"> A: {emphasise(text, [span], sign)}")
    assert shown == f"A: {text}".rstrip()
    wanted = text[slice(*span)].strip()
    assert [wanted in found for found in marked] == ([True] if wanted else [])


def test_both_sides_are_bold_where_they_differ():
    made = as_markdown(compared(pair("It moved {7} inches.", "It moved {9} inches.")), NAMES)
    assert "> *City Ledger:* It moved **7** inches.\n>\n> *Morning Wire:* It moved **9** inches." in made


def test_a_name_cannot_break_the_heading():
    made = as_markdown(compared(left_only("A.")), ("# `a` *b*\n## c", "d #"))
    heading = DIALECT.parse(made)[1]
    assert DIALECT.parse(made)[0].tag == "h1"
    assert "".join(child.content for child in heading.children or []) == "# `a` *b* ## c ↔ d #"


def test_what_is_the_same_stands_once():
    made = as_markdown(compared(same("The bridge is shut.")), NAMES)
    assert made.count("The bridge is shut.") == 1


def test_a_reworded_pair_shows_what_it_shares():
    made = as_markdown(
        compared(pair("Ann Lee left early.", "So went Ann Lee.", Kind.REWORDED, "Ann Lee")), NAMES
    )
    assert "*Ann Lee* left early." in made and "So went *Ann Lee*." in made


def test_what_is_cosmetic_is_counted():
    left, right = (
        "“It is shut,” she said. Repairs take weeks.",
        "'It is shut,' she said.\n\nRepairs take weeks.",
    )
    made = as_markdown(compare(Article.from_text(left), Article.from_text(right)), NAMES)
    text, _ = rendered(made)
    assert "cosmetic only: 2 quotation marks, 1 paragraph break" in text
