"""The forms in which stories, sources and versions may be written."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.config import load_config
from reader.config.dates import oldest_first
from reader.config.model import VersionEntry
from reader.config.names import HARMFUL, readable_name

from .conftest import Read, outline, told


def test_one_line_is_a_configuration(read: Read, tmp_path: Path) -> None:
    config = read("sources: [articles/*.txt]", "articles/city-ledger.txt", "articles/morning-wire.txt")
    assert told(config) == []
    assert [story.title for story in config.stories] == [readable_name(tmp_path.name)]
    assert [source.name for source in config.stories[0].sources] == ["City Ledger", "Morning Wire"]
    assert config.stories[0].sources[0].versions[0].origin == tmp_path / "articles/city-ledger.txt"


def test_every_form_of_a_source(read: Read) -> None:
    config = read(
        """
title: The bridge
sources:
  - one.txt
  - pair/
  - "many-*.md"
  - {name: Named, path: named.txt, date: 2026-03-02}
  - name: Twice
    path: twice-*.txt
  - name: Thrice
    versions:
      - v2.txt
      - {path: v1.txt, label: morning}
      - later-*.txt
  - {path: unnamed-paper.html}
""",
        *(
            "one.txt",
            "pair/a.txt",
            "pair/b.htm",
            "pair/photo.jpg",
            "pair/.hidden.txt",
            "many-9.md",
            "many-10.md",
        ),
        *("named.txt", "twice-1.txt", "twice-2.txt", "v1.txt", "v2.txt", "later-1.txt", "unnamed-paper.html"),
    )
    assert told(config) == []
    assert outline(config) == [
        "The bridge / One / One /  / one.txt",
        "The bridge / A / A /  / a.txt",
        "The bridge / B / B /  / b.htm",
        "The bridge / Many 9 / Many 9 /  / many-9.md",
        "The bridge / Many 10 / Many 10 /  / many-10.md",
        "The bridge / Named / 2026-03-02 / 2026-03-02 / named.txt",
        "The bridge / Twice / Twice 1 /  / twice-1.txt",
        "The bridge / Twice / Twice 2 /  / twice-2.txt",
        "The bridge / Thrice / V2 /  / v2.txt",
        "The bridge / Thrice / morning /  / v1.txt",
        "The bridge / Thrice / Later 1 /  / later-1.txt",
        "The bridge / Unnamed Paper / Unnamed Paper /  / unnamed-paper.html",
    ]


def test_a_story_may_be_a_folder_and_its_folders_are_sources_with_versions(read: Read) -> None:
    config = read(
        "stories: [council-vote, ferry-*, {sources: solo/x.txt}]",
        *("council-vote/a.txt", "council-vote/city-ledger/0900.txt", "council-vote/city-ledger/1400.txt"),
        *("ferry-1/b.md", "ferry-2/c.md", "solo/x.txt"),
    )
    assert told(config) == []
    assert outline(config) == [
        "Council Vote / A / A /  / a.txt",
        "Council Vote / City Ledger / 0900 /  / 0900.txt",
        "Council Vote / City Ledger / 1400 /  / 1400.txt",
        "Ferry 1 / B / B /  / b.md",
        "Ferry 2 / C / C /  / c.md",
        "Solo / X / X /  / x.txt",
    ]


def test_versions_stand_oldest_first_where_all_have_dates(read: Read) -> None:
    text = "sources: [{name: N, versions: [{path: b.txt, date: 2026-03-02T14:00}, {path: a.txt, date: %s}]}]"
    dated = read(text % "2026-03-02 09:00", "a.txt", "b.txt")
    assert [version.label for version in dated.stories[0].sources[0].versions] == [
        "2026-03-02 09:00",
        "2026-03-02 14:00",
    ]
    undated = read(text % '""')
    assert [version.origin.name for version in undated.stories[0].sources[0].versions] == ["b.txt", "a.txt"]


_ZONES = st.sampled_from(
    [None, UTC, timezone(timedelta(hours=9)), timezone(timedelta(hours=-3, minutes=-30))]
)


@given(st.lists(st.datetimes(timezones=_ZONES)))
def test_dated_versions_stand_in_the_order_of_their_dates(moments: list[datetime]) -> None:
    versions = [VersionEntry(Path(f"/{n}"), "", moment.isoformat()) for n, moment in enumerate(moments)]
    ordered = oldest_first(versions)
    dates = [datetime.fromisoformat(version.date) for version in ordered]
    instants = [date if date.tzinfo else date.replace(tzinfo=UTC) for date in dates]
    assert instants == sorted(instants)
    assert sorted(ordered, key=str) == sorted(versions, key=str)


def test_sources_whose_files_are_called_alike_are_told_apart_by_their_folders(read: Read) -> None:
    config = read("sources: ['**/report.*']", "a/report.txt", "b/report.txt", "b/report.md")
    names = [source.name for source in config.stories[0].sources]
    assert names[0] == "Report (A)"
    assert len(set(names)) == 3 and all(name.endswith(("report.md", "report.txt")) for name in names[1:])


def test_a_file_stands_in_a_story_once_however_it_is_named(read: Read) -> None:
    Path("a.txt").write_text("a")
    os.symlink("a.txt", "link.txt")
    config = read("sources: [a.txt, ./a.txt, x/../a.txt, link.txt, '*.txt']", "b.txt", "x/y.txt")
    assert [line.split(" / ")[-1] for line in outline(config)] == ["a.txt", "b.txt"]
    assert told(config) == [
        "config.yaml:1:18: 'a.txt' is in this story already; the first is kept".replace(
            "'a.txt'", "'./a.txt'"
        ),
        "config.yaml:1:27: 'x/../a.txt' is in this story already; the first is kept",
        "config.yaml:1:39: 'link.txt' is in this story already; the first is kept",
        "config.yaml:1:49: '*.txt' is in this story already (a.txt, link.txt); the first is kept",
    ]


def test_two_stories_may_share_a_file(read: Read) -> None:
    config = read("stories: [{title: A, sources: [a.txt]}, {title: B, sources: [a.txt]}]", "a.txt")
    assert (told(config), len(config.stories)) == ([], 2)


def test_home_is_where_the_tilde_says(read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    config = read("sources: [~/paper.txt, '~/n*.txt']", "me/paper.txt", "me/news.txt")
    assert [version.split(" / ")[-1] for version in outline(config)] == ["paper.txt", "news.txt"]


def test_paths_are_relative_to_the_file_not_to_where_one_stands(read: Read, tmp_path: Path) -> None:
    read("sources: [a.txt]", "a.txt", "elsewhere/b.txt")
    os.chdir(tmp_path / "elsewhere")
    assert outline(load_config(Path("../config.yaml")))[0].endswith("/ a.txt")


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(read: Read) -> None:
    config = read("sources: ['a[1].txt', '~b*.txt']", "a[1].txt", "a1.txt", "~b c.txt")
    assert [line.split(" / ")[-1] for line in outline(config)] == ["a[1].txt", "~b c.txt"]


def test_a_pattern_with_an_ending_takes_any_ending_one_without_takes_articles(read: Read) -> None:
    config = read("sources: ['*.log', 'in/*']", "a.log", "in/b.txt", "in/c.jpg", "in/deep/d.txt")
    assert [line.split(" / ")[-1] for line in outline(config)] == ["a.log", "b.txt"]


def test_what_is_missing_is_told_and_the_rest_opens(read: Read) -> None:
    os.makedirs("empty")
    os.mkfifo("pipe")
    config = read(
        """\
