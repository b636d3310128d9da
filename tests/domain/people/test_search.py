"""Resident search: which people and units match, their order, and what Enter may take."""

from collections.abc import Sequence
from itertools import count, product

import pytest

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.search import Match, ResidentSearch, only_match

_IDS = count(1)


def person(unit: str, first: str, last: str) -> Resident:
    return Resident(str(next(_IDS)), "7", unit, first, last)


def names(matches: Sequence[Match]) -> list[str]:
    return [match.resident.full_name if match.resident else match.unit for match in matches]


def units_and_names(matches: Sequence[Match]) -> list[tuple[str, str]]:
    return [(match.unit, match.resident.first_name if match.resident else "") for match in matches]


ZOE, ERIK = person("12B", "Zoë", "Ångström"), person("12B", "Erik", "Ångström")
STUDIO = person("12BS", "", "Studio Nord LLC")
ONEIL = person("PH2", "Pat", "O'Neil")
LEE = person("4D", "", "李小龍 (Bruce Lee)")
ALI = person("15F", "محمد", "علي")
DARCY = person("9C", "Anne-Marie", "D’Arcy")
SMITH = person("3F", "John", "Smith (Jr.)")
KOWALSKA = person("18-A", "Agnieszka", "Kowalska")
BUILDING = (ZOE, ERIK, STUDIO, ONEIL, LEE, ALI, DARCY, SMITH, KOWALSKA)


@pytest.fixture
def desk() -> ResidentSearch:
    return ResidentSearch(BUILDING)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        *product(
            ["oneil", "o neil", "o'n", "O’NEIL", "o'", "neil", "pat o", "o'neil pat", "patoneil", "ph2 o'n"], [ONEIL]
        ),
        *product(["anne marie", "annemarie", "marie", "anne-m", "darcy", "d'arcy", "d arcy", "arcy ann"], [DARCY]),
        *product(["annemarie darcy", "d'arcy, anne-marie", "9c marie", "DʼArcy", "ANNE\u2011MARIE"], [DARCY]),
        *product(["李", "李小", "李小龍", "小龍", "bruce", "lee bru", "4d 李"], [LEE]),
        *product(["محمد", "مح", "علي محمد", "على", "مُحَمَّد"], [ALI]),
        *product(["zoe", "Zoë", "ZOE\u0308 ang", "angstrom z", "aangstroem zo", "12b zoe", "zo #12-b"], [ZOE]),
        *product(["smith jr", "jr", "john smith", "smi jo", "3f smi", "smi apt 3f", "apt 3 f smi"], [SMITH]),
        *product(["studio", "nord llc", "llc stu"], [STUDIO]),
    ],
)
def test_a_person_is_found_by_names_and_unit(desk: ResidentSearch, text: str, who: Resident) -> None:
    assert [match.resident for match in desk.search(text)] == [who]


@pytest.mark.parametrize("text", ["", "  ", "\t", "xyz", "mit", "12b smith", "smith ana", "!", "'", "-", "#"])
def test_other_texts_match_no_person(desk: ResidentSearch, text: str) -> None:
    assert desk.search(text) == []


@pytest.mark.parametrize(
    ("last", "text"), [("Oneil", "o'neil"), ("Oneil", "o neil"), ("Müller", "mueller"), ("Mueller", "müller")]
)
def test_a_name_is_found_in_any_spelling(last: str, text: str) -> None:
    assert names(ResidentSearch([person("1A", "Ada", last)]).search(text)) == [f"Ada {last}"]


@pytest.mark.parametrize("text", ["van der b", "vander", "vanderberg", "berg", "ria v", "vanderberg ria"])
def test_spaces_within_a_name_are_optional(text: str) -> None:
    assert names(ResidentSearch([person("1A", "Ria", "van der Berg")]).search(text)) == ["Ria van der Berg"]


def test_a_loose_match_comes_after_the_literal_one() -> None:
    closed = person("1A", "Ada", "Oneil")
    desk = ResidentSearch([closed, person("2A", "Bo", "O'Neil")], open_counts={("1A", closed.resident_id): 1})
    for text in ("o neil", "o'neil"):
        assert units_and_names(desk.search(text)) == [("2A", "Bo"), ("1A", "Ada")]


def test_first_and_last_name_match_without_a_space() -> None:
    desk = ResidentSearch([person("1A", "小龍", "李"), person("2A", "", "李小龍")])
    assert units_and_names(desk.search("李小龍")) == [("2A", ""), ("1A", "小龍")]


def test_a_partial_last_name_with_a_space_is_found_last() -> None:
    assert names(ResidentSearch([person("1A", "Ian", "McDonald")]).search("mc don")) == ["Ian McDonald"]


@pytest.mark.parametrize("text", ["apto 12b", "Apto. 12-B", "unidad 12 b", "depto 12b", "appt 12B", "logement 12b"])
def test_words_for_a_unit_in_other_languages_are_known(desk: ResidentSearch, text: str) -> None:
    assert desk.find_unit(text) == "12B"
    assert desk.search(text)[0].unit == "12B"


