"""Run full garbage collections only while the user is idle."""

import gc
from typing import Final

from PySide6.QtCore import QObject, Slot

from mybuilding_desk.ui.window.idle import IdleWatch

_IDLE_MINUTES: Final = 1
_WORTH: Final = 10
"""Minimum middle-generation collections since the last full one; Python's own default threshold."""
_LATEST: Final = 500
"""Middle-generation collections after which Python collects even without a pause: millions of objects by then."""


class Sweep(QObject):
    """Scheduler of full collections in idle minutes, until `end`; each takes some hundredths of a second.

    Little accumulates: reference counting frees nearly all of the program's objects at once.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._usual = gc.get_threshold()
        gc.set_threshold(*self._usual[:2], _LATEST)
        self.watch = IdleWatch(self)
        self.watch.idle.connect(self._sweep)
        self.watch.expect(_IDLE_MINUTES)

    def end(self) -> None:
        """Restore Python's own collection thresholds."""
        self.watch.idle.disconnect(self._sweep)
        self.watch.expect(0)
        gc.set_threshold(*self._usual)

    @Slot()
    def _sweep(self) -> None:
        if gc.get_count()[2] >= _WORTH:
            gc.collect()
