"""First run on a computer that is not set up: welcome page, server setup, and practice mode."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.ui.base.pages import Page
from mybuilding_desk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from mybuilding_desk.jobs.worker import Worker
    from mybuilding_desk.practice.adapter import PracticeAdapter
    from mybuilding_desk.practice.building import PracticeBuilding
    from mybuilding_desk.storage.keychain import Secrets


class FirstRun(QObject):
    """Asks in the given window whether to set up a server or to use practice mode."""

    practice_chosen = Signal()
    set_up = Signal(object)
    """The `ServerProfile` to work with from now on."""

    def __init__(
        self, window: MainWindow, folders: AppPaths, worker: "Callable[[], Worker]", secrets: "Callable[[], Secrets]"
    ) -> None:
        """`worker` and `secrets` are factories, called only when server setup is chosen."""
        super().__init__()
        self._window, self._folders, self._worker, self._secrets = window, folders, worker, secrets

    def welcome(self) -> None:
        """Show the welcome page, which offers server setup and practice mode."""
        from mybuilding_desk.ui.access.welcome import WelcomePage  # noqa: PLC0415 - needed only before setup

        self._column = WelcomePage()
        page = Page("welcome_page", self._column)
        self._column.practice_chosen.connect(self.practice_chosen)
        self._column.set_up_chosen.connect(self._ask)
        self._window.show_page(page)
        self._column.focus_first()

    def _ask(self) -> None:
        from mybuilding_desk.services.server_setup import ServerSetup  # noqa: PLC0415 - needed only before setup
        from mybuilding_desk.ui.access.server_setup import ServerSetupPage  # noqa: PLC0415

        form, set_up = ServerSetupPage(), ServerSetup(self._worker(), self._folders, self._secrets())
        set_up.setParent(form)
        form.submitted.connect(_both(form.show_progress, set_up.save))
        form.file_allowed.connect(_both(form.show_progress, lambda filled: set_up.save(filled, secret_in_file=True)))
        form.cancelled.connect(_both(set_up.cancel, lambda *_: self.welcome()))
        set_up.saved.connect(self.set_up)
        set_up.refused.connect(form.show_refusal)
        set_up.keychain_missing.connect(form.show_keychain_missing)
        self._window.show_page(Page("set_up_page", form))
        form.focus_first()


def practice_adapters() -> "Callable[[], PracticeAdapter]":
    """Return a factory of HTTP adapters that all share one practice building; call it on the worker thread."""

    @cache
    def building() -> "PracticeBuilding":
        from mybuilding_desk.practice.building import PracticeBuilding  # noqa: PLC0415 - not before the first call

        return PracticeBuilding()

    def adapter() -> "PracticeAdapter":
        from mybuilding_desk.practice.adapter import PracticeAdapter  # noqa: PLC0415 - imports `requests`

        return PracticeAdapter(building())

    return adapter


def practice_footer() -> str:
    """Return the footer of the sign-in page in practice mode."""
    return QCoreApplication.translate("app", "Practice building: nothing leaves this PC")


def practice_begins_anew() -> str:
    """Return the reason why practice mode does not keep a sign-in."""
    return QCoreApplication.translate("app", "The practice building begins anew at every start.")


def _both(first: Callable[[], object], second: Callable[..., object]) -> Callable[..., None]:
    def call(*values: object) -> None:
        first()
        second(*values)

    return call
