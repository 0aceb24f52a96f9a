"""The rows of the list, without a screen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader.tui.listing
from reader.sources import Source, Story, Version
from reader.text import fold
from reader.tui.listing import Item, Listing
from reader.tui.pair import Pair, Pick, first_pair, pair_of_versions

NAMES = st.text(alphabet="abCDé '’\x01\n", min_size=1, max_size=6)


def _source(name: str, versions: int) -> Source:
    return Source(name, tuple(Version(Path(f"{name}-{number}.txt")) for number in range(versions)))


STORIES = st.lists(
    st.builds(
        lambda title, sources: Story(title, tuple(_source(*source) for source in sources)),
        NAMES,
        st.lists(st.tuples(NAMES, st.integers(1, 3)), max_size=4),
    ),
    max_size=4,
)


@given(STORIES, st.lists(st.integers(0, 3), max_size=6), NAMES | st.just(""))
def test_rows_are_in_order_and_every_row_is_found_where_it_stands(
    stories: list[Story], toggles: list[int], query: str
) -> None:
    listing = Listing(stories)
    for story in toggles:
        if story < len(stories):
            listing.toggle(story)
    listing.filter(query)
    assert listing.rows == sorted(set(listing.rows))
    assert [listing.position(item) for item in listing.rows] == list(range(len(listing.rows)))


@given(STORIES, NAMES)
def test_taking_a_filter_away_brings_every_row_back(stories: list[Story], query: str) -> None:
    listing = Listing(stories)
    before = list(listing.rows)
    listing.filter(query)
    listing.filter("")
    assert listing.rows == before


@given(STORIES, NAMES)
def test_a_filter_keeps_a_source_with_all_its_versions_and_its_story(
    stories: list[Story], query: str
) -> None:
    listing = Listing(stories)
    listing.filter(query)
    for item in listing.rows if listing.query else ():
        assert Item(item.story) in listing.rows
        if item.source >= 0:
            versions = len(stories[item.story].sources[item.source].versions)
            wanted = range(versions) if versions > 1 else ()
            assert all(Item(item.story, item.source, number) in listing.rows for number in wanted)


@given(STORIES, st.lists(NAMES | st.just(""), max_size=5))
def test_a_filter_finds_what_asking_row_by_row_finds_whatever_was_typed_before(
    stories: list[Story], queries: list[str]
) -> None:
    listing = Listing(stories)
    for query in queries:
        listing.filter(query)
        wanted = [item for item in _every_row(stories) if _holds(stories, item, query)]
        if listing.query:
            assert listing.rows == wanted
            assert listing.sources_found == sum(item.source >= 0 > item.version for item in wanted)


def _every_row(stories: list[Story]) -> Iterator[Item]:
    for number, story in enumerate(stories):
        yield Item(number)
        for at, source in enumerate(story.sources):
            yield Item(number, at)
            if len(source.versions) > 1:
                yield from (Item(number, at, version) for version in range(len(source.versions)))


def _holds(stories: list[Story], item: Item, query: str) -> bool:
    """Whether a filter keeps a row: its title or its source matches, or one of a story's sources."""
    story = stories[item.story]
    asked = story.sources if item.source < 0 else [story.sources[item.source]]
    names = [" ".join([source.name, *(version.label for version in source.versions)]) for source in asked]
    return any(fold(query) in fold(name.replace("\x01", " ")) for name in [story.title, *names])


def test_a_filter_does_not_mind_case_and_quotation_marks() -> None:
    listing = Listing([Story("Day", (_source("Notícias d’Hoje", 1), _source("Wire", 1)))])
    listing.filter("D'HOJE")
    assert listing.rows == [Item(0), Item(0, 0)]


def test_a_hidden_row_is_found_at_the_row_above_that_holds_it() -> None:
    listing = Listing([Story("Day", (_source("Wire", 3),))])
    listing.toggle(0)
    assert listing.position(Item(0, 0, 2)) == 0


def test_a_source_with_several_versions_is_compared_with_itself_first_against_last() -> None:
    source = _source("Wire", 3)
    pair = first_pair([Story("Empty", ()), Story("Day", (source,))])
    assert pair == Pair(Pick(source, source.versions[0]), Pick(source, source.versions[2]))


def test_a_version_that_cannot_be_read_is_passed_over() -> None:
    ledger, wire, coast = _source("Ledger", 1), _source("Wire", 2), _source("Coast", 1)
    story = Story("Day", (ledger, wire, coast))
    without = {ledger.versions[0], wire.versions[1]}
    assert first_pair([story], without) == Pair(Pick(wire, wire.versions[0]), Pick(coast, coast.versions[0]))
    assert first_pair([story], {v for source in story.sources for v in source.versions}) is None


def test_versions_chosen_from_outside_are_found_in_their_sources() -> None:
    wire = _source("Wire", 2)
    stranger = Version(Path("stranger.txt"))
    pair = pair_of_versions([Story("Day", (wire,))], (wire.versions[1], stranger))
    assert pair.left == Pick(wire, wire.versions[1])
    assert pair.right is not None and pair.right.source.name == "Stranger"


def test_a_filter_made_ready_while_the_list_changes_finds_what_is_in_the_new_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listing = Listing([Story("Day", (_source("Wire", 1),))])
    folded, go_on = threading.Event(), threading.Event()

    def slow(text: str) -> str:
        if threading.current_thread() is making:
            folded.set()
            assert go_on.wait(20)
        return fold(text)

    monkeypatch.setattr(reader.tui.listing, "fold", slow)
    making = threading.Thread(target=listing.prepare)
    making.start()
    assert folded.wait(20)
    listing.take([Story("Day", (_source("Coast", 1),))])
    go_on.set()
    making.join()
    listing.filter("coast")
    assert listing.rows == [Item(0), Item(0, 0)]
