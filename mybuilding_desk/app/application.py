"""The application object: builds every other object once and connects them.

Whatever the first paint does not need is imported and built after it.
"""

import gc
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mybuilding_desk.core.paths import KEPT_ENTRIES, AppPaths
from mybuilding_desk.domain.settings import LOOKS, BuildingPolicy
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.settings_file import SettingsFile, choices_in
from mybuilding_desk.ui.text.language import speak
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from mybuilding_desk.ui.window.first_paint import FirstPaint
from mybuilding_desk.ui.window.main_window import MainWindow, restore

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from mybuilding_desk.app.account_switcher import AccountSwitcher
    from mybuilding_desk.config.server_profile import ServerProfile
    from mybuilding_desk.diagnostics.fault_log import Faults
    from mybuilding_desk.jobs.connection import Connection
    from mybuilding_desk.jobs.worker import Worker
    from mybuilding_desk.services.session import Session
    from mybuilding_desk.services.workspace import Workspace
    from mybuilding_desk.storage.keychain import Secrets


class App(QObject):
    """One window, one worker, one session, and a workspace while a user is signed in.

    `secrets` defaults to the keychain of the operating system; `house` is the building policy. `faults` collects all
    defects; the caller installs its hooks.
    """

    def __init__(
        self, folders: AppPaths, secrets: "Secrets | None" = None, house: BuildingPolicy | None = None
    ) -> None:
        super().__init__()
        self._folders, self._logs = folders, folders.logs
        self._given_secrets = secrets
        self.crashed = False
        """Whether the previous run ended in a crash of Qt or of Python itself."""
        self._house = house
        self.preferences = self._prefer(folders)
        self._use_language()
        self._use_theme()
        self.window = MainWindow()
        self.first_paint = FirstPaint(self.window)
        self.first_paint.then(self._complete)
        self._begins: Callable[[], None] | None = None
        self._account_switcher: AccountSwitcher | None = None
        self._practice_folder: TemporaryDirectory[str] | None = None
        self.window.closed.connect(self._window_closed)
        self.forgotten = False
        """Whether all local data was erased; nothing may be saved any more."""

    @cached_property
    def faults(self) -> "Faults":
        """The program's own defects seen in this run."""
        from mybuilding_desk.diagnostics.fault_log import Faults  # noqa: PLC0415 - see the module docstring, here and below

        faults = Faults()
        faults.met.connect(self._tell_fault)
        faults.trouble.connect(self.window.tell)
        return faults

    @cached_property
    def worker(self) -> "Worker":
        """The worker thread."""
        from mybuilding_desk.jobs.worker import Worker  # noqa: PLC0415

        return Worker(self, self.faults.note)

    @cached_property
    def _secrets(self) -> "Secrets":
        from mybuilding_desk.storage.keychain import Keychain  # noqa: PLC0415

        return self._given_secrets or Keychain(kept=self._folders.data / KEPT_ENTRIES)

    @property
    def session(self) -> "Session | None":
        """The session, `None` until the server is known."""
        self._begin()
        return self._account_switcher.session if self._account_switcher is not None else None

    @property
    def workspace(self) -> "Workspace | None":
        """The workspace of the user at the desk."""
        return self._account_switcher.workspace if self._account_switcher is not None else None

    def show(self) -> None:
        """Show the window; after the first paint, exclude the objects of the start from garbage collection."""
        restore(self.window, self.preferences.now.window)
        self.window.show()
        self.window.activateWindow()
        # A full collection of the heap built at startup is the longest stall of the window (ARCHITECTURE.md).
        self.first_paint.then(_freeze)

    def start(self, profile: "ServerProfile | None") -> None:
        """Work with this server; without a profile, show the welcome page (server setup or practice mode)."""
        if profile is None:
            from mybuilding_desk.app.first_run import FirstRun  # noqa: PLC0415

            self._first_start = FirstRun(self.window, self._folders, lambda: self.worker, lambda: self._secrets)
            self._first_start.practice_chosen.connect(self._try_practice)
            self._first_start.set_up.connect(self.start)
            self._first_start.welcome()
            return
        place = profile.base_url.removeprefix("https://")
        self._expect(lambda: self._work_with(profile), lambda: place, self.preferences.now.email)

    def start_practice(self, folder: Path | None = None) -> None:
        """Start practice mode in `folder`, or in a temporary folder deleted at exit; its data is reset each time."""
        import shutil  # noqa: PLC0415
        from tempfile import TemporaryDirectory  # noqa: PLC0415

        from mybuilding_desk.app.first_run import practice_begins_anew, practice_footer  # noqa: PLC0415
        from mybuilding_desk.practice.accounts import PRACTICE_EMAIL, PRACTICE_PASSWORD  # noqa: PLC0415

        if folder is None:
            self._practice_folder = TemporaryDirectory(prefix="mybuilding-desk-", ignore_cleanup_errors=True)
            folder = Path(self._practice_folder.name)
        else:
            shutil.rmtree(folder, ignore_errors=True)
        self._folders = AppPaths.under(folder)
        looks = {name: getattr(self.preferences.now, name) for name in LOOKS}
        self.preferences = self._prefer(self._folders)
        self.preferences.change(**looks)
        self.window.remember_nothing(practice_begins_anew)
        self._expect(self._practise, practice_footer, PRACTICE_EMAIL, PRACTICE_PASSWORD)

    def close(self) -> None:
        """Release everything; unsynced entries stay in the outbox."""
        self._begins = None
        if self._account_switcher is not None:
            self._account_switcher.close()
        if "worker" in self.__dict__:
            self.worker.close()
        if "faults" in self.__dict__:
            self.faults.restore()
        if self._practice_folder is not None:
            self._practice_folder.cleanup()

    def _expect(self, begins: Callable[[], None], footer: Callable[[], str], email: str, password: str = "") -> None:
        """Show the sign-in page now; call `begins`, which makes sign-in possible, after the first paint."""
        self.window.expect(footer, email, password)
        self.window.show_sign_in()
        self._begins = begins
        self.first_paint.then(self._begin)

    def _begin(self) -> None:
        begins, self._begins = self._begins, None
        if begins is not None:
            begins()

    def _work_with(self, profile: "ServerProfile") -> None:
        from mybuilding_desk.jobs.connection import Connection  # noqa: PLC0415

        self._take_up(Connection(profile), self._secrets).session.resume()

    def _practise(self) -> None:
        from mybuilding_desk.app.first_run import practice_adapters  # noqa: PLC0415
        from mybuilding_desk.jobs.connection import Connection  # noqa: PLC0415
        from mybuilding_desk.practice.accounts import PRACTICE_PROFILE  # noqa: PLC0415
        from mybuilding_desk.storage.keychain import MemoryKeychain  # noqa: PLC0415

        self._take_up(Connection(PRACTICE_PROFILE, practice_adapters()), MemoryKeychain())

    def _take_up(self, connection: "Connection", secrets: "Secrets") -> "AccountSwitcher":
        from mybuilding_desk.app.account_switcher import AccountSwitcher  # noqa: PLC0415

        self._account_switcher = AccountSwitcher(
            self.worker, self.window, connection, secrets, preferences=self.preferences, data=self._folders.data
        )
        return self._account_switcher

    def _complete(self) -> None:
        """Build what is not needed before the first paint."""
        self.window.complete()
        self.window.support_wanted.connect(self._copy_support)
        self.window.forget_wanted.connect(self._forget)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._use_theme)
        hints.accessibility().contrastPreferenceChanged.connect(self._use_theme)

    def _try_practice(self) -> None:
        self.start_practice()

    def _prefer(self, folders: AppPaths) -> Preferences:
        """Load the preferences of `folders`; until a user signs in, apply the appearance chosen by the last user."""
        preferences = Preferences(SettingsFile(folders.settings_file), self._house)
        last = Path(preferences.now.last).name
        if last:
            preferences.resemble(choices_in(folders.data / last))
        preferences.changed.connect(self._preferences_changed)
        return preferences

    def _preferences_changed(self, names: frozenset[str]) -> None:
        if "language" in names:
            self._use_language()
        if names.intersection(LOOKS):
            self._use_theme()

    def _use_language(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            speak(app, self.preferences.now.language)

    def _use_theme(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self.preferences.now)

    @Slot()
    def _forget(self) -> None:
        """Release all files, then erase them; the last page reports the result."""
        from mybuilding_desk.app.erase_window import EraseWindow  # noqa: PLC0415

        self.forgotten = True
        self.preferences.let_go()
        if self._account_switcher is not None:
            self._account_switcher.end()
        self._erase_window = EraseWindow(self.window, self.worker, self._folders, self._secrets)
        self._erase_window.begin()

    def _window_closed(self, geometry: str) -> None:
        self.preferences.change(window=geometry)
        self.close()

    @Slot()
    def _tell_fault(self) -> None:
        self.window.fault_notice.tell(self.faults.count())

    @Slot()
    def _copy_support(self) -> None:
        """Copy the support information to the clipboard and confirm it in the window."""
        from mybuilding_desk.diagnostics.support_report import Situation, support_text  # noqa: PLC0415

        server = self.session.server if self.session is not None else ""
        faults = tuple(self.faults.all())
        situation = Situation(
            logs=self._logs,
            data=self._folders.data,
            server=server,
            settings=self.preferences.now,
            workspace=self.workspace,
            faults=faults,
            crashed=self.crashed,
        )
        QGuiApplication.clipboard().setText(support_text(situation))
        self.window.confirm(
            QCoreApplication.translate("app", "Support information copied: paste it into a message to whoever helps.")
        )


def _freeze() -> None:
    gc.collect()
    gc.freeze()
    gc.enable()  # the program's entry point disables it
