"""The text cursor blinks while the program is used, and stays lit after that: each blink paints, for nobody, all night.

GTK ends it after 10 seconds and Windows after 5; Qt alone blinks on.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.ui.window.idle import IdleWatch

_SECONDS: Final = 5
_AS_THE_SYSTEM_HAS_IT: Final = -1
_NEVER: Final = 0


class Caret(QObject):
    """Lets the cursors of all fields blink until nobody used the program for some seconds."""

    def __init__(self, watch: IdleWatch) -> None:
        super().__init__(watch)
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self.rest)
        watch.used.connect(self.use)
        self.use()

    def use(self) -> None:
        """Somebody is there."""
        QGuiApplication.styleHints().setCursorFlashTime(_AS_THE_SYSTEM_HAS_IT)
        self._timer.start()

    def rest(self) -> None:
        """What the timer does: whoever comes back finds the cursor lit."""
        QGuiApplication.styleHints().setCursorFlashTime(_NEVER)
