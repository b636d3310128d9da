"""Drives the whole program: real keys to the focused window, and reads what a user can see."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.app.application import App
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticeBuilding, WireRequest
from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.main_page.page import MainPage
from mybuilding_desk.ui.scanning.scanner import Scanner
from mybuilding_desk.ui.text import error_texts
from tests.e2e.scanner import BarcodeScanner

UPS = "1Z999AA10123456784"
RIVERSIDE, ELAN, LOFTS = "32", "140027_1", "1A"
MANAGER, RESIDENT = "manager@140riverside.example", "zoe@140riverside.example"
PATIENCE = 60_000
"""Timeout in ms for every condition that a test waits for."""


_TURNS = 5
STROKE_MS, LOOK_MS = 120, 500
"""Milliseconds between two keys of a trained typist, and to look at the result of a scan or an Enter."""


class Hands:
    """One running program, driven by real keys. `keys` counts the keys pressed since `count_keys`.

    `time` is the clock, in ms, that the program uses to tell typing from scans; only keys advance it.
    """

    def __init__(self, qtbot: Any, app: App) -> None:
        self.qtbot = qtbot
        self.app = app
        self.keys = 0
        self.expects_faults = False
        self.time = 1_000

    # Keys

    def press(self, *names: str) -> None:
        """Press keys in Qt notation: `Return`, `Ctrl+L`; each counts as one."""
        for name in names:
            combination = QKeySequence(name)[0]
            self._strike(combination.key(), combination.keyboardModifiers())

    def press_until(self, key: str, goal: str | Callable[[], object]) -> None:
        """Press a key until a condition holds or the widget of this name has the focus, at most 40 times."""
        for _ in range(40):
            if self.focus() == goal if isinstance(goal, str) else goal():
                return
            self.press(key)
        raise AssertionError(f"{key} never reaches {goal}; the focus is at {self.focus()}")

    def go_to_list(self, *names: str) -> None:
        """Go to the list pane by pane, which counts as one key, and press these keys there."""
        keys = self.keys
        self.press_until("F6", "packages")
        self.keys = keys + 1
        self.press(*names)

    def type(self, text: str) -> None:
        """Type characters, one key each."""
        for char in text:
            self._strike(char)

    def scan(self, number: str = UPS) -> None:
        """Send a number and Enter as a usual scanner does; not counted as keys."""
        BarcodeScanner(self).send(number)

    def rest(self) -> None:
        """Let the keyboard rest for a moment. A burst that ends by silence ends here, before the window is read."""
        ear = self.ear
        if ear is not None:
            self.time += ear.wait
            ear.pause()
        self.time += LOOK_MS

    @property
    def ear(self) -> Scanner | None:
        """The scan detector, set to this clock; `None` before the desk is open."""
        if self.app.window.desk is None:
            return None
        ear = self.app.window.desk.scan_router.scanner
        ear.clock = lambda _: self.time
        ear.now = lambda: self.time
        return ear

    def count_keys(self) -> None:
        """Start to count keys."""
        self.keys = 0

    # Eyes

    @property
    def window(self) -> QWidget:
        return self.app.window

    @property
    def desk(self) -> MainPage:
        assert self.app.window.desk is not None
        return self.app.window.desk

    @property
    def store(self) -> Any:
        assert self.app.workspace is not None
        return self.app.workspace.store

    @property
    def refresher(self) -> Any:
        assert self.app.workspace is not None
        return self.app.workspace.refresher

    def focus(self) -> str:
        """The object name of the focused widget."""
        widget = QApplication.focusWidget()
        return widget.objectName() if widget is not None else ""

    def find(self, name: str) -> Any:
        """The visible widget of this name."""
        widgets = [one for one in self.window.findChildren(QWidget, name) if one.isVisible()]
        assert len(widgets) == 1, f"{len(widgets)} visible widgets are called {name}"
        return widgets[0]

    def sees(self, name: str) -> bool:
        """Whether a widget of this name is visible."""
        return any(one.isVisible() for one in self.window.findChildren(QWidget, name))

    def words(self, name: str) -> str:
        """The text of the visible widget of this name, or `""`."""
        return str(self.find(name).text()) if self.sees(name) else ""

    def rows(self) -> list[PackageRow]:
        """The rows of the active list."""
        model = self.desk.ui.table.rows
        return [row for number in range(model.rowCount()) if (row := model.row(number)) is not None]

    def click(self, widget: QWidget, point: QPoint | None = None) -> None:
        """Click with the mouse, in the middle unless `place` is given."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point or widget.rect().center())
        self.look_round()

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for a condition."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)
        self.look_round()

    def end_batch(self) -> None:
        """End the batch if there is one."""
        if self.app.workspace is not None and self.app.workspace.batch.is_on:
            self.press("Ctrl+Shift+B")

    def look_round(self) -> None:
        """Assert that there is no second window and that the program had no unexpected error."""
        shown = [one for one in QGuiApplication.topLevelWindows() if one.isVisible()]
        windows = [one.objectName() or repr(one) for one in shown if one.type() != Qt.WindowType.Popup]
        assert len(windows) <= 1, windows
        messages = [self.words(name) for name in ("news_banner", "scan_banner", "sign_in_banner", "release_banner")]
        assert error_texts.FAULT not in messages
        assert self.expects_faults or not self.app.faults.count(), self.app.faults.all()

    def _strike(self, key: Any, *modifiers: Any) -> None:
        self.keys += 1
        self.time += STROKE_MS
        ear, sheets = self.ear, self._open_sheets()
        QTest.keyClick(self._window(), key, *modifiers)
        if ear is not None:
            ear.pause()
            QApplication.processEvents()
        self._see()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or self._open_sheets() != sheets:
            self.time += LOOK_MS
        self.look_round()

    def _open_sheets(self) -> int:
        desk = self.app.window.desk
        return len(open_sheets(desk)) if desk is not None else 0

    def _see(self) -> None:
        """Paint and process events: a user sees the result of a key only after a few turns of the event loop."""
        for _ in range(_TURNS):
            desk = self.app.window.desk
            if desk is None or desk.is_quiet:
                return
            QApplication.processEvents()

    def _window(self) -> Any:
        window = QGuiApplication.focusWindow()
        assert window is not None, "no window has the focus"
        return window

    # Complete tasks

    def close(self) -> None:
        """Close the window and let everything in flight arrive."""
        self.window.close()
        assert self.app.worker.close(10)
        QApplication.processEvents()

    def sign_in(self, email: str = PRACTICE_EMAIL, password: str = PRACTICE_PASSWORD) -> None:
        """Sign in by keys; returns when packages and residents are loaded."""
        self.until(lambda: self.focus() == "email")
        self.type(email)
        self.press("Tab")
        self.type(password)
        self.press("Return")
        self.until(lambda: self.app.workspace is not None)
        self.until(lambda: self.store.directory.search("2a") and self.rows())

    def sign_out(self) -> None:
        """Sign out by the user menu, as there is no key for it."""
        self.click(self.find("user_button"))
        menu = QApplication.activePopupWidget()
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Return):  # its last entry
            QTest.keyClick(menu, key)
        self.window.activateWindow()  # a closed menu leaves no active window on the offscreen platform
        self.until(lambda: QGuiApplication.focusWindow() is not None)

    def until_kept(self) -> None:
        """Wait until the next start would resume this session."""
        self.until(lambda: self.app.preferences.now.account is not None)

    def until_resumed(self) -> None:
        """Wait until the session kept by an earlier start is resumed."""
        self.until(lambda: self.app.workspace is not None)

    def until_fresh(self) -> None:
        """Wait for the end of the running refresh."""
        self.until(lambda: self.refresher.checked_at is not None and not self.refresher.busy and self.desk.is_quiet)

    def until_sent(self) -> None:
        """Wait until the outbox has nothing left to send."""
        open_rows = {"waiting", "sending", "in_doubt"}
        self.until(
            lambda: (
                not self.store.waiting_count()
                and not open_rows & {row.state for row in self.rows()[:20]}
                and self.desk.is_quiet
            )
        )


def others(building: PracticeBuilding, path: str, **params: str) -> Any:
    """A call from another desk, made by the manager of the building."""
    form = {
        "grant_type": "password",
        "client_id": "practice-desk",
        "client_secret": "practice-building",
        "username": MANAGER,
        "password": PRACTICE_PASSWORD,
    }
    token = building.answer(WireRequest("POST", "oauth/access_token", form)).body["access_token"]
    answer = building.answer(WireRequest("POST", path, {"access_token": token, "format": "json", **params}))
    assert answer.body["status"] == "success", answer.body
    return answer.body["response"]


def package(building: PracticeBuilding, number: str, community_id: str = RIVERSIDE) -> Package:
    """The only package with this number on the server."""
    [match] = [one for one in building.packages(community_id) if one.tracking_number == number]
    return match
