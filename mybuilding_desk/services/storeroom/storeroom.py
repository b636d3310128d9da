"""The storeroom of one account: its parts, created on first use."""

from functools import cached_property

from mybuilding_desk.domain.models import User
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.label_printer import LabelPrinter
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.sender import OutboxSender
from mybuilding_desk.services.storeroom.audits import Audits
from mybuilding_desk.services.storeroom.instructions import Instructions
from mybuilding_desk.services.storeroom.moves import AccountJobs, Moves
from mybuilding_desk.services.storeroom.outgoing import Outgoing
from mybuilding_desk.services.storeroom.outgoing_link import OutgoingLink
from mybuilding_desk.services.storeroom.server_reminders import ServerReminders


class Storeroom:
    """What this desk keeps of its storeroom beside MyBuilding, in the records that all accounts of it share."""

    def __init__(
        self,
        store: PackageStore,
        records: DeskRecords,
        user: User,
        jobs: AccountJobs,
        *,
        sender: OutboxSender,
        link: OutgoingLink,
        label_printer: LabelPrinter,
    ) -> None:
        """`link` tells MyBuilding of outgoing packages, if the building's policy wants that."""
        self._store, self._records, self._user = store, records, user
        self._jobs, self._sender, self._link = jobs, sender, link
        self._label_printer = label_printer

    @cached_property
    def moves(self) -> Moves:
        """Changes of the locations of packages."""
        moves = Moves(self._records, self._user, self._jobs)
        moves.moved.connect(self._store.reload)
        moves.synced.connect(self._store.reload)
        moves.queued.connect(self._sender.send)
        return moves

    @cached_property
    def server_reminders(self) -> ServerReminders:
        """Reminders that MyBuilding sends itself."""
        return ServerReminders(self._jobs)

    @property
    def instructions(self) -> Instructions:
        """The instructions of residents; holds are among them."""
        return self._store.reminders.instructions

    @cached_property
    def outgoing(self) -> Outgoing:
        """The packages that wait for a carrier, a dry cleaner, or the resident they came back for."""
        outgoing = Outgoing(self._store, self._records, self._link, self._user)
        outgoing.left.connect(self._label_printer.cancel)
        return outgoing

    @cached_property
    def audits(self) -> Audits:
        """Location audits."""
        return Audits(self._store, self._records, self.moves, self._user)

    def close(self) -> None:
        """Stop what runs; the records are closed after it."""
        if "moves" in self.__dict__:
            self.moves.close()
        if "server_reminders" in self.__dict__:
            self.server_reminders.close()
