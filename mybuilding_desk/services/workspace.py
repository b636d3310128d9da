"""The objects that one signed-in account works with, built once and connected."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.config.server_profile import REMIND
from mybuilding_desk.core.errors import DeskError, NoAnswer, ServerTrouble, StorageTrouble, Unreachable
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.outbox import Delivered, RecoveryReport
from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.records.due_step import ReminderPolicy
from mybuilding_desk.jobs.account_context import FIRST_WAIT, AccountContext
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.erase import count_unsynced
from mybuilding_desk.jobs.record_keeping import catch_up
from mybuilding_desk.jobs.refresh import Progress
from mybuilding_desk.jobs.worker import Priority, Worker
from mybuilding_desk.services.avatar import UserAvatar
from mybuilding_desk.services.cleanup_scheduler import CleanupScheduler
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.handover.shift_log import ShiftLog
from mybuilding_desk.services.label_printer import LabelPrinter
from mybuilding_desk.services.number_sheets import NumberSheets
from mybuilding_desk.services.packages.actions import PackageActions
from mybuilding_desk.services.packages.batch import Batch
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.paper import PaperJobs
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.refresher import Refresher
from mybuilding_desk.services.release_proofs import ReleaseProofs
from mybuilding_desk.services.reminders import Reminders
from mybuilding_desk.services.sender import OutboxSender
from mybuilding_desk.storage.cache.open_cache import open_copy
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.sqlite import GUI_BUSY_TIMEOUT_S

if TYPE_CHECKING:
    from mybuilding_desk.domain.records.move import MoveDelivered
    from mybuilding_desk.services.access.pins import PinService
    from mybuilding_desk.services.handover.handovers import Handovers
    from mybuilding_desk.services.reports.reports import Reports
    from mybuilding_desk.services.storeroom.storeroom import Storeroom

_KEEP_SETTLED = timedelta(days=30)


class Workspace(QObject):
    """The desk of one account: `store`, `records`, `actions`, `batch`, `refresher`, `outbox_sender`, and others.

    `printing_worker` prints, and writes the records. `reports` is created on first use.

    The constructor may raise `StorageTrouble`.
    """

    token_died = Signal()
    settled = Signal(object)
    """A `Delivered`: the result of one entry."""
    trouble = Signal(object)
    """A `DeskError` not handled elsewhere."""
    repaired = Signal(object)
    """A `RecoveryReport`: a file had to be rebuilt while the program was running."""

    def __init__(
        self,
        worker: Worker,
        connection: Connection,
        user: User,
        folder: Path,
        preferences: Preferences,
        *,
        first_wait: timedelta = FIRST_WAIT,
        recover: bool = True,
        records: Path | None = None,
        printing_worker: Worker | None = None,
    ) -> None:
        """`recover`: mark entries interrupted while being sent as in doubt; only for the account's first workspace.

        `records` is the path of the records, by default in `folder`. Without a `printing_worker`, it has its own.
        """
        super().__init__()
        self.pins: PinService | None = None
        """The PINs of the users of this computer; set by the account switcher."""
        self.user, self.preferences, self._worker = user, preferences, worker
        self._open_files(folder, recover=recover)
        self.printing_worker, records = printing_worker or Worker(self, name="printing"), records or folder / "desk.db"
        self.records = DeskRecords(records, self.printing_worker, user, preferences)
        context = self._account_context = AccountContext(
            connection, user, folder, first_wait, copy=self._copy.path, records=records, repaired=self.repaired.emit
        )
        limits = partial(_age_limits, preferences)
        self.store = PackageStore(worker, context, self._copy, self._outbox, user, records=self.records, limits=limits)
        self.refresher = Refresher(worker, context)
        self.cleanup_scheduler = CleanupScheduler(worker, context, preferences)
        self.outbox_sender = OutboxSender(worker, context, self._outbox)
        self.actions = PackageActions(self.store, self._outbox, self.outbox_sender, preferences)
        self.batch = Batch(self.actions)
        here = partial(_community_of, self.store)
        self.shift_log = ShiftLog(self.records, self.actions, self.batch, here, user.user_id)
        self.proofs = ReleaseProofs(worker, self.store, self.records.release_of)
        self.label_printer = LabelPrinter(self.printing_worker, self.records, preferences, user.full_name, folder.name)
        self.user_avatar = UserAvatar(worker, connection, user)
        self._join()

    def _open_files(self, folder: Path, *, recover: bool) -> None:
        """Open the outbox first: an existing cache implies that there was an outbox."""
        used = (folder / "copy.db").exists()
        self._outbox = _opened(folder / "outbox.db", recover=recover, expected=used, repaired=self.repaired.emit)
        try:
            self._copy = open_copy(folder / "copy.db")
        except StorageTrouble:
            self._outbox.close()
            raise

    @property
    def number_sheets(self) -> NumberSheets:
        """Sheets of codes for a desk without a label printer."""
        return NumberSheets(self.label_printer, self.store, self.preferences)

    @cached_property
    def reports(self) -> "Reports":
        """Figures and package lists of a period, on a worker of their own."""
        from mybuilding_desk.services.reports.reports import Reports  # noqa: PLC0415 - reports, on first use

        context, on_crash = self._account_context, self._worker.on_crash
        return Reports(self.store, self.refresher, context, self._copy.path, on_crash)

    @cached_property
    def paper(self) -> PaperJobs:
        """Reports, hand-overs, and door slips: saved as PDF, and printed."""
        return PaperJobs(self._worker)

    @property
    def reminders(self) -> Reminders:
        """The reminders to residents, and holds."""
        return self.store.reminders

    @cached_property
    def handovers(self) -> "Handovers":
        """The shift hand-overs; created on first use."""
        from mybuilding_desk.services.handover.handovers import Handovers  # noqa: PLC0415 - reports, on first use

        return Handovers(self.store, self.records, self.shift_log, self.label_printer.unprinted)

    @cached_property
    def storeroom(self) -> "Storeroom":
        """Audits, moves, instructions, and outgoing packages; created on first use."""
        from mybuilding_desk.services.storeroom.moves import AccountJobs  # noqa: PLC0415 - storeroom, on first use
        from mybuilding_desk.services.storeroom.outgoing_link import (  # noqa: PLC0415 - storeroom, on first use
            OutgoingLink,
        )
        from mybuilding_desk.services.storeroom.storeroom import Storeroom  # noqa: PLC0415 - storeroom, on first use

        jobs = AccountJobs(self._worker, self._account_context, self.preferences)
        link = OutgoingLink(self._outbox, self.outbox_sender, self.store, self.preferences)
        parts = self.store, self.records, self.user, jobs
        return Storeroom(*parts, sender=self.outbox_sender, link=link, label_printer=self.label_printer)

    @property
    def offers_reminders(self) -> bool:
        """Whether MyBuilding can send reminders itself."""
        return self._account_context.connection.profile.offers(REMIND)

    @property
    def grace_seconds(self) -> int:
        """Seconds in which an action can be undone before it is sent."""
        return self.preferences.now.grace_seconds

    @property
    def copy_state(self) -> str:
        """`sound`; `damaged` or `replaced` if everything is fetched again; else why the cache is for this run only."""
        if self._copy.temporary is not None:
            return self._copy.why_temporary
        return "damaged" if self._copy.damaged else "replaced" if self._copy.replaced else "sound"

    @property
    def recovery(self) -> RecoveryReport | None:
        """What was recovered of a damaged outbox when it was opened, `None` if it was sound."""
        return self._outbox.recovery

    def open(self) -> None:
        """Show the community used last, send the outbox, and start to refresh."""
        ids = [community.community_id for community in self.store.communities()]
        last = self.preferences.now.community_id
        first = last if last in ids else next(iter(ids), "")
        if first:
            self.store.choose(first)
        else:
            self.refresher.choose(last)
        self.outbox_sender.send()
        context, records = self._account_context, self.records
        records.catch_up(self._worker, lambda: catch_up(context, keeps_signatures=lambda: records.keeps_signatures))
        self.cleanup_scheduler.begin()

    def resume(self) -> None:
        """Continue after the same user signed in again."""
        self.outbox_sender.resume()
        self.refresher.refresh()

    def unsent(self) -> int:
        """Return the number of unsynced entries of all accounts on this computer."""
        return count_unsynced(self._account_context.folder.parent)

    def close(self) -> None:
        """Stop, and close the files; unsynced entries stay in the outbox."""
        self.refresher.stop()
        self.cleanup_scheduler.stop()
        self.outbox_sender.close()
        self.store.close()
        self.reminders.close()
        self.label_printer.close()
        self.shift_log.close()
        self.proofs.close()
        self.paper.close()
        if "storeroom" in self.__dict__:
            self.storeroom.close()
        self.records.close()
        if "reports" in self.__dict__:
            self.reports.close()
        if self.printing_worker.parent() is self:
            self.printing_worker.close()
        self._copy.close()
        self._outbox.close()
        self._worker.run(self._let_go, _ignore, _ignore, Priority.SHUTDOWN)

    def _let_go(self) -> None:
        """Release the files of this account, as the last job on the worker."""
        self._account_context.close()
        self._copy.discard()

    def _join(self) -> None:
        refresher = self.refresher  # not `self`: a cycle of references would leave QObjects to the garbage collector
        self.actions.interpreter.is_offline = lambda: refresher.offline is not None
        self.store.overdue.read_policy = partial(_reminder_policy, self.preferences)
        if self.user.is_staff:
            self.label_printer.follow(self.actions, self.batch, self.store.entries())
        self.records.listen(self.actions.action_recorded, self.actions.action_undone, self._outbox.entry)
        self.refresher.progressed.connect(self._progressed)
        self.refresher.reconnected.connect(self.outbox_sender.send_all_now)
        self.refresher.token_died.connect(self._pause)
        self.outbox_sender.token_died.connect(self._pause)
        self.outbox_sender.settled.connect(self._settled)
        self.outbox_sender.move_settled.connect(self._move_settled)
        self.refresher.trouble.connect(self.trouble)
        self.outbox_sender.trouble.connect(self.trouble)
        self.store.trouble.connect(self.trouble)
        self.store.community_chosen.connect(self._chosen)

    def _progressed(self, progress: Progress) -> None:
        self.store.take(progress)
        if progress.settled:  # entries that follow these may be sent now
            self.outbox_sender.send()

    def _chosen(self, community_id: str) -> None:
        self.preferences.change(community_id=community_id)
        self.refresher.choose(community_id)

    def _pause(self) -> None:
        self.outbox_sender.stop()
        self.refresher.stop()
        self.token_died.emit()

    def _settled(self, delivered: Delivered) -> None:
        self.store.reload()
        self._report(delivered.error)
        self.settled.emit(delivered)

    def _move_settled(self, delivered: "MoveDelivered") -> None:
        self.store.reload()
        self._report(delivered.error)

    def _report(self, error: DeskError | None) -> None:
        """Tell what a call says about the network."""
        if isinstance(error, Unreachable | NoAnswer):
            self.refresher.report_network(error)
        elif error is None:
            self.refresher.report_network(None)
        elif isinstance(error, ServerTrouble) and not (self.refresher.offline or self.refresher.busy):
            self.refresher.refresh()  # the server answered: a refresh shows whether it is in trouble as a whole


def _age_limits(preferences: Preferences) -> AgeLimits:
    """Return when packages count as aged, old, and overdue.

    No method: a cycle of references would leave QObjects to the garbage collector, which may run on another thread.
    """
    return AgeLimits(preferences.now.ages, preferences.now.perishable_hours)


def _community_of(store: PackageStore) -> str:
    return store.community_id


def _reminder_policy(preferences: Preferences) -> ReminderPolicy:
    """Return when reminders, final notices, and returns to the sender are due."""
    now = preferences.now
    return ReminderPolicy(now.reminder_days, now.final_notice_days, now.return_days)


def _opened(path: Path, *, recover: bool, expected: bool, repaired: Callable[[RecoveryReport], object]) -> Outbox:
    outbox = Outbox(path, busy=GUI_BUSY_TIMEOUT_S, expected=expected, repaired=repaired)
    try:
        if recover:  # else the worker may be sending an entry right now, and checks itself
            outbox.recover()
        outbox.clean_up(datetime.now(UTC) - _KEEP_SETTLED)
    except StorageTrouble:
        outbox.close()
        raise
    return outbox


def account_folder(data: Path, server: str, user: User) -> Path:
    """Return the folder of one account; its name contains the host of the server but no email address."""
    name = hashlib.sha256(f"{server}\n{user.user_id}".encode()).hexdigest()[:12]
    return data / f"{urlsplit(server).hostname or 'server'}-{name}"


def records_path(data: Path, server: str) -> Path:
    """Return the path of the records of a server, which its accounts on this computer share."""
    name = hashlib.sha256(server.encode()).hexdigest()[:12]
    return data / f"{urlsplit(server).hostname or 'server'}-{name}" / "desk.db"


def _ignore(_: DeskError | None) -> None:
    return None
