"""Searching both sides: what the commands and the line at the foot of the screen do to the pane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Thread

from textual.screen import Screen

from reader.layout.model import View
from reader.tui.phrases import one_line
from reader.tui.place import Place
from reader.tui.viewing import NOTHING
from reader.tui.widgets.pane import ComparisonPane


class Searching:
    """From the first letter to the last hit."""

    def __init__(self, screen: Screen[None], pane: ComparisonPane) -> None:
        self.screen, self.pane = screen, pane
        self._began: tuple[View, int, Place | None, Place | None] | None = None
        """The view, the line at the cursor and the places when the search began."""

    def acts(self) -> dict[str, Callable[[], str | None]]:
        """By command, what it does; a sentence that comes back is for the person."""
        return {
            "search": self.search,
            "next-match": lambda: self.step(1),
            "previous-match": lambda: self.step(-1),
        }

    def search(self) -> str | None:
        layout = self.pane.layout_shown
        if layout is None:
            return NOTHING
        from reader.tui.widgets.search_line import SearchLine

        Thread(target=self.pane.light.preparation(layout.comparison), daemon=True).start()
        self._began = (self.pane.view, self.pane.cursor, *self.pane.places)
        line = SearchLine(self)
        self.screen.mount(line)
        line.focus()
        return None

    def typed(self, phrase: str) -> None:
        """Light a phrase and go to the first hit from where the search began on."""
        if self._began is None:
            return
        view, line, top, at = self._began
        self.pane.light_up(phrase if phrase.strip() else "")
        if self.pane.view != view:
            self.pane.choose_view(view)
        if not self.pane.light.phrase or not (self._go(line - 1, 1) or self._go(-1, 1)):
            self.pane.return_to(top, at)

    def step(self, step: int) -> str:
        """To the next or previous hit, from the other end after the last one."""
        layout, phrase = self.pane.layout_shown, self.pane.light.phrase
        if layout is None:
            return NOTHING
        if not phrase:
            return "nothing is searched for yet"
        if self._go(self.pane.cursor, step):
            return ""
        if not self._go(-1 if step > 0 else layout.height, step):
            return f"“{one_line(phrase)}” stands on neither side"
        return (
            "that was the last hit; from the top again"
            if step > 0
            else "that was the first hit; from the end"
        )

    def keep(self) -> None:
        """Stay here; what was found stays lit."""
        self._began = None
        self.pane.focus()

    def give_up(self) -> None:
        """Go back to where the search began."""
        if self._began is not None:
            view, _, top, at = self._began
            self._began = None
            self.put_out()
            if self.pane.view != view:
                self.pane.choose_view(view)
            self.pane.return_to(top, at)
        self.pane.focus()

    def put_out(self) -> bool:
        """Nothing is lit any longer; False where nothing was."""
        lit = bool(self.pane.light.phrase)
        if lit:
            self.pane.light_up("")
        return lit

    def _go(self, line: int, step: int) -> bool:
        """To the nearest hit from a line on; a gap that hides it is opened."""
        pane = self.pane
        layout = pane.layout_shown
        hit = None if layout is None else pane.light.next_hit(layout, line, step)
        if layout is None or hit is None:
            return False
        gap = layout.blocks[layout.block_at(hit.line)].gap
        if gap is not None:
            pane.choose_view(replace(pane.view, opened=pane.view.opened | {gap.rows.start}))
            layout = pane.layout_shown
            assert layout is not None
        pane.to_line(layout.line_at(hit.start, right=hit.right), always=False)
        return True
