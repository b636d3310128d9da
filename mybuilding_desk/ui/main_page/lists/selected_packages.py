"""Actions on the packages selected in the list, several of them at once."""

from collections.abc import Callable

from mybuilding_desk.domain.outbox import HeldReason
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.details.activity_sheet import ActivityController
from mybuilding_desk.ui.outbox.controller import OutboxController
from mybuilding_desk.ui.packages import selection
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.release.controller import ReleaseController


class SelectedPackages:
    """Actions on the selected packages; `explain` says why one cannot be done."""

    def __init__(
        self,
        table: PackageTable,
        releases: ReleaseController,
        outbox: OutboxController,
        activity: ActivityController,
        explain: Callable[[Command, str], object],
    ) -> None:
        self._table, self._releases, self._outbox, self._explain = table, releases, outbox, explain
        self._activity = activity

    @property
    def several(self) -> bool:
        """Whether more than one package is selected."""
        return self._table.selected_count() > 1

    def enter(self) -> None:
        """Do what Enter does: release, assign an unidentified package, or show the activity of a released one."""
        shown = self._table.current()
        if self.several:
            self.release()
        elif shown is not None and shown.state == "held":
            self._outbox.correct(selected_first=True)
        elif shown is not None and shown.state == "released":
            self._activity.press()
        elif shown is not None:
            self._releases.open_row(shown)

    def release(self) -> None:
        """Open the release of these packages."""
        rows = self._table.selected_rows()
        reason = selection.why_not_release(rows, self._table.selected_count())
        if reason:
            self._explain(catalog.RELEASE, reason)
        else:
            self._releases.open_rows(rows)

    def remove(self) -> None:
        """Remove these packages."""
        rows = self._table.selected_rows()
        reason = selection.why_not_remove(rows, self._table.selected_count())
        if reason:
            self._explain(catalog.REMOVE, reason)
            return
        self._outbox.remove(*(row.entry for row in rows if row.entry is not None))

    def set_reason(self, why: HeldReason) -> None:
        """Change why these packages are unidentified."""
        rows = self._table.selected_rows()
        self._outbox.set_reason([row.entry for row in rows if row.entry is not None and row.state == "held"], why)
