"""The whole application at many sizes, with bad input, with many rows, with late answers, with the mouse."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from reader.sources import Source, Story, Version
from reader.tui.place import sentence_at
from tests.tui.conftest import held_spread, names, notice, opened, reading, screen_text, status, until

SIZES = [(140, 40), (100, 30), (90, 30), (70, 24), (30, 8), (20, 5), (3, 2)]


@pytest.mark.parametrize("size", SIZES)
async def test_something_sensible_shows_at_any_size(stories: Any, size: tuple[int, int]) -> None:
    async with opened(stories, size=size) as pilot:
        assert all(len(line) <= size[0] for line in screen_text(pilot).splitlines())
        await pilot.press(
            "s", "down", "tab", "right_square_bracket", "c", "z", "z", "question_mark", "escape", "i"
        )
        await pilot.press("escape")
        if size[0] >= 20:
            assert "A City" in screen_text(pilot)


async def test_the_list_is_a_drawer_on_a_narrow_screen_that_closes_once_something_is_chosen(
    stories: Any,
) -> None:
    async with opened(stories, size=(90, 30)) as pilot:
        assert "Stories" not in screen_text(pilot)
        await pilot.press("s")
        assert "Stories" in screen_text(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: names(pilot)[1] == "Coast Daily")
        assert "Stories" not in screen_text(pilot)
        assert reading(pilot).place == "comparison"


def _top_sentence(pilot: Any) -> str:
    """The sentence whose words stand on the first line with text."""
    pane = reading(pilot).pane
    layout = pane.layout_shown
    for y in range(pane.top, layout.height):
        line = layout.line(y)
        for pieces, article in ((line.left, layout.comparison.left), (line.right, layout.comparison.right)):
            start = next((piece.start for piece in pieces or () if piece.start >= 0), -1)
            if start >= 0:
                return str(article.sentences[sentence_at(article, start)].text)
    return ""


@pytest.mark.parametrize("lines", [3, 7, 11])
async def test_the_sentence_at_the_top_stays_through_resizing_layouts_and_views(
    stories: Any, lines: int
) -> None:
    async with opened(stories, size=(60, 8)) as pilot:
        pane = reading(pilot).pane
        pane.scroll_to(y=lines, animate=False)
        await pilot.pause()
        top, sentence = pane.top, _top_sentence(pilot)
        for size in ((140, 8), (100, 8), (33, 8), (60, 8)):
            await pilot.resize_terminal(*size)
            assert _top_sentence(pilot) == sentence, size
        await until(pilot, lambda: pane.top == top)
        for key in ("1", "2", "0"):
            await pilot.press(key)
            assert _top_sentence(pilot) == sentence, key
        await pilot.press("c", "c")
        assert _top_sentence(pilot) == sentence


async def test_the_sentence_at_the_top_stays_when_the_sides_swap_and_versions_step(stories: Any) -> None:
    async with opened(stories, size=(60, 8)) as pilot:
        pane = reading(pilot).pane
        pane.to_line(4)
        pane.scroll_to(y=4, animate=False)
        await pilot.pause()
        sentence = _top_sentence(pilot)
        await pilot.press("comma")
        await until(pilot, lambda: "14:00" in names(pilot)[1])
        assert _top_sentence(pilot) == sentence
        await pilot.press("x")
        await until(pilot, lambda: "14:00" in names(pilot)[0])
        comparison = pane.layout_shown.comparison
        sides = [
            (
                {comparison.left.sentences[n].text for n in row.left},
                {comparison.right.sentences[n].text for n in row.right},
            )
            for row in comparison.rows
        ]
        left, right = next(side for side in sides if sentence in side[0] | side[1])
        assert _top_sentence(pilot) in left | right


async def test_the_change_at_the_cursor_comes_back_after_the_screen_was_too_small(
    stories: Any,
) -> None:
    async with opened(stories) as pilot:
        await pilot.press(*["right_square_bracket"] * 4)
        before = status(pilot)
        await pilot.resize_terminal(20, 5)
        await pilot.resize_terminal(140, 40)
        assert status(pilot) == before


async def test_an_answer_that_comes_too_late_is_dropped(
    stories: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(stories) as pilot:
        held = held_spread(monkeypatch, 10)
        await pilot.press("tab", "down", "enter")
        await until(pilot, lambda: reading(pilot).hints_bar.working[0].startswith("2 of 4: reading"))
        await pilot.press("up", "up", "up", "enter")
        await until(pilot, lambda: names(pilot)[1] == "Morning Wire · 09:00")
        held.set()
        await pilot.pause(0.2)
        assert names(pilot)[1] == "Morning Wire · 09:00"


async def test_a_version_that_cannot_be_read_is_told_and_what_was_shown_stays(stories: Any) -> None:
    stories[0].sources[2].versions[0].path.unlink()
    async with opened(stories) as pilot:
        await pilot.press("tab", "down", "enter")
        await until(pilot, lambda: "coast.txt" in notice(pilot))
        assert names(pilot)[1] == "Morning Wire · 21:00"
        assert "cannot be read" in screen_text(pilot)
        await pilot.press("full_stop")
        assert notice(pilot) == "this is the latest version of Morning Wire"


async def test_the_first_screen_passes_over_what_cannot_be_read(stories: Any) -> None:
    stories[0].sources[0].versions[0].path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    async with opened(stories) as pilot:
        await until(pilot, lambda: names(pilot) == ("Morning Wire · 09:00", "Coast Daily"))
        assert "ledger.txt" in notice(pilot)


@pytest.mark.parametrize("stories_there", [False, True])
async def test_nothing_to_read_says_how_to_begin(tmp_path: Path, stories_there: bool) -> None:
    missing = Story("Lost", (Source("Wire", (Version(tmp_path / "lost.txt"),)),))
    async with opened((missing,) if stories_there else ()) as pilot:
        await until(pilot, lambda: "reader demo" in screen_text(pilot))
        assert ("lost.txt" in screen_text(pilot)) is stories_there
        await pilot.press(*"jkx,.]mci", "tab", "enter", "a", "question_mark")


async def test_a_version_alone_is_shown_with_a_sentence_on_how_to_add_another(stories: Any) -> None:
    async with opened(stories[1:]) as pilot:
        assert names(pilot) == ("Harbour Radio",)
        assert "stands alone" in notice(pilot)
        assert screen_text(pilot).count("A barge hit a bridge") == 1
        await pilot.press("x")
        assert notice(pilot) == "there is no second side to swap with"


async def test_problems_of_the_configuration_are_told_at_the_start_and_listed_with_a_key(
    stories: Any,
) -> None:
    problems = ("config.yaml:3:1: unknown key 'storys'", "config.yaml:9:2: no such file")
    async with opened(stories, size=(140, 80), problems=problems, configuration="config.yaml") as pilot:
        assert notice(pilot) == "config.yaml has 2 problems; ! lists them"
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: all(problem in screen_text(pilot) for problem in problems))
        await pilot.press("exclamation_mark")
        assert len(pilot.app.screen_stack) == 1


async def test_what_was_left_out_of_a_story_is_told(stories: Any) -> None:
    left_out = (Story("Harbour", stories[0].sources, ("README.md was not taken for an article.",)),)
    async with opened(left_out) as pilot:
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: "README.md was not taken" in screen_text(pilot))


async def test_with_nothing_to_show_the_screen_says_what_is_wrong_and_what_to_type() -> None:
    problems = ("config.yaml:1:1: the file is empty",)
    async with opened((), problems=problems, configuration="config.yaml", keys={"open": ("f2",)}) as pilot:
        text = screen_text(pilot)
        for said in (*problems, "reader demo", "sources: [articles/*.txt]", "f2  opens"):
            assert said in text, said


@pytest.mark.parametrize("key", ["ctrl+p", "t", "e"])
@pytest.mark.parametrize("size", [(5, 7), (140, 3)])
async def test_no_panel_breaks_in_a_window_without_room(
    stories: Any, key: str, size: tuple[int, int]
) -> None:
    async with opened(stories, size=size) as pilot:
        await pilot.press(key, "pagedown", "pageup", "escape")
        await pilot.resize_terminal(140, 40)
        await pilot.press(key, "down")
        await pilot.resize_terminal(*size)
        await pilot.press("pagedown", "pageup", "escape")
        await pilot.resize_terminal(140, 40)
        await until(pilot, lambda: "City Ledger" in screen_text(pilot))


async def test_hostile_names_and_texts_never_reach_the_terminal_raw(tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text("Title\n\nA \x1b[31mred\x07 word \u202etxet\u202c here.\n", "utf-8")
    source = Source(
        "evil\x1b]0;x\x07\u202ename\nline", (Version(path, "la\x1bbel"), Version(path, "\u2066two"))
    )
    async with opened((Story("story\x1b[2J", (source,)),)) as pilot:
        await pilot.press("i", "escape", "tab", "f", "e")
        text = screen_text(pilot)
        assert not any(c in text for c in "\x1b\x07\u202e\u202c\u2066")


async def test_a_hundred_thousand_rows_open_and_answer(stories: Any) -> None:
    path = stories[0].sources[2].versions[0].path
    many = tuple(
        Source(f"Outlet {number}", (Version(path.parent / f"{number}.txt"),)) for number in range(100_000)
    )
    story = Story("Harbour bridge shut", stories[0].sources + many)
    async with opened((story,)) as pilot:
        rows = reading(pilot).story_list
        assert len(rows.listing.rows) == 100_007
        await pilot.press("tab", "G")
        assert "Outlet 99999" in screen_text(pilot)
        await pilot.press("f", *"4321")
        assert "Outlet 54321" in screen_text(pilot)
        await pilot.press("escape")
        assert rows.pick.source.name == "Outlet 99999"


async def test_words_and_containment_of_the_rows_in_sight_appear_by_themselves(stories: Any) -> None:
    async with opened(stories) as pilot:
        await until(pilot, lambda: screen_text(pilot).count("w ") >= 4)
        lines = [line for line in screen_text(pilot).splitlines() if "Coast Daily" in line]
        assert "%" in lines[0]


async def test_the_mouse_chooses_rows_places_the_cursor_opens_gaps_and_uses_the_rail(stories: Any) -> None:
    async with opened(stories, context=0) as pilot:
        screen = reading(pilot)
        lines = screen_text(pilot).splitlines()
        at = next(number for number, line in enumerate(lines) if "Coast Daily" in line)
        await pilot.click("#list", offset=(5, at - 1))
        await until(pilot, lambda: names(pilot)[1] == "Coast Daily")
        await pilot.click("#pane", offset=(10, 4))
        assert screen.pane.cursor == 4
        await pilot.press("x", "c")
        await until(pilot, lambda: names(pilot)[0] == "Coast Daily")
        gaps = [n for n, block in enumerate(screen.pane.layout_shown.blocks) if block.gap]
        if gaps:
            await pilot.click("#pane", offset=(10, screen.pane.layout_shown.top(gaps[0]) - screen.pane.top))
            assert not screen.pane.layout_shown.blocks[gaps[0]].gap
        await pilot.resize_terminal(100, 12)
        await pilot.click("#rail", offset=(0, screen.rail.size.height - 1))
        assert screen.pane.top > 0


async def test_an_open_choice_is_compared_first(stories: Any) -> None:
    wire = stories[0].sources[1].versions
    async with opened(stories, choice=(wire[1], wire[0])) as pilot:
        assert names(pilot) == ("Morning Wire · 14:00", "Morning Wire · 09:00")


async def test_without_colour_changed_words_are_still_marked(
    stories: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")
    async with opened(stories) as pilot:
        strips = pilot.app.screen._compositor.render_strips()
        marked = [
            segment.text.strip()
            for strip in strips
            for segment in strip
            if segment.style and segment.style.underline and segment.style.bold
        ]
        assert any("Monday" in text for text in marked)
        assert any("Tuesday" in text for text in marked)
        assert status(pilot)
