"""Displayed names: full, or shortened in privacy mode; copied names are always full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.text import fold
from mybuilding_desk.ui.scanning.text import match_titles
from mybuilding_desk.ui.text.name_display import NameDisplay, names


@pytest.fixture(autouse=True)
def restore_full_names():
    yield
    names.shorten(False)


def resident(first: str, last: str, unit: str = "12B") -> Resident:
    return Resident(f"{first}{last}{unit}", "32", unit, first, last)


def test_names_are_full_until_privacy_mode_is_on(qtbot):
    display = NameDisplay()
    assert (display.person("Zoë Ångström"), display.note("wet"), display.label("J. Smythe")) == (
        "Zoë Ångström",
        "wet",
        "J. Smythe",
    )
    with qtbot.waitSignal(display.changed):
        display.shorten(True)
    with qtbot.assertNotEmitted(display.changed):
        display.shorten(True)
    assert (display.person("Zoë Ångström"), display.note("wet"), display.note(""), display.label("J. Smythe")) == (
        "Z. Å.",
        "…",
        "",
        "J. S.",
    )
    with display.whole():
        assert display.person("Zoë Ångström") == "Zoë Ångström"
    assert display.short


def test_ambiguous_collector_names_are_shown_in_full():
    display = NameDisplay()
    display.shorten(True)
    full_names = ["Ana Lee", "Ana Leed", "Ana Leeds", "Bo Q"]
    assert display.collectors(full_names) == ["Ana Lee", "Ana Leed", "Ana Leeds", "Bo Q."]
    shown = display.collectors(["Ana Smith", "Ana Suarez"])
    assert shown == ["Ana Sm.", "Ana Su."]


def test_suggestions_in_one_unit_are_distinct():
    names.shorten(True)
    residents = [resident("Ana", "Smith"), resident("Ana", "Suarez"), resident("Ana", "Smith", "14C")]
    matches = [Match(person.unit, person, (), 0, exact=False, namesakes=False) for person in residents]
    matches.append(Match("12B", None, tuple(residents[:2]), 0, exact=True, namesakes=False))
    assert match_titles(matches) == ["Ana Sm.", "Ana Su.", "Ana S.", "Ana Sm., Ana Su."]


@given(st.lists(st.text("abé .", min_size=1, max_size=8), max_size=6, unique_by=fold))
def test_every_displayed_name_identifies_one_person(full_names):
    display = NameDisplay()
    display.shorten(True)
    shown = [fold(name) for name in display.collectors(full_names)]
    assert len(set(shown)) == len(full_names)
    whole = [fold(name) for name in full_names]
    assert all(name not in whole or whole.index(name) == position for position, name in enumerate(shown))
