"""The table of commands, the keys a person chooses, and what Textual calls them."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, _character_to_key

from reader.config import COMMANDS, keys_in_force
from reader.config.keynames import NAMED, key_name

from .conftest import Read, told

BY_NAME = {command.name: command for command in COMMANDS}


def collide(one: str, other: str) -> bool:
    places = {BY_NAME[one].where, BY_NAME[other].where}
    return len(places) == 1 or "anywhere" in places


def test_the_table_names_each_command_once_and_each_key_as_textual_does() -> None:
    assert len(BY_NAME) == len(COMMANDS)
    for command in COMMANDS:
        assert command.keys and command.title
        assert command.name == command.name.lower().replace("_", "-")
        assert [key_name(key) for key in command.keys] == list(command.keys)


def test_by_default_only_b_has_two_meanings_in_one_place() -> None:
    assert keys_in_force({}) == {command.name: command.keys for command in COMMANDS}
    shared = [
        (key, one.name, other.name)
        for one, other in combinations(COMMANDS, 2)
        for key in set(one.keys) & set(other.keys)
        if collide(one.name, other.name)
    ]
    assert shared == [("b", "page-up", "take-right")]


def test_help_groups_stand_together() -> None:
    groups = [command.group for command in COMMANDS]
    assert list(dict.fromkeys(groups)) == [
        "Move",
        "Choose",
        "Changes",
        "Search",
        "Copy",
        "View",
        "Files",
        "Application",
    ]
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)


def test_keys_are_replaced_unbound_and_otherwise_left_alone(read: Read) -> None:
    config = read(
        "sources: a\nkeys: {next-change: w, previous-change: [W, shift+up], quit: null, help: ~, zoom: []}",
        "a/a.txt",
    )
    assert told(config) == []
    assert config.keys == {
        "next-change": ("w",),
        "previous-change": ("W", "shift+up"),
        "quit": (),
        "help": (),
        "zoom": (),
    }
    force = keys_in_force(config.keys)
    assert (force["next-change"], force["quit"], force["swap"]) == (("w",), (), ("x",))


def test_clashing_keys_are_told_with_their_place_and_who_keeps_them(read: Read) -> None:
    config = read(
        """\
sources: a
keys:
  zoom: x
  explain: [F, i]
  theme: F
  choose: space
  open-gap: f
  take-right: b
  swap: null
