"""Every key, those that work here and now first."""

from __future__ import annotations

from rich.cells import cell_len
from rich.style import Style

from reader.layout import SIGNS
from reader.tui.commands import Keys
from reader.tui.screens.panel import PADDING, WIDTH_SHARE, PanelScreen, Piece
from reader.tui.theme import Palette

_LEFT = ("Move", "Choose", "In the ")
_MEANINGS = {
    "cosmetic": "the same words, set or spelt differently",
    "edited": "the words that differ are marked",
    "reworded": "too little is left to mark words; what both share is underlined",
    "left-only": "stands on the left alone",
    "right-only": "stands on the right alone",
}


class HelpScreen(PanelScreen):
    """The help."""

    def __init__(self, keys: Keys, palette: Palette, place: str, width: int) -> None:
        """``place`` is the pane that has the keys; ``width`` the screen's, in cells: the groups stand in two
        columns where they fit."""
        heading, key, text = palette.panel + Style(bold=True), palette.panel_key, palette.panel
        groups = list(keys.help(place))
        indent = max((cell_len(shown) for group in groups for shown, _ in group.rows), default=0) + 2
        columns: list[list[list[Piece]]] = [[], []]
        for group in groups:
            column = columns[not group.title.startswith(_LEFT)]
            column.append([(group.title, heading if group.here else palette.panel_muted)])
            for shown, title in group.rows:
                style = text if group.here else palette.panel_muted
                column.append([(f"  {shown}", key), (" " * (indent - cell_len(shown)), text), (title, style)])
            column.append([])
        lines = _beside(columns[0], columns[1], text)
        if max(map(_cells, lines), default=0) > width * WIDTH_SHARE - PADDING:
            lines = columns[0] + columns[1]
        lines.append([("Signs before a row", heading)])
        signs = [(sign, f"{kind.value}: {_MEANINGS[kind.value]}") for kind, sign in SIGNS.items() if sign]
        signs.append(("⇄1", "moved: the passage with this number stands elsewhere on the other side"))
        lines += [[(f"  {sign.ljust(indent)}", key), (meaning, text)] for sign, meaning in signs]
        lines += [[], [("esc closes this", palette.panel_muted)]]
        super().__init__(lines, keys, "help")


def _beside(left: list[list[Piece]], right: list[list[Piece]], space: Style) -> list[list[Piece]]:
    """Two columns of lines as one."""
    width = max((_cells(line) for line in left), default=0) + 4
    count = max(len(left), len(right)) if right else len(left)
    left, right = left + [[]] * (count - len(left)), right + [[]] * (count - len(right))
    return [
        [*line, (" " * (width - _cells(line)), space), *other] if other else line
        for line, other in zip(left, right, strict=True)
    ]


def _cells(line: list[Piece]) -> int:
    return sum(cell_len(text) for text, _ in line)
