"""A report into a file: what was there is lost only where that was asked for, and only whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.report.saving import is_one_of, save


def test_a_new_file_is_written_and_an_old_one_only_replaced_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "räport 漢.md"
    save(file, "one \ud800", replace=False)
    assert file.read_bytes() == b"one \\ud800"
    with pytest.raises(ReaderError, match="exists; name another"):
        save(file, "two", replace=False)
    save(file, "two", replace=True)
    assert file.read_text("utf-8") == "two"
    assert os.listdir(tmp_path) == [file.name]


def test_what_is_replaced_keeps_its_permissions_and_a_link_stays_one(tmp_path: Path) -> None:
    file, link = tmp_path / "private.md", tmp_path / "link.md"
    file.write_text("one", "utf-8")
    file.chmod(0o600)
    link.symlink_to(file.name)
    save(link, "two", replace=True)
    assert link.is_symlink() and file.read_text("utf-8") == "two"
    assert file.stat().st_mode & 0o777 == 0o600


def test_nothing_but_the_file_itself_is_written(tmp_path: Path) -> None:
    file, other = tmp_path / "a.md", tmp_path / "other.md"
    file.write_text("one", "utf-8")
    other.write_text("other", "utf-8")
    beside = tmp_path / f".reader-{os.getpid()}"
    beside.symlink_to(other.name)
    save(file, "two", replace=True)
    assert file.read_text("utf-8") == "two" and not file.is_symlink()
    assert other.read_text("utf-8") == "other" and beside.is_symlink()
    assert len(os.listdir(tmp_path)) == 3


@pytest.mark.parametrize("replace", [True, False])
@pytest.mark.parametrize("size", [1_000_000, 5_000])
def test_where_there_is_no_room_the_old_file_stays_and_no_part_of_a_new_one(
    tmp_path: Path, replace: bool, size: int
) -> None:
    import resource

    file = tmp_path / "a.md"
    if replace:
        file.write_text("one", "utf-8")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(ReaderError, match=r"cannot be written \(File too large\)"):
            save(file, "x" * size, replace=replace)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert os.listdir(tmp_path) == ["a.md"] * replace
    assert not replace or file.read_text("utf-8") == "one"


def test_a_device_is_never_replaced() -> None:
    with pytest.raises(ReaderError, match="is no file but a device"):
        save(Path(os.devnull), "two", replace=True)
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("nowhere/a.md", "There is no folder .*nowhere; name one that exists"),
        ("x" * 300, "cannot be written"),
        ("a\0b", "cannot be written .no file can have that name"),
        ("file.md/a.md", "cannot be written"),
    ],
)
@pytest.mark.parametrize("replace", [True, False])
def test_what_cannot_be_written_is_told(tmp_path: Path, path: str, told: str, replace: bool) -> None:
    (tmp_path / "file.md").write_text("one", "utf-8")
    with pytest.raises(ReaderError, match=told):
        save(tmp_path / path, "two", replace=replace)
    assert os.listdir(tmp_path) == ["file.md"]


def test_a_file_is_known_by_any_of_its_names(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("one", "utf-8")
    (tmp_path / "link.md").symlink_to("a.md")
    assert is_one_of(tmp_path / "link.md", [tmp_path / "gone.md", file])
    assert not is_one_of(tmp_path / "gone.md", [file])
    assert not is_one_of(tmp_path / ("x" * 300), [file])
