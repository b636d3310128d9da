"""Masked names: the result for each form of name; no name longer than one letter is shown in full."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mybuilding_desk.domain.people.masking import initials, known_name, known_names, monogram

NAMES = st.text(max_size=60) | st.lists(
    st.text("aáÅbñZ李小محד'-.(" + "\u0301", min_size=1, max_size=12), max_size=8
).map(" ".join)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Zoë Ångström", "Z. Å."),
        ("Kim Bakery LLC", "K. B. L."),
        ("Ana Smith", "A. S."),
        ("ana smith", "A. S."),
        ("Ludwig van der Meer", "L. M."),
        ("María-José Núñez de la Fuente y Álvarez de Toledo", "M. N. T."),
        ("D’Angelo O’Keeffe", "D. O."),
        ("X Y", "X. Y."),
        ("Q", "Q."),
        ("李小龍 (Bruce Lee)", "李. (B. L.)"),
        ("김민준", "김."),
        ("محمد بن عبد الرحمن العلي", "م. ب. ا."),
        ("שרה כהן־לוי", "ש. כ."),
        ("Zoe\u0308 A\u030angstro\u0308m", "Z. Å."),
        ("किरण देसाई", "कि. दे."),
        ("24 Hour Gym", "2. H. G."),
        ("Who Came (for Zoë Ångström)", "W. C. (Z. Å.)"),
        ("ßeta straße", "ß. S."),
        ("ß. S.", "ß. S."),
        ("Ana y. Smith", "A. Y. S."),
        ("<b>Bold</b>", "B."),
        ("— ?", "…"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_name_becomes_initials(name: str, shown: str) -> None:
    assert initials(name) == shown


@given(NAMES)
def test_no_word_longer_than_a_letter_is_shown_and_no_mask_is_empty(name: str) -> None:
    shown = initials(name)
    assert bool(shown) == bool(name.strip())
    long = [word for word in name.split() if sum(char.isalnum() for char in word) > 1]
    assert [word for word in long if word in shown.split()] == []
    assert all(sum(char.isalnum() for char in word) <= 1 for word in shown.split())
    assert len(shown.split()) <= max(3, 3 * (1 + name.count("(") + name.count("[") + name.count(")") + name.count("]")))


@given(NAMES)
@example("a ß")
def test_masking_twice_changes_nothing(name: str) -> None:
    assert initials(initials(name)) == initials(name)


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ([("Zoë", "Ångström")], ["Zoë Å."]),
        ([("Ana", "Smith"), ("Ana", "Suarez"), ("Bo", "Smith")], ["Ana Sm.", "Ana Su.", "Bo S."]),
        ([("Ana", "Smith"), ("Ana", "Smith")], ["Ana S.", "Ana S."]),
        ([("Ana", "Lee"), ("Ana", "Li")], ["Ana Le.", "Ana L."]),
        ([("", "Kim Bakery LLC")], ["Kim B. L."]),
        ([("Acme", "")], ["A."]),
        ([("Amazonia", "")], ["Ama…"]),
        ([("Q", "")], ["Q."]),
        ([("", "")], [""]),
        ([("Mary Ann", "van Dyke")], ["Mary Ann D."]),
        ([("Ana", "Li"), ("Ana", "Lo")], ["Ana Li", "Ana Lo"]),
        ([("Ana", "Li"), ("Ana", "Lo"), ("Ana", "Lim")], ["Ana Li", "Ana Lo", "Ana Li."]),
        ([("Ana", "Li"), ("Ana", "Lim")], ["Ana L.", "Ana Li."]),
        ([("Ana", "Li"), ("Ana", "Li"), ("Bo", "Lo")], ["Ana L.", "Ana L.", "Bo L."]),
    ],
)
def test_a_choice_shows_the_first_name_and_the_difference(names, shown) -> None:
    assert known_names(names) == shown


def test_a_label_keeps_its_first_word() -> None:
    assert known_name("J. Smythe") == "J. S."
    assert known_name("Bartholomew  Featherstone") == "Bartholomew F."


@given(NAMES, NAMES)
def test_the_last_name_of_a_person_is_never_shown_in_full(first: str, last: str) -> None:
    [shown] = known_names([(first, last)])
    if first.strip() and last.strip() and sum(char.isalnum() for char in last) > 1:
        assert shown.split()[-len(last.split()) :] != last.split()


@given(st.lists(st.tuples(NAMES, NAMES), max_size=5))
def test_every_name_has_a_masked_form(names: list[tuple[str, str]]) -> None:
    for (first, last), shown in zip(names, known_names(names), strict=True):
        assert bool(shown) == bool(first.strip() or last.strip())


@pytest.mark.parametrize(
    ("name", "mark"),
    [("140 Riverside", "1R"), ("Elan Tower", "ET"), ("Sky & Sons Lofts", "SL"), ("Zoë", "Z"), ("", ""), ("& &", "")],
)
def test_a_monogram_is_the_first_characters_of_the_first_and_the_last_word(name: str, mark: str) -> None:
    assert monogram(name) == mark
