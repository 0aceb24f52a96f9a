"""compare() alone: real drafts, long texts, and how time and memory grow with length."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from difflib import SequenceMatcher
from statistics import median

from benchmarks.material import LEFT, RIGHT, a_tenth_apart, drafts
from benchmarks.table import Row

PER_1000_SENTENCES_MS = 60.0
LONG_TEXT_MS = 200.0
LONG_TEXT_WORDS = 30_000
GROWTH = 2.3
SHORTEST_GROWN = 31_250
"""Words; doubled up to a million."""


def rows(rounds: int, *, full: bool) -> Iterator[Row]:
    yield _drafts_row(rounds)
    yield _long_text_row(rounds)
    words, most = SHORTEST_GROWN, 1_000_000 if full else 125_000
    half = in_a_process(words, 5)
    while words < most:
        words *= 2
        whole = in_a_process(words, 5 if words <= 125_000 else 1)
        for name, unit, now, before in zip(("time", "memory"), ("ms", "MB"), whole, half, strict=True):
            what = f"compare(), from {words // 2:,} to {words:,} words: {name}"
            yield Row(what, now, unit, "2.3 × the half", now <= GROWTH * before, before, "half the text")
        half = whole


def _drafts_row(rounds: int) -> Row:
    from reader.compare import compare
    from reader.sources import load
    from reader.text import Article

    texts = list(drafts())
    what = "compare(), 1,000 sentences of " + ("essay drafts" if texts else "a sample")
    ours, theirs = [], []
    for _ in range(rounds):
        # Articles keep what was worked out of them, so every round has its own.
        pairs = [(Article.from_sentences(a), Article.from_sentences(b)) for a, b in texts]
        pairs = pairs or [(load(LEFT), load(RIGHT)) for _ in range(20)]
        sentences = sum(len(a.sentences) + len(b.sentences) for a, b in pairs)
        begin = time.perf_counter()
        for a, b in pairs:
            compare(a, b)
        between = time.perf_counter()
        for a, b in pairs:
            SequenceMatcher(None, a.text.split(), b.text.split(), autojunk=False).get_opcodes()
        ours.append(between - begin)
        theirs.append(time.perf_counter() - between)
    figure, peer = (median(times) * 1e6 / sentences for times in (ours, theirs))
    return Row(what, figure, "ms", "60 ms", figure <= PER_1000_SENTENCES_MS, peer, "difflib, words")


def _long_text_row(rounds: int) -> Row:
    from reader.compare import compare
    from reader.text import Article

    left, right = a_tenth_apart(LONG_TEXT_WORDS)
    ours, theirs = [], []
    for number in range(rounds):
        a, b = Article.from_text(left), Article.from_text(right)
        begin = time.perf_counter()
        compare(a, b)
        ours.append((time.perf_counter() - begin) * 1000)
        if number < 3:
            begin = time.perf_counter()
            SequenceMatcher(None, left.split(), right.split()).get_opcodes()
            theirs.append((time.perf_counter() - begin) * 1000)
    figure = median(ours)
    what = "compare(), two texts of 30,000 words a tenth apart"
    return Row(what, figure, "ms", "200 ms", figure <= LONG_TEXT_MS, median(theirs), "difflib, words")


def in_a_process(words: int, rounds: int) -> tuple[float, float]:
    """Median ms and MB that comparing two texts of so many words takes, in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.comparing", str(words), str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    took_ms, peak_mb = json.loads(done.stdout)
    return took_ms, peak_mb


def _measure(words: int, rounds: int) -> tuple[float, float]:
    from reader.compare import compare
    from reader.text import Article

    texts = a_tenth_apart(words)
    compare(*(Article.from_text(text) for text in a_tenth_apart(200)))
    times = []
    for _ in range(rounds):
        a, b = map(Article.from_text, texts)
        begin = time.perf_counter()
        compare(a, b)
        times.append((time.perf_counter() - begin) * 1000)
    # Apart from the timing, for counting allocations slows them down.
    a, b = map(Article.from_text, texts)
    tracemalloc.start()
    compare(a, b)
    return median(times), tracemalloc.get_traced_memory()[1] / (1 << 20)


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]), int(sys.argv[2]))))
