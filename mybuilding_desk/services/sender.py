"""Send the outbox of the user at the desk and of signed-in users who left it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.core.errors import DeskError, ServerTrouble, SignInNeeded, StorageTrouble
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.outbox import MAX_WAIT, Delivered, wait_left
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.moves.sending import send_next
from mybuilding_desk.jobs.worker import JobHandle, Priority, Worker
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.sqlite import GUI_BUSY_TIMEOUT_S

if TYPE_CHECKING:
    from mybuilding_desk.domain.records.move import MoveDelivered

_RETRY_S = 15.0
"""Seconds until the local files are tried again after an error."""


class OutboxSender(QObject):
    """Delivers one entry at a time, the next one immediately or when it is due."""

    settled = Signal(object)
    """A `Delivered`: the result of one entry."""
    move_settled = Signal(object)
    """A `MoveDelivered`: the result of one move of a package."""
    token_died = Signal()
    trouble = Signal(object)
    """A `DeskError` of the local files."""

    def __init__(self, worker: Worker, account_context: AccountContext, outbox: Outbox) -> None:
        super().__init__()
        self._worker = worker
        self._account_context = account_context
        self._outbox = outbox
        self._busy = False
        self._paused = False
        self._job: JobHandle | None = None
        self._reported = ""
        self._again = False
        """An entry was added while the worker was delivering."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.send)

    def send(self) -> None:
        """Send what is due. Call it after every change of the outbox; extra calls are harmless."""
        self._again = True
        if self._busy or self._paused:
            return
        self._busy, self._again = True, False
        self._job = self._worker.run(
            lambda: send_next(self._account_context), self._sent, self._failed, Priority.SENDING
        )

    def send_all_now(self, *, include_grace: bool = False) -> None:
        """Make all queued entries due, because the network is back or the user asked for it, and send them.

        Entries that can still be undone are included only with `include_grace`.
        """
        self._account_context.moves_now = True
        try:
            self._outbox.make_due(include_grace=include_grace)
        except StorageTrouble as trouble:
            self._report(trouble)
        self.send()

    def resume(self) -> None:
        """Continue after a new sign-in; the server is reachable, so retry delays are skipped."""
        self._paused = False
        self.send_all_now()

    def stop(self) -> None:
        """Stop sending until `resume`; the current call completes."""
        self._paused = True
        self._timer.stop()

    def close(self) -> None:
        """Stop sending and ignore results; the worker still completes the current entry."""
        self.stop()
        if self._job is not None:
            self._job.cancel()

    def _sent(self, delivered: "Delivered | MoveDelivered | None") -> None:
        self._busy, self._reported = False, ""
        if delivered is None:
            self._rest()
            return
        if isinstance(delivered.error, SignInNeeded):
            self._paused = True
            self.token_died.emit()
        (self.settled if isinstance(delivered, Delivered) else self.move_settled).emit(delivered)
        if isinstance(delivered.error, ServerTrouble) and delivered.error.retry_after is not None:
            self._start_timer(min(delivered.error.retry_after, MAX_WAIT.total_seconds()))
        else:
            self.send()

    def _failed(self, error: DeskError) -> None:
        self._busy = False
        self._report(error)
        self._start_timer(_RETRY_S)

    def _report(self, error: DeskError) -> None:
        """Report an error once, not at every repetition."""
        if str(error) != self._reported:
            self._reported = str(error)
            self.trouble.emit(error)

    def _rest(self) -> None:
        if self._again:
            self.send()
        else:
            self._sleep()

    def _sleep(self) -> None:
        try:
            due = self._outbox.earliest_due()
        except StorageTrouble as trouble:
            self._failed(trouble)
            return
        move_due = self._account_context.next_move_at
        due = min((one for one in (due, move_due) if one is not None), default=None)
        if due is not None:
            self._start_timer(wait_left(due, datetime.now(UTC)).total_seconds())

    def _start_timer(self, seconds: float) -> None:
        if not self._paused:
            # At least a second: an entry that is due but not deliverable must not cause a busy loop.
            self._timer.start(max(1000, round(seconds * 1000)))


class BackgroundSender(QObject):
    """Sends the outbox of a signed-in user who is not at the desk. The constructor may raise `StorageTrouble`."""

    token_died = Signal(int)
    """The number of unsynced entries, which cannot be sent until this user signs in again."""

    def __init__(
        self, worker: Worker, connection: Connection, user: User, folder: Path, *, records: Path | None = None
    ) -> None:
        """`records` is the path of the records, by default in the folder of the account."""
        super().__init__()
        self.user = user
        self._worker = worker
        self._outbox = Outbox(folder / "outbox.db", busy=GUI_BUSY_TIMEOUT_S)
        self._account_context = AccountContext(connection, user, folder, records=records)
        self._outbox_sender = OutboxSender(worker, self._account_context, self._outbox)
        self._outbox_sender.token_died.connect(self._report_waiting)

    def begin(self) -> None:
        """Send what is due, now and later."""
        self._outbox_sender.send()

    def _report_waiting(self) -> None:
        try:
            waiting = self._outbox.waiting_count()
        except StorageTrouble:
            waiting = 0
        self.token_died.emit(waiting)

    def close(self) -> None:
        """Stop when the user comes back or the program ends; the worker completes the current entry."""
        self._outbox_sender.close()
        self._worker.run(self._account_context.close, _ignore, _ignore, Priority.SHUTDOWN)
        self._outbox.close()


def _ignore(_: DeskError | None) -> None:
    return None
