"""The program as a whole: builds every object once and joins them. It has no rules of its own."""

import gc
import logging
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mybuilding_desk.config import Folders, ServerProfile
from mybuilding_desk.desk.preferences import Preferences
from mybuilding_desk.desk.session import Session
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.settings import LOOKS, House
from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.faults import Faults
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.lane import Lane, Urgency
from mybuilding_desk.storage.secrets import Keychain, MemoryKeychain, Secrets
from mybuilding_desk.storage.settings import SettingsFile
from mybuilding_desk.ui.first_picture import FirstPicture
from mybuilding_desk.ui.language import speak
from mybuilding_desk.ui.main_window import MainWindow, Words
from mybuilding_desk.ui.pages import Page
from mybuilding_desk.ui.stylesheet import apply_theme

if TYPE_CHECKING:
    from mybuilding_desk.desk.workspace import Workspace
    from mybuilding_desk.practice.adapter import PracticeAdapter

_log = logging.getLogger(__name__)


class App(QObject):
    """One window, one lane, one session; a workspace while somebody is signed in.

    `secrets` is the keychain of the operating system where none is given, `house` what the building set for its desks.
    `faults` hears of all defects; whoever runs the program hooks it in.
    """

    def __init__(
        self,
        folders: Folders,
        secrets: Secrets | None = None,
        house: House | None = None,
        faults: Faults | None = None,
    ) -> None:
        super().__init__()
        self._folders, self._logs = folders, folders.logs
        self._secrets: Secrets = secrets or Keychain()
        self.faults = faults or Faults()
        self.crashed = False
        """Whether the run before this one was ended by a crash of Qt or Python itself."""
        self.lane = Lane(self, self.faults.note)
        self._house = house
        self.preferences = self._prefer(folders)
        self._use_language()
        self._use_theme()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._use_theme)
        hints.accessibility().contrastPreferenceChanged.connect(self._use_theme)
        self.window = MainWindow()
        self.first_picture = FirstPicture(self.window)
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self._practice_folder: tempfile.TemporaryDirectory[str] | None = None
        self._connection: Connection | None = None
        self.window.closed.connect(self._window_closed)
        self.window.sign_out_wanted.connect(self._sign_out)
        self.window.support_wanted.connect(self._copy_support)
        self.faults.met.connect(self._tell_fault)
        self.faults.trouble.connect(self.window.tell)

    def show(self) -> None:
        """Show the window; the start-up's objects are no more looked at by the garbage collector."""
        self.window.restore(self.preferences.now.window)
        self.window.show()
        self.window.activateWindow()
        # A full collection of the start-up's heap is the longest stall of the window (ARCHITECTURE.md).
        self.first_picture.then(_freeze)

    def start(self, profile: ServerProfile | None) -> None:
        """Work with this server; without one, ask for the set-up or the practice building."""
        if profile is None:
            self._welcome()
            return
        email = self.preferences.now.email
        place = profile.base_url.removeprefix("https://")
        self._begin(Connection(profile), self._secrets, lambda: place, email)
        self.window.show_sign_in()
        assert self.session is not None  # noqa: S101 - begun above
        self.first_picture.then(self.session.resume)

    def start_practice(self, folder: Path | None = None) -> None:
        """Work in the practice building, in `folder` or one that goes with the program; it begins anew each time."""
        from mybuilding_desk.practice.accounts import (  # noqa: PLC0415 - not for those who do not practise
            PRACTICE_EMAIL,
            PRACTICE_PASSWORD,
            PRACTICE_PROFILE,
        )

        if folder is None:
            self._practice_folder = tempfile.TemporaryDirectory(prefix="mybuilding-desk-", ignore_cleanup_errors=True)
            folder = Path(self._practice_folder.name)
        else:
            shutil.rmtree(folder, ignore_errors=True)
        self._folders = Folders.under(folder)
        looks = {name: getattr(self.preferences.now, name) for name in LOOKS}
        self.preferences = self._prefer(self._folders)
        self.preferences.change(**looks)
        connection = Connection(PRACTICE_PROFILE, practice_adapter)
        self._begin(connection, MemoryKeychain(), _practice_footer, PRACTICE_EMAIL, PRACTICE_PASSWORD)
        self.window.remember_nothing(_practice_begins_anew)
        self.window.show_sign_in()

    def close(self) -> None:
        """Let go of everything; what waits stays in the outbox."""
        self._leave()
        if self._connection is not None:
            self._connection.abort()
            self.lane.run(self._connection.close, _ignore, _ignore, Urgency.LEAVING)
        self.lane.close()
        self.faults.restore()
        if self._practice_folder is not None:
            self._practice_folder.cleanup()

    def _begin(self, connection: Connection, secrets: Secrets, footer: Words, email: str, password: str = "") -> None:
        self._connection = connection
        session = Session(self.lane, connection, secrets, self.preferences)
        session.signed_in.connect(self._enter)
        session.signed_out.connect(self._left)
        self.session = session
        self.window.join(session, footer, email, password)

    def _enter(self, user: User) -> None:
        if self.workspace is not None and self.workspace.user.user_id == user.user_id:
            self.window.resume_desk()
            self.workspace.resume()
            return
        self._leave()
        try:
            self._open(user)
        except StorageTrouble as trouble:
            _log.error("the desk cannot be opened: %s", trouble.reason)
            self.window.tell(trouble)

    def _open(self, user: User) -> None:
        from mybuilding_desk.desk.workspace import Workspace, account_folder  # noqa: PLC0415 - after the first paint

        assert self.session is not None  # noqa: S101 - somebody signed in by it
        assert self._connection is not None  # noqa: S101
        folder = account_folder(self._folders.data, self.session.server, user)
        self.preferences.enter(_choices_in(folder))
        self.preferences.change(last=folder.name)
        self.workspace = Workspace(self.lane, self._connection, user, folder, self.preferences)
        self.workspace.token_died.connect(self.session.mark_token_dead)
        self.window.open_desk(self.workspace)
        self.workspace.open()

    def _leave(self) -> None:
        workspace, self.workspace = self.workspace, None
        if workspace is not None:
            if self.window.desk is not None:
                self.window.desk.leave()
            workspace.close()
            workspace.deleteLater()

    def _sign_out(self) -> None:
        if self.session is not None:
            self.session.sign_out()

    def _left(self) -> None:
        self._leave()
        self.window.close_desk()

    def _welcome(self) -> None:
        from mybuilding_desk.ui.welcome import WelcomePage  # noqa: PLC0415 - only on a PC that is not set up

        self._welcome_column = WelcomePage()
        page = Page("welcome_page", self._welcome_column)
        self._welcome_column.practice_chosen.connect(self._try_practice)
        self._welcome_column.set_up_chosen.connect(self._set_up)
        self.window.show_page(page)
        self._welcome_column.focus_first()

    def _try_practice(self) -> None:
        self.start_practice()

    def _set_up(self) -> None:
        from mybuilding_desk.desk.set_up import SetUp  # noqa: PLC0415 - only on a PC that is not set up
        from mybuilding_desk.ui.set_up import SetUpPage  # noqa: PLC0415

        form, set_up = SetUpPage(), SetUp(self.lane, self._folders, self._secrets)
        set_up.setParent(form)
        form.submitted.connect(_both(form.show_progress, set_up.save))
        form.file_allowed.connect(_both(form.show_progress, lambda filled: set_up.save(filled, secret_in_file=True)))
        form.cancelled.connect(_both(set_up.cancel, lambda *_: self._welcome()))
        set_up.saved.connect(self.start)
        set_up.refused.connect(form.show_refusal)
        set_up.keychain_missing.connect(form.show_keychain_missing)
        self.window.show_page(Page("set_up_page", form))
        form.focus_first()

    def _prefer(self, folders: Folders) -> Preferences:
        """The choices kept there; until somebody signs in, it looks as who worked last has chosen."""
        preferences = Preferences(SettingsFile(folders.settings_file), self._house)
        last = Path(preferences.now.last).name
        if last:
            preferences.resemble(_choices_in(folders.data / last))
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

    def _window_closed(self, geometry: str) -> None:
        self.preferences.change(window=geometry)
        self.close()

    @Slot()
    def _tell_fault(self) -> None:
        self.window.fault_notice.tell(self.faults.count())

    @Slot()
    def _copy_support(self) -> None:
        """The support information onto the clipboard, and a word that it is there."""
        from mybuilding_desk.support import Situation, support_text  # noqa: PLC0415 - only then

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


def practice_adapter() -> "PracticeAdapter":
    """The practice building behind the client's session; built in the lane."""
    from mybuilding_desk.practice.adapter import PracticeAdapter  # noqa: PLC0415 - imports `requests`
    from mybuilding_desk.practice.building import PracticeBuilding  # noqa: PLC0415

    return PracticeAdapter(PracticeBuilding())


def _choices_in(folder: Path) -> SettingsFile:
    """The choices of the account of this folder."""
    return SettingsFile(folder / "settings.json")


def _practice_footer() -> str:
    return QCoreApplication.translate("app", "Practice building: nothing leaves this PC")


def _practice_begins_anew() -> str:
    return QCoreApplication.translate("app", "The practice building begins anew at every start.")


def _both(first: Callable[[], object], second: Callable[..., object]) -> Callable[..., None]:
    def call(*values: object) -> None:
        first()
        second(*values)

    return call


def _ignore(_: object) -> None:
    return None


def _freeze() -> None:
    gc.collect()
    gc.freeze()
