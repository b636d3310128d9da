"""What the palette finds for a typed text, and which results it shows."""

import pytest

from mybuilding_desk.domain.palette_ranking import NEVER, NameIndex, Ranked, Tier, best, is_shown_name

NAMES = NameIndex(
    [
        ("Lock", ["lock screen", "break"]),
        ("Sync queue", ["outbox", "rejected"]),
        ("Start or end batch", ["drop", "courier"]),
        ("Theme", ["Dark Theme", "Light Theme", "Appearance"]),
        ("Go to Élan Tower", ["Élan Tower"]),
        ("Sign out", ["log out", "logout"]),
    ]
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("l", [(0, Tier.PREFIX), (3, Tier.SYNONYM_START), (5, Tier.SYNONYM_START)]),
        ("LOCK", [(0, Tier.PREFIX)]),
        ("outb", [(1, Tier.SYNONYM_START)]),
        ("outbox", [(1, Tier.SYNONYM)]),
        ("drop", [(2, Tier.SYNONYM)]),
        ("queue", [(1, Tier.WORD_START)]),
        ("batch start", [(2, Tier.WORD_START)]),
        ("theme dark", [(3, Tier.WORD_START)]),
        ("dark", [(3, Tier.SYNONYM_START)]),
        ("elan", [(4, Tier.SYNONYM_START)]),
        ("élan tow", [(4, Tier.SYNONYM_START)]),
        ("élan tower", [(4, Tier.SYNONYM)]),
        ("logout", [(5, Tier.SYNONYM)]),
        ("qqeuu", []),
        ("queu", [(1, Tier.WORD_START)]),
        ("quue", [(1, Tier.TYPO)]),
        ("theem", [(3, Tier.TYPO)]),
        ("dark theem", [(3, Tier.TYPO)]),
        ("drak theem", []),
        ("otu", []),
        ("12b", []),
        ("", []),
        (" - ", []),
    ],
)
def test_names_match_by_their_start_by_synonyms_by_words_and_with_one_typo(typed, found):
    assert NAMES.search(typed) == found


def test_a_whole_synonym_stands_above_one_that_only_starts_with_the_text():
    names = NameIndex([("Outgoing", ["drop off"]), ("Start or end batch", ["drop"])])
    assert names.search("drop") == [(0, Tier.SYNONYM_START), (1, Tier.SYNONYM)]
    assert Tier.SYNONYM < Tier.SYNONYM_START


def ranked(*results: tuple[Tier, int, int, str]) -> list[Ranked[str]]:
    return [Ranked(tier, recency, group, item) for tier, recency, group, item in results]


def shown(*results: tuple[Tier, int, int, str], **room: int) -> list[list[str]]:
    return [[one.item for one in group] for group in best(ranked(*results), **room)]


def test_the_group_with_the_best_result_comes_first():
    people = [(Tier.WORD_START, NEVER, 1, "Ana Lock")]
    commands = [(Tier.PREFIX, NEVER, 2, "Lock"), (Tier.TYPO, NEVER, 2, "Look")]
    assert shown(*people, *commands) == [["Lock", "Look"], ["Ana Lock"]]


def test_no_command_stands_above_an_exact_unit():
    commands = [(Tier.PREFIX, 0, 2, "12 o'clock")]
    assert shown(*commands, (Tier.EXACT, NEVER, 1, "12"))[0] == ["12"]


def test_what_was_used_last_lifts_its_group_among_equally_good_ones():
    assert shown((Tier.PREFIX, NEVER, 1, "a"), (Tier.PREFIX, 0, 2, "b")) == [["b"], ["a"]]
    assert shown((Tier.EXACT, NEVER, 1, "a"), (Tier.PREFIX, 0, 2, "b")) == [["a"], ["b"]]


def test_at_most_four_of_a_group_and_twelve_in_all():
    many = [(Tier.PREFIX, NEVER, group, f"{group}.{n}") for group in range(1, 6) for n in range(6)]
    groups = shown(*many)
    assert [len(group) for group in groups] == [4, 4, 4]
    assert groups[0] == ["1.0", "1.1", "1.2", "1.3"]
    assert [len(group) for group in shown(*many, of_group=12)] == [6, 6]


def test_the_weakest_results_give_way_first():
    weak = [(Tier.TYPO, NEVER, 1, f"weak {n}") for n in range(4)]
    good = [(Tier.PREFIX, NEVER, group, f"{group}.{n}") for group in (2, 3) for n in range(4)]
    more = [(Tier.WORD_START, NEVER, 4, f"4.{n}") for n in range(3)]
    assert [len(group) for group in shown(*weak, *good, *more)] == [4, 4, 3, 1]


@pytest.mark.parametrize(
    ("typed", "matches"),
    [
        ("z", True), ("z a", True), ("12b", True), ("12b z", True), ("12", True), ("a z", True),
        ("zo", False), ("zoe", False), ("angstrom", False), ("12b zoe", False), ("b", False), ("", False),
    ],
)  # fmt: skip
def test_in_privacy_mode_a_person_matches_by_the_unit_and_the_initials_only(typed, matches):
    assert is_shown_name(typed, "12B", "Z. Å.") is matches
