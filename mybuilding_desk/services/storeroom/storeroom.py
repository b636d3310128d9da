"""The storeroom of one account: its parts, created on first use."""

from functools import cached_property

from mybuilding_desk.domain.models import User
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.storeroom.audits import Audits
from mybuilding_desk.services.storeroom.moves import Moves


class Storeroom:
    """What this desk keeps of its storeroom beside MyBuilding, in the records that all accounts of it share."""

    def __init__(self, store: PackageStore, records: DeskRecords, user: User) -> None:
        self._store, self._records, self._user = store, records, user

    @cached_property
    def moves(self) -> Moves:
        """Changes of the locations of packages."""
        return Moves(self._records)

    @cached_property
    def audits(self) -> Audits:
        """Location audits."""
        return Audits(self._store, self._records, self.moves, self._user)

    def close(self) -> None:
        """Stop what runs; the records are closed after it."""
