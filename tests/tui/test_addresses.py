"""Pages on the web in the application: fetched when a person opens them, once, and anew when asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.address import parse_address
from reader.sources import Source, Story, Version, stories_from_paths
from reader.tui.memory import Memory
from reader.tui.origin import way_to
from tests.tui.conftest import names, notice, opened, reading, screen_text, until
from tests.tui.test_filing import ask, is_told
from tests.web import BRIDGE, LATER, Answer, Web, page


@pytest.fixture
def bridge(web: Web) -> tuple[Story, ...]:
    """Two pages as one story."""
    web.answers |= {"/ledger": page(BRIDGE), "/wire": page(LATER)}
    return stories_from_paths([web.url("/ledger"), web.url("/wire")])


def silent(web: Web) -> Answer:
    """Takes the request and never answers."""
    return lambda _: [web.ended.wait()].clear()


async def test_two_pages_are_compared_and_each_is_fetched_once(bridge: Any, web: Web) -> None:
    async with opened(bridge) as pilot:
        await until(pilot, lambda: "9:30" in screen_text(pilot))
        assert names(pilot) == (f"Ledger ({web.host})", f"Wire ({web.host})")
        await pilot.press("x")
        await until(pilot, lambda: names(pilot)[0].startswith("Wire"))
        await until(pilot, lambda: len(reading(pilot).story_list.known) == 2)
        assert sorted(web.paths) == ["/ledger", "/wire"]


async def test_of_many_pages_only_the_two_on_the_screen_are_fetched(web: Web, tmp_path: Path) -> None:
    file = tmp_path / "coast.txt"
    file.write_text("A barge hit a bridge.\n", "utf-8")
    web.answers |= {f"/{number}": page(BRIDGE) for number in range(50)}
    pages = [Source(f"Outlet {n}", (Version(parse_address(web.url(f"/{n}"))),)) for n in range(50)]
    story = Story("Bridge", (*pages[:20], Source("Coast", (Version(file),)), *pages[20:]))
    async with opened((story,)) as pilot:
        # The list asks row by row: when the file's is known, the rows of the pages above it had their turn.
        await until(pilot, lambda: story.sources[20].versions[0] in reading(pilot).story_list.known)
        assert sorted(web.paths) == ["/0", "/1"]
        rows = [line[:32].split() for line in screen_text(pilot).splitlines() if "Outlet" in line[:32]]
        assert [row[-1] for row in rows[:4]] == ["58w", "100%", "2", "3"]


async def test_a_page_that_failed_is_told_in_its_row_and_fetched_when_chosen_again(
    bridge: Any, web: Web
) -> None:
    del web.answers["/wire"]
    async with opened(bridge) as pilot:
        await until(pilot, lambda: "answered 404" in notice(pilot))
        assert "cannot be read" in screen_text(pilot)
        web.answers["/wire"] = page(LATER)
        reading(pilot).story_list.focus()
        await pilot.press("G", "enter")
        await until(pilot, lambda: "9:30" in screen_text(pilot))
        await until(pilot, lambda: "cannot be read" not in screen_text(pilot))


async def test_pages_are_read_again_when_asked_for(bridge: Any, web: Web) -> None:
    async with opened(bridge) as pilot:
        await until(pilot, lambda: "9:30" in screen_text(pilot))
        await pilot.press("r")
        await until(pilot, lambda: notice(pilot) == "nothing has changed")
        web.answers["/wire"] = page(LATER.replace("nine weeks", "eleven weeks"))
        await pilot.press("r")
        await until(pilot, lambda: notice(pilot) == f"Wire ({web.host}) changed")
        await until(pilot, lambda: "eleven weeks" in screen_text(pilot))
        assert sorted(web.paths) == ["/ledger"] * 3 + ["/wire"] * 3


async def test_what_was_fetched_stays_where_it_cannot_be_fetched_again(bridge: Any, web: Web) -> None:
    async with opened(bridge) as pilot:
        await until(pilot, lambda: "9:30" in screen_text(pilot))
        web.answers.clear()
        await pilot.press("r")
        await until(pilot, lambda: "answered 404" in notice(pilot))
        await pilot.press("x")
        await until(pilot, lambda: names(pilot)[0].startswith("Wire"))
        assert "9:30" in screen_text(pilot)


async def test_a_page_that_does_not_come_is_given_up_with_escape(bridge: Any, web: Web, stories: Any) -> None:
    web.answers["/wire"] = silent(web)
    async with opened((stories[0], *bridge)) as pilot:
        reading(pilot).choosing.want(reading(pilot).remembering.pair_of(bridge[0], ()))
        await until(pilot, lambda: "fetching" in screen_text(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "given up" in notice(pilot))
        assert names(pilot)[0] == "City Ledger"


async def test_an_address_is_opened_into_the_list_and_fetched_once(stories: Any, web: Web) -> None:
    web.answers["/wire"] = page(LATER)
    async with opened(stories) as pilot:
        field = await ask(pilot, "ctrl+o")
        for path, sentence in (
            ("/gone", "answered 404 (Not Found): there is no such page"),
            ("/wire#top", "is in the list for this run"),
        ):
            field.value = web.url(path)
            await pilot.press("enter")
            await until(
                pilot, lambda s=sentence: is_told(pilot, s) if s else len(pilot.app.screen_stack) == 1
            )
        await pilot.press("enter")
        await until(pilot, lambda: names(pilot) == ("City Ledger", web.host))
        assert web.paths == ["/gone", "/wire"]


async def test_escape_gives_up_a_page_that_does_not_come_and_then_leaves(stories: Any, web: Web) -> None:
    web.answers["/slow"] = silent(web)
    async with opened(stories) as pilot:
        field = await ask(pilot, "ctrl+o")
        field.value = web.url("/slow")
        await pilot.press("enter")
        await until(pilot, lambda: web.paths == ["/slow"])
        assert is_told(pilot, f"fetching {web.host} … esc gives up")
        await pilot.press("escape")
        assert is_told(pilot, "esc leaves") and field.value == web.url("/slow")
        await pilot.press("escape")
        assert len(pilot.app.screen_stack) == 1
        assert len(reading(pilot).choosing.stories) == 2


async def test_the_page_itself_is_shown_in_the_browser(
    bridge: Any, web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = tmp_path / "my browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$2" > "{tmp_path}/shown"\n', "utf-8")
    browser.chmod(0o755)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("BROWSER", f"'{browser}' --new")
    async with opened(bridge) as pilot:
        await until(pilot, lambda: "9:30" in screen_text(pilot))
        await pilot.press("O")
        assert notice(pilot).startswith(f"{web.host} is handed to ")
        await until(pilot, lambda: (tmp_path / "shown").exists() and (tmp_path / "shown").read_text("utf-8"))
        assert (tmp_path / "shown").read_text("utf-8") == web.url("/wire")


def test_the_browser_is_the_one_that_is_named_or_the_desktops(tmp_path: Path) -> None:
    (tmp_path / "xdg-open").write_text("#!/bin/sh\n", "utf-8")
    (tmp_path / "xdg-open").chmod(0o755)
    page, desk = parse_address("https://news.example/a"), {"PATH": str(tmp_path), "DISPLAY": ":0"}
    assert way_to(page, {**desk, "EDITOR": "vi"}, "linux") == (("xdg-open", page.url), False)
    assert way_to(page, {**desk, "BROWSER": "see -u %s --x:other"}, "linux").command == (
        "see", "-u", page.url, "--x",
    )  # fmt: skip
    assert way_to(page, {"BROWSER": "w3m"}, "linux") == (("w3m", page.url), True)
    assert way_to(page, {}, "darwin").command == ("open", page.url)


@pytest.mark.usefixtures("bridge")
async def test_the_pair_of_pages_that_was_read_is_found_again(web: Web, tmp_path: Path) -> None:
    web.answers["/coast"] = page(BRIDGE)
    three = stories_from_paths([web.url(path) for path in ("/ledger", "/wire", "/coast")])
    state = tmp_path / "state.json"
    async with opened(three, memory=Memory(state)) as pilot:
        await until(pilot, lambda: "9:30" in screen_text(pilot))
        reading(pilot).story_list.focus()
        await pilot.press("G", "enter")
        await until(pilot, lambda: names(pilot)[1].startswith("Coast"))
    assert web.url("/coast") in state.read_text("utf-8")
    web.asked.clear()
    async with opened(three, memory=Memory(state)) as pilot:
        await until(pilot, lambda: names(pilot) and names(pilot)[1].startswith("Coast"))
        assert sorted(web.paths) == ["/coast", "/ledger"]
