"""What is told while a pair is on its way to the screen."""

from __future__ import annotations

import threading
from importlib import import_module
from typing import Any

import pytest

import reader.tui.progress
from reader.tui.desk import Desk
from reader.tui.progress import bar
from reader.tui.steps import Step
from tests.tui.conftest import names, notice, opened, reading, screen_text, until


@pytest.mark.parametrize("tick", range(12))
def test_the_bar_lights_what_is_done_and_one_cell_of_what_is_being_done(tick: int) -> None:
    lit = [bar(step, tick).count("━") for step in Step]
    assert lit == [1, 6, 11, 16]
    assert {len(bar(step, tick)) for step in Step} == {20}
    assert all(bar(step, tick).startswith("━" * 5 * step) for step in Step)


def test_the_light_goes_to_and_fro_a_cell_at_a_time() -> None:
    lit = [bar(Step.READ_LEFT, tick).index("━") for tick in range(9)]
    assert lit == [0, 1, 2, 3, 4, 3, 2, 1, 0]


async def test_the_light_moves_on_one_step_with_every_picture(
    stories: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, article, ticks = threading.Event(), Desk.article, []

    def slow_article(self: Desk, version: Any, cancelled: Any = None) -> Any:
        if version.path.name == "coast.txt":
            go_on.wait(30)
        return article(self, version, cancelled)

    def noted(step: Step, tick: int) -> str:
        ticks.append(tick)
        return bar(step, tick)

    async with opened(stories) as pilot:
        monkeypatch.setattr(Desk, "article", slow_article)
        monkeypatch.setattr(reader.tui.progress, "bar", noted)
        await pilot.press("tab", "down", "enter")
        await until(pilot, lambda: len(ticks) > 3)
        go_on.set()
        assert ticks[:4] == [0, 1, 2, 3]


async def test_each_step_is_told_while_it_lasts_also_when_keys_are_pressed_and_a_pane_is_zoomed(
    stories: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead = {step: threading.Event() for step in Step}

    def shown(step: int, words: str) -> Any:
        return lambda: f"{step} of 4: {words}" in screen_text(pilot) and "esc gives up" in screen_text(pilot)

    def slow_article(self: Desk, version: Any, cancelled: Any = None) -> Any:
        if version.path.name == "coast.txt":
            ahead[Step.READ_RIGHT].wait(30)
        return article(self, version, cancelled)

    def slow_compare(*arguments: Any, **more: Any) -> Any:
        ahead[Step.COMPARE].wait(30)
        return compare(*arguments, **more)

    def slow_measure(*arguments: Any) -> Any:
        ahead[Step.MEASURE].wait(30)
        return measure(*arguments)

    comparing, laying = import_module("reader.compare"), import_module("reader.layout")
    article, compare, measure = Desk.article, comparing.compare, laying.measure
    async with opened(stories) as pilot:
        monkeypatch.setattr(Desk, "article", slow_article)
        monkeypatch.setattr(comparing, "compare", slow_compare)
        monkeypatch.setattr(laying, "measure", slow_measure)
        await pilot.press("tab", "down", "enter", "tab")
        await until(pilot, shown(2, "reading Coast Daily"))
        ahead[Step.READ_RIGHT].set()
        await until(pilot, shown(3, "comparing City Ledger with Coast Daily"))
        await pilot.press("z")
        await until(pilot, lambda: "Stories" not in screen_text(pilot))
        await until(pilot, shown(3, "comparing City Ledger with Coast Daily"))
        await pilot.press("m")
        assert notice(pilot)
        await until(
            pilot, lambda: notice(pilot) in screen_text(pilot) and "esc gives up" in screen_text(pilot)
        )
        await pilot.press("z", "down")
        await until(pilot, shown(3, "comparing City Ledger with Coast Daily"))
        ahead[Step.COMPARE].set()
        await until(pilot, shown(4, "laying out City Ledger beside Coast Daily"))
        ahead[Step.MEASURE].set()
        await until(pilot, lambda: names(pilot)[1] == "Coast Daily")
        assert reading(pilot).hints_bar.working == ("", "")
        assert "esc gives up" not in screen_text(pilot)
