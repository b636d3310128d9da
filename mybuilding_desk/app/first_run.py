"""First run on a computer that is not set up: welcome page and server setup."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.services.access.server_setup import ServerSetup
from mybuilding_desk.ui.access.server_setup import ServerSetupPage
from mybuilding_desk.ui.access.welcome import WelcomePage
from mybuilding_desk.ui.base.pages import Page
from mybuilding_desk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from mybuilding_desk.app.stage_two import StageTwo


class FirstRun(QObject):
    """Asks in the given window whether to set up a server or to use practice mode."""

    practice_chosen = Signal()
    set_up = Signal(object)
    """The `ServerProfile` to work with from now on."""

    def __init__(self, window: MainWindow, folders: AppPaths, stage_two: "Callable[[], StageTwo]") -> None:
        """`stage_two` is called only when server setup is chosen."""
        super().__init__()
        self._window, self._folders, self._stage_two = window, folders, stage_two
        self._page: Page | None = None
        self._form: ServerSetupPage | None = None
        self._server_setup: ServerSetup | None = None
        window.installEventFilter(self)

    def welcome(self) -> None:
        """Show the welcome page, which offers server setup and practice mode."""
        self._form, part = None, WelcomePage()
        part.practice_chosen.connect(self._leave)
        part.practice_chosen.connect(self.practice_chosen)
        part.set_up_chosen.connect(self._ask)
        self._show("welcome_page", part)
        part.focus_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the page in a new language, with what was typed."""
        if watched is self._window and event.type() == QEvent.Type.LanguageChange and self._page is not None:
            before = self._form
            if before is None:
                self.welcome()
            else:
                self._show_form().restore_from(before)
        return False

    def _ask(self) -> None:
        rest = self._stage_two()
        self._server_setup = set_up = ServerSetup(rest.worker, self._folders, rest.secrets)
        set_up.setParent(self)
        set_up.saved.connect(self._leave)
        set_up.saved.connect(self.set_up)
        set_up.refused.connect(self._show_refusal)
        set_up.keychain_missing.connect(self._show_keychain_missing)
        self._show_form()

    def _show_form(self) -> ServerSetupPage:
        self._form = form = ServerSetupPage()
        set_up = self._server_setup
        assert set_up is not None  # noqa: S101 - created by `_ask`
        form.submitted.connect(_both(form.show_progress, set_up.save))
        form.file_allowed.connect(_both(form.show_progress, lambda filled: set_up.save(filled, secret_in_file=True)))
        form.canceled.connect(_both(set_up.cancel, lambda *_: self.welcome()))
        self._show("set_up_page", form)
        form.focus_first()
        return form

    def _show_refusal(self, error: DeskError) -> None:
        if self._form is not None:
            self._form.show_refusal(error)

    def _show_keychain_missing(self, error: DeskError) -> None:
        if self._form is not None:
            self._form.show_keychain_missing(error)

    def _show(self, name: str, part: QWidget) -> None:
        before, self._page = self._page, Page(name, part)
        self._window.show_page(self._page)
        if before is not None:
            before.deleteLater()

    def _leave(self) -> None:
        """Follow the language no more: another page is shown from now on."""
        self._page = None


def _both(first: Callable[[], object], second: Callable[..., object]) -> Callable[..., None]:
    def call(*values: object) -> None:
        first()
        second(*values)

    return call
