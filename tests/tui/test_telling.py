"""What the bars say agrees with what the comparison shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.sources import Source, Story, Version
from reader.tui.phrases import hits_of
from tests.tui.conftest import names, notice, opened, reading, screen_text, status, until


def _story(folder: Path, left: str, right: str) -> list[Story]:
    paths = [folder / "left.txt", folder / "right.txt"]
    for path, text in zip(paths, (left, right), strict=True):
        path.write_text(text, "utf-8")
    return [Story("Two", tuple(Source(path.stem, (Version(path),)) for path in paths))]


async def test_a_passage_that_moved_is_counted_as_its_marks_number_it(stories: Any) -> None:
    async with opened(stories) as pilot:
        pane = reading(pilot).pane
        numbers = {block.moved for block in pane.layout_shown.blocks if block.moved}
        assert (pane.spread.comparison.counts["moved"], numbers) == (2, {1})
        assert "2 moved (1 passage)" in screen_text(pilot)


async def test_sentences_that_moved_one_by_one_are_counted_once(tmp_path: Path) -> None:
    words = ("bridge", "harbour", "council", "ferry", "winter", "diver")
    kept = [f"The {word} was seen by everybody on that long day in town." for word in words]
    moved = "Repairs will take six weeks at least, the chief engineer of the port said."
    left, right = [moved, *kept], [*kept, moved]
    async with opened(_story(tmp_path, "\n\n".join(left), "\n\n".join(right))) as pilot:
        assert "1 moved" in screen_text(pilot)
        assert "passage" not in screen_text(pilot)


async def test_large_figures_are_written_one_way(tmp_path: Path) -> None:
    text = " ".join(f"Sentence number {number} stands here." for number in range(1, 1501))
    async with opened(_story(tmp_path, text, text)) as pilot:
        await pilot.press("G")
        assert "1,500 same" in screen_text(pilot)
        assert "s1-1,500" in status(pilot)


async def test_changes_only_names_the_key_that_opens_a_gap_and_only_where_there_is_one(
    stories: Any, tmp_path: Path
) -> None:
    async with opened(stories, context=0, keys={"open-gap": ("f5",)}) as pilot:
        await pilot.press("c")
        assert notice(pilot) == "changes only; f5 opens a gap"
    async with opened(_story(tmp_path, "One thing was said.", "Another was not.")) as pilot:
        await pilot.press("c")
        assert notice(pilot) == "changes only; nothing had to be left out"


async def test_the_status_of_a_version_alone_says_nothing_of_a_comparison(stories: Any) -> None:
    async with opened(stories[1:]) as pilot:
        bar = reading(pilot).status_bar
        assert names(pilot) == ("Harbour Radio",)
        assert (bar.here, bar.whole) == ((), ())


async def test_the_status_says_first_how_often_both_sides_have_what_is_sought(stories: Any) -> None:
    async with opened(stories) as pilot:
        assert "bridge" not in status(pilot)
        await pilot.press("slash", *"bridge", "enter")
        await until(pilot, lambda: "“bridge”" in status(pilot))
        light, comparison = reading(pilot).pane.light, reading(pilot).pane.spread.comparison
        assert reading(pilot).status_bar.here[0] == hits_of("bridge", light.counts(comparison))


async def test_the_other_end_of_a_move_is_told_with_the_key_that_goes_there(stories: Any) -> None:
    for keys, told in (({"other-end": ("f6",)}, "order; f6 goes to"), ({"other-end": ()}, "in the order.")):
        async with opened(stories, keys=keys) as pilot:
            pane = reading(pilot).pane
            moved = next(n for n, block in enumerate(pane.layout_shown.blocks) if block.moved)
            pane.to_line(pane.layout_shown.top(moved))
            await pilot.press("i")
            await until(pilot, lambda told=told: told in " ".join(screen_text(pilot).split()))


async def test_a_list_is_as_wide_as_the_widest_that_is_accepted(stories: Any) -> None:
    async with opened(stories, size=(200, 40), list_width=120) as pilot:
        assert reading(pilot).story_list.size.width == 120
