from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import reader as package
from reader.cli.arguments import parser
from reader.cli.main import main
from reader.cli.usage import HELP
from reader.compare.cosmetic import ALIKE_BUT_FOR, SORTS
from tests.cli.conftest import COMMAND, Reader

WIDEST_HELP = 110


def told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = main(arguments, lambda opening: 0)
    printed = capsys.readouterr()
    return status, printed.out, printed.err


@pytest.mark.parametrize("arguments", [["--version"], ["-V"]])
def test_the_version_is_printed(
    reader: Reader, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert reader(*arguments) == (0, f"reader {package.__version__}\n", "")
    assert told(arguments, capsys) == (0, f"reader {package.__version__}\n", "")


@pytest.mark.parametrize("command", sorted(HELP))
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_command_explains_itself(command: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [*filter(None, [command]), option]
    assert told(arguments, capsys) == (0, HELP[command], "")


@pytest.mark.parametrize("command", sorted(HELP))
def test_help_names_every_option_and_fits_a_terminal(command: str) -> None:
    for action in parser(command)._actions:
        names = [name for name in action.option_strings if name != "--colour"] or [action.metavar]
        assert all(str(name) in HELP[command] for name in names), names
    assert max(map(len, HELP[command].splitlines())) <= WIDEST_HELP


def test_the_first_help_names_every_command() -> None:
    assert all(f"reader {command}" in HELP[""] for command in HELP)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--nonsense"], "Unrecognized arguments: --nonsense; 'reader --help' tells how."),
        (["diff", "a"], "The following arguments are required: RIGHT; 'reader diff --help' tells how."),
        (["diff", "a", "b", "-w", "wide"], "invalid number value: 'wide'; 'reader diff --help' tells how."),
        (["diff", "a", "b", "-w", "0"], "must be at least 1, not 0; 'reader diff --help' tells how."),
        (["diff", "a", "b", "--context=-1"], "invalid number value: '-1'; 'reader diff --help' tells how."),
        (["diff", "a", "b", "--format", "pdf"], "'reader diff --help' tells how."),
        (["diff", "a", "b", *["--label=x"] * 3], "--label is given more than twice"),
        (["check", "extra"], "'reader check --help' tells how."),
        (["demo", "extra"], "'reader demo --help' tells how."),
    ],
)
def test_a_wrong_command_line_gets_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = told(arguments, capsys)
    assert (status, out) == (2, "")
    assert err.startswith("reader: ") and sentence in err and err.count("\n") == 1


def test_options_may_stand_between_and_behind_the_files() -> None:
    for arguments in (["-f", "json", "a", "b"], ["a", "-f", "json", "b"], ["a", "b", "-f", "json"]):
        options = parser("diff").parse_intermixed_args(arguments)
        assert (options.left, options.right, options.format) == ("a", "b", "json")


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (
            ["--version"],
            ["argparse", "reader.cli", "reader.text", "textual", "yaml", "trafilatura", "sentencex"],
        ),
        (["--help"], ["reader.text", "textual", "rich", "yaml", "trafilatura", "sentencex"]),
        (
            ["diff", "left.txt", "right.txt"],
            ["textual", "rich", "yaml", "trafilatura", "markdown_it", "reader.config"],
        ),
        (["diff", "-f", "json", "left.txt", "right.txt"], ["textual", "rich", "yaml", "trafilatura", "html"]),
        (["check", "--schema"], ["textual", "rich", "trafilatura", "sentencex"]),
    ],
)
@pytest.mark.usefixtures("articles")
def test_a_command_loads_only_what_it_needs(
    arguments: list[str], absent: list[str], environment: dict[str, str], tmp_path: object
) -> None:
    program = (
        "import sys; from reader.__main__ import run\n"
        f"sys.argv = ['reader', *{arguments}]\n"
        "run()\n"
        f"print(*(name for name in {absent} if name in sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [COMMAND[0], "-c", program], cwd=str(tmp_path), env=environment, capture_output=True, check=False
    )
    assert done.stderr.decode() == "\n"


def test_help_can_be_printed_where_there_is_no_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["--help"], lambda opening: 0) == 0


def test_the_command_line_knows_nothing_of_the_application() -> None:
    found = subprocess.run(
        [sys.executable, "-c", "import sys, reader.cli.main; print(*(n for n in sys.modules if 'tui' in n))"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout.strip() == ""


def test_what_cosmetic_means_is_told_in_the_words_of_the_reports() -> None:
    assert all(sort in ALIKE_BUT_FOR for sort in SORTS)
    assert ALIKE_BUT_FOR in " ".join(HELP["diff"].split())
    readme = Path(__file__).parents[2].joinpath("README.md").read_text("utf-8")
    assert readme.count(ALIKE_BUT_FOR) == 2
