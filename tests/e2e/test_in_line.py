"""Stacked widgets share their left and right edges to the pixel; widgets in a row share a baseline."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.theme.metrics import HALO
from tests.e2e.hands import UPS, Hands
from tests.e2e.screens import SCREENS


def place(desk: Hands, part: QWidget | str) -> QRect:
    """The position of a part in the window."""
    widget = desk.find(part) if isinstance(part, str) else part
    return QRect(widget.mapTo(desk.window, QPoint()), widget.size())


def caption(desk: Hands, field: str) -> QRect:
    """The position of a field's caption."""
    labels = [one for one in desk.window.findChildren(QLabel) if one.isVisible() and one.buddy() is desk.find(field)]
    assert len(labels) == 1
    return place(desk, labels[0])


@pytest.mark.parametrize("width", [700, 1024, 1366, 1920])
def test_the_scan_field_is_aligned_with_the_list(desk: Hands, width: int) -> None:
    desk.window.resize(width, 768)
    desk.until(lambda: desk.window.width() == width)
    side = "panel" if width >= 1100 else "find_frame"
    desk.until(lambda: place(desk, "scan_frame").right() - HALO == place(desk, side).right())
    assert place(desk, "scan_frame").left() + HALO == place(desk, desk.desk.ui.table.parentWidget()).left()


def test_the_drop_down_of_the_scan_field_stays_within_its_frame(desk: Hands) -> None:
    for width in (640, 1024, 1366):
        desk.window.resize(width, 768)
        desk.scan(UPS)
        desk.type("12")
        frame, popup = place(desk, "scan_frame"), place(desk, "popup")
        assert frame.left() + HALO <= popup.left()
        assert popup.right() <= frame.right() - HALO
        desk.press("Escape")


def test_the_captions_of_the_package_form_are_level(desk: Hands) -> None:
    desk.scan(UPS)
    lines = {caption(desk, name).center().y() for name in ("intake_kind", "intake_shelf", "intake_note")}
    assert len(lines) == 1


def test_the_logo_is_aligned_with_the_fields(desk: Hands) -> None:
    SCREENS["sign-in over the work"](desk)
    logos = [one for one in desk.desk.window().findChildren(QWidget, "logo") if one.isVisible() and one.width() > 40]
    assert {place(desk, logo).left() for logo in logos} == {place(desk, "email").left()}


def test_no_name_pushes_the_details_wider_than_their_panel(desk: Hands) -> None:
    row = desk.rows()[0]
    name = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafers"
    package = replace(
        row.package,
        resident_name=name,
        tracking_number="9" * 60,
        shelf=f"Cold room {name}",
        description=name,
        accepted_by=name,
    )
    desk.desk.ui.details.show_row(PackageRow(package, row.entry), may_act=True)
    scroll = desk.desk.ui.details.findChild(QScrollArea)
    desk.until(lambda: scroll.widget().width() == scroll.viewport().width())
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()
