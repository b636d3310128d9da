"""Whether the desk is locked, and who may open it: the clerk it is locked for, by their password. It shows nothing."""

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.desk.preferences import Preferences
from mybuilding_desk.desk.session import Session
from mybuilding_desk.domain.models import User


class Lock(QObject):
    """Locked for one clerk, or open. That it is locked is kept, so that a new start of the program opens nothing."""

    locked = Signal(object)
    """The desk of this `User` is to be covered at once."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self.user: User | None = None
        """Who opens it again; `None` while it is open."""

    def lock(self) -> None:
        """Lock for who is at the desk; where nobody is, or it is locked, there is nothing to do."""
        if self.user is not None or self._session.user is None:
            return
        self.user = self._session.user
        self.locked.emit(self.user)
        self._preferences.change(locked_for=self.user.user_id)

    def try_password(self, password: str) -> None:
        """Ask the server whether it is this clerk's; ends in the session's `signed_in` or `sign_in_failed`."""
        if self.user is not None:
            self._session.sign_in(self.user.email, password, self._session.is_kept(self.user))

    def entered(self, user: User) -> None:
        """This clerk has the desk now; who was only remembered from an earlier run finds it as it was left."""
        if not self._session.proved and self._preferences.now.locked_for == user.user_id:
            self.lock()
        else:
            self.open()

    def open(self) -> None:
        """Whoever is there has shown who they are, or nobody is there any more."""
        self.user = None
        self._preferences.change(locked_for="")
