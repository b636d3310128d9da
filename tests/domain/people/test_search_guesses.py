"""Fuzzy matches: one typo, initials, and units run together with a name."""

from collections.abc import Sequence

import pytest

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.search import Match, ResidentSearch, only_match

KOWALSKA = Resident("1", "7", "18-A", "Agnieszka", "Kowalska")
ONEIL = Resident("2", "7", "PH2", "Pat", "O'Neil")
ANA = Resident("3", "7", "12B", "Ana", "Smith")
BEN = Resident("4", "7", "12B", "Ben", "Smith")
STUDIO = Resident("5", "7", "12BS", "", "Studio Nord")
WITT = Resident("6", "7", "2B", "Adam", "de Witt")
BUILDING = (KOWALSKA, ONEIL, ANA, BEN, STUDIO, WITT)


@pytest.fixture
def desk() -> ResidentSearch:
    return ResidentSearch(BUILDING)


def people(matches: Sequence[Match]) -> list[Resident | None]:
    return [match.resident for match in matches]


@pytest.mark.parametrize(
    "text",
    [
        *["kovalska", "mowa", "kiwa", "kowolska", "agnieszja"],  # substitution
        *["kwal", "owal", "kowlska", "agnieska"],  # deletion
        *["koowa", "kkowa", "akow", "kowazl", "agniesszka"],  # insertion
        *["okwa", "kwoa", "kowlaska", "agniezska"],  # transposition
        *["agn kowlaska", "kowlaska agnieszka", "agniezska kow", "a kowlaska"],
        *["18a kowlaska", "kowlaska 18 a", "18akowlaska", "#18-A KOWLASKA"],
    ],
)
def test_one_typo_is_tolerated_but_never_taken(desk: ResidentSearch, text: str) -> None:
    matches = desk.search(text)
    assert (people(matches), matches[0].guessed) == ([KOWALSKA], True)
    assert only_match(matches) is None


@pytest.mark.parametrize("text", ["oneli", "o'niel", "ph2 oniel", "d'oneil", "oneilx"])
def test_a_typo_in_a_name_with_punctuation_is_tolerated(desk: ResidentSearch, text: str) -> None:
    assert people(desk.search(text)) == [ONEIL]


@pytest.mark.parametrize("text", ["kowx", "kowalskx", "kowalskaa", "18a kowalskx"])
def test_a_wrong_last_letter_is_tolerated_where_nothing_else_matches(desk: ResidentSearch, text: str) -> None:
    assert [(match.resident, match.guessed) for match in desk.search(text)] == [(KOWALSKA, True)]


def test_a_wrong_last_letter_is_not_tolerated_where_something_matches() -> None:
    desk = ResidentSearch([KOWALSKA, Resident("9", "7", "9A", "Bo", "Kowacs")])
    assert people(desk.search("kowal")) == [KOWALSKA]
    assert only_match(desk.search("kowal"))


@pytest.mark.parametrize("text", ["kvo", "kow4", "kowlasak", "kowwlskka", "agniezska kowlaska", "1204", "18b kowlaska"])
def test_two_typos_short_texts_and_numbers_match_nothing(desk: ResidentSearch, text: str) -> None:
    assert desk.search(text) == []


def test_exact_matches_come_before_typos() -> None:
    slipped = Resident("1", "7", "1A", "Ana", "Marat")
    desk = ResidentSearch([slipped, Resident("2", "7", "2A", "Ana", "Martin")], open_counts={("1A", "1"): 3})
    matches = desk.search("mart")
    assert [(match.unit, match.guessed) for match in matches] == [("2A", False), ("1A", True)]
    assert only_match(matches) is None
    taken = only_match(desk.search("marti"))
    assert taken and taken.unit == "2A"


def test_a_full_name_is_taken_although_a_typo_away_from_another() -> None:
    desk = ResidentSearch([Resident("1", "7", "1A", "Ana", "Marin"), Resident("2", "7", "2A", "Ana", "Martin")])
    matches = desk.search("ana marin")
    assert [(match.unit, match.guessed) for match in matches] == [("1A", False), ("2A", True)]
    assert only_match(matches) == matches[0]


@pytest.mark.parametrize(
    ("text", "who"),
    [("12ba", ANA), ("12bb", BEN), ("12bana", ANA), ("12b a", ANA), ("12bben smith", BEN), ("18ak", KOWALSKA)],
)
def test_unit_and_name_match_without_a_space(desk: ResidentSearch, text: str, who: Resident) -> None:
    matches = desk.search(text)
    assert (people(matches), matches[0].guessed) == ([who], False)
    assert only_match(matches) == matches[0]


def test_a_partial_unit_and_name_without_a_space_are_a_guess(desk: ResidentSearch) -> None:
    matches = desk.search("12smi")
    assert [(match.resident, match.guessed) for match in matches] == [(ANA, True), (BEN, True)]
    assert [match.guessed for match in desk.search("12 smi")] == [False, False]


def test_with_a_unit_first_names_come_first() -> None:
    desk = ResidentSearch([Resident("1", "7", "1A", "Zoë", "Adams"), Resident("2", "7", "1A", "Ana", "Zorn")])
    assert [match.resident.first_name for match in desk.search("1a z") if match.resident] == ["Zoë", "Ana"]
    assert [match.resident.first_name for match in desk.search("1a a") if match.resident] == ["Ana", "Zoë"]


@pytest.mark.parametrize(
    ("text", "who"),
    [("asmi", ANA), ("smia", ANA), ("bens", BEN), ("bsmith", BEN), ("adew", WITT), ("dewia", WITT)],
)
def test_an_initial_and_a_name_without_a_space_match_but_are_not_taken(
    desk: ResidentSearch, text: str, who: Resident
) -> None:
    matches = desk.search(text)
    assert (matches[0].resident, matches[0].guessed) == (who, True)
    assert only_match(matches) is None


def test_the_initial_belongs_to_the_other_name() -> None:
    sue = Resident("9", "7", "9A", "Sue", "Smith")
    assert people(ResidentSearch([ANA, BEN, sue]).search("ssmi")) == [sue, ANA, BEN]  # the others match by a typo


def test_a_full_name_without_spaces_is_not_taken_where_it_could_be_partial() -> None:
    desk = ResidentSearch([Resident("1", "7", "1A", "Al", "Ng"), Resident("2", "7", "2A", "Eve", "Langley")])
    matches = desk.search("alng")
    assert [match.unit for match in matches] == ["1A", "2A"]
    assert only_match(matches) is None


@pytest.mark.parametrize("text", ["dewi", "de w", "witt", "witt a", "dewitt"])
def test_a_last_name_of_several_words_is_found_by_its_start_without_spaces(text: str) -> None:
    desk = ResidentSearch([WITT, Resident("9", "7", "9A", "Bo", "Dewar")])
    assert people(desk.search(text))[0] == WITT


def test_recipients_of_recent_packages_come_after_those_with_open_ones() -> None:
    residents = [Resident(str(at), "7", f"{at}A", "Ana", f"Smith{end}") for at, end in enumerate("abcde")]
    recent = {("4A", "4"): 1, ("3A", "3"): 5, ("2A", ""): 2, ("1A", "9"): 7}
    desk = ResidentSearch(residents, open_counts={("0A", "0"): 1}, recent=recent)
    assert [match.unit for match in desk.search("smith")] == ["0A", "3A", "2A", "4A", "1A"]
    desk.update_recent({("1A", "1"): 1})
    assert [match.unit for match in desk.search("smith")] == ["0A", "1A", "2A", "3A", "4A"]
