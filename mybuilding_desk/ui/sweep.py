"""Python's search for garbage in rings, all of which is looked through: while nobody is at the desk, not at a key."""

import gc
from typing import Final

from PySide6.QtCore import QObject, Slot

from mybuilding_desk.ui.window.idle import IdleWatch

_IDLE_MINUTES: Final = 1
_WORTH: Final = 10
"""Lesser searches since the last whole one, after which Python itself would think of another."""
_LATEST: Final = 500
"""Lesser searches after which it does not wait for a pause: millions of objects were made by then."""


class Sweep(QObject):
    """From now on until `end`, a whole search waits for a minute without a key; it takes some hundredths of a second.

    Little waits for it: nearly all of the program's objects go as soon as nobody holds them.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._usual = gc.get_threshold()
        gc.set_threshold(*self._usual[:2], _LATEST)
        self.watch = IdleWatch(self)
        self.watch.idle.connect(self._sweep)
        self.watch.expect(_IDLE_MINUTES)

    def end(self) -> None:
        """As Python does it."""
        self.watch.idle.disconnect(self._sweep)
        self.watch.expect(0)
        gc.set_threshold(*self._usual)

    @Slot()
    def _sweep(self) -> None:
        if gc.get_count()[2] >= _WORTH:
            gc.collect()
