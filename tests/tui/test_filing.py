"""Writing the comparison to a file, opening files, and showing the one a text came from."""

from __future__ import annotations

import json
import os
import socket
import threading
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

import reader.tui.screens.opening
from reader.errors import ReaderError
from reader.tui.completing import completed, matches
from reader.tui.origin import way_to
from reader.tui.screens.export import offered
from tests.tui.conftest import names, notice, opened, reading, screen_text, until


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where files are written and looked for."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in ("VISUAL", "EDITOR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return folder


async def ask(pilot: Any, key: str) -> Input:
    """Press a key that asks for a path, and give the line in which it is written."""
    await pilot.press(key)
    await until(pilot, lambda: len(pilot.app.screen_stack) == 2 and pilot.app.screen.query(Input))
    field: Input = pilot.app.screen.query_one(Input)
    return field


def is_told(pilot: Any, sentence: str) -> bool:
    return sentence in " ".join(screen_text(pilot).split())


@pytest.mark.parametrize(
    ("tabs", "name", "begins"),
    [
        (0, "city-ledger-morning-wire-21-00.html", "<!doctype html>"),
        (1, "city-ledger-morning-wire-21-00.md", "#"),
        (2, "city-ledger-morning-wire-21-00.json", '{"version"'),
        (3, "city-ledger-morning-wire-21-00.txt", "    City Ledger"),
    ],
)
async def test_the_comparison_is_written_in_each_form_to_the_path_offered(
    stories: Any, here: Path, tabs: int, name: str, begins: str
) -> None:
    async with opened(stories) as pilot:
        field = await ask(pilot, "e")
        await pilot.press(*["tab"] * tabs)
        assert field.value == name
        await pilot.press("enter")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        assert notice(pilot) == f"written to {here / name}"
        assert (here / name).read_text("utf-8").startswith(begins)
        assert os.listdir(here) == [name]


async def test_the_form_follows_the_ending_that_is_typed(stories: Any, here: Path) -> None:
    async with opened(stories) as pilot:
        field = await ask(pilot, "e")
        field.value = "out.json"
        await pilot.press("enter")
        await until(pilot, lambda: (here / "out.json").exists() and len(pilot.app.screen_stack) == 1)
        assert json.loads((here / "out.json").read_text("utf-8"))["left"]["name"] == "City Ledger"


async def test_nothing_is_replaced_without_a_second_enter_and_escape_leaves(stories: Any, here: Path) -> None:
    (here / "out.md").write_text("mine", "utf-8")
    async with opened(stories) as pilot:
        field = await ask(pilot, "e")
        field.value = "out.md"
        await pilot.press("enter")
        await until(pilot, lambda: is_told(pilot, "out.md exists. Enter again replaces it"))
        await pilot.press("escape")
        assert (here / "out.md").read_text("utf-8") == "mine"
        field = await ask(pilot, "e")
        field.value = "out.md"
        await pilot.press("enter", "enter")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        assert (here / "out.md").read_text("utf-8").startswith("#")


async def test_what_cannot_be_written_is_told_and_asked_again(
    stories: Any, here: Path, tmp_path: Path
) -> None:
    async with opened(stories) as pilot:
        field = await ask(pilot, "e")
        for path, sentence in (
            ("nowhere/out.md", "There is no folder nowhere"),
            (".", "is a folder"),
            ("", "Write the name of a file"),
            (str(tmp_path / "ledger.txt"), "is one of the two articles"),
            ("a\0b.md", "cannot be written"),
            ("x" * 300 + ".md", "cannot be written (File name too long)"),
            ("/dev/null", "/dev/null is a device"),
        ):
            field.value = path
            await pilot.press("enter")
            await until(pilot, lambda sentence=sentence: is_told(pilot, sentence))
        await pilot.press("escape")
        assert len(pilot.app.screen_stack) == 1
        assert os.listdir(here) == []


