"""How a text in the search field is parsed, and which packages it matches."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.input.dates import Calendar, Days
from mybuilding_desk.domain.input.find_query import FindQuery, fits, ngrams_of, number_part, prefixes_of, read_find
from mybuilding_desk.domain.models import Package
from tests.storage.values import NOON, package

TODAY = Calendar(NOON.astimezone().date())
BOX = package(
    "1",
    unit="12B",
    type_name="UPS",
    resident_name="Zoë Ångström-O'Neil",
    tracking_number="1Z999AA10123456784",
    description="Wet box, handle with care",
    shelf="B2",
    accepted_by="John Müller",
    released_to="Erik",
    released_by="Rosa Quispe-Hall",
    released_at=NOON + timedelta(days=2),
)


def matches(text: str, one: Package = BOX) -> bool:
    return fits(one, read_find(text, TODAY))


@pytest.mark.parametrize(
    "text",
    [
        "12b", "12", "12-B", "12 b", "#12B", "apt 12b", "zoe", "Zoë", "ang", "aangstroem", "oneil", "o'neil", "neil",
        "angstrom-oneil", "ups", "b2", "wet", "care", "john", "müller", "mueller", "muller", "erik", "quispe",
        "hall", "rosa q",
        "6784", "1z9", "999aa1", "1Z 999 AA1 01 2345 6784", "1z999aa10123456784", "AA1", "784", "0123456784",
        "ups zoe 12b", "12b zoe ups wet b2 erik", "zoe today", "ups 12b today", "wet, care!",
    ],
)  # fmt: skip
def test_a_package_is_found_by_any_of_its_fields(text: str) -> None:
    assert matches(text)


@pytest.mark.parametrize(
    "text", ["12c", "2b", "orn", "zoe smith", "678 9", "84", "9a 12b", "zoe yesterday", "ups last week"]
)
def test_all_words_must_match(text: str) -> None:
    assert not matches(text)


@pytest.mark.parametrize("text", ["", "   ", "\n", "'", "-", "!?"])
def test_a_text_without_words_is_no_query(text: str) -> None:
    assert read_find(text, TODAY) == ()


def test_a_date_matches_arrival_or_release() -> None:
    first, second = (when.astimezone().date().isoformat() for when in (NOON, NOON + timedelta(days=2)))
    between = (NOON + timedelta(days=1)).astimezone().date().isoformat()
    assert matches(first)
    assert matches(second)
    assert not matches(between)


def test_a_date_that_may_be_a_unit_and_a_name_matches_both() -> None:
    calendar = Calendar(date(2026, 11, 12))
    day = Days(date(2026, 11, 12), date(2026, 11, 12))
    assert read_find("12 nov", calendar) == (FindQuery((), day), FindQuery(("12", "nov")), FindQuery(("12nov",)))
    assert fits(package(unit="12", resident_name="Novak"), read_find("12 nov", calendar))
    assert read_find("smith 2026-11-12", calendar) == (FindQuery(("smith",), day),)


def test_month_names_also_match_names() -> None:
    assert matches("april", package(resident_name="April Jones", arrived_at=NOON))


def test_a_number_with_punctuation_is_found_with_and_without_it() -> None:
    odd = package(tracking_number="AB/12-345.6")
    assert ngrams_of("AB/12-345.6") == ["AB1", "B12", "123", "234", "345", "456"]
    assert matches("AB/12-345.6", odd)
    assert matches("12345", odd)


def test_two_characters_are_not_searched_in_numbers() -> None:
    assert [number_part(word) for word in ("12", "tba", "a123")] == ["", "TBA", "A123"]
    assert matches("jwcfyy", package(tracking_number="1Z9JWCFYYW1474"))


def test_a_very_long_text_is_truncated() -> None:
    assert matches("zoe " * 1000)
    assert len(prefixes_of(package(description=" ".join(f"word{n}" for n in range(5000)))).split()) < 1000


names = st.lists(st.text("aáéß'-ZñøÜ李م9", min_size=1, max_size=12), min_size=1, max_size=4)


@given(names, st.sampled_from(["unit", "resident_name", "description", "shelf", "released_by", "type_name"]))
def test_a_package_is_found_by_the_start_of_any_word(words: list[str], field: str) -> None:
    one = package(**{field: " ".join(words)})
    for word in words:
        for length in range(1, len(word) + 1):
            assert all(fits(one, (reading,)) for reading in read_find(word[:length], TODAY)[:1])


@given(st.text("0123456789ABCXYZ", min_size=4, max_size=30), st.data())
def test_a_package_is_found_by_any_part_of_its_number(number: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(number) - 3))
    end = data.draw(st.integers(begin + 3, len(number)))
    part = number[begin:end]
    if number_part(part.lower()):
        assert fits(package(tracking_number=number), (FindQuery((part.lower(),)),))


@given(st.text())
def test_any_text_is_a_valid_query(text: str) -> None:
    readings = read_find(text, TODAY)
    fits(BOX, readings)
    assert all(reading.words or reading.days for reading in readings)
    assert len(readings) <= 5


@pytest.mark.parametrize(
    "text",
    ["perishable", "Perish", "perecedero", "PERECEDERA", "perec", "périssable", "perissables", "3 pieces", "3 piezas",
     "3 pièces", "3 pieces perishable", "perecedero 3 piezas 12b", "oversize", "voluminoso", "encombrant", "fragile",
     "frágil", "ID required", "id", "requiere identificación", "pièce d’identité requise", "pièce d'identité",
     "damaged on arrival", "dañado", "dañado al llegar", "endommagé à l’arrivée", "flowers", "3 pieces today"],
)  # fmt: skip
def test_count_and_flags_are_found_in_three_languages(text: str) -> None:
    every = "3 pieces · Perishable · Oversize · Fragile · ID required · Damaged on arrival · Flowers"
    assert matches(text, package(unit="12B", description=every))
    assert not matches(text, package(unit="3B", description="13 pieces · Roses"))


@pytest.mark.parametrize("text", ["2 pieces", "13 pieces", "33 pieces", "3 pieces 12c", "perecedero 3c"])
def test_another_count_or_unit_is_not_found(text: str) -> None:
    assert not matches(text, package(unit="12B", description="3 pieces · Perishable"))


def test_a_name_like_a_flag_is_still_found() -> None:
    assert matches("fragil", package(resident_name="Fragila Novak"))
    assert matches("identite", package(description="Identité inconnue"))
    assert matches("3 pieces", package(description="Box with 3 pieces"))
