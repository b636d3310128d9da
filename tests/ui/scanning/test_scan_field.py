"""How the scan line is painted; what it tells is in the journeys."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.scanning.scan_field import ScanField
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.stylesheet import apply_theme


class Paints(QObject):
    """The names of what was painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.seen: list[str] = []
        for one in widgets:
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen.append(watched.objectName())
        return False


@pytest.fixture
def line(qapp, qtbot):
    apply_theme(qapp, Settings(theme="light"))
    made = ScanField()
    made.resize(700, 60)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    QCoreApplication.processEvents()
    yield made
    apply_theme(qapp, Settings())


@pytest.mark.parametrize("looks", [None, Settings(theme="dark")])
def test_the_cursor_is_painted_without_the_frame_below(qapp, line, looks):
    if looks is not None:
        apply_theme(qapp, looks)
    QCoreApplication.processEvents()
    paints = Paints(line, line.edit)
    line.edit.update(QRect(0, 3, 7, 23))
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()
    assert paints.seen == ["scan_line"]


@pytest.mark.parametrize("looks", [Settings(theme="light"), Settings(theme="dark"), Settings(contrast="high")])
@pytest.mark.parametrize("enabled", [True, False])
def test_its_ground_is_that_of_the_frame(qapp, line, looks, enabled):
    apply_theme(qapp, looks)
    line.edit.setEnabled(enabled)
    line.edit.setPlaceholderText("")
    picture, ground = line.grab().toImage(), theme.colour("surface")
    here = line.edit.geometry()
    assert line.rect().contains(here)
    for place in (here.topLeft(), here.bottomRight(), here.bottomRight() + QPoint(2, 2)):
        assert picture.pixelColor(place) == ground