def test_the_word_for_a_unit_may_be_part_of_its_name() -> None:
    desk = ResidentSearch([person("Apto 3", "Ana", "Roe"), person("3", "Bo", "Lund")])
    assert (desk.find_unit("apto 3"), desk.find_unit("3")) == ("Apto 3", "3")


@pytest.mark.parametrize("text", ["12b", "12 B", "12-b", "#12b", "apt 12b", "Unit 12B"])
def test_a_unit_of_several_people_comes_before_its_people(desk: ResidentSearch, text: str) -> None:
    unit, erik, zoe, studio = desk.search(text)
    assert unit == Match("12B", None, (ERIK, ZOE), 0, exact=True, namesakes=False)
    assert (erik.resident, zoe.resident, studio.resident) == (ERIK, ZOE, STUDIO)
    assert not (erik.exact or zoe.exact or studio.exact)


def test_a_unit_of_one_person_is_that_person(desk: ResidentSearch) -> None:
    assert desk.search("18a") == [Match("18-A", KOWALSKA, (KOWALSKA,), 0, exact=True, namesakes=False)]


def test_units_that_start_with_the_text_come_in_natural_order_before_people() -> None:
    residents = [person(unit, "Ann", "Poe") for unit in ("PH10", "PH2", "12B", "2E")]
    assert [match.unit for match in ResidentSearch(residents).search("p")] == ["PH2", "PH10", "2E", "12B"]


def test_a_partly_matching_unit_of_several_people_is_one_row(desk: ResidentSearch) -> None:
    assert units_and_names(desk.search("12"))[0] == ("12B", "")
    assert desk.search("12")[0].people == (ERIK, ZOE)


@pytest.mark.parametrize(
    ("text", "unit"),
    [(" 18 a ", "18-A"), ("#ph-2", "PH2"), ("unit 12bs", "12BS"), ("12", None), ("smith", None), ("", None)],
)
def test_find_unit_returns_the_spelling_of_the_building(desk: ResidentSearch, text: str, unit: str | None) -> None:
    assert desk.find_unit(text) == unit


@pytest.mark.parametrize(("text", "unit"), [("112", None), ("1-12", "1-12"), ("11 2", "11-2"), ("#11-2", "11-2")])
def test_two_units_that_differ_in_a_hyphen_are_not_confused(text: str, unit: str | None) -> None:
    desk = ResidentSearch([person("1-12", "Ana", "Roe"), person("11-2", "Bo", "Lund")])
    assert desk.find_unit(text) == unit
    taken = only_match(desk.search(text))
    assert (taken.unit if taken else None) == unit


def test_a_resident_without_a_unit_is_found_only_by_name() -> None:
    desk = ResidentSearch([person("", "Ana", "Roe"), person("1A", "", "")])
    assert names(desk.search("roe")) == ["Ana Roe"]
    assert [match.unit for match in desk.search("1a")] == ["1A"]


def test_open_packages_then_complete_words_then_last_names_decide_the_order() -> None:
    waiting = person("9A", "Smilla", "Zorn")
    residents = [
        person("10A", "Ana", "Smit"),
        person("2A", "Ana", "Smit"),
        person("1A", "Smit", "Abel"),
        person("1B", "Cy", "Smith"),
        person("1C", "Bea", "Smith"),
        person("1D", "Smithy", "Abel"),
        waiting,
    ]
    desk = ResidentSearch(residents, open_counts={("9A", waiting.resident_id): 1})
    assert units_and_names(desk.search("smit")) == [
        *[("2A", "Ana"), ("10A", "Ana"), ("1A", "Smit"), ("1C", "Bea"), ("1B", "Cy"), ("1D", "Smithy")],
    ]
    assert units_and_names(desk.search("smi"))[0] == ("9A", "Smilla")


def test_the_full_name_comes_before_longer_names_with_packages() -> None:
    longer = person("1A", "Ana", "Smithson")
    desk = ResidentSearch([longer, person("2A", "Ana", "Smith")], open_counts={("1A", longer.resident_id): 3})
    matches = desk.search("smith ana")
    assert [(match.unit, match.exact) for match in matches] == [("2A", True), ("1A", False)]
    assert [match.unit for match in desk.search("smi ana")] == ["1A", "2A"]


def test_a_complete_unit_with_a_name_comes_before_longer_units() -> None:
    other = person("12BS", "Al", "Smith")
    desk = ResidentSearch([other, person("12B", "Bo", "Smith")], open_counts={("12BS", other.resident_id): 1})
    for text in ("12b smi", "smi 12b"):
        assert units_and_names(desk.search(text)) == [("12B", "Bo"), ("12BS", "Al")]


def test_units_of_several_words_match_with_a_name() -> None:
    desk = ResidentSearch([person("Tower A 101", "Ana", "Smith"), person("Tower B 101", "Ana", "Smith")])
    assert [match.unit for match in desk.search("tower b 101 smi")] == ["Tower B 101"]
    assert [match.unit for match in desk.search("smi tower a")] == ["Tower A 101"]


