"""Forgets this PC in the window, where nobody is at work any more, and shows what became of it. Joins only."""

from PySide6.QtCore import QObject

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.core.paths import Folders
from mybuilding_desk.diagnostics.crash_log import forget_crashes
from mybuilding_desk.diagnostics.logs import close_log
from mybuilding_desk.domain.erasure import Forgotten, Place
from mybuilding_desk.jobs.erase import forget_files, forget_keychain, keychain_unasked
from mybuilding_desk.jobs.worker import Lane, Urgency
from mybuilding_desk.storage.keychain import Secrets
from mybuilding_desk.ui.base.pages import Page
from mybuilding_desk.ui.settings.erase_report import ForgottenColumn
from mybuilding_desk.ui.window.main_window import MainWindow

_KEYCHAIN_SECONDS = 20.0
"""Long enough to answer the keychain's own prompt."""


class Farewell(QObject):
    """Begun once; after it the program can only be closed."""

    def __init__(self, window: MainWindow, lane: Lane, folders: Folders, secrets: Secrets) -> None:
        super().__init__()
        self._window, self._lane, self._folders, self._secrets = window, lane, folders, secrets
        self._column = ForgottenColumn()
        self._column.close_wanted.connect(window.close)

    def begin(self) -> None:
        """Behind whatever still lets go of its files in the lane."""
        self._window.show_page(Page("forgotten_page", self._column))
        close_log()
        forget_crashes()
        self._lane.run(lambda: None, lambda _: self._empty_keychain(), lambda _: None, Urgency.LEAVING)

    def _empty_keychain(self) -> None:
        self._lane.beside(
            lambda: forget_keychain(self._folders, self._secrets), self._remove, self._unasked, _KEYCHAIN_SECONDS
        )

    def _unasked(self, _error: DeskError) -> None:
        self._remove(keychain_unasked(self._folders, self._secrets))

    def _remove(self, keychain: Place) -> None:
        self._lane.run(lambda: forget_files(self._folders, keychain), self._show, self._failed)

    def _failed(self, _error: DeskError) -> None:
        """A defect on the way: what is left is told by a second look."""
        self._lane.run(lambda: forget_files(self._folders, keychain_unasked(self._folders, self._secrets)),
                       self._show, lambda _: None)  # fmt: skip

    def _show(self, report: Forgotten) -> None:
        self._column.show_report(report, house=self._folders.machine_config.is_file())
