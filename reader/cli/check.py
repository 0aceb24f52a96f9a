"""``reader check``: every problem of the configuration."""

from __future__ import annotations

from argparse import Namespace

from reader.address import Address
from reader.cli.opening import require_config
from reader.cli.output import one_line, write_document, write_lines


def check(options: Namespace) -> int:
    """Print each problem on a line of its own; 0 where there is none, 1 where there are some."""
    if options.schema:
        import json

        from reader.config.schema import schema

        write_document(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")
        return 0
    path = require_config(options.config)
    from reader.config import load_config

    config = load_config(path)
    found = counted(len(config.problems), "problem") if config.problems else "no problems"
    held = holding([[len(source.versions) for source in story.sources] for story in config.stories])
    versions = [v for story in config.stories for source in story.sources for v in source.versions]
    if asked := sum(isinstance(version.origin, Address) for version in versions):
        held += f"; {counted(asked, 'address', 'addresses')} not asked"
    write_lines(
        [*(one_line(str(problem)) for problem in config.problems), f"{one_line(str(path))}: {found}; {held}"]
    )
    return 1 if config.problems else 0


def holding(stories: list[list[int]]) -> str:
    """'2 stories, 6 sources, 9 versions'; for each story the number of versions of each of its sources."""
    sources = [versions for story in stories for versions in story]
    numbers = ((len(stories), "story"), (len(sources), "source"), (sum(sources), "version"))
    return ", ".join(counted(number, noun) for number, noun in numbers)


def counted(number: int, noun: str, plural: str = "") -> str:
    """'1 story', '2 stories'; a noun in neither y nor a plain s brings its plural."""
    several = plural or (f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s")
    return f"{number:,} {noun if number == 1 else several}"
