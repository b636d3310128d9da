"""Second stage of the start: import and build what the first paint does not need.

`application` imports this module after the first paint, and this module imports the rest of the program at its top.
"""

from pathlib import Path

from PySide6.QtCore import QObject

import mybuilding_desk.ui.main_page.page  # noqa: F401 - the window opens it at the sign-in, and would import it then
from mybuilding_desk.app.account_switcher import AccountSwitcher
from mybuilding_desk.app.erase_window import EraseWindow
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.paths import KEPT_ENTRIES, AppPaths
from mybuilding_desk.diagnostics.fault_log import Faults
from mybuilding_desk.diagnostics.logs import open_log
from mybuilding_desk.diagnostics.support_report import ProgramState, support_text
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.erase import remove_empty_folders
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.keychain import Keychain, MemoryKeychain, Secrets
from mybuilding_desk.ui.window.main_window import MainWindow


class StageTwo(QObject):
    """Faults, worker, and keychain of this run, and `accounts` once a server is known.

    `secrets` replaces the keychain of the operating system.
    """

    def __init__(self, window: MainWindow, folders: AppPaths, secrets: Secrets | None = None) -> None:
        super().__init__()
        self._window, self._logs = window, folders.logs
        self.faults = Faults()
        self.faults.occurred.connect(self._show_faults)
        self.faults.trouble.connect(window.show_error)
        self.worker = Worker(self, self.faults.note)
        self.printing_worker = Worker(self, self.faults.note, name="printing")
        self.secrets = secrets or Keychain(kept=folders.data / KEPT_ENTRIES)
        self.accounts: AccountSwitcher | None = None
        self._watches = False

    def keep_watch(self) -> None:
        """Open the log and handle uncaught errors from now on; a second call does nothing."""
        if not self._watches:
            self._watches = True
            open_log(self._logs)
            self.faults.install()

    def work_with(self, profile: ServerProfile, preferences: Preferences, data: Path) -> None:
        """Make it possible to sign in to this server, and resume the session that was kept."""
        self._add_accounts(Connection(profile), self.secrets, preferences, data).session.resume()

    def use_practice_server(self, connection: Connection, preferences: Preferences, data: Path) -> None:
        """Make it possible to sign in to the practice server; nothing is kept."""
        self._add_accounts(connection, MemoryKeychain(), preferences, data)

    def erase(self, folders: AppPaths) -> None:
        """Release all files, then erase them; the last page reports the result."""
        if self.accounts is not None:
            self.accounts.end()
        self.printing_worker.close()
        self._erase_window = EraseWindow(self._window, self.worker, folders, self.secrets)
        self._erase_window.begin()

    def erase_folders(self, folders: AppPaths) -> None:
        """Remove the folders that `erase` left empty, once the lock is released."""
        remove_empty_folders(folders)

    def support_text(self, data: Path, settings: Settings, *, crashed: bool) -> str:
        """Return the support information; `crashed` tells how the previous run ended."""
        return support_text(
            ProgramState(
                logs=self._logs,
                data=data,
                server=self.accounts.session.server if self.accounts is not None else "",
                settings=settings,
                workspace=self.accounts.workspace if self.accounts is not None else None,
                faults=tuple(self.faults.all()),
                crashed=crashed,
            )
        )

    def close(self) -> None:
        """Release everything; unsynced entries stay in the outbox."""
        if self.accounts is not None:
            self.accounts.close()
        self.worker.close()
        self.printing_worker.close()
        self.faults.restore()

    def _add_accounts(
        self, connection: Connection, secrets: Secrets, preferences: Preferences, data: Path
    ) -> AccountSwitcher:
        self.accounts = AccountSwitcher(
            self.worker,
            self._window,
            connection,
            secrets,
            preferences=preferences,
            data=data,
            printing_worker=self.printing_worker,
        )
        return self.accounts

    def _show_faults(self) -> None:
        self._window.fault_notice.show_message(self.faults.count())
