"""Which sentences answer which: the cases a reader of news meets every day."""

from __future__ import annotations

from reader import Article, Comparison, compare
from reader.compare import Kind
from tests.compare.hard_cases import FERRY, INQUIRY, LEAD, QUOTE, REFRAIN, REPAIR


def compared(left: list[str], right: list[str]) -> Comparison:
    return compare(Article.from_text("\n\n".join(left)), Article.from_text("\n\n".join(right)))


def links(comparison: Comparison) -> list[tuple[tuple[int, ...], tuple[int, ...], str, bool]]:
    return [(link.left, link.right, link.kind.value, link.moved) for link in comparison.links]


def test_what_merely_shifted_because_something_was_inserted_did_not_move() -> None:
    comparison = compared(
        [LEAD, QUOTE, REPAIR], ["An entirely new first paragraph came on top.", LEAD, QUOTE, REPAIR]
    )
    assert links(comparison)[0] == ((), (0,), "right-only", False)
    assert comparison.counts["moved"] == 0 and comparison.counts["same"] == 3


def test_a_passage_that_moved_and_was_edited_keeps_its_answer() -> None:
    edited = FERRY.replace("four", "six")
    comparison = compared([LEAD, QUOTE, REPAIR, FERRY, INQUIRY], [edited, LEAD, QUOTE, REPAIR, INQUIRY])
    assert ((3,), (0,), "edited", True) in links(comparison)
    assert comparison.counts["moved"] == 1


def test_the_smaller_part_is_the_one_that_moved() -> None:
    comparison = compared([QUOTE, LEAD, REPAIR, FERRY], [LEAD, REPAIR, FERRY, QUOTE])
    assert [link.left for link in comparison.links if link.moved] == [(0,)]


def test_near_copies_that_changed_places_answer_their_own_letters() -> None:
    one, other = QUOTE, QUOTE.replace("“", '"').replace("”", '"')
    comparison = compared([one, REPAIR, other], [other, REPAIR, one])
    assert comparison.counts["same"] == 3 and comparison.counts["moved"] == 2


def test_neighbours_that_gave_words_over_a_stop_to_each_other_are_one_link() -> None:
    first = "The minister met the union on Monday"
    second = "the strike ended at midnight"
    comparison = compared(
        [LEAD, f"{first}, and {second}. Ferries sail again today."],
        [LEAD, f"{first}. T{second[1:]} and ferries sail again today."],
    )
    assert ((1, 2), (1, 2), "edited", False) in links(comparison)


def test_two_paragraphs_swapped_around_an_edit_keep_the_edit() -> None:
    edited = REPAIR.replace("six weeks", "twelve weeks")
    comparison = compared([LEAD, QUOTE, REPAIR, FERRY, INQUIRY], [LEAD, FERRY, edited, QUOTE, INQUIRY])
    assert any(
        link.left == (2,) and link.right == (2,) and link.kind is Kind.EDITED for link in comparison.links
    )
    assert {link.left for link in comparison.links if not link.right} == set()


def test_sentences_that_gave_words_across_their_joint_are_one_link_with_two_sides_of_two() -> None:
    comparison = compared(
        [LEAD, "The tug turned north, and the barge swung into the pier. Its radio was silent."],
        [LEAD, "The tug turned north. The barge swung into the pier, and its radio was silent."],
    )
    assert ((1, 2), (1, 2), "edited", False) in links(comparison)


def test_a_word_that_two_neighbours_exchanged_does_not_make_them_one() -> None:
    comparison = compared(
        ["Furthermore, the tug turned north at dawn.", "The barge swung into the pier and stayed."],
        ["The tug turned north at dawn.", "Furthermore, the barge swung into the pier and stayed."],
    )
    assert [found[:2] for found in links(comparison)] == [((0,), (0,)), ((1,), (1,))]


WHOLE = "The barge, which carried 4,200 tons of gravel, struck the pier at 5:40 a.m. and stayed there."
SPLIT = "The barge carried 4,200 tons of gravel. It struck the pier at 5:40 a.m. and stayed there."


def test_a_sentence_split_in_two_is_one_link_marked_across_the_joint() -> None:
    comparison = compared([LEAD, WHOLE, QUOTE], [LEAD, SPLIT, QUOTE])
    assert ((1,), (1, 2), "edited", False) in links(comparison)


def test_two_sentences_merged_are_one_link() -> None:
    comparison = compared([LEAD, SPLIT, QUOTE], [LEAD, WHOLE, QUOTE])
    assert ((1, 2), (1,), "edited", False) in links(comparison)


