"""A file's bytes as a text, or one sentence that says why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.sources import EmptyTextError, contents, files, load

FRENCH = "Le pont était fermé « lundi », après l’accident – déjà."
RUSSIAN = "Мост в порту закрыли в понедельник после того, как баржа врезалась в одну из опор. " * 3


def write(folder: Path, data: bytes, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_form_of_unicode_is_read_without_a_mark_and_without_a_notice(
    tmp_path: Path, encoding: str
) -> None:
    article = load(write(tmp_path, FRENCH.encode(encoding)))
    assert article.text == FRENCH
    assert article.notices == ()


@pytest.mark.parametrize(
    ("encoding", "text", "shown"), [("cp1252", FRENCH, "Windows-1252"), ("cp1251", RUSSIAN, "Windows-1251")]
)
def test_an_older_encoding_is_read_and_named(tmp_path: Path, encoding: str, text: str, shown: str) -> None:
    article = load(write(tmp_path, text.encode(encoding)))
    assert article.text == text
    assert shown in article.notices[0]


def test_broken_utf_8_is_read_with_its_broken_places_counted(tmp_path: Path) -> None:
    data = FRENCH.encode()
    article = load(write(tmp_path, data[:3] + b"\xff" + data[3:] + b"\xfe"))
    assert article.text.replace("\ufffd", "") == FRENCH
    assert "2 places" in article.notices[0]


def test_escape_sequences_and_bidi_overrides_are_made_visible(tmp_path: Path) -> None:
    article = load(write(tmp_path, "The port \x1b[2J said \u202eno.".encode()))
    assert article.text == "The port ␛[2J said ⧉no."


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_stay_in_the_text_as_they_were(tmp_path: Path, end: str) -> None:
    text = f"Bridge shut{end}{end}It was shut on Monday."
    article = load(write(tmp_path, text.encode()))
    assert article.text == text
    assert len(article.paragraphs) == 2


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "office document"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"{\\rtf1 text}", "rich text"),
        (bytes(range(32)) * 20, "not text"),
        (b"text\x00text", "not text"),
    ],
)
def test_what_is_not_text_is_refused_with_what_to_do(tmp_path: Path, data: bytes, what: str) -> None:
    path = write(tmp_path, data)
    with pytest.raises(ReaderError) as caught:
        load(path)
    assert what in str(caught.value)
    assert str(path) in str(caught.value)
    assert "save its text" in str(caught.value)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", "\u3000\n".encode()])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_file_without_text_is_told_apart_from_other_trouble(tmp_path: Path, data: bytes, name: str) -> None:
    with pytest.raises(EmptyTextError, match="name a file that holds an article"):
        load(write(tmp_path, data, name))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"There is no file .*gone\.txt"):
        load(tmp_path / "gone.txt")


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="is a folder"):
        load(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReaderError, match="device, a pipe or a socket"):
        load(tmp_path / "pipe")


def test_the_null_device_counts_as_an_empty_file() -> None:
    with pytest.raises(EmptyTextError):
        load(os.devnull)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, b"text")
    path.chmod(0)
    with pytest.raises(ReaderError, match="may not be read"):
        load(path)


@pytest.mark.parametrize("name", ["a\x00b", "x" * 300, "file.txt/inside"])
def test_an_impossible_path_is_told(tmp_path: Path, name: str) -> None:
    write(tmp_path, b"text", "file.txt")
    with pytest.raises(ReaderError):
        load(tmp_path / name)


def test_a_name_with_escape_sequences_is_harmless_in_the_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReaderError) as caught:
        load(tmp_path / "a\x1b]0;title\x07\nb.txt")
    assert "\x1b" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("extra", range(4))
def test_of_an_enormous_file_the_beginning_is_read_and_the_rest_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extra: int
) -> None:
    monkeypatch.setattr(contents, "MOST_BYTES", 1000)
    article = load(write(tmp_path, b"x" * extra + "é".encode() * 1000))
    assert article.text == "x" * extra + "é" * ((1000 - extra) // 2)
    (notice,) = article.notices
    assert f"{2000 + extra - len(article.text.encode()):,} more were left out" in notice


def test_of_too_many_lines_the_first_are_read_and_the_rest_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_LINES", 10)
    article = load(write(tmp_path, b"word\n" * 25))
    assert len(article.paragraphs) == 10
    assert "15 more were left out" in article.notices[0]


def test_a_language_that_is_given_is_not_guessed(tmp_path: Path) -> None:
    path = write(tmp_path, "Die Brücke wurde am Montag gesperrt, und niemand ist verletzt.".encode())
    assert load(path).language == "de"
    assert load(path, language="nl").language == "nl"


def test_a_link_to_nothing_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("gone.txt")
    with pytest.raises(ReaderError, match=r"a\.txt is a link to a file that is not there"):
        load(tmp_path / "a.txt")