""",
        "a/a.txt",
    )
    assert told(config) == [
        "config.yaml:5:10: 'F' is already the key of 'explain'; choose another",
        "config.yaml:6:11: 'space' is the default key of 'page-down'; give that another key, or null",
    ]
    force = keys_in_force(config.keys)
    assert (force["theme"], force["explain"], force["page-down"], force["zoom"]) == (
        (),
        ("F", "i"),
        ("pagedown",),
        ("x",),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("nxt-change: n", "2:8: unknown command 'nxt-change'; did you mean 'next-change'?"),
        ("next_change: n", "2:8: unknown command 'next_change'; did you mean 'next-change'?"),
        ("help: entr", "2:14: no terminal sends a key 'entr'; did you mean 'enter'?"),
        ("help: 'j, down'", "2:14: no terminal sends a key 'j, down'; write several as a list: [a, b]"),
        ("help: ctl+x", "2:14: no terminal sends a key 'ctl+x'"),
        ("help: shift+1", "2:14: no terminal sends a key 'shift+1'"),
        ("help: [h, h]", "2:18: 'h' is named twice for 'help'"),
        ("help: {a: b}", "2:14: 'help' must be a key, a list of keys, or null"),
        ("help: ''", "2:14: 'help' has no key here; write one in quotes, or null for none"),
        ("help: ", "2:14: 'help' has no key here; write one in quotes, or null for none"),
        ("help: [h, null]", "2:18: 'help' has no key here; write one in quotes, or null for none"),
    ],
)
def test_what_is_no_key_is_told_and_the_default_stays(read: Read, text: str, problem: str) -> None:
    config = read(f"sources: a\nkeys: {{{text}}}", "a/a.txt")
    assert told(config) == [f"config.yaml:{problem}"]
    assert keys_in_force(config.keys)["help"] in (("question_mark",), ("h",))


def test_a_comment_sign_that_swallowed_the_key_is_told(read: Read) -> None:
    config = read("sources: a\nkeys:\n  help: #\n  quit: '#'", "a/a.txt")
    assert told(config) == ["config.yaml:3:8: 'help' has no key here; write one in quotes, or null for none"]
    assert config.keys == {"quit": ("number_sign",)}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("]", "right_square_bracket"),
        ("?", "question_mark"),
        ("/", "slash"),
        ("-", "minus"),
        ("minus", "minus"),
        ("hyphen_minus", "minus"),
        (" ", "space"),
        ("Space", "space"),
        ("G", "G"),
        ("shift+g", "G"),
        ("Shift+Tab", "shift+tab"),
        ("CTRL+D", "ctrl+d"),
        ("control+shift+up", "ctrl+shift+up"),
        ("shift+ctrl+up", "ctrl+shift+up"),
        ("ctrl++", "ctrl+plus"),
        ("ctrl+]", "ctrl+right_square_bracket"),
        ("ctrl+i", "tab"),
        ("ctrl+m", "enter"),
        ("alt+G", "alt+shift+g"),
        ("esc", "escape"),
        ("PgDn", "pagedown"),
        ("F5", "f5"),
        ("é", "é"),
        ("ж", "ж"),
        ("§", "section_sign"),
        ("section_sign", "section_sign"),
        ("", None),
        ("+", "plus"),
        ("++", None),
        ("ctrl+", None),
        ("hyper+nothing", None),
        ("shift+!", None),
        ("keycap digit one", None),
        ("\x1b", None),
        ("f99", None),
    ],
)
def test_a_key_as_a_person_writes_it(written: str, name: str | None) -> None:
    assert key_name(written) == name


def test_the_names_of_characters_are_textuals() -> None:
    for code in range(0x20, 0x3000):
        character = chr(code)
        if character.isprintable():
            assert key_name(character) == _character_to_key(character), character


def test_every_key_textual_can_name_is_known() -> None:
    unsendable = {
        "<any>",
        "<scroll-up>",
        "<scroll-down>",
        "<ignore>",
        "ctrl-at",
        "return",
        "ctrl+@",
        "ctrl+i",
        "ctrl+m",
    }
    for key in Keys:
        if key.value not in unsendable:
            assert key_name(key.value) == key.value
    sent = set(FUNCTIONAL_KEYS.values())
    assert NAMED - {"space"} <= sent
    assert all(key_name(name) == name for name in KEY_NAME_REPLACEMENTS.values())


@given(st.text(max_size=12) | st.sampled_from(sorted(NAMED)).map("ctrl+shift+{}".format))
def test_a_key_name_is_its_own_name_and_textual_takes_it(written: str) -> None:
    name = key_name(written)
    if name is not None:
        assert key_name(name) in ((name,) if name.isascii() and written.isascii() else (name, None))
        assert [binding.key for binding in Binding.make_bindings([Binding(name, "x")])] == [name]


@given(
    st.dictionaries(
        st.sampled_from(sorted(BY_NAME)),
        st.lists(st.sampled_from(["x", "b", "f", "n", "enter", "space"]), max_size=3, unique=True).map(tuple),
        max_size=8,
    )
)
def test_no_two_commands_ever_hold_one_key_in_one_place(chosen: dict[str, tuple[str, ...]]) -> None:
    force = keys_in_force(chosen)
    assert list(force) == [command.name for command in COMMANDS]
    for one, other in combinations(force, 2):
        for key in set(force[one]) & set(force[other]):
            assert not collide(one, other) or (key in BY_NAME[one].keys and key in BY_NAME[other].keys)
    for name, keys in chosen.items():
        assert set(force[name]) <= set(keys)
