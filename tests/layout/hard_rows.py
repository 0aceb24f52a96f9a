"""A page of rows that are hard to draw, about an invented event."""

from __future__ import annotations

from reader.compare import Comparison, Kind
from tests.layout.comparisons import compared, left_only, moved_left, moved_right, pair, right_only, same


def hard_rows() -> Comparison:
    return compared(
        same("Harbour bridge shut"),
        same("¶ The bridge was shut before dawn."),
        same("Lorries queued to the mill."),
        pair("Police turned {}{40} back{}.", "Police turned {some }{45} back{ by noon}."),
        pair("¶ {~“}It{~'}s safe{~”}, said the port.", "¶ {~„}It{~’}s safe{~“}, said the port."),
        moved_left("repairs", "¶ Repairs take six weeks."),
        moved_left("and days", "Ten on rainy days."),
        moved_left("lines", "The {rail-lines} stay open."),
        left_only("¶ Nobody was hurt."),
        left_only("A dog swam ashore."),
        left_only("¶ The mayor did not answer."),
        right_only("¶ The ferry runs hourly."),
        pair(
            "¶ Engineer Ilse Brandt found the crack on pier 7.",
            "¶ On pier 7 there is damage, Brandt says.",
            Kind.REWORDED,
            "Brandt",
            "pier",
            "7",
        ),
        pair(("The port knew{.}", "¶ {It had known} since 2019."), "The port knew{}{} since 2019."),
        same("¶ Traffic resumes\tin May\u00a02031\nat 7\u202f600 a day."),
        pair("¶ 大橋は{九時}に{}閉鎖{}された。", "¶ 大橋は{十時半}に{「}閉鎖{」}された。"),
        pair(
            "¶ {Donaudampf\u00adschifffahrtskapitänsmütze} verloren 👩‍🚒{}.",
            "¶ {Mütze} verloren 👩‍🚒{ e\u0301}.",
        ),
        moved_right("repairs", "¶ Repairs take six weeks."),
        moved_right("and days", "Ten on rainy days."),
        moved_right("lines", "The {rail tracks} stay open."),
        same("¶ The end."),
    )
