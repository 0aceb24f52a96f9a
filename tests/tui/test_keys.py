"""Which key calls what where, with the user's keys laid over the table's."""

from __future__ import annotations

import pytest

from reader.config import COMMANDS
from reader.tui.commands import Keys, shown_key


def test_a_key_of_a_pane_counts_there_before_one_that_counts_anywhere() -> None:
    keys = Keys({})
    assert keys.command("list", "b") == "take-right"
    assert keys.command("comparison", "b") == "page-up"
    assert keys.command("list", "enter") == "choose"
    assert keys.command("comparison", "enter") == "open-gap"
    assert keys.command("comparison", "a") is None


def test_a_chosen_key_replaces_the_default_ones_and_none_unbinds() -> None:
    keys = Keys({"swap": ("f5", "S"), "theme": ()})
    assert (keys.command("list", "f5"), keys.command("comparison", "S")) == ("swap", "swap")
    assert keys.command("list", "x") is None
    assert keys.command("list", "t") is None
    assert keys.shown("swap") == "f5 S"
    assert keys.shown("theme") == ""


def test_hints_and_help_leave_out_what_has_no_key() -> None:
    keys = Keys({command.name: () for command in COMMANDS if command.name != "swap"})
    assert [(hint.key, hint.word) for hint in keys.hints("list")] == [("x", "swap")]
    assert [group.rows for group in keys.help("list")] == [(("x", "Swap the sides"),)]


def test_every_command_stands_in_the_help_once() -> None:
    titles = [title for group in Keys({}).help("comparison") for _, title in group.rows]
    assert sorted(titles) == sorted(command.title for command in COMMANDS)


def test_the_help_puts_what_works_here_first_and_the_rest_apart() -> None:
    for place, other in (("list", "comparison"), ("comparison", "list")):
        *here, apart = Keys({}).help(place)
        assert all(group.here for group in here) and not apart.here
        assert apart.title == f"In the {other}, after tab"
        wanted = {command.title for command in COMMANDS if command.where == other}
        assert {title for _, title in apart.rows} == wanted


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("right_square_bracket", "]"),
        ("up", "↑"),
        ("question_mark", "?"),
        ("slash", "/"),
        ("space", "space"),
        ("ctrl+d", "ctrl+d"),
        ("G", "G"),
        ("pageup", "PgUp"),
        ("comma", ","),
        ("f5", "f5"),
    ],
)
def test_keys_are_written_as_a_person_reads_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown
