"""What the tests of charts share: the style sheet, and a function that shows a widget."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.support.appearance import appearance_restored


@pytest.fixture(autouse=True)
def use_settings(qapp: QApplication) -> Iterator[Callable[..., None]]:
    """Apply the style sheet; return a function that applies settings. Restore the appearance at the end."""
    locale = QLocale()
    with appearance_restored(qapp):
        apply_theme(qapp, Settings(theme="light"))
        QLocale.setDefault(QLocale("en_US"))
        QAccessible.setActive(True)  # else Qt does not tell it of new figures
        yield lambda **choices: apply_theme(qapp, Settings(**choices))
        QAccessible.setActive(False)
    QLocale.setDefault(locale)
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
