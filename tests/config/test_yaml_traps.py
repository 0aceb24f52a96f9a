"""What YAML does behind a person's back, and must not do here: one test a trap."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.config import load_config
from reader.config.names import HARMFUL, one_line
from reader.config.rules import COMPARE, FILE, SOURCE, STORY, VERSION, VIEW
from reader.errors import ReaderError

from .conftest import Read, outline, told


@pytest.mark.parametrize(
    "word", ["no", "off", "Yes", "ON", "true", "1:30", "0o17", "1e3", "2026-03-02", "=", "1_000", ".inf"]
)
def test_a_name_is_the_word_as_written(read: Read, word: str) -> None:
    config = read(
        f"title: {word}\nsources: [{{name: {word}, versions: [{{path: a.txt, label: {word}}}]}}]", "a.txt"
    )
    assert (outline(config), told(config)) == ([f"{word} / {word} / {word} /  / a.txt"], [])


@pytest.mark.parametrize("word", ["null", "~", "Null"])
def test_a_quoted_null_is_a_name_and_a_bare_one_is_nothing(read: Read, word: str) -> None:
    assert read(f"title: '{word}'\nsources: a.txt", "a.txt").stories[0].title == word
    config = read(f"title: {word}\nsources: a.txt")
    assert told(config) == ["config.yaml:1:8: 'title' is empty; write a value, or leave the line out"]


def test_a_date_is_the_string_as_written(read: Read) -> None:
    config = read("sources: [{path: a.txt, date: 2026-03-02 09:00:00 }]", "a.txt")
    assert outline(config)[0].split(" / ")[3] == "2026-03-02 09:00:00"


def test_true_may_be_spelt_in_every_way_and_only_where_it_is_expected(read: Read) -> None:
    for word, value in {"yes": True, "Off": False, "TRUE": True, "no": False}.items():
        config = read(f"sources: a.txt\nview: {{changes-only: {word}}}", "a.txt")
        assert (config.view.changes_only, told(config)) == (value, [])
    assert told(read("sources: a.txt\nview: {theme: no, context: yes}")) == [
        "config.yaml:2:15: 'theme' must be the name of a Textual theme, not 'no'; did you mean 'nord'?",
        "config.yaml:2:28: 'context' must be a whole number from 0 to 20, not 'yes'",
    ]


def test_a_setting_called_no_is_called_no(read: Read) -> None:
    assert told(read("sources: a.txt\nno: 1", "a.txt")) == ["config.yaml:2:1: unknown setting 'no'"]


def test_a_duplicate_name_is_told_and_the_first_is_kept(read: Read) -> None:
    config = read("title: First\ntitle: Second\nsources: [a.txt]", "a.txt")
    assert told(config) == ["config.yaml:2:1: 'title' is set twice; the first, on line 1, is kept"]
    assert config.stories[0].title == "First"


def test_anchors_and_aliases_work(read: Read) -> None:
    config = read(
        "stories: [{title: A, sources: &all [a.txt, b.txt]}, {title: B, sources: *all}]", "a.txt", "b.txt"
    )
    assert (len(outline(config)), told(config)) == (4, [])


def test_a_problem_behind_an_alias_is_told_once(read: Read) -> None:
    config = read("stories: [{title: A, sources: &all [a.txt, x]}, {title: B, sources: *all}]", "a.txt")
    assert told(config) == ["config.yaml:1:44: no such file: 'x'"]


def test_aliases_nested_to_explode_are_refused_at_once(read: Read) -> None:
    laughs = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    laughs += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40))
    started = time.perf_counter()
    with pytest.raises(
        ReaderError, match=r"^config\.yaml:\d+:\d+: aliases repeat too much of the file; write the"
    ):
        read(laughs)
    assert time.perf_counter() - started < 2


def test_an_alias_inside_what_it_repeats_is_told(read: Read) -> None:
    config = read("sources: &all [a.txt, *all]", "a.txt")
    assert told(config) == [
        "config.yaml:1:23: the alias '*all' stands inside what it repeats; write the values out"
    ]
    assert len(outline(config)) == 1


def test_an_alias_of_nothing_is_told(read: Read) -> None:
    config = read("sources: [a.txt, *all]", "a.txt")
    assert told(config) == [
        "config.yaml:1:18: nothing is marked for the alias '*all'; put it in quotes if it is a value"
    ]


def test_merge_keys_are_refused_in_a_sentence(read: Read) -> None:
    config = read("compare: &c {language: en}\nview: {<<: *c, context: 3}\nsources: a.txt", "a.txt")
    assert told(config) == ["config.yaml:2:8: merging with '<<' is not served; write the settings out"]
    assert config.view.context == 3


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!env", "!!binary", "!!set"])
def test_tags_build_nothing_and_are_told(read: Read, tag: str) -> None:
    config = read(f"title: {tag} x\nsources: [a.txt, {tag} [b.txt]]", "a.txt", "b.txt")
    assert told(config) == [
        f"config.yaml:1:8: the tag '{tag}' is not served; leave it out",
        f"config.yaml:2:18: the tag '{tag}' is not served; leave it out",
    ]
    assert len(outline(config)) == 1


def test_the_standard_tags_change_nothing_but_what_is_null(read: Read) -> None:
    config = read("title: !!str null\nsources: !!seq [!!str a.txt]\nview: !!map {context: !!int 2}", "a.txt")
    assert (told(config), config.stories[0].title, config.view.context) == ([], "null", 2)


def test_a_second_document_is_told(read: Read) -> None:
    config = read("sources: [a.txt]\n---\nsources: [b.txt]\n", "a.txt", "b.txt")
    assert told(config) == ["config.yaml:2:1: a second document ('---') is not read; put everything into one"]
    assert len(outline(config)) == 1


def test_deep_nesting_is_refused_at_once(read: Read) -> None:
    for text in ("[" * 500_000, "{a: " * 500_000, "- " * 500_000):
        with pytest.raises(
            ReaderError, match=r"^config\.yaml:1:\d+: nested more than 32 deep; write it flatter$"
        ):
            read(text)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ["1:1: the file is empty; write at least 'sources: [articles/*.txt]'"]),
        ("# only a comment\n", ["1:1: the file is empty; write at least 'sources: [articles/*.txt]'"]),
        ("---\nnull\n", ["2:1: the file is empty; write at least 'sources: [articles/*.txt]'"]),
        ("- a.txt\n", ["1:1: a configuration must hold lines of the form 'name: value', not a list"]),
        ("a.txt", ["1:1: a configuration must hold lines of the form 'name: value', not text"]),
        ("view: {context: 2}", ["1:1: nothing to open; add 'sources: [articles/*.txt]' or 'stories:'"]),
        (
            "title: T\nstories: [a]",
            ["1:1: 'title' names the story of 'sources', and there are none beside it"],
        ),
        ("sources:\nview:\nkeys:\n", ["1:9: 'sources' is empty; list at least one"]),
        ("sources: []", ["1:10: 'sources' is empty; list at least one"]),
        (
            "sources: [~, '', [a.txt]]",
            [
                "1:11: a source is empty; write a value, or leave the line out",
                "1:14: a source is empty; write a value, or leave the line out",
                "1:18: a source must be text or a mapping with 'name', not a list",
            ],
        ),
        (
            "sources: {a: b}",
            ["1:10: 'sources' must be a list (a line that starts with '- ' for each), not a mapping"],
        ),
        ("sources: [{name: X}]", ["1:11: this source has no file; add 'path'"]),
        ("sources: [{path: [a/a.txt]}]", ["1:18: 'path' must be text, not a list"]),
        (
            "sources: [{path: a/a.txt, versions: [a/a.txt]}]",
            ["1:12: 'path' and 'versions' exclude each other; give each version its own"],
        ),
        ("stories: [{title: X}]", ["1:11: this story has no 'sources'; add the list of its files"]),
        (
            "sources: a\nview: [context]",
            ["2:7: 'view' must hold lines of the form 'name: value', not a list"],
        ),
        ("sources: a\n? [x, y]\n: z\n", ["2:3: a setting's name must be text, not a list or mapping"]),
        ("sources: a\n~: z\n", ["2:1: unknown setting '~'"]),
        ("sources: a\nlayout: auto", ["2:1: 'layout' belongs under 'view:'; move it there"]),
        (
            "sources: a\nview: {list_width: 40}",
            ["2:8: unknown setting 'list_width'; did you mean 'list-width'?"],
        ),
        (
            "sources: a\ncompare: {language: english}",
            ["2:21: 'language' must be auto or a two-letter language code such as en or pt, not 'english'"],
        ),
        ("sources: a\ntitle:\n", ["2:7: 'title' is empty; write a value, or leave the line out"]),
        (
            'sources: a\ntitle: "\\e[2J\\u202Ex"',
            ["2:8: 'title' holds control characters, shown as \ufffd; delete them"],
        ),
        (
            "sources: [{name: A, path: a/a.txt}, {name: A, path: b.txt}]",
            ["1:44: this story has a source 'A' already; rename one, or make them versions"],
        ),
    ],
)
def test_what_is_not_as_expected_is_told_with_its_place(read: Read, text: str, problems: list[str]) -> None:
    assert told(read(text, "a/a.txt", "b.txt")) == [f"config.yaml:{problem}" for problem in problems]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a:\n  b: 1\n\tc: 2", "3:1: a tab stands at the start of this line; indent with spaces"),
        ("sources: [*.txt]", "1:11: '*' has a meaning of its own in YAML; put the value in quotes"),
        ("sources:\n  - *.txt", "2:5: '*' has a meaning of its own in YAML; put the value in quotes"),
        ("keys:\n  next-change: ]", "2:16: ']' has a meaning of its own in YAML; put the value in quotes"),
        ("keys:\n  help: ?", "2:9: '?' has a meaning of its own in YAML; put the value in quotes"),
        (
            "keys:\n  previous-version: ,",
            "2:21: ',' has a meaning of its own in YAML; put the value in quotes",
        ),
        ("title: @home", "1:8: '@' has a meaning of its own in YAML; put the value in quotes"),
        (
            "title: Bridge: shut",
            "1:14: a second ':' on one line; put the value in quotes, or start a new line",
        ),
        ('title: "Bridge\nsources: a', "1:8: the quotation mark opened here is never closed; close it"),
        (
            "- a\nb: 1",
            "2:1: this is not YAML (while parsing a block collection, did not find expected '-' indicator);"
            " mend it around here",
        ),
        ("a: \x07", "1:4: the character U+0007 cannot stand in YAML; delete it"),
        ("a: \ufeff", "1:4: the character U+FEFF cannot stand in YAML; delete it"),
    ],
)
def test_what_is_no_yaml_is_said_in_a_sentence_with_its_place(read: Read, text: str, sentence: str) -> None:
    with pytest.raises(ReaderError) as error:
        read(text)
    assert str(error.value) == f"config.yaml:{sentence}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_the_encodings_of_yaml_are_read_and_columns_count_characters(read: Read, encoding: str) -> None:
    config = read("title: Notícias 😀\nsources: [a.txt, 😀😀]".encode(encoding), "a.txt")
    assert config.stories[0].title == "Notícias 😀"
    assert told(config) == ["config.yaml:2:18: no such file: '😀😀'"]
    first = read("sourcs: []".encode(encoding))
    assert told(first)[0] == "config.yaml:1:1: unknown setting 'sourcs'; did you mean 'sources'?"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_count_alike_whatever_ends_them(read: Read, newline: str) -> None:
    assert told(read(newline.join(("sources: a", "", "x: 1")), "a/a.txt")) == [
        "config.yaml:3:1: unknown setting 'x'"
    ]


def test_text_in_another_encoding_is_refused_with_its_place(read: Read) -> None:
    with pytest.raises(
        ReaderError, match=r"^config\.yaml:2:8: this is not UTF-8 text; save the file as UTF-8\.$"
    ):
        read("a: 1\ntitle: Notícias".replace("Not", "").encode("latin-1"))


def test_a_file_with_a_thousand_problems_is_told_from_the_top(read: Read) -> None:
    config = read("sources: a\n" + "".join(f"x{n}: 1\n" for n in range(1000)), "a/a.txt")
    assert len(config.problems) == 201
    assert told(config)[-1] == "config.yaml:201:1: more problems may follow; mend these first"


def test_a_large_hostile_file_is_read_in_seconds(read: Read) -> None:
    started = time.perf_counter()
    config = read("sources:\n" + "".join(f"- gone-{n}.txt\n" for n in range(20_000)))
    assert time.perf_counter() - started < 10
    assert len(config.problems) == 201


@given(st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_quoted_name_is_served_as_written_or_told(read: Read, name: str) -> None:
    quoted = json.dumps(name).replace("\\/", "/")
    try:
        config = read(f"sources: [{{name: {quoted}, path: a.txt}}]", "a.txt")
    except ReaderError:
        assert any(0xD800 <= ord(c) <= 0xDFFF or ord(c) > 0xFFFF for c in name)  # JSON's halves are no YAML
        return
    served = config.stories[0].sources[0].name
    assert not HARMFUL.search(served)
    assert served == one_line(name) or not name.strip()
    assert bool(config.problems) == (
        not name.strip() or bool(HARMFUL.search(name.replace("\n", "").replace("\t", "")))
    )


_NAMES = [*FILE, *STORY, *SOURCE, *VERSION, *COMPARE, *VIEW]
_WORDS = st.sampled_from([*_NAMES, "help", "a.txt", "no", "7", "~"])
_VALUES = st.recursive(
    _WORDS | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(_WORDS, _VALUES, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_data_is_read_and_every_problem_has_a_place_in_the_file(
    read: Read, data: dict[str, object]
) -> None:
    text = json.dumps(data, indent=1)
    try:
        config = read(text, "a.txt")
    except ReaderError as error:
        assert "\\ud" in text.lower() or "\\u00" in text.lower(), error
        return
    lines = text.split("\n")
    for problem in config.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert not HARMFUL.search(str(problem))
    assert list(config.problems) == sorted(config.problems, key=lambda p: (p.line, p.column))


@given(
    st.binary(max_size=60) | st.text(alphabet="a:[]{}-&*!|>'\"%@`,?#~<\n\t .", max_size=40).map(str.encode)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused_in_a_sentence(read: Read, data: bytes) -> None:
    try:
        config = read(data)
    except ReaderError as error:
        assert "\n" not in str(error) and not HARMFUL.search(str(error))
    else:
        assert config.problems


def test_a_file_that_cannot_be_opened_is_said_in_a_sentence(tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    huge.write_bytes(b"#" * 2_000_001)
    for path, sentence in {
        tmp_path
        / "gone.yaml": f"There is no configuration file {tmp_path}/gone.yaml; name one with --config.",
        tmp_path: f"{tmp_path} is a folder, not a configuration file; name the file in it.",
        huge: f"{huge} is larger than 2 MB; a configuration never is, name another.",
        Path("/dev/zero"): "/dev/zero is larger than 2 MB; a configuration never is, name another.",
        Path("nul\0"): "The configuration file nul\ufffd cannot be read: no file can have this name.",
        Path("x" * 300): f"The configuration file {'x' * 300} cannot be read: File name too long.",
    }.items():
        with pytest.raises(ReaderError) as error:
            load_config(path)
        assert str(error.value) == sentence
