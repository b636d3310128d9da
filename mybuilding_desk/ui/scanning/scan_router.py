"""Route scans to the scan field or to the window open over it. `scanner` recognizes them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageActions
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.sounds import Sounds, player
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.release import text as release_text
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.scanning.scan_controller import ScanController
from mybuilding_desk.ui.scanning.scanner import Place, Scanner


class ScanRouter(QObject):
    """Router of scans. A sheet closes for a scan unless it handles scans, must be answered, or has half-typed text."""

    heard_covered = Signal()
    """A scan arrived while the desk was locked, and was ignored."""

    def __init__(
        self, view: MainPageLayout, intake: ScanController, counter: Callable[[], PackageActions | None]
    ) -> None:
        """Create the router; `counter` returns `None` unless the active user may log and release."""
        super().__init__(view)
        self._view = view
        self._intake = intake
        self._counter = counter
        self._preferences: Preferences | None = None
        self._sounds: Sounds | None = None
        self.scanner = Scanner(self._place, view)
        self.scanner.scanned.connect(self._take)
        self.scanner.ended.connect(intake.finish)

    def bind(self, workspace: Workspace | None) -> None:
        """Use this account's scanner suffix and sounds, and report the idle time to its cleanup scheduler."""
        preferences = workspace.preferences if workspace is not None else None
        if self._preferences is not None:
            self._preferences.changed.disconnect(self._changed)
        self._preferences, self._sounds = preferences, None
        if preferences is not None:
            self._sounds = Sounds(preferences, player())
            preferences.changed.connect(self._changed)
            self.scanner.expect(preferences.now.suffix)
        if workspace is not None:
            workspace.cleanup_scheduler.idle_seconds = self.scanner.idle_seconds

    def _changed(self, names: frozenset[str]) -> None:
        if self._preferences is None:
            return
        self.scanner.expect(self._preferences.now.suffix)
        if "sound" in names:
            self._sound(good=True)

    def _sound(self, *, good: bool) -> None:
        if self._sounds is not None:
            self._sounds.tell(good=good)

    def _place(self) -> Place:
        if self._view.is_covered:
            return "lock"
        if self._counter() is None:
            return "off"
        if any(not sheet.closable for sheet in self.sheets()):
            return "form"
        return "line" if self._view.line.edit.hasFocus() else "work"

    def _take(self, text: str) -> None:
        if self._view.is_covered:
            self._sound(good=False)
            self.heard_covered.emit()
            return
        self._sound(good=self._is_understood(text))

    def _is_understood(self, text: str) -> bool:
        """Handle a scan; return `False` if a message needs the user's attention."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for sheet in reversed(self.sheets()):
            if sheet is self._view.release_sheet:
                return self._check_off(text)
            if not sheet.make_way():
                self._view.toast.tell(scanning_text.in_the_way(sheet.closable), sign="circle-help")
                return False
        self._intake.scan(text)
        if self._view.release_sheet.isVisible():
            self._view.release_sheet.packages.check_off(read_scan(text).number, opening=True)
        return self._view.banner.isHidden()

    def release(self) -> None:
        """Open the release offered for a scanned package, else that of the selected row, as Enter in the list does."""
        table = self._view.table
        number = "" if table.hasFocus() else self._intake.release_offered()
        if number:
            self._view.release_sheet.packages.check_off(number, opening=True)
        else:
            table.entered.emit()

    def _check_off(self, text: str) -> bool:
        """Tick a scanned package in the open release; warn if it is not on the list."""
        sheet, counter = self._view.release_sheet, self._counter()
        found = sheet.check_off(read_scan(text).number)
        if not found and counter is not None:
            sheet.banner.tell("warn", release_text.not_in_release(counter.interpreter.read(text)))
        return found

    def sheets(self) -> list[Sheet]:
        """Return the open sheets, topmost last."""
        found = self._view.findChildren(Sheet, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [sheet for sheet in found if sheet.isVisible()]
