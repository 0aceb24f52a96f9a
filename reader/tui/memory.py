"""What is remembered from run to run: for each story the pair, the place and the view; and the theme.

It lies in the person's state folder as one JSON file, never in the configuration. Stories are recognised by
the files that were compared, so one that was renamed, moved in the list or given more sources is still known.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple

from reader.address import Address
from reader.layout.model import Mode
from reader.sources import Origin, Story

FORMAT = 1
"""Counts up when a file of this program can no longer be read by the one before."""
STORIES_KEPT = 500
MOST_BYTES = 4_000_000
"""A larger file was not written here."""


class Spot(NamedTuple):
    """A sentence where a person was reading, told so that it is found in a text that changed a little."""

    right: bool
    sentence: int
    """From 0."""
    digest: str
    """Of its words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a story was being read."""

    left: str
    """Absolute path of the left version's file, or its address."""
    right: str
    """That of the right; '' where the left stood alone."""
    top: Spot | None = None
    """The sentence at the top of the screen; None at the head of the texts."""
    at: Spot | None = None
    """The sentence at the cursor; None at the head of the texts."""
    layout: str = "auto"
    """'auto' or the value of a ``Mode``."""
    changes_only: bool = False
    cosmetic: bool = False
    configured: str = ""
    """What the configuration said of the view then: where it says something else now, that counts."""


class Theme(NamedTuple):
    """A theme that was chosen."""

    chosen: str
    configured: str
    """The configuration's then; where it names another now, that counts."""


class Memory:
    """The state file, read once and written when something changed."""

    def __init__(self, file: Path | None) -> None:
        """Without a file nothing outlives the run; one that cannot be used is set aside, as ``notice``
        tells."""
        self.file = file
        self.notice = ""
        self._theme: Theme | None = None
        self._readings: list[Reading] = []
        self._own: list[Reading] = []
        """Of this run, the newest first."""
        self._files: tuple[Story | None, set[str]] = (None, set())
        """Of the story asked for last, which may have very many."""
        self._changed = False
        if file is not None:
            self._take(file)

    def reading(self, story: Story) -> Reading | None:
        """The last one of which the story still holds both files."""
        files = self._files_of(story)
        known = (reading for readings in (self._own, self._readings) for reading in readings)
        return next((reading for reading in known if _is_of(reading, files)), None)

    def latest(self, stories: Sequence[Story]) -> int | None:
        """Number of the story that was read last; None where none is known."""
        if not self._readings:
            return None
        rank = {reading.left: number for number, reading in reversed(list(enumerate(self._readings)))}
        best: tuple[int, int] | None = None
        for number, story in enumerate(stories):
            ranks = [rank[file] for file in files_of(story) if file in rank]
            if ranks and (best is None or min(ranks) < best[0]) and self.reading(story) is not None:
                best = min(ranks), number
                if best[0] == 0:
                    break
        return None if best is None else best[1]

    def keep(self, story: Story, reading: Reading) -> None:
        """Remember how a story is being read."""
        if self.reading(story) == reading and self._own[:1] == [reading]:
            return
        files = self._files_of(story)
        self._own = [reading, *(other for other in self._own if not _is_of(other, files))]
        self._changed = True

    def _files_of(self, story: Story) -> set[str]:
        if self._files[0] is not story:
            self._files = (story, files_of(story))
        return self._files[1]

    def theme(self, configured: str) -> str | None:
        """The theme that was chosen, unless the configuration names another since."""
        theme = self._theme
        return theme.chosen if theme is not None and theme.configured == configured else None

    def keep_theme(self, chosen: str, configured: str) -> None:
        theme = None if chosen == configured else Theme(chosen, configured)
        if theme != self._theme:
            self._theme, self._changed = theme, True

    def save(self) -> str:
        """Write the file where something changed; gives a sentence where that failed, else ''.

        What another reader wrote meanwhile stays, behind what was read here.
        """
        if self.file is None or not self._changed:
            return ""
        import json

        try:
            others = _decode(self.file.read_bytes())[1]
        except (OSError, ValueError):
            others = self._readings
        mine = {(reading.left, reading.right) for reading in self._own}
        mine |= {(right, left) for left, right in mine}
        kept = [*self._own, *(other for other in others if (other.left, other.right) not in mine)]
        document = {
            "version": FORMAT,
            "theme": None if self._theme is None else self._theme._asdict(),
            "stories": [_encoded(reading) for reading in kept[:STORIES_KEPT]],
        }
        try:
            _replace(self.file, json.dumps(document, indent=1, ensure_ascii=True) + "\n")
        except OSError as error:
            return f"What you chose cannot be remembered in {self.file} ({error.strerror})."
        self._changed = False
        return ""

    def _take(self, file: Path) -> None:
        try:
            if file.stat().st_size > MOST_BYTES:
                raise ValueError
            self._theme, self._readings = _decode(file.read_bytes())
        except FileNotFoundError:
            return
        except OSError as error:
            self.notice = f"What was remembered cannot be read ({error.strerror}): {file}"
            self.file = None
        except ValueError:
            aside = file.with_name(f"{file.name}.broken")
            try:
                file.replace(aside)
                self.notice = f"What was remembered makes no sense and was set aside as {aside}"
            except OSError:
                self.notice = f"What was remembered makes no sense and is left alone: {file}"
                self.file = None


