"""What a PC shows that is not set up: the welcome, the set-up; and the practice building that it offers. Joins only."""

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
    """Asks what to work with, in the window it is given."""

    practice_chosen = Signal()
    set_up = Signal(object)
    """The `ServerProfile` to work with from now on."""

    def __init__(
        self, window: MainWindow, folders: AppPaths, worker: "Callable[[], Worker]", secrets: "Callable[[], Secrets]"
    ) -> None:
        """`worker` and `secrets` are asked for when they are needed, which is not to welcome."""
        super().__init__()
        self._window, self._folders, self._worker, self._secrets = window, folders, worker, secrets

    def welcome(self) -> None:
        """Ask for the set-up or the practice building."""
        from mybuilding_desk.ui.access.welcome import WelcomePage  # noqa: PLC0415 - only on a PC that is not set up

        self._column = WelcomePage()
        page = Page("welcome_page", self._column)
        self._column.practice_chosen.connect(self.practice_chosen)
        self._column.set_up_chosen.connect(self._ask)
        self._window.show_page(page)
        self._column.focus_first()

    def _ask(self) -> None:
        from mybuilding_desk.services.server_setup import ServerSetup  # noqa: PLC0415 - only on a PC that is not set up
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
    """What puts one practice building behind the client's session of everybody who signs in; called in the lane."""

    @cache
    def building() -> "PracticeBuilding":
        from mybuilding_desk.practice.building import PracticeBuilding  # noqa: PLC0415 - not before the first call

        return PracticeBuilding()

    def adapter() -> "PracticeAdapter":
        from mybuilding_desk.practice.adapter import PracticeAdapter  # noqa: PLC0415 - imports `requests`

        return PracticeAdapter(building())

    return adapter


def practice_footer() -> str:
    """Where one signs in there."""
    return QCoreApplication.translate("app", "Practice building: nothing leaves this PC")


def practice_begins_anew() -> str:
    """Why no sign-in is kept there."""
    return QCoreApplication.translate("app", "The practice building begins anew at every start.")


def _both(first: Callable[[], object], second: Callable[..., object]) -> Callable[..., None]:
    def call(*values: object) -> None:
        first()
        second(*values)

    return call
