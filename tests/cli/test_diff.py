from __future__ import annotations

import json
import os
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Reader

pytestmark = pytest.mark.usefixtures("articles")
ESCAPE = "\x1b["


def test_different_articles_end_in_1_and_alike_ones_in_0(reader: Reader) -> None:
    assert reader("diff", "left.txt", "right.txt").status == 1
    assert reader("diff", "left.txt", "left.txt").status == 0


def test_what_differs_cosmetically_is_alike(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“Nobody was hurt,” he said.\n", "utf-8")
    (tmp_path / "b.txt").write_text('"Nobody was hurt," he said.\n', "utf-8")
    ran = reader("diff", "a.txt", "b.txt")
    assert ran.status == 0
    assert "1 cosmetic" in ran.out


def test_the_printed_form_shows_names_words_and_counts(reader: Reader) -> None:
    ran = reader("diff", "left.txt", "right.txt")
    assert "Left" in ran.out and "Right" in ran.out
    assert "Ferries run instead." in ran.out
    assert "1 same" in ran.out
    assert ran.err == ""


@pytest.mark.parametrize(
    ("columns", "side_by_side"), [("120", True), ("99", False), ("", False), ("junk", False)]
)
def test_columns_decides_on_the_width_and_80_where_nothing_does(
    reader: Reader, columns: str, side_by_side: bool
) -> None:
    lines = reader("diff", "left.txt", "right.txt", COLUMNS=columns).out.splitlines()
    assert any(" │ " in line for line in lines) is side_by_side
    assert max(map(len, lines)) <= (int(columns) if columns.isdigit() else 80)


def test_width_wins_over_columns(reader: Reader) -> None:
    assert (
        max(map(len, reader("diff", "-w", "40", "left.txt", "right.txt", COLUMNS="120").out.splitlines()))
        <= 40
    )


def test_colour_keeps_out_of_a_pipe_unless_it_is_asked_for(reader: Reader) -> None:
    assert ESCAPE not in reader("diff", "left.txt", "right.txt").out
    assert ESCAPE in reader("diff", "--color", "always", "left.txt", "right.txt").out
    assert ESCAPE in reader("diff", "--colour=always", "left.txt", "right.txt", NO_COLOR="1").out


@pytest.mark.parametrize(
    ("options", "variables", "coloured"),
    [
        ([], {}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": ""}, True),
        ([], {"TERM": "dumb"}, False),
        (["--color=never"], {}, False),
    ],
)
def test_on_a_terminal_there_is_colour_unless_it_is_refused(
    options: list[str], variables: dict[str, str], coloured: bool, environment: dict[str, str], tmp_path: Path
) -> None:
    printed = on_a_terminal(["diff", *options, "left.txt", "right.txt"], environment | variables, tmp_path)
    assert (ESCAPE.encode() in printed) is coloured


def on_a_terminal(arguments: list[str], environment: dict[str, str], folder: Path) -> bytes:
    """What the command writes to a terminal."""
    import os

    near, far = os.openpty()
    with subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, env=environment, stdin=far, stdout=far
    ) as process:
        os.close(far)
        printed = b""
        while True:
            try:
                read = os.read(near, 65536)
            except OSError:
                break
            if not read:
                break
            printed += read
        assert process.wait() == 1
    os.close(near)
    return printed


def test_changes_only_leaves_out_what_stands_on_both_sides(reader: Reader, tmp_path: Path) -> None:
    alike = "\n\n".join(f"Sentence number {number} stands on both sides." for number in range(9))
    (tmp_path / "a.txt").write_text(f"Bridge\n\n{alike}\n\nIt moved 7 inches.", "utf-8")
    (tmp_path / "b.txt").write_text(f"Bridge\n\n{alike}\n\nIt moved 9 inches.", "utf-8")
    whole = reader("diff", "a.txt", "b.txt").out
    one_around = reader("diff", "--changes-only", "a.txt", "b.txt").out
    three_around = reader("diff", "--context", "3", "a.txt", "b.txt").out
    assert "number 0" in whole and "number 0" not in one_around and "number 0" not in three_around
    assert "number 7" not in one_around and "number 7" in three_around
    assert "9 sentences alike" in one_around and "7 sentences alike" in three_around


def test_cosmetic_marks_what_is_otherwise_only_counted(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“Safe,” he said.", "utf-8")
    (tmp_path / "b.txt").write_text('"Safe," he said.', "utf-8")
    without, marked = (reader("diff", *options, "a.txt", "b.txt").out for options in ([], ["--cosmetic"]))
    assert "≈" not in without.splitlines()[-3] and "‹" not in without
    assert "‹≈“›Safe,‹≈”›" in marked and '‹≈"›Safe,‹≈"›' in marked


def test_labels_name_the_sides(reader: Reader) -> None:
    one = json.loads(reader("diff", "-f", "json", "--label", "City Ledger", "left.txt", "right.txt").out)
    two = json.loads(reader("diff", "-fjson", "--label=A", "--label=B", "left.txt", "right.txt").out)
    assert (one["left"]["name"], one["right"]["name"]) == ("City Ledger", "Right")
    assert (two["left"]["name"], two["right"]["name"]) == ("A", "B")


def test_files_of_one_name_are_told_apart_by_their_folder(reader: Reader, tmp_path: Path) -> None:
    for folder in ("monday", "tuesday"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.txt").write_text(f"It is {folder}.", "utf-8")
    found = json.loads(reader("diff", "-f", "json", "monday/story.txt", "tuesday/story.txt").out)
    assert found["left"]["name"] != found["right"]["name"]
    assert "Monday" in found["left"]["name"]


@pytest.mark.parametrize(
    ("file", "beginning"),
    [
        ("r.json", '{"version"'),
        ("r.html", "<!doctype html>"),
        ("r.md", "# Left ↔ Right"),
        ("r.txt", "    A Left"),
    ],
)
def test_the_ending_of_the_output_decides_on_the_format(
    reader: Reader, tmp_path: Path, file: str, beginning: str
) -> None:
    ran = reader("diff", "-o", file, "left.txt", "right.txt")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert (tmp_path / file).read_text("utf-8").startswith(beginning)


@pytest.mark.parametrize("form", ["text", "json", "html", "markdown"])
def test_a_file_holds_what_would_be_printed(reader: Reader, tmp_path: Path, form: str) -> None:
    printed = reader("diff", "-f", form, "left.txt", "right.txt").out
    reader("diff", "-f", form, "-o", "report", "left.txt", "right.txt")
    assert (tmp_path / "report").read_text("utf-8") == printed
    assert printed.endswith("\n") and not printed.endswith("\n\n")


def test_an_existing_file_is_overwritten_only_when_forced(reader: Reader, tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text("mine", "utf-8")
    refused = reader("diff", "-o", "report.md", "left.txt", "right.txt")
    assert refused.status == 2
    assert refused.err == (
        "reader: report.md exists; name another file for --output, or add --force to replace it.\n"
    )
    assert report.read_text("utf-8") == "mine"
    assert reader("diff", "-o", "report.md", "--force", "left.txt", "right.txt").status == 1
    assert report.read_text("utf-8").startswith("# Left")


def test_what_is_forced_stays_where_it_cannot_be_replaced(
    environment: dict[str, str], articles: tuple[Path, Path], tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    report.write_text("mine", "utf-8")
    limited = f"ulimit -f 0; exec {shlex.join(COMMAND)} diff -o report.json --force left.txt right.txt"
    ran = subprocess.run(
        ["sh", "-c", limited], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert ran.returncode == 2 and b"report.json cannot be written (File too large)" in ran.stderr
    assert report.read_text("utf-8") == "mine" and {*tmp_path.iterdir()} == {report, *articles}


def test_the_output_may_be_a_pipe_with_a_name(environment: dict[str, str], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_text("It is shut.\n", "utf-8")
    command = f"cat pipe & {shlex.join(COMMAND)} diff -o pipe -f json a.txt a.txt; wait"
    ran = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"") and ran.stdout.startswith(b'{"version"')


def test_an_article_is_never_overwritten(reader: Reader, articles: tuple[Path, Path]) -> None:
    before = articles[0].read_bytes()
    ran = reader("diff", "-o", "./left.txt", "--force", "left.txt", "right.txt")
    assert ran.status == 2 and "one of the two articles" in ran.err
    assert articles[0].read_bytes() == before


def test_a_report_that_cannot_be_written_is_told(reader: Reader) -> None:
    ran = reader("diff", "-o", "nowhere/report.md", "left.txt", "right.txt")
    assert ran.status == 2
    assert ran.err == "reader: There is no folder nowhere; name one that exists.\n"


@pytest.mark.parametrize("form", ["text", "json", "html", "markdown"])
def test_the_same_input_gives_the_same_bytes(reader: Reader, form: str) -> None:
    first, second = (
        reader("diff", "-f", form, "left.txt", "right.txt", PYTHONHASHSEED=seed).out for seed in ("1", "2")
    )
    assert first == second
