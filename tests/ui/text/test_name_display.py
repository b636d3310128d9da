"""How names are shown: whole, or short while privacy is on; what is copied is whole at any time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.text import fold
from mybuilding_desk.ui.scanning.text import match_titles
from mybuilding_desk.ui.text.name_display import NameDisplay, names


@pytest.fixture(autouse=True)
def whole_names_after():
    yield
    names.shorten(False)


def resident(first: str, last: str, unit: str = "12B") -> Resident:
    return Resident(f"{first}{last}{unit}", "32", unit, first, last)


def test_names_are_whole_until_privacy_is_on(qtbot):
    made = NameDisplay()
    assert (made.person("Zoë Ångström"), made.note("wet"), made.label("J. Smythe")) == (
        "Zoë Ångström",
        "wet",
        "J. Smythe",
    )
    with qtbot.waitSignal(made.changed):
        made.shorten(True)
    with qtbot.assertNotEmitted(made.changed):
        made.shorten(True)
    assert (made.person("Zoë Ångström"), made.note("wet"), made.note(""), made.label("J. Smythe")) == (
        "Z. Å.",
        "…",
        "",
        "J. S.",
    )
    with made.whole():
        assert made.person("Zoë Ångström") == "Zoë Ångström"
    assert made.short


def test_whoever_cannot_be_told_apart_is_shown_whole_where_one_is_recorded():
    made = NameDisplay()
    made.shorten(True)
    people = ["Ana Lee", "Ana Leed", "Ana Leeds", "Bo Q"]
    assert made.collectors(people) == ["Ana Lee", "Ana Leed", "Ana Leeds", "Bo Q."]
    shown = made.collectors(["Ana Smith", "Ana Suarez"])
    assert shown == ["Ana Sm.", "Ana Su."]


def test_suggestions_of_one_unit_are_told_apart():
    names.shorten(True)
    people = [resident("Ana", "Smith"), resident("Ana", "Suarez"), resident("Ana", "Smith", "14C")]
    matches = [Match(one.unit, one, (), 0, exact=False, namesakes=False) for one in people]
    matches.append(Match("12B", None, tuple(people[:2]), 0, exact=True, namesakes=False))
    assert match_titles(matches) == ["Ana Sm.", "Ana Su.", "Ana S.", "Ana Sm., Ana Su."]


@given(st.lists(st.text("abé .", min_size=1, max_size=8), max_size=6, unique_by=fold))
def test_every_shown_name_is_that_of_one_person(people):
    made = NameDisplay()
    made.shorten(True)
    shown = [fold(one) for one in made.collectors(people)]
    assert len(set(shown)) == len(people)
    whole = [fold(one) for one in people]
    assert all(one not in whole or whole.index(one) == at for at, one in enumerate(shown))
