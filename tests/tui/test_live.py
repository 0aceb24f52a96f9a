"""Files that change while they are read, and work that takes long."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.compare import Kind
from reader.errors import ReaderError
from reader.sources import Source, Story, Version
from reader.tui.settings import Again
from tests.tui.conftest import held_spread, names, notice, opened, reading, screen_text, until


async def changed(pilot: Any, *paths: Path) -> None:
    """Tell the screen that files changed, as the watcher does."""
    from reader.tui.live import Changed

    of: dict[str, list[Version]] = {}
    for story in reading(pilot).choosing.stories:
        for version in (version for source in story.sources for version in source.versions):
            of.setdefault(str(version.path.resolve()), []).append(version)
    reading(pilot).post_message(Changed(frozenset(str(path.resolve()) for path in paths), of))
    await pilot.pause()


async def test_an_article_that_is_written_anew_is_read_again_and_the_place_kept(stories: Any) -> None:
    async with opened(stories, size=(120, 14), live=True) as pilot:
        await until(pilot, lambda: reading(pilot).reloading.live.watching.is_set())
        await pilot.press("G", "k")
        pane = reading(pilot).pane
        top, sentence = pane.top, "The town council meets on Thursday"
        assert sentence in screen_text(pilot)
        path = stories[0].sources[0].versions[0].path
        text = path.read_text("utf-8")
        path.write_text(text.replace("six weeks", "eleven weeks"), "utf-8")
        await until(pilot, lambda: "City Ledger changed" in notice(pilot))
        await until(pilot, lambda: "eleven" in pane.layout_shown.comparison.left.text)
        assert sentence in screen_text(pilot)
        assert abs(pane.top - top) <= 2


async def test_a_file_that_goes_is_told_and_its_row_says_so_while_the_text_stays(stories: Any) -> None:
    async with opened(stories) as pilot:
        path = stories[0].sources[1].versions[2].path
        path.unlink()
        await changed(pilot, path)
        await until(pilot, lambda: "There is no file" in notice(pilot))
        assert names(pilot)[1] == "Morning Wire · 21:00"
        assert "cannot be read" in screen_text(pilot)
        path.write_text("It is back.\n", "utf-8")
        await changed(pilot, path)
        await until(pilot, lambda: reading(pilot).pane.layout_shown.comparison.right.text == "It is back.\n")


async def test_the_configuration_is_read_again_and_pair_cursor_and_place_stay(
    stories: Any, tmp_path: Path
) -> None:
    file = tmp_path / "config.yaml"
    file.write_text("", "utf-8")
    grown = (Story("New", (Source("Late News", (Version(tmp_path / "coast.txt"),)),)), *stories)
    now = [Again(tuple(stories), (), {})]
    async with opened(stories, again=lambda: now[0], watched=[file], configuration="config.yaml") as pilot:
        await pilot.press("tab", "down")
        pick, pair = reading(pilot).story_list.pick, names(pilot)
        now[0] = Again(grown, ("config.yaml:1:1: odd",), {"swap": ("f5",)})
        await changed(pilot, file)
        await until(pilot, lambda: notice(pilot) == "config.yaml was read again; it has 1 problem")
        assert "New" in screen_text(pilot)
        assert (reading(pilot).story_list.pick, names(pilot)) == (pick, pair)
        await pilot.press("f5")
        await until(pilot, lambda: names(pilot) == (pair[1], pair[0]))
        await pilot.press("J")
        await until(pilot, lambda: names(pilot) == ("Harbour Radio",))


async def test_work_that_takes_long_shows_a_bar_and_escape_gives_it_up(
    stories: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(stories) as pilot:
        held = held_spread(monkeypatch, 20)
        await pilot.press("tab", "down", "enter")
        await until(pilot, lambda: "reading Coast Daily" in screen_text(pilot))
        await pilot.press("j")
        await until(pilot, lambda: "esc gives up" in screen_text(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: notice(pilot).startswith("given up"))
        await until(pilot, lambda: "esc gives up" not in screen_text(pilot))
        held.set()
        await pilot.press("escape", "x")
        await until(pilot, lambda: names(pilot) == ("Morning Wire · 21:00", "City Ledger"))


async def test_other_colours_in_the_configuration_are_shown_at_once(stories: Any, tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_text("", "utf-8")
    colours: dict[str, str] = {}

    def again() -> Again:
        return Again(tuple(stories), (), {}, dict(colours))

    async with opened(stories, again=again, watched=(file,)) as pilot:
        before = reading(pilot).pane.palette
        colours["left-only"] = "#ff00aa"
        await changed(pilot, file)
        await until(pilot, lambda: notice(pilot) == "config.yaml was read again")
        palette = reading(pilot).pane.palette
        assert palette.signs[Kind.LEFT_ONLY].color.get_truecolor().hex == "#ff00aa"
        assert palette.sides == before.sides
        strips = pilot.app.screen._compositor.render_strips()
        signs = [s for strip in strips for s in strip if s.style and s.style.color and s.text.strip() == "-"]
        assert {str(sign.style.color.name) for sign in signs} == {"#ff00aa"}
        assert pilot.app.theme_variables["reader-left-only"] == "#ff00aa"


async def test_a_configuration_that_breaks_is_among_the_problems_until_it_is_mended(
    stories: Any, tmp_path: Path
) -> None:
    file = tmp_path / "config.yaml"
    file.write_text("x", "utf-8")
    broken = [True]

    def again() -> Again:
        if broken[0]:
            raise ReaderError("config.yaml:10:3: this is not YAML")
        return Again(tuple(stories), ("config.yaml:1:1: odd",), {})

    options = {"again": again, "watched": [file], "configuration": "config.yaml"}
    async with opened(stories, problems=("config.yaml:1:1: odd",), **options) as pilot:
        await changed(pilot, file)
        await until(pilot, lambda: notice(pilot) == "config.yaml cannot be read now; ! tells why")
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: "config.yaml:10:3: this is not YAML" in screen_text(pilot))
        assert "config.yaml:1:1: odd" in screen_text(pilot)
        await pilot.press("escape")
        broken[0] = False
        await changed(pilot, file)
        await until(pilot, lambda: "was read again; it has 1 problem" in notice(pilot))
        assert reading(pilot).problems == ("config.yaml:1:1: odd",)
