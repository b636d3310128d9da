"""The title of a window that Python is about to collect."""

from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import delete

from mybuilding_desk.ui.window.main_window import MainWindow


def test_a_last_change_of_the_page_is_no_error(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    [pages] = [one for one in window.findChildren(QStackedWidget) if one.count()]
    pages.addWidget(QWidget())
    window.__dict__.clear()  # as the garbage collector does before Qt deletes the pages
    with qtbot.captureExceptions() as errors:
        pages.setCurrentIndex(1)
    assert errors == []
    delete(window)  # no timer may find it without its attributes
