"""Text that fills a rectangle: it shrinks, breaks between words, and is never cut."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication

from mybuilding_desk.printing.fitted_text import LINE_BREAK, FittedText, fit, load_fonts

AREA = QRectF(100, 50, 300, 80)


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


def lines(text: FittedText) -> list[str]:
    layout = text.layout
    found = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [layout.text()[line.textStart() : line.textStart() + line.textLength()].strip() for line in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12B", ["12B"]),
        ("Package room, shelf 12", ["Package room,", "shelf 12"]),
        ("Papadopoulou-Whitfield", ["Papadopoulou-", "Whitfield"]),
        ("W" * 24, ["W" * 12] * 2),
        (f"R7K2{LINE_BREAK}9M4C", ["R7K2" + LINE_BREAK, "9M4C"]),
    ],
)
def test_a_text_breaks_between_words_if_it_has_any(text: str, expected: list[str]) -> None:
    fitted = fit(text, AREA)
    assert lines(fitted) == [line.strip() for line in expected]
    assert AREA.contains(fitted.bounds)


@pytest.mark.parametrize("text", ["12B", "Ångström", "محمد عبد الله", "欧阳娜娜 대한민국", "x" * 200, "a b " * 50])
def test_a_text_is_as_large_as_its_area_allows_and_never_larger(text: str) -> None:
    small, large = fit(text, AREA), fit(text, QRectF(0, 0, 3000, 800))
    assert AREA.contains(small.bounds)
    assert large.pixels > 8 * small.pixels
    assert max(small.bounds.width() / AREA.width(), small.bounds.height() / AREA.height()) > 0.75


@pytest.mark.parametrize("size", [(168, 24), (60, 45), (900, 300)])
def test_a_text_of_any_length_stays_in_its_area(size: tuple[int, int]) -> None:
    area = QRectF(0, 0, *size)
    assert area.contains(fit("x" * 1_000_000, area).bounds)
    assert area.contains(fit("Ångström " * 27, area).bounds)


def test_letters_as_high_as_their_ink_fill_the_area() -> None:
    assert fit("12B", AREA, capitals=True).bounds.height() > 75 > fit("12B", AREA).pixels * 0.73


def test_a_text_is_at_the_side_that_it_is_asked_for() -> None:
    assert fit("12B", AREA).bounds.left() == AREA.left()
    assert fit("12B", AREA, align=Qt.AlignmentFlag.AlignRight).bounds.right() == pytest.approx(AREA.right())
    assert fit("12B", AREA, align=Qt.AlignmentFlag.AlignHCenter).bounds.center().x() == AREA.center().x()


def test_a_text_that_may_not_break_shrinks() -> None:
    assert lines(fit("12 / 99 and more of it", AREA, breaks=False)) == ["12 / 99 and more of it"]
