"""The title of the window: practice mode, the connection, and the community, but never a resident."""

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from mybuilding_desk.ui.text.error_messages import plain

if TYPE_CHECKING:
    from mybuilding_desk.services.workspace import Workspace

_MAX_NAME: Final = 60


class WindowTitle(QObject):
    """Keeps the title of `window` up to date; `pages` are its pages."""

    def __init__(self, window: QWidget, pages: QStackedWidget) -> None:
        super().__init__(window)
        self._window, self._pages = window, pages
        self.desk: QWidget | None = None
        """The main page: its title names the community."""
        self._workspace: Workspace | None = None
        self._community, self._is_offline, self._is_unsynced = "", False, False
        self.is_practice = False
        self.show()
        pages.currentChanged.connect(self.show)

    def observe(self, workspace: "Workspace") -> None:
        """Follow the state of this workspace from now on."""
        self._workspace = workspace
        store = workspace.store
        for signal in (store.community_chosen, store.communities_changed, workspace.refresher.network_changed):
            signal.connect(self._read)
        if _shows_unsynced():
            store.packages_changed.connect(self._read)
        self._read()

    def forget(self) -> None:
        """Follow no workspace any more."""
        self._workspace = None
        self._community, self._is_offline, self._is_unsynced = "", False, False

    def show(self) -> None:
        """Show the title in the current language, for the current page."""
        if not (isValid(self._window) and isValid(self._pages)):
            return  # a window that is being deleted changes its page one last time
        parts, here = [self.tr("Practice")] * self.is_practice, self._pages.currentWidget() is self.desk
        if here:
            parts += [self.tr("Offline")] * (self._is_offline and not self.is_practice)
            parts += [self._community] * bool(self._community)
        title = " – ".join([*parts, self.tr("MyBuilding Desk")])
        self._window.setWindowTitle(title + "[*]" * _shows_unsynced())
        self._window.setWindowModified(here and self._is_unsynced)

    def _read(self) -> None:
        if self._workspace is None:
            return
        store = self._workspace.store
        community = store.community()
        self._community = _cleaned(community.title) if community is not None else ""
        self._is_offline = self._workspace.refresher.offline is not None
        self._is_unsynced = _shows_unsynced() and store.waiting_count() > 0
        self.show()


def _cleaned(name: str) -> str:
    """Return a community's name without break points, and without `[*]`, which has a meaning of its own in a title."""
    return plain(name, _MAX_NAME).replace("\u200b", "").replace("[*]", "")


def _shows_unsynced() -> bool:
    """Whether the system marks a window with unsaved changes; elsewhere Qt would add an asterisk to the title."""
    return sys.platform == "darwin"
