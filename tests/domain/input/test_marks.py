"""Marks typed after a recipient: how many pieces, and perishable."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mybuilding_desk.domain.input.marks import NO_MARKS, Marks, read_recipient
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.search import ResidentSearch

PLAIN_HOUSE = (Resident("1", "7", "12B", "Zoë", "Ångström"), Resident("2", "7", "4D", "Xavier", "Roe"))
ODD_HOUSE = (
    Resident("3", "7", "12 X3", "Ana", "Roe"),
    Resident("4", "7", "12", "Bo", "Lee"),
    Resident("5", "7", "14", "", "Yahoo !"),
    Resident("6", "7", "15", "x3", "Poe"),
    Resident("7", "7", "9 *3", "Cy", "Fox"),
    Resident("8", "7", "16", "Xi", "Wu"),
)


def read(text, residents=PLAIN_HOUSE):
    return read_recipient(text, ResidentSearch(residents).search)


def meaning(text, residents=PLAIN_HOUSE):
    typed = read(text, residents)
    return typed.text, typed.marks.count, typed.marks.perishable


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("12b", ("12b", None, False)),
        ("12b x3", ("12b", 3, False)),
        ("12b X3 ", ("12b", 3, False)),
        ("12b *3", ("12b", 3, False)),
        ("12b ×3", ("12b", 3, False)),
        ("12b x٣", ("12b", 3, False)),
        ("12b ！", ("12b", None, True)),
        ("12b !", ("12b", None, True)),
        ("12b\u202f!", ("12b", None, True)),
        ("12b x3 !", ("12b", 3, True)),
        ("12b ! x3", ("12b", 3, True)),
        ("zo ang x99", ("zo ang", 99, False)),
        ("12b x3 x5", ("12b", 5, False)),
        ("12b x0", ("12b", 0, False)),
        ("12b *100", ("12b", 100, False)),
        ("99z *3", ("99z", 3, False)),
        ("99z !", ("99z", None, True)),
    ],
)
def test_a_mark_follows_a_recipient_and_a_blank(text, wanted):
    assert meaning(text) == wanted


@pytest.mark.parametrize("text", ["", " ", "x3", "*3", "!", "12bx3", "12b!", "12b x3!", "12b 3", "12b !!", "99z x3"])
def test_other_texts_have_no_mark(text):
    assert meaning(text) == (text.strip(), None, False)


@pytest.mark.parametrize(
    ("text", "unit"), [("12 x3", "12 X3"), ("yahoo !", "14"), ("x3 poe", "15"), ("15 x3", "15"), ("9 *3", "9 *3")]
)
def test_a_text_that_finds_a_recipient_as_a_whole_has_no_mark(text, unit):
    typed = read(text, ODD_HOUSE)
    assert (typed.text, typed.marks) == (text, NO_MARKS)
    assert typed.matches[0].unit == unit


def test_a_possible_match_of_the_whole_text_does_not_protect_it():
    typed = read("16 x3", ODD_HOUSE)
    assert (typed.text, typed.marks.count, typed.matches[0].exact) == ("16", 3, True)


def test_a_sign_is_a_mark_even_where_the_search_ignores_it():
    assert meaning("12 *3", ODD_HOUSE) == ("12", 3, False)  # not unit 12 X3, nor 123


def test_the_recipient_is_found_while_the_mark_is_typed():
    units = [read(text).matches[0].unit for text in ("12b", "12b x", "12b x3", "12b x3 !")]
    assert units == ["12B"] * 4
    assert read("12b x").marks == Marks(unfinished=True)
    assert read("4d x").text == "4d x"  # Xavier


@pytest.mark.parametrize(("marks", "valid"), [(0, False), (1, True), (99, True), (100, False), (999_999_999, False)])
def test_a_count_is_1_to_99(marks, valid):
    assert read(f"12b x{marks}").marks.is_valid == valid


def test_without_a_mark_the_text_is_searched_once():
    asked = []
    read_recipient("12b", lambda text: asked.append(text) or [])
    assert asked == ["12b"]


@given(st.text(max_size=40) | st.text(alphabet="12bx*!3 ×", max_size=12))
@example("! ! ! ! ! !")
def test_any_text_is_read_and_keeps_what_is_no_mark(text):
    typed = read(text)
    assert text.strip().startswith(typed.text)
    assert typed.matches == ResidentSearch(PLAIN_HOUSE).search(typed.text)
    assert read(text) == typed


def test_a_huge_text_is_read_at_once():
    before = time.process_time()
    read("12b " + "x3 ! " * 100_000)
    assert time.process_time() - before < 1
