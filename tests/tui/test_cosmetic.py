"""Cosmetic differences: hidden and counted, shown and stops when asked for; and the letters of a slip."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.compare import Kind
from reader.layout.model import Mark
from reader.sources import Source, Story, Version
from reader.tui import phrases
from tests.tui.conftest import notice, opened, reading, screen_text, status

LEFT = [
    "A long-range missile was found near the old mill.",
    "“Nobody was hurt,” said the harbour master - twice.",
    "The Council meets on Thursday to vote on the ferry.",
]
RIGHT = [
    "A longe-range missile was found near the old mill.",
    "'Nobody was hurt,' said the harbour master – twice.",
    "The council meets on Friday to vote on the ferry.",
]


def pair(folder: Path) -> tuple[Story, ...]:
    sources = []
    for name, paragraphs in (("Ledger", LEFT), ("Wire", RIGHT)):
        path = folder / f"{name}.txt"
        path.write_text("\n\n".join(paragraphs), "utf-8")
        sources.append(Source(name, (Version(path),)))
    return (Story("Mill", tuple(sources)),)


def drawn(pilot: Any, mark: Mark) -> list[str]:
    """What carries a mark, left then right, line by line."""
    layout = reading(pilot).pane.layout_shown
    sides = [side for line in layout.lines() for side in (line.left, line.right)]
    return [piece.text for side in sides for piece in side or () if piece.mark is mark]


async def test_they_are_counted_while_hidden_and_marked_and_a_stop_when_shown(tmp_path: Path) -> None:
    async with opened(pair(tmp_path)) as pilot:
        pane = reading(pilot).pane
        assert drawn(pilot, Mark.COSMETIC) == []
        cosmetic = pane.spread.cosmetic
        assert cosmetic >= 4
        assert f"{cosmetic} differences hidden · v shows" in screen_text(pilot)
        assert pane.change_at()[1] == 2
        await pilot.press("v")
        assert set("“”-") <= set("".join(drawn(pilot, Mark.COSMETIC)))
        assert {"Council", "council"} <= set(drawn(pilot, Mark.COSMETIC))
        assert "differences hidden" not in screen_text(pilot)
        assert notice(pilot).startswith(f"shown: {cosmetic} cosmetic differences (quotation marks, ")
        assert pane.change_at()[1] == 3
        await pilot.press("right_square_bracket")
        assert pane.block.kind is Kind.COSMETIC
        assert "cosmetic" in status(pilot)
        await pilot.press("2")
        lines = screen_text(pilot).splitlines()
        assert any(" A " in line and "“Nobody" in line for line in lines)
        assert any(" B " in line and "'Nobody" in line for line in lines)
        await pilot.press("v")
        assert drawn(pilot, Mark.COSMETIC) == []
        assert not any("'Nobody" in line for line in screen_text(pilot).splitlines())


async def test_the_notice_names_the_sorts_that_there_are_as_far_as_there_is_room(tmp_path: Path) -> None:
    pair_of_files = pair(tmp_path)
    for name, text in (
        ("Ledger", "The harbour is shut.\n\nNobody crosses."),
        ("Wire", "The harbor is shut."),
    ):
        (tmp_path / f"{name}.txt").write_text(f"{text} “All” stood here.", "utf-8")
    async with opened(pair_of_files) as pilot:
        await pilot.press("v")
        assert notice(pilot) == "shown: 1 cosmetic difference (spelling)"
        await pilot.press("v")
        assert notice(pilot) == "hidden: 1 cosmetic difference (spelling)"


def test_sorts_are_left_out_whole_where_there_is_no_room() -> None:
    ignored = {"quotation marks": 1, "spelling": 5, "paragraph breaks": 2}
    told = [phrases.cosmetic_told("shown", 1_008, ignored, room) for room in (90, 72, 55, 40)]
    assert told == [
        "shown: 1,008 cosmetic differences (spelling, paragraph breaks, quotation marks)",
        "shown: 1,008 cosmetic differences (spelling, paragraph breaks and more)",
        "shown: 1,008 cosmetic differences (spelling and more)",
        "shown: 1,008 cosmetic differences",
    ]


async def test_nothing_is_said_of_differences_where_an_article_stands_alone(tmp_path: Path) -> None:
    story = pair(tmp_path)[0]
    async with opened((Story("Alone", story.sources[:1]),)) as pilot:
        for key in ("v", "right_square_bracket", "m", "c"):
            await pilot.press("escape", key)
            assert notice(pilot) == "nothing is compared yet"


async def test_the_letters_of_a_slip_stand_out_in_their_word(tmp_path: Path) -> None:
    async with opened(pair(tmp_path)) as pilot:
        assert drawn(pilot, Mark.LETTERS) == ["e"]
        assert {"long-range", "long", "-range", "Thursday", "Friday"} <= set(drawn(pilot, Mark.CHANGED))
        strips = pilot.app.screen._compositor.render_strips()
        lit = [s.text for strip in strips for s in strip if s.style and s.style.reverse]
        assert "e" in lit
