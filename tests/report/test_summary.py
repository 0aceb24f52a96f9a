from __future__ import annotations

import pytest

from reader.report.summary import percent
from reader.tui import phrases


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (0.0, "0 %"),
        (1e-9, "under 1 %"),
        (0.006, "under 1 %"),
        (0.01, "1 %"),
        (0.504, "50 %"),
        (0.996, "99 %"),
        (1 - 1e-9, "99 %"),
        (1.0, "100 %"),
    ],
)
def test_a_share_is_told_as_on_the_screen(share: float, told: str) -> None:
    assert percent(share) == told
    assert phrases.percent(share) == told.replace(" %", "%").replace("under ", "<")