def state_file() -> Path:
    """Where the state lies: XDG_STATE_HOME where it is set, else where this platform keeps such things."""
    home = os.environ.get("XDG_STATE_HOME", "")
    if os.path.isabs(home):
        return Path(home, "reader", "state.json")
    from platformdirs import user_state_path

    return user_state_path("reader", appauthor=False) / "state.json"


def files_of(story: Story) -> set[str]:
    """The absolute paths or addresses of its versions."""
    return {absolute(version.origin) for source in story.sources for version in source.versions}


def absolute(origin: Origin) -> str:
    """A file's absolute path, or an address as it is."""
    if isinstance(origin, Address) or origin.is_absolute():
        return str(origin)
    return os.path.abspath(origin)


def _is_of(reading: Reading, files: set[str]) -> bool:
    return reading.left in files and (not reading.right or reading.right in files)


def _replace(file: Path, text: str) -> None:
    """Write a file so that at every moment the old or the new one is there, whole; for its owner alone, as
    addresses in it may open what others are not to read."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as new:
            new.write(text)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _encoded(reading: Reading) -> dict[str, Any]:
    return {name.replace("_", "-"): value for name, value in asdict(reading).items()}


def _decode(data: bytes) -> tuple[Theme | None, list[Reading]]:
    """The theme and the readings, newest first. Raises ValueError for anything that was not written here."""
    import json

    try:
        document = json.loads(data)
    except RecursionError:
        raise ValueError from None
    if not isinstance(document, dict) or document.get("version") != FORMAT:
        raise ValueError
    theme, stories = document.get("theme"), document.get("stories")
    if not isinstance(stories, list):
        raise ValueError
    return None if theme is None else Theme(**_texts(theme, Theme._fields)), [
        _reading(one) for one in stories
    ]


def _texts(written: Any, names: Sequence[str]) -> dict[str, str]:
    if not isinstance(written, dict) or not all(isinstance(written.get(name), str) for name in names):
        raise ValueError
    return {name: written[name] for name in names}


def _reading(written: Any) -> Reading:
    values: dict[str, Any] = dict(_texts(written, ("left", "right", "layout", "configured")))
    if values["layout"] not in ("auto", *Mode):
        raise ValueError
    for field in fields(Reading):
        value = written.get(field.name.replace("_", "-"))
        if field.name in ("changes_only", "cosmetic"):
            if not isinstance(value, bool):
                raise ValueError
            values[field.name] = value
        elif field.name in ("top", "at"):
            values[field.name] = None if value is None else _spot(value)
    return Reading(**values)


def _spot(written: Any) -> Spot:
    match written:
        case [bool(right), int(sentence), str(digest)] if sentence >= 0 and not isinstance(sentence, bool):
            return Spot(right, sentence, digest)
    raise ValueError
