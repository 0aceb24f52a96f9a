"""A comparison in a few words, the same in every form of report."""

from __future__ import annotations

from reader.compare import Comparison, Kind, Link

WORDS = {
    Kind.SAME: "same",
    Kind.COSMETIC: "cosmetic",
    Kind.EDITED: "edited",
    Kind.REWORDED: "reworded",
    Kind.LEFT_ONLY: "only left",
    Kind.RIGHT_ONLY: "only right",
}
"""What a link is called in a report."""

_ONE = {
    "letter forms": "letter form",
    "quotation marks": "quotation mark",
    "dashes": "dash",
    "paragraph breaks": "paragraph break",
}


def counts_in_words(comparison: Comparison) -> str:
    """'6 same · 9 edited · 1 moved', without what there is none of."""
    named = [(comparison.counts[kind], word) for kind, word in WORDS.items()] + [
        (comparison.counts["moved"], "moved")
    ]
    return " · ".join(f"{count:,} {word}" for count, word in named if count) or "no text on either side"


def containment_in_words(comparison: Comparison, names: tuple[str, str]) -> str:
    """'71 % of City Ledger stands in Morning Wire, 64 % of Morning Wire in City Ledger'."""
    left, right = names
    shares = comparison.containment
    return f"{percent(shares.left)} of {left} stands in {right}, {percent(shares.right)} of {right} in {left}"


def explained(link: Link) -> str:
    """'likeness 71 % · kept 82 % left, 61 % right'; '' for a link that needs no reason."""
    if link.kind is Kind.SAME or not link.reasons:
        return ""
    shares = {name: percent(share) for name, share in link.reasons.items()}
    kept = f"kept {shares['kept_left']} left, {shares['kept_right']} right"
    return f"likeness {shares['likeness']} · {kept}"


def ignored_in_words(comparison: Comparison) -> str:
    """'cosmetic only: 3 quotation marks, 1 case'; '' where nothing was ignored."""
    told = ", ".join(
        f"{count:,} {_ONE.get(name, name) if count == 1 else name}"
        for name, count in comparison.ignored.items()
    )
    return f"cosmetic only: {told}" if told else ""


def percent(share: float) -> str:
    """A share as whole per cent, 0 and 100 only where they are exact, as on the screen."""
    if 0 < share < 0.01:
        return "under 1 %"
    return f"{min(99, round(100 * share)) if share < 1 else 100} %"
