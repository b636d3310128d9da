"""What the tests of charts share: the style sheet, and a function that shows a widget."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.stylesheet import apply_theme


@pytest.fixture(autouse=True)
def use_settings(qapp: QApplication) -> Iterator[Callable[..., None]]:
    """Apply the style sheet; return a function that applies settings. Restore the appearance at the end."""
    before = theme.colours, theme.dark, theme.high_contrast, theme.scale
    original = qapp.styleSheet(), qapp.palette(), qapp.font(), QLocale()
    apply_theme(qapp, Settings(theme="light"))
    QLocale.setDefault(QLocale("en_US"))
    QAccessible.setActive(True)  # else Qt does not tell it of new figures
    yield lambda **choices: apply_theme(qapp, Settings(**choices))
    QAccessible.setActive(False)
    theme.colours, theme.dark, theme.high_contrast, theme.scale = before
    qapp.setStyleSheet(original[0])
    qapp.setPalette(original[1])
    qapp.setFont(original[2])
    QLocale.setDefault(original[3])
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def show(qtbot) -> Callable[..., QWidget]:
    """Return a function that shows a widget in a size, and waits until it is laid out."""

    def shown(widget: QWidget, width: int = 520, height: int = 180) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        for _ in range(3):
            QApplication.processEvents()
        return widget

    return shown
