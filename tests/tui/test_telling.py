"""What the bars say agrees with what the comparison shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.sources import Source, Story, Version
from tests.tui.conftest import notice, opened, reading, screen_text, status


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
