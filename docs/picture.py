"""Makes docs/reader.svg from the running application on the samples: ``python docs/picture.py``."""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path

from reader.config import load_config
from reader.sources import stories_from_config
from reader.tui.app import ReaderApp

PROJECT = Path(__file__).parents[1]
SIZE = (132, 36)
CHANGES_SHOWN = 10
"""Presses of the key for the next change: to a doubt that became a fact and an altered quotation."""
PATIENCE_S = 30
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.S)
"""Fonts that the picture would fetch from elsewhere."""
AT_HAND = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
"""Fonts that serve instead."""


def show_every_colour() -> None:
    """Draw as for a terminal of 16 million colours, whatever this one is."""
    os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    os.environ.pop("NO_COLOR", None)


async def picture() -> str:
    stories = stories_from_config(load_config(PROJECT / "config.yaml"))
    _, afternoon, evening = stories[0].sources[0].versions
    app = ReaderApp(stories, choice=(afternoon, evening))
    async with app.run_test(size=SIZE) as pilot:
        async with asyncio.timeout(PATIENCE_S):
            while app.reading.pair is None:
                await pilot.pause(0.05)
        await pilot.pause(1.5)
        await pilot.press(*["right_square_bracket"] * CHANGES_SHOWN)
        await pilot.pause(0.2)
        return FONTS.sub("", app.export_screenshot(title="reader")).replace("Fira Code, monospace", AT_HAND)


if __name__ == "__main__":
    show_every_colour()
    (PROJECT / "docs" / "reader.svg").write_text(asyncio.run(picture()), encoding="utf-8")
