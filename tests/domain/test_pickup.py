"""A pickup: location by location in walking order, and the person picking up."""

import pytest

from mybuilding_desk.domain.pickup import Collector, by_location, collector
from mybuilding_desk.domain.scan_intent import PackageRow, Pickup
from tests.storage.values import package


def row(number: int, shelf: str = "", name: str = "") -> PackageRow:
    return PackageRow(package(str(number), unit="12B", shelf=shelf, resident_name=name))


def pickup(*people: str) -> Pickup:
    return Pickup("12B", "", (), frozenset(), people)


def test_locations_are_in_walking_order_and_no_location_comes_last():
    rows = [row(1, "B1"), row(2), row(3, "A10"), row(4, "A2"), row(5, "b1 "), row(6, "A2"), row(7, " ")]
    groups = [(shelf, [one.package.package_id for one in rows]) for shelf, rows in by_location(rows)]
    assert groups == [("A2", ["4", "6"]), ("A10", ["3"]), ("B1", ["1", "5"]), ("", ["2", "7"])]


def test_no_rows_have_no_locations():
    assert by_location([]) == []


@pytest.mark.parametrize("typed", ["Zoë Ångström", "zoe angstrom", "  Zoë   ÅNGSTRÖM ", "Zoe Aangstroem"])
def test_a_resident_of_the_unit_gets_the_listed_name(typed):
    assert collector(typed, pickup("Erik Ångström", "Zoë Ångström"), [row(1)]) == Collector("Zoë Ångström")


@pytest.mark.parametrize(
    ("names", "behalf"),
    [(["Ana Smith"], "Ana Smith"), (["Ana Smith"] * 3, "Ana Smith"), (["Ana Smith", "Tom Smith"], "12B"),
     (["Ana Smith", ""], "12B"), ([""], "12B"), ([], "12B")],
)  # fmt: skip
def test_another_person_picks_up_for_a_resident(names, behalf):
    rows = [row(number, name=name) for number, name in enumerate(names)]
    assert collector("Ben  Roe", pickup("Ana Smith"), rows) == Collector("Ben Roe", behalf)


def test_without_listed_residents_any_person_picks_up_as_themselves():
    assert collector("Ben Roe", pickup(), [row(1)]) == Collector("Ben Roe")


@pytest.mark.parametrize("typed", ["", "   "])
def test_no_name_gives_no_collector(typed):
    assert collector(typed, pickup("Ana Smith"), [row(1)]) == Collector("")
