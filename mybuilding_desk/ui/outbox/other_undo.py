"""Undo of the last change of the records of this desk, such as a reminder, which is not in the outbox."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QObject, Signal

from mybuilding_desk.ui.base.toast import RecordChange, Toast

_SECONDS: Final = 20


class OtherUndo(QObject):
    """The last such change, as long as it can be undone: for some seconds, until another action is recorded."""

    changed = Signal()

    def __init__(self, toast: Toast) -> None:
        super().__init__(toast)
        self._toast = toast
        self._change: RecordChange | None = None
        self._ends = QDeadlineTimer()
        self.of_view: Callable[[], RecordChange | None] | None = None
        """Returns the last change that was made in the view on the screen; it goes first."""

    @property
    def now(self) -> RecordChange | None:
        """The change that undo takes back next, `None` if there is none."""
        change = self.of_view() if self.of_view is not None else None
        return change or (None if self._ends.hasExpired() else self._change)

    @property
    def text(self) -> str:
        """The name of the command that undoes it, `""` without one."""
        return self.now.undo_text if self.now is not None else ""

    def offer(self, change: RecordChange) -> None:
        """Say what was done, and offer to undo it."""
        self._change = change
        self._ends.setRemainingTime(_SECONDS * 1000)
        self._toast.show_message(change.done_text, _SECONDS, icon_name=change.icon_name)
        self.changed.emit()

    def drop(self) -> None:
        """Forget the change: it stays."""
        self._change = None

    def undo(self) -> bool:
        """Undo the change if that is possible now, and return whether it was."""
        change = self.now
        if change is self._change:
            self._change = None
        if change is not None:
            why_not = change.undo()
            if isinstance(why_not, str):
                self._toast.show_message(why_not, icon_name="circle-help")
            else:
                self._toast.show_message(change.undone_text, icon_name="undo-2")
            self.changed.emit()
        return change is not None
