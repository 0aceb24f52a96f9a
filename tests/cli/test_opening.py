"""What the command opens, and what it does where there is no terminal to open in."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.cli.opening import Opening
from tests.cli.conftest import LEFT, Reader


class Terminal(io.StringIO):
    """A stream that takes itself for a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Opening]:
    """Collects what the application is opened on; there is no configuration."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return []


def open_with(opened: list[Opening], *arguments: str) -> int:
    """Run the command in a terminal."""

    def app(opening: Opening) -> int:
        opened.append(opening)
        return 0

    before = sys.stdin, sys.stdout
    sys.stdin, sys.stdout = Terminal(), Terminal()
    try:
        return main(arguments, app)
    finally:
        sys.stdin, sys.stdout = before


def write_config(folder: Path, title: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ledger.txt").write_text(LEFT, "utf-8")
    (folder / "config.yaml").write_text(f"title: {title}\nsources: [ledger.txt]\n", "utf-8")


def test_the_configuration_of_this_folder_comes_before_ones_own(
    opened: list[Opening], tmp_path: Path
) -> None:
    write_config(tmp_path / ".config" / "reader", "Own")
    assert open_with(opened) == 0
    write_config(tmp_path, "Here")
    assert open_with(opened) == 0
    assert [opening.stories[0].title for opening in opened] == ["Own", "Here"]


def test_ones_own_configuration_may_lie_elsewhere(
    opened: list[Opening], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "elsewhere"))
    write_config(tmp_path / "elsewhere" / "reader", "Elsewhere")
    assert open_with(opened) == 0
    assert opened[0].stories[0].title == "Elsewhere"


def test_a_configuration_can_be_named(opened: list[Opening], tmp_path: Path) -> None:
    write_config(tmp_path / "news", "News")
    assert open_with(opened, "--config", "news/config.yaml") == 0
    assert open_with(opened, "--config=news/config.yaml") == 0
    assert [opening.stories[0].title for opening in opened] == ["News", "News"]


def test_without_a_configuration_the_application_says_how_to_begin(opened: list[Opening]) -> None:
    assert open_with(opened) == 0
    assert opened[0].stories == ()


def test_problems_of_the_configuration_go_along(opened: list[Opening], tmp_path: Path) -> None:
    write_config(tmp_path, "Here")
    (tmp_path / "config.yaml").write_text("sources: [ledger.txt, missing.txt]\ncolour: red\n", "utf-8")
    assert open_with(opened) == 0
    assert len(opened[0].problems) == 2
    assert all(problem.startswith("config.yaml:") for problem in opened[0].problems)


def test_files_and_folders_open_without_a_configuration(opened: list[Opening], tmp_path: Path) -> None:
    write_config(tmp_path / "harbour-bridge", "unused")
    (tmp_path / "wire.txt").write_text(LEFT, "utf-8")
    assert open_with(opened, "wire.txt", "harbour-bridge") == 0
    assert len(opened[0].stories) == 2 and opened[0].config is None


@pytest.mark.parametrize("arguments", [["./diff"], ["--", "diff"], ["--", "./diff"]])
def test_a_file_of_a_commands_name_can_be_opened(
    opened: list[Opening], tmp_path: Path, arguments: list[str]
) -> None:
    (tmp_path / "diff").write_text(LEFT, "utf-8")
    assert open_with(opened, *arguments) == 0
    assert opened[0].stories[0].sources[0].versions[0].path.samefile(tmp_path / "diff")


def test_a_file_whose_name_begins_with_a_dash_can_be_opened(opened: list[Opening], tmp_path: Path) -> None:
    (tmp_path / "-x.txt").write_text(LEFT, "utf-8")
    assert open_with(opened, "--", "-x.txt") == 0
    assert opened[0].stories[0].sources[0].versions[0].path.samefile(tmp_path / "-x.txt")


def test_the_samples_open_from_anywhere(opened: list[Opening]) -> None:
    assert open_with(opened, "demo") == 0
    assert len(opened[0].stories) >= 3 and opened[0].problems == ()


@pytest.mark.parametrize(
    "arguments", [["a.txt", "--config", "x"], ["missing.txt"], ["--config", "missing.yaml"]]
)
def test_what_cannot_be_opened_is_told(
    opened: list[Opening], arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert open_with(opened, *arguments) == 2
    assert opened == []
    told = capsys.readouterr().err
    assert told.startswith("reader: ") and told.count("\n") == 1


def test_a_dumb_terminal_gets_the_printed_form(
    opened: list[Opening],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    (tmp_path / "wire.txt").write_text(LEFT, "utf-8")
    (tmp_path / "ledger.txt").write_text(LEFT, "utf-8")
    assert open_with(opened, "wire.txt", "ledger.txt") == 0
    assert opened == []
    assert "no terminal to open in" in capsys.readouterr().err


def test_without_a_terminal_two_files_are_printed_with_advice(
    reader: Reader, articles: tuple[Path, Path]
) -> None:
    printed, asked = reader("left.txt", "right.txt"), reader("diff", "left.txt", "right.txt")
    assert (printed.status, printed.out) == (asked.status, asked.out)
    assert printed.err == (
        "reader: This is no terminal to open in, so a comparison is printed; see 'reader diff --help'.\n"
    )


def test_without_a_terminal_the_first_two_of_a_folder_are_printed(reader: Reader, samples: Path) -> None:
    ran = reader(samples / "harbour-bridge")
    assert ran.status == 1
    assert "the first two of 7 articles" in ran.err


@pytest.mark.parametrize("arguments", [[], ["demo"], ["left.txt"], ["left.txt", "left.txt"]])
@pytest.mark.usefixtures("articles")
def test_without_a_terminal_and_without_a_pair_a_sentence_says_what_to_do(
    reader: Reader, arguments: list[str]
) -> None:
    ran = reader(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1 and "'reader" in ran.err
