"""Pictures of the whole screen, kept as SVG to look at; ``READER_GOLDEN=write`` takes them anew."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from tests.layout.golden import assert_golden
from tests.tui.conftest import opened, reading, until

PICTURES = Path(__file__).parent / "golden"
TEXTUAL = "8.2"
"""The pictures were drawn with it; another may draw the same screen with other tags."""
UNIQUE = re.compile(r"terminal-\d+")

pytestmark = pytest.mark.skipif(
    not version("textual").startswith(f"{TEXTUAL}."), reason=f"the pictures were drawn by Textual {TEXTUAL}"
)


def picture(svg: str) -> list[str]:
    """The lines of an SVG with one element each and without the number that makes its names unique."""
    return [line.strip() for line in UNIQUE.sub("screen", svg).replace("><", ">\n<").splitlines()]


@pytest.mark.parametrize(
    ("name", "size", "settings", "surroundings"),
    [
        ("dark", (110, 32), {}, {}),
        ("light", (110, 32), {"theme": "textual-light"}, {}),
        ("few-colours", (110, 32), {}, {"COLORTERM": ""}),
        ("sixteen-colours", (110, 32), {}, {"COLORTERM": "", "TERM": "linux"}),
        ("no-colour", (110, 32), {}, {"NO_COLOR": "1"}),
        ("stacked", (70, 24), {}, {}),
        ("changes-only", (140, 24), {"changes_only": True, "context": 0}, {}),
    ],
)
async def test_the_screen_looks_as_it_did(
    stories: Any,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    size: tuple[int, int],
    settings: dict[str, Any],
    surroundings: dict[str, str],
) -> None:
    for variable, value in surroundings.items():
        monkeypatch.setenv(variable, value)
    async with opened(stories, size=size, **settings) as pilot:
        await pilot.press("right_square_bracket", "right_square_bracket")
        rows = reading(pilot).story_list
        await until(pilot, lambda: not rows.is_on_screen or all(map(rows.known.get, rows.in_sight())))
        assert_golden(PICTURES / f"{name}.svg", picture(pilot.app.export_screenshot(title="reader")))
