"""Mouse reports and pasted text, as a terminal sends them."""

from __future__ import annotations

from collections.abc import Callable

from tests.terminal.terminal import Terminal
from tests.terminal.test_reading import header, position, row_of

Opened = Callable[..., Terminal]


def of_text(terminal: Terminal) -> list[str]:
    """The rows of the comparison, without list, header and bars."""
    terminal.wait_for(lambda: "A " in header(terminal))
    left = header(terminal).index("A ")
    return [line[left:] for line in terminal.lines[1:-2]]


def test_the_wheel_scrolls_the_pane_it_is_over_and_the_header_stays(opened: Opened) -> None:
    terminal = opened((120, 20))
    before, top = of_text(terminal), header(terminal)
    terminal.wheel(80, 6, 3)
    terminal.wait_for(lambda: of_text(terminal)[0] != before[0])
    assert header(terminal) == top
    terminal.wheel(80, 6, -12)
    terminal.wait_for(lambda: [row[:40] for row in of_text(terminal)] == [row[:40] for row in before])


def test_a_click_on_a_row_of_the_text_puts_the_cursor_there(opened: Opened) -> None:
    terminal = opened()
    row = row_of(terminal, "Tuesday")
    terminal.click(90, row)
    terminal.wait_for(lambda: position(terminal) == (2, 6))
    assert terminal.lines[-2].startswith(" 2 of 6  edited")


def test_a_click_on_a_row_of_the_list_compares_it(start: Opened) -> None:
    terminal = start("demo")
    terminal.wait_for("Harbour Radio")
    terminal.click(8, row_of(terminal, "Harbour Radio"))
    terminal.wait_for(lambda: "Harbour Radio" in header(terminal))


def test_a_click_on_a_gap_opens_it(opened: Opened) -> None:
    terminal = opened()
    terminal.press("c")
    terminal.wait_for("⋯")
    gaps = terminal.text.count("sentences alike") + terminal.text.count("sentence alike")
    row = row_of(terminal, "⋯")
    terminal.click(terminal.lines[row].index("⋯") + 3, row)
    terminal.wait_for(
        lambda: terminal.text.count("sentences alike") + terminal.text.count("sentence alike") < gaps
    )


def test_a_click_at_the_foot_of_the_rail_goes_to_the_end(opened: Opened) -> None:
    terminal = opened((120, 20))
    first = of_text(terminal)[0]
    terminal.click(119, 17)
    terminal.wait_for(lambda: of_text(terminal)[0] != first)


def test_a_click_on_a_name_in_the_header_leads_to_its_row_in_the_list(start: Opened) -> None:
    terminal = start("demo")
    terminal.wait_for("Morning Wire")
    terminal.press("tab")
    terminal.wait_for("f filter")
    terminal.press("f", "coast", "enter")
    terminal.wait_for(lambda: not any("Morning Wire" in line[:32] for line in terminal.lines))
    terminal.press("tab")
    terminal.wait_without("f filter")
    terminal.click(header(terminal).index("B Morning Wire") + 4, 0)
    terminal.wait_for("f filter")
    terminal.wait_for(lambda: any("Morning Wire" in line[:32] for line in terminal.lines))
    terminal.press("a")  # what stands at the cursor becomes the left
    terminal.wait_for(lambda: "A Morning Wire" in header(terminal))


def test_a_click_on_a_name_opens_the_drawer_where_the_list_is_hidden(opened: Opened) -> None:
    terminal = opened((90, 24))
    terminal.wait_for(lambda: "A " in header(terminal))
    assert "Stories" not in terminal.text
    terminal.click(header(terminal).index("A ") + 3, 0)
    terminal.wait_for("Stories")
    terminal.wait_for("f filter")
    terminal.press("escape")
    terminal.wait_without("Stories")


def test_a_click_on_the_heading_of_the_list_gives_it_the_keys_and_one_on_a_hint_does_what_it_says(
    opened: Opened,
) -> None:
    terminal = opened()
    terminal.wait_for("x swap")
    terminal.click(3, 0)
    terminal.wait_for("f filter")
    terminal.click(terminal.lines[-1].index("swap"), 39)
    terminal.wait_for(lambda: 0 <= header(terminal).find("Wire") < header(terminal).find("Ledger"))


def test_pasted_text_is_not_taken_for_commands(opened: Opened) -> None:
    terminal = opened()
    terminal.press("]")
    terminal.wait_for("1 of ")
    terminal.paste("q quit x\nq\n]]]xxq")
    terminal.press("]")
    terminal.wait_for("2 of ")
    assert 0 <= header(terminal).find("Ledger") < header(terminal).find("Wire")


def test_a_name_pasted_into_the_filter_is_looked_for(start: Opened) -> None:
    terminal = start("demo")
    terminal.wait_for("Harbour Radio")
    terminal.press("tab")
    terminal.wait_for("f filter")
    terminal.press("f")
    terminal.paste("coast daily\n")
    terminal.wait_for(lambda: not any("Harbour Radio" in line[:32] for line in terminal.lines))
    assert any("Coast Daily" in line[:32] for line in terminal.lines)


def test_reports_of_buttons_that_mean_nothing_and_of_cells_far_away_do_no_harm(opened: Opened) -> None:
    terminal = opened()
    for button in (1, 2, 3, 66, 67, 128, 131):
        terminal.send(f"\x1b[<{button};60;10M\x1b[<{button};60;10m".encode())
    terminal.send(b"\x1b[<0;9999;9999M\x1b[<0;9999;9999m\x1b[<0;0;0M\x1b[<0;0;0m\x1b[<35;1;1M")
    terminal.press("escape", "tab", "tab", "g", "]")
    terminal.wait_for("1 of ")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert b"Traceback" not in terminal.raw