async def test_changes_only_are_written_as_on_the_screen_and_told(stories: Any, here: Path) -> None:
    async with opened(stories, context=0) as pilot:
        await pilot.press("c")
        field = await ask(pilot, "e")
        field.value = "out.txt"
        await pilot.press("enter")
        await until(pilot, lambda: "changes only" in notice(pilot))
        assert "⋯" in (here / "out.txt").read_text("utf-8")


def test_the_name_offered_is_one_a_file_can_have() -> None:
    assert offered(("Notícias do Porto", "a/b: 09:00")) == "notícias-do-porto-a-b-09-00"
    assert offered(("…", "/")) == "comparison"
    assert len(offered(("x" * 300, "y"))) <= 80


async def test_a_file_is_opened_into_the_list_and_compared(stories: Any, here: Path) -> None:
    (here / "evening-post.txt").write_text("The bridge was shut at 9 a.m. on Monday.\n", "utf-8")
    async with opened(stories) as pilot:
        field = await ask(pilot, "ctrl+o")
        await until(pilot, lambda: is_told(pilot, "evening-post.txt"))
        await pilot.press("e", "v", "tab")
        await until(pilot, lambda: field.value == "evening-post.txt")
        await pilot.press("enter")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        assert reading(pilot).place == "list"
        assert reading(pilot).story_list.pick.source.name == "Evening Post"
        await pilot.press("enter")
        await until(pilot, lambda: names(pilot) == ("City Ledger", "Evening Post"))


async def test_a_folder_is_opened_once_and_what_cannot_be_opened_is_told(stories: Any, here: Path) -> None:
    (here / "porto").mkdir()
    (here / "porto" / "one.txt").write_text("One.\n", "utf-8")
    async with opened(stories) as pilot:
        for _ in range(2):
            field = await ask(pilot, "ctrl+o")
            field.value = "porto"
            await pilot.press("enter")
            await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        assert notice(pilot) == "Porto is in the list already"
        assert len(reading(pilot).choosing.stories) == 3
        field = await ask(pilot, "ctrl+o")
        for path, sentence in (
            ("missing.txt", "There is no file"),
            ("ftp://example.org/a", "not at ftp://"),
        ):
            field.value = path
            await pilot.press("enter")
            await until(pilot, lambda sentence=sentence: is_told(pilot, sentence))