def test_a_standing_phrase_is_linked_in_order_and_never_across() -> None:
    left = [LEAD, REFRAIN, QUOTE, REFRAIN, REPAIR, REFRAIN, FERRY, REFRAIN, INQUIRY, REFRAIN]
    comparison = compared(left, left)
    assert all(link.left == link.right and not link.moved for link in comparison.links)
    shorter = [text for number, text in enumerate(left) if number not in (2, 3)]
    comparison = compared(left, shorter)
    assert comparison.counts == {
        "same": 8, "cosmetic": 0, "edited": 0, "reworded": 0, "left-only": 2, "right-only": 0, "moved": 0,
    }  # fmt: skip


def test_a_text_made_of_repetitions_alone_still_aligns_in_order() -> None:
    left = [REFRAIN, LEAD] * 12
    comparison = compared(left, left[2:])
    assert comparison.counts["same"] == 22 and comparison.counts["moved"] == 0
    assert comparison.counts["left-only"] == 2


def test_repeated_sentences_out_of_order_are_all_answered() -> None:
    left = [REFRAIN] * 6 + [LEAD, QUOTE, REPAIR]
    right = [LEAD, QUOTE, REPAIR] + [REFRAIN] * 6
    comparison = compared(left, right)
    assert comparison.counts["same"] == 9 and comparison.counts["left-only"] == 0


def test_page_furniture_pulls_no_link_to_itself() -> None:
    furniture = ["Written by Published", "Most Read", "HomeWorldPorts", "Tuesday, March 11, 2025"]
    comparison = compared(
        [LEAD, QUOTE, REPAIR, FERRY], [*furniture[2:], LEAD, QUOTE, *furniture[:2], REPAIR, FERRY]
    )
    assert comparison.counts["same"] == 4 and comparison.counts["right-only"] == 4


def test_texts_with_nothing_in_common_are_one_sided_throughout() -> None:
    other = ["Rain fell on the vineyards of Marne.", "Growers lit candles between the rows to save the buds."]
    comparison = compared([LEAD, QUOTE], other)
    assert {link.kind for link in comparison.links} == {Kind.LEFT_ONLY, Kind.RIGHT_ONLY}
    assert comparison.containment == (0.0, 0.0)


def test_a_cosmetic_difference_counts_as_alike() -> None:
    cosmetic = QUOTE.replace("“", '"').replace("”", '"').replace("hurt, ", "hurt,\u00a0")
    comparison = compared([LEAD, QUOTE], [LEAD.upper(), cosmetic])
    assert [link.kind for link in comparison.links] == [Kind.COSMETIC, Kind.COSMETIC]
    assert comparison.alike and comparison.containment == (1.0, 1.0)


def test_a_reworded_pair_has_its_names_and_figures_lit_and_no_confetti() -> None:
    left = "Engineers expect repair of the northern pier to take six weeks and $18.5 million, Thornby said."
    right = "According to Thornby, the bill for mending the pier in the north will come to $18.5 million."
    comparison = compared([LEAD, left, FERRY], [LEAD, right, FERRY])
    link = next(link for link in comparison.links if link.left == (1,))
    assert link.kind is Kind.REWORDED
    lit = [comparison.left.text[slice(*change.left)] for change in link.shared]
    assert "$18.5" in lit and "Thornby" in lit and "the" not in lit and "of" not in lit


def test_every_link_says_why_it_was_made() -> None:
    comparison = compared([LEAD, QUOTE, REPAIR], [LEAD, REPAIR.replace("six", "ten")])
    for link in comparison.links:
        if link.left and link.right:
            assert set(link.reasons) == {"likeness", "kept_left", "kept_right"}


def test_a_figure_altered_in_one_of_two_copies_is_marked() -> None:
    hurt = "Two people were hurt in the crash."
    comparison = compared([hurt, LEAD, hurt], [hurt, LEAD, hurt.replace("Two", "Six")])
    assert [link.kind for link in comparison.links] == [Kind.SAME, Kind.SAME, Kind.EDITED]


def test_of_two_that_fold_alike_the_one_that_is_the_same_is_the_answer() -> None:
    comparison = compared([QUOTE, "reading on"], [QUOTE, "reading on", FERRY, "reading   on"])
    assert links(comparison)[1] == ((1,), (1,), "same", False)


def test_capitals_that_make_another_word_are_an_edit() -> None:
    comparison = compared([f"{LEAD} It asked US troops for 5MW."], [f"{LEAD} It asked us troops for 5mW."])
    assert [link.kind for link in comparison.links] == [Kind.SAME, Kind.EDITED]
    assert len(comparison.links[1].changes) == 2
