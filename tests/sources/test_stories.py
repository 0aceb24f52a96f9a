"""Files and folders as stories."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.config import files, load_config
from reader.config.names import readable_name
from reader.errors import ReaderError
from reader.sources import (
    Story,
    contents,
    demo_config_path,
    load_version,
    stories_from_config,
    stories_from_paths,
)
from reader.sources.model import Version
from reader.sources.names import natural, readable


def made(folder: Path, *names: str) -> list[Path]:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The bridge was shut.", "utf-8")
    return [folder / name for name in names]


def names(story: Story) -> list[str]:
    return [source.name for source in story.sources]


def test_files_are_the_sources_of_one_story_in_the_order_given(tmp_path: Path) -> None:
    (story,) = stories_from_paths(made(tmp_path, "morning-wire.txt", "city-ledger-0900.md", "c.log"))
    assert names(story) == ["Morning Wire", "City Ledger 0900", "C"]
    assert story.title == f"3 files in {readable(tmp_path.name)}"


def test_a_folder_is_a_story_and_its_files_are_the_sources_in_natural_order(tmp_path: Path) -> None:
    made(tmp_path, "harbour-bridge/take-10.txt", "harbour-bridge/take-9.html", "harbour-bridge/photo.jpg")
    made(tmp_path, "harbour-bridge/.hidden.txt")
    (story,) = stories_from_paths([tmp_path / "harbour-bridge"])
    assert story.title == "Harbour Bridge"
    assert names(story) == ["Take 9", "Take 10"]


def test_a_subfolder_is_a_source_and_its_files_are_the_versions(tmp_path: Path) -> None:
    made(tmp_path, "s/wire.txt", "s/ledger/2024-06-15.txt", "s/ledger/2024-06-02.txt", "s/pictures/a.jpg")
    (story,) = stories_from_paths([tmp_path / "s"])
    assert names(story) == ["Wire", "Ledger"]
    assert [version.label for version in story.sources[1].versions] == ["2024-06-02", "2024-06-15"]


def test_files_and_folders_together_keep_their_order(tmp_path: Path) -> None:
    made(tmp_path, "one/a.txt", "two/b.txt")
    x, y = made(tmp_path, "x.txt", "y.txt")
    titles = [story.title for story in stories_from_paths([tmp_path / "one", x, tmp_path / "two", y])]
    assert titles == ["One", f"2 files in {readable(tmp_path.name)}", "Two"]


def test_a_file_named_twice_is_listed_once_and_that_is_told(tmp_path: Path) -> None:
    a, b = made(tmp_path, "a.txt", "b.txt")
    os.symlink(a, tmp_path / "link.txt")
    (story,) = stories_from_paths([a, b, a, tmp_path / "link.txt"])
    assert names(story) == ["A", "B"]
    assert "listed once" in story.notices[0]


def test_files_of_one_stem_can_be_told_apart(tmp_path: Path) -> None:
    paths = made(tmp_path, "monday/wire.txt", "friday/wire.txt", "wire.md", "deep/monday/wire.txt")
    (story,) = stories_from_paths(paths)
    assert len(set(names(story))) == 4
    assert names(story)[1] == "Wire (Friday)"
    assert names(story)[2] == "wire.md"


@pytest.mark.parametrize("second", ["city-wire.md", "git-blob-a8Xk2e/city-wire.md"])
def test_what_git_keeps_is_named_by_its_order_and_not_by_a_passing_folder(
    tmp_path: Path, second: str
) -> None:
    (story,) = stories_from_paths(made(tmp_path, "git-blob-V9rtw3/city-wire.md", second))
    assert names(story) == ["City Wire (before)", "City Wire (after)"]


def test_an_empty_name_is_told_and_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="An empty name is given"):
        stories_from_paths([*made(tmp_path, "a.txt"), ""])


def test_a_readme_in_a_folder_is_left_out_and_told_unless_it_is_named(tmp_path: Path) -> None:
    made(tmp_path, "README.md", "wire.txt")
    (story,) = stories_from_paths([tmp_path])
    assert names(story) == ["Wire"]
    assert "README.md" in story.notices[0]
    (story,) = stories_from_paths([tmp_path / "README.md"])
    assert names(story) == ["README"]


@pytest.mark.parametrize("inside", [[], ["a.jpg"], ["README.md"], ["empty/b.jpg"]])
def test_a_folder_without_articles_is_told(tmp_path: Path, inside: list[str]) -> None:
    made(tmp_path, *inside)
    with pytest.raises(ReaderError, match="holds no articles"):
        stories_from_paths([tmp_path])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="There is no file"):
        stories_from_paths([*made(tmp_path, "a.txt"), tmp_path / "gone.txt"])


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("city-ledger-0900", "City Ledger 0900"),
        ("notícias_do porto", "Notícias Do Porto"),
        ("2024-06-15", "2024-06-15"),
        ("CNN-2024-06-15", "CNN 2024-06-15"),
        ("-", "-"),
        ("a\x1b[2Jb", "A␛[2Jb"),
    ],
)
def test_a_stem_becomes_a_readable_name(stem: str, name: str) -> None:
    assert readable(stem) == name


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf"])))
@example("cafe\u0301-noir")
@example("2024-06-15_a--b-")
def test_a_file_has_the_same_name_in_a_configuration_and_on_the_command_line(stem: str) -> None:
    assert readable(stem) == readable_name(stem)


def test_a_configuration_takes_the_same_files_from_a_folder_as_the_command_line() -> None:
    assert files.ENDINGS == contents.ENDINGS


def test_natural_order_counts_and_ignores_case() -> None:
    assert sorted(["b2", "B10", "a", "b1"], key=natural) == ["a", "b1", "b2", "B10"]


def test_a_date_given_with_a_version_stands_before_the_one_in_its_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Bridge shut\n\n2024-06-15\n\nIt was shut.", "utf-8")
    assert load_version(Version(path)).date == "2024-06-15"
    assert load_version(Version(path, date="2024-06-16")).date == "2024-06-16"


def test_every_version_in_the_configuration_of_the_samples_can_be_read() -> None:
    config = load_config(demo_config_path())
    stories = stories_from_config(config)
    assert [story.title for story in stories] == [story.title for story in config.stories]
    versions = [version for story in stories for source in story.sources for version in source.versions]
    assert versions
    assert all(load_version(version).word_count > 300 for version in versions)
