"""The application object: builds every other object once and connects them, in two stages.

The first stage shows the sign-in page. Whatever the first paint does not need is imported and built after it.
"""

import gc
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.domain.settings import APPEARANCE, BuildingPolicy
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.settings_file import SettingsFile, choices_in
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from mybuilding_desk.ui.window.garbage import GarbageCollector
from mybuilding_desk.ui.window.main_window import MainWindow
from mybuilding_desk.ui.window.view import restore

if TYPE_CHECKING:
    from mybuilding_desk.app.account_switcher import AccountSwitcher
    from mybuilding_desk.app.practice_mode import PracticeMode
    from mybuilding_desk.app.stage_two import StageTwo
    from mybuilding_desk.config.server_profile import ServerProfile
    from mybuilding_desk.diagnostics.fault_log import Faults
    from mybuilding_desk.jobs.worker import Worker
    from mybuilding_desk.services.access.session import Session
    from mybuilding_desk.services.workspace import Workspace
    from mybuilding_desk.storage.keychain import Secrets


class App(QObject):
    """One window, one worker, one session, and a workspace while a user is signed in.

    `secrets` defaults to the keychain of the operating system; `policy` is the building policy. `faults` collects all
    defects; the caller installs its hooks.
    """

    def __init__(
        self, folders: AppPaths, secrets: "Secrets | None" = None, policy: BuildingPolicy | None = None
    ) -> None:
        super().__init__()
        self._own_folders = self._folders = folders
        """Those of the program, and those of the work: practice mode works in others."""
        self._given_secrets = secrets
        self.crashed = False
        """Whether the previous run ended in a crash of Qt or of Python itself."""
        self._policy = policy
        self.preferences = self._load_preferences(folders)
        self._use_language()
        self._use_theme()
        self.window = MainWindow()
        self.window.painted.connect(self._build_deferred)
        self._begins: Callable[[], None] | None = None
        self._practice: PracticeMode | None = None
        self.window.closed.connect(self._window_closed)
        self.erased = False
        """Whether all local data was erased; nothing may be saved any more."""
        self.starts_again = False
        """Whether the user exited practice mode: the program is to start again without it."""

    @cached_property
    def stage_two(self) -> "StageTwo":
        """Whatever the first paint does not need, built after it, or earlier on first use."""
        from mybuilding_desk.app.stage_two import StageTwo  # noqa: PLC0415 - after the first paint

        return StageTwo(self.window, self._own_folders, self._given_secrets)

    @property
    def faults(self) -> "Faults":
        """The program's own defects seen in this run."""
        return self.stage_two.faults

    @property
    def worker(self) -> "Worker":
        """The worker thread."""
        return self.stage_two.worker

    @property
    def accounts(self) -> "AccountSwitcher | None":
        """The accounts of the server, `None` until the server is known and the window painted."""
        return self.stage_two.accounts if self._has_stage_two else None

    @property
    def session(self) -> "Session | None":
        """The session, `None` until the server is known."""
        self._begin()
        return self.accounts.session if self.accounts is not None else None

    @property
    def workspace(self) -> "Workspace | None":
        """The workspace of the user at the desk."""
        return self.accounts.workspace if self.accounts is not None else None

    def show(self) -> None:
        """Show the window."""
        restore(self.window, self.preferences.now.window)
        self.window.show()
        self.window.activateWindow()

    def start(self, profile: "ServerProfile | None") -> None:
        """Work with this server; without a profile, show the welcome page (server setup or practice mode)."""
        if profile is None:
            from mybuilding_desk.app.first_run import FirstRun  # noqa: PLC0415 - before setup only

            self._first_run = FirstRun(self.window, self._folders, lambda: self.stage_two)
            self._first_run.practice_chosen.connect(self._try_practice)
            self._first_run.set_up.connect(self.start)
            self._first_run.welcome()
            return
        host = profile.base_url.removeprefix("https://")
        self._expect(lambda: self._work_with(profile), lambda: host, self.preferences.now.email)

    def start_practice(self, folder: Path | None = None) -> None:
        """Start practice mode in `folder`, or in a temporary folder deleted at exit; its data is reset each time."""
        from mybuilding_desk.app.practice_mode import PracticeMode  # noqa: PLC0415 - practice mode only

        self._practice = practice = PracticeMode(folder)
        self._folders = practice.folders
        looks = {name: getattr(self.preferences.now, name) for name in APPEARANCE}
        self.preferences = self._load_preferences(self._folders)
        self.preferences.change(**looks)
        self.window.mark_practice()
        practice_mark.is_on = True
        self.window.practice_exit_wanted.connect(self._exit_practice)
        self.window.disable_remembering(practice.not_kept_reason)
        self._expect(
            lambda: self.stage_two.use_practice_server(practice.connection(), self.preferences, self._folders.data),
            str, practice.email, practice.password,
        )  # fmt: skip

    def close(self) -> None:
        """Release everything; unsynced entries stay in the outbox."""
        self._begins = None
        if self._has_stage_two:
            self.stage_two.close()
        if self._practice is not None:
            self._practice.close()
            practice_mark.is_on = False

    @property
    def _has_stage_two(self) -> bool:
        return "stage_two" in self.__dict__

    def _expect(self, begins: Callable[[], None], footer: Callable[[], str], email: str, password: str = "") -> None:
        """Show the sign-in page now; call `begins`, which makes sign-in possible, after the first paint."""
        self.window.prepare_sign_in(footer, email, password)
        self.window.show_sign_in()
        self._begins = begins
        if self.window.is_painted:
            QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        begins, self._begins = self._begins, None
        if begins is not None:
            begins()

    def _work_with(self, profile: "ServerProfile") -> None:
        self.stage_two.work_with(profile, self.preferences, self._folders.data)

    def _build_deferred(self) -> None:
        """Build what the first paint does not need."""
        self.window.build_deferred()
        self.window.foot.use(lambda: self.preferences)
        self.window.support_wanted.connect(self._copy_support)
        self.window.forget_wanted.connect(self._forget)
        hints = QGuiApplication.styleHints()
        hints.setTabFocusBehavior(Qt.TabFocusBehavior.TabFocusAllControls)  # on macOS, buttons too
        hints.colorSchemeChanged.connect(self._use_theme)
        hints.accessibility().contrastPreferenceChanged.connect(self._use_theme)
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        """Make signing in possible, then exclude the objects of the start from garbage collection."""
        self._begin()
        # A full collection of the heap built at startup is the longest stall of the window (ARCHITECTURE.md).
        gc.collect()
        gc.freeze()
        GarbageCollector(self.window)

    def _try_practice(self) -> None:
        self.start_practice()

    def _load_preferences(self, folders: AppPaths) -> Preferences:
        """Load the preferences of `folders`; until a user signs in, apply the appearance chosen by the last user."""
        preferences = Preferences(SettingsFile(folders.settings_file), self._policy)
        last = Path(preferences.now.last).name
        if last:
            preferences.preview_account(choices_in(folders.data / last))
        preferences.changed.connect(self._preferences_changed)
        return preferences

    def _preferences_changed(self, names: frozenset[str]) -> None:
        if "language" in names:
            self._use_language()
        if names.intersection(APPEARANCE):
            self._use_theme()

    def _use_language(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            use_language(app, self.preferences.now.language)

    def _use_theme(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self.preferences.now)

    @Slot()
    def _forget(self) -> None:
        self.erased = True
        self.preferences.stop_saving()
        self.stage_two.erase(self._folders)

    @Slot()
    def _exit_practice(self) -> None:
        self.starts_again = True
        self.window.close()

    def _window_closed(self, geometry: str) -> None:
        self.preferences.change(window=geometry)
        self.close()

    @Slot()
    def _copy_support(self) -> None:
        """Copy the support information to the clipboard and confirm it in the window."""
        words = self.stage_two.support_text(self._folders.data, self.preferences.now, crashed=self.crashed)
        QGuiApplication.clipboard().setText(words)
        self.window.confirm(
            QCoreApplication.translate("app", "Support information copied. Paste it into a message to your IT team.")
        )
