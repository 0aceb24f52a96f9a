"""What the bars around the comparison say of it: the sides' names above, where the cursor is below."""

from __future__ import annotations

from reader.tui import phrases
from reader.tui.commands import Keys
from reader.tui.pair import Pair
from reader.tui.widgets.bars import NamesBar, StatusBar
from reader.tui.widgets.pane import ComparisonPane


def tell(pane: ComparisonPane, pair: Pair, keys: Keys, names: NamesBar, status: StatusBar) -> None:
    """Say it of the pair that the pane shows."""
    spread, block = pane.spread, pane.block
    if pane.layout_shown is None or spread is None:
        return
    comparison = spread.comparison
    picks = [pick for pick in pair if pick is not None]
    articles = (comparison.left, comparison.right)
    names.name_sides(
        [phrases.name_of(pick) for pick in picks],
        [phrases.words_of(article) for article in articles[: len(picks)]],
        pane.columns,
    )
    if len(picks) < 2:
        status.tell((), ())
        return
    at, changes = pane.change_at()
    here = [f"{at:,} of {changes:,}" if at else phrases.counted(changes, "change")]
    if block is not None:
        here += [phrases.kind_of(block), phrases.where_block(comparison, block)]
    if pane.light.phrase:
        here.insert(0, phrases.hits_of(pane.light.phrase, pane.light.counts(comparison)))
    whole = [phrases.containment_of(comparison), phrases.counts_of(comparison, spread.moves)]
    if spread.cosmetic and not pane.view.show_cosmetic:
        whole.append(phrases.cosmetic_hidden(spread.cosmetic, keys.shown("show-cosmetic", 1)))
    status.tell(here, whole)
