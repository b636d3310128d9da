"""The sign-in session: sign in, sign out, and keep the token in the keychain."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from mybuilding_desk.core.errors import ConfigTrouble, DeskError, Refused, TooSoon, WrongPassword, translate
from mybuilding_desk.domain.models import User
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.worker import JobHandle, Priority, Worker
from mybuilding_desk.services.access.password_attempts import PasswordTries
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.keychain import Secrets


@dataclass(slots=True)
class Account:
    """A signed-in user and the connection that carries their token, never shared with another user."""

    user: User
    connection: Connection
    keep: bool = False
    """Whether the user asked to stay signed in on this computer."""


class Session(QObject):
    """Sign-ins to one server. Passwords are passed on, never stored."""

    signed_in = Signal(object)
    """The `User` who can work now."""
    sign_in_failed = Signal(object)
    """A `DeskError`: the sign-in failed and changed nothing."""
    sign_in_needed = Signal(object)
    """Nobody is signed in: a `DeskError` if the keychain could not be asked, else `None`."""
    token_died = Signal()
    """The server no longer accepts the token; unsynced work is kept."""
    signed_out = Signal()
    not_remembered = Signal(object)
    """A `DeskError`: the keychain did not store the token, so the next start asks for the password."""

    def __init__(self, worker: Worker, connection: Connection, secrets: Secrets, preferences: Preferences) -> None:
        """`connection` goes to the first user who signs in; each later user gets another one to the same server."""
        super().__init__()
        self._worker = worker
        self._spare = connection
        self._secrets = secrets
        self._preferences = preferences
        self.tries = PasswordTries(preferences)
        self._job: JobHandle | None = None
        self._resuming: JobHandle | None = None
        self._accounts: dict[str, Account] = {}
        self.user: User | None = None
        self.identified = False
        """Whether the user at the desk has identified themselves since the program started."""

    @property
    def server(self) -> str:
        """The base URL of the server."""
        return self._spare.profile.base_url

    @property
    def connection(self) -> Connection:
        """The connection of the user at the desk, or one without a token."""
        account = self._account(self.user)
        return account.connection if account is not None else self._spare

    @property
    def clerks(self) -> list[User]:
        """Users signed in since the program started, at the desk or not."""
        return [account.user for account in self._accounts.values()]

    def is_kept(self, user: User) -> bool:
        """Return whether this user asked to stay signed in on this computer."""
        account = self._account(user)
        return account is not None and account.keep

    def is_alive(self, user: User) -> bool:
        """Return whether this user has a token that the server has not rejected."""
        account = self._account(user)
        return account is not None and bool(account.connection.token)

    def come_back(self, user: User) -> None:
        """Return a signed-in user to the desk after a PIN check; ends in `signed_in`, without a call."""
        account = self._account(user)
        if account is not None:
            self.cancel()
            self.identified = True
            kept = account.user if account.keep and account.connection.token else None
            self._preferences.change(email=account.user.email, account=kept)
            self._enter(account.user)

    def connection_of(self, user: User) -> Connection:
        """Return the connection of this signed-in user."""
        return self._accounts[user.user_id].connection

    def close(self) -> None:
        """Abort running calls and close all connections."""
        for one in (self._spare, *(account.connection for account in self._accounts.values())):
            one.abort()
            self._worker.run(one.close, _ignore, _ignore, Priority.SHUTDOWN)

    def end(self) -> None:
        """Drop all sign-ins without emitting signals or deleting tokens."""
        self.user = None
        self._accounts.clear()

    def resume(self) -> None:
        """Sign in with the stored token, without a call; ends in `signed_in` or `sign_in_needed`."""
        kept = self._preferences.now
        account = kept.account
        if account is None or kept.server != self.server:
            self.sign_in_needed.emit(None)
            return
        self._resuming = self._worker.ask_keychain(
            lambda: self._secrets.token(self.server, account.email),
            lambda token: self._resumed(account, token),
            self.sign_in_needed.emit,
        )

    def sign_in(self, email: str, password: str, keep: bool, who: str = "") -> None:
        """Request a token from the server; ends in `signed_in` or `sign_in_failed`.

        `who` is the ID of the user the desk is locked for. After several wrong passwords, attempts are rejected for a
        while without a call.
        """
        self.cancel()
        if self._resuming is not None:
            self._resuming.cancel()
        if seconds := self.tries.seconds_left(who):
            self.sign_in_failed.emit(TooSoon(seconds))
            return
        profile = self._spare.profile
        if profile.client_secret:
            self._call(email, password, keep, who)
            return
        self._job = self._worker.ask_keychain(
            lambda: self._secrets.client_secret(profile.base_url, profile.client_id),
            lambda secret: self._secret_loaded(secret, email, password, keep, who),
            self.sign_in_failed.emit,
        )

    def cancel(self) -> None:
        """Cancel the sign-in in progress; its result is ignored."""
        # Finished jobs count as canceled; by then the connection belongs to a signed-in user.
        if self._job is not None and not self._job.canceled:
            self._job.cancel()
            self._spare.abort()

    def sign_out(self) -> None:
        """Delete the token, here and in the keychain. The user's outbox is kept."""
        self.cancel()
        account, self.user = self._account(self.user), None
        self._preferences.change(account=None)
        if account is not None:
            del self._accounts[account.user.user_id]
            account.connection.token = ""
            self._forget(account.user)
            self._forget_pin(account.user)
        self.signed_out.emit()

    @Slot()
    def expire_token(self) -> None:
        """After an `invalid_grant` response, delete the token and emit `token_died`, once per token."""
        account = self._account(self.user)
        if account is not None and account.connection.token:
            self._preferences.change(account=None)
            self._delete_token(account)
            self.token_died.emit()

    def expire_token_of(self, user: User) -> None:
        """Delete the token of a user who is not at the desk; they enter their password when they come back."""
        account = self._account(user)
        if account is not None and account.connection.token:
            self._delete_token(account)

    def _delete_token(self, account: Account) -> None:
        account.connection.token = ""
        self._forget(account.user)

    def _account(self, user: User | None) -> Account | None:
        return self._accounts.get(user.user_id) if user is not None else None

    def _resumed(self, user: User, token: str | None) -> None:
        if not token:
            self.sign_in_needed.emit(None)
            return
        account = self._own(user)
        account.connection.token, account.keep = token, True
        self.identified = False
        self._enter(user)

    def _secret_loaded(self, secret: str | None, email: str, password: str, keep: bool, who: str) -> None:
        if not secret:
            missing = ConfigTrouble(translate("config", "{0} is missing."), values=("client_secret",))
            self.sign_in_failed.emit(missing)
            return
        self._spare.use_secret(secret)
        self._call(email, password, keep, who)

    def _call(self, email: str, password: str, keep: bool, who: str) -> None:
        self.tries.begin(who)
        self._job = self._worker.run(
            lambda: self._spare.sign_in(email, password),
            lambda answer: self._accepted(answer.token, answer.user, email, keep),
            lambda error: self._not_accepted(error, who),
        )

    def _not_accepted(self, error: DeskError, who: str) -> None:
        if isinstance(error, Refused) and error.reason == "invalid_grant":
            error = WrongPassword(error.detail, self.tries.seconds_left(who))
        else:
            self.tries.undo_last()
        self.sign_in_failed.emit(error)

    def _accepted(self, token: str, user: User, email: str, keep: bool) -> None:
        fresh = user.user_id not in self._accounts
        account = self._own(user if user.email else replace(user, email=email))
        account.connection.token, account.keep = token, keep
        self.identified = True
        self.tries.forget(user.user_id)
        before = self._preferences.now.account
        still = before if keep and before is not None and before.user_id == user.user_id else None
        self._preferences.change(email=email, server=self.server, account=still)
        if keep:
            self._worker.ask_keychain(
                lambda: self._keep(account, token), lambda _: self._kept(account, token), self.not_remembered.emit
            )
        else:
            self._forget(account.user)
            if fresh:
                self._forget_pin(account.user)
        self._enter(account.user)

    def _own(self, user: User) -> Account:
        """Return the account of this user, with a connection of its own, so that tokens are never mixed up."""
        known = self._accounts.get(user.user_id)
        if known is None:
            known, self._spare = Account(user, self._spare), self._spare.new_connection()
            self._accounts[user.user_id] = known
        known.user = user
        return known

    def _keep(self, account: Account, token: str) -> None:
        """Store the token, on a background thread; delete it again if it became invalid in the meantime."""
        self._secrets.keep_token(self.server, account.user.email, token)
        if account.connection.token != token:
            self._secrets.forget_token(self.server, account.user.email)

    def _kept(self, account: Account, token: str) -> None:
        if account.connection.token == token and account is self._account(self.user):
            self._preferences.change(account=account.user)

    def _enter(self, user: User) -> None:
        self.user = user
        self.signed_in.emit(user)

    def _forget(self, user: User) -> None:
        """Delete the stored token; a missing token or keychain is no error."""
        self._worker.ask_keychain(lambda: self._secrets.forget_token(self.server, user.email), _ignore, _ignore)

    def _forget_pin(self, user: User) -> None:
        """Delete the PIN together with the sign-in."""
        self._worker.ask_keychain(lambda: self._secrets.forget_pin(self.server, user.email), _ignore, _ignore)


def _ignore(_: DeskError | None) -> None:
    return None
