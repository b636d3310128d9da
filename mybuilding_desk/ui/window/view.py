"""Size and view of the window: geometry, full screen, and text size."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.settings import TEXT_SIZES
from mybuilding_desk.ui.commands import reasons
from mybuilding_desk.ui.theme.metrics import DEFAULT_WINDOW, WINDOW_FRAME

if TYPE_CHECKING:
    from mybuilding_desk.services.preferences import Preferences

_DEFAULT_SIZE: Final = QSize(*DEFAULT_WINDOW)
_FRAME: Final = QSize(*WINDOW_FRAME)


def restore(window: QWidget, geometry: str) -> None:
    """Restore the window from `geometry` in base64, or give it the default size if that is `""` or invalid."""
    if not (geometry and window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))):
        window.resize(_DEFAULT_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize() - _FRAME))


class WindowView(QObject):
    """Commands that change how `window` looks; `confirm` shows a short confirmation."""

    def __init__(self, window: QWidget, confirm: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._confirm = window, confirm
        self.preferences: Preferences | None = None
        """The settings in effect, `None` until the server is known."""

    def zoom(self, step: int) -> None:
        """Make the text `step` sizes of the settings larger, or smaller if that is negative."""
        if self.preferences is not None:
            index = TEXT_SIZES.index(self.preferences.now.text_size) + step
            self._choose_size(TEXT_SIZES[max(0, min(index, len(TEXT_SIZES) - 1))])

    def why_not_zoom(self) -> str:
        """Return why the text size cannot be changed now, `""` if it can."""
        return self._why_not("text_size")

    def zoom_reset(self) -> None:
        """Show the text in its default size."""
        self._choose_size(TEXT_SIZES[0])

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or restore the window as it was before: maximized or not."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def focused_name(self) -> str:
        """Return the object name of the focused widget, or `""` if there is none."""
        here = self._window.focusWidget()
        return here.objectName() if here is not None else ""

    def focus_named(self, name: str) -> None:
        """Focus the first visible widget with this object name, if any."""
        widgets = [one for one in self._window.findChildren(QWidget, name) if one.isVisible()] if name else []
        if widgets:
            widgets[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_theme(self, choice: Literal["light", "dark"]) -> None:
        """Use light or dark colors, whatever the system uses."""
        if self.preferences is not None:
            self.preferences.change(theme=choice)

    def has_theme(self, choice: Literal["light", "dark"]) -> bool:
        """Return whether the user chose these colors."""
        return self.preferences is not None and self.preferences.now.theme == choice

    def why_not_theme(self) -> str:
        """Return why the colors cannot be chosen now, `""` if they can."""
        return self._why_not("theme")

    def _why_not(self, setting: str) -> str:
        if self.preferences is None:
            return reasons.sign_in_first()
        return reasons.managed_by_building() if setting in self.preferences.policy.locked else ""

    def _choose_size(self, size: str) -> None:
        if self.preferences is None:
            return
        self.preferences.change(text_size=size)
        self._confirm(self.tr("Text size {0}%").format(size))
