"""Moves of packages to other locations."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.desk_record import PackageKey, key_of
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.storage.records.records import Records


class Moves(QObject):
    """Changes the locations of packages. MyBuilding has no call for it, so this computer keeps the new ones."""

    moved = Signal(object)
    """A list of `Package`: those that have another location now."""

    def __init__(self, records: DeskRecords) -> None:
        super().__init__()
        self._records = records

    def move(self, packages: Sequence[Package], location: str) -> None:
        """Move packages to a location."""
        self._records.write(partial(_move, [key_of(one) for one in packages], location))
        self.moved.emit(list(packages))


def _move(keys: Sequence[PackageKey], location: str, records: Records) -> None:
    for key in keys:
        records.set_location(key, location)
