"""The refresh of the local copy: when it runs, and what is known of the network. What is fetched is `jobs.refresh`."""

from collections.abc import Iterator
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.errors import DeskError, SignInNeeded
from mybuilding_desk.jobs.lane import Lane, Urgency
from mybuilding_desk.jobs.office import Office
from mybuilding_desk.jobs.refresh import Progress, refresh

_EVERY_SECONDS = 60
_RETRY_SECONDS = 15


class Refresher(QObject):
    """Fetches every minute, on demand, and sooner while the server cannot be reached."""

    progressed = Signal(object)
    """A `Progress`: something new may be in the copy."""
    network_changed = Signal()
    """`offline`, `checked_at`, `busy` or `missing` changed."""
    came_back = Signal()
    """The server answered again after a time without."""
    token_died = Signal()

    def __init__(self, lane: Lane, office: Office) -> None:
        super().__init__()
        self._lane = lane
        self._office = office
        self._community_id = ""
        self._steps: Iterator[Progress] | None = None
        self._again = False
        self._everything = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        self.busy = False
        self.offline: DeskError | None = None
        self.checked_at: datetime | None = None
        self.missing: dict[str, str] = {}
        """What the server does not have: the part, and its reason."""
        self.rejected = 0
        """Records of the last refresh that could not be read."""

    def choose(self, community_id: str) -> None:
        """Fetch this community first from now on, beginning at once."""
        self._community_id = community_id
        self.refresh()

    def refresh(self, everything: bool = False) -> None:
        """Begin; while one is under way, begin anew after its present call. `everything`: residents of any age too."""
        self._everything |= everything
        if self.busy:
            self._again = True
            return
        self._timer.stop()
        self._steps = refresh(self._office, self._community_id, everything=self._everything)
        self._everything, self._again, self.rejected = False, False, 0
        self._set_busy(True)
        self._step()

    def stop(self) -> None:
        """Fetch no more, until `refresh` is called."""
        self._timer.stop()
        self._steps = None
        self.busy = False

    def heard(self, error: DeskError | None) -> None:
        """What another call has told of the network: `None` means that the server answered."""
        if error is None and self.offline is not None:
            self.refresh()
        elif error is not None and self.offline is None:
            self._go_offline(error)

    def _step(self) -> None:
        steps = self._steps
        if steps is not None:
            self._lane.run(lambda: next(steps, None), self._stepped, self._failed, Urgency.REFRESH)

    def _stepped(self, progress: Progress | None) -> None:
        if self._steps is None:
            return
        self._come_back()
        if progress is None:
            self.checked_at = datetime.now(UTC)
            self._finish(_EVERY_SECONDS)
            return
        self.rejected += progress.rejected
        if progress.missing:
            self.missing[progress.part] = progress.missing
        self.progressed.emit(progress)
        if self._again:
            self._finish(0)
        else:
            self._step()

    def _failed(self, error: DeskError) -> None:
        if isinstance(error, SignInNeeded):
            self.stop()
            self.network_changed.emit()
            self.token_died.emit()
            return
        self._go_offline(error)
        self._finish(_RETRY_SECONDS)

    def _finish(self, seconds: int) -> None:
        self._steps = None
        self._set_busy(False)
        if self._again:
            self.refresh()
        else:
            self._timer.start(seconds * 1000)

    def _go_offline(self, error: DeskError) -> None:
        self.offline = error
        self._timer.start(_RETRY_SECONDS * 1000)
        self.network_changed.emit()

    def _come_back(self) -> None:
        if self.offline is not None:
            self.offline = None
            self.came_back.emit()

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.network_changed.emit()
