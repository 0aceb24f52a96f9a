"""Pages on the web as sources and versions: taken as they are named, and not asked for."""

from __future__ import annotations

from reader.config import Config
from tests.config.conftest import Read, told


def origins(config: Config) -> list[str]:
    """What it opens, one line a version: story / source / label / date / address."""
    return [
        " / ".join((story.title, source.name, version.label, version.date, str(version.origin)))
        for story in config.stories
        for source in story.sources
        for version in source.versions
    ]


def test_a_page_may_stand_wherever_a_file_may(read: Read) -> None:
    config = read("""\
stories:
  - title: Bridge shut
    sources:
      - https://www.news.example/bridge-shut.html?from=[a]*
      - {name: Wire, path: http://wire.example/1, date: 2031-03-04}
      - name: Radio
        versions:
          - {path: https://radio.example/bridge, label: 14:00, date: 2031-03-04T14:00}
          - {path: https://radio.example/bridge?v=1, date: 2031-03-04T09:00}
          - https://web.example/2031/https://radio.example/the-bridge
""")
    assert told(config) == []
    assert origins(config) == [
        "Bridge shut / news.example / Bridge Shut /  / https://www.news.example/bridge-shut.html?from=[a]*",
        "Bridge shut / Wire / 2031-03-04 / 2031-03-04 / http://wire.example/1",
        "Bridge shut / Radio / 14:00 / 2031-03-04T14:00 / https://radio.example/bridge",
        "Bridge shut / Radio / 2031-03-04 09:00 / 2031-03-04T09:00 / https://radio.example/bridge?v=1",
        "Bridge shut / Radio / The Bridge /  / https://web.example/2031/https://radio.example/the-bridge",
    ]


def test_pages_of_one_host_are_told_apart_and_one_page_stands_once(read: Read) -> None:
    config = read(
        "sources: [https://news.example/a-b, https://news.example/c/, 'HTTPS://NEWS.example/a-b#top', "
        "https://news.example/x/c]\n"
    )
    names = [source.name for source in config.stories[0].sources]
    assert names == ["A B (news.example)", "https://news.example/c/", "https://news.example/x/c"]
    assert told(config) == [
        "config.yaml:1:62: 'HTTPS://NEWS.example/a-b#top' is in this story already; the first is kept"
    ]


def test_what_is_wrong_with_an_address_is_told_where_it_stands_without_its_password(read: Read) -> None:
    config = read("""\
sources:
  - https://me:secret@news.example/a
  - {name: Wire, path: "https://"}
stories: [https://news.example/a]
""")
    assert told(config) == [
        "config.yaml:2:5: the address holds a user name or password, which would be shown and kept; "
        "leave out what stands before the @",
        "config.yaml:3:24: the address names no host that can exist; copy it anew from the browser",
        "config.yaml:4:11: a story is no address; name the page as a source under 'sources:'",
    ]
