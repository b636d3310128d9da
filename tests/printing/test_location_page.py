"""Labels of locations on paper: every code is read back from the page."""

import pytest

from mybuilding_desk.domain.records.location_label import LocationSheet, location_text, read_location
from mybuilding_desk.printing.codes import read_codes
from mybuilding_desk.printing.documents import output

NAMES = ("A1", "B2", "Cold fridge 2", "Büro 2", "x" * 60, "Rail/left", "<b>&", "D4", "E5", "F6", "G7", "H8", "I9")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_code_is_read_back(qapp: object, paper: output.Paper) -> None:
    sheets = [LocationSheet("Location labels", NAMES)]
    read = [code for page in range(2) for code in read_codes(output.image(sheets, paper, page, 1600))]
    assert sorted(read) == sorted(location_text(name) for name in NAMES)
    assert {read_location(code) for code in read} == set(NAMES)


def test_labels_make_a_pdf(qapp: object) -> None:
    assert output.pdf([LocationSheet("Location labels", NAMES)], "A4", "Location labels").startswith(b"%PDF")
