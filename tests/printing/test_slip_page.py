"""Door slips on paper: two to a page, whole, with a line to cut along."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from mybuilding_desk.domain.records.door_slip import SlipContent
from mybuilding_desk.printing.documents import output
from tests.support.documents import ink, page_count
from tests.support.proofs import run, text_of
from tests.support.reports import slip

pytestmark = pytest.mark.usefixtures("qapp")

HUGE = "<h1>" + "𒐫" * 300 + "\u202e" + "e\u0301" * 300


def saved(folder: Path, *slips: SlipContent) -> Path:
    path = folder / "slips.pdf"
    path.write_bytes(output.pdf(slips, "A4", "Door slips"))
    return path


def text_of_part(path: Path, page: int, top: int) -> str:
    """The text of the upper or lower half of an A4 page, in points."""
    area = ("-x", "0", "-y", str(top), "-W", "595", "-H", "421")
    return " ".join(run("pdftotext", "-f", str(page), "-l", str(page), *area, "-layout", str(path), "-").split())


def test_each_half_has_a_slip(tmp_path: Path) -> None:
    path = saved(tmp_path, slip(), slip(1, unit="7A", final_notice="Final notice"), slip(3, unit="Penthouse West 1204"))
    assert page_count(path) == 2
    upper, lower, last = text_of_part(path, 1, 0), text_of_part(path, 1, 421), text_of_part(path, 2, 0)
    for words in (
        "12B", "140 Riverside", "2 packages for you", "Hello Zoë Ångström,", "Please pick them up soon.",
        "Carrier Arrived Pieces", "Amazon Nov 1 1", "Front desk, every day until 10 PM", "12B · Printed",
    ):  # fmt: skip
        assert words in upper
    assert "Final notice" in lower and "Final notice" not in upper
    assert "7A" in lower and "12B" not in lower
    assert "Penthouse West 1204" in last
    assert text_of_part(path, 2, 421) == ""
    assert "Page" not in text_of(path)


def test_the_line_to_cut_along_is_in_the_middle() -> None:
    image = output.image([slip()], "A4", 0, 1190).convertToFormat(QImage.Format.Format_Grayscale8)
    middle = image.height() // 2
    assert ink(image.copy(100, middle - 3, 990, 7)) > 0.05
    assert ink(image.copy(0, middle + 6, 1190, middle - 12)) == 0


def test_a_slip_too_long_for_a_half_goes_on_with_page_numbers(tmp_path: Path) -> None:
    path = saved(tmp_path, slip(40, paragraphs=("Please pick them up at the front desk. " * 20,)), slip(unit="7A"))
    found = text_of(path)
    assert found.count("Amazon") == 42
    assert found.count("Please") == 21
    assert "Page 1 of 2" in found and "Page 2 of 2" in found
    assert "Page 1 of 2" in text_of_part(path, 1, 0) and "Page 2 of 2" in text_of_part(path, 1, 421)


def test_hostile_texts_stay_within_their_slips() -> None:
    hostile = slip(
        unit=HUGE, building=HUGE, title=HUGE, greeting=HUGE, paragraphs=(HUGE,) * 3, columns=(HUGE,) * 3,
        rows=((HUGE,) * 3,) * 9, where=HUGE, footer=HUGE, final_notice=HUGE,
    )  # fmt: skip
    image = output.image([hostile], "Letter", 0, 850)
    for edge in ((0, 0, 850, 50), (0, 0, 50, 1100), (800, 0, 50, 1100), (0, 1050, 850, 50)):
        assert ink(image.copy(*edge)) == 0


def test_a_slip_mirrors_for_a_language_from_right_to_left() -> None:
    for mirrored in (False, True):
        image = output.image([slip(right_to_left=mirrored)], "A4", 0, 595)
        unit = image.copy(50, 50, 495, 60)
        assert (ink(unit.copy(0, 0, 120, 60)) > ink(unit.copy(375, 0, 120, 60))) != mirrored


def test_a_slip_of_many_packages_fits_a_half(tmp_path: Path) -> None:
    path = saved(tmp_path, slip(24, final_notice="Final notice"))
    assert text_of(path).count("Amazon") == 24
    assert text_of_part(path, 1, 421) == ""
