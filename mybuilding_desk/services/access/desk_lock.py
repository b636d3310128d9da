"""The desk lock: whether the desk is locked, and who may unlock it by password or PIN."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import DeskError, NoAnswer, ServerTrouble, Unreachable
from mybuilding_desk.domain.models import User
from mybuilding_desk.services.access.pins import PinResult, PinService
from mybuilding_desk.services.access.session import Session
from mybuilding_desk.services.preferences import Preferences


class DeskLock(QObject):
    """Locked for one user, or open. The locked state is saved, so that a restart does not unlock the desk."""

    locked = Signal(object)
    """The desk of this `User` must be covered at once."""
    attempt_abandoned = Signal()
    """An unlock attempt was abandoned: clear what was typed."""
    changed = Signal()
    """`takes_pin` may have changed."""
    pin_refused = Signal(object)
    """A `PinResult`: this PIN did not unlock the desk."""
    pin_not_chosen = Signal(object)
    """A `DeskError`: the password check failed, so the new PIN was not set."""
    pin_failed = Signal(object)
    """A `DeskError`: the PIN could not be checked."""

    def __init__(self, session: Session, preferences: Preferences, pins: PinService) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self.pins = pins
        self.user: User | None = None
        """User who can unlock the desk; `None` while it is open."""
        self.is_offline: Callable[[], bool] = lambda: False
        self._unreached = False
        """The last password could not be checked."""
        self._trying: User | None = None
        """User whose PIN is being checked; `None` once the result no longer matters."""
        self._choose: Callable[[User], None] | None = None
        """Sets the new PIN of the user whose password is being checked."""
        pins.changed.connect(self.changed)
        pins.tried.connect(self._tried)
        pins.failed.connect(self.pin_failed)
        session.signed_in.connect(self._signed_in)
        session.sign_in_failed.connect(self._failed)
        session.token_died.connect(self.changed)

    def lock(self) -> None:
        """Lock the desk for the current user.

        Only emit `attempt_abandoned` if it is already locked or no user is signed in.
        """
        if self.user is not None or self._session.user is None:
            self.attempt_abandoned.emit()
            return
        self.cancel_checks()
        self.user, self._unreached = self._session.user, False
        self.locked.emit(self.user)
        self._preferences.change(locked_for=self.user.user_id)

    @property
    def can_lock(self) -> bool:
        """Whether a user is signed in and the desk is open."""
        return self._session.user is not None and self.user is None

    def cancel_checks(self) -> None:
        """Cancel pending checks so that a late result cannot unlock the desk."""
        self._session.cancel()
        self._trying = self._choose = None

    @property
    def clerks(self) -> list[User]:
        """Users signed in on this computer."""
        return self._session.clerks

    @property
    def locked_user(self) -> User | None:
        """User whose desk is covered by the lock."""
        return self._session.user

    def lock_for(self, user: User) -> None:
        """Lock for this signed-in user, who must now identify themselves."""
        self.cancel_checks()
        self.user, self._unreached = user, False
        self.locked.emit(user)

    @property
    def has_pin(self) -> bool:
        """Whether the user who can unlock the desk has a PIN."""
        return self.user is not None and self.pins.has(self.user)

    @property
    def takes_pin(self) -> bool:
        """Whether a PIN unlocks the desk: only while the server accepts the user's token or cannot be reached."""
        alive = self.user is not None and self._session.is_alive(self.user)
        return self.has_pin and (alive or self._unreached or self.is_offline())

    def try_password(self, password: str) -> None:
        """Check the password with the server; ends in the session's `signed_in` or `sign_in_failed`."""
        if self.user is not None:
            self._session.sign_in(self.user.email, password, self._session.is_kept(self.user), self.user.user_id)

    def try_pin(self, pin: str) -> None:
        """Check the PIN; ends in the session's `signed_in`, in `pin_refused`, or in `pin_failed`."""
        if self.user is None or not self.takes_pin:
            self.changed.emit()
        elif self.pins.attempt(self.user, pin):
            self._trying = self.user
        else:  # another user's PIN is still being checked
            self.pin_refused.emit(PinResult("wait", 1))

    def choose_pin(self, pin: str, password: str) -> None:
        """Set the current user's PIN if the server accepts the password: an open desk alone must not be enough."""
        clerk = self._session.user
        if clerk is not None:
            self.cancel_checks()
            self._choose = lambda user: self.pins.choose(user, pin) if user.user_id == clerk.user_id else None
            self._session.sign_in(clerk.email, password, self._session.is_kept(clerk), clerk.user_id)

    def entered(self, user: User) -> None:
        """Handle a user's arrival at the desk: restore the lock if they were only remembered from an earlier run."""
        if not self._session.identified and self._preferences.now.locked_for == user.user_id:
            self.lock()
        else:
            self.open()

    def open(self) -> None:
        """Unlock: the user has identified themselves, or is signed out."""
        self.user = self._trying = None
        self._preferences.change(locked_for="")

    def _tried(self, pin_result: PinResult) -> None:
        user, self._trying = self._trying, None
        if user is None:
            return
        if pin_result.outcome == "right":
            self._session.come_back(user)
        else:
            self.pin_refused.emit(pin_result)

    def _signed_in(self, user: User) -> None:
        choose, self._choose = self._choose, None
        if choose is not None:
            choose(user)

    def _failed(self, error: DeskError) -> None:
        if self._choose is not None:
            self._choose = None
            self.pin_not_chosen.emit(error)
        self._unreached = isinstance(error, Unreachable | NoAnswer | ServerTrouble)
        self.changed.emit()
