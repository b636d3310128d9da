"""Prints storage labels, by itself when a package is logged and on demand. No action waits for a printer.

Each label is a row of the records before the printer gets it, one at a time, on the printing worker. After a restart,
nothing prints by itself: the rows tell which labels may be missing.
"""

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.core.errors import DeskError, PrintTrouble, StorageTrouble
from mybuilding_desk.domain.models import PackageDraft
from mybuilding_desk.domain.outbox import OutboxEntry, UserAction
from mybuilding_desk.domain.records.desk_record import LabelRecord, LabelState, PackageKey
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.jobs.worker import JobHandle, Priority, Worker
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.packages.actions import PackageActions
from mybuilding_desk.services.packages.batch import Batch
from mybuilding_desk.services.preferences import Preferences

if TYPE_CHECKING:  # loaded when the first label is printed
    from mybuilding_desk.printing.client import PrintClient
    from mybuilding_desk.printing.values import Printer

_log = logging.getLogger(__name__)
T = TypeVar("T")

_RETRY_S: Final = 30.0
"""Minimum seconds between two attempts at a printer in trouble, unless the user asks for one."""

UNCERTAIN: Final = frozenset({"no_answer", "crashed"})
"""Reasons after which a label may still come out of the printer: it never prints again by itself."""


@dataclass(slots=True, eq=False)
class Label:
    """One request for a label. `record` is its row, `None` until it is stored, and if it cannot be."""

    key: PackageKey
    automatic: bool = False
    entry_id: int = 0
    """The outbox entry that logged the package, if that requested the label."""
    record: LabelRecord | None = None
    state: LabelState = "waiting"
    trouble: PrintTrouble | None = None
    is_dropped: bool = False
    """Whether its package left while the printer had it: if it does not print, it is not missing."""

    @property
    def label_id(self) -> int:
        """The id of its row, 0 without one."""
        return self.record.label_id if self.record is not None else 0

    @property
    def may_be_printed(self) -> bool:
        """Whether the printer has it, or had it and did not say how that ended."""
        uncertain = self.trouble is not None and self.trouble.reason in UNCERTAIN
        return self.state in ("printing", "printed") or (self.state == "failed" and uncertain)


