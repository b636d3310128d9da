"""Route scans to the scan field or to the window open over it. `scanner` recognizes them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.services.packages.actions import PackageActions
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.sounds import Sounds, player
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.sheet import Sheet, open_sheets
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.scanning.scan_controller import ScanController
from mybuilding_desk.ui.scanning.scan_field import ScanField
from mybuilding_desk.ui.scanning.scanner import KeyTarget, Scanner

_OPENED_MS: Final = 250
"""Milliseconds that a person needs to see a window that opened."""


class ScanRouter(QObject):
    """Router of scans. A sheet closes for a scan unless it handles scans, must be answered, or has half-typed text."""

    scan_discarded = Signal()
    """A scan arrived while the desk was locked, and was ignored."""

    def __init__(
        self,
        page: QWidget,
        line: ScanField,
        toast: Toast,
        intake: ScanController,
        actions: Callable[[], PackageActions | None],
    ) -> None:
        """Create the router; `actions` returns `None` unless the active user may log and release."""
        super().__init__(page)
        self._page, self._line, self._toast = page, line, toast
        self._intake = intake
        self._actions = actions
        self._covered = False
        self._taker: Callable[[str], bool] | None = None
        self.claims: Callable[[str], bool] = lambda _text: False
        """Takes the scans of labels that are on no package of MyBuilding, wherever the user is."""
        self._preferences: Preferences | None = None
        self._sounds: Sounds | None = None
        self.scanner = Scanner(self._target, page)
        self.scanner.scanned.connect(self._take)
        self.scanner.ended.connect(intake.finish)
        line.renewed.connect(self.scanner.ignore_enter)

    def bind(self, workspace: Workspace | None) -> None:
        """Use this account's scanner suffix and sounds, and report the idle time to its cleanup scheduler."""
        preferences = workspace.preferences if workspace is not None else None
        if self._preferences is not None:
            self._preferences.changed.disconnect(self._changed)
        self._preferences, self._sounds = preferences, None
        if preferences is not None:
            self._sounds = Sounds(preferences, player())
            preferences.changed.connect(self._changed)
            self.scanner.set_suffix(preferences.now.suffix)
        if workspace is not None:
            workspace.cleanup_scheduler.idle_seconds = self.scanner.idle_seconds

    def _changed(self, names: frozenset[str]) -> None:
        if self._preferences is None:
            return
        self.scanner.set_suffix(self._preferences.now.suffix)
        if "sound" in names:
            self._sound(good=True)

    def _sound(self, *, good: bool) -> None:
        if self._sounds is not None:
            self._sounds.play(good=good)

    def cover(self, covered: bool) -> None:
        """Set whether the lock screen covers the page, so that scans have no effect."""
        self._covered = covered
        self.scanner.ignore_enter()

    def set_taker(self, taker: Callable[[str], bool] | None) -> None:
        """Send scans to `taker` instead of the scan field, which a view does while it takes its place; `None` ends it.

        `taker` returns whether it understood the scan.
        """
        self._taker = taker
        self.scanner.ignore_enter()

    def end_taker(self, taker: Callable[[str], bool]) -> None:
        """Send scans to the scan field again, unless another view takes them by now."""
        if self._taker == taker:
            self.set_taker(None)

    def guard(self, sheet: Sheet) -> None:
        """Ignore an Enter pressed right after this sheet opens or closes; its own Enter changes packages."""
        sheet.opened.connect(lambda: self.scanner.ignore_enter(_OPENED_MS, key_ends_it=False))
        sheet.closed.connect(self.scanner.ignore_enter)

    def _target(self) -> KeyTarget:
        if self._covered:
            return "lock"
        if self._actions() is None:
            return "off"
        if QApplication.activeModalWidget() is not None:
            return "form"
        if any(not sheet.closable for sheet in open_sheets(self._page)):
            return "form"
        return "line" if self._line.edit.hasFocus() else "work"

    def _take(self, text: str) -> None:
        if self._covered:
            self._sound(good=False)
            self.scan_discarded.emit()
            return
        self._sound(good=self._is_understood(text))

    def _is_understood(self, text: str) -> bool:
        """Handle a scan; return `False` if a message needs the user's attention."""
        if QApplication.activeModalWidget() is not None:  # the dialog for a file
            self._toast.show_message(scanning_text.in_the_way(closable=True), icon_name="circle-help")
            return False
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for sheet in reversed(open_sheets(self._page)):
            understood = sheet.take_scan(text)
            if understood is not None:
                return understood
            if not sheet.yield_to_scan():
                self._toast.show_message(scanning_text.in_the_way(sheet.closable), icon_name="circle-help")
                return False
        if self._taker is not None:
            return self._taker(text)
        if self.claims(text):
            return True
        self._intake.scan(text)
        return not self._intake.has_message
