from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from reader.config.schema import schema
from tests.cli.conftest import LEFT, RIGHT, Reader

CONFIG = """\
title: Harbour bridge shut
sources:
  - name: City Ledger
    versions:
      - {path: ledger-09.txt, date: "2031-03-04T09:00", label: "09:00"}
      - {path: ledger-14.txt, date: "2031-03-04T14:00", label: "14:00"}
  - {name: Morning Wire, path: wire.txt}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ledger-09.txt").write_text(LEFT, "utf-8")
    (tmp_path / "ledger-14.txt").write_text(RIGHT, "utf-8")
    (tmp_path / "wire.txt").write_text(LEFT, "utf-8")
    (tmp_path / "config.yaml").write_text(CONFIG, "utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_list_prints_stories_sources_and_versions(reader: Reader) -> None:
    ran = reader("list")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "Harbour bridge shut\n"
        "  City Ledger\n"
        "    09:00  2031-03-04T09:00  17 words  ledger-09.txt\n"
        "    14:00  2031-03-04T14:00  17 words  ledger-14.txt\n"
        "  Morning Wire  17 words  wire.txt\n"
        "\n"
        "1 story, 2 sources, 3 versions\n"
    )


@pytest.mark.usefixtures("folder")
def test_list_gives_the_same_as_json(reader: Reader) -> None:
    found = json.loads(reader("list", "--json").out)
    (story,) = found["stories"]
    assert (found["version"], story["title"]) == (1, "Harbour bridge shut")
    assert [source["name"] for source in story["sources"]] == ["City Ledger", "Morning Wire"]
    assert (found.keys(), story.keys()) == ({"version", "stories"}, {"title", "sources"})
    assert story["sources"][0].keys() == {"name", "versions"}
    version = story["sources"][0]["versions"][1]
    assert version.keys() == {"path", "address", "label", "date", "title", "words", "error"}
    assert (version["label"], version["date"], version["words"]) == ("14:00", "2031-03-04T14:00", 17)


def test_list_tells_what_cannot_be_read_on_its_line_and_goes_on(reader: Reader, folder: Path) -> None:
    (folder / "ledger-14.txt").write_bytes(bytes(range(256)))
    ran = reader("list")
    assert ran.status == 1
    lines = ran.out.splitlines()
    assert lines[3].startswith("    14:00  ledger-14.txt") or "ledger-14.txt" in lines[3]
    assert "words" not in lines[3] and "17 words" in lines[4]
    assert json.loads(reader("list", "--json").out)["stories"][0]["sources"][0]["versions"][1]["error"]


@pytest.mark.usefixtures("folder")
def test_list_takes_paths_too(reader: Reader) -> None:
    ran = reader("list", "wire.txt", "ledger-09.txt")
    assert ran.status == 0
    assert "1 story, 2 sources, 2 versions" in ran.out


def test_list_tells_the_problems_of_the_configuration(reader: Reader, folder: Path) -> None:
    (folder / "config.yaml").write_text("sources: [wire.txt, missing.txt]\n", "utf-8")
    ran = reader("list")
    assert ran.status == 1
    assert ran.err.startswith("reader: config.yaml:1:21: ") and ran.err.count("\n") == 1


@pytest.mark.usefixtures("folder")
def test_check_finds_nothing_in_a_good_configuration(reader: Reader) -> None:
    ran = reader("check")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "config.yaml: no problems; 1 story, 2 sources, 3 versions\n"


def test_check_prints_every_problem_with_its_place(reader: Reader, folder: Path) -> None:
    (folder / "bad.yaml").write_text("sources: [wire.txt, missing.txt]\nveiw:\n  layout: stacked\n", "utf-8")
    ran = reader("check", "--config", "bad.yaml")
    assert ran.status == 1
    *problems, last = ran.out.splitlines()
    assert [problem.split(" ")[0] for problem in problems] == ["bad.yaml:1:21:", "bad.yaml:2:1:"]
    assert "view" in problems[1]
    assert last == "bad.yaml: 2 problems; 1 story, 1 source, 1 version"


def test_check_prints_the_schema_without_any_configuration(reader: Reader) -> None:
    ran = reader("check", "--schema")
    assert ran.status == 0
    assert json.loads(ran.out) == json.loads(json.dumps(schema()))


@pytest.mark.parametrize("command", ["list", "check"])
def test_without_a_configuration_a_sentence_says_how_to_begin(reader: Reader, command: str) -> None:
    ran = reader(command)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("reader: There is no config.yaml") and "reader demo" in ran.err


def test_a_pipe_is_no_configuration(reader: Reader, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    ran = reader("check", "--config", "pipe")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "reader: pipe is a pipe, and who reads one may wait for ever; name a file.\n"
