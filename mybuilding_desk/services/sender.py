"""Send the outbox: of the user at the desk, and of signed-in users who left it."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.core.errors import DeskError, ServerTrouble, SignInNeeded, StorageTrouble
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.outbox import MAX_WAIT, wait_left
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.delivery import Delivered, deliver_next
from mybuilding_desk.jobs.worker import JobHandle, Priority, Worker
from mybuilding_desk.storage.outbox.outbox import Outbox

_RETRY_S = 15.0
"""Until this PC's files are tried again."""


class OutboxSender(QObject):
    """One delivery at a time; the next at once, or when the next entry is due."""

    settled = Signal(object)
    """A `Delivered`: what became of one entry."""
    token_died = Signal()
    trouble = Signal(object)
    """A `DeskError` of this PC's own files."""

    def __init__(self, worker: Worker, account_context: AccountContext, outbox: Outbox) -> None:
        super().__init__()
        self._worker = worker
        self._account_context = account_context
        self._outbox = outbox
        self._busy = False
        self._paused = False
        self._job: JobHandle | None = None
        self._told = ""
        self._again = False
        """Something was put in the outbox while the lane was at it."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.send)

    def send(self) -> None:
        """Send what is due. Called whenever something was put in the outbox; more often does no harm."""
        self._again = True
        if self._busy or self._paused:
            return
        self._busy, self._again = True, False
        self._job = self._worker.run(
            lambda: deliver_next(self._account_context), self._sent, self._failed, Priority.SENDING
        )

    def send_all_now(self, *, include_grace: bool = False) -> None:
        """The network is back, or the clerk says so: all that waits is due; what can be undone only if asked for."""
        try:
            self._outbox.make_due(include_grace=include_grace)
        except StorageTrouble as trouble:
            self._tell(trouble)
        self.send()

    def resume(self) -> None:
        """Go on after a new sign-in: the server answered, so nothing has to wait for the end of its delay."""
        self._paused = False
        self.send_all_now()

    def stop(self) -> None:
        """Send nothing more until `resume`; what is on its way arrives."""
        self._paused = True
        self._timer.stop()

    def close(self) -> None:
        """Send nothing more and hear nothing more; the lane settles what is on its way."""
        self.stop()
        if self._job is not None:
            self._job.cancel()

    def _sent(self, delivered: Delivered | None) -> None:
        self._busy, self._told = False, ""
        if delivered is None:
            self._rest()
            return
        if isinstance(delivered.error, SignInNeeded):
            self._paused = True
            self.token_died.emit()
        self.settled.emit(delivered)
        if isinstance(delivered.error, ServerTrouble) and delivered.error.retry_after is not None:
            self._start_timer(min(delivered.error.retry_after, MAX_WAIT.total_seconds()))
        else:
            self.send()

    def _failed(self, error: DeskError) -> None:
        self._busy = False
        self._tell(error)
        self._start_timer(_RETRY_S)

    def _tell(self, error: DeskError) -> None:
        """Once for a trouble, however often it comes back."""
        if str(error) != self._told:
            self._told = str(error)
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
        if due is not None:
            self._start_timer(wait_left(due, datetime.now(UTC)).total_seconds())

    def _start_timer(self, seconds: float) -> None:
        if not self._paused:
            # At least a second: an entry that is due and yet not deliverable must not keep the PC busy.
            self._timer.start(max(1000, round(seconds * 1000)))


_WINDOW_WAITS = 0.25


class BackgroundSender(QObject):
    """Their outbox and its dispatch; no list, no refresh, nothing on the screen. Making it may raise."""

    token_died = Signal(int)
    """How many deeds are on no server yet, and go nowhere until this clerk signs in again."""

    def __init__(self, worker: Worker, connection: Connection, user: User, folder: Path) -> None:
        super().__init__()
        self.user = user
        self._worker = worker
        self._outbox = Outbox(folder / "outbox.db", busy=_WINDOW_WAITS)
        self._account_context = AccountContext(connection, user, folder)
        self._outbox_sender = OutboxSender(worker, self._account_context, self._outbox)
        self._outbox_sender.token_died.connect(self._tell)

    def begin(self) -> None:
        """Send what is due, and go on as more becomes due."""
        self._outbox_sender.send()

    def _tell(self) -> None:
        try:
            waiting = self._outbox.waiting_count()
        except StorageTrouble:
            waiting = 0
        self.token_died.emit(waiting)

    def close(self) -> None:
        """They come back, or the program ends; what is on its way is settled in the lane."""
        self._outbox_sender.close()
        self._worker.run(self._account_context.close, _ignore, _ignore, Priority.SHUTDOWN)
        self._outbox.close()


def _ignore(_: DeskError | None) -> None:
    return None
