"""The objects that one signed-in account works with, built once and connected."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import DeskError, NoAnswer, ServerTrouble, StorageTrouble, Unreachable
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.outbox import Delivered, RecoveryReport
from mybuilding_desk.jobs.account_context import FIRST_WAIT, AccountContext
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.erase import count_unsynced
from mybuilding_desk.jobs.refresh import Progress
from mybuilding_desk.jobs.worker import Priority, Worker
from mybuilding_desk.services.avatar import UserAvatar
from mybuilding_desk.services.cleanup_scheduler import CleanupScheduler
from mybuilding_desk.services.packages.actions import PackageActions
from mybuilding_desk.services.packages.batch import Batch
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.refresher import Refresher
from mybuilding_desk.services.sender import OutboxSender
from mybuilding_desk.storage.cache.open_cache import open_copy
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.sqlite import GUI_BUSY_TIMEOUT_S

_KEEP_SETTLED = timedelta(days=30)


class Workspace(QObject):
    """The desk of one account: `store`, `actions`, `batch`, `refresher`, `outbox_sender`, `cleanup_scheduler`.

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
    ) -> None:
        """`recover`: mark entries interrupted while being sent as in doubt; only for the account's first workspace."""
        super().__init__()
        self.user = user
        self._worker = worker
        self.preferences = preferences
        # The outbox comes first: an existing cache implies that there was an outbox.
        used = (folder / "copy.db").exists()
        self._outbox = _opened(folder / "outbox.db", recover=recover, expected=used, repaired=self.repaired.emit)
        try:
            self._copy = open_copy(folder / "copy.db")
        except StorageTrouble:
            self._outbox.close()
            raise
        self._account_context = AccountContext(
            connection, user, folder, first_wait, copy=self._copy.path, repaired=self.repaired.emit
        )
        self.store = PackageStore(
            worker, self._account_context, self._copy, self._outbox, user, ages=lambda: preferences.now.ages
        )
        self.refresher = Refresher(worker, self._account_context)
        self.cleanup_scheduler = CleanupScheduler(worker, self._account_context, preferences)
        self.outbox_sender = OutboxSender(worker, self._account_context, self._outbox)
        self.actions = PackageActions(self.store, self._outbox, self.outbox_sender, preferences)
        self.batch = Batch(self.actions)
        self.user_avatar = UserAvatar(worker, connection, user)
        self._join()

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
        self._copy.close()
        self._outbox.close()
        self._worker.run(self._let_go, _ignore, _ignore, Priority.SHUTDOWN)

    def _let_go(self) -> None:
        """Release the files of this account, as the last job on the worker."""
        self._account_context.close()
        self._copy.discard()

    def _join(self) -> None:
        self.refresher.progressed.connect(self._progressed)
        self.refresher.reconnected.connect(self.outbox_sender.send_all_now)
        self.refresher.token_died.connect(self._pause)
        self.outbox_sender.token_died.connect(self._pause)
        self.outbox_sender.settled.connect(self._settled)
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
        if isinstance(delivered.error, Unreachable | NoAnswer):
            self.refresher.report_network(delivered.error)
        elif delivered.error is None:
            self.refresher.report_network(None)
        elif isinstance(delivered.error, ServerTrouble) and not (self.refresher.offline or self.refresher.busy):
            self.refresher.refresh()  # the server answered: a refresh shows whether it is in trouble as a whole
        self.settled.emit(delivered)


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


def _ignore(_: DeskError | None) -> None:
    return None
