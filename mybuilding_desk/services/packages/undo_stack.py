"""The user's last actions that can still be undone."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.domain.outbox import Delivered, UserAction
from mybuilding_desk.storage.outbox.undo import Change

_MAX_ACTIONS: Final = 20


@dataclass(frozen=True, slots=True)
class UndoStep:
    """An action and, unless it created its entries, the changes to restore; it can be undone until `until`."""

    action: UserAction
    changes: tuple[Change, ...]
    until: float

    @property
    def entry_ids(self) -> frozenset[int]:
        """The ids of the entries of the action."""
        return frozenset(entry.entry_id for entry in self.action.entries)


class UndoStack(QObject):
    """The steps that can be undone, oldest first: until their time is over, or one of their entries was sent.

    A step that cannot be undone any more leaves the stack and does not block the others. `clock` returns monotonic
    seconds.
    """

    changed = Signal()

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._steps: list[UndoStep] = []
        self._too_late: UndoStep | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._time_over)

    def push(self, action: UserAction, changes: tuple[Change, ...] = ()) -> None:
        """Add the action that was just done."""
        self._too_late = None
        self._steps = [*self._steps, UndoStep(action, changes, self._clock() + action.seconds)][-_MAX_ACTIONS:]
        self._report()

    def newest(self) -> UndoStep | None:
        """Return the step that undo takes back next."""
        self._expire()
        return self._steps[-1] if self._steps else None

    def done(self, step: UndoStep) -> None:
        """Remove a step that was undone, or that proved to be too late."""
        self._remove([step])

    @property
    def too_late(self) -> UserAction | None:
        """The last action, if it could be undone no more and nothing was undone since."""
        return self._too_late.action if self._too_late is not None else None

    def take_too_late(self) -> UserAction | None:
        """Return the last action if it could be undone no more, once."""
        step, self._too_late = self._too_late, None
        return step.action if step is not None else None

    def note_delivery(self, delivered: Delivered) -> None:
        """Remove the steps of an entry that was sent, or that the program tried to send."""
        sent = [step for step in self._steps if delivered.entry.entry_id in step.entry_ids]
        self._give_up(sent)

    def _time_over(self) -> None:
        self._expire()
        self._wait()  # the timer may be a little early

    def _expire(self) -> None:
        now = self._clock()
        self._give_up([step for step in self._steps if step.until <= now])

    def _give_up(self, steps: list[UndoStep]) -> None:
        if steps and steps[-1] is self._steps[-1]:
            self._too_late = self._too_late or steps[-1]
        self._remove(steps)

    def _remove(self, steps: list[UndoStep]) -> None:
        if steps:
            self._steps = [step for step in self._steps if not any(step is one for one in steps)]
            self._report()

    def _report(self) -> None:
        self._wait()
        self.changed.emit()

    def _wait(self) -> None:
        """Wait for the next step to expire."""
        self._timer.stop()
        if self._steps:
            left = min(step.until for step in self._steps) - self._clock()
            self._timer.start(max(0, round(left * 1000)) + 1)
