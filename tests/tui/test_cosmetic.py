"""Cosmetic differences: hidden and counted, shown and stops when asked for; and the letters of a slip."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.compare import Kind
from reader.layout.model import Mark
from reader.sources import Source, Story, Version
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
        assert f"{cosmetic} cosmetic hidden · v shows" in screen_text(pilot)
        assert pane.change_at()[1] == 2
        await pilot.press("v")
        assert set("“”-") <= set("".join(drawn(pilot, Mark.COSMETIC)))
        assert {"Council", "council"} <= set(drawn(pilot, Mark.COSMETIC))
        assert "cosmetic hidden" not in screen_text(pilot)
        assert notice(pilot).startswith(f"{cosmetic} differences in quotation marks")
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


async def test_the_letters_of_a_slip_stand_out_in_their_word(tmp_path: Path) -> None:
    async with opened(pair(tmp_path)) as pilot:
        assert drawn(pilot, Mark.LETTERS) == ["e"]
        assert {"long-range", "long", "-range", "Thursday", "Friday"} <= set(drawn(pilot, Mark.CHANGED))
        strips = pilot.app.screen._compositor.render_strips()
        lit = [s.text for strip in strips for s in strip if s.style and s.style.reverse]
        assert "e" in lit
