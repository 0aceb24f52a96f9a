"""Inside a linked pair: which words changed."""

from __future__ import annotations

from diff_match_patch import diff_match_patch

from reader.compare.model import Change
from reader.text import fold
from reader.text.words import WORD


def word_changes(left: str, right: str) -> tuple[Change, ...]:
    """What differs between two texts of one sentence, in order, as offsets into each; applied to left they give right."""
    a, b = _tokens(left), _tokens(right)
    alphabet: dict[str, str] = {}

    def encode(text: str, spans: list[tuple[int, int]]) -> str:
        return "".join(alphabet.setdefault(fold(text[s:e]), chr(0xE000 + len(alphabet))) for s, e in spans)

    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    diffs = engine.diff_main(encode(left, a), encode(right, b), False)
    engine.diff_cleanupSemantic(diffs)
    kept: list[tuple[tuple[int, int], tuple[int, int]]] = []
    i = j = 0
    for operation, run in diffs:
        if operation == 0:
            kept.extend(zip(a[i : i + len(run)], b[j : j + len(run)]))
        i += len(run) if operation <= 0 else 0
        j += len(run) if operation >= 0 else 0
    changes: list[Change] = []
    at, to = 0, 0
    for (ls, le), (rs, re) in [*kept, ((len(left), len(left)), (len(right), len(right)))]:
        changes.extend(_between(left, at, ls, right, to, rs))
        if left[ls:le] != right[rs:re]:
            changes.append(Change((ls, le), (rs, re), True))
        at, to = le, re
    return tuple(changes)


def _tokens(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in WORD.finditer(text)]


def _between(left: str, at: int, end: int, right: str, to: int, stop: int) -> list[Change]:
    if left[at:end] == right[to:stop]:
        return []
    while at < end and to < stop and left[at] == right[to] and left[at].isspace():
        at, to = at + 1, to + 1
    while at < end and to < stop and left[end - 1] == right[stop - 1] and left[end - 1].isspace():
        end, stop = end - 1, stop - 1
    return [Change((at, end), (to, stop), fold(left[at:end]) == fold(right[to:stop]))]
