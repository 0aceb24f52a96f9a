"""What must always hold of a comparison, on generated texts and on mutated real ones."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import Article, Comparison, Link, compare
from reader.compare import Change, Kind
from reader.errors import Cancelled
from reader.text import fold, words
from tests.compare.drawn import ROOT, article, mutated, real_texts, sentence, wild_article


def applied(text: str, other: str, start: int, end: int, changes: tuple[Change, ...]) -> str:
    """``text[start:end]`` with each change's left span replaced by what stands on the right."""
    pieces, at = [], start
    for change in changes:
        assert at <= change.left[0] <= change.left[1] <= end, "changes ascend and do not overlap"
        pieces += [text[at : change.left[0]], other[change.right[0] : change.right[1]]]
        at = change.left[1]
    return "".join([*pieces, text[at:end]])


def stretch(article: Article, numbers: tuple[int, ...]) -> tuple[int, int]:
    return article.sentences[numbers[0]].start, article.sentences[numbers[-1]].end


def joined(text: str) -> list[str]:
    """The words of a text in which a percent sign, a degree and the dots of an ellipsis stand close."""
    return [w.folded for w in words(re.sub(r"(?<=\d) (?=[%‰°€])|(?<=\.) (?=\.)", "", fold(text)))]


def check(comparison: Comparison) -> None:
    left, right = comparison.left, comparison.right
    for link in comparison.links:
        for numbers in (link.left, link.right):
            assert list(numbers) == list(range(numbers[0], numbers[-1] + 1)) if numbers else True
        assert link.left or link.right
        assert (link.kind is Kind.LEFT_ONLY) == (not link.right)
        assert (link.kind is Kind.RIGHT_ONLY) == (not link.left)
        if not (link.left and link.right):
            assert not link.moved and not link.changes
            continue
        start, end = stretch(left, link.left)
        other_start, other_end = stretch(right, link.right)
        there = right.text[other_start:other_end]
        assert applied(left.text, right.text, start, end, link.changes) == there
        if link.kind is Kind.SAME:
            assert left.text[start:end] == there
        elif link.kind is Kind.COSMETIC:
            assert link.changes and all(change.cosmetic for change in link.changes)
        else:
            assert any(not change.cosmetic for change in link.changes), "nothing differs invisibly"
        for change in link.changes:
            one, two = left.text[slice(*change.left)], right.text[slice(*change.right)]
            assert one != two
            if change.cosmetic:
                assert joined(one) == joined(two)
        for change in link.shared:
            one, two = left.text[slice(*change.left)], right.text[slice(*change.right)]
            assert [w.folded for w in words(one)] == [w.folded for w in words(two)]
        assert 0 <= link.score <= 1
    answered_left = sorted(n for link in comparison.links for n in link.left)
    answered_right = sorted(n for link in comparison.links for n in link.right)
    assert answered_left == list(range(len(left.sentences)))
    assert answered_right == list(range(len(right.sentences)))
    check_rows(comparison)
    assert sum(comparison.counts[kind] for kind in Kind) == len(comparison.links)
    assert comparison.counts["moved"] == sum(link.moved for link in comparison.links)
    assert all(0 <= share <= 1 for share in comparison.containment)
    assert all(list(side) == sorted(set(side)) for side in comparison.breaks)


def check_rows(comparison: Comparison) -> None:
    """Each side reads from top to bottom in its own order, each sentence once."""
    rows, links = comparison.rows, comparison.links
    assert [n for row in rows for n in row.left] == list(range(len(comparison.left.sentences)))
    assert [n for row in rows for n in row.right] == list(range(len(comparison.right.sentences)))
    seen: list[int] = []
    for row in rows:
        link = links[row.link]
        if link.moved:
            assert (row.left, row.right) in ((link.left, ()), ((), link.right))
        else:
            assert (row.left, row.right) == (link.left, link.right)
        if row.link not in seen:
            seen.append(row.link)
    assert seen == list(range(len(links))), "links are numbered as they first appear"


def bare(link: Link, mirrored: bool = False) -> tuple[object, ...]:
    kind = {Kind.LEFT_ONLY: Kind.RIGHT_ONLY, Kind.RIGHT_ONLY: Kind.LEFT_ONLY}.get(link.kind, link.kind)
    if not mirrored:
        return (
            link.left,
            link.right,
            link.kind,
            link.moved,
            link.score,
            tuple(link.changes),
            sorted(link.shared),
        )
    changes = tuple(Change(c.right, c.left, c.cosmetic) for c in link.changes)
    shared = sorted(Change(c.right, c.left, c.cosmetic) for c in link.shared)
    return link.right, link.left, kind, link.moved, link.score, changes, shared


@given(article, article)
def test_every_sentence_has_one_place_and_every_change_turns_left_into_right(
    left: Article, right: Article
) -> None:
    check(compare(left, right))


@given(wild_article, wild_article)
def test_the_same_holds_for_any_characters_at_all(left: Article, right: Article) -> None:
    check(compare(left, right))


@settings(max_examples=40)
@given(mutated())
def test_the_same_holds_for_real_texts_with_random_edits(texts: tuple[str, str]) -> None:
    check(compare(Article.from_text(texts[0]), Article.from_text(texts[1])))


