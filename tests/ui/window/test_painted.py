"""The window tells its first paint once; and a window that is never painted tells it, too."""

import pytest
from PySide6.QtCore import QCoreApplication

from mybuilding_desk.app import application
from mybuilding_desk.app.application import App
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.ui.window import main_window
from mybuilding_desk.ui.window.main_window import MainWindow


class Painted(MainWindow):
    """Notes each paint, and the signal."""

    def __init__(self):
        self.told = []
        super().__init__()
        self.painted.connect(lambda: self.told.append("signal"))

    def paintEvent(self, event):
        self.told.append("paint")
        super().paintEvent(event)


@pytest.mark.parametrize("begin", [lambda app: app.start(None), lambda app: app.start_practice()])
def test_the_signal_comes_once_after_the_paint(qtbot, monkeypatch, tmp_path, begin):
    """A page that hides the window from its paint would delay the whole start."""
    monkeypatch.setattr(main_window, "_MAX_PAINT_DELAY_MS", 1_000_000)
    monkeypatch.setattr(application, "MainWindow", Painted)
    app = App(AppPaths.under(tmp_path))
    window = app.window
    qtbot.addWidget(window)
    begin(app)
    QCoreApplication.processEvents()
    assert not window.is_painted
    app.show()
    qtbot.waitUntil(lambda: window.is_painted)
    assert window.told[0] == "paint"
    window.update()
    qtbot.waitUntil(lambda: window.told[-1] == "paint")
    QCoreApplication.processEvents()
    assert window.told.count("signal") == 1
    window.close()


def test_a_window_that_is_never_painted_tells_it_after_a_while(qtbot, monkeypatch):
    monkeypatch.setattr(main_window, "_MAX_PAINT_DELAY_MS", 1)
    window = Painted()
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.told == ["signal"])
