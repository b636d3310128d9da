"""The child process of the crash campaign: the program without its window, and a simulated clerk. No assertions.

Started by `tests.support.campaign_desk` as `python -m tests.support.campaign_clerk`, with its orders as JSON in the
first line of its input. It prints a line for every action after the call that saved it returned: then the clerk has
seen it.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import Thread
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from mybuilding_desk.core.errors import Refused
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.domain.models import Package, User
from mybuilding_desk.domain.outbox import OPEN_STATES, Delivered, OutboxEntry
from mybuilding_desk.domain.records.contents import FLAGS, Contents, described, in_order, read_description
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE
from mybuilding_desk.services.access.session import Session
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace, account_folder
from mybuilding_desk.storage.keychain import MemoryKeychain
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.settings_file import SettingsFile
from tests.support.campaign_plan import UNITS

_KINDS = ("UPS", "Other", "Envelope")
_NAMES = ("Whoever came", "A neighbor", "Zoë")
_LOOK_MS = 150
_MOST_WAITING = 40
"""The clerk pauses at this many unsent entries: a campaign tests sending, not a long outbox."""
_FIRST_WAIT = timedelta(seconds=0.15)


@dataclass(frozen=True, slots=True)
class Orders:
    """The orders for one start of the program: all locations, the token in the keychain, its number, and its seed."""

    folder: str
    base_url: str
    ca_bundle: str
    timeout_read: float
    user: dict[str, str]
    token: str
    start: int
    seed: int
    done: dict[str, str]
    """What was confirmed before a file was destroyed: words of each log, by reference."""


def report(**line: object) -> None:
    """Print one line for the campaign."""
    print(json.dumps(line), flush=True)  # noqa: T201 - read by the campaign


class Desk(QObject):
    """The program as `app` connects it, without the window; signs in again whenever the token dies."""

    opened = Signal()

    def __init__(self, orders: Orders) -> None:
        super().__init__()
        profile = PRACTICE_PROFILE.__class__(
            base_url=orders.base_url,
            client_id=PRACTICE_PROFILE.client_id,
            client_secret=PRACTICE_PROFILE.client_secret,
            ca_bundle=orders.ca_bundle,
            timeout_read=orders.timeout_read,
        )
        self.user = User(**orders.user)
        self.folder = account_folder(Path(orders.folder), orders.base_url, self.user)
        self.worker = Worker()
        self.connection = Connection(profile)
        keychain = MemoryKeychain()
        keychain.keep_token(orders.base_url, self.user.email, orders.token)
        preferences = Preferences(SettingsFile(AppPaths.under(Path(orders.folder)).settings_file))
        # Every third start has a grace time of one second; more would make the campaign mostly wait.
        grace = 1 if orders.start % 3 == 0 else 0
        preferences.change(account=self.user, server=orders.base_url, grace_seconds=grace)
        self._preferences = preferences
        self.session = Session(self.worker, self.connection, keychain, preferences)
        self.session.signed_in.connect(self._signed_in)
        self.session.sign_in_needed.connect(self._sign_in_soon)
        self.session.sign_in_failed.connect(self._sign_in_soon)
        self.session.token_died.connect(self._sign_in)
        self.workspace: Workspace | None = None

    @Slot(object)
    def _signed_in(self, user: User) -> None:
        if self.workspace is not None:
            report(token=self.connection.token)
            self.workspace.resume()
            return
        self.workspace = Workspace(
            self.worker, self.connection, user, self.folder, self._preferences, first_wait=_FIRST_WAIT
        )
        self.workspace.token_died.connect(self.session.expire_token)
        self.workspace.settled.connect(_show_rejection)
        self.workspace.trouble.connect(lambda error: report(trouble=repr(error)))
        self.workspace.open()
        self.opened.emit()

    def _sign_in(self) -> None:
        self.session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, keep=True)

    def _sign_in_soon(self, error: object) -> None:
        report(sign_in=repr(error))
        QTimer.singleShot(_LOOK_MS, self, self._sign_in)


def _show_rejection(delivered: Delivered) -> None:
    if delivered.entry.state in ("refused", "dropped"):
        report(refused=delivered.entry.reason, entry=delivered.entry.entry_id, deed=delivered.entry.kind)


def _is_one(description: str) -> bool:
    """Return whether a package is not one of several indistinguishable ones."""
    return read_description(description)[1].startswith("one")


class Clerk(QObject):
    """Logs and releases at short random intervals until told to finish; then waits until the outbox is empty."""

    def __init__(self, desk: Desk, orders: Orders) -> None:
        super().__init__()
        self._desk = desk
        self._random = Random(orders.seed)
        self._start = orders.start
        self._pending_entries = 0
        self._number = ""
        self._released: set[str] = set()
        self._seen: dict[int, bool] = {}
        self._finishing = False
        self._refreshing = False
        self._done = orders.done
        self._outbox = Outbox(desk.folder / "outbox.db")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._act)
        self._rounds = QTimer(self)
        self._rounds.timeout.connect(self._look_round)
        self._rounds.start(_LOOK_MS)
        self._timer.start(0)

    @Slot()
    def finish(self) -> None:
        """Stop logging; end the program when the server has confirmed everything."""
        self._finishing = True
        self._timer.stop()
        self._workspace.outbox_sender.send_all_now()

    @property
    def _workspace(self) -> Workspace:
        assert self._desk.workspace is not None
        return self._desk.workspace

    # Actions

    def _act(self) -> None:
        store = self._workspace.store
        if store.community_id and store.waiting_count() < _MOST_WAITING:
            chance = self._random.random()
            if chance < 0.28:
                self._release()
            elif chance < 0.32:
                self._undo()
            elif chance < 0.36:
                self._edit()
            else:
                self._log(self._random.choice((2, 3)) if chance > 0.92 else 1)
        self._timer.start(self._random.randrange(5, 120))

    def _log(self, alike: int) -> None:
        """Log one package, or several indistinguishable ones in the same second."""
        note, contents = self._mark("alike" if alike > 1 else "one"), self._next_contents()
        unit, kind = self._random.choice(UNITS), self._random.choice(_KINDS)
        intake = PackageForm(read_scan(self._next_number()), unit, type_name=kind, note=note, contents=contents)
        mark = described(contents, note)
        for _ in range(alike):
            entry = self._workspace.actions.log(intake)
            report(kind="log", mark=mark, reference=entry.reference)

    def _next_number(self) -> str:
        """None for half of the packages; sometimes the number of the package before."""
        chance = self._random.random()
        if chance < 0.5:
            return ""
        if chance < 0.92 or not self._number:
            self._number = f"TBA{self._random.randrange(10**11, 10**12)}"
        return self._number

    def _next_contents(self) -> Contents:
        """Half of the packages have one piece and no flags."""
        if self._random.random() < 0.5:
            return Contents()
        flags = self._random.sample(FLAGS, self._random.randrange(len(FLAGS) + 1))
        return Contents(self._random.randrange(1, 100), in_order(flags))

    def _release(self) -> None:
        rows = self._releasable()
        if rows:
            mark = self._mark("to")
            chosen = self._random.sample(rows, min(len(rows), self._random.choice((1, 1, 1, 2, 3))))
            chosen = list({row.package.description: row for row in chosen}.values())
            self._released.update(row.package.description for row in chosen)
            for entry in self._workspace.actions.release(chosen, self._random.choice(_NAMES), mark):
                report(kind="release", mark=mark, reference=entry.reference)

    def _undo(self) -> None:
        undone = self._workspace.actions.undo().undone
        if undone is not None and undone.kind in ("log", "release"):
            for entry in undone.entries:
                report(undone=entry.reference)

    def _edit(self) -> None:
        """Give a queued package another unit; half of the time, undo that at once."""
        queued = [entry for entry in self._outbox.entries() if entry.state == "waiting" and entry.draft is not None]
        entry = next((one for one in queued if one.draft and _is_one(one.draft.description)), None)
        if entry is None or entry.draft is None:
            return
        old, unit = entry.draft, self._random.choice(UNITS)
        contents, note = read_description(old.description)
        form = PackageForm(read_scan(old.tracking_number), unit, None, old.type_name, "", note, contents=contents)
        try:
            self._workspace.actions.correct(entry, form)
        except Refused:  # it is being sent already
            return
        if self._random.random() < 0.5:
            self._undo()

    def _releasable(self) -> list[PackageRow]:
        """Packages of this clerk, confirmed by the server or not, each once; of identical ones only the confirmed."""
        store = self._workspace.store
        store.reload()
        unconfirmed = [row for row in store.unconfirmed(pending=True) if row.state != "refused"]
        there = store.listing("pending", "arrived", descending=True).window(0, 60)
        rows = [row for row in unconfirmed if _is_one(row.package.description)] + there
        open_marks = {row.package.description for row in unconfirmed}
        ours = [row for row in rows if row.note.startswith(("one", "alike"))]
        alone = [row for row in ours if row in unconfirmed or row.package.description not in open_marks]
        return [row for row in alone if row.package.description not in self._released]

    def _mark(self, what: str) -> str:
        self._pending_entries += 1
        return f"{what} {self._start}.{self._pending_entries}"

    # What is left to be done

    def _look_round(self) -> None:
        counts = self._outbox.counts()
        for entry in self._outbox.entries() if counts["refused"] else ():
            if entry.state == "refused" and entry.reason == "unsure" and entry.draft is not None:
                self._look_for(entry)
        if self._finishing:
            self._finish(sum(counts[state] for state in OPEN_STATES))

    def _look_for(self, entry: OutboxEntry) -> None:
        """Check the list of the server twice, as the clerk would, and report whether the package is there."""
        assert entry.draft is not None
        unit, client = entry.draft.unit, self._desk.connection

        def list_packages() -> list[Package]:
            return list(client.client.packages(entry.community_id, unit=unit))

        self._desk.worker.run(list_packages, lambda packages: self._decide(entry, packages), lambda _: None)

    def _decide(self, entry: OutboxEntry, packages: list[Package]) -> None:
        assert entry.draft is not None
        if self._outbox.entry(entry.entry_id).state != "refused":
            return
        description = entry.draft.description
        there = sum(package.description == description for package in packages)
        logs = [one.draft for one in self._outbox.entries(settled=True) if one.state == "done" and one.draft]
        done = self._done | {draft.reference: draft.description for draft in logs}
        is_there = there > list(done.values()).count(description)
        if self._seen.pop(entry.entry_id, None) is not is_there:
            self._seen[entry.entry_id] = is_there
            return
        report(unsure=entry.entry_id, there=is_there)
        decide = self._workspace.actions.confirm if is_there else self._workspace.actions.retry
        decide(entry)

    def _finish(self, unsent: int) -> None:
        """Refresh once more when the outbox is empty, then end."""
        refresher = self._workspace.refresher
        if unsent:
            self._refreshing = False
            self._workspace.outbox_sender.send()
        elif not self._refreshing:
            self._refreshing = True
            refresher.checked_at = None
            refresher.refresh()
        elif refresher.checked_at is not None and not refresher.busy:
            report(empty=True)
            self._rounds.stop()
            QCoreApplication.quit()


class Ears(QObject):
    """Reads the campaign's commands on a thread of its own."""

    told = Signal()

    def listen(self) -> None:
        """Return at once; `told` is emitted on the thread of this object's receivers."""
        Thread(target=self._read, name="ears", daemon=True).start()

    def _read(self) -> None:
        if sys.stdin.readline().strip() == "finish":
            self.told.emit()
            sys.stdin.readline()
        os._exit(1)  # the receiver is gone


def main() -> int:
    """Work until told to finish, or until killed."""
    orders = Orders(**json.loads(sys.stdin.readline()))
    app = QCoreApplication(sys.argv)
    desk, ears = Desk(orders), Ears()
    hired: list[Clerk] = []

    def begin() -> None:
        clerk = Clerk(desk, orders)
        hired.append(clerk)
        ears.told.connect(clerk.finish)
        ears.listen()

    desk.opened.connect(begin)
    desk.session.resume()
    code = app.exec()
    _leave(desk, desk.worker.close)
    return code


def _leave(desk: Desk, close: Callable[[], Any]) -> None:
    if desk.workspace is not None:
        desk.workspace.close()
    close()


def orders_line(orders: Orders) -> str:
    """The orders as the child process reads them."""
    return json.dumps(asdict(orders)) + "\n"


if __name__ == "__main__":
    sys.exit(main())
