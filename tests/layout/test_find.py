"""Finding a phrase however it is dressed, as spans of the article's own text; and from hit to hit."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout import Layout, View, measure
from reader.layout.find import Findable
from reader.layout.model import Mode
from reader.layout.seek import next_hit
from reader.text import fold
from tests.layout.hard_rows import hard_rows
from tests.layout.test_properties import VIEWS, comparisons, per_string

ODD = [
    *("a", "b", "A", "é", "e\u0301", "É", "ß", "ﬁ", "…", "–", "-", "“", "'", '"', " ", "  ", "\n", "\n\n"),
    *("\u00a0", "\u00ad", "\u200b", "中", "㎞", "한", "\u1112\u1161\u11ab", "क", "क\u093f", "²", "İ"),
    *("👩\u200d🚒", "."),
]
TEXTS = st.lists(st.sampled_from(ODD), max_size=40).map("".join)
PHRASES = st.lists(st.sampled_from(ODD), min_size=1, max_size=3).map("".join)


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("harbour master", "the harbour\nmaster said", ["harbour\nmaster"]),
        ('"no," he', "“No,” he said", ["“No,” he"]),
        ("don't", "I don’t, you don't", ["don’t", "don't"]),
        ("fish-market", "ﬁsh‑market", ["ﬁsh‑market"]),
        ("7 600", "7\u00a0600 or 7\u202f600", ["7\u00a0600", "7\u202f600"]),
        ("café", "cafe\u0301 CAFÉ", ["cafe\u0301", "CAFÉ"]),
        ("harbour", "har\u00adbour", ["har\u00adbour"]),
        ("한", "\u1112\u1161\u11ab", ["\u1112\u1161\u11ab"]),
        ("wait...", "Wait…", ["Wait…"]),
        ("port", "Port PORT sport", ["Port", "PORT", "port"]),
        ("Port", "Port PORT sport", ["Port"]),
        ("one two", "one\n\ntwo", []),
        ("  two ", "one two three", ["two"]),
        (" ", "one two", []),
        ("a.c", "abc a.c", ["a.c"]),
    ],
)
def test_a_phrase_is_found_however_it_is_dressed(phrase: str, text: str, found: list[str]) -> None:
    findable = Findable(text)
    assert [text[a:b] for a, b in findable.within(phrase, 0, len(text))] == found
    assert findable.count(phrase) == len(found)


@settings(max_examples=300, deadline=None)
@given(TEXTS, PHRASES, st.integers(0, 60), st.integers(0, 60))
def test_what_is_found_reads_as_the_phrase_and_every_way_of_asking_agrees(text, phrase, start, end):
    findable = Findable(text)
    found = list(findable.within(phrase, 0, len(text)))
    assert len(found) == findable.count(phrase)
    if found:
        assert findable.after(phrase, 0) == found[0]
        assert findable.before(phrase, len(text)) is not None
    for a, b in found:
        assert 0 <= a < b <= len(text)
        assert fold(phrase) in fold(text[a:b])
        # Of two that begin inside one character, such as '..' in '….', the first is found again.
        assert findable.after(phrase, a) == next(hit for hit in found if hit[0] == a)
        assert findable.before(phrase, a + 1)[0] == a
    nearest = findable.after(phrase, start)
    assert nearest is None or nearest[0] >= start
    last = findable.before(phrase, start)
    assert last is None or last[0] < start
    for a, b in findable.within(phrase, start, end):
        assert a < end and b > start


@settings(max_examples=150, deadline=None)
@given(
    st.text(st.sampled_from("abé -“'…ﬁ한क"), min_size=1, max_size=30), st.integers(0, 29), st.integers(1, 6)
)
def test_a_piece_of_a_text_is_found_there_in_any_unicode_form_and_case(text, start, length):
    piece = text[start : start + length]
    if not fold(piece):
        return
    assert Findable(text).count(piece) >= 1
    for form in ("NFC", "NFD"):
        assert Findable(normalize(form, text)).count(normalize("NFC", piece).lower()) >= 1
        assert Findable(normalize("NFC", text)).count(normalize(form, piece).lower()) >= 1


@settings(max_examples=100, deadline=None)
@given(comparisons(), st.integers(6, 60), VIEWS, st.sampled_from(["e", "the", "p", "中", "“"]))
def test_hits_lead_down_and_up_through_the_same_lines_and_leave_none_out(comparison, column, view, phrase):
    layout = Layout(
        comparison, measure(comparison.left, per_string), measure(comparison.right, per_string), column, view
    )
    texts = Findable(comparison.left.text), Findable(comparison.right.text)
    down, line = [], -1
    while (hit := next_hit(layout, texts, phrase, line, 1)) is not None:
        assert hit.line > line or layout.blocks[layout.block_at(hit.line)].gap is not None
        if hit.line == line:
            break
        down.append(hit.line)
        line = hit.line
    if any(block.gap is not None for block in layout.blocks):
        return  # from a gap the way up leads into it first; the pane opens it
    up, line = [], layout.height
    while (hit := next_hit(layout, texts, phrase, line, -1)) is not None:
        if hit.line == line:
            break
        up.append(hit.line)
        line = hit.line
    assert down == up[::-1]
    if not view.changes_only:
        begin = {
            layout.line_at(a, right=right)
            for right, text in enumerate(texts)
            for a, _ in text.within(phrase, 0, len(text.text))
            if not (right and layout.shown_once(layout.block_at(layout.line_at(a, right=True))))
        }
        assert down == sorted(begin)


@pytest.mark.parametrize("mode", list(Mode))
def test_a_character_stands_on_the_line_it_is_drawn_on(mode: Mode) -> None:
    comparison = hard_rows()
    layout = Layout(
        comparison,
        measure(comparison.left, per_string),
        measure(comparison.right, per_string),
        14,
        View(mode),
    )
    for number, line in enumerate(layout.lines()):
        for right, side in enumerate((line.left, line.right)):
            for piece in side or ():
                if piece.start >= 0:
                    assert layout.line_at(piece.start, right=bool(right)) == number