stories:
  - title: T
    sources:
      - a.txt
      - b.tx
      - gone/c.txt
      - "*.html"
      - empty
      - ftp://news.example/bridge
      - pipe
      - "nul\\0"
      - {name: A, path: a.txt}
      - {name: City, versions: [{label: x}, {path: b.txt, date: yesterday}, {path: "?.txt", label: both}]}
  - emptier
  - a.txt
  - "no*"
""",
        *("a.txt", "b.txt", "c.txt"),
    )
    assert outline(config) == [
        "T / A / A /  / a.txt",
        "T / City / B /  / b.txt",
        "T / City / both /  / c.txt",
    ]
    assert told(config) == [
        "config.yaml:5:9: no such file: 'b.tx'; did you mean 'b.txt'?",
        "config.yaml:6:9: no such file: 'gone/c.txt'",
        "config.yaml:7:9: no file matches '*.html'",
        "config.yaml:8:9: no articles in the folder 'empty'"
        " (files ending in .txt, .text, .md, .markdown, .html, .htm)",
        "config.yaml:9:9: pages open at http:// and https:// only, not at ftp://; save the text",
        "config.yaml:10:9: 'pipe' is neither a file nor a folder",
        "config.yaml:11:9: 'nul\ufffd' cannot be the name of a file",
        "config.yaml:12:25: 'a.txt' is in this story already; the first is kept",
        "config.yaml:13:33: this version has no file; add 'path'",
        "config.yaml:13:65: 'date' must be like 2026-03-02 or 2026-03-02T14:00, not 'yesterday'",
        "config.yaml:13:84: '?.txt' is in this story already (a.txt, b.txt); the first is kept",
        "config.yaml:14:5: no such folder: 'emptier'; did you mean 'empty'?",
        "config.yaml:15:5: 'a.txt' is a file; a story is a folder, or a mapping with 'sources'",
        "config.yaml:16:5: no folder matches 'no*'",
    ]


def test_a_label_for_several_files_is_told(read: Read) -> None:
    config = read("sources: [{name: N, versions: [{path: '*.txt', label: both}]}]", "a.txt", "b.txt")
    assert told(config) == ["config.yaml:1:39: '*.txt' is 2 files; a label or date fits one"]
    assert [line.split(" / ")[2] for line in outline(config)] == ["A", "B"]


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("city-ledger", "City Ledger"),
        ("notícias_do_porto", "Notícias Do Porto"),
        ("BBC-news", "BBC News"),
        ("2026-03-02-wire", "2026-03-02 Wire"),
        ("読売新聞", "読売新聞"),
        ("-", "-"),
        ("a\x1b[31mb\nc\u202e", "A\ufffd[31mb C\ufffd"),
        ("broken\udcff", "Broken\ufffd"),
    ],
)
def test_a_file_name_becomes_readable(stem: str, name: str) -> None:
    assert readable_name(stem) == name


@given(st.text(min_size=1))
def test_a_readable_name_is_never_empty_and_never_harmful(stem: str) -> None:
    name = readable_name(stem)
    assert name and not HARMFUL.search(name)
    assert readable_name(name) == name


def test_a_file_with_a_harmful_name_opens_under_a_harmless_one(read: Read) -> None:
    config = read("sources: ['e*.txt']", "e\x1b[2Jvil.txt")
    assert outline(config)[0].startswith(f"{config.stories[0].title} / E\ufffd[2Jvil / ")


def test_a_link_that_leads_nowhere_costs_no_other_file_of_its_folder(read: Read) -> None:
    os.mkdir("news")
    os.symlink("round.txt", "news/round.txt")
    os.symlink("gone.txt", "news/dangling.txt")
    config = read("sources: [news, news/dangling.txt]\nstories: [news]\n", "news/a.txt")
    assert [line.rpartition(" / ")[2] for line in outline(config)] == ["a.txt", "a.txt"]
    assert told(config) == ["config.yaml:1:17: 'news/dangling.txt' is a link to a file that is not there"]


def test_only_a_name_that_is_near_is_suggested_and_not_its_ending_alone(read: Read) -> None:
    config = read("sources: [nope.txt, wrie.txt]", "x.txt", "wire.txt")
    assert told(config)[:2] == [
        "config.yaml:1:11: no such file: 'nope.txt'",
        "config.yaml:1:21: no such file: 'wrie.txt'; did you mean 'wire.txt'?",
    ]
