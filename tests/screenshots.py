"""Makes the pictures of the documentation with the practice building: `python tests/screenshots.py [folder]`.

One picture a state, light and dark, 1366 x 768, off screen. It checks nothing.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import requests  # noqa: E402 - the path is chosen first
from PySide6.QtCore import QDeadlineTimer, QEventLoop  # noqa: E402 - the platform and the path are chosen first
from PySide6.QtGui import QImage, QKeySequence  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from mybuilding_desk.app import App  # noqa: E402
from mybuilding_desk.config import Folders  # noqa: E402
from mybuilding_desk.desk.preferences import Preferences  # noqa: E402
from mybuilding_desk.domain.settings import Settings  # noqa: E402
from mybuilding_desk.practice.adapter import PracticeAdapter  # noqa: E402
from mybuilding_desk.storage.settings import SettingsFile  # noqa: E402
from mybuilding_desk.ui.stylesheet import apply_theme  # noqa: E402
from tests.journeys.signing import by_mouse  # noqa: E402

SIZE = (1366, 768)
PATIENCE_MS = 30_000
UPS = "1Z999AA10123456784"


class Camera:
    """One program in the practice building, or without a configuration, and where its pictures go."""

    def __init__(self, qt: QApplication, folder: Path, theme: str) -> None:
        self.qt = qt
        self._folder = folder
        self._theme = theme

    @contextmanager
    def program(self, *, practice: bool) -> Iterator[App]:
        """A program that is closed at the end."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            folders = Folders.under(Path(place))
            Preferences(SettingsFile(folders.settings_file)).change(theme=self._theme)
            self.app = App(folders)
            if practice:
                self.app.start_practice(Path(place) / "practice")
            else:
                self.app.start(None)
            apply_theme(self.qt, Settings(theme=self._theme))  # type: ignore[arg-type]
            self.app.show()
            self.app.window.resize(*SIZE)
            self.until(self.app.window.isActiveWindow)
            try:
                yield self.app
            finally:
                self.app.window.close()
                self.app.lane.close(10)

    def take(self, name: str) -> None:
        """A picture of the window as it is, with a cursor where the focus is."""
        self.qt.processEvents()
        picture = self.app.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        picture.save(str(self._folder / f"{name}-{self._theme}.png"), "PNG", 0)

    def press(self, *names: str) -> None:
        """Keys as Qt writes them."""
        for name in names:
            key = QKeySequence(name)[0]
            QTest.keyClick(self.app.window.windowHandle(), key.key(), key.keyboardModifiers())

    def type(self, text: str) -> None:
        """Signs of a keyboard."""
        for sign in text:
            QTest.keyClick(self.app.window.windowHandle(), sign)
            if self.app.window.desk is not None:
                self.app.window.desk.scans.scanner.pause()  # signs without a moment between them would be a scan's

    def scan(self, number: str) -> None:
        """What a scanner sends."""
        for sign in number:
            QTest.keyClick(self.app.window.windowHandle(), sign)
        self.press("Return")

    def sign_in(self, email: str = "") -> None:
        """Into the practice building, until its lists are there."""
        if email:
            self.press("Ctrl+A")
            self.type(email)
        self.press("Return")
        self.until(lambda: self.app.workspace is not None)
        refresher = self.app.workspace.refresher  # type: ignore[union-attr]
        self.until(lambda: refresher.checked_at is not None and not refresher.busy)

    def until(self, came: Callable[[], object]) -> None:
        """Wait for the program."""
        limit = QDeadlineTimer(PATIENCE_MS)
        while not came():
            if limit.hasExpired():
                raise SystemExit("the program did not come to what was to be shown")
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def before_the_work(camera: Camera) -> None:
    """Welcome, set-up, sign-in."""
    with camera.program(practice=False):
        camera.take("welcome")
        camera.press("Return")
        camera.until(lambda: camera.app.window.focusWidget().objectName() != "choose_set_up")
        camera.take("set-up")
    with camera.program(practice=True):
        camera.take("sign-in")


