"""Pages on the web, from the command line to a real screen."""

from __future__ import annotations

from collections.abc import Callable

from tests.terminal.terminal import Terminal
from tests.web import BRIDGE, LATER, Web, page, trickle


def test_two_addresses_and_one_more_are_read_in_a_terminal(start: Callable[..., Terminal], web: Web) -> None:
    web.answers |= {"/ledger": page(BRIDGE), "/wire": page(LATER), "/coast": page(BRIDGE)}
    terminal = start(web.url("/ledger"), web.url("/wire"))
    terminal.wait_for("nine weeks")
    terminal.press("ctrl+o")
    terminal.wait_for("Open a file, a folder or an address")
    terminal.paste(web.url("/coast"))
    terminal.press("enter")
    terminal.wait_for("is in the list for this run")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert sorted(web.paths) == ["/coast", "/ledger", "/wire"]


def test_quitting_does_not_wait_for_a_page(start: Callable[..., Terminal], web: Web) -> None:
    web.answers["/ledger"] = trickle(web)
    terminal = start("city-ledger.txt", "morning-wire.txt", web.url("/ledger"))
    terminal.wait_for("Nobody")
    terminal.press("tab", "G", "enter")
    terminal.wait_for("fetching")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
