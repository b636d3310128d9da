"""The users' PINs, stored in the keychain and checked on a background thread. `desk_lock` unlocks the desk."""

import math
import time
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core import redaction
from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain import pin as pins
from mybuilding_desk.domain.attempts import wait
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.pin import KeptPin
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.storage.keychain import Secrets


@dataclass(frozen=True, slots=True)
class PinResult:
    """Result of an attempt: `seconds` until the next one is allowed, and the number of attempts `left`."""

    outcome: Literal["right", "wrong", "wait", "forgotten"]
    seconds: int = 0
    left: int = pins.MAX_TRIES


class PinService(QObject):
    """Sets and checks PINs. `clock` returns the time of this computer in seconds."""

    changed = Signal()
    """Whether a user has a PIN, or can have one, became known or changed."""
    tried = Signal(object)
    """A `PinResult`."""
    failed = Signal(object)
    """A `DeskError`: the keychain could not be asked, so the PIN unlocks nothing."""

    def __init__(self, worker: Worker, secrets: Secrets, server: str) -> None:
        super().__init__()
        self.clock = time.time
        self._worker, self._secrets, self._server = worker, secrets, server
        self._has: dict[str, bool] = {}
        self._trouble: DeskError | None = None
        self._busy = False

    def has(self, user: User) -> bool:
        """Return whether this user is known to have a PIN."""
        return self._has.get(user.user_id, False)

    @property
    def trouble(self) -> DeskError | None:
        """Why no PIN can be stored on this computer, `None` if it can."""
        return self._trouble

    def load(self, user: User) -> None:
        """Find out whether this user has a PIN."""
        self._has.pop(user.user_id, None)
        self._run_detached(
            lambda: bool(self._secrets.pin(self._server, user.email)), lambda has: self._know(user, has=has)
        )

    def choose(self, user: User, pin: str) -> None:
        """Set the user's PIN, replacing the previous one."""

        def keep() -> None:
            with redaction.redacting(pin):
                self._keep(user, pins.make(pin))

        self._run_detached(keep, lambda _: self._know(user, has=True))

    def forget(self, user: User) -> None:
        """Remove the user's PIN."""
        self._run_detached(
            lambda: self._secrets.forget_pin(self._server, user.email), lambda _: self._know(user, has=False)
        )

    def attempt(self, user: User, pin: str) -> bool:
        """Check a PIN; ends in `tried` or `failed`. Return whether it started: only one is checked at a time."""
        if self._busy:
            return False
        self._busy = True
        self._worker.ask_keychain(
            lambda: self._tried(user, pin), lambda pin_result: self._finish_attempt(user, pin_result), self._failed
        )
        return True

    def _tried(self, user: User, pin: str) -> PinResult:
        """Check a PIN on a background thread.

        The attempt is stored before the check, so that ending the program does not avoid the count.
        """
        with redaction.redacting(pin):
            kept = pins.from_text(self._secrets.pin(self._server, user.email) or "")
            if kept is None:
                return PinResult("forgotten")
            now = self.clock()
            if kept.failures and now < kept.failed_at:
                kept = replace(kept, failed_at=now)
                self._keep(user, kept)
            if kept.failures >= pins.MAX_TRIES:
                return self._none_left(user)
            if left := math.ceil(pins.wait_left(kept, now)):
                return PinResult("wait", left, pins.MAX_TRIES - kept.failures)
            kept = replace(kept, failures=kept.failures + 1, failed_at=now)
            self._keep(user, kept)
            if pins.matches(kept, pin):
                self._keep(user, replace(kept, failures=0))
                return PinResult("right")
            if kept.failures >= pins.MAX_TRIES:
                return self._none_left(user)
            return PinResult("wrong", math.ceil(wait(kept.failures)), pins.MAX_TRIES - kept.failures)

    def _none_left(self, user: User) -> PinResult:
        self._secrets.forget_pin(self._server, user.email)
        return PinResult("forgotten")

    def _keep(self, user: User, kept: KeptPin) -> None:
        self._secrets.keep_pin(self._server, user.email, pins.to_text(kept))

    def _finish_attempt(self, user: User, pin_result: PinResult) -> None:
        self._busy = False
        if pin_result.outcome == "forgotten":
            self._know(user, has=False)
        self.tried.emit(pin_result)

    def _failed(self, error: DeskError) -> None:
        self._busy = False
        self.failed.emit(error)

    def _know(self, user: User, *, has: bool) -> None:
        self._has[user.user_id], self._trouble = has, None
        self.changed.emit()

    def _run_detached(self, work, done) -> None:  # type: ignore[no-untyped-def]
        self._worker.ask_keychain(work, done, self._without)

    def _without(self, error: DeskError) -> None:
        self._trouble = error
        self.changed.emit()
