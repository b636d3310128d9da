"""Comparable texts: letters of all scripts, punctuation, unit numbers and their order."""

import sqlite3
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.text import fold, plain, spellings, unit_code, unit_sort_key, words

UNITS_IN_ORDER = [
    "1-23",
    "2",
    "2E",
    "2 F",
    "9C",
    "12",
    "12-3",
    "12A",
    "12-B",
    "12b 2",
    "120",
    "1204",
    "GYM",
    "PH2",
    "PH10",
]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("SMITH", "smith"),
        ("Zoë Ångström", "zoe angstrom"),
        ("Zoe\u0308 A\u030angstro\u0308m", "zoe angstrom"),
        ("Søren Łukasz Đorđe", "soren lukasz dorde"),
        ("Weiß Æsa Œuvre Þór", "weiss aesa oeuvre thor"),
        ("İpek Işık", "ipek isik"),
        ("ﬁona Ａｎａ", "fiona ana"),
        ("O'Neil O’Neil O‘Neil OʼNeil O`Neil O´Neil O＇Neil", "oneil oneil oneil oneil oneil oneil oneil"),
        ("Anne-Marie Anne\u2011Marie Anne–Marie", "anne marie anne marie anne marie"),
        ("  Smith,\tJohn (Jr.)\n", "smith john jr"),
        ("soft\u00adhyphen zero\u200bwidth \u202eright", "softhyphen zerowidth right"),
        ("李小龍 (Bruce Lee)", "李小龍 bruce lee"),
        ("مُحَمَّد على", "محمد علي"),
        ("דָּוִד", "דוד"),
        ("葛\U000e0100城", "葛城"),
        ("١٢ब ２", "12ब 2"),
        ("김민준", "김민준"),
        ("", ""),
        ("🙂 !?", ""),
    ],
)
def test_equivalent_texts_fold_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("one", "other"), [("ガク", "カク"), ("कि", "कु"), ("สี", "สู"), ("ł", "k"), ("1-2", "12")])
def test_different_texts_fold_differently(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_plain_keeps_word_separators() -> None:
    assert plain("D’Arcy–Müller/x") == "d'arcy-muller x"


def test_words_of_a_text_without_letters_are_its_punctuation() -> None:
    assert words("?! --") == ("?!", "--")
    assert words("?! Ana '") == ("ana",)
    assert words(" \t") == ()


@pytest.mark.parametrize(
    ("text", "other"), [("Müller", "Mueller"), ("Mu\u0308ller", "Mueller"), ("Øst", "Oest"), ("Åse", "Aase")]
)
def test_umlauts_are_also_written_out(text: str, other: str) -> None:
    assert spellings(text) == (text, other)


def test_a_name_without_umlauts_has_one_spelling() -> None:
    assert spellings("Núñez") == ("Núñez",)


@pytest.mark.parametrize(
    "text",
    ["12B", "12b", " 12 b ", "12-B", "#12B", "# 12b", "apt 12B", "Apt. 12-b", "APT12B", "apartment 12b", "Unit #12B"],
)
def test_spellings_of_a_unit_are_equal(text: str) -> None:
    assert unit_code(text) == "12b"


@pytest.mark.parametrize(
    ("text", "code"),
    [("apt", "apt"), ("Unity", "unity"), ("Aptos 4", "aptos4"), ("unit b", "b"), ("*", "*"), (" ", "")],
)
def test_a_unit_keeps_its_name(text: str, code: str) -> None:
    assert unit_code(text) == code


def test_units_sort_in_natural_order() -> None:
    assert all(unit_sort_key(one) < unit_sort_key(other) for one, other in pairwise(UNITS_IN_ORDER))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), max_size=12))
def test_sqlite_sorts_units_in_the_same_order(units: list[str]) -> None:
    database = sqlite3.connect(":memory:")
    database.execute("create table unit (sort_key text)")
    database.executemany("insert into unit values (?)", [(unit_sort_key(unit),) for unit in units])
    by_sqlite = [key for (key,) in database.execute("select sort_key from unit order by sort_key")]
    database.close()
    assert by_sqlite == sorted(map(unit_sort_key, units))


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_numbers_sort_by_value(one: int, other: int) -> None:
    assert (unit_sort_key(str(one)) < unit_sort_key(str(other))) == (one < other)


@given(st.text())
def test_folding_accepts_any_text_and_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert plain(plain(text)) == plain(text)
    assert fold(text) == " ".join(fold(text).split())


@given(st.text())
def test_units_and_words_accept_any_text(text: str) -> None:
    assert bool(words(text)) == bool(text.strip()) == bool(unit_code(text))
    assert isinstance(unit_sort_key(text), str)


@pytest.mark.parametrize("text", ["\ud800", "\0", "\U0010ffff", "9" * 5000])
def test_hostile_texts_are_accepted(text: str) -> None:
    assert isinstance(fold(text) + unit_code(text) + unit_sort_key(text), str)
    assert words(text)
