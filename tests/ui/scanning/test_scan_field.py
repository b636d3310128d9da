"""How the scan field is painted; the journeys test its messages."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.scanning.scan_field import ScanField
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.stylesheet import apply_theme


class Paints(QObject):
    """Records the names of painted widgets."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.names: list[str] = []
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.names.append(watched.objectName())
        return False


@pytest.fixture
def scan_field(qapp, qtbot):
    apply_theme(qapp, Settings(theme="light"))
    scan_field = ScanField()
    scan_field.resize(700, 60)
    qtbot.addWidget(scan_field)
    with qtbot.waitExposed(scan_field):
        scan_field.show()
    QCoreApplication.processEvents()
    yield scan_field
    apply_theme(qapp, Settings())


@pytest.mark.parametrize("settings", [None, Settings(theme="dark")])
def test_painting_the_cursor_does_not_repaint_the_frame(qapp, scan_field, settings):
    if settings is not None:
        apply_theme(qapp, settings)
    QCoreApplication.processEvents()
    paints = Paints(scan_field, scan_field.edit)
    scan_field.edit.update(QRect(0, 3, 7, 23))
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()
    assert paints.names == ["scan_line"]


@pytest.mark.parametrize("settings", [Settings(theme="light"), Settings(theme="dark"), Settings(contrast="high")])
@pytest.mark.parametrize("enabled", [True, False])
def test_the_edit_has_the_background_of_the_frame(qapp, scan_field, settings, enabled):
    apply_theme(qapp, settings)
    scan_field.edit.setEnabled(enabled)
    scan_field.edit.setPlaceholderText("")
    picture, surface = scan_field.grab().toImage(), theme.color("surface")
    edit_rect = scan_field.edit.geometry()
    assert scan_field.rect().contains(edit_rect)
    for point in (edit_rect.topLeft(), edit_rect.bottomRight(), edit_rect.bottomRight() + QPoint(2, 2)):
        assert picture.pixelColor(point) == surface
