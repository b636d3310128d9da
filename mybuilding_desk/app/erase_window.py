"""Erase all local data from the window, after everyone is signed out, and show the report."""

from PySide6.QtCore import QObject

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.diagnostics.crash_log import forget_crashes
from mybuilding_desk.diagnostics.logs import close_log
from mybuilding_desk.domain.erasure import ErasedLocation, EraseReport
from mybuilding_desk.jobs.erase import erase_files, erase_keychain, keychain_not_erased
from mybuilding_desk.jobs.worker import Priority, Worker
from mybuilding_desk.storage.keychain import Secrets
from mybuilding_desk.ui.base.pages import Page
from mybuilding_desk.ui.settings.erase_report import EraseReportColumn
from mybuilding_desk.ui.window.main_window import MainWindow


class EraseWindow(QObject):
    """Erases once, on `begin`; afterward the program can only be closed."""

    def __init__(self, window: MainWindow, worker: Worker, folders: AppPaths, secrets: Secrets) -> None:
        super().__init__()
        self._window, self._worker, self._folders, self._secrets = window, worker, folders, secrets
        self._column = EraseReportColumn()
        self._column.close_wanted.connect(window.close)

    def begin(self) -> None:
        """Queue the erasure behind the worker jobs that still have to close their files."""
        self._window.show_page(Page("forgotten_page", self._column, has_foot=False))
        close_log()
        forget_crashes()
        self._worker.run(lambda: None, lambda _: self._empty_keychain(), lambda _: None, Priority.SHUTDOWN)

    def _empty_keychain(self) -> None:
        self._worker.ask_keychain(lambda: erase_keychain(self._folders, self._secrets), self._remove, self._unasked)

    def _unasked(self, _error: DeskError) -> None:
        self._remove(keychain_not_erased(self._folders, self._secrets))

    def _remove(self, keychain: ErasedLocation) -> None:
        self._worker.run(lambda: erase_files(self._folders, keychain), self._show, self._failed)

    def _failed(self, _error: DeskError) -> None:
        """Erase a second time after a defect, so that the report shows what is left."""
        self._worker.run(lambda: erase_files(self._folders, keychain_not_erased(self._folders, self._secrets)),
                       self._show, lambda _: None)  # fmt: skip

    def _show(self, report: EraseReport) -> None:
        self._column.show_report(report, has_building_file=self._folders.machine_config.is_file())