class LabelPrinter(QObject):
    """Labels of one account. The user interface sets `contents_of`, which returns the texts on a package's labels."""

    changed = Signal()
    """A label was requested, printed, or canceled, or it failed."""
    printed = Signal(object)
    """A `Label` that the printer took."""
    failed = Signal(object)
    """A `Label` that did not print, or perhaps not: its `trouble` says why, `None` if its package left meanwhile."""

    def __init__(
        self,
        worker: Worker,
        records: DeskRecords,
        preferences: Preferences,
        user: str,
        account: str,
    ) -> None:
        """`user` is who requests the labels, `account` names the outbox of the user in the records."""
        super().__init__()
        self.contents_of: Callable[[PackageKey], Sequence[LabelContent]] = lambda _key: ()
        """Returns no texts if the package needs no label any longer."""
        self._worker, self._records, self._preferences, self._user = worker, records, preferences, user
        self._since = f"labels since {account}"
        self._newest = 0
        """The newest entry of the outbox."""
        self._client: PrintClient | None = None
        self._batch: Batch | None = None
        self._line: deque[Label] = deque()
        self._at_printer: Label | None = None
        self._unprinted: list[Label] = []
        """Labels that certainly did not print, for when the printer works again."""
        self._logged: dict[int, Label] = {}
        """Labels requested by logging since the start, by the entry."""
        self._is_blocked, self._tried_at = False, 0.0
        preferences.changed.connect(self._preferences_changed)

    def follow(self, actions: PackageActions, batch: Batch, entries: Sequence[OutboxEntry]) -> None:
        """Print labels for what is logged from now on.

        `entries` are those of the outbox: labels of packages that were logged right before the program was killed are
        stored now, without printing them.
        """
        self._batch = batch
        actions.action_recorded.connect(self._action_recorded)
        actions.action_undone.connect(self._action_undone)
        self._newest = max((one.entry_id for one in entries), default=0)
        if mark := self._mark():
            logs = [one for one in entries if one.draft is not None and one.state != "dropped"]
            wanted = [(one.entry_id, _key(one)) for one in logs if one.draft is not None and self.wants(one.draft)]
            self._run(partial(self._catch_up, wanted, mark), self._announce)

    # Requests

    def print(self, keys: Iterable[PackageKey]) -> None:
        """Print a label of each of these packages now, as the user asked for."""
        self._is_blocked = False
        for key in keys:
            self._request(Label(key))

    def print_again(self, records: Iterable[LabelRecord]) -> None:
        """Print these labels now, which did not print, or perhaps not."""
        records = list(records)
        self._forget(records)
        self._is_blocked = False
        self._line += [Label(one.key, one.automatic, record=one) for one in records]
        self._next()
        self.changed.emit()

    def dismiss(self, records: Iterable[LabelRecord]) -> None:
        """Give up these labels."""
        records = list(records)
        self._forget(records)
        self._cancel(records)

    def cancel(self, keys: Iterable[PackageKey]) -> None:
        """Cancel the labels of these packages that are not printed, because they left."""
        for key in keys:
            self._drop(key)

    @property
    def is_blocked(self) -> bool:
        """Whether the last label did not print, so that the next ones may have to wait."""
        return self._is_blocked

    def is_on_its_way(self, record: LabelRecord) -> bool:
        """Return whether the printer has this label, or will get it next without being asked again."""
        if self._at_printer is not None and record.label_id == self._at_printer.label_id:
            return True
        return not self._is_blocked and any(record.label_id == one.label_id for one in self._line)

    def unprinted(self, community_id: str) -> list[LabelRecord]:
        """Return the labels of a community that did not print, or perhaps not, and are not on their way."""
        labels = self._records.open_labels(community_id) if community_id else []
        return [one for one in labels if not self.is_on_its_way(one)]

    def wants(self, draft: PackageDraft) -> bool:
        """Return whether logging this package prints a label, by the settings and the batch."""
        when = self._preferences.now.label_when
        chosen = self._batch.prints_labels if self._batch is not None and self._batch.is_on else None
        if chosen is not None:
            when = "off" if not chosen else "every" if when == "off" else when
        return when == "every" or (when == "no_barcode" and not draft.tracking_number)

    def label_of(self, entry: OutboxEntry) -> Label | None:
        """Return the label that logging a package requested since the start, `None` if it did not."""
        return self._logged.get(entry.entry_id)

    # Printers

    def printers(self, done: "Callable[[list[Printer]], None]", failed: Callable[[DeskError], None]) -> JobHandle:
        """Find the installed printers."""
        return self.run(lambda client: client.printers(), done, failed)

    def run(
        self, job: "Callable[[PrintClient], T]", done: Callable[[T], None], failed: Callable[[DeskError], None]
    ) -> JobHandle:
        """Do something else with the printing process, such as printing a test label, on the printing worker."""
        return self._worker.run(lambda: job(self._opened()), done, failed)

    def close(self) -> None:
        """Stop printing, and end the printing process."""
        self._line.clear()
        if self._client is not None:
            self._worker.run(self._client.close, _ignore, _ignore, Priority.SHUTDOWN)

    # Actions of the user

    def _action_recorded(self, action: UserAction) -> None:
        self._newest = max(self._newest, *(entry.entry_id for entry in action.entries))
        self._rename(action)
        for entry in action.entries:
            if action.kind == "log" and entry.draft is not None and self.wants(entry.draft):
                label = self._logged[entry.entry_id] = Label(_key(entry), automatic=True, entry_id=entry.entry_id)
                QTimer.singleShot(0, self, partial(self._request, label))  # after the frame that shows the row
            elif action.kind == "remove" or entry.kind == "release":
                self._drop_open(entry)

    def _action_undone(self, action: UserAction) -> None:
        self._rename(action)
        if action.kind == "log":
            for entry in action.entries:
                self._drop_open(entry)

    def _rename(self, action: UserAction) -> None:
        """Follow packages whose reference a correction changed."""
        for old, new in action.renamed:
            for label in (*self._line, *self._unprinted, *self._logged.values()):
                if label.key.reference == old:
                    label.key = replace(label.key, reference=new)

    def _drop_open(self, entry: OutboxEntry) -> None:
        """Cancel the labels of a package that are not printed: it is undone, removed, or released."""
        logged = self._logged.get(entry.follows or entry.entry_id)
        if logged is not None and not logged.may_be_printed:
            logged.state = "canceled"
        self._drop(logged.key if logged is not None else _key(entry))

    def _drop(self, key: PackageKey) -> None:
        if self._at_printer is not None and self._at_printer.key.is_same(key):
            self._at_printer.is_dropped = True
        same = [one for one in (*self._line, *self._unprinted) if one.key.is_same(key)]
        for label in same:
            label.state = "canceled"
        self._line = deque(one for one in self._line if one not in same)
        self._unprinted = [one for one in self._unprinted if one not in same]
        self._run(partial(self._cancel_open, key), self._announce)

    # In line

    def _request(self, label: Label) -> None:
        def stored(record: LabelRecord | None) -> None:
            label.record = record
            if label.state == "canceled":
                self._cancel([record] if record is not None else [])
                return
            self._line.append(label)
            self._next()
            self.changed.emit()

        self._run(partial(self._store, label.key, automatic=label.automatic), stored)

    def _next(self) -> None:
        """Give the next label to the printer, unless it has one, or is in trouble."""
        rests = self._is_blocked and time.monotonic() - self._tried_at < _RETRY_S
        while self._at_printer is None and self._line and not rests:
            label = self._line.popleft()
            contents = self.contents_of(label.key)
            if contents:
                self._start(label, contents)
            elif label.record is not None:
                self._cancel([label.record])

    def _start(self, label: Label, contents: Sequence[LabelContent]) -> None:
        self._at_printer, label.state, label.trouble = label, "printing", None
        self._tried_at = time.monotonic()
        job = partial(self._print, label, self._preferences.now, contents)
        self._worker.run(job, lambda _: self._done(label), partial(self._failed, label), Priority.SENDING)

    def _done(self, label: Label) -> None:
        self._at_printer, label.state = None, "printed"
        if self._is_blocked:  # it works again
            self._is_blocked = False
            self._line.extend(self._unprinted)
            self._unprinted = []
        self._next()
        self.printed.emit(label)
        self.changed.emit()

    def _failed(self, label: Label, error: DeskError) -> None:
        self._at_printer, label.state = None, "failed"
        label.trouble = (
            error if isinstance(error, PrintTrouble) else PrintTrouble("crashed", self._preferences.now.label_printer)
        )
        self._is_blocked, self._tried_at = True, time.monotonic()
        if not label.may_be_printed and not label.is_dropped:
            self._unprinted.append(label)
        elif not label.may_be_printed:
            label.state, label.trouble = "canceled", None
        self.failed.emit(label)
        self.changed.emit()

    def _forget(self, records: Iterable[LabelRecord]) -> None:
        ids = {one.label_id for one in records}
        self._line = deque(one for one in self._line if one.label_id not in ids)
        self._unprinted = [one for one in self._unprinted if one.label_id not in ids]

    def _preferences_changed(self, names: frozenset[str]) -> None:
        if names & {"label_printer", "label_size"}:
            self._is_blocked = False  # another printer may work: the next label tries it at once
        if "label_when" in names:
            mark = self._mark()
            self._run(lambda: self._records.on_worker.remember(self._since, mark), _ignore)

    def _mark(self) -> str:
        """Return the entry after which every log has a label, if labels print by themselves."""
        return str(self._newest) if self._preferences.now.label_when != "off" else ""

    def _announce(self, _: object) -> None:
        self.changed.emit()

    def _run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Write to the records on the worker, before what is to be printed there."""
        self._worker.run(job, done, _note)

    def _cancel(self, records: Sequence[LabelRecord]) -> None:
        def cancel() -> None:
            for one in records:
                self._set(one, "canceled")

        if records:
            self._run(cancel, self._announce)

    # On the worker

    def _opened(self) -> "PrintClient":
        if self._client is None:
            from mybuilding_desk.printing.client import PrintClient  # noqa: PLC0415 - labels, on first use

            self._client = PrintClient()
        return self._client

    def _store(self, key: PackageKey, *, automatic: bool) -> LabelRecord | None:
        """Store a request; `None` if that is impossible, which keeps no label from being printed."""
        try:
            return self._records.on_worker.queue_label(key, self._user, automatic=automatic)
        except StorageTrouble as trouble:
            _note(trouble)
            return None

    def _catch_up(self, logs: Sequence[tuple[int, PackageKey]], mark: str) -> None:
        """Store the labels that are missing since the last mark, and set a new one."""
        records = self._records.on_worker
        since = records.recall(self._since)
        new = [(entry_id, key) for entry_id, key in logs if since and entry_id > int(since)]
        others = records.outgoing.are_items(key.reference for _, key in new)  # their labels are asked for
        for _, key in new:
            if key.reference not in others and not records.labels_of(key):
                records.queue_label(key, self._user, automatic=True)
        records.remember(self._since, mark)

    def _print(self, label: Label, settings: Settings, contents: Sequence[LabelContent]) -> None:
        """Print a label; one of a package that leaves meanwhile is canceled if it does not print."""
        from mybuilding_desk.printing.values import LabelOptions  # noqa: PLC0415 - labels, on first use

        record, printer = label.record, settings.label_printer
        options = LabelOptions(printer, settings.label_size, settings.label_symbol, settings.label_copies)
        self._set(record, "printing", printer=printer)
        try:
            if not printer:
                raise PrintTrouble("no_printer")
            self._opened().print_labels(options, contents)
        except PrintTrouble as trouble:
            is_missing = trouble.reason in UNCERTAIN or not label.is_dropped
            self._set(record, "failed" if is_missing else "canceled", trouble.reason, printer)
            raise
        self._set(record, "printed", printer=printer)

    def _cancel_open(self, key: PackageKey) -> None:
        records = self._records.on_worker
        for one in records.labels_of(key):
            if one.state in ("waiting", "failed"):
                records.set_label(one.label_id, "canceled")

    def _set(self, record: LabelRecord | None, state: LabelState, reason: str = "", printer: str = "") -> None:
        try:
            if record is not None:
                self._records.on_worker.set_label(record.label_id, state, reason, printer)
        except StorageTrouble as trouble:
            _note(trouble)


def _key(entry: OutboxEntry) -> PackageKey:
    """Return the key of the package of an entry."""
    package = entry.draft or entry.package
    return PackageKey(entry.community_id, package.reference if package is not None else "", entry.package_id)


def _note(trouble: DeskError) -> None:
    _log.warning("label not recorded: %s", getattr(trouble, "reason", trouble.detail))


def _ignore(_: object) -> None:
    return None
