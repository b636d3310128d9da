"""Reminders that MyBuilding sends itself, where the endpoint map names a call for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.config.server_profile import REMIND
from mybuilding_desk.core.errors import DeskError, NoAnswer, ServerTrouble
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.worker import JobHandle, Priority
from mybuilding_desk.services.storeroom.moves import AccountJobs


@dataclass(frozen=True, slots=True)
class ServerReminder:
    """Outcome of one request: packages that MyBuilding reminded of, and why it stopped at another one, if it did."""

    reminded: tuple[PackageRow, ...]
    left: tuple[PackageRow, ...] = ()
    error: DeskError | None = None

    @property
    def is_uncertain(self) -> bool:
        """Whether the first package that is left may have been reminded of, too: it is never sent again by itself."""
        return isinstance(self.error, NoAnswer) or (isinstance(self.error, ServerTrouble) and not self.error.untouched)


class ServerReminders(QObject):
    """Lets MyBuilding remind residents, one call for each package."""

    done = Signal(object)
    """A `ServerReminder`."""

    def __init__(self, jobs: AccountJobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._running: list[JobHandle] = []

    @property
    def are_offered(self) -> bool:
        """Whether MyBuilding can be asked."""
        return self._jobs.context.connection.profile.offers(REMIND)

    def remind(self, rows: Sequence[PackageRow]) -> None:
        """Ask MyBuilding to remind of these packages; `done` follows."""
        context, wanted = self._jobs.context, tuple(row for row in rows if row.package.package_id)
        job = self._jobs.worker.run(lambda: _remind(context, wanted), self.done.emit, self._failed, Priority.CLERK)
        self._running.append(job)

    def close(self) -> None:
        """Ignore what is still running."""
        for job in self._running:
            job.cancel()

    def _failed(self, error: DeskError) -> None:
        self.done.emit(ServerReminder((), (), error))


def _remind(context: AccountContext, rows: Sequence[PackageRow]) -> ServerReminder:
    reminded: list[PackageRow] = []
    for row in rows:
        try:
            context.client.remind(row.package.community_id, row.package.package_id, str(uuid4()))
        except DeskError as error:
            return ServerReminder(tuple(reminded), tuple(rows[len(reminded) :]), error)
        reminded.append(row)
    return ServerReminder(tuple(reminded))