def test_packages_are_counted_per_person_unit_and_former_resident() -> None:
    counts = {("12B", ZOE.resident_id): 2, ("12B", ""): 1, ("18-A", "gone"): 1, ("18-A", KOWALSKA.resident_id): 1}
    desk = ResidentSearch(BUILDING, open_counts=counts)
    assert [match.open_count for match in desk.search("12b")] == [3, 2, 0, 0]
    assert [match.resident for match in desk.search("12b")][1:3] == [ZOE, ERIK]
    assert desk.search("18a")[0].open_count == 2
    assert desk.search("kowalska")[0].open_count == 1


def test_new_counts_change_the_order() -> None:
    one, two = person("1A", "Ana", "Smith"), person("2A", "Bea", "Smith")
    desk = ResidentSearch([one, two], open_counts={("1A", one.resident_id): 1})
    desk.update_open({("2A", two.resident_id): 5, ("1A", one.resident_id): 0, ("1A", ""): -1})
    assert [(match.resident, match.open_count) for match in desk.search("smith")] == [(two, 5), (one, 0)]


def test_a_unit_known_only_from_packages_comes_and_goes() -> None:
    desk = ResidentSearch(BUILDING, open_counts={("5A", ""): 2, ("5a", "x"): 1, ("", ""): 4})
    assert desk.search("5a") == [Match("5A", None, (), 3, exact=True, namesakes=False)]
    desk.update_open({})
    assert desk.search("5a") == []


def test_a_package_with_another_spelling_counts_for_the_unit() -> None:
    desk = ResidentSearch(BUILDING, open_counts={("12 b", ZOE.resident_id): 1})
    assert [match.open_count for match in desk.search("12b")[:2]] == [1, 1]
    assert desk.find_unit("12 b") == "12B"


def test_namesakes_are_marked_and_never_taken() -> None:
    desk = ResidentSearch([person("1A", "Ana", "Smith"), person("2A", "ANA", "Smith"), person("3A", "Bea", "Smith")])
    assert [match.namesakes for match in desk.search("smith")] == [True, True, False]
    assert only_match(desk.search("ana smith")) is None
    taken = only_match(desk.search("ana smith 2a"))
    assert taken and (taken.unit, taken.namesakes) == ("2A", True)


def test_father_and_son_in_one_unit_are_never_taken() -> None:
    desk = ResidentSearch([person("1A", "John", "Smith"), person("1A", "John", "Smith")])
    assert only_match(desk.search("1a john smith")) is None
    taken = only_match(desk.search("1a"))
    assert taken and taken.resident is None


def test_a_duplicate_record_is_one_person() -> None:
    assert ResidentSearch([SMITH, SMITH]).search("smi") == [Match("3F", SMITH, (), 0, exact=False, namesakes=False)]


@pytest.mark.parametrize(
    ("text", "taken"),
    [("12b", ("12B", "")), ("12bs", ("12BS", "")), ("kow", ("18-A", "Agnieszka")), ("zoe angstrom", ("12B", "Zoë"))],
)
def test_enter_takes_a_clear_match(desk: ResidentSearch, text: str, taken: tuple[str, str]) -> None:
    match = only_match(desk.search(text))
    assert match and units_and_names([match]) == [taken]


@pytest.mark.parametrize("text", ["", "1", "12", "angstrom", "a", "nobody"])
def test_enter_takes_no_ambiguous_match(desk: ResidentSearch, text: str) -> None:
    assert only_match(desk.search(text)) is None


def test_enter_takes_a_unit_of_one_person_with_one_name() -> None:
    match = only_match(ResidentSearch([person("1A", "", "Poe"), person("1AB", "", "Roe")]).search("1a"))
    assert match and match.unit == "1A"


def test_enter_takes_a_full_name_of_two_words_but_not_of_one_word() -> None:
    desk = ResidentSearch([person("1A", "", "Smith"), person("2A", "Ana", "Smith"), person("3A", "Ana", "Smithson")])
    assert only_match(desk.search("smith")) is None
    match = only_match(desk.search("ana smith"))
    assert match and match.unit == "2A"


@pytest.mark.parametrize(("limit", "size"), [(0, 0), (-3, 0), (1, 1), (8, 8), (20, 20), (99, 30)])
def test_the_number_of_matches_is_limited(limit: int, size: int) -> None:
    desk = ResidentSearch([person(f"{unit}A", "Ana", "Smith") for unit in range(30)])
    assert len(desk.search("smith", limit)) == size
    assert len(desk.search("ana", limit=limit)) == size


def test_no_person_is_listed_twice() -> None:
    desk = ResidentSearch([person("Lee", "", "Lee"), person("Lee 2", "", "Lee"), person("Lee 2", "Ana", "Lee")])
    matches = desk.search("lee")
    assert units_and_names(matches) == [("Lee", ""), ("Lee 2", ""), ("Lee 2", ""), ("Lee 2", "Ana")]
    assert len({(match.unit, match.resident) for match in matches}) == 4