@settings(max_examples=40)
@given(
    st.one_of(
        mutated().map(lambda t: (Article.from_text(t[0]), Article.from_text(t[1]))),
        st.tuples(article, article),
    )
)
def test_exchanged_sides_give_the_comparison_exchanged(pair: tuple[Article, Article]) -> None:
    there, back = compare(pair[0], pair[1]), compare(pair[1], pair[0])
    assert sorted(map(str, (bare(link) for link in there.links))) == sorted(
        map(str, (bare(link, mirrored=True) for link in back.links))
    )
    assert there.containment == tuple(reversed(back.containment))
    assert (there.breaks, there.ignored) == (tuple(reversed(back.breaks)), back.ignored)


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    files = [
        str(ROOT / "samples" / "harbour-bridge" / name)
        for name in ("city-ledger-1400.txt", "coast-daily.txt")
    ]
    printed = {
        subprocess.run(
            [sys.executable, "-m", "reader", "diff", "--format", "json", *files],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(printed) == 1 and len(printed.pop()) > 10_000


@given(st.one_of(article, wild_article))
def test_an_article_and_itself_are_all_same(one: Article) -> None:
    comparison = compare(one, Article.from_text(one.text, language=one.language))
    assert all(
        link.kind is Kind.SAME and not link.moved and link.left == link.right for link in comparison.links
    )
    assert comparison.alike
    assert comparison.containment == (1.0, 1.0)


@pytest.mark.parametrize("number", range(len(real_texts())))
def test_a_permutation_of_paragraphs_is_only_moves(number: int) -> None:
    paragraphs = real_texts()[number].split("\n\n")
    shuffled = paragraphs.copy()
    random.Random(number).shuffle(shuffled)
    comparison = compare(Article.from_text("\n\n".join(paragraphs)), Article.from_text("\n\n".join(shuffled)))
    assert {link.kind for link in comparison.links} == {Kind.SAME}
    assert comparison.counts["moved"] > 0


@given(
    st.lists(st.lists(sentence, min_size=1, max_size=3), min_size=1, max_size=6),
    st.randoms(use_true_random=False),
)
def test_a_permutation_of_generated_paragraphs_is_only_moves(
    paragraphs: list[list[str]], rng: random.Random
) -> None:
    joined = [" ".join(p) for p in paragraphs]
    shuffled = joined.copy()
    rng.shuffle(shuffled)
    comparison = compare(Article.from_text("\n\n".join(joined)), Article.from_text("\n\n".join(shuffled)))
    assert {link.kind for link in comparison.links} == {Kind.SAME}


@pytest.mark.parametrize("number", range(len(real_texts())))
def test_an_appended_block_is_only_on_the_right(number: int) -> None:
    text = real_texts()[number]
    block = "\n\nQ: What happens next?\n\nA: Nobody was ready to say, and the office was closed."
    comparison = compare(Article.from_text(text), Article.from_text(text.rstrip() + block))
    kinds = [link.kind for link in comparison.links]
    assert set(kinds) == {Kind.SAME, Kind.RIGHT_ONLY}
    assert kinds == sorted(kinds, key=lambda kind: kind is Kind.RIGHT_ONLY)


@settings(max_examples=40)
@given(st.sampled_from(real_texts()), st.data())
def test_an_appended_block_that_says_again_what_stood_there_is_still_only_on_the_right(
    text: str, data: st.DataObject
) -> None:
    said = [sentence.text for sentence in Article.from_text(text).sentences]
    block = [data.draw(st.sampled_from(said)) for _ in range(data.draw(st.integers(1, 3)))]
    block = [data.draw(st.sampled_from((again, again.upper(), again.replace(" ", "  ")))) for again in block]
    comparison = compare(
        Article.from_text(text.rstrip()), Article.from_text("\n\n".join([text.rstrip(), *block]))
    )
    assert {link.kind for link in comparison.links} <= {Kind.SAME, Kind.RIGHT_ONLY}


def test_a_comparison_nobody_waits_for_stops() -> None:
    texts = real_texts()
    with pytest.raises(Cancelled):
        compare(Article.from_text(texts[0]), Article.from_text(texts[1]), cancelled=lambda: True)
    asked = 0

    def soon() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(Cancelled):
        compare(Article.from_text(texts[0]), Article.from_text(texts[1]), cancelled=soon)
    assert asked == 4


def test_breaks_are_told_in_the_order_of_the_text_also_of_what_moved() -> None:
    sentences = [
        f"The {word} stood in the harbour for {word} days." for word in ["ab", "cd", "ef", "gh", "ij", "kl"]
    ]
    left = Article.from_sentences(sentences, paragraphs=[0, 0, 1, 1, 2, 2])
    turned = [*sentences[4:], *sentences[2:4], *sentences[:2]]
    right = Article.from_sentences(turned, paragraphs=[0, 1, 2, 3, 4, 5])
    assert compare(left, right).breaks == ((), (1, 3, 5))
    assert compare(right, left).breaks == ((1, 3, 5), ())
