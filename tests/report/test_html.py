from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import Article, compare
from reader.compare import Kind
from reader.layout import View
from reader.report.as_html import as_html
from tests.layout.comparisons import compared, left_only, moved_left, moved_right, pair, same
from tests.layout.golden import assert_golden
from tests.layout.hard_rows import hard_rows

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("City Ledger", "Morning Wire")
VOID = {"meta", "input", "br"}
HOSTILE = st.text("ab<>&\"' \n/=!-]", max_size=30).map("<script>alert('x')</script> {}".format) | st.text(
    max_size=30
)


class Page(HTMLParser):
    """What a browser would find, told by side; fails on a tag that is not closed in order."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.sides = {"left": "", "right": ""}
        self.marked: list[str] = []
        self.feed(document)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(self.tags[-1])
        if tag == "mark":
            self.marked.append("")

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        for tag, attributes in self.open:
            if tag == "div" and attributes.get("role") == "group" and "lang" in attributes:
                self.sides["left" if "left" in (attributes["class"] or "") else "right"] += data
            if tag == "mark":
                self.marked[-1] += data

    def with_class(self, name):
        return [attributes for _, attributes in self.tags if name in (attributes.get("class") or "").split()]


def test_the_page_looks_as_it_did():
    made = as_html(hard_rows(), NAMES, View(show_cosmetic=True))
    body = made[made.index("<body>") :]
    assert_golden(GOLDEN / "body.html", body.removesuffix("\n").split("\n"))


@settings(max_examples=80)
@given(HOSTILE, HOSTILE, st.booleans())
def test_no_text_acts_as_markup(left, right, changes_only):
    articles = Article.from_text(left, title=left), Article.from_text(right, title=right)
    page = Page(
        as_html(compare(*articles), (left, right), View(changes_only=changes_only, show_cosmetic=True))
    )
    allowed = "html head meta title style body header main div h1 h2 p br strong bdi mark b span a"
    switches = "details summary dl dt dd input label"
    assert {tag for tag, _ in page.tags} <= {*allowed.split(), *switches.split()}
    written = {name for _, attributes in page.tags for name in attributes}
    assert not {name for name in written if name.startswith("on") or name in ("src", "style")}


def test_the_page_holds_the_whole_text_of_both_sides_in_every_view():
    comparison = hard_rows()
    for view in (View(), View(changes_only=True, context=0), View(show_cosmetic=True)):
        page = Page(as_html(comparison, NAMES, view))
        for side, article in (("left", comparison.left), ("right", comparison.right)):
            found = re.sub(r"\s+", "", page.sides[side])
            assert sorted(found) == sorted(re.sub(r"\s+", "", article.text))


def test_words_that_differ_are_marked():
    page = Page(as_html(compared(pair("It moved {7} inches.", "It moved {9} inches.")), NAMES))
    assert page.marked == ["7", "9"]


def test_a_word_that_only_one_side_has_leaves_a_caret_on_the_other():
    page = Page(as_html(compared(pair("It moved{}.", "It moved{ slowly}.")), NAMES))
    assert [attributes["title"] for attributes in page.with_class("here")] == ["slowly"]
    assert page.marked == ["slowly"]


def test_every_class_has_a_rule_and_every_rule_a_class():
    made = as_html(hard_rows(), NAMES, View(show_cosmetic=True))
    style = re.sub(r"/\*.*?\*/", "", made[made.index("<style>") : made.index("</style>")])
    titled = Article.from_text("It is shut.", title="Bridge")
    used: set[tuple[str, str]] = set()
    for tag, attributes in Page(made).tags + Page(as_html(compare(titled, titled), NAMES)).tags:
        used |= {(tag, name) for name in (attributes.get("class") or "").split()}
    ruled = re.findall(r"(\w*)\.([a-z-]+)(?=[^{}]*\{)", style)
    for tag, name in ruled:
        assert any(name == other and tag in ("", where) for where, other in used), f"{tag}.{name}"
    plain_rows = {("div", str(kind)) for kind in Kind}
    for tag, name in used - plain_rows:
        assert {("", name), (tag, name)} & set(ruled), f"{tag}.{name}"


def test_both_ends_of_a_move_are_linked():
    moved = "¶ Repairs take six weeks."
    page = Page(
        as_html(
            compared(moved_left("m", moved), same("¶ The bridge is shut."), moved_right("m", moved)), NAMES
        )
    )
    ends = {
        attributes["id"] for _, attributes in page.tags if (attributes.get("id") or "").startswith("move")
    }
    links = [(attributes["href"] or "").removeprefix("#") for tag, attributes in page.tags if tag == "a"]
    assert len(ends) == 2 and sorted(links) == sorted(ends)


@pytest.mark.parametrize("view", [View(), View(changes_only=True)])
def test_the_page_needs_nothing_from_outside(view):
    made = as_html(hard_rows(), NAMES, view)
    assert not re.search(r"https?://|//\w|url\(|@import|<script|<link|<img|src=", made)
    style = re.search("<style>(.*?)</style>", made, re.DOTALL)
    assert style
    assert b64encode(sha256(style.group(1).encode()).digest()).decode() in made
    assert "default-src 'none'" in made


def test_languages_and_directions_are_named():
    left = Article.from_text("الجسر مغلق.", language="ar")
    page = Page(as_html(compare(left, Article.from_text("The bridge is shut.")), NAMES))
    sides = [
        attributes
        for _, attributes in page.tags
        if attributes.get("role") == "group" and "lang" in attributes
    ]
    assert {attributes["lang"] for attributes in sides} == {"ar", "en"}
    assert {attributes["dir"] for attributes in sides} == {"auto"}


def test_changes_only_folds_what_is_alike_and_keeps_it():
    rows = [same(f"¶ Sentence {word} stands on both sides.") for word in ("one", "two", "three")]
    page = as_html(
        compared(*rows, left_only("¶ Nobody was hurt.")), NAMES, View(changes_only=True, context=0)
    )
    assert "3 sentences alike" in page and "Sentence two stands" in page


def test_two_empty_articles_make_a_page():
    assert "no text on either side" in as_html(compare(Article.from_text(""), Article.from_text("")), NAMES)


def test_what_is_cosmetic_is_counted_whether_it_is_shown_or_not():
    left = Article.from_text("“It is shut,” she said. Repairs take weeks.")
    right = Article.from_text("'It is shut,' she said.\n\nRepairs take weeks.")
    for view in (View(), View(changes_only=True), View(show_cosmetic=True)):
        assert "<p>cosmetic only: 2 quotation marks, 1 paragraph break</p>" in as_html(
            compare(left, right), NAMES, view
        )
    assert "cosmetic only" not in as_html(compare(left, left), NAMES)
