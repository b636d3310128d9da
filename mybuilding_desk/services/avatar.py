"""The user's avatar, fetched once per account in the background; accounts without one have no picture."""

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import User
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.worker import Worker

_log = logging.getLogger(__name__)
_TIMEOUT_S = 30.0


class UserAvatar(QObject):
    """Holds `picture`, the result of `read`, in memory only, as long as the account is open."""

    came = Signal()

    def __init__(self, worker: Worker, connection: Connection, user: User) -> None:
        super().__init__()
        self._worker = worker
        self._connection = connection
        self._url = user.picture_url
        self._asked = False
        self.picture: Any = None

    def ask(self, read: Callable[[bytes], Any]) -> None:
        """Fetch the picture, once. `read` runs on the fetching thread and returns `None` for invalid data."""
        if self._asked or not self._url:
            return
        self._asked = True
        self._worker.run_detached(
            lambda: read(self._connection.picture(self._url)), self._take, self._went_without, _TIMEOUT_S
        )

    def _take(self, picture: Any) -> None:
        self.picture = picture
        if picture is not None:
            self.came.emit()

    def _went_without(self, error: DeskError) -> None:
        _log.info("no user picture: %s", error)
