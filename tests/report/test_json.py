from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import Article, compare, load
from reader.report.as_json import as_json
from tests.layout.comparisons import compared, left_only, moved_left, moved_right, pair, same
from tests.layout.golden import assert_golden
from tests.layout.hard_rows import hard_rows

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("City Ledger", "Morning Wire")
TEXTS = st.lists(
    st.sampled_from(
        [
            "The bridge is shut.",
            "Nobody was hurt.",
            "“Nobody was hurt.”",
            "7 inches,\u00a0he said.",
            "橋は閉鎖。",
        ]
    )
    | st.text(max_size=30),
    max_size=8,
)


def document(comparison):
    return json.loads(as_json(comparison, NAMES))


def test_the_form_looks_as_it_did():
    comparison = compared(
        same("The bridge is shut."),
        pair("¶ It moved {7} inches.", "¶ It moved {9} inches."),
        pair("{~“}Safe,{~”} he said.", '{~"}Safe,{~"} he said.'),
        left_only("¶ Nobody was hurt."),
        moved_left("m", "¶ Repairs take six weeks."),
        moved_right("m", "¶ Repairs take two weeks."),
    )
    assert_golden(GOLDEN / "comparison.json", as_json(comparison, NAMES).removesuffix("\n").split("\n"))


def test_every_key_that_others_build_on_is_there():
    found = document(hard_rows())
    assert {"left", "right", "links", "counts", "containment"} <= found.keys()
    for side in ("left", "right"):
        assert {"name", "title", "date", "words", "sha256", "sentences"} <= found[side].keys()
        assert all({"paragraph", "start", "end"} <= sentence.keys() for sentence in found[side]["sentences"])
    assert all(
        {"left", "right", "kind", "moved", "score", "changes"} <= link.keys() for link in found["links"]
    )
    assert set(found["counts"]) == {
        "same",
        "cosmetic",
        "edited",
        "reworded",
        "left-only",
        "right-only",
        "moved",
    }
    assert set(found["containment"]) == {"left", "right"}


def test_a_sentence_without_an_answer_is_a_link_with_one_empty_side():
    found = document(compared(left_only("Nobody was hurt.")))
    assert found["links"] == [
        {"left": [0], "right": [], "kind": "left-only", "moved": False, "score": 0.0, "changes": []}
    ]


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_offsets_and_digest_fit_the_text_that_is_given(left, right):
    sides = [Article.from_text("\n\n".join(paragraphs)) for paragraphs in (left, right)]
    comparison = compare(*sides)
    found = json.loads(as_json(comparison, NAMES))
    for side, article in zip(("left", "right"), sides, strict=True):
        text = found[side]["text"]
        assert text == article.text
        assert found[side]["sha256"] == sha256(text.encode()).hexdigest()
        assert [text[s["start"] : s["end"]] for s in found[side]["sentences"]] == [
            s.text for s in article.sentences
        ]
        assert sum(s["words"] for s in found[side]["sentences"]) == found[side]["words"]
    for link in found["links"]:
        ends = [rebuilt(found, link, side) for side in ("left", "right")]
        assert link["kind"] not in ("same", "cosmetic", "edited") or ends[0] == ends[1]


def rebuilt(found, link, side):
    """The linked sentences of one side with every change taken from the right."""
    sentences = [found[side]["sentences"][number] for number in link[side]]
    text, at, end = found[side]["text"], sentences[0]["start"] if sentences else 0, 0
    pieces = []
    for change in link["changes"]:
        start, end = change[side]
        pieces += [text[at:start], found["right"]["text"][slice(*change["right"])]]
        at = end
    return "".join([*pieces, text[at : sentences[-1]["end"]] if sentences else ""])


def test_the_readme_names_every_key(project):
    readme = (project / "README.md").read_text("utf-8")
    section = readme.partition("\n## JSON\n")[2].partition("\n## ")[0]
    if "<!-- passage: json" in section:
        pytest.skip("the README does not describe the form yet")
    found = json.loads(as_json(hard_rows(), NAMES))
    reworded = next(link for link in found["links"] if link["kind"] == "reworded")
    keys = {
        *found,
        *found["left"],
        *found["left"]["sentences"][0],
        *found["counts"],
        *reworded,
        "cosmetic",
        "reasons",
    }
    assert {key for key in keys if f"`{key}`" not in section and f'"{key}"' not in section} == set()


def test_characters_stand_as_themselves():
    made = as_json(compared(same("Größe: „橋“ 🙂")), ("Ü", "ü"))
    assert "Größe: „橋“ 🙂" in made and "\\u" not in made


def test_the_same_comparison_gives_the_same_bytes(samples):
    articles = [load(samples / "harbour-bridge" / name) for name in ("morning-wire.txt", "coast-daily.txt")]
    assert as_json(compare(*articles), NAMES) == as_json(compare(*articles), NAMES)


def test_one_newline_ends_the_document():
    made = as_json(hard_rows(), NAMES)
    assert made.endswith("}\n") and not made.endswith("\n\n")


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_article_without_text_has_no_sentences(text):
    found = json.loads(
        as_json(compare(Article.from_text(text), Article.from_text("Nobody was hurt.")), NAMES)
    )
    assert found["left"]["sentences"] == []
    assert found["links"][0]["kind"] == "right-only"
