"""Switch accounts: connect the session, the workspace of the active account, and the window."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject

from mybuilding_desk.core.errors import DeskError, StorageTrouble
from mybuilding_desk.domain.models import User
from mybuilding_desk.jobs.cleanup import OthersLeft, left_by_others
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.worker import Priority, Worker
from mybuilding_desk.services.access.desk_lock import DeskLock
from mybuilding_desk.services.access.pins import PinService
from mybuilding_desk.services.access.session import Session
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.sender import BackgroundSender
from mybuilding_desk.services.workspace import Workspace, account_folder, records_path
from mybuilding_desk.storage.keychain import Secrets
from mybuilding_desk.storage.settings_file import choices_in
from mybuilding_desk.ui.access.lock_card import first_name
from mybuilding_desk.ui.text.error_messages import opening_sentence
from mybuilding_desk.ui.text.package_text import expired_sign_in_text, other_users_text
from mybuilding_desk.ui.window.main_window import MainWindow

_log = logging.getLogger(__name__)


class AccountSwitcher(QObject):
    """The accounts of one server on this computer; `workspace` belongs to the user at the desk, `None` without one.

    `secrets` holds their tokens and PINs, `data` is the parent of their folders.
    """

    def __init__(
        self,
        worker: Worker,
        window: MainWindow,
        connection: Connection,
        secrets: Secrets,
        *,
        preferences: Preferences,
        data: Path,
        printing_worker: Worker | None = None,
    ) -> None:
        super().__init__()
        self._worker, self._window, self._data = worker, window, data
        self._printing_worker = printing_worker
        self._preferences = preferences
        self.session = session = Session(worker, connection, secrets, preferences)
        self.lock = DeskLock(session, preferences, PinService(worker, secrets, session.server))
        self.lock.is_offline = lambda: self.workspace is not None and self.workspace.refresher.offline is not None
        self.workspace: Workspace | None = None
        self._background_senders: dict[str, BackgroundSender] = {}
        self._known: set[str] = set()
        """IDs of the users whose workspace was opened in this run of the program."""
        session.signed_in.connect(self._enter)
        session.signed_out.connect(self._left)
        window.idle.start(preferences.now.lock_minutes)
        window.sign_out_wanted.connect(session.sign_out)
        window.connect_to(session, self.lock)
        window.view.preferences = preferences
        preferences.changed.connect(self._preferences_changed)

    def close(self) -> None:
        """Close all workspaces and connections; unsynced entries stay in the outbox."""
        self._leave()
        while self._background_senders:
            self._background_senders.popitem()[1].close()
        self.session.close()

    def end(self) -> None:
        """Close for good and end the session, so that the desk can no longer be locked."""
        self.close()
        self.session.end()

    def _enter(self, user: User) -> None:
        if self.workspace is not None and self.workspace.user.user_id == user.user_id:
            self.lock.open()
            self._preferences.carry_over()
            self._window.resume_desk()
            if self.session.is_alive(user):
                self.workspace.resume()
            self._ask_for_token(user)
            return
        before = self.workspace.user if self.workspace is not None else None
        self._leave()
        if before is not None:
            self._send_on(before)
        self.lock.pins.load(user)
        try:
            self._open(user)
            self.lock.entered(user)
            self._ask_for_token(user)
        except StorageTrouble as trouble:
            _log.error("the desk cannot be opened: %s", trouble.reason)
            self._window.close_desk()
            self._window.show_error(trouble, opening_sentence(trouble, self._data))

    def _ask_for_token(self, user: User) -> None:
        """Ask for the password if the server no longer accepts the user's token, as may happen after a PIN sign-in.

        Nothing is sent until the user has a valid token.
        """
        if not self.session.is_alive(user):
            self._window.ask_for_password()

    def _open(self, user: User) -> None:
        if user.user_id in self._background_senders:
            self._background_senders.pop(user.user_id).close()
        folder = account_folder(self._data, self.session.server, user)
        self._preferences.use_account(choices_in(folder))
        self._preferences.change(last=folder.name)
        fresh = user.user_id not in self._known
        self._known.add(user.user_id)
        self.workspace = Workspace(
            self._worker,
            self.session.connection,
            user,
            folder,
            self._preferences,
            recover=fresh,
            records=records_path(self._data, self.session.server),
            printing_worker=self._printing_worker,
        )
        self.workspace.pins = self.lock.pins
        self.workspace.token_died.connect(self.session.expire_token)
        self._window.open_desk(self.workspace)
        self.workspace.open()
        if fresh:
            self._count_left_by_others(user, folder)

    def _count_left_by_others(self, user: User, folder: Path) -> None:
        """Count what accounts on this computer left that are not signed in."""
        sent = [
            account_folder(self._data, self.session.server, sender.user) for sender in self._background_senders.values()
        ]
        self._worker.run(
            lambda: left_by_others(folder, sent),
            lambda left: self._show_left_by_others(user, left),
            _ignore,
            Priority.REFRESH,
        )

    def _show_left_by_others(self, user: User, left: OthersLeft) -> None:
        here = self.workspace is not None and self.workspace.user.user_id == user.user_id
        if any(left) and here and self._window.desk is not None:
            self._window.desk.outbox_controller.show_news(other_users_text(left.waiting, left.unidentified))

    def _send_on(self, user: User) -> None:
        """Keep sending the outbox of the previous user in the background, over their own connection."""
        folder = account_folder(self._data, self.session.server, user)
        try:
            records = records_path(self._data, self.session.server)
            sender = BackgroundSender(self._worker, self.session.connection_of(user), user, folder, records=records)
        except StorageTrouble as trouble:
            _log.error("unsynced changes cannot be sent: %s", trouble.reason)
            return
        sender.token_died.connect(lambda waiting: self._background_token_died(user, waiting))
        self._background_senders[user.user_id] = sender
        sender.begin()

    def _background_token_died(self, user: User, waiting: int) -> None:
        self.session.expire_token_of(user)
        if waiting and self.workspace is not None and self._window.desk is not None:
            self._window.desk.outbox_controller.show_news(
                expired_sign_in_text(first_name(user.full_name or user.email), waiting)
            )

    def _preferences_changed(self, names: frozenset[str]) -> None:
        if "lock_minutes" in names:
            self._window.idle.start(self._preferences.now.lock_minutes)

    def _leave(self) -> None:
        workspace, self.workspace = self.workspace, None
        if workspace is not None:
            self._window.lock_screen.detach()
            if self._window.desk is not None:
                self._window.desk.leave()
            workspace.close()
            workspace.deleteLater()

    def _left(self) -> None:
        self.lock.open()
        self._leave()
        self._window.close_desk()


def _ignore(_: DeskError) -> None:
    return None
