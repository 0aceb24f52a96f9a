"""Pipes that close, terminals that know few characters, output that has nowhere to go."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Reader

pytestmark = [pytest.mark.usefixtures("articles"), pytest.mark.skipif(os.name == "nt", reason="POSIX")]


@pytest.mark.parametrize("form", ["text", "json", "html", "markdown"])
def test_a_pipe_that_closes_early_ends_the_command_without_a_word(
    form: str, environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "long.txt").write_text(
        "\n\n".join(f"Sentence {n} of very many." for n in range(9_000)), "utf-8"
    )
    command = [*COMMAND, "diff", "-f", form, "long.txt", os.devnull]
    near, far = os.pipe()
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=far, stderr=subprocess.PIPE
    ) as process:
        os.close(far)
        os.read(near, 10)
        os.close(near)
        _, told = process.communicate(timeout=60)
    assert b"Traceback" not in told and b"Error" not in told
    assert process.returncode == -signal.SIGPIPE


@pytest.mark.parametrize("form", ["json", "html"])
@pytest.mark.parametrize(
    "variables", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_documents_are_utf_8_whatever_the_terminal_knows(
    reader: Reader, tmp_path: Path, form: str, variables: dict[str, str]
) -> None:
    (tmp_path / "a.txt").write_text("Die Brücke — 橋 — ist zu.", "utf-8")
    ran = reader("diff", "-f", form, "a.txt", "right.txt", LC_ALL="C", **variables)
    assert ran.status == 1 and "Brücke — 橋" in ran.out
    if form == "json":
        json.loads(ran.out)


@pytest.mark.parametrize(
    "variables", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_what_an_encoding_lacks_is_shown_as_a_question_mark_and_told(
    reader: Reader, tmp_path: Path, variables: dict[str, str]
) -> None:
    (tmp_path / "a.txt").write_text("Die Brücke ist zu.", "utf-8")
    ran = reader("diff", "a.txt", "right.txt", LC_ALL="C", **variables)
    assert ran.status == 1
    assert "Die Br?cke ist zu." in ran.out
    assert ran.err.count("\n") == 1 and "'?'" in ran.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize(
    "arguments",
    [["diff", "left.txt", "right.txt"], ["--help"], ["diff", "-f", "json", "left.txt", "right.txt"]],
)
def test_output_that_cannot_be_written_is_told(
    arguments: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, *arguments],
            cwd=tmp_path,
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert (
        done.stderr.decode()
        == "reader: The output cannot be written (No space left on device); see where it goes.\n"
    )


def test_without_an_output_the_status_still_tells(environment: dict[str, str], tmp_path: Path) -> None:
    for arguments, status in (
        ("diff left.txt right.txt", 1),
        ("diff -f json left.txt left.txt", 0),
        ("--version", 0),
    ):
        line = f'"$@" {arguments} >&-'
        done = subprocess.run(
            ["sh", "-c", line, "sh", *COMMAND],
            cwd=tmp_path,
            env=environment,
            stderr=subprocess.PIPE,
            check=False,
        )
        assert (done.returncode, done.stderr) == (status, b"")


def test_an_interrupt_ends_the_command_quietly(environment: dict[str, str], tmp_path: Path) -> None:
    program = (
        "import sys, os, signal, reader.cli.diff as room\n"
        "from reader.__main__ import run\n"
        "def interrupted(options):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    signal.pause()\n"
        "room.diff = interrupted\n"
        "sys.argv = ['reader', 'diff', 'a', 'b']\n"
        "sys.exit(run())\n"
    )
    done = subprocess.run(
        [COMMAND[0], "-c", program], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
