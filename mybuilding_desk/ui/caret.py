"""Stop the text cursor from blinking while the program is not used: each blink is a repaint, all night long.

GTK stops blinking after 10 seconds and Windows after 5; Qt never does.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.ui.window.idle import IdleWatch

_SECONDS: Final = 5
_AS_THE_SYSTEM_HAS_IT: Final = -1
_NEVER: Final = 0


class Caret(QObject):
    """Blink timer: all text cursors blink until the program has not been used for `_SECONDS`."""

    def __init__(self, watch: IdleWatch) -> None:
        super().__init__(watch)
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self.rest)
        watch.used.connect(self.use)
        self.use()

    def use(self) -> None:
        """Let the cursors blink, and restart the timer."""
        QGuiApplication.styleHints().setCursorFlashTime(_AS_THE_SYSTEM_HAS_IT)
        self._timer.start()

    def rest(self) -> None:
        """Stop blinking; the cursors stay visible."""
        QGuiApplication.styleHints().setCursorFlashTime(_NEVER)
