"""Texts that come through a pipe."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, LEFT, Reader


def piped(arguments: list[str], text: str, environment: dict[str, str], folder: Path) -> tuple[int, str, str]:
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment,
        input=text.encode(),
        capture_output=True,
        check=False,
        timeout=60,
        start_new_session=True,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize("arguments", [["diff", "-", "right.txt"], ["-", "right.txt"]])
def test_the_standard_input_is_an_article(
    arguments: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    status, out, _ = piped(arguments, LEFT, environment, tmp_path)
    assert status == 1
    assert "Standard Input" in out and "Nobody was hurt." in out


@pytest.mark.usefixtures("articles")
def test_a_pipe_of_the_shell_is_an_article(environment: dict[str, str], tmp_path: Path) -> None:
    line = '"$@" diff --label old <(cat left.txt) right.txt'
    done = subprocess.run(
        ["bash", "-c", line, "bash", *COMMAND],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"Nobody was hurt." in done.stdout


@pytest.mark.usefixtures("articles")
def test_what_came_through_a_pipe_is_not_left_behind(environment: dict[str, str], tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    assert (
        piped(["diff", "-", "right.txt"], LEFT, {**environment, "TMPDIR": str(temporary)}, tmp_path)[0] == 1
    )
    assert list(temporary.iterdir()) == []


@pytest.mark.usefixtures("articles")
def test_what_came_through_a_pipe_is_gone_before_anything_is_printed(
    environment: dict[str, str], tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    line = 'seq -f "The bridge number %g was shut on Monday." 3000 | "$@" diff - right.txt | head -n 1'
    variables = {**environment, "TMPDIR": str(temporary)}
    subprocess.run(["bash", "-c", line, "bash", *COMMAND], cwd=tmp_path, env=variables, check=False)
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("names", [("-", "-"), ("-", "/dev/stdin")])
def test_the_standard_input_twice_is_told(reader: Reader, names: tuple[str, str]) -> None:
    ran = reader("diff", *names)
    assert ran.status == 2 and "named twice" in ran.err


@pytest.mark.usefixtures("articles")
def test_a_sentence_about_the_standard_input_calls_it_that(
    environment: dict[str, str], tmp_path: Path
) -> None:
    _, _, err = piped(["diff", "-", "right.txt"], "%PDF-1.4", environment, tmp_path)
    assert err.startswith("reader: Standard input is a PDF, not text;")
    _, out, _ = piped(["list", "/dev/stdin"], LEFT, environment, tmp_path)
    assert "  Standard Input  17 words  Standard input\n" in out


@pytest.mark.usefixtures("articles")
def test_an_empty_pipe_stands_for_an_article_of_no_words(environment: dict[str, str], tmp_path: Path) -> None:
    status, out, err = piped(["diff", "-", "right.txt"], "", environment, tmp_path)
    assert status == 1 and "Ferries run instead." in out and "Traceback" not in err
