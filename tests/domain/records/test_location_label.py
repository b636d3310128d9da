"""Codes of location labels: read through any keyboard layout, and never taken for a package."""

import pytest

from mybuilding_desk.domain.records.label_code import label_code, label_text
from mybuilding_desk.domain.records.location_label import location_text, read_location, same_location
from mybuilding_desk.domain.tracking import read_scan

NAMES = ("B2", "Fridge", "Cold fridge 2", "A-1", "Büro 2", "冷蔵庫", "Rail/left", "x" * 60, "1Z999AA10123456784")


@pytest.mark.parametrize("name", NAMES)
def test_a_code_is_read_back(name: str) -> None:
    assert read_location(location_text(name)) == name
    scan = read_scan(location_text(name))
    assert (scan.kind, scan.number, scan.is_label, scan.storable) == ("location", name, True, False)


@pytest.mark.parametrize("text", ["MBD1:L:B2", "mbd1:l:B2", " MBD1:L:B2\r", "]Q1MBD1:L:B2", "MBD1ÖLÖB2", "MBD1>L>B2"])
def test_layouts_and_identifiers_do_not_matter(text: str) -> None:
    assert read_location(text) == "B2"


@pytest.mark.parametrize(
    "text",
    ["", "B2", "MBD1", "MBD1:L:", "MBD1:L: ", "MBD1:L;B2", "MBD1LB2", "MBD1:B2", "MBD2:L:B2", "MBD1:L:a\x00b",
     f"MBD1:L:{'x' * 300}", label_text(label_code("a package")), "1Z999AA10123456784"],
)  # fmt: skip
def test_nothing_else_is_a_location(text: str) -> None:
    assert read_location(text) == ""


def test_case_accents_and_blanks_do_not_matter() -> None:
    assert same_location("b2", "B2 ")
    assert same_location("Büro-2", "buro 2")
    assert not same_location("B2", "B22")
    assert not same_location("", "B2")
