"""Commands, help, palette, configuration and schema say the same; no key that is named anywhere is dead."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.widgets import OptionList

from reader.config import COMMANDS
from reader.config.schema import schema
from reader.tui.commands import Keys
from tests.tui.conftest import notice, opened, reading, until

CASES = [
    (place, command.name, key)
    for place in ("comparison", "list")
    for command in COMMANDS
    for key in command.keys
    if command.where in ("anywhere", place)
    and Keys({}).command(place, key) == command.name
    and command.name != "quit"
]
GROUPS = {command.name: command.group for command in COMMANDS}


@pytest.mark.parametrize(("place", "name", "key"), CASES)
async def test_every_key_the_help_names_has_an_effect_or_says_why_not(
    stories: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str, name: str, key: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))  # where no other program is, none is started
    async with opened(stories, size=(120, 14)) as pilot:
        app: Any = pilot.app
        if place == "list":
            await pilot.press("tab", "up")
        assert reading(pilot).place == place
        await pilot.press("right_square_bracket")  # away from the ends
        rows = reading(pilot).story_list
        await until(pilot, lambda: all(map(rows.known.get, rows.in_sight())))

        def seen() -> tuple[object, ...]:
            picture = [list(strip) for strip in app.screen._compositor.render_strips()]
            return picture, notice(pilot), len(app.screen_stack), app.focused, app.clipboard

        before = seen()
        await pilot.press(*[key] * (3 if GROUPS[name] == "Move" else 1))  # a row may be several lines tall
        await until(pilot, lambda: seen() != before)


async def test_the_palette_offers_every_command_by_its_title(stories: Any) -> None:
    async with opened(stories, size=(120, 40)) as pilot:
        await pilot.press("ctrl+p")
        titles = {command.title for command in COMMANDS}

        def offered() -> set[str]:
            found = pilot.app.screen.query(OptionList).results()
            options = [option for each in found for option in each.options]
            return {str(option.prompt).splitlines()[0].strip() for option in options}

        await until(pilot, lambda: titles <= offered())


def test_the_schema_lists_every_command_under_keys() -> None:
    listed = schema()["properties"]["keys"]["properties"]
    assert set(listed) == {command.name for command in COMMANDS}


def test_every_command_has_a_title_of_its_own_and_a_name_that_is_spoken_of_in_the_projects_configuration(
    project: Path,
) -> None:
    assert len({command.title for command in COMMANDS}) == len(COMMANDS)
    config = (project / "config.yaml").read_text("utf-8")
    assert [command.name for command in COMMANDS if command.name not in config] == []
