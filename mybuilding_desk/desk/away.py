"""A clerk who left the desk to another and is signed in: what they did goes on being sent, by their own road alone."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.desk.dispatch import Dispatch
from mybuilding_desk.domain.models import User
from mybuilding_desk.errors import DeskError, StorageTrouble
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.lane import Lane, Urgency
from mybuilding_desk.jobs.office import Office
from mybuilding_desk.storage.outbox import Outbox

_WINDOW_WAITS = 0.25


class Away(QObject):
    """Their outbox and its dispatch; no list, no refresh, nothing on the screen. Making it may raise."""

    token_died = Signal(int)
    """How many deeds are on no server yet, and go nowhere until this clerk signs in again."""

    def __init__(self, lane: Lane, connection: Connection, user: User, folder: Path) -> None:
        super().__init__()
        self.user = user
        self._lane = lane
        self._outbox = Outbox(folder / "outbox.db", busy=_WINDOW_WAITS)
        self._office = Office(connection, user, folder)
        self._dispatch = Dispatch(lane, self._office, self._outbox)
        self._dispatch.token_died.connect(self._tell)

    def begin(self) -> None:
        """Send what is due, and go on as more becomes due."""
        self._dispatch.send()

    def _tell(self) -> None:
        try:
            waiting = self._outbox.waiting_count()
        except StorageTrouble:
            waiting = 0
        self.token_died.emit(waiting)

    def close(self) -> None:
        """They come back, or the program ends; what is on its way is settled in the lane."""
        self._dispatch.close()
        self._lane.run(self._office.close, _ignore, _ignore, Urgency.LEAVING)
        self._outbox.close()


def _ignore(_: DeskError | None) -> None:
    return None
