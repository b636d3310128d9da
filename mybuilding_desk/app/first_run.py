"""First run on a computer that is not set up: welcome page and server setup."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.services.server_setup import ServerSetup
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

    def welcome(self) -> None:
        """Show the welcome page, which offers server setup and practice mode."""
        self._column = WelcomePage()
        page = Page("welcome_page", self._column)
        self._column.practice_chosen.connect(self.practice_chosen)
        self._column.set_up_chosen.connect(self._ask)
        self._window.show_page(page)
        self._column.focus_first()

    def _ask(self) -> None:
        rest = self._stage_two()
        form, set_up = ServerSetupPage(), ServerSetup(rest.worker, self._folders, rest.secrets)
        set_up.setParent(form)
        form.submitted.connect(_both(form.show_progress, set_up.save))
        form.file_allowed.connect(_both(form.show_progress, lambda filled: set_up.save(filled, secret_in_file=True)))
        form.cancelled.connect(_both(set_up.cancel, lambda *_: self.welcome()))
        set_up.saved.connect(self.set_up)
        set_up.refused.connect(form.show_refusal)
        set_up.keychain_missing.connect(form.show_keychain_missing)
        self._window.show_page(Page("set_up_page", form))
        form.focus_first()


def _both(first: Callable[[], object], second: Callable[..., object]) -> Callable[..., None]:
    def call(*values: object) -> None:
        first()
        second(*values)

    return call
