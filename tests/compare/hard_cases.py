"""A page of hard cases, each a left and a right text; golden/hard-cases.txt holds what becomes of them."""

from __future__ import annotations

LEAD = "The Tidewell Bridge was shut to all traffic on Tuesday after a barge struck its northern pier."
QUOTE = "“Nobody on the deck was hurt, and that is luck,” said harbor master Alma Thornby."
REPAIR = "Engineers expect the repair of the pier to take six weeks and to cost $18.5 million."
FERRY = "Sound & Strand Ferries added four sailings a day between Northgate and the fish market."
INQUIRY = "The port authority opened an inquiry into the radio calls that the tug’s crew made before dawn."
REFRAIN = "This is a developing story."


def text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


CASES: dict[str, tuple[str, str]] = {
    "moved and edited": (
        text(LEAD, QUOTE, REPAIR, FERRY, INQUIRY),
        text(LEAD, FERRY.replace("four", "six"), QUOTE, REPAIR, INQUIRY),
    ),
    "two paragraphs swapped around an edit": (
        text(LEAD, QUOTE, REPAIR, FERRY, INQUIRY),
        text(LEAD, FERRY, REPAIR.replace("six weeks", "twelve weeks"), QUOTE, INQUIRY),
    ),
    "shifted, not moved": (
        text(LEAD, QUOTE, REPAIR),
        text("A correction stands on top.", LEAD, QUOTE, REPAIR),
    ),
    "split across the joint": (
        text(
            LEAD,
            "The barge, which carried 4,200 tons of gravel, struck the pier at 5:40 a.m. and stayed there.",
            QUOTE,
        ),
        text(
            LEAD,
            "The barge carried 4,200 tons of gravel. It struck the pier at 5:40 a.m. and stayed there.",
            QUOTE,
        ),
    ),
    "a stop that moved, and words with it": (
        text(LEAD, "The tug turned north, and the barge swung into the pier. Its radio was silent.", QUOTE),
        text(LEAD, "The tug turned north. The barge swung into the pier, and its radio was silent.", QUOTE),
    ),
    "merged with the next": (
        text(LEAD, "Ferries were full. Commuters waited for two hours on the eastern quay.", QUOTE),
        text(LEAD, "Ferries were full, and commuters waited for two hours on the eastern quay.", QUOTE),
    ),
    "headline three times against once": (
        text(
            "Bridge shut after barge strike",
            "Bridge shut after barge strike",
            "Bridge shut after barge strike",
            LEAD,
        ),
        text("Bridge shut after barge strike", LEAD),
    ),
    "a refrain between paragraphs": (
        text(LEAD, REFRAIN, QUOTE, REFRAIN, REPAIR, REFRAIN, FERRY, REFRAIN, INQUIRY, REFRAIN),
        text(LEAD, REFRAIN, REPAIR, REFRAIN, FERRY.replace("four", "six"), REFRAIN, INQUIRY, REFRAIN),
    ),
    "reworded, with names and figures lit": (
        text(
            LEAD,
            "Engineers expect repair of the northern pier to take six weeks and $18.5 million, Thornby said.",
            FERRY,
        ),
        text(
            LEAD,
            "According to Thornby, the bill for mending the pier in the north will come to $18.5 million.",
            FERRY,
        ),
    ),
    "cosmetic differences of every sort": (
        text("“The harbour is shut,” she said — at 9 a.m. NOBODY was hurt. The ﬁrst ferry sailed."),
        text(
            '"The harbor is shut," she said – at 9\u00a0a.m. Nobody was hurt. The first fer\u00adry sailed.'
        ),
    ),
    "page furniture": (
        text(LEAD, QUOTE, REPAIR, FERRY),
        text(
            "Wednesday, March 12, 2025",
            "HomeWorldPorts",
            LEAD,
            "Written by Published",
            QUOTE,
            REPAIR,
            FERRY,
            "Most Read",
        ),
    ),
    "a question and answer block appended": (
        text(LEAD, QUOTE, REPAIR, FERRY),
        text(
            LEAD,
            QUOTE,
            REPAIR,
            FERRY,
            "FAQ:",
            "Q: How long will the bridge stay shut?",
            "A: Engineers expect the repair to take six weeks.",
        ),
    ),
    "a quotation cut in two by its attribution": (
        text(
            LEAD,
            (
                "“Would it make a difference? I doubt it,” Thornby said, adding "
                "that she had asked twice, “and so does the pilot.”"
            ),
        ),
        text(LEAD, "“Would it make a difference? I doubt it and so does the pilot.”"),
    ),
    "a quotation that lost its marks": (
        text(LEAD, "“A fender is a fuse, and this one was sized for another century,” Ostrowick said."),
        text(LEAD, "A fender is a fuse, and this one was sized for another century, Ostrowick said."),
    ),
    "one figure and one name": (
        text(LEAD, REPAIR, QUOTE),
        text(LEAD, REPAIR.replace("18.5", "15.8"), QUOTE.replace("Thornby", "Thornbury")),
    ),
    "a caveat dropped": (
        text(LEAD, REPAIR + " The estimate assumes that the footing is sound.", QUOTE),
        text(LEAD, REPAIR, QUOTE),
    ),
    "nothing in common": (
        text(LEAD, QUOTE),
        text("Rain fell on the vineyards.", "Growers lit candles between the rows."),
    ),
}
