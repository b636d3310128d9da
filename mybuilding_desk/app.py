"""The program as a whole: builds every object once and joins them. It has no rules of its own."""

import gc
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mybuilding_desk.config import KEPT_ENTRIES, Folders, ServerProfile
from mybuilding_desk.desk.pins import Pins
from mybuilding_desk.desk.preferences import Preferences
from mybuilding_desk.desk.session import Session
from mybuilding_desk.domain.settings import LOOKS, House
from mybuilding_desk.faults import Faults
from mybuilding_desk.first_start import FirstStart, practice_adapters, practice_begins_anew, practice_footer
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.lane import Lane
from mybuilding_desk.shift import Shift, choices_in
from mybuilding_desk.storage.secrets import Keychain, MemoryKeychain, Secrets
from mybuilding_desk.storage.settings import SettingsFile
from mybuilding_desk.ui.first_picture import FirstPicture
from mybuilding_desk.ui.language import speak
from mybuilding_desk.ui.main_window import MainWindow, Words
from mybuilding_desk.ui.stylesheet import apply_theme
from mybuilding_desk.ui.window_place import restore

if TYPE_CHECKING:
    from mybuilding_desk.desk.workspace import Workspace


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
        self._secrets: Secrets = secrets or Keychain(kept=folders.data / KEPT_ENTRIES)
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
        self._shift: Shift | None = None
        self._practice_folder: tempfile.TemporaryDirectory[str] | None = None
        self.window.closed.connect(self._window_closed)
        self.window.support_wanted.connect(self._copy_support)
        self.window.forget_wanted.connect(self._forget)
        self.forgotten = False
        """Whether everything of this PC was forgotten: nothing is kept any more."""
        self.faults.met.connect(self._tell_fault)
        self.faults.trouble.connect(self.window.tell)

    @property
    def session(self) -> Session | None:
        """Who is signed in, once it is known where."""
        return self._shift.session if self._shift is not None else None

    @property
    def workspace(self) -> "Workspace | None":
        """The desk of who is at work."""
        return self._shift.workspace if self._shift is not None else None

    def show(self) -> None:
        """Show the window; the start-up's objects are no more looked at by the garbage collector."""
        restore(self.window, self.preferences.now.window)
        self.window.show()
        self.window.activateWindow()
        # A full collection of the start-up's heap is the longest stall of the window (ARCHITECTURE.md).
        self.first_picture.then(_freeze)

    def start(self, profile: ServerProfile | None) -> None:
        """Work with this server; without one, ask for the set-up or the practice building."""
        if profile is None:
            self._first_start = FirstStart(self.window, self.lane, self._folders, self._secrets)
            self._first_start.practice_chosen.connect(self._try_practice)
            self._first_start.set_up.connect(self.start)
            self._first_start.welcome()
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
        connection = Connection(PRACTICE_PROFILE, practice_adapters())
        self._begin(connection, MemoryKeychain(), practice_footer, PRACTICE_EMAIL, PRACTICE_PASSWORD)
        self.window.remember_nothing(practice_begins_anew)
        self.window.show_sign_in()

    def close(self) -> None:
        """Let go of everything; what waits stays in the outbox."""
        if self._shift is not None:
            self._shift.close()
        self.lane.close()
        self.faults.restore()
        if self._practice_folder is not None:
            self._practice_folder.cleanup()

    def _begin(self, connection: Connection, secrets: Secrets, footer: Words, email: str, password: str = "") -> None:
        session = Session(self.lane, connection, secrets, self.preferences)
        pins = Pins(self.lane, secrets, session.server)
        self._shift = Shift(
            self.lane, self.window, session, pins, preferences=self.preferences, data=self._folders.data
        )
        self.window.join(session, footer, email, password)

    def _try_practice(self) -> None:
        self.start_practice()

    def _prefer(self, folders: Folders) -> Preferences:
        """The choices kept there; until somebody signs in, it looks as who worked last has chosen."""
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
        """Let go of all files, then remove them; the last page tells what became of them."""
        from mybuilding_desk.farewell import Farewell  # noqa: PLC0415 - only then

        self.forgotten = True
        self.preferences.let_go()
        if self._shift is not None:
            self._shift.end()
        self._farewell = Farewell(self.window, self.lane, self._folders, self._secrets)
        self._farewell.begin()

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


def _freeze() -> None:
    gc.collect()
    gc.freeze()
