"""The window signals its first paint once, even if it is never painted."""

import pytest
from PySide6.QtCore import QCoreApplication

from mybuilding_desk.app import application
from mybuilding_desk.app.application import App
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.ui.window import main_window
from mybuilding_desk.ui.window.main_window import MainWindow


class Painted(MainWindow):
    """Records each paint and the signal."""

    def __init__(self):
        self.log = []
        super().__init__()
        self.painted.connect(lambda: self.log.append("signal"))

    def paintEvent(self, event):
        self.log.append("paint")
        super().paintEvent(event)


@pytest.mark.parametrize("start", [lambda app: app.start(None), lambda app: app.start_practice()])
def test_the_signal_is_emitted_once_after_the_paint(qtbot, monkeypatch, tmp_path, start):
    """A page that prevents the paint would delay the whole start."""
    monkeypatch.setattr(main_window, "_MAX_PAINT_DELAY_MS", 1_000_000)
    monkeypatch.setattr(application, "MainWindow", Painted)
    app = App(AppPaths.under(tmp_path))
    window = app.window
    qtbot.addWidget(window)
    start(app)
    QCoreApplication.processEvents()
    assert not window.is_painted
    app.show()
    qtbot.waitUntil(lambda: window.is_painted)
    assert window.log[0] == "paint"
    window.update()
    qtbot.waitUntil(lambda: window.log[-1] == "paint")
    QCoreApplication.processEvents()
    assert window.log.count("signal") == 1
    window.close()


def test_an_unpainted_window_emits_the_signal_after_a_delay(qtbot, monkeypatch):
    monkeypatch.setattr(main_window, "_MAX_PAINT_DELAY_MS", 1)
    window = Painted()
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.log == ["signal"])
