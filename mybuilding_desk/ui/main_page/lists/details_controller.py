"""Controller of the details panel: what it shows of the selected packages, and what its buttons do."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

from mybuilding_desk.domain.activity import ActivityEvent, activity_of
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.records.desk_record import key_of
from mybuilding_desk.domain.records.due_step import due_step
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.services.storeroom.guidance import guidance
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.details.content import Around, SeveralPackages
from mybuilding_desk.ui.details.panel import DetailsPanel
from mybuilding_desk.ui.details.related import MAX_MATCHES
from mybuilding_desk.ui.outbox.controller import OutboxController
from mybuilding_desk.ui.packages import selection
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.release.controller import ReleaseController

_AGES_MS: Final = 60_000
_COUNTDOWN_MS: Final = 1_000
_MIN_NAME_CHARS: Final = 3
"""Minimum length of one word on a label to search the directory for."""


class DetailsController(QObject):
    """Shows the selected packages. It asks the local files only in `refresh`, after the selected row is painted."""

    def __init__(
        self, details: DetailsPanel, table: PackageTable, releases: ReleaseController, outbox: OutboxController
    ) -> None:
        super().__init__(details)
        self._details, self._table, self._releases, self._outbox = details, table, releases, outbox
        self._workspace: Workspace | None = None
        self._clock = QTimer(self, timerType=Qt.TimerType.PreciseTimer)  # not up to 5% before the age changes
        self._clock.timeout.connect(self._tick)
        details.unit_wanted.connect(self._release_unit)
        details.match_chosen.connect(self._assign)
        outbox.is_told = details.tells

    def bind(self, workspace: Workspace | None) -> None:
        """Show packages of this account from now on."""
        self._workspace = workspace
        self._clock.stop()
        if workspace is None:
            self._details.show_row(None, may_act=False)

    def refresh(self) -> None:
        """Show what is selected now."""
        if self._workspace is None:
            return
        may_act, shown = self._workspace.user.is_staff, self._table.current()
        focused = self._details.window().focusWidget()
        if self._table.selected_count() > 1:
            self._details.show_several(self._several(), may_act=may_act)
        else:
            around = _around(self._workspace, shown) if shown is not None else Around()
            self._details.show_row(shown, may_act=may_act, limits=self._table.rows.limits, around=around)
        if focused is not None and self._details.isAncestorOf(focused) and not focused.isVisible():
            self._table.setFocus()  # else Qt would choose the first widget of the page
        self._outbox.show_untold()
        counts_down = shown is not None and shown.entry is not None and shown.entry.state == "waiting"
        self._clock.start(_COUNTDOWN_MS if counts_down else _until_next_age(shown))

    def _tick(self) -> None:
        self._table.viewport().update()  # its ages are as new as the one in the panel
        self.refresh()

    def _several(self) -> SeveralPackages:
        rows, count = self._table.selected_rows(), self._table.selected_count()
        return SeveralPackages(
            rows,
            count,
            why_not_release=selection.why_not_release(rows, count),
            why_not_remove=selection.why_not_remove(rows, count),
            why_not_copy=selection.why_not_copy(rows, count),
        )

    def _assign(self, entry: OutboxEntry, match: Match) -> None:
        if self._details.isAncestorOf(self._details.window().focusWidget()):
            self._table.setFocus()  # else a second Enter would assign the next package
        self._outbox.assign(entry, match)

    def _release_unit(self, unit: str) -> None:
        if self._workspace is not None:
            self._releases.open_pickup(self._workspace.actions.interpreter.pickup_of(unit))


def _until_next_age(shown: PackageRow | None) -> int:
    """Return the milliseconds until the age of a package in minutes changes; those of a minute if none is shown."""
    if shown is None:
        return _AGES_MS
    age = datetime.now(UTC) - shown.package.arrived_at
    return _AGES_MS - round(age.total_seconds() * 1000) % _AGES_MS + 1


def _around(workspace: Workspace, row: PackageRow) -> Around:
    """Read what belongs to a package: its entries, and if it is pending, the packages of its unit."""
    events = _events(workspace, row)
    if row.state == "released" or not workspace.user.is_staff:
        return Around(events)
    if row.state == "held":
        return Around(events, matches=_matches(workspace, row.package.resident_name))
    unit, resident_id = row.package.unit, row.package.resident_id
    group = tuple(workspace.store.packages_of(row)) if isinstance(row, ResidentRow) else ()
    due = due_step(row.package.arrived_at, row.reminder, workspace.store.overdue.policy, datetime.now(UTC))
    shown = {row.key, *(one.key for one in group)}
    others = tuple(one for one in workspace.store.waiting_of(unit) if one.key not in shown)
    people = workspace.store.directory.people_of(unit)
    recipients = [one for one in people if one.resident_id == resident_id] or people
    no_email = bool(recipients) and not any(one.email for one in recipients)
    known = guidance(workspace.store, [(unit, resident_id)])
    return Around(events, others, no_email=no_email, group=group, due=due, guidance=known)


def _events(workspace: Workspace, row: PackageRow) -> tuple[ActivityEvent, ...]:
    entries, key = workspace.store.entries_of_package(row), key_of(row.package)
    labels, reminders = workspace.records.labels_of(key), workspace.reminders.all_of(key)
    moves, clerk = workspace.records.moves_of(key), workspace.user.full_name
    return activity_of(row, entries, clerk, labels=labels, reminders=reminders, moves=moves).events


def _matches(workspace: Workspace, label: str) -> tuple[Match, ...]:
    """Return who could be meant by what a label says: by all of it, else by one of its words, the longest first."""
    search, words = workspace.store.directory.search, sorted(label.split(), key=len, reverse=True)
    for text in (label, *(word for word in words if len(word) >= _MIN_NAME_CHARS)):
        if found := search(text, limit=MAX_MATCHES):
            return tuple(found)
    return ()
