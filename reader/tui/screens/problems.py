"""What could not be served, under its heading: of the configuration, of stories, of articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.style import Style

from reader.compare import Comparison
from reader.sources import Story
from reader.tui.commands import Keys
from reader.tui.phrases import one_line
from reader.tui.screens.panel import PanelScreen
from reader.tui.screens.wrapped import Piece
from reader.tui.theme import Palette

MOST_LINES = 500


class Group(NamedTuple):
    """A heading and what stands under it, a line each."""

    title: str
    lines: tuple[str, ...]


def groups(
    configuration: str, problems: Sequence[str], stories: Sequence[Story], comparison: Comparison | None
) -> list[Group]:
    """What there is to tell; empty where nothing."""
    articles = () if comparison is None else (comparison.left, comparison.right)
    found = [Group(one_line(configuration) or "What could not be opened", tuple(problems))]
    found += [Group(one_line(story.title), story.notices) for story in stories if story.notices]
    found += [
        Group("The articles on the screen", tuple(dict.fromkeys(n for a in articles for n in a.notices)))
    ]
    return [group for group in found if group.lines]


class ProblemsScreen(PanelScreen):
    """The list of them."""

    def __init__(self, found: Sequence[Group], palette: Palette, keys: Keys) -> None:
        heading, text = palette.panel + Style(bold=True), palette.panel
        lines: list[list[Piece]] = []
        for group in found:
            lines.append([(group.title, heading)])
            lines += [[("  ", text), (one_line(line), text)] for line in group.lines]
            lines.append([])
        if len(lines) > MOST_LINES:
            lines[MOST_LINES:] = [[(f"and {len(lines) - MOST_LINES} more lines", palette.panel_muted)], []]
        lines.append([("esc closes this", palette.panel_muted)])
        super().__init__(lines, keys, "problems")
