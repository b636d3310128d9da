"""The storeroom of one account: its parts, created on first use."""

from functools import cached_property

from mybuilding_desk.domain.models import User
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.storeroom.moves import Moves
from mybuilding_desk.services.storeroom.outgoing import Outgoing
from mybuilding_desk.services.storeroom.outgoing_link import OutgoingLink


class Storeroom:
    """What this desk keeps of its storeroom beside MyBuilding, in the records that all accounts of it share."""

    def __init__(self, store: PackageStore, records: DeskRecords, user: User, link: OutgoingLink) -> None:
        """`link` tells MyBuilding of outgoing packages, if the building's policy wants that."""
        self._store, self._records, self._user, self._link = store, records, user, link

    @cached_property
    def moves(self) -> Moves:
        """Changes of the locations of packages."""
        return Moves(self._records)

    @cached_property
    def outgoing(self) -> Outgoing:
        """The packages that wait for a carrier, a dry cleaner, or the resident they came back for."""
        return Outgoing(self._store, self._records, self._link, self._user)

    def close(self) -> None:
        """Stop what runs; the records are closed after it."""
