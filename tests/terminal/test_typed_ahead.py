"""Keys that arrive in one packet: what follows a key that opens a line or panel goes there, none is lost."""

from __future__ import annotations

from collections.abc import Callable

from tests.terminal.terminal import Terminal

Opened = Callable[..., Terminal]


def sides(terminal: Terminal) -> str:
    """'AB' while the ledger is left, 'BA' once the sides are swapped, '' while that cannot be seen."""
    line = next((line for line in terminal.lines[:3] if "words" in line), "").lower()
    ledger, wire = line.rfind("ledger"), line.rfind("wire")
    return "" if min(ledger, wire) < 0 else "AB" if ledger < wire else "BA"


def test_text_right_behind_the_key_of_the_palette_is_typed_into_it(opened: Opened) -> None:
    terminal = opened()
    terminal.press("\x10swap")
    terminal.wait_for(lambda: "swap" in terminal.text and "Swap the sides" in terminal.text)
    assert "stacked" not in terminal.text
    terminal.press("enter")
    terminal.wait_for(lambda: sides(terminal) == "BA")


def test_a_filter_its_end_and_the_next_command_may_come_in_one_packet(opened: Opened) -> None:
    terminal = opened()
    terminal.wait_for(lambda: sides(terminal) == "AB")
    terminal.press("\tfwire\rx")
    terminal.wait_for(lambda: sides(terminal) == "BA")
    terminal.wait_for("with “wire”")


def test_a_panel_opened_and_closed_leaves_the_next_key_to_the_comparison(opened: Opened) -> None:
    terminal = opened()
    terminal.wait_for(lambda: sides(terminal) == "AB")
    terminal.press("?qx")
    terminal.wait_for(lambda: sides(terminal) == "BA")
    terminal.press("i\rx")
    terminal.wait_for(lambda: sides(terminal) == "AB")


def test_what_is_pasted_right_behind_a_key_goes_where_the_key_leads(opened: Opened) -> None:
    terminal = opened()
    terminal.press("\tf\x1b[200~wire\x1b[201~\rx")
    terminal.wait_for("with “wire”")
    terminal.wait_for(lambda: sides(terminal) == "BA")
