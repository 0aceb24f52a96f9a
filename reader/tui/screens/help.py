"""Every key, those that work here and now first."""

from __future__ import annotations

from rich.cells import cell_len
from rich.style import Style

from reader.layout import SIGNS
from reader.layout.signs import CARET, GAP, MOVED, OPENS
from reader.tui.commands import Keys
from reader.tui.screens.panel import PADDING, WIDTH_SHARE, PanelScreen
from reader.tui.screens.wrapped import Piece, cells, wrapped
from reader.tui.theme import Palette

_LEFT = ("Move", "Choose", "In the ")
_MEANINGS = {
    "cosmetic": "the same words, set or spelt differently",
    "edited": "the words that differ are marked",
    "reworded": "too little is left to mark words; what both share is underlined",
    "left-only": "stands in A alone",
    "right-only": "stands in B alone",
}
_BESIDES = (
    (
        "Signs",
        (
            ("A B", "the sides: A is the left, B the right"),
            *((sign, f"{kind.value}: {_MEANINGS[kind.value]}") for kind, sign in SIGNS.items() if sign),
            (f"{MOVED}1", "moved: the passage with this number stands elsewhere on the other side"),
            ("▸", "moved to, moved from: where the other end of it is"),
            (CARET, "the other side has words here and this side has none"),
            (
                OPENS.strip(),
                "in the text, a paragraph begins here on this side only; elsewhere its number",
            ),
            (GAP, "sentences alike, out of sight while only changes are shown"),
            ("A 62%", "how much of A's words stand in B; in the list, how much of them a source has"),
            ("×3", "how many versions a source has"),
        ),
    ),
    (
        "Esc",
        (
            (
                "esc",
                "gives up what is being done, or puts out selection and search; then takes the filter away, "
                "then closes the list over the text or brings the other pane back",
            ),
        ),
    ),
    (
        "Mouse",
        (
            ("wheel", "scrolls"),
            (
                "click",
                "on a row of the text: the cursor goes there, a gap opens; in the list: it is compared; on "
                "the bar at the edge: the text goes there; on a name or a hint: it leads there, or is done",
            ),
            ("drag", "copies the words of one side"),
        ),
    ),
)
NARROWEST = 44
"""Cells that the right of two columns must have."""


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
        lines = _beside(columns[0], columns[1], int(width * WIDTH_SHARE) - PADDING, text)
        for group_title, rows in _BESIDES:
            lines.append([(group_title, heading)])
            for shown, meaning in rows:
                space = " " * max(1, indent - cell_len(shown))
                lines.append([(f"  {shown}", key), (space, text), (meaning, text)])
            lines.append([])
        lines.append([("esc closes this", palette.panel_muted)])
        super().__init__(lines, keys, "help")


def _beside(left: list[list[Piece]], right: list[list[Piece]], room: int, space: Style) -> list[list[Piece]]:
    """Two columns of lines as one, the right's wrapped; or the one below the other where there is no room."""
    if not right or not left:
        return left + right
    width = max(map(cells, left)) + 4
    if room - width < NARROWEST:
        return left + right
    right = [part for line in right for part in wrapped(line, room - width)]
    count = max(len(left), len(right))
    left, right = left + [[]] * (count - len(left)), right + [[]] * (count - len(right))
    return [
        [*line, (" " * (width - cells(line)), space), *other] if other else line
        for line, other in zip(left, right, strict=True)
    ]