async def test_what_holds_no_article_is_told_and_not_listed(stories: Any, here: Path) -> None:
    os.mkfifo(here / "pipe.txt")
    (here / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (here / "nothing.txt").write_text("\n", "utf-8")
    (here / "empty").mkdir()
    (here / "pictures").mkdir()
    (here / "pictures" / "one.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    async with opened(stories) as pilot:
        field = await ask(pilot, "ctrl+o")
        with socket.socket(socket.AF_UNIX) as plug:
            plug.bind("plug.txt")
            for path, sentence in (
                ("/dev/zero", "/dev/zero is a device,"),
                ("pipe.txt", "pipe.txt is a device,"),
                ("plug.txt", "plug.txt is a device,"),
                ("picture.txt", "picture.txt is a picture, not text"),
                ("nothing.txt", "nothing.txt holds no text"),
                ("empty", "The folder empty holds no articles"),
                ("pictures", "pictures/one.txt is a picture, not text"),
                ("a\0b", "There is no file a"),
            ):
                field.value = path
                await pilot.press("enter")
                await until(pilot, lambda told=sentence: is_told(pilot, told))
        await pilot.press("escape")
        assert len(reading(pilot).choosing.stories) == 2


@pytest.mark.parametrize("key", ["ctrl+o", "e"])
async def test_a_path_is_asked_for_on_any_screen_that_has_room(stories: Any, here: Path, key: str) -> None:
    (here / "one.txt").write_text("One.\n", "utf-8")
    async with opened(stories, size=(140, 40)) as pilot:
        await ask(pilot, key)
        for size in ((200, 60), (60, 15), (20, 8)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: is_told(pilot, "leaves"))
            field = pilot.app.screen.query_one(Input)
            assert pilot.app.screen.region.contains_region(field.region) and field.region.height == 1
        await pilot.resize_terminal(12, 4)
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        await pilot.press(key)
        await until(pilot, lambda: notice(pilot) == "the window is too small for that")


async def test_opening_a_file_where_nothing_was_open_begins_with_it(here: Path) -> None:
    (here / "one.txt").write_text("One.\n", "utf-8")
    async with opened(()) as pilot:
        field = await ask(pilot, "ctrl+o")
        field.value = "one.txt"
        await pilot.press("enter")
        await until(pilot, lambda: names(pilot) == ("One",))


def test_a_path_is_completed_as_far_as_the_names_agree(here: Path) -> None:
    for name in ("wire-0900.txt", "wire-1400.txt", ".hidden.txt", "picture.png"):
        (here / name).write_text("", "utf-8")
    (here / "round.txt").symlink_to("round.txt")
    (here / "wires").mkdir()
    assert matches("") == ["round.txt", "wire-0900.txt", "wire-1400.txt", "wires/"]
    assert matches(f"{here}/wire-") == ["wire-0900.txt", "wire-1400.txt"]
    assert completed("w", matches("w")) == "wire"
    assert completed("./wire-1", matches("./wire-1")) == "./wire-1400.txt"
    assert completed("x", matches("x")) == "x"
    assert matches("nowhere/x") == matches("a\0") == []


def test_a_text_opens_in_the_editor_and_a_page_in_the_browser(tmp_path: Path) -> None:
    (tmp_path / "xdg-open").write_text("#!/bin/sh\n", "utf-8")
    (tmp_path / "xdg-open").chmod(0o755)
    desk = {"PATH": str(tmp_path), "DISPLAY": ":0"}
    assert way_to(Path("/a.txt"), {"EDITOR": "ed -p 'a b'"}, "linux") == (("ed", "-p", "a b", "/a.txt"), True)
    assert way_to(Path("/a.txt"), {**desk, "VISUAL": "vi"}, "linux").command == ("vi", "/a.txt")
    assert way_to(Path("/a.html"), {**desk, "VISUAL": "vi"}, "linux") == (("xdg-open", "/a.html"), False)
    assert way_to(Path("/a.txt"), desk, "linux").command == ("xdg-open", "/a.txt")
    assert way_to(Path("/a.html"), {"PATH": str(tmp_path), "EDITOR": "vi"}, "linux").command == (
        "vi",
        "/a.html",
    )
    assert way_to(Path("/a.txt"), {}, "darwin").command == ("open", "/a.txt")
    for environment in ({"PATH": str(tmp_path)}, {"EDITOR": "'"}):
        with pytest.raises(ReaderError):
            way_to(Path("/a.txt"), environment, "linux")


async def test_an_origin_that_cannot_be_shown_is_told(stories: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(stories) as pilot:
        await pilot.press("o")
        assert notice(pilot).startswith("Nothing is set to open it with; set EDITOR.")
        assert notice(pilot).endswith("ledger.txt")
        monkeypatch.setenv("EDITOR", "ed")
        await pilot.press("O")
        assert notice(pilot).startswith("no editor or browser can be opened here")
        assert notice(pilot).endswith("wire-2.txt")
        stories[0].sources[0].versions[0].path.unlink()
        await pilot.press("o")
        assert notice(pilot).startswith("there is no file")


async def test_a_slow_folder_holds_up_no_key_while_a_path_is_completed(
    stories: Any, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "evening-post.txt").write_text("One.\n", "utf-8")
    listed, screens_own = threading.Event(), threading.current_thread()

    def slow(typed: str) -> list[str]:
        assert threading.current_thread() is not screens_own
        listed.wait(20)
        return matches(typed)

    async with opened(stories) as pilot:
        monkeypatch.setattr(reader.tui.screens.opening, "matches", slow)
        field = await ask(pilot, "ctrl+o")
        await pilot.press("e", "tab", "v")
        assert field.value == "ev"
        await pilot.press("tab")
        listed.set()
        await until(pilot, lambda: field.value == "evening-post.txt")
