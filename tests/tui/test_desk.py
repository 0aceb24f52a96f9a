"""What is kept of texts that change while somebody is at work with them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import reader.sources
from reader.errors import Cancelled
from reader.sources import Version
from reader.tui.desk import Desk

MONDAY, FRIDAY = "The brídge was shut on Monday.\n", "The brídge was shut on Friday, at last.\n"


class Held:
    """Holds up the first worker that passes, once it has what it came for."""

    def __init__(self) -> None:
        self.arrived, self.go_on = threading.Event(), threading.Event()

    def __call__(self) -> None:
        if not self.arrived.is_set():
            self.arrived.set()
            assert self.go_on.wait(20)


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Version, Version]:
    left, right = Version(tmp_path / "left.txt"), Version(tmp_path / "right.txt")
    _write(left, MONDAY)
    _write(right, "The bridge was shut on Tuesday.\n")
    return left, right


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    """Where a text was read and not kept yet."""
    hold, load = Held(), reader.sources.load_version

    def loaded(version: Version, **more: Any) -> Any:
        article = load(version, **more)
        hold()
        return article

    monkeypatch.setattr(reader.sources, "load_version", loaded)
    return hold


def _write(version: Version, text: str) -> None:
    assert version.path is not None
    version.path.write_text(text, "utf-8")


def _meanwhile(hold: Held, work: Callable[[], Any], happens: Callable[[], None]) -> Any:
    """What the work gives, or raises, where something happens in the midst of it."""
    given: list[Any] = []

    def run() -> None:
        try:
            given.append(work())
        except Cancelled as error:
            given.append(error)

    worker = threading.Thread(target=run)
    worker.start()
    assert hold.arrived.wait(20)
    happens()
    hold.go_on.set()
    worker.join(20)
    return given[0]


def test_a_text_forgotten_while_it_is_read_is_read_again(versions: Any, held: Held) -> None:
    desk, (left, _) = Desk(len), versions

    def changed() -> None:
        _write(left, FRIDAY)
        desk.forget(left)

    assert _meanwhile(held, lambda: desk.article(left), changed).text == FRIDAY
    assert desk.article(left).text == FRIDAY


def test_a_comparison_of_what_was_forgotten_meanwhile_is_made_anew(versions: Any) -> None:
    left, right = versions
    hold = Held()

    def cells(text: str) -> int:
        hold()
        return len(text)

    desk = Desk(cells)

    def changed() -> None:
        _write(left, FRIDAY)
        desk.forget(left)

    spread = _meanwhile(hold, lambda: desk.spread(left, right), changed)
    assert spread.comparison.left.text == FRIDAY
    assert desk.kept(left, right) is spread


def test_what_was_given_up_is_not_done_anew_and_brings_nothing_back(versions: Any, held: Held) -> None:
    desk, (left, _) = Desk(len), versions
    given_up = threading.Event()

    def changed() -> None:
        _write(left, FRIDAY)
        desk.forget(left)
        given_up.set()

    assert isinstance(_meanwhile(held, lambda: desk.article(left, given_up.is_set), changed), Cancelled)
    assert not desk.is_read(left)


def test_a_comparison_begun_before_a_text_was_read_again_is_of_the_new_text(versions: Any) -> None:
    left, right = versions
    hold = Held()

    def cells(text: str) -> int:
        hold()
        return len(text)

    desk = Desk(cells)

    def renewed() -> None:
        _write(left, FRIDAY)
        assert desk.renew(left)

    assert _meanwhile(hold, lambda: desk.spread(left, right), renewed).comparison.left.text == FRIDAY


def test_one_file_under_two_labels_is_another_for_both(versions: Any) -> None:
    left, right = versions
    again = Version(left.path, "of another story")
    desk = Desk(len)
    desk.spread(again, right)
    assert desk.article(left).text == desk.article(again).text == MONDAY
    _write(left, FRIDAY)
    assert desk.renew(left)
    assert desk.kept(again, right) is None
    assert desk.article(again).text == FRIDAY