def the_work(camera: Camera) -> None:
    """The desk, from the list to a sign-in that ended."""
    with camera.program(practice=True) as app:
        camera.sign_in()
        desk = app.window.desk
        assert desk is not None
        camera.take("main")
        camera.scan(UPS)
        camera.type("12b")
        camera.take("logging")
        camera.press("Return")
        camera.take("logged")
        camera.press("F7")
        camera.take("outbox")
        camera.press("Escape")
        app.preferences.change(grace_seconds=0)
        app.workspace.dispatch.send_all_now(include_grace=True)  # type: ignore[union-attr]
        desk.toast.hide()
        camera.until(lambda: not app.workspace.shelf.waiting_count())  # type: ignore[union-attr]
        camera.until(lambda: desk.table.rows.row(0) is not None and desk.table.rows.row(0).state == "logged")  # type: ignore[union-attr]
        camera.press("Ctrl+L", "Home", "Ctrl+K")
        camera.type("12b")
        camera.press("Return")
        camera.take("release")
        camera.press("Escape")
        app.preferences.change(signature="required")
        camera.type("12b")
        camera.press("Return")
        camera.until(desk.release_sheet.pad.isVisible)
        by_mouse(desk.release_sheet.pad)
        camera.take("release-signed")
        camera.press("Escape", "F9")
        camera.take("settings")
        camera.press("Escape", "F1")
        camera.take("keys")
        camera.press("Escape", "Alt+2")
        camera.take("history")
        camera.press("Ctrl+L", "Home", "F3")
        camera.take("story")
        camera.press("Escape", "Alt+3")
        camera.take("overdue")
        camera.press("Ctrl+F")
        camera.type("ups 12b")
        camera.take("find")
        camera.press("Escape", "Alt+1")
        camera.scan("TBA309471205881")
        camera.type("99z")
        camera.press("Return", "Return")
        camera.until(desk.news.text)
        camera.press("Ctrl+L", "Home", "Ctrl+K")
        camera.take("refused")
        camera.press("F2", "Escape")
        desk.toast.hide()
        with no_network():
            camera.scan("TBA309471205882")
            camera.type("2a")
            camera.press("Return")
            camera.until(lambda: desk.foot.network.text() == "Working offline")
            camera.until(lambda: not app.workspace.refresher.busy)  # type: ignore[union-attr]
            desk.toast.hide()
            camera.press("Ctrl+L", "Home", "Ctrl+K")
            camera.take("offline")
        assert app.session is not None
        desk.toast.hide()
        app.session.mark_token_dead()
        camera.take("sign-in-over-the-work")


def a_drop(camera: Camera) -> None:
    """A courier's drop, and what nobody knows a recipient for."""
    with camera.program(practice=True) as app:
        camera.sign_in()
        camera.press("F8")
        app.workspace.drop.keep(courier="Veho", shelf="B2")  # type: ignore[union-attr]
        for number, unit in ((UPS, "12b"), ("TBA309471205881", "2a"), ("ZZKK12398765432100", "zo ang")):
            camera.scan(number)
            camera.type(unit)
            camera.press("Return")
        camera.scan("ZZKK12398765432101")
        camera.take("drop")
        camera.press("Return")
        for number, label in (("TBA309471205882", "J. Angstrum"), ("TBA309471205883", "a"), ("TBA309471205884", "")):
            camera.scan(number)
            camera.type(label)
            camera.press("F6")
        camera.press("F6")
        camera.take("unknown-pile")


@contextmanager
def no_network() -> Iterator[None]:
    """The practice building cannot be reached."""
    send = PracticeAdapter.send

    def refuse(*_call: object, **_options: object) -> NoReturn:
        raise requests.exceptions.ConnectionError

    PracticeAdapter.send = refuse  # type: ignore[method-assign]
    try:
        yield
    finally:
        PracticeAdapter.send = send  # type: ignore[method-assign]


def a_resident(camera: Camera) -> None:
    """Somebody who may only read."""
    with camera.program(practice=True):
        camera.sign_in("zoe@140riverside.example")
        camera.take("resident")


def main() -> None:
    """Make them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "screenshots")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    qt = QApplication([])
    for theme in ("light", "dark"):
        camera = Camera(qt, folder, theme)
        for part in (before_the_work, the_work, a_drop, a_resident):
            part(camera)


if __name__ == "__main__":
    main()
