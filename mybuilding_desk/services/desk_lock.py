"""Whether the desk is locked, and who may open it: the clerk it is locked for, by password or PIN. It shows nothing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import DeskError, NoAnswer, ServerTrouble, Unreachable
from mybuilding_desk.domain.models import User
from mybuilding_desk.services.pins import PinResult, PinService
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.session import Session


class DeskLock(QObject):
    """Locked for one clerk, or open. That it is locked is kept, so that a new start of the program opens nothing."""

    locked = Signal(object)
    """The desk of this `User` is to be covered at once."""
    left_alone = Signal()
    """Nobody goes on with what was typed to open it."""
    changed = Signal()
    """`takes_pin` may be different now."""
    pin_refused = Signal(object)
    """A `PinResult`: this PIN opened nothing."""
    pin_not_chosen = Signal(object)
    """A `DeskError`: the password did not show that it is the clerk who wants this PIN."""
    pin_failed = Signal(object)
    """A `DeskError`: the PIN could not be tried."""

    def __init__(self, session: Session, preferences: Preferences, pins: PinService) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self.pins = pins
        self.user: User | None = None
        """Who opens it again; `None` while it is open."""
        self.is_offline: Callable[[], bool] = lambda: False
        self._unreached = False
        """The last password could not be checked."""
        self._trying: User | None = None
        """Whose PIN is looked at; nobody's where its answer opens nothing any more."""
        self._choose: Callable[[User], None] | None = None
        """Keeps the new PIN of the clerk who is asked for their password."""
        pins.changed.connect(self.changed)
        pins.tried.connect(self._tried)
        pins.failed.connect(self.pin_failed)
        session.signed_in.connect(self._signed_in)
        session.sign_in_failed.connect(self._failed)
        session.token_died.connect(self.changed)

    def lock(self) -> None:
        """Lock for who is at the desk; where nobody is, or it is locked, there is nothing to do."""
        if self.user is not None or self._session.user is None:
            self.left_alone.emit()
            return
        self.ask_nobody()
        self.user, self._unreached = self._session.user, False
        self.locked.emit(self.user)
        self._preferences.change(locked_for=self.user.user_id)

    def ask_nobody(self) -> None:
        """Whoever was asked for may have left: no answer that is still on its way opens anything."""
        self._session.cancel()
        self._trying = self._choose = None

    @property
    def clerks(self) -> list[User]:
        """Who is signed in on this PC by now."""
        return self._session.clerks

    @property
    def at_the_desk(self) -> User | None:
        """Whose desk it is that is covered."""
        return self._session.user

    def ask_for(self, user: User) -> None:
        """This clerk says that they are there, and is to show it."""
        self.ask_nobody()
        self.user, self._unreached = user, False
        self.locked.emit(user)

    @property
    def has_pin(self) -> bool:
        """Whether the clerk it is locked for has a PIN."""
        return self.user is not None and self.pins.has(self.user)

    @property
    def takes_pin(self) -> bool:
        """Whether a PIN opens it: as long as the server knows the clerk's token, or cannot be asked."""
        alive = self.user is not None and self._session.is_alive(self.user)
        return self.has_pin and (alive or self._unreached or self.is_offline())

    def try_password(self, password: str) -> None:
        """Ask the server whether it is this clerk's; ends in the session's `signed_in` or `sign_in_failed`."""
        if self.user is not None:
            self._session.sign_in(self.user.email, password, self._session.is_kept(self.user), self.user.user_id)

    def try_pin(self, pin: str) -> None:
        """Ends in the session's `signed_in`, in `pin_refused` or `pin_failed`."""
        if self.user is None or not self.takes_pin:
            self.changed.emit()
        elif self.pins.attempt(self.user, pin):
            self._trying = self.user
        else:  # that of another clerk is still looked at
            self.pin_refused.emit(PinResult("wait", 1))

    def choose_pin(self, pin: str, password: str) -> None:
        """Keep this PIN of who is at the desk once the server knows the password: who finds a desk open has none."""
        clerk = self._session.user
        if clerk is not None:
            self.ask_nobody()
            self._choose = lambda user: self.pins.choose(user, pin) if user.user_id == clerk.user_id else None
            self._session.sign_in(clerk.email, password, self._session.is_kept(clerk), clerk.user_id)

    def entered(self, user: User) -> None:
        """This clerk has the desk now; who was only remembered from an earlier run finds it as it was left."""
        if not self._session.proved and self._preferences.now.locked_for == user.user_id:
            self.lock()
        else:
            self.open()

    def open(self) -> None:
        """Whoever is there has shown who they are, or nobody is there any more."""
        self.user = self._trying = None
        self._preferences.change(locked_for="")

    def _tried(self, pin_result: PinResult) -> None:
        user, self._trying = self._trying, None
        if user is None:
            return
        if pin_result.says == "right":
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
