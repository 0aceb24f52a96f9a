"""What is remembered between runs: written, found again, and never in the way."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.layout.model import Mode
from reader.sources import Source, Story, Version
from reader.tui.memory import STORIES_KEPT, Memory, Reading, Spot, state_file
from tests.tui.conftest import names, notice, opened, reading, status, until


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "state.json"


def _story(title: str, *paths: str) -> Story:
    return Story(title, tuple(Source(path, (Version(Path(path)),)) for path in paths))


DAY = _story("Day", "/a.txt", "/b.txt", "/c.txt")
READ = Reading("/b.txt", "/c.txt", Spot(False, 3, "00ff"), None, "stacked", True, False, "auto whole")


def test_a_story_is_known_by_its_files_whatever_it_is_called_and_wherever_it_stands(file: Path) -> None:
    memory = Memory(file)
    memory.keep(DAY, READ)
    assert memory.save() == ""
    grown = _story("Another title", "/new.txt", "/c.txt", "/b.txt")
    again = Memory(file)
    assert again.reading(grown) == READ
    assert again.latest([_story("Other", "/x.txt"), grown]) == 1
    assert again.reading(_story("Shrunk", "/b.txt", "/a.txt")) is None


def test_nothing_is_written_where_nothing_changed(file: Path) -> None:
    Memory(file).save()
    assert not file.exists()
    memory = Memory(file)
    memory.keep(DAY, READ)
    memory.save()
    file.unlink()
    memory.keep(DAY, READ)
    memory.save()
    assert not file.exists()


def test_two_readers_at_once_do_not_forget_for_each_other(file: Path) -> None:
    one, other = Memory(file), Memory(file)
    night = _story("Night", "/n.txt", "/m.txt")
    one.keep(DAY, READ)
    other.keep(night, replace(READ, left="/n.txt", right="/m.txt"))
    one.save()
    other.save()
    last = Memory(file)
    assert last.reading(DAY) == READ
    assert last.latest([DAY, night]) == 1


def test_the_oldest_stories_are_forgotten_when_there_are_many(file: Path) -> None:
    memory = Memory(file)
    for number in range(STORIES_KEPT + 1):
        memory.keep(_story("", f"/{number}"), replace(READ, left=f"/{number}", right=""))
    memory.save()
    again = Memory(file)
    assert again.reading(_story("", "/0")) is None
    assert again.reading(_story("", "/1")) is not None


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"version": 2}', '{"version": 1, "stories": [{"left": 1}]}', "\x00\xff", "[" * 100_000],
    ids=["empty", "cut off", "a list", "newer", "strange", "no text", "too deep"],
)
def test_a_file_that_makes_no_sense_is_set_aside_and_told(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    memory = Memory(file)
    assert "set aside" in memory.notice
    assert file.with_name("state.json.broken").read_text("utf-8") == text
    memory.keep(DAY, READ)
    assert memory.save() == ""
    assert json.loads(file.read_text("utf-8"))["version"] == 1


def test_a_layout_that_this_version_does_not_have_sets_the_file_aside(file: Path) -> None:
    memory = Memory(file)
    memory.keep(DAY, READ)
    memory.save()
    file.write_text(file.read_text("utf-8").replace('"stacked"', '"sideways"'), "utf-8")
    again = Memory(file)
    assert "set aside" in again.notice
    assert again.reading(DAY) is None


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "state" / "state.json")
    (tmp_path / "state").write_text("a file where the folder should be", "utf-8")
    memory.keep(DAY, READ)
    assert memory.save().startswith("What you chose cannot be remembered")


def test_the_state_lies_where_xdg_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_file() == tmp_path / "reader" / "state.json"


async def test_pair_place_view_and_theme_are_found_again_in_the_next_run(stories: Any, file: Path) -> None:
    async with opened(stories, size=(120, 14), memory=Memory(file)) as pilot:
        await pilot.press("x", "comma", "2", "G", "k", "k")
        await until(pilot, lambda: names(pilot)[0] == "Morning Wire · 21:00")
        pilot.app.theme = "nord"
        pane = reading(pilot).pane
        layout, top, at = pane.layout_shown, pane.top, status(pilot)
        assert top > 0
        first = layout.line(top)
    async with opened(stories, size=(120, 14), memory=Memory(file)) as pilot:
        pane = reading(pilot).pane
        await until(pilot, lambda: pane.top > 0)
        assert names(pilot) == ("Morning Wire · 21:00", "City Ledger")
        assert pilot.app.theme == "nord"
        assert pane.mode_chosen is Mode.STACKED
        shown = pane.layout_shown.blocks[pane.layout_shown.block_at(pane.top)]
        assert shown == layout.blocks[first.block]
        assert status(pilot) == at


async def test_a_setting_changed_in_the_configuration_counts_again(stories: Any, file: Path) -> None:
    async with opened(stories, memory=Memory(file)) as pilot:
        await pilot.press("c")
        pilot.app.theme = "nord"
    async with opened(stories, memory=Memory(file)) as pilot:
        assert reading(pilot).pane.view.changes_only
    async with opened(stories, memory=Memory(file), layout="stacked", theme="dracula") as pilot:
        assert not reading(pilot).pane.view.changes_only
        assert reading(pilot).pane.mode_chosen is Mode.STACKED
        assert pilot.app.theme == "dracula"


async def test_stories_are_stepped_without_leaving_the_text_and_found_as_they_were_left(stories: Any) -> None:
    async with opened(stories) as pilot:
        await pilot.press("x", "2", "right_square_bracket")
        await until(pilot, lambda: names(pilot) == ("Morning Wire · 21:00", "City Ledger"))
        there = status(pilot)
        await pilot.press("J")
        await until(pilot, lambda: names(pilot) == ("Harbour Radio",))
        assert reading(pilot).place == "comparison"
        assert reading(pilot).pane.mode_chosen is None or reading(pilot).pane.mode_chosen is Mode.STACKED
        await pilot.press("J")
        assert notice(pilot) == "this is the last story"
        await pilot.press("K")
        await until(pilot, lambda: names(pilot) == ("Morning Wire · 21:00", "City Ledger"))
        assert status(pilot) == there
        await pilot.press("K")
        assert notice(pilot) == "this is the first story"


async def test_a_remembered_version_that_is_gone_falls_back_to_the_first_pair(
    stories: Any, file: Path
) -> None:
    async with opened(stories, memory=Memory(file)) as pilot:
        await pilot.press("tab", "g", "down", "b")
        await until(pilot, lambda: names(pilot)[1] == "City Ledger")
    stories[0].sources[0].versions[0].path.unlink()
    async with opened(stories, memory=Memory(file)) as pilot:
        await until(pilot, lambda: names(pilot))
        assert "City Ledger" not in names(pilot)


async def test_what_was_set_aside_is_told_on_the_screen(stories: Any, file: Path) -> None:
    file.parent.mkdir()
    file.write_text("nonsense", "utf-8")
    async with opened(stories, memory=Memory(file)) as pilot:
        await until(pilot, lambda: "set aside" in notice(pilot))


def test_what_is_remembered_is_for_its_owner_alone(file: Path) -> None:
    memory = Memory(file.parent / "own" / "state.json")
    memory.keep_theme("nord", "dracula")
    assert memory.save() == ""
    assert memory.file is not None
    assert (memory.file.stat().st_mode & 0o777, memory.file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
