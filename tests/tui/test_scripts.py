"""Scripts of the world: no column breaks, and what a terminal cannot do is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from reader.layout.model import Mark, Mode
from reader.sources import Source, Story, Version
from tests.tui.conftest import notice, opened, reading

LEFT = """大橋は九時に閉鎖された。市長は「誰も怪我をしていない」と述べた。

다리는 아침 아홉 시에 폐쇄되었다. 항구는 \u1112\u1161\u11ab\u1100\u1173\u11af로 알렸다.

Die Donau\u00addampf\u00adschifffahrt 👩\u200d🚒 ruht, cafe\u0301 und 🇩🇪 Flagge ❤\ufe0f bleiben e\u0301\u0323.

สะพานปิดแล้ว क्षेत्र में पुल बंद है। ｆｕｌｌ ｗｉｄｔｈ, zero\u200bwidth und 👍🏽 Ende."""
RIGHT = """大橋は十時半に「閉鎖」された。市長は「二人が怪我をした」と述べた。

다리는 저녁 아홉 시에 폐쇄되었다. 항구는 한글로 알렸다.

Die Mütze 👨\u200d👩\u200d👧 ruht, café und 🇫🇷 Flagge ❤ bleiben é\u0323.

สะพานเปิดแล้ว क्षेत्र में पुल खुला है। full width, zerowidth und 👍 Ende."""
HEBREW = "הגשר נסגר בתשע בבוקר, אמר הנמל. איש לא נפגע.\n\nהתיקון יימשך שישה שבועות."
ARABIC = "أغلق الجسر في التاسعة صباحا، قال الميناء. لم يصب أحد.\n\nيستغرق الإصلاح ستة أسابيع."


def pair(folder: Path, left: str, right: str) -> tuple[Story, ...]:
    sources = []
    for name, text in (("Left", left), ("Right", right)):
        path = folder / f"{name}.txt"
        path.write_text(text, "utf-8")
        sources.append(Source(name, (Version(path),)))
    return (Story("Scripts", tuple(sources)),)


@pytest.mark.parametrize("texts", [(LEFT, RIGHT), (RIGHT, LEFT), (HEBREW, ARABIC)])
async def test_no_character_breaks_a_column_at_any_width(tmp_path: Path, texts: tuple[str, str]) -> None:
    async with opened(pair(tmp_path, *texts), size=(160, 60)) as pilot:
        pane = reading(pilot).pane
        await pilot.press("s", "v")
        for width in (20, 21, 33, 40, 57, 79, 80, 81, 100, 133, 160):
            for key in ("1", "2"):
                await pilot.resize_terminal(width, 60)
                await pilot.press(key)
                _check_columns(pane)


def _check_columns(pane: Any) -> None:
    columns = pane.columns
    for y in range(min(60, pane.layout_shown.height)):
        segments = list(pane.render_line(y))
        text = "".join(segment.text for segment in segments)
        assert sum(cell_len(segment.text) for segment in segments) == columns.width == cell_len(text)
        if columns.mode is Mode.SIDE_BY_SIDE:
            at = 0
            for segment in segments:
                if at == columns.gutter + columns.column:
                    assert segment.text == " │ ", (columns.width, text)
                    break
                at += cell_len(segment.text)
            else:
                raise AssertionError(f"no divider in its place at {columns.width}: {text}")


async def test_the_limit_of_text_from_right_to_left_is_told_side_by_side_alone(tmp_path: Path) -> None:
    async with opened(pair(tmp_path, HEBREW, ARABIC)) as pilot:
        assert notice(pilot).endswith("right to left may stray side by side; 2 stacks the sides.")
    async with opened(pair(tmp_path, HEBREW, ARABIC), layout="stacked") as pilot:
        assert notice(pilot) == ""
    async with opened(pair(tmp_path, LEFT, RIGHT)) as pilot:
        assert "right to left" not in notice(pilot)


HINDI = "पुल सोमवार सुबह नौ बजे बंद कर दिया गया। कोई भी पैदल पार नहीं कर सकता।"


async def test_the_doubtful_width_of_hindi_is_told_side_by_side_alone(
    tmp_path: Path,
) -> None:
    texts = HINDI, HINDI.replace("नौ", "दस")
    async with opened(pair(tmp_path, *texts)) as pilot:
        assert notice(pilot) == "Terminals differ on the width of this script; 2 stacks the sides."
    async with opened(pair(tmp_path, *texts), layout="stacked") as pilot:
        assert notice(pilot) == ""


FAMILY, SMALLER = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "\U0001f468\u200d\U0001f469"


@pytest.mark.parametrize(
    ("left", "right", "marked"),
    [
        (FAMILY, SMALLER, {FAMILY}),
        ("👩🏽\u200d🚒", "👩🏿\u200d🚒", {"👩🏽\u200d🚒", "👩🏿\u200d🚒"}),
        ("👩\u200d🚒", "👩🏿\u200d🚒", {"👩\u200d🚒", "👩🏿\u200d🚒"}),
        ("🇩🇪🇵🇹", "🇩🇰🇵🇹", {"🇩🇪", "🇩🇰"}),
    ],
)
async def test_one_emoji_is_marked_whole_and_no_caret_parts_it(
    tmp_path: Path, left: str, right: str, marked: set[str]
) -> None:
    sentences = (f"A family waited on the quay {sign} all night." for sign in (left, right))
    async with opened(pair(tmp_path, *sentences)) as pilot:
        line = reading(pilot).pane.layout_shown.line(0)
        pieces = [*line.left, *line.right]
        assert marked <= {piece.text for piece in pieces if piece.mark is Mark.CHANGED}
        assert left in "".join(piece.text for piece in line.left)
        assert right in "".join(piece.text for piece in line.right)
