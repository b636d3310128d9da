"""A courier's drop: what stays from package to package, how many were logged, for how long. It logs nothing itself."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.services.packages.actions import PackageActions


@dataclass(frozen=True, slots=True)
class BatchDefaults:
    """What holds for every package until it is changed; `""` where each package's own number says it.

    `courier` is the carrier who brought them, by name; `kind` overrides whatever the number says.
    """

    courier: str = ""
    kind: str = ""
    shelf: str = ""


class Batch(QObject):
    """One drop at a time. `clock` tells seconds that never jump, whatever the PC's time of day does."""

    changed = Signal()

    def __init__(self, counter: PackageActions, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._begun: float | None = None
        self._logged: list[OutboxEntry] = []
        self.staying = BatchDefaults()
        counter.action_recorded.connect(self._deed_done)
        counter.action_undone.connect(self._deed_undone)

    @property
    def is_on(self) -> bool:
        """Whether a drop is being logged."""
        return self._begun is not None

    @property
    def count(self) -> int:
        """How many packages were logged in it and not taken back."""
        return len(self._logged)

    @property
    def seconds(self) -> float:
        """Since the drop began."""
        return self._clock() - self._begun if self._begun is not None else 0.0

    def last(self, count: int) -> list[OutboxEntry]:
        """The packages logged last, newest first, as they were when they were logged."""
        return self._logged[: -count - 1 : -1]

    def begin(self) -> None:
        """The courier is here."""
        if not self.is_on:
            self._begun, self._logged, self.staying = self._clock(), [], BatchDefaults()
            self.changed.emit()

    def end(self) -> None:
        """The last box is logged, or the clerk does something else."""
        if self.is_on:
            self._begun = None
            self.changed.emit()

    def keep(self, **choices: str) -> None:
        """Let these fields of `BatchDefaults` hold from now on."""
        wanted = replace(self.staying, **{name: value.strip() for name, value in choices.items()})
        if self.is_on and wanted != self.staying:
            self.staying = wanted
            self.changed.emit()

    def _deed_done(self, entries: list[OutboxEntry]) -> None:
        logged = [entry for entry in entries if entry.kind == "log"]
        if self.is_on and logged:
            self._logged += logged
            self.changed.emit()

    def _deed_undone(self, entries: list[OutboxEntry]) -> None:
        gone = {entry.entry_id for entry in entries}
        self._logged = [entry for entry in self._logged if entry.entry_id not in gone]
        self.changed.emit()
