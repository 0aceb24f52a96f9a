"""Whatever is named, it is served or told in one sentence, and nothing that a terminal obeys gets through."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.cli.conftest import LEFT, Reader

pytestmark = pytest.mark.usefixtures("articles")
SENTENCE = re.compile(r"reader: [^\n]+\.\n")


@pytest.mark.parametrize(
    ("name", "contents"),
    [
        ("missing.txt", None),
        ("binary.txt", bytes(range(256)) * 8),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64)),
        ("archive.docx", b"PK\x03\x04" + bytes(64)),
    ],
)
def test_what_holds_no_article_is_told_in_a_sentence(
    reader: Reader, tmp_path: Path, name: str, contents: bytes | None
) -> None:
    if contents is not None:
        (tmp_path / name).write_bytes(contents)
    for arguments in ((name, "right.txt"), ("left.txt", name)):
        ran = reader("diff", *arguments)
        assert (ran.status, ran.out) == (2, "")
        assert SENTENCE.fullmatch(ran.err) and name in ran.err


@pytest.mark.parametrize("contents", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_article_without_text(reader: Reader, tmp_path: Path, contents: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(contents)
    ran = reader("diff", "-f", "json", "empty.txt", "right.txt")
    counts = json.loads(ran.out)["counts"]
    assert ran.status == 1 and counts["right-only"] == sum(counts.values())
    assert ran.err == "reader: empty.txt: There is no text in it, so the other side stands alone.\n"
    assert reader("diff", "empty.txt", os.devnull).status == 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_other_encodings_of_unicode_are_read(reader: Reader, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "other.txt").write_bytes(LEFT.encode(encoding))
    assert reader("diff", "left.txt", "other.txt").status == 0


def test_what_reading_had_to_do_to_a_text_is_told(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("Die Brücke ist gesperrt, sagte der Hafen.\n".encode("latin-1"))
    ran = reader("diff", "latin.txt", "right.txt")
    assert ran.status == 1 and "Brücke" in ran.out
    assert re.fullmatch(r"reader: latin.txt: [^\n]+\n", ran.err)


def test_a_folder_is_no_side(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    ran = reader("diff", "left.txt", "folder")
    assert ran.status == 2
    assert SENTENCE.fullmatch(ran.err) and "folder is a folder" in ran.err


def test_an_empty_folder_is_told(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    ran = reader("folder")
    assert ran.status == 2 and SENTENCE.fullmatch(ran.err) and "no articles" in ran.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever may read everything")
def test_a_file_that_may_not_be_read_is_told(reader: Reader, articles: tuple[Path, Path]) -> None:
    articles[0].chmod(0)
    ran = reader("diff", "left.txt", "right.txt")
    assert ran.status == 2 and SENTENCE.fullmatch(ran.err)


def test_a_named_pipe_is_not_waited_for(reader: Reader, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    ran = reader("diff", "pipe", "right.txt")
    assert ran.status == 2 and SENTENCE.fullmatch(ran.err)


def test_one_enormous_line_is_served(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_text("The bridge is shut. " * 20_000, "utf-8")
    ran = reader("diff", "-c", "line.txt", "right.txt")
    assert ran.status == 1 and "only left" in ran.out


@pytest.mark.parametrize("form", ["text", "json", "html", "markdown"])
def test_escape_sequences_and_overrides_in_a_text_are_made_visible(
    reader: Reader, tmp_path: Path, form: str
) -> None:
    (tmp_path / "a.txt").write_text(
        "Title\x1b]0;owned\x07\n\nThe \x1b[31mbridge\x9b1m \u202eis shut\x00.\n", "utf-8"
    )
    assert_calm(reader("diff", "-f", form, "a.txt", "right.txt").out)


@pytest.mark.skipif(os.name == "nt", reason="names of files cannot hold these there")
def test_names_of_files_cannot_drive_the_terminal(reader: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "f\x1b[2J\n\u202ex"
    folder.mkdir()
    for name in ("a\x1b[31m.txt", os.fsdecode(b"b\xff\n.txt")):
        (folder / name).write_text(LEFT, "utf-8")
    files = [str(path) for path in sorted(folder.iterdir())]
    for arguments in (
        ["diff", *files],
        ["list", str(folder)],
        ["list", "--json", *files],
        files,
        ["diff", str(folder), "x"],
    ):
        ran = reader(*arguments)
        assert_calm(ran.out)
        assert_calm(ran.err)
    assert_calm(reader("diff", "\x1b[31mmissing\x07\n", "x").err)
    assert_calm(reader("--\x1b[31m").err)


def assert_calm(printed: str) -> None:
    """Nothing stands in it that a terminal would obey."""
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", printed), printed
